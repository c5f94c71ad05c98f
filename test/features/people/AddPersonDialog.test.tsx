/** Adding a person, and giving somebody a part in a cycle: who is here already is not made twice. */
import { describe, expect, it, vi } from 'vitest'
import { useUi } from '../../../src-renderer/app/ui'
import { AddPersonDialog } from '../../../src-renderer/features/people/AddPersonDialog'
import { AddToCycleDialog } from '../../../src-renderer/features/people/AddToCycleDialog'
import { directory } from '../../../src-renderer/storage/directory'
import { useAdding } from '../../../src-renderer/features/people/people.state'
import { aCycle, aParticipation, aPerson, stored } from '../../builders'
import { listen } from '../../support/announced'
import { noteOf } from '../../support/render'
import { control, said, windowClosed, until } from '../../support/finding'
import { choose, fill, openProgram, showScreen } from '../../support/screen'

const cycle = aCycle({ name: 'Cycle 6' })
const earlier = aCycle({ name: 'Cycle 5' })
const jelena = aPerson({ firstName: 'Jelena', lastName: 'Ilić', email: 'jelena@example.org' })
const gone = stored(aPerson({ firstName: 'Njegoš', lastName: 'Đurđević' }), {
  deletedAt: '2020-05-01T10:00:00.000Z',
})
const given = {
  cycles: [cycle, earlier],
  people: [jelena, gone],
  participations: [aParticipation({ cycleId: cycle.id, personId: jelena.id })],
}

/** The form of a new person, opened by its key. */
async function adding() {
  const program = await openProgram(given)
  const shown = showScreen(AddPersonDialog, { screen: 'home' })
  await shown.user.keyboard('{Control>}n{/Control}')
  await said('Add person')
  const write = (label: string, text: string) => fill(shown, control('textbox', label), text)
  return { ...shown, ...program, write }
}

describe('The form of a new person', () => {
  it('says what is wrong when it is refused, and goes to the first field that is', async () => {
    const { user, write } = await adding()
    const heard = listen()
    await write('E-mail', 'no address')
    await user.click(control('button', 'Add'))
    const first = control('textbox', 'First name')
    await until(() => expect(document.activeElement).toBe(first))
    expect(first.getAttribute('aria-invalid')).toBe('true')
    expect(heard()).toEqual([`First name: ${noteOf(first)}`, expect.stringMatching(/^E-mail: ./)])
  })

  it('makes them, with a part in the cycle, opens them and goes into their first field', async () => {
    const { user, write, rows } = await adding()
    await write('First name', '  vera ')
    await write('Last name', 'Kostić')
    await write('E-mail', 'Vera@Example.org')
    await choose({ user }, control('button', /Role in Cycle 6$/), 'Mentor')
    await user.click(control('button', 'Add'))
    await windowClosed()
    const [made] = (await rows('people')).filter(({ lastName }) => lastName === 'Kostić')
    expect(made).toMatchObject({ firstName: 'vera', email: 'vera@example.org' })
    const theirs = (await rows('participations')).filter(({ personId }) => personId === made?.id)
    expect(theirs).toMatchObject([{ cycleId: cycle.id, role: 'mentor' }])
    expect(useUi.getState()).toMatchObject({ screen: 'people', selection: { people: made?.id } })
    expect(useAdding.getState().focus).toBe(made?.id)
  })

  it('says what is missing or wrong, at its field, and makes nobody', async () => {
    const { user, write, rows } = await adding()
    await user.click(control('button', 'Add'))
    await said('Write at least one of the two names.')
    await write('Last name', 'Kostić')
    await write('E-mail', 'vera')
    await user.click(control('button', 'Add'))
    await said('An address looks like ana@example.org.')
    expect(control('textbox', 'E-mail')).toHaveProperty('ariaInvalid', 'true')
    expect(await rows('people')).toHaveLength(1)
    await user.keyboard('{Escape}')
    await windowClosed()
  })

  it('warns of somebody with the same name in any spelling: Enter in passing leads to them', async () => {
    const { user, write, rows } = await adding()
    await write('First name', 'јелена')
    await write('Last name', 'ILIC')
    await said('Somebody with this name is already here.')
    control('button', 'Add as somebody else')
    await user.keyboard('{Enter}')
    expect(document.activeElement?.textContent).toMatch(/^Open Jelena Ilić/)
    await user.keyboard('{Enter}')
    await windowClosed()
    expect(useUi.getState().selection).toEqual({ people: jelena.id })
    expect(await rows('people')).toHaveLength(1)
  })

  it('warns of an address that somebody has, and still makes somebody else when that is meant', async () => {
    const { user, write, rows } = await adding()
    await write('First name', 'Vera')
    await write('E-mail', 'JELENA@example.org')
    await said('This address is already used by somebody.')
    await user.click(control('button', 'Add as somebody else'))
    await windowClosed()
    expect(await rows('people')).toHaveLength(2)
  })

  it('says when somebody of that name lies in the trash, and leads there', async () => {
    const { user, write } = await adding()
    await write('First name', 'Njegoš')
    await write('Last name', 'Djurdjevic')
    await said(/^Njegoš Đurđević is in the trash, since/)
    await user.keyboard('{Enter}')
    expect(document.activeElement?.textContent).toBe('Show in the trash')
    await user.keyboard('{Enter}')
    await windowClosed()
    expect(useUi.getState().filters.settings).toEqual({ tab: 'trash' })
  })
})

describe('A part in a cycle', () => {
  it('is given in the first role that is free, and not the same one twice', async () => {
    const { rows } = await openProgram(given)
    const onClose = vi.fn()
    const entry = directory().entry(jelena.id)
    const shown = showScreen(
      () => <AddToCycleDialog entries={entry ? [entry] : []} onClose={onClose} />,
      {
        screen: 'people',
      },
    )
    await said('Add Jelena Ilić to a cycle')
    await choose(shown, control('button', /Role$/), 'Mentee')
    await said('Jelena Ilić has this role in Cycle 6 already.')
    expect(control('button', 'Add')).toHaveProperty('disabled', true)
    await choose(shown, control('button', /Role$/), 'Speaker')
    await shown.user.click(control('button', 'Add'))
    await until(() => expect(onClose).toHaveBeenCalledOnce())
    expect((await rows('participations')).map(({ role }) => role).toSorted()).toEqual([
      'mentee',
      'speaker',
    ])
  })
})
