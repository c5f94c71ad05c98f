/** Steps that both cycles of the sample go through: pairs, roll calls, awards. */
import { change, create } from '../../src-renderer/domain/edits'
import type { Edit } from '../../src-renderer/domain/record'
import { markRestEdits, marksOf, rollCallEdit } from '../../src-renderer/domain/attendance.rules'
import { awardLines, awardStateEdits, issueEdits } from '../../src-renderer/domain/awards.rules'
import type { AwardKind, AwardState } from '../../src-renderer/domain/award'
import { meetingSources, meetingWays } from '../../src-renderer/domain/meeting'
import type { Meeting } from '../../src-renderer/domain/meeting'
import { meetingId } from '../../src-renderer/domain/meetings.rules'
import { addDays } from '../../src-renderer/i18n/dates'
import { endPairEdits, makePairEdits } from '../../src-renderer/domain/pairs.rules'
import type { Pair, PairEndReason } from '../../src-renderer/domain/pair'
import type { Person } from '../../src-renderer/domain/person'
import type { Participation } from '../../src-renderer/domain/participation'
import type { CycleRows } from '../../src-renderer/domain/cycle-rows'
import type { SampleKit } from './sample-kit'

const fieldsOf = (person: Person | undefined): readonly string[] =>
  Object.entries(person ?? {})
    .filter(([key, value]) => key.startsWith('field:') && value === true)
    .map(([key]) => key)

/** Gives each mentee the mentor with most fields in common who still takes somebody, and writes the pairs. */
export async function makePairs(kit: SampleKit, cycleId: string, day: string): Promise<void> {
  const { participations, people } = await kit.rows(cycleId)
  const person = new Map(people.map((one) => [one.id, one]))
  const byName = (a: Participation, b: Participation): number =>
    nameOf(person.get(a.personId)) < nameOf(person.get(b.personId)) ? -1 : 1
  const mentors = participations.filter(({ role }) => role === 'mentor').sort(byName)
  const mentees = participations
    .filter(({ role, status }) => role === 'mentee' && status === 'accepted')
    .sort((a, b) => (a.personId < b.personId ? -1 : 1))
  const taken = new Map<string, number>()
  for (const mentee of mentees) {
    const wanted = new Set(fieldsOf(person.get(mentee.personId)))
    const fit = (mentor: Participation): number =>
      fieldsOf(person.get(mentor.personId)).filter((field) => wanted.has(field)).length -
      (taken.get(mentor.id) ?? 0) / 2
    const free = mentors.filter(
      (mentor) =>
        (taken.get(mentor.id) ?? 0) < (mentor.capacity ?? 1) && mentor.personId !== mentee.personId,
    )
    const best = free.reduce<Participation | null>(
      (top, mentor) => (top === null || fit(mentor) > fit(top) ? mentor : top),
      null,
    )
    if (best === null) continue
    taken.set(best.id, (taken.get(best.id) ?? 0) + 1)
    await kit.write(day, makePairEdits(kit.newId(), best, mentee, day))
  }
}

const nameOf = (person: Person | undefined): string =>
  person === undefined ? '' : `${person.lastName} ${person.firstName}`

/** Ends the pairs `which` answers an ending for, one by one, as a coordinator would. */
export async function endPairs(
  kit: SampleKit,
  cycleId: string,
  which: (
    index: number,
    total: number,
  ) => { readonly on: string; readonly reason: PairEndReason; readonly note: string } | null,
): Promise<void> {
  const { pairs } = await kit.rows(cycleId)
  for (const [index, { id }] of pairs.entries()) {
    const end = which(index, pairs.length)
    if (end === null) continue
    const now = await kit.rows(cycleId)
    const pair = now.pairs.find((one) => one.id === id)
    if (pair) await kit.write(end.on, endPairEdits(pair, end, now.pairs, now.participations))
  }
}

/** Calls the roll at a workshop: most are there, some send word, the rest are absent. */
export async function callRoll(
  kit: SampleKit,
  cycleId: string,
  workshopId: string,
  share: number,
): Promise<void> {
  const { participations, attendance, workshops } = await kit.rows(cycleId)
  const day = workshops.find(({ id }) => id === workshopId)?.when.date ?? '2020-01-01'
  const marks = marksOf(attendance, workshopId)
  const called = participations
    .filter(
      ({ role, status }) =>
        (role === 'mentee' || (role === 'mentor' && kit.chance() < 0.45)) &&
        ['accepted', 'active', 'completed'].includes(status),
    )
    .map(({ personId }) => personId)
    .filter((id) => !marks.has(id))
  const edits = called.flatMap((personId): Edit[] => {
    const luck = kit.chance()
    if (luck > share + 0.1) return []
    return [rollCallEdit(workshopId, personId, luck > share ? 'excused' : 'present', null)]
  })
  const marked = new Set(edits.map(({ id }) => id.split('~')[1] ?? ''))
  const rest = called.filter((id) => !marked.has(id))
  await kit.write(day, [...edits, ...markRestEdits(workshopId, rest, new Map(), 'absent')])
}

