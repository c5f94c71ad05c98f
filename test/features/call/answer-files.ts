/** Answer files of a call and what they are held against, for the tests of reading them. */
import type { SentApplication } from '../../../src-renderer/domain/calls/call-format'
import { formPrint } from '../../../src-renderer/features/call/questions.rules'
import { planAnswers, prepareAnswers } from '../../../src-renderer/features/call/reading.rules'
import type { Decision, HereNow } from '../../../src-renderer/features/call/reading.types'
import { answerEdits } from '../../../src-renderer/features/call/taking.rules'
import type { Application } from '../../../src-renderer/domain/application'
import type { PlannedAnswer } from '../../../src-renderer/features/call/reading.types'
import type { Row } from '../../../src-renderer/domain/tables'
import { aCallQuestion, aCycle, anApplication, aPerson, stored } from '../../builders'

/** A cycle whose call asks for an age. */
export const cycle = aCycle({ id: 'cycle', ageFrom: 18, ageOn: '2026-04-01' })
/** A question that must be answered. */
export const about = aCallQuestion({
  id: 'about',
  cycleId: 'cycle',
  text: 'O radu',
  isRequired: true,
})
/** A question whose answers are goals. */
export const goals = aCallQuestion({
  id: 'goals',
  cycleId: 'cycle',
  text: 'Ciljevi',
  target: 'goals',
  position: 2,
})
/** A question with choices. */
export const how = aCallQuestion({
  ...{ id: 'how', cycleId: 'cycle', text: 'Kako', kind: 'severalChoices', position: 3 },
  choices: ['Uživo', 'Na daljinu'],
})
/** What the call asks. */
export const questions = [how, about, goals]
/** Somebody who is here. */
export const ana = aPerson({
  id: 'ana',
  firstName: 'Ana',
  lastName: 'Zorić',
  email: 'ana@example.org',
  phone: null,
  city: null,
  birthDate: null,
})
/** What files are held against. */
export const here: HereNow = {
  ...{ cycle, questions, gone: [], people: [ana], applications: [], participations: [] },
  words: { yes: 'Da', no: 'Ne' },
  now: '2026-04-20T12:00:59',
}

/** An answer file of Boban, who is not here. */
export const sent = (
  over: Partial<SentApplication> = {},
  person: Partial<SentApplication['person']> = {},
): SentApplication => ({
  ...{ call: 'cycle', form: formPrint(questions, 'mentee'), role: 'mentee', language: 'sr-Latn' },
  ...{
    organization: 'Most',
    cycle: '2020',
    at: '2026-03-01T10:00:00',
    guardian: null,
    consent: true,
  },
  answers: { about: 'Festival', goals: 'Publika', how: ['Uživo', 'Na daljinu'] },
  ...over,
  person: {
    ...{ firstName: 'Boban', lastName: 'Ćirić', email: 'boban@example.org' },
    ...{ phone: '', city: '', birthDate: '' },
    ...person,
  },
})
/** What becomes of files. */
export const plan = (
  files: readonly SentApplication[],
  now = here,
  decisions: readonly (readonly [number, Decision])[] = [],
) =>
  planAnswers(
    prepareAnswers(
      files.map((one, at) => ({ name: `${at}.json`, sent: one })),
      now,
    ),
    new Map(decisions),
  )
/** Ana, as she writes herself. */
export const isAna = { firstName: 'Ana', lastName: 'Zoric', email: 'ana@example.org' }

/** An application of Ana as it stands once a file of hers was taken in. */
export function taken(
  one: SentApplication,
  before: Partial<Application> = {},
): Row<'applications'> {
  const blank = { submittedAt: null, goals: null, consent: null }
  return stored(
    Object.assign(
      anApplication({ cycleId: 'cycle', personId: 'ana', ...blank, ...before }),
      plan([one])[0]?.fields,
    ),
  )
}

/** What is written of each row, by its table and id. */
export function written(planned: readonly PlannedAnswer[], now = here, newId = () => 'newcomer') {
  const edits = answerEdits(planned, now, newId)
  return Object.fromEntries(edits.map(({ table, id, set }) => [`${table} ${id}`, set]))
}
