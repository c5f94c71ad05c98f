/** The cycles as a list like any other: a board by stage, groups, numbers, views, files, and a field of many. */
import { fireEvent } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { numbersOf } from '../../../src-renderer/features/cycles/cycle-numbers.rules'
import { CyclesScreen } from '../../../src-renderer/features/cycles/CyclesScreen'
import { aCycle, anAward, aPair, aParticipation, aPerson, aWorkshop } from '../../builders'
import { control, found, row, said, told, until, windowClosed } from '../../support/finding'
import { doing, field, tickTwo } from '../../support/change-many'
import { choose, fill, openProgram, saved, showScreen } from '../../support/screen'
import type { Given } from '../../support/screen'

const six = aCycle({ name: 'Cycle 6', stage: 'wrapUp', places: 20, funder: 'Fondacija A' })
const five = aCycle({
  ...{ name: 'Cycle 5', stage: 'closed', funder: 'Fondacija B' },
  dates: { start: '2019-03-01', end: '2020-02-28' },
})
const people = ['Ana', 'Bora', 'Vera'].map((firstName) => aPerson({ firstName }))
const [ana, bora, vera] = people.map(({ id }) => id)
const mentee = aParticipation({ cycleId: five.id, personId: ana ?? '', status: 'active' })
const applied = aParticipation({ cycleId: five.id, personId: bora ?? '', status: 'applied' })
const mentor = aParticipation({
  ...{ cycleId: five.id, personId: vera ?? '', role: 'mentor', status: 'active' },
})
const pair = aPair({
  ...{ cycleId: five.id, mentorId: mentor.id, menteeId: mentee.id },
  ended: { on: '2020-02-01', reason: 'completed', note: '' },
})
const given: Given = {
  ...{ cycles: [six, five], people, pairs: [pair] },
  participations: [mentee, applied, mentor],
  workshops: [aWorkshop({ cycleId: five.id }), aWorkshop({ cycleId: five.id })],
}

async function show(filters: object, rows: Given = given) {
  localStorage.clear()
  const program = await openProgram(rows)
  program.fake.saveIn = 'Documents'
  const shown = showScreen(CyclesScreen, { screen: 'cycles', filters })
  await found('button', /^View/)
  return { ...program, ...shown }
}

describe('The numbers of a cycle', () => {
  it('are those of its report: whoever only applied is not in, a pair makes both be in', () => {
    const rows = { cycle: five, people, pairs: [pair], attendance: [] }
    const workshops = given.workshops ?? []
    const counted = numbersOf({ ...rows, workshops, participations: [mentee, applied, mentor] })
    expect(counted).toEqual({ mentees: 1, mentors: 1, pairs: 1, workshops: 2, completed: 1 })
  })

  it('stand in columns that are chosen, and in the file as numbers', async () => {
    const shown = await show({ columns: 'name mentees pairs places', sort: 'mentees descending' })
    await row('Cycles', /Cycle 5.*1.*1/u)
    await choose(shown, control('button', /^View/), 'Export what is shown…')
    await shown.user.click(await found('button', 'Save…'))
    await windowClosed()
    await told(/Saved/)
    await saved()
    const [sheet, about] = shown.fake.askedOf('tables.save')[0]?.workbook.sheets ?? []
    expect(sheet?.columns.map(({ title }) => title)).toEqual([
      ...['Name', 'Mentees accepted', 'Pairs', 'Places for mentees'],
    ])
    expect(sheet?.rows.toSorted()).toEqual([
      ['Cycle 5', 1, 1, null],
      ['Cycle 6', 0, 0, 20],
    ])
    expect(about?.rows[0]?.[1]).toMatch(/^All cycles; sorted by Mentees accepted, backwards/u)
  })
})

describe('The list of cycles', () => {
  it('is a board by stage; a card moved by key enters the stage, which is called the same as anywhere, and undo takes it back', async () => {
    const { user, db } = await show({ as: 'board' })
    const card = await found('option', /Cycle 6/)
    expect(card.closest('section')?.textContent).toMatch(/^Wrap-up 1/u)
    card.focus()
    fireEvent.keyDown(card, { key: 'ArrowRight', shiftKey: true })
    await told('Closed the cycle “Cycle 6”')
    expect(await db.cycles.get(six.id)).toMatchObject({ stage: 'closed' })
    await user.click(control('button', 'Undo'))
    await until(async () => expect(await db.cycles.get(six.id)).toMatchObject({ stage: 'wrapUp' }))
  })

  it('is grouped by who funds it, and a view keeps that', async () => {
    const shown = await show({ group: 'funder' })
    const tree = await found('treegrid', 'Cycles')
    expect(tree.textContent).toMatch(/Fondacija A1.*Fondacija B1/u)
    await choose(shown, control('button', /^View/), 'Save or change views…')
    await fill(shown, await found('textbox', 'Name for what is shown now'), 'By funder')
    await shown.user.keyboard('{Enter}')
    await told('Saved the view “By funder”')
    await saved()
    expect(await shown.rows('views')).toMatchObject([
      { screen: 'cycles', filters: { group: 'funder' } },
    ])
  })

  it('lets a name be typed in its cell, and no number of an award changes with it', async () => {
    const award = anAward({
      ...{ cycleId: six.id, personId: ana ?? '', kind: 'completion' },
      ...{ number: 7, printedNumber: null },
    })
    const { user, db } = await show({}, { ...given, awards: [award] })
    await user.click(await row('Cycles', 'Cycle 6'))
    await user.keyboard('{F2}Ciklus 1999{Enter}')
    await until(async () => expect((await db.cycles.get(six.id))?.name).toBe('Ciklus 1999'))
    expect((await db.awards.get(award.id))?.printedNumber).toBe(`${six.dates.start.slice(0, 4)}/07`)
  })

  it('takes no number of places that the form of the cycle would not take', async () => {
    const shown = await show({})
    await tickTwo(shown, 'Cycles', 'Cycle 6')
    await field(shown, 'Places for mentees')
    await fill(shown, control('textbox', 'New value'), '0')
    await said(/The smallest number here is 1/u)
  })

  it('gives one field of several cycles a value at once, after it was shown what that changes', async () => {
    const shown = await show({})
    await tickTwo(shown, 'Cycles', 'Cycle 6')
    await said('Change a field of 2 cycles')
    await field(shown, 'Funded by')
    await fill(shown, control('textbox', 'New value'), 'Grad')
    await shown.user.click(doing())
    await windowClosed()
    await until(async () =>
      expect((await shown.rows('cycles')).map(({ funder }) => funder)).toEqual(['Grad', 'Grad']),
    )
  })
})
