/** The roll call: one key for each name, the rest at once, guests; and what a report said of somebody stays. */
import { fireEvent } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { setLanguage } from '../../../src-renderer/i18n/i18n'
import { useUi } from '../../../src-renderer/app/ui'
import { WorkshopsScreen } from '../../../src-renderer/features/workshops/WorkshopsScreen'
import { aCycle, anAttendance, aParticipation, aPerson, aWorkshop } from '../../builders'
import { listen } from '../../support/announced'
import { control, found, grid, row, rowsOf, said, told, until } from '../../support/finding'
import { choose, openProgram, showScreen } from '../../support/screen'
import type { Given } from '../../support/screen'

const cycle = aCycle()
const workshop = aWorkshop({ cycleId: cycle.id, title: 'Javni nastup' })
const [ana, boban, ceca] = [
  ['Ana', 'Antić'],
  ['Boban', 'Babić'],
  ['Ceca', 'Cakić'],
].map(([firstName = '', lastName = '']) => aPerson({ firstName, lastName, city: 'Niš' })) as [
  ReturnType<typeof aPerson>,
  ReturnType<typeof aPerson>,
  ReturnType<typeof aPerson>,
]
const guest = aPerson({ firstName: 'Gost', lastName: 'Gostić' })
const given: Given = {
  cycles: [cycle],
  people: [ana, boban, ceca, guest],
  participations: [ana, boban, ceca].map(({ id }) =>
    aParticipation({ cycleId: cycle.id, personId: id }),
  ),
  workshops: [workshop],
  attendance: [
    anAttendance({
      workshopId: workshop.id,
      personId: ana.id,
      source: 'zoom',
      minutes: 47,
      knownAs: 'anchi',
    }),
  ],
}
const title = 'Roll call: Javni nastup'

async function calling(more: Given = {}) {
  const program = await openProgram({ ...given, ...more })
  const shown = showScreen(WorkshopsScreen, {
    screen: 'workshops',
    recordId: workshop.id,
    filters: { view: 'rollCall' },
  })
  await found('grid', title)
  const markOf = async (personId: string) =>
    (await program.rows('attendance')).find((mark) => mark.personId === personId)
  return { ...shown, ...program, markOf }
}

const turnOf = () => grid(title).querySelector('[data-current]')?.textContent

