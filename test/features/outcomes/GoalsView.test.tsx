/** The goals of a cycle: taken over, typed and pasted by keyboard, held against workshops; of one person in their pair. */
import { fireEvent } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { undoLast } from '../../../src-renderer/app/act'
import { appliedGoalId } from '../../../src-renderer/domain/goals.rules'
import { aGoal, aWorkspace } from '../../builders'
import {
  control,
  controls,
  found,
  gone,
  grid,
  region,
  row,
  rowCount,
  said,
  told,
  until,
  windowClosed,
} from '../../support/finding'
import { choose, fill, openProgram, saved } from '../../support/screen'
import { ana, boban, cycle, given, goals, show, showPair, without, workshops } from './program'

const list = 'Goals and how they stand'
const paste = (text: string) =>
  fireEvent.paste(grid(list), { clipboardData: { getData: () => text } })

describe('The list of goals', () => {
  it('is filled from moment to moment and from goal to goal without a hand leaving the keys', async () => {
    const { rows } = await openProgram(given)
    const { user } = show()
    await row(list, 'Boban Ćirić')
    await until(() => expect(document.activeElement).toBe(grid(list)))
    await user.keyboard('2{Enter}')
    await user.keyboard('3{Tab}')
    await user.keyboard('4{Enter}')
    await saved()
    expect(await rows('goals')).toMatchObject([
      { id: goals[0].id, 'standing:menteeStart': 2 },
      { id: goals[1].id, 'standing:menteeStart': 3, 'standing:menteeMiddle': 4 },
    ])
    await said('up by 1', await row(list, 'Ana'))
    await said('not recorded', await row(list, 'Boban'))
    await undoLast()
    await until(async () =>
      expect((await rows('goals'))[1]).toMatchObject({ 'standing:menteeMiddle': null }),
    )
  })

  it('says what is no step of the scale, and changes nothing', async () => {
    const { rows } = await openProgram(given)
    const { user } = show()
    await row(list, 'Boban')
    await until(() => expect(document.activeElement).toBe(grid(list)))
    await user.keyboard('7{Enter}')
    await said('“7” is no step of the scale: write a number from 1 to 5.')
    await user.keyboard('{Escape}')
    await saved()
    expect((await rows('goals')).map((goal) => goal['standing:menteeStart'])).toEqual([
      undefined,
      undefined,
    ])
  })

  it('keeps what the mentor says apart from what the mentee says, on the organization’s own scale', async () => {
    const workspace = aWorkspace({ goalSteps: 7, 'goalStep:7': 'gotovo' })
    const { rows } = await openProgram({ ...given, workspaces: [workspace] })
    const shown = show()
    await row(list, 'Boban')
    await said(/6 · 7 gotovo/)
    await choose(shown, control('button', /As told by/), 'The mentor')
    await shown.user.click(await row(list, 'Boban'))
    await shown.user.keyboard('got{Enter}')
    await saved()
    expect(await rows('goals')).toMatchObject([{ 'standing:mentorStart': 7 }, {}])
  })

  it('takes a pasted block after showing it', async () => {
    const { rows } = await openProgram(given)
    const { user } = show()
    await user.click(await row(list, 'Boban'))
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
    paste('1\t2\t3\n9\t4\n5\n')
    await said(/^4 cells change/)
    await said('“9” is no step of the scale: write a number from 1 to 5.')
    await said(/1 row reaches beyond the end of the list and is left out/)
    await user.click(control('button', 'Change 4 cells'))
    await windowClosed()
    await saved()
    expect(await rows('goals')).toMatchObject([
      { 'standing:menteeStart': 1, 'standing:menteeMiddle': 2, 'standing:menteeEnd': 3 },
      { 'standing:menteeMiddle': 4 },
    ])
  })

  it('shows those whose standing is due, and keeps their lines while they are filled', async () => {
    const told = { ...goals[0], 'standing:bothStart': 2 } as const
    await openProgram({ ...given, goals: [told, goals[1]] })
    const { user } = show({ show: 'goalsDue' })
    await rowCount(list, 1, 'Ana')
    await until(() => expect(document.activeElement).toBe(grid(list)))
    await user.keyboard('3{Enter}')
    await saved()
    await rowCount(list, 1, 'Ana')
  })
})

