/** Reads the history of a record and of the program, brings back single values, and takes back single acts. */
import { partsOf } from '../../domain/descriptor-queries'
import { dependentsOf } from '../../storage/dependents'
import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useMemo, useState } from 'react'
import { act, undoCommit } from '../../app/act'
import type { ActResult } from '../../app/act'
import type { Commit } from '../../storage/commit.types'
import type { Edit } from '../../domain/record'
import type { Label } from '../../i18n/label'
import { label } from '../../domain/edits'
import { parseStamp } from '../../storage/stamp'
import { database } from '../../storage/current'
import type { Row, TableName } from '../../domain/tables'
import { useUi } from '../../app/ui'
import { startOfDay } from '../../app/clock'
import { finder, readRecords } from '../../storage/read-records'
import type { KnownRecords } from '../../storage/read-records'
import { placeOf } from '../../domain/titles.rules'
import { plainName } from '../../domain/descriptor-queries'
import { recordKey } from '../../domain/any-record'
import type { AnyRecord, RecordName } from '../../domain/any-record'
import { entryOf, fits, itemOf, linesOf } from './history.rules'
import type { RecordScope, CompiledFilter } from './history.rules'
import type { ChangeLine, HistoryEntry, HistoryFilter, HistoryItem } from './history.types'
import { useLog } from '../../storage/read-log'
import type { LogQuery, LogState } from '../../storage/read-log'
import { whyNot } from './restoring.rules'

/** Acts shown at once. */
const page = { record: 50, program: 200 } as const

interface Scope extends RecordScope {
  /** When the record came into being and was last changed, as far as its stamps tell. */
  readonly from: number
  readonly to: number | undefined
}

/** What belongs to a record, and between which moments all that happened to it lies. */
export async function readScope(main: RecordName): Promise<Scope> {
  const own = await database().table<AnyRecord, string>(main.table).get(main.id)
  const merged = main.table === 'people' ? await mergedInto([main.id]) : []
  const mains = [main, ...merged.map(({ id }) => ({ table: 'people' as const, id }))]
  const { going } =
    partsOf(main.table).length === 0 ? { going: [] } : await dependentsOf(mains, () => true)
  const keys = new Set([...mains, ...going].map(recordKey))
  const owns: readonly AnyRecord[] = [...(own ? [own] : []), ...merged.map((row) => ({ ...row }))]
  return { main, keys, ...spanOf(owns, [...owns, ...going.map(({ row }) => row)]) }
}

/** The records that were merged into these, and into those: their history is part of that of the one that stayed. */
async function mergedInto(ids: readonly string[]): Promise<readonly Row<'people'>[]> {
  const rows = await database().people.where('mergedInto').anyOf(ids).toArray()
  if (rows.length === 0) return []
  const seen = new Set(ids)
  const fresh = rows.filter(({ id }) => !seen.has(id))
  return [...fresh, ...(await mergedInto(fresh.map(({ id }) => id)))]
}

/**
 * Nothing can have happened to a record before the stamp of its creation, nor after its newest one. Only a clock that was put
 * back breaks this, and leaves its mark: a counter in a stamp. Then the whole log is looked through.
 */
function spanOf(
  owns: readonly AnyRecord[],
  rows: readonly AnyRecord[],
): Pick<Scope, 'from' | 'to'> {
  const stamps = rows.flatMap((row) => Object.values(row.stamps).map(parseStamp))
  const [first] = owns.map(({ stamps: own }) => own[''] ?? '').sort()
  const created = parseStamp(first ?? '')
  if (created === null || stamps.some((stamp) => stamp === null || stamp.counter > 0))
    return { from: 0, to: undefined }
  const newest = stamps.reduce((latest, stamp) => Math.max(latest, stamp?.ms ?? 0), 0)
  return { from: created.ms, to: newest + 1 }
}

const settleItem = (item: HistoryItem, target: string, isUndone: boolean): HistoryItem =>
  item.head.id === target ? { ...item, isUndone } : item