/** Issues awards of a kind to the last `count` (by name) of those who may have them; returns their ids in the order of names. */
export async function issue(
  kit: SampleKit,
  cycleId: string,
  kind: AwardKind,
  on: { readonly day: string; readonly count: number },
): Promise<readonly string[]> {
  const rows = await kit.rows(cycleId)
  const person = new Map(rows.people.map((one) => [one.id, one]))
  const approved = awardLines(rows)
    .filter((line) => line.kind === kind && line.eligible && line.award === null)
    .slice(-on.count)
    .flatMap(({ personId, name, role }) => {
      const who = person.get(personId)
      return who ? [{ person: who, kind, role, nameOnAward: name }] : []
    })
  const issued = issueEdits(rows.cycle, approved, rows.awards, rows.awards, {
    ...{ prefix: '', taken: new Set<string>() },
    ...{ day: on.day, language: 'en', contentOf: () => null },
  })
  // The days of the sample are moved when it is opened: nothing that has a day in it may have been printed.
  const isKept = ([field]: readonly [string, unknown]) =>
    field !== 'printedNumber' && field !== 'content'
  const edits = issued.map((edit) => ({
    ...edit,
    set: Object.fromEntries(Object.entries(edit.set).filter(isKept)),
  }))
  await kit.write(on.day, edits)
  return edits.map(({ id }) => id)
}

/** Brings awards to a state. */
export async function moveAwards(
  kit: SampleKit,
  cycleId: string,
  ids: readonly string[],
  state: AwardState,
  day: string,
): Promise<void> {
  const { awards } = await kit.rows(cycleId)
  const wanted = new Set(ids)
  await kit.write(
    day,
    awardStateEdits(
      awards.filter(({ id }) => wanted.has(id)),
      state,
    ),
  )
}

/** Sets statuses of participations. */
export function statusEdits(
  participations: CycleRows['participations'],
  status: Participation['status'],
): readonly Edit[] {
  return participations.map(({ id }) => change('participations', id, { status }))
}

/** What the sample's pairs talked about. */
const notes = [
  'The budget of the festival, line by line.',
  'Whom to ask first, and in what order.',
  'Читали смо пријаву за конкурс.',
]

/** One meeting of a pair, or one that fell through; `turn` says what it was like. */
function meetingAt(pairId: string, date: string, turn: number, toldBy: Meeting['toldBy']): Meeting {
  const common = { id: meetingId(pairId, date, 1), pairId, date, toldBy }
  if (turn % 11 === 5)
    return { ...common, state: 'missed', minutes: null, how: null, absent: 'mentee', note: null }
  const minutes = turn % 17 === 3 ? null : ([60, 90, 45, 75, 120][turn % 5] ?? null)
  const how = meetingWays[turn % 3] ?? null
  const note = turn % 9 === 0 ? (notes[turn % notes.length] ?? null) : null
  return { ...common, state: 'met', minutes, how, absent: null, note }
}

/** The meetings of one pair: its own rhythm, a few that fell through, and for some pairs nothing at all. */
function meetingsOf(pair: Pair, index: number, until: string): readonly Meeting[] {
  if (index % 13 === 6) return []
  const end = pair.ended?.on ?? addDays(until, index % 2 === 0 ? -4 : -45)
  const toldBy = meetingSources[index % 4] ?? null
  const met: Meeting[] = []
  let date = addDays(pair.startedOn, 4 + (index % 9))
  while (date <= end && met.length < 12) {
    met.push(meetingAt(pair.id, date, index + met.length, toldBy))
    date = addDays(date, 27 + ((index * 5 + met.length * 3) % 17))
  }
  return met
}

/** Enters the meetings of all pairs of the cycle, as they were told by a day. */
export async function enterMeetings(kit: SampleKit, cycleId: string, until: string): Promise<void> {
  const { pairs } = await kit.rows(cycleId)
  const edits = pairs.flatMap((pair, index) =>
    meetingsOf(pair, index, until).map((meeting) => create('meetings', meeting)),
  )
  await kit.write(until, edits)
}
