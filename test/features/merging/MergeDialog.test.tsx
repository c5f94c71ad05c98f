/** Two records side by side: one key for each value and on to the next, what comes along, "not the same person", telling apart. */
import { describe, expect, it } from 'vitest'
import { PeopleScreen } from '../../../src-renderer/features/people/PeopleScreen'
import { readBoth } from '../../../src-renderer/features/merging/merging.data'
import { useMerging } from '../../../src-renderer/features/merging/merging.state'
import { runAction } from '../../../src-renderer/app/actions'
import { directory } from '../../../src-renderer/storage/directory'
import { useUi } from '../../../src-renderer/app/ui'
import { aCycle, aParticipation, aPerson } from '../../builders'
import { control, said, topmost, until, windowClosed } from '../../support/finding'
import { openProgram, saved, showScreen } from '../../support/screen'

const cycle = aCycle({ id: 'c1', name: 'Cycle 6' })
const ana = aPerson({ id: 'ana', firstName: 'Ana', lastName: 'Ilić', city: 'Niš', phone: '064 1' })
const twin = aPerson({
  id: 'twin',
  firstName: 'Ana',
  lastName: 'Ilić',
  city: 'Pirot',
  phone: '064 2',
})
const mira = aPerson({ id: 'mira', firstName: 'Mira', lastName: 'Kos' })
const given = {
  cycles: [cycle],
  people: [ana, twin, mira],
  participations: [aParticipation({ cycleId: 'c1', personId: 'twin' })],
}

async function shown() {
  const program = await openProgram(given)
  const screen = showScreen(PeopleScreen, { screen: 'people' })
  await said('People')
  return { ...program, ...screen }
}

const entry = (id: string) => {
  const found = directory().entry(id)
  if (!found) throw new Error(`${id} is not there.`)
  return found
}

const chosen = (): readonly (string | null)[] =>
  [...topmost().querySelectorAll<HTMLInputElement>('fieldset input:checked')].map(
    (input) => input.closest('label')?.textContent ?? null,
  )

describe('The window', () => {
  it('chooses by one key a row, merges as one act, and opens the record that stays', async () => {
    const { user, db } = await shown()
    runAction('merging.merge', [entry('ana'), entry('twin')])
    await said('Two records of one person')
    await until(() => expect(topmost().querySelectorAll('fieldset')).toHaveLength(3))
    const rows = [...topmost().querySelectorAll('fieldset')]
    const legends = rows.map((row) => row.querySelector('legend')?.textContent)
    // In the order of the screens.
    expect(legends).toEqual(['E-mail', 'Phone', 'City'])
    // The first row has the focus; a digit chooses and goes on.
    await until(() => expect(rows[0]?.contains(document.activeElement)).toBe(true))
    await user.keyboard('1')
    await until(() => expect(rows[1]?.contains(document.activeElement)).toBe(true))
    await user.keyboard('2')
    await until(() => expect(chosen()[1]).not.toBeNull())
    const city = rows.find((row) => row.textContent.startsWith('City'))
    expect(city?.textContent).toContain('Niš')
    expect(city?.textContent).toContain('Pirot')
    expect(topmost().textContent).toContain('1 part in a cycle')
    await user.click(control('button', 'Merge'))
    await windowClosed()
    await saved()
    expect(await db.people.get('twin')).toMatchObject({ mergedInto: 'ana' })
    expect(directory().entry('twin')).toBeUndefined()
    expect(directory().entry('ana')?.participations).toHaveLength(1)
    expect(useUi.getState().selection.people).toBe('ana')
  })

  it('does nothing by a digit where single keys are off', async () => {
    const { user } = await shown()
    useUi.setState({ singleKeys: false })
    runAction('merging.merge', [entry('ana'), entry('twin')])
    await until(() => expect(topmost().querySelectorAll('fieldset')).toHaveLength(3))
    const before = chosen()
    await user.keyboard('2')
    expect(chosen()).toEqual(before)
  })

  it('remembers that two are not the same, and says so the next time', async () => {
    const { user } = await shown()
    runAction('merging.merge', [entry('ana'), entry('mira')])
    await until(() => expect(topmost().querySelector('fieldset')).not.toBeNull())
    await user.click(control('button', 'Not the same person'))
    await windowClosed()
    await saved()
    expect(await readBoth('mira', 'ana')).toMatchObject({ isDistinct: true })
    runAction('merging.merge', [entry('mira'), entry('ana')])
    await said('It was noted that these are two people.')
  })

  it('asks for both from the palette, and swaps them', async () => {
    const { user } = await shown()
    runAction('merging.start')
    await said('Choose two people. Those who may be the same come first.')
    expect((control('button', 'Merge') as HTMLButtonElement).disabled).toBe(true)
    await user.keyboard('{Escape}')
    await windowClosed()
    runAction('merging.merge', [entry('ana'), entry('twin')])
    await until(() => expect(topmost().querySelectorAll('fieldset')).toHaveLength(3))
    await user.click(control('button', 'Swap the two'))
    await until(() =>
      expect(control('combobox', 'This record stays')).toHaveProperty('value', 'Ana Ilić'),
    )
    await until(() => {
      const city = [...topmost().querySelectorAll('fieldset')].find((row) =>
        row.textContent.startsWith('City'),
      )
      expect(city?.textContent.indexOf('Pirot')).toBeLessThan(city?.textContent.indexOf('Niš') ?? 0)
    })
  })

  it('tells two apart again', async () => {
    const { user, db } = await shown()
    runAction('merging.merge', [entry('ana'), entry('twin')])
    await until(() => expect(topmost().querySelectorAll('fieldset')).toHaveLength(3))
    await user.click(control('button', 'Merge'))
    await windowClosed()
    await saved()
    useMerging.getState().openApart('ana')
    await until(() =>
      expect((control('button', 'Tell apart') as HTMLButtonElement).disabled).toBe(false),
    )
    await user.click(control('button', 'Tell apart'))
    await windowClosed()
    await saved()
    expect(await db.people.get('twin')).toMatchObject({ mergedInto: null, deletedAt: null })
    expect(directory().entry('twin')?.participations).toHaveLength(1)
  })
})
