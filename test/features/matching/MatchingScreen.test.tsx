/** The screen of matching: a proposal and what is done with it, by keys; criteria; and looking for a mentor. */
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { undoLast } from '../../../src-renderer/app/act'
import { useUi } from '../../../src-renderer/app/ui'
import { MatchingScreen } from '../../../src-renderer/features/matching/MatchingScreen'
import {
  aCriterion,
  aCycle,
  aMatching,
  anApplication,
  anApproach,
  aPair,
  aParticipation,
  aPerson,
} from '../../builders'
import { control, found, grid, region, row, said, until } from '../../support/finding'
import { choose, openProgram, showScreen } from '../../support/screen'
import type { Given } from '../../support/screen'

const cycle = aCycle({ name: 'Cycle 6' })
const person = (firstName: string, lastName: string, over: object = {}) =>
  aPerson({ firstName, lastName, ...over })
const ana = person('Ana', 'Zorić', { 'field:film': true })
const boban = person('Boban', 'Ćirić', { 'field:film': true, 'field:music': true })
const vera = person('Vera', 'Kostić', { 'field:film': true })
const milan = person('Milan', 'Đurić', { 'field:film': true, 'field:music': true })
const olga = person('Olga', 'Perić', { 'field:film': true })
const part = (of: typeof ana, over: object = {}) =>
  aParticipation({ cycleId: cycle.id, personId: of.id, status: 'accepted', ...over })
const parts = {
  ana: part(ana),
  boban: part(boban),
  vera: part(vera, { role: 'mentor', capacity: 1 }),
  milan: part(milan, { role: 'mentor', capacity: 1 }),
}
const given: Given = {
  cycles: [cycle],
  people: [ana, boban, vera, milan, olga],
  participations: Object.values(parts),
  applications: [anApplication({ cycleId: cycle.id, personId: ana.id, goals: 'Festival' })],
  criteria: [aCriterion({ cycleId: cycle.id, name: 'Fields', weight: 5 })],
}
const draft = {
  ...aMatching({ cycleId: cycle.id, name: 'First' }),
  [`pair:${parts.ana.id}`]: parts.vera.id,
  [`pair:${parts.boban.id}`]: parts.milan.id,
}
const show = (filters: object = {}) => showScreen(MatchingScreen, { screen: 'matching', filters })

describe('Without a cycle, a mentee or a draft', () => {
  it('the screen says what is missing', async () => {
    await openProgram()
    const { unmount } = show()
    await said('No cycle yet')
    unmount()
    await openProgram({ cycles: [cycle] })
    const again = show()
    await said('Everybody has a mentor')
    again.unmount()
    await openProgram(given)
    const { user } = show()
    await said('No draft yet')
    await user.click(control('button', 'Propose a matching'))
    await said('Proven: no other matching is better for these aims')
    await said('Fairness costs nothing here: both aims reach the same number of points.')
    await row('Mentees who wait', /Ana Zorić.*Vera Kostić.*5/)
    await row('Mentees who wait', /Boban Ćirić.*Milan Đurić.*5/)
    await user.click(await row('Mentees who wait', 'Ana Zorić'))
    await user.click(await found('button', 'Take the mentor away'))
    await until(() => expect(screen.queryByText(/^Proven:/u)).toBeNull())
  })
})

