/** Writes meetings. They are read with the other rows of the cycle (`storage/cycle-rows.ts`). */
import { act, nowIso } from '../../app/act'
import type { ActResult } from '../../app/act'
import { placeAt } from '../../app/routes'
import { isLive, label, remove } from '../../domain/edits'
import type { Meeting } from '../../domain/meeting'
import { meetingEdits, monthOf } from '../../domain/meetings.rules'
import type { MeetingDraft, MeetingRest, Month } from '../../domain/meetings.rules'
import type { NamedPair } from '../../domain/pairs.rules'
import { database } from '../../storage/current'
import type { StoredCycle } from '../../storage/cycle-rows'

/** What the meetings of a cycle are shown with. */
export const meetingParts = ['pairs', 'participations', 'people', 'meetings'] as const
/** A cycle with what its meetings are shown with. */
export type MeetingRows = StoredCycle<(typeof meetingParts)[number]>

/** The names of a pair, for the sentences of the history. */
export const namesOf = (named: NamedPair) => ({
  mentee: named.menteeName,
  mentor: named.mentorName,
})

const placeOf = ({ pair }: NamedPair) => placeAt('pairs', pair.cycleId, pair.id)

/** Writes a meeting of a pair: a new one, or `before` as it is now. `there` are all of the pair. */
export function writeMeeting(
  named: NamedPair,
  draft: MeetingDraft & MeetingRest,
  before: Meeting | null,
  there: readonly Meeting[],
): Promise<ActResult> {
  const done = label(`meetings:done.${before === null ? 'added' : 'changed'}`, namesOf(named))
  const edits = meetingEdits(named.pair.id, draft, before, there, nowIso())
  return act(done, edits, placeOf(named))
}

/** Puts a meeting in the trash. */
export function deleteMeeting(named: NamedPair, { id }: Meeting): Promise<ActResult> {
  const edits = [remove('meetings', id, nowIso())]
  return act(label('meetings:done.deleted', namesOf(named)), edits, placeOf(named))
}

/** The meetings of a pair in a month as they are stored now, which may be newer than what a list shows. */
export async function storedMeetings(pairId: string, month: Month): Promise<readonly Meeting[]> {
  const all = await database().meetings.where('pairId').equals(pairId).toArray()
  return all.filter((one) => isLive(one) && monthOf(one.date) === month)
}
