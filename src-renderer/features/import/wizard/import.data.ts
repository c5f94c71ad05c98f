/** Reads what an import is compared with, and writes what it becomes: one commit, so that it is undone as one. */
import { useLiveQuery } from 'dexie-react-hooks'
import { act, nowIso, today, undoCommit } from '../../../app/act'
import type { ActResult } from '../../../app/act'
import { onCommitted } from '../../../storage/commit'
import { placeAt } from '../../../app/routes'
import type { Place } from '../../../domain/place'
import type { Edit } from '../../../domain/record'
import type { Label } from '../../../i18n/label'
import { isLive, label } from '../../../domain/edits'
import { newId } from '../../../domain/ids'
import { database } from '../../../storage/current'
import type { Row } from '../../../domain/tables'
import { rowsWithAny } from '../../../storage/query-any'
import type { Result } from '../../../../src-shared/result'
import { needRoom } from '../../../backup/disk'
import { makeSnapshotIfChanged } from '../../../backup/snapshot'
import { runPageJob } from '../../../app/jobs'
import { notifyFailure } from '../../../app/notify'
import { attendanceChanges } from '../attendance/attendance-edits.rules'
import type { AttendanceDecisions } from '../attendance/attendance-edits.rules'
import type { AttendanceSource } from '../../../domain/attendance'
import type { Match } from '../attendance/matching.types'
import type { Workshop } from '../../../domain/workshop'
import type {
  PeopleDecisions,
  PeoplePlan,
  WorkshopDecisions,
  WorkshopsPlan,
} from '../reading/import.types'
import { planMeetingEdits } from '../meetings/meetings-plan.rules'
import type { MeetingDecisions, MeetingsPlan } from '../meetings/meetings.types'
import { planEditsInSteps } from '../people/people-edits.rules'
import type { KnownPeople } from '../people/people-plan.rules'
import { inSlices } from '../../../app/in-slices'
import { planWorkshopEdits } from '../workshops/workshops-edits.rules'

export { today }

/** What a cycle has already: live rows only. */
export interface CycleContent {
  readonly participations: readonly Row<'participations'>[]
  readonly applications: readonly Row<'applications'>[]
  readonly workshops: readonly Row<'workshops'>[]
  readonly attendance: readonly Row<'attendance'>[]
  readonly pairs: readonly Row<'pairs'>[]
  readonly meetings: readonly Row<'meetings'>[]
}

const nothing: CycleContent = {
  participations: [],
  applications: [],
  workshops: [],
  attendance: [],
  pairs: [],
  meetings: [],
}

/** Reads what a cycle has already; nothing for no cycle. */
export async function readCycleContent(cycleId: string | null): Promise<CycleContent> {
  if (cycleId === null) return nothing
  const db = database()
  const [participations, applications, workshops, pairs] = await Promise.all([
    db.participations.where('cycleId').equals(cycleId).filter(isLive).toArray(),
    db.applications.where('cycleId').equals(cycleId).filter(isLive).toArray(),
    db.workshops.where('cycleId').equals(cycleId).filter(isLive).toArray(),
    db.pairs.where('cycleId').equals(cycleId).filter(isLive).toArray(),
  ])
  const ids = workshops.map((workshop) => workshop.id)
  const attendance = (await rowsWithAny(db.attendance, 'workshopId', ids)).filter(isLive)
  const pairIds = pairs.map((pair) => pair.id)
  const meetings = (await rowsWithAny(db.meetings, 'pairId', pairIds)).filter(isLive)
  return { participations, applications, workshops, attendance, pairs, meetings }
}

/** What a cycle has already, kept fresh; undefined before the first answer. */
export function useCycleContent(cycleId: string | null): CycleContent | undefined {
  return useLiveQuery(() => readCycleContent(cycleId), [cycleId])
}

/** What came of an import: the change, or why it was not made; a failure when it was stopped before. */
export type Imported = Result<ActResult>

