/** Reads and writes what matching needs: criteria, drafts, and the people approached for a mentee. */
import { act, nowIso, today, untilSaved } from '../../app/act'
import type { ActResult } from '../../app/act'
import { placeAt } from '../../app/routes'
import type { Approach } from '../../domain/approach'
import type { Criterion } from '../../domain/criterion'
import type { Cycle } from '../../domain/cycle'
import type { CycleOf } from '../../domain/cycle-rows'
import { change, create, isLive, label, remove } from '../../domain/edits'
import { derivedId, newId } from '../../domain/ids'
import type { MatchingDraft } from '../../domain/matching-draft'
import type { Matched } from '../../domain/matching/answers.rules'
import type { NameParts } from '../../domain/identity/names.rules'
import { newParticipation, newPerson } from '../../domain/new-rows.rules'
import { firstDay } from '../../domain/pairs.rules'
import type { Pair } from '../../domain/pair'
import type { Participation } from '../../domain/participation'
import { takesPart } from '../../domain/participations.rules'
import { fullName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import { cachedQuery } from '../../storage/cached-query'
import { database } from '../../storage/current'
import { readCycleParts } from '../../storage/cycle-rows'
import { copyOf, finalEdits, pairField, pairFields } from './drafts.rules'
import type { DraftFields, Drafted } from './drafts.rules'

/** What the screen reads of a cycle. */
export const matchingParts = [
  'pairs',
  'participations',
  'applications',
  'people',
  'criteria',
  'matchings',
  'approaches',
] as const
/** A cycle as the screen reads it. */
export type MatchingCycle = CycleOf<(typeof matchingParts)[number]>

const place = (cycleId: string, draftId: string | null = null) =>
  placeAt('matching', cycleId, draftId)

/** What the parts of the tab of drafts are told. */
export interface DraftsProps {
  readonly rows: MatchingCycle
  /** Pairs of other cycles, see {@link usePairedBefore}. */
  readonly pairedBefore: readonly string[]
}

/** The person of a participation, whose id is made of the cycle, the person and the role. */
const personIn = (participationId: string): string => participationId.split('~')[1] ?? ''

/** The cycle with all that was decided so far, also what the screen does not show yet; null when it is gone. */
export async function latestMatching(cycleId: string): Promise<MatchingCycle | null> {
  await untilSaved()
  return readCycleParts(cycleId, ...matchingParts)
}

/** Who was a pair in another cycle than this one, as `mentee's person|mentor's person`. */
export const usePairedBefore = cachedQuery(
  async (cycleId) => {
    const pairs = await database()
      .pairs.filter((pair) => isLive(pair))
      .toArray()
    return pairs
      .filter((pair) => pair.cycleId !== cycleId)
      .map((pair) => `${personIn(pair.menteeId)}|${personIn(pair.mentorId)}`)
  },
  ['pairs'],
)

/** Somebody of the register with the roles they had, for a search. */
export interface Registered {
  readonly person: Person
  readonly participations: readonly Participation[]
}

/** Everybody in the register who is not a record merged into another one. */
export const useRegister = cachedQuery(async (): Promise<readonly Registered[]> => {
  const [people, participations] = await Promise.all([
    database().people.toArray(),
    database().participations.toArray(),
  ])
  const theirs = new Map<string, Participation[]>()
  for (const one of participations.filter(isLive))
    theirs.set(one.personId, [...(theirs.get(one.personId) ?? []), one])
  return people
    .filter((person) => isLive(person) && (person.mergedInto ?? null) === null)
    .map((person) => ({ person, participations: theirs.get(person.id) ?? [] }))
}, ['people', 'participations'])

/** Writes new criteria, as one step. */
export function addCriteria(criteria: readonly Criterion[]): Promise<ActResult> {
  const [first] = criteria
  return act(
    label('matching:done.criteriaAdded', { count: criteria.length, name: first?.name ?? '' }),
    criteria.map((criterion) => create('criteria', criterion)),
    first ? place(first.cycleId) : null,
  )
}

/** Changes a criterion. */
export function editCriterion(
  { id, cycleId, name }: Criterion,
  fields: Partial<Omit<Criterion, 'id'>>,
): Promise<ActResult> {
  const done = label('matching:done.criterionEdited', { name: fields.name ?? name })
  return act(done, [change('criteria', id, fields)], place(cycleId))
}

/** Puts a criterion in the trash. */
export function deleteCriterion({ id, cycleId, name }: Criterion): Promise<ActResult> {
  return act(
    label('matching:done.criterionDeleted', { name }),
    [remove('criteria', id, nowIso())],
    place(cycleId),
  )
}

/** Notes that invited mentors said yes. */
export function confirmMentors(
  cycle: Cycle,
  invited: readonly Participation[],
): Promise<ActResult> {
  return act(
    label('matching:done.mentorsConfirmed', { count: invited.length }),
    invited.map(({ id }) => change('participations', id, { status: 'accepted' })),
    place(cycle.id),
  )
}

/** Writes a new draft. */
export function addDraft(draft: MatchingDraft): Promise<ActResult> {
  const done = label('matching:done.draftAdded', { name: draft.name })
  return act(done, [create('matchings', draft)], place(draft.cycleId, draft.id))
}

/** A draft that nothing is in yet. */
export function emptyDraft(cycleId: string, name: string): MatchingDraft {
  return { id: newId(), cycleId, name, aim: 'sum', threshold: null, finalOn: null }
}

/** Copies a draft under another name. Answers with the copy. */
export async function copyDraft(
  draft: MatchingDraft,
  name: string,
): Promise<{ readonly copy: MatchingDraft; readonly result: ActResult }> {
  const copy = copyOf(draft, newId(), name)
  return { copy, result: await addDraft(copy) }
}

/** Changes a draft. */
export function editDraft(
  { id, cycleId, name }: MatchingDraft,
  fields: DraftFields,
): Promise<ActResult> {
  const done = label('matching:done.draftEdited', { name: fields.name ?? name })
  return act(done, [change('matchings', id, fields)], place(cycleId, id))
}

/** Gives mentees of a draft these mentors, as one step. */
export function setPairs(draft: MatchingDraft, matched: Matched): Promise<ActResult> {
  return editDraft(draft, pairFields(matched))
}

/** Puts a draft in the trash. */
export function deleteDraft({ id, cycleId, name }: MatchingDraft): Promise<ActResult> {
  return act(
    label('matching:done.draftDeleted', { name }),
    [remove('matchings', id, nowIso())],
    place(cycleId),
  )
}

/** Makes pairs of a draft, as one step. */
export function makeFinal(
  cycle: Cycle,
  draft: MatchingDraft,
  drafted: readonly Drafted[],
  pairs: readonly Pair[],
): Promise<ActResult> {
  const day = today()
  const edits = finalEdits(draft, drafted, pairs, {
    ...{ startedOn: firstDay(cycle, day), finalOn: day },
    newId: () => newId(),
  })
  const count = edits.filter(({ table }) => table === 'pairs').length
  return act(
    label('matching:done.final', { count, name: draft.name }),
    edits,
    placeAt('pairs', cycle.id),
  )
}

const newApproach = ({ cycleId, personId, id }: Participation, asked: string): Approach => ({
  id: derivedId(cycleId, personId, asked),
  ...{ cycleId, menteeId: id, personId: asked },
  ...{ state: 'toAsk', askedOn: null, note: null },
})

/** Somebody to be asked for a mentee. Asked for twice, it is the same record. */
export function addApproach(mentee: Participation, person: Person): Promise<ActResult> {
  return act(
    label('matching:done.approachAdded', { name: fullName(person) }),
    [create('approaches', newApproach(mentee, person.id))],
    place(mentee.cycleId),
  )
}

/** Somebody to be asked for a mentee who is not in the register yet: both are one step. */
export function addNewApproach(mentee: Participation, name: NameParts): Promise<ActResult> {
  const person = { ...newPerson(newId()), ...name }
  return act(
    label('matching:done.approachAdded', { name: fullName(person) }),
    [create('people', person), create('approaches', newApproach(mentee, person.id))],
    place(mentee.cycleId),
  )
}

/** Takes somebody off the list of people to ask. */
export function deleteApproach(approach: Approach, name: string): Promise<ActResult> {
  return act(
    label('matching:done.approachDeleted', { name }),
    [remove('approaches', approach.id, nowIso())],
    place(approach.cycleId),
  )
}

/**
 * Changes how far it has come with somebody. Whoever is asked has been asked today, unless a day is there already; whoever
 * accepts becomes a mentor of the cycle, and in the draft that is open the mentee's.
 */
export async function editApproach(
  approach: Approach,
  person: Person,
  fields: Partial<Pick<Approach, 'state' | 'askedOn' | 'note'>>,
  draft: MatchingDraft | null,
): Promise<ActResult> {
  const { cycleId, menteeId } = approach
  const isAsked = fields.state !== undefined && fields.state !== 'toAsk'
  const askedOn = approach.askedOn ?? (isAsked ? today() : null)
  const edits = [change('approaches', approach.id, { askedOn, ...fields })]
  if (fields.state === 'accepted') {
    const mentor = newParticipation(cycleId, person.id, 'mentor')
    const there = await database().participations.get(mentor.id)
    if (there === undefined || !isLive(there))
      edits.push(create('participations', { ...mentor, status: 'accepted' }))
    // Whoever is in the program stays what they are there.
    else if (!takesPart(there))
      edits.push(change('participations', mentor.id, { status: 'accepted' }))
    if (draft !== null) edits.push(change('matchings', draft.id, pairField(menteeId, mentor.id)))
  }
  return act(
    label('matching:done.approachEdited', { name: fullName(person) }),
    edits,
    place(cycleId),
  )
}