describe('Goals that people applied with', () => {
  it('are taken over for the whole cycle in one act, and go back in one', async () => {
    const { rows } = await openProgram(without)
    const { user } = show()
    await said('No goals yet')
    await user.click(await found('button', 'Take over from 1 application'))
    await saved()
    await rowCount(list, 2, 'Ana')
    expect(
      (await rows('goals')).map(({ title, personId }) => [title, personId]).toSorted(),
    ).toEqual([
      ['Plan', ana.id],
      ['Prostor', ana.id],
    ])
    await undoLast()
    await until(async () => expect(await rows('goals')).toEqual([]))
    await found('button', 'Take over from 1 application')
  })

  it('are not offered again once they were deleted with what was recorded of them', async () => {
    const told = [
      { id: appliedGoalId(cycle.id, ana.id, 'Plan'), title: 'Plan' },
      { id: appliedGoalId(cycle.id, ana.id, 'Prostor'), title: 'Prostor' },
    ].map((one) => aGoal({ cycleId: cycle.id, personId: ana.id, ...one, done: 'Napisano' }))
    await openProgram({ ...without, goals: told })
    const { user } = showPair()
    await user.click(await found('button', 'Move “Plan” to the trash'))
    await gone('Plan')
    await user.click(control('button', 'Move “Prostor” to the trash'))
    await said(/^No goal of Ana Zorić yet/)
    expect(controls('button', 'Take over from the application', document.body)).toEqual([])
  })
})

describe('A goal', () => {
  it('is added for a mentee, who must be named as the goal must', async () => {
    const { rows } = await openProgram(without)
    const shown = show()
    await shown.user.click(await found('button', 'Add a goal…'))
    await shown.user.click(control('button', 'Save'))
    await said('Write what the goal is.')
    await said('Choose whose goal it is.')
    await choose(shown, control('button', /^Mentee|Mentee$/), 'Boban Ćirić')
    await fill(shown, control('textbox', /^Goal/), ' Naći prostor ')
    await shown.user.click(control('button', 'Save'))
    await windowClosed()
    await saved()
    expect(await rows('goals')).toMatchObject([
      { personId: boban.id, title: 'Naći prostor', position: 1, isApplied: false, done: null },
    ])
  })

  it('is changed on the page of the pair, and put in the trash with a way back', async () => {
    const { rows } = await openProgram(given)
    const shown = showPair()
    const pane = await region('Pair')
    await said('Plan festivala', pane)
    await shown.user.click(await found('button', 'Edit “Plan festivala”'))
    const group = await found('group', 'Both together')
    await choose(shown, control('button', /Start/, group), '2 begun')
    await fill(shown, control('textbox', /^What was done/), 'Napisan u maju')
    await shown.user.click(control('button', 'Save'))
    await windowClosed()
    await saved()
    expect((await rows('goals'))[1]).toMatchObject({
      'standing:bothStart': 2,
      done: 'Napisan u maju',
    })
    await said('Start: 2 (both)', pane)
    await shown.user.click(await found('button', 'Move “Plan festivala” to the trash'))
    await told('Moved a goal of Ana Zorić to the trash')
    await until(() => expect(document.activeElement).toBe(control('button', 'Add a goal…')))
  })

  it('is taken over for one person on the page of the pair', async () => {
    const { rows } = await openProgram(without)
    const { user } = showPair()
    await user.click(await found('button', 'Take over from the application'))
    await saved()
    expect((await rows('goals')).map(({ title }) => title).toSorted()).toEqual(['Plan', 'Prostor'])
    await until(() => expect(document.activeElement).toBe(control('button', 'Add a goal…')))
  })
})