async function write(
  file: string,
  done: Label,
  place: Place,
  edits: () => Generator<number, readonly Edit[]>,
  total: number,
): Promise<Imported> {
  return runPageJob({ key: 'import:importing', params: { file } }, async (progress, signal) => {
    await needRoom()
    const planned = await inSlices(edits(), (count) => progress(count, total), signal)
    // The import can be undone anyhow: a copy that could not be made is told, and does not stop it.
    const copied = await makeSnapshotIfChanged(database(), 'import')
    if (copied) notifyFailure(copied)
    signal.throwIfAborted()
    progress(total, total)
    return act(done, planned, place)
  })
}

/** One step, for what is worked out in a moment. */
function* atOnce<T>(make: () => T): Generator<number, T> {
  yield 0
  return make()
}

/** Imports a list of people: everybody new and what is filled of those who were known. */
export function importPeople(request: {
  readonly file: string
  readonly plan: PeoplePlan
  readonly decisions: PeopleDecisions
  readonly known: KnownPeople
  readonly cycleId: string | null
  /** How many people the file speaks of, for the sentence. */
  readonly count: number
  /** Told the id of each new person. */
  readonly onNew?: (id: string) => void
}): Promise<Imported> {
  const { file, plan, decisions, known, cycleId, count, onNew } = request
  const made = (): string => {
    const id = newId()
    onNew?.(id)
    return id
  }
  const context = { cycleId, newId: made, today: today(), known }
  return write(
    file,
    label(`import:done.${plan.kind}`, { count, file }),
    placeAt('people', cycleId),
    () => planEditsInSteps(plan, decisions, context),
    count,
  )
}

/** Imports a list of workshops, with those who lead them. */
export function importWorkshops(request: {
  readonly file: string
  readonly plan: WorkshopsPlan
  readonly decisions: WorkshopDecisions
  readonly known: Pick<CycleContent, 'workshops' | 'participations'>
  readonly cycleId: string
  readonly count: number
}): Promise<Imported> {
  const { file, plan, decisions, known, cycleId, count } = request
  const context = { cycleId, newId: () => newId(), today: today(), known }
  return write(
    file,
    label('import:done.workshops', { count, file }),
    placeAt('workshops', cycleId),
    () => atOnce(() => planWorkshopEdits(plan, decisions, context)),
    count,
  )
}

/** Marks everybody whom a report names, as far as it is known or decided who they are. */
export function importAttendance(request: {
  readonly file: string
  readonly matches: readonly Match[]
  readonly decisions: AttendanceDecisions
  readonly workshop: Workshop
  readonly source: AttendanceSource
  readonly existing: readonly Row<'attendance'>[]
  readonly people: readonly Row<'people'>[]
  readonly count: number
}): Promise<Imported> {
  const { file, matches, decisions, workshop, count } = request
  const { source, existing, people } = request
  const context = {
    workshopId: workshop.id,
    cycleId: workshop.cycleId,
    ...{ source, existing, people, newId: () => newId() },
  }
  return write(
    file,
    label('import:done.attendance', { count, title: workshop.title }),
    placeAt('workshops', workshop.cycleId, workshop.id),
    () => atOnce(() => attendanceChanges(matches, decisions, context).edits),
    count,
  )
}

/** Imports a log of meetings. */
export function importMeetings(request: {
  readonly file: string
  readonly plan: MeetingsPlan
  readonly decisions: MeetingDecisions
  readonly known: Pick<CycleContent, 'meetings'>
  readonly cycleId: string
  readonly count: number
}): Promise<Imported> {
  const { file, plan, decisions, known, cycleId, count } = request
  return write(
    file,
    label('import:done.meetings', { count, file }),
    placeAt('pairs', cycleId),
    () => atOnce(() => planMeetingEdits(plan, decisions, known, nowIso())),
    count,
  )
}

/** Takes an import back, as a whole. */
export function undoImport(commitId: string): Promise<ActResult> {
  return undoCommit(commitId)
}

/** Calls the listener when a commit is undone, or done again, by whatever way. Returns a function that stops it. */
export function followUndone(commitId: string, listener: (isUndone: boolean) => void): () => void {
  return onCommitted(database(), ({ kind, target }) => {
    if (target === commitId) listener(kind === 'undo')
  })
}