/** What is asked of the log for the history of a record. */
export function recordQuery(scope: Scope): LogQuery<HistoryItem> {
  return {
    span: { from: scope.from, to: scope.to },
    pick: (entry, isUndone) => itemOf(entry, isUndone, scope),
    settle: settleItem,
    page: page.record,
    isUndoneLater: false,
  }
}

/** What is shown of a record's history. */
export interface RecordHistory extends LogState<HistoryItem> {
  readonly more: () => void
  readonly isBroken: boolean
  /** Records that the history names, to be said in words. */
  readonly known: KnownRecords
}

/** The history of a record, the newest act first. */
export function useRecordHistory(main: RecordName): RecordHistory {
  const [query, setQuery] = useState<LogQuery<HistoryItem> | null>(null)
  const { table, id } = main
  useEffect(() => {
    let isStale = false
    void readScope({ table, id }).then((scope) => {
      if (!isStale) setQuery(recordQuery(scope))
    })
    return () => {
      isStale = true
    }
  }, [table, id])
  const log = useLog(query)
  const known = useKnown(
    useMemo(() => log.items.flatMap(({ lines }) => lines), [log.items]),
    main,
  )
  return { ...log, known }
}

/** The records that lines are about and name, as they are now; kept fresh. */
function useKnown(lines: readonly ChangeLine[], main?: RecordName): KnownRecords {
  const key = [...new Set([...(main ? [main] : []), ...lines].map(recordKey))].join(' ')
  const found = useLiveQuery(async () => {
    const names = [...(main ? [main] : []), ...lines.flatMap(namesIn)]
    return { key, known: await readRecords(names) }
  }, [key])
  return found?.known ?? none
}

const none: KnownRecords = new Map()

/** The record of a line, and the people that its field names. */
function namesIn({ table, id, field }: ChangeLine): readonly RecordName[] {
  const led = field.startsWith('facilitator:') ? field.slice('facilitator:'.length) : null
  return [{ table, id }, ...(led === null ? [] : [{ table: 'people' as const, id: led }])]
}

/** Brings back the value that a field had before a change, as one act; or says why not. */
export async function bringBackValue(
  line: ChangeLine,
): Promise<{ readonly refused: Label } | { readonly result: ActResult }> {
  const { table, id, field, from: value } = line
  const db = database()
  const known = await readRecords(namesIn(line))
  const find = finder(known)
  const row = find(table, id)
  const others = await othersOf(table, row)
  const member = namesIn(line)[1]
  const refused = whyNot({
    table,
    field,
    value,
    row,
    others,
    member: member && (await db.table<AnyRecord, string>(member.table).get(member.id)),
  })
  if (refused) return { refused }
  const edit: Edit = { table, id, set: { [field]: value }, mustExist: true }
  const done = label('history:done.valueBack', { name: plainName(line, find) })
  return { result: await act(done, [edit], placeOf(line, find, useUi.getState().cycleId)) }
}

/** The records that an earlier value is held against: certificates of the same cycle, all cycles. */
async function othersOf(
  table: TableName,
  row: AnyRecord | undefined,
): Promise<readonly AnyRecord[]> {
  const db = database()
  const cycleId = row?.['cycleId']
  if (table === 'cycles') return db.table<AnyRecord, string>('cycles').toArray()
  if (table !== 'awards' || typeof cycleId !== 'string') return []
  return db.table<AnyRecord, string>('awards').where('cycleId').equals(cycleId).toArray()
}

/** A filter as entries are held against it. Reads which records are a person's. */
export async function compileFilter(filter: HistoryFilter): Promise<CompiledFilter> {
  const { who, area, personId } = filter
  return {
    who,
    area,
    from: filter.from === null ? null : startOfDay(filter.from),
    to: filter.to === null ? null : startOfDay(filter.to, 1),
    person: personId === null ? null : await recordsOfPerson(personId),
  }
}

/** Tables whose records name their person in a field alone. */
const tablesOfPeople = ['projects', 'goals', 'supportNotes', 'testimonials'] as const