describe('The roll call', () => {
  it('begins with the first name without a mark, and each key goes on to the next', async () => {
    const { user, markOf } = await calling()
    expect(document.activeElement).toBe(grid(title))
    expect(turnOf()).toContain('Boban')
    // Whoever hears the row is told, too.
    expect(turnOf()).toContain('not marked')
    await user.keyboard('e')
    await said('1 present, 1 excused, 0 absent, 1 not marked')
    expect(turnOf()).toContain('Ceca')
    await user.keyboard('3')
    await said('1 present, 1 excused, 1 absent, 0 not marked')
    expect([(await markOf(boban.id))?.state, (await markOf(ceca.id))?.state]).toEqual([
      'excused',
      'absent',
    ])
    // Nobody is left: the cursor stays. A mark is taken back by Backspace.
    expect(turnOf()).toContain('Ceca')
    await user.keyboard('{Backspace}')
    await said('1 present, 1 excused, 0 absent, 1 not marked')
  })

  it.each([
    ['en', 'Boban Babić: Excused', 'Ceca Cakić: Present', 'Ceca Cakić: not marked'],
    ['sr-Latn', 'Boban Babić: Opravdano', 'Ceca Cakić: Prisutno', 'Ceca Cakić: neoznačeno'],
    ['sr-Cyrl', 'Boban Babić: Оправдано', 'Ceca Cakić: Присутно', 'Ceca Cakić: неозначено'],
  ] as const)(
    'says which mark was given, and the next name only once (%s)',
    async (language, ...all) => {
      const { user } = await calling()
      setLanguage(language)
      const heard = listen()
      for (const [at, key] of ['e', 'p', '{Backspace}'].entries()) {
        await user.keyboard(key)
        await until(() => expect(heard()).toEqual(all.slice(0, at + 1)))
        await until(() =>
          expect(document.querySelectorAll('[data-row] svg')).toHaveLength([2, 3, 2][at] ?? 0),
        )
      }
      // The list itself reads out the row that has the cursor; nothing else does.
      const live = document.querySelectorAll('main [aria-live], main [role=status]')
      expect(live).toHaveLength(0)
    },
  )

  it('keeps the name that a report knew somebody by, but no minutes of whoever was not there', async () => {
    const { user, markOf } = await calling()
    await user.click(await row(title, /Ana.*47.*Zoom/))
    await user.keyboard('a')
    await until(async () => expect((await markOf(ana.id))?.state).toBe('absent'))
    expect(await markOf(ana.id)).toMatchObject({ minutes: null, knownAs: 'anchi' })
  })

  it('marks one person for a key that is held down, and nobody for one with Ctrl', async () => {
    const { rows } = await calling()
    fireEvent.keyDown(grid(title), { key: 'p', code: 'KeyP', repeat: true })
    fireEvent.keyDown(grid(title), { key: 'p', code: 'KeyP', ctrlKey: true })
    fireEvent.keyDown(grid(title), { key: 'п', code: 'KeyP' })
    fireEvent.keyDown(grid(title), { key: 'п', code: 'KeyP', repeat: true })
    await said('2 present, 0 excused, 0 absent, 1 not marked')
    expect(await rows('attendance')).toHaveLength(2)
  })

  it('moves, and marks nobody, by the arrows of the number pad without NumLock', async () => {
    const { rows } = await calling({ attendance: [] })
    const before = turnOf()
    fireEvent.keyDown(grid(title), { key: 'ArrowDown', code: 'Numpad2' })
    await until(() => expect(turnOf()).not.toBe(before))
    fireEvent.keyDown(grid(title), { key: 'End', code: 'Numpad1' })
    fireEvent.keyDown(grid(title), { key: 'PageDown', code: 'Numpad3' })
    await said('0 present, 0 excused, 0 absent, 3 not marked')
    expect(await rows('attendance')).toHaveLength(0)
  })

  it('passes by those whose mark is still on its way when keys come quickly', async () => {
    const { markOf } = await calling({ attendance: [] })
    // Each key before the list can show what the one before it did: Ana, Boban, and at the end of the list Ceca, from whom
    // it does not begin anew with Ana.
    for (const code of ['KeyP', 'KeyE', 'KeyA']) fireEvent.keyDown(grid(title), { key: '?', code })
    expect(turnOf()).toContain('Ceca')
    await said('1 present, 1 excused, 1 absent, 0 not marked')
    expect([(await markOf(ana.id))?.state, (await markOf(ceca.id))?.state]).toEqual([
      'present',
      'absent',
    ])
  })

  it('is done by buttons too, gives the rest one mark, and takes that back as one', async () => {
    const { rows, ...shown } = await calling()
    await shown.user.click(control('button', /^Present/))
    await row(title, /Boban.*Present/)
    expect(document.activeElement).toBe(grid(title))
    await choose(shown, control('button', 'The remaining 1…'), 'were absent')
    await told('Marked 1 person absent from “Javni nastup”')
    await said('2 present, 0 excused, 1 absent, 0 not marked')
    await shown.user.click(control('button', 'Undo'))
    await said('2 present, 0 excused, 0 absent, 1 not marked')
    expect(await rows('attendance')).toHaveLength(2)
  })

  it('adds a guest who is found by typing; somebody on the list already keeps their minutes', async () => {
    const { user, markOf } = await calling()
    const field = control('combobox', 'Add somebody who is not on the list')
    await user.click(field)
    await user.keyboard('gostic{Enter}')
    await row(title, /Gost.*Present.*Guest/)
    await user.click(field)
    await user.keyboard('antic{Enter}')
    await until(async () =>
      expect(await markOf(ana.id)).toMatchObject({ state: 'present', minutes: 47 }),
    )
    expect(rowsOf(grid(title), 'Ana')).toHaveLength(1)
  })

  it('says who is called where nobody is expected, and leads back to the workshop', async () => {
    const { user } = await calling({ participations: [], attendance: [] })
    await said('Nobody is expected yet')
    expect(control('button', /^Present/)).toHaveProperty('disabled', true)
    await user.click(control('button', 'Back to the workshop'))
    expect(useUi.getState()).toMatchObject({
      selection: { workshops: workshop.id },
      filters: { workshops: {} },
    })
  })
})