describe('Goals against workshops', () => {
  it('are marked with Space under the arrow keys; what is left open is said', async () => {
    const { rows } = await openProgram(given)
    const { user } = show({ goals: 'matrix' })
    await said(/^2 goals are served by no workshop: Boban Ćirić \(Naći prostor\) and Ana Zorić/)
    await said('2 workshops serve no goal: Budžet and Publika.')
    const marks = await found('grid', 'Goals against workshops')
    marks.focus()
    await user.keyboard('{ArrowRight}{ArrowDown} ')
    await saved()
    expect((await rows('goals'))[1]).toMatchObject({ [`workshop:${workshops[1].id}`]: true })
    await said('1 workshop serves no goal: Budžet.')
    const cell = document.getElementById(marks.getAttribute('aria-activedescendant') ?? '')
    expect(cell?.dataset['cell']).toBe('1-1')
    expect(document.activeElement).toBe(marks)
    await user.keyboard('{Control>}{Home}{/Control}{Enter}')
    await said('Every goal is served by a workshop, and every workshop serves a goal.')
    await user.keyboard(' ')
    await saved()
    await said('1 workshop serves no goal: Budžet.')
    await undoLast()
    await said('Every goal is served by a workshop, and every workshop serves a goal.')
  })

  it('are not marked by a key that is held down, or pressed with another', async () => {
    const { rows } = await openProgram(given)
    show({ goals: 'matrix' })
    const marks = await found('grid', 'Goals against workshops')
    marks.focus()
    for (const held of [{ repeat: true }, { ctrlKey: true }, { altKey: true }, { shiftKey: true }])
      fireEvent.keyDown(marks, { key: ' ', ...held })
    fireEvent.keyDown(marks, { key: 'ArrowRight', altKey: true })
    const cell = document.getElementById(marks.getAttribute('aria-activedescendant') ?? '')
    expect(cell?.dataset['cell']).toBe('0-0')
    fireEvent.keyDown(marks, { key: ' ' })
    // Before the first is shown: not written again.
    fireEvent.keyDown(marks, { key: ' ' })
    await said('1 workshop serves no goal: Publika.')
    await saved()
    expect((await rows('goals'))[0]).toMatchObject({ [`workshop:${workshops[0].id}`]: true })
    await undoLast()
    await said('2 workshops serve no goal: Budžet and Publika.')
  })

  it('are saved as a document and as a sheet', async () => {
    const { fake } = await openProgram(given)
    fake.saveIn = '/home/ana'
    const { user } = show({ goals: 'matrix' })
    await user.click(await found('button', 'Save as PDF…'))
    await told(/Saved/)
    const [document] = fake.askedOf('documents.save')
    expect(JSON.stringify(document)).toContain('Naći prostor')
    await user.click(control('button', 'Save as XLSX…'))
    await until(() => expect(fake.askedOf('tables.save')).toHaveLength(1))
    const [tables] = fake.askedOf('tables.save')
    expect(tables?.workbook.sheets[0]?.columns.map(({ title }) => title)).toContain('Publika')
  })

  it('wait for workshops', async () => {
    await openProgram({ ...given, workshops: [] })
    show({ goals: 'matrix' })
    await said('No workshops yet')
  })
})

describe('The list of goals as any list', () => {
  const standing = { 'standing:menteeStart': 2, 'standing:menteeMiddle': 4 } as const
  const known = { ...given, goals: [{ ...goals[0], ...standing }, goals[1]] }

  it('is a board by how goals stand; a card moved by key gets the step of its column', async () => {
    localStorage.clear()
    const { rows } = await openProgram(known)
    show({ as: 'board', group: 'start' })
    const card = await found('option', /Boban/)
    expect(card.closest('section')?.textContent).toMatch(/^2 begun 1/u)
    // A number on a card says what it is.
    expect(card.textContent).toContain('Middle: 4')
    card.focus()
    fireEvent.keyDown(card, { key: 'ArrowRight', shiftKey: true })
    await until(async () =>
      expect((await rows('goals'))[0]).toMatchObject({ 'standing:menteeStart': 3 }),
    )
    await until(() =>
      expect(control('option', /Boban/).closest('section')?.textContent).toMatch(/^3 half way 1/u),
    )
  })

  it('is saved by mentor as it is shown, steps as numbers, what people wrote only when it is chosen', async () => {
    localStorage.clear()
    const program = await openProgram(known)
    program.fake.saveIn = 'Documents'
    const shown = show({ group: 'mentor' })
    await found('treegrid', list)
    await choose(shown, control('button', /^View/), 'Export what is shown…')
    await shown.user.click(
      await found('checkbox', /Also what is sensitive: Goal and What was done/),
    )
    await shown.user.click(await found('button', 'Save…'))
    await windowClosed()
    await saved()
    const [asked] = program.fake.askedOf('tables.save')
    const [sheet, about] = asked?.workbook.sheets ?? []
    expect(sheet?.columns.map(({ title }) => title).slice(0, 4)).toEqual([
      ...['Mentor', 'Mentee', 'Goal', 'Start'],
    ])
    expect(sheet?.rows.map((line) => line.slice(0, 4))).toEqual([
      ['Vera Kostić', 'Ana Zorić', 'Plan festivala', null],
      ['Nothing entered', 'Boban Ćirić', 'Naći prostor', 2],
    ])
    expect(about?.rows[0]?.[1]).toMatch(
      /^Cycle 6; Goals; as told by: The mentee; in groups by Mentor/u,
    )
  })
})