/** The ids of a person, and the records of theirs whose ids do not say so: projects, pairs and what these did. */
async function recordsOfPerson(personId: string): Promise<NonNullable<CompiledFilter['person']>> {
  const db = database()
  const merged = await mergedInto([personId])
  const own = [personId, ...merged.map(({ id }) => id)]
  const ids = await db.participations.where('personId').anyOf(own).primaryKeys()
  const [asMentor, asMentee, ...theirs] = await Promise.all([
    db.pairs.where('mentorId').anyOf(ids).primaryKeys(),
    db.pairs.where('menteeId').anyOf(ids).primaryKeys(),
    ...tablesOfPeople.map((table) => db.rows(table).where('personId').anyOf(own).primaryKeys()),
  ])
  const pairs = [...asMentor, ...asMentee]
  const [projects = []] = theirs
  const [meetings, pictures] = await Promise.all([
    db.meetings.where('pairId').anyOf(pairs).primaryKeys(),
    db.projectPictures.where('projectId').anyOf(projects).primaryKeys(),
  ])
  const named: readonly (readonly [TableName, readonly string[]])[] = [
    ['pairs', pairs],
    ['meetings', meetings],
    ['projectPictures', pictures],
    ...tablesOfPeople.map((table, at) => [table, theirs[at] ?? []] as const),
  ]
  const keys = new Set(
    named.flatMap(([table, records]) => records.map((id) => recordKey({ table, id }))),
  )
  return { ids: new Set(own), keys }
}

/** What is asked of the log for the history of the program. */
export function programQuery(compiled: CompiledFilter): LogQuery<HistoryEntry> {
  return {
    span: { from: compiled.from ?? undefined, to: compiled.to ?? undefined },
    pick: (entry, isUndone) => (fits(entry, compiled) ? entryOf(entry, isUndone) : null),
    settle: (entry, target, isUndone) =>
      entry.head.id === target ? { ...entry, isUndone } : entry,
    page: page.program,
    isUndoneLater: true,
  }
}

/** The history of the program, the newest act first. */
export function useProgramHistory(filter: HistoryFilter): ReturnType<typeof useLog<HistoryEntry>> {
  const [query, setQuery] = useState<LogQuery<HistoryEntry> | null>(null)
  useEffect(() => {
    let isStale = false
    void compileFilter(filter).then((compiled) => {
      if (!isStale) setQuery(programQuery(compiled))
    })
    return () => {
      isStale = true
    }
  }, [filter])
  return useLog(query)
}

/** How many entries the log has; undefined before the first answer. */
export function useLogSize(): number | undefined {
  const [size, setSize] = useState<number>()
  useEffect(() => {
    void database().commits.count().then(setSize)
  }, [])
  return size
}

/** Lines of one act that are shown. */
const linesShown = 100

/** An act with what it did. */
interface ActDetails {
  readonly id: string
  readonly lines: readonly ChangeLine[]
  /** Lines that are not shown. */
  readonly more: number
  readonly known: KnownRecords
}

/** What an act did, line by line, the first of many; undefined before it is read. */
export function useActDetails(commitId: string | null): ActDetails | undefined {
  const found = useLiveQuery(
    () => (commitId === null ? undefined : readActDetails(commitId)),
    [commitId],
  )
  return found?.id === commitId ? found : undefined
}

/** Reads what an act did, line by line, the first of many. */
async function readActDetails(commitId: string): Promise<ActDetails | undefined> {
  const entry: Commit | undefined = await database().commits.get(commitId)
  if (!entry) return undefined
  const all = entry.changes.flatMap(linesOf)
  const lines = all.slice(0, linesShown)
  const known = await readRecords(lines.flatMap(namesIn))
  return { id: commitId, lines, more: all.length - lines.length, known }
}

/** Takes one act back, wherever it is in the log. */
export function takeBack(entry: HistoryEntry): Promise<ActResult> {
  return undoCommit(entry.head.id)
}