describe('A draft', () => {
  it('avoids pairs below a number with a decimal, as points have', async () => {
    const { rows } = await openProgram({ ...given, matchings: [draft] })
    const { user } = show()
    await row('Mentees who wait', /Ana Zorić.*5/)
    const field = control('textbox', 'Avoid pairs below')
    await user.clear(field)
    await user.type(field, '5,1{Enter}')
    await until(async () => expect(await rows('matchings')).toMatchObject([{ threshold: 5.1 }]))
    expect(field).toHaveProperty('value', '5.1')
    await said(/below the threshold: 2|2 .*below/)
  })

  it('is changed by keys, and the next mentee comes up', async () => {
    const { rows } = await openProgram({ ...given, matchings: [draft] })
    const { user } = show()
    await row('Mentees who wait', 'Ana')
    grid('Mentees who wait').focus()
    await user.keyboard('{End}')
    await row('Mentors', /Vera Kostić.*5/)
    await row('Mentors', /Milan Đurić.*2\.5 points less/)
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(grid('Mentors'))
    await user.click(await row('Mentors', 'Milan'))
    await said('Boban Ćirić goes to Vera Kostić instead of Milan Đurić')
    await said(/“film”/)
    grid('Mentors').focus()
    await user.keyboard('{Enter}')
    await until(async () =>
      expect(await rows('matchings')).toMatchObject([{ [`pair:${parts.ana.id}`]: parts.milan.id }]),
    )
    await until(() => expect(document.activeElement).toBe(grid('Mentees who wait')))
    await user.click(control('button', 'Undo'))
    await until(async () =>
      expect(await rows('matchings')).toMatchObject([{ [`pair:${parts.ana.id}`]: parts.vera.id }]),
    )
  })

  it('lets everybody move as insisting costs, fixes, rules out and sets aside', async () => {
    const { rows } = await openProgram({ ...given, matchings: [draft] })
    const { user } = show({ mentee: parts.ana.id })
    const now = async () => (await rows('matchings'))[0] ?? {}
    await user.click(await row('Mentors', 'Milan'))
    await user.click(await found('button', 'Give this mentor and let the others move'))
    await until(async () =>
      expect(await now()).toMatchObject({
        [`pair:${parts.ana.id}`]: parts.milan.id,
        [`pair:${parts.boban.id}`]: parts.vera.id,
      }),
    )
    await user.click(await found('button', 'Fix this pair'))
    await user.click(await found('button', 'No longer fix this pair'))
    await found('button', 'Fix this pair')
    await user.click(await found('button', 'Rule this pair out'))
    await until(async () =>
      expect(await now()).toMatchObject({
        [`lock:${parts.ana.id}`]: null,
        [`forbid:${parts.ana.id}|${parts.milan.id}`]: true,
        [`pair:${parts.ana.id}`]: null,
      }),
    )
    await user.click(await found('button', 'Set Ana Zorić aside'))
    await said('1 person set aside')
    await user.click(control('button', 'Show'))
    await user.click(await found('button', 'Take Ana Zorić back in'))
    await row('Mentees who wait', /Ana Zorić.*nobody/)
  })

  it('says why somebody has nobody and what would help', async () => {
    const alone = { ...draft, [`pair:${parts.ana.id}`]: null }
    const two = part(person('Ceca', 'Ilić'))
    await openProgram({
      ...given,
      people: [...(given.people ?? []), person('Ceca', 'Ilić', { id: two.personId })],
      participations: [...Object.values(parts), two],
      matchings: [alone],
    })
    const { user } = show({ mentee: two.id })
    await found('heading', 'Ceca Ilić has nobody')
    await user.click(control('button', 'What would help?'))
    await said(/One more place with Vera Kostić would help/)
    await user.click(control('button', 'Look for a mentor'))
    await until(() => expect(useUi.getState().filters.matching).toMatchObject({ tab: 'search' }))
  })

  it('is copied, and made final as one step that Undo takes back', async () => {
    const { rows } = await openProgram({ ...given, matchings: [draft] })
    const { user } = show()
    await row('Mentees who wait', 'Ana')
    await choose({ user }, control('button', /^More/), 'Copy the draft')
    await until(async () => expect(await rows('matchings')).toHaveLength(2))
    await user.click(control('button', 'Make pairs of it…'))
    await said('Make 2 pairs of this draft')
    await user.click(control('button', 'Make the pairs'))
    await until(async () => expect(await rows('pairs')).toHaveLength(2))
    await said('Everybody has a mentor')
    await user.click(control('button', 'Undo'))
    await until(async () => expect(await rows('pairs')).toEqual([]))
    expect((await rows('participations')).map(({ status }) => status)).toEqual([
      ...Array<string>(4).fill('accepted'),
    ])
  })

  it('is about those who have nobody: once all have, neither it nor the comparison counts none of none', async () => {
    const of = (mentee: keyof typeof parts, mentor: keyof typeof parts) =>
      aPair({ cycleId: cycle.id, menteeId: parts[mentee].id, mentorId: parts[mentor].id })
    const other = { ...draft, id: 'other', name: 'Žuti' }
    await openProgram({
      ...given,
      ...{ matchings: [draft, other], pairs: [of('ana', 'vera'), of('boban', 'milan')] },
    })
    const { user } = show()
    await said(/^Nobody is without a mentor any more/)
    await choose({ user }, control('button', /Compare with/), 'Žuti')
    await found('heading', /Žuti/)
    await said(/^Nobody is without a mentor any more/)
    expect(document.body.textContent).not.toMatch(/0 of 0|0 mentees have/u)
  })

  it('names fixed pairs that cannot all be', async () => {
    const fixed = {
      ...draft,
      [`lock:${parts.ana.id}`]: parts.vera.id,
      [`lock:${parts.boban.id}`]: parts.vera.id,
    }
    const other = { ...draft, id: 'other', name: 'Žuti', [`pair:${parts.boban.id}`]: null }
    await openProgram({ ...given, matchings: [fixed, other] })
    const { user } = show()
    await row('Mentees who wait', /Vera Kostić \(fixed\)/)
    await user.click(control('button', 'Propose a matching'))
    await said('Not all fixed pairs can be')
    await said(/takes 1: .*Ana Zorić and Vera Kostić.* Free one of them/)
    // Beside another draft it is said as well.
    await choose({ user }, control('button', /Compare with/), 'Žuti')
    await found('heading', /Žuti/)
    await said('Not all fixed pairs can be')
  })
})

