/** People who may stand twice: found, counted, decided by one key each, and not asked about again. */
import { describe, expect, it } from 'vitest'
import { useUi } from '../../../src-renderer/app/ui'
import { distinctionOf } from '../../../src-renderer/domain/distinction'
import { DuplicatesScreen } from '../../../src-renderer/features/merging/DuplicatesScreen'
import { useDuplicates } from '../../../src-renderer/features/merging/duplicates.state'
import { directory } from '../../../src-renderer/storage/directory'
import { aCycle, aParticipation, aPerson } from '../../builders'
import { control, controls, found, said, topmost, until, windowClosed } from '../../support/finding'
import { openProgram, saved, showScreen } from '../../support/screen'

const unknown = { email: null, phone: null, city: null, birthDate: null }

const person = (id: string, firstName: string, lastName: string, more = {}) =>
  aPerson({ id, firstName, lastName, ...unknown, ...more })

const given = {
  cycles: [aCycle({ id: 'c1', name: 'Cycle 6' })],
  people: [
    person('zv1', 'Zvezdana', 'Vrbaški', { email: 'z.vrbaski@example.org', city: 'Ruma' }),
    person('zv2', 'Звездана', 'Врбашки', { email: 'z.vrbaski@example.org', city: 'Sombor' }),
    person('ga1', 'Gavra', 'Lalin', { email: 'gavra@example.org', phone: '064 123 456' }),
    person('ga2', 'Gavra', 'Lalin', { phone: '+381 64 123 456' }),
    person('vi1', 'Vidak', 'Perin', { city: 'Ruma' }),
    person('vi2', 'Vidak', 'Perin', { city: 'Ruma' }),
    person('zz', 'Anka', 'Savin'),
  ],
  participations: [aParticipation({ cycleId: 'c1', personId: 'ga2' })],
}

async function shown(people = given.people) {
  const program = await openProgram({ ...given, people })
  const screen = showScreen(DuplicatesScreen, { screen: 'duplicates' })
  await said('People who may stand twice')
  return { ...program, ...screen }
}

const rows = (): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('ul[aria-label="Pairs of records"] > li'),
]

const focusFirst = (at: number): void =>
  rows()[at]?.querySelector<HTMLElement>('[role=group] button')?.focus()

const hasFocus = (at: number): boolean => rows()[at]?.contains(document.activeElement) ?? false

describe('People who may stand twice', () => {
  it('come with what speaks for it, the surest first, and are counted', async () => {
    await shown()
    await said('3 pairs to decide: 2 certain and 1 likely.')
    expect(rows().map((row) => row.textContent.includes('Likely'))).toEqual([false, false, true])
    const zvezdana = rows().find((row) => row.textContent.includes('Zvezdana'))
    expect(zvezdana?.textContent).toContain('the same name and the same e-mail')
  })

  it('are decided by one key each, and the next pair has the focus', async () => {
    const { user, db } = await shown()
    await said(/^3 pairs to decide/)
    const gavra = rows().findIndex((row) => row.textContent.includes('Gavra'))
    focusFirst(gavra)
    // Nothing is asked where one only fills the other's blanks; who takes part stays.
    await user.keyboard('1')
    await saved()
    await said(/^2 pairs to decide/)
    expect(await db.people.get('ga1')).toMatchObject({ mergedInto: 'ga2' })
    expect(directory().entry('ga2')?.person.email).toBe('gavra@example.org')
    const vidak = rows().findIndex((row) => row.textContent.includes('Vidak'))
    focusFirst(vidak)
    await user.keyboard('2')
    await saved()
    await said(/^1 pair to decide/)
    const { id } = distinctionOf('vi1', 'vi2')
    expect(await db.distinctions.get(id)).toMatchObject({ deletedAt: null })
    await until(() => expect(hasFocus(0)).toBe(true))
    await user.keyboard('3')
    await said('1 pair to decide: 1 left for later.')
    await until(() => expect(hasFocus(0)).toBe(true))
  })

  it('that were put off are not put off again, and the focus stays where it is then', async () => {
    const { user } = await shown(given.people.filter(({ id }) => id.startsWith('vi')))
    await said(/^1 pair to decide/)
    focusFirst(0)
    await user.keyboard('3')
    await said('1 pair to decide: 1 left for later.')
    await until(() => expect(hasFocus(0)).toBe(true))
    expect(controls('button', /^Later/)).toEqual([])
    await user.keyboard('3')
    await said('1 pair to decide: 1 left for later.')
    // A decision that came to an end moves the focus no more, whatever becomes of the list.
    const look = control('button', 'Look again')
    look.focus()
    useDuplicates.setState({ later: new Set() })
    await said('1 pair to decide: 1 likely.')
    expect(document.activeElement).toBe(look)
  })

  it('ask in the window of two records where the two say different things', async () => {
    const { user } = await shown()
    await said(/^3 pairs to decide/)
    focusFirst(rows().findIndex((row) => row.textContent.includes('Zvezdana')))
    await user.keyboard('1')
    await said('Two records of one person')
    await until(() => expect(topmost().textContent).toContain('Sombor'))
    await user.click(control('button', 'Merge'))
    await windowClosed()
    await saved()
    await said(/^2 pairs to decide/)
    expect(useUi.getState().screen).toBe('duplicates')
  })

  it('are gone through with the arrow keys; without single keys a digit does nothing', async () => {
    const { user } = await shown()
    await said(/^3 pairs to decide/)
    useUi.setState({ singleKeys: false })
    focusFirst(0)
    await user.keyboard('{ArrowDown}')
    expect(hasFocus(1)).toBe(true)
    await user.keyboard('3')
    await user.keyboard('{ArrowUp}')
    expect(hasFocus(0)).toBe(true)
    await said('3 pairs to decide: 2 certain and 1 likely.')
  })

  it('are not asked about again when somebody told them apart', async () => {
    const { user } = await shown()
    await said(/^3 pairs to decide/)
    await user.click(await found('button', /^Not the same person: Vidak/))
    await saved()
    await user.click(control('button', 'Look again'))
    await said(/^2 pairs to decide/)
  })

  it('may be nobody', async () => {
    const { user } = await shown(given.people.slice(-1))
    await said('Nobody stands twice')
    await user.click(control('button', 'Back to People'))
    expect(useUi.getState().screen).toBe('people')
  })
})
