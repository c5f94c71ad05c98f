/** The minutes of a selection: what was asked, by whom, and what was decided why; points only once they may be seen. */
import { describe, expect, it } from 'vitest'
import { interviewList, minutes } from '../../../src-renderer/features/selection/minutes.document'
import { newReview } from '../../../src-renderer/features/selection/reviews.rules'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import {
  aCycle,
  anApplication,
  aParticipation,
  aPerson,
  aReviewCriterion,
  aReviewer,
  aWorkspace,
  stored,
} from '../../builders'

const cycle = stored(aCycle({ name: 'Cycle 6', places: 1 }))
const cycleId = cycle.id
const [ana, boban] = [
  aPerson({ firstName: 'Ana', lastName: 'Zorić' }),
  aPerson({ firstName: 'Boban', lastName: 'Ćirić' }),
]
const idea = aReviewCriterion({ cycleId, name: 'Idea', guidance: '1: unclear', most: 5 })
const ranko = aReviewer({ cycleId, name: 'Ranko Perić' })
const interviewOn = { date: '2026-03-14', time: '10:00' }
const rows = {
  cycle,
  people: [stored(ana), stored(boban)],
  participations: [
    stored(
      aParticipation({
        cycleId,
        personId: ana.id,
        status: 'accepted',
        decisionReason: 'A clear plan',
        interviewOn,
        interviewPlace: 'Sala 2',
      }),
    ),
    stored(aParticipation({ cycleId, personId: boban.id, status: 'waiting', waitingPlace: 1 })),
  ],
  applications: [stored(anApplication({ cycleId, personId: ana.id }))],
  earlierPeople: [],
  newest: 0,
}
const given = (points: number | null, of = ana) => ({
  ...newReview(ranko, of.id, 'shortlist'),
  ...(points === null ? { conflict: 'Neighbours' } : { [`points:${idea.id}`]: points }),
})
const selection = {
  criteria: [idea],
  reviewers: [ranko],
  reviews: [given(5), given(null, boban)],
}
const context = {
  workspace: aWorkspace(),
  translator: translatorFor('en'),
  timestamp: Date.UTC(2026, 2, 20),
}
const made = { rows, selection } as never as Parameters<typeof minutes>[0]
const textOf = (document: unknown): string => JSON.stringify(document)

describe('The minutes of a selection', () => {
  const document = minutes(made, context)

  it('have criteria, reviewers, decisions with reasons and the waiting list, with lines to sign', () => {
    const text = textOf(document)
    for (const said of ['1: unclear', 'Ranko Perić', 'A clear plan', 'Waiting list, in its order'])
      expect(text).toContain(said)
    expect(text).toContain('Ranko Perić had no say about Boban Ćirić (Neighbours)')
    expect(document.signatures).toEqual(['Ranko Perić'])
    expect(document.isPlain).toBe(true)
  })

  it('put those who are in first', () => {
    const table = document.sections.at(-1)?.blocks.find(({ kind }) => kind === 'table')
    const first = table?.kind === 'table' ? table.rows.map(([name]) => name) : []
    expect(first).toEqual(['Ana Zorić', 'Boban Ćirić'])
  })

  it('say points only when all have read', () => {
    const closed = { ...selection, reviewers: [ranko, aReviewer({ cycleId, name: 'Sofia' })] }
    const open = textOf(document)
    expect(open).toContain('"100"')
    expect(textOf(minutes({ ...made, selection: closed }, context))).not.toContain('"100"')
  })

  it('have no column in which nothing is said, and say what a dash means', () => {
    const tableOf = (of: typeof made) =>
      minutes(of, context)
        .sections.at(-1)
        ?.blocks.find((block) => block.kind === 'table')
    const table = tableOf(made)
    expect(table?.columns.map(({ title, align }) => [title, align])).toEqual([
      ['Applicant', 'start'],
      ['Shortlist', 'end'],
      ['Status', 'start'],
      ['Reason', 'start'],
    ])
    expect(table?.rows.map((row) => row[1])).toEqual(['100', '–'])
    expect(table?.footnote).toBe('– no points')
    const read = { ...selection, reviews: [given(5), given(3, boban)] }
    expect(tableOf({ ...made, selection: read })).not.toHaveProperty('footnote')
  })

  it('the list for the door says so when no interview has a time', () => {
    const participations = rows.participations.map((one) => ({ ...one, interviewOn: null }))
    const list = interviewList({ ...made, rows: { ...made.rows, participations } }, context)
    expect(textOf(list.sections)).toContain('No interview has a day and a time yet.')
  })

  it('the list for the door has a table for each day, and nobody without a time', () => {
    const list = interviewList(made, context)
    expect(list.sections.map(({ heading }) => heading)).toEqual(['Saturday, 14 March 2026'])
    expect(textOf(list)).toContain('Sala 2')
    expect(textOf(list)).not.toContain('Ćirić')
  })
})