describe('Criteria', () => {
  it('begin with the usual ones, and are added, changed and deleted', async () => {
    const { rows } = await openProgram({ ...given, criteria: [] })
    const { user } = show({ tab: 'criteria' })
    await user.click(await found('button', 'Begin with the usual ones'))
    await until(async () => expect(await rows('criteria')).toHaveLength(5))
    const wish = await region('The mentee’s wish')
    const weight = control('textbox', 'Points', wish)
    await user.clear(weight)
    await user.type(weight, '9{Enter}')
    await until(async () =>
      expect((await rows('criteria')).find(({ kind }) => kind === 'wish')?.weight).toBe(9),
    )
    await user.click(control('button', 'Delete “City or online”'))
    await until(async () => expect(await rows('criteria')).toHaveLength(4))
    await user.click(control('button', 'Add it'))
    await region('Two questions compared')
  })
})

describe('Looking for a mentor', () => {
  it('asks people of the register; who accepts is a mentor of the cycle, and the mentee’s in the draft', async () => {
    const { rows } = await openProgram({ ...given, matchings: [draft] })
    const shown = show({ tab: 'search', mentee: parts.ana.id })
    await said('Festival')
    await shown.user.click(await found('button', 'Add Olga Perić to the list'))
    await until(async () => expect(await rows('approaches')).toMatchObject([{ state: 'toAsk' }]))
    const line = await found('group', 'Olga Perić')
    await choose(shown, control('button', /How far it has come/, line), 'Accepted')
    await until(async () =>
      expect(
        (await rows('participations')).find(({ personId }) => personId === olga.id),
      ).toMatchObject({
        role: 'mentor',
        status: 'accepted',
      }),
    )
    expect((await rows('matchings'))[0]?.[`pair:${parts.ana.id}`]).toMatch(olga.id)
  })

  it('leaves a mentor who is in the program as they are, and a final draft as it was', async () => {
    const done = part(olga, { role: 'mentor', status: 'completed' })
    const approach = anApproach({ cycleId: cycle.id, menteeId: parts.ana.id, personId: olga.id })
    const { rows } = await openProgram({
      ...given,
      participations: [...Object.values(parts), done],
      matchings: [{ ...draft, finalOn: '2020-04-01' }],
      approaches: [approach],
    })
    const shown = show({ tab: 'search', mentee: parts.ana.id })
    const line = await found('group', 'Olga Perić')
    await choose(shown, control('button', /How far it has come/, line), 'Accepted')
    await until(async () => expect(await rows('approaches')).toMatchObject([{ state: 'accepted' }]))
    expect((await rows('participations')).find(({ id }) => id === done.id)?.status).toBe(
      'completed',
    )
    expect((await rows('matchings'))[0]?.[`pair:${parts.ana.id}`]).toBe(parts.vera.id)
  })

  it('says for how long somebody has not answered', async () => {
    const asked = anApproach({
      ...{ cycleId: cycle.id, menteeId: parts.ana.id, personId: olga.id },
      ...{ state: 'asked', askedOn: '2020-01-01' },
    })
    await openProgram({ ...given, approaches: [asked] })
    const { user } = show({ tab: 'search', mentee: parts.ana.id })
    await said(/^for [\d,]+ days without an answer$/)
    await user.click(control('button', 'Take Olga Perić off the list'))
    await said('Nobody is on the list yet. Add somebody from the register below.')
  })

  it('finds by name whoever has nothing in common, and adds somebody new to the register and the list', async () => {
    const zoran = person('Zoran', 'Babić')
    const { rows } = await openProgram({ ...given, people: [...given.people!, zoran] })
    const { user } = show({ tab: 'search', mentee: parts.ana.id })
    const field = await found('searchbox', /From the register/)
    await user.type(field, 'babic')
    await found('button', 'Add Zoran Babić to the list')
    await user.clear(field)
    // Whoever is in the cycle already is not offered once more, in whatever way the name is written.
    await user.type(field, 'Вера Костић')
    await said('Nobody in the register has this name, or they are in the cycle or on the list.')
    expect(screen.queryByRole('button', { name: /who is new/ })).toBeNull()
    await user.clear(field)
    await user.type(field, 'Nada Savić')
    await user.click(
      await found('button', 'Add Nada Savić, who is new, to the register and the list'),
    )
    await found('group', 'Nada Savić')
    expect((await rows('people')).map(({ lastName }) => lastName)).toContain('Savić')
    await undoLast()
    await until(async () => expect(await rows('approaches')).toEqual([]))
    expect((await rows('people')).map(({ lastName }) => lastName)).not.toContain('Savić')
  })
})
