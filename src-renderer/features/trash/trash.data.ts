/** Reads the trash, follows it while it is looked at, and brings back what is in it. */
import { useEffect, useState } from 'react'
import { act } from '../../app/act'
import type { ActResult } from '../../app/act'
import { onWritten } from '../../storage/commit'
import type { Change, Commit, CommitHead } from '../../storage/commit.types'
import type { Label } from '../../i18n/label'
import { directory } from '../../storage/directory'
import { label } from '../../domain/edits'
import { headOf } from '../../storage/commit-heads'
import { makeStamp } from '../../storage/stamp'
import { database } from '../../storage/current'
import { tableNames } from '../../domain/descriptor-queries'
import type { TableName } from '../../domain/tables'
import { chunksOf } from '../../backup/content'
import { useUi } from '../../app/ui'
import { finder, readRecords } from '../../storage/read-records'
import type { KnownRecords } from '../../storage/read-records'
import { placeOf, recordTitle } from '../../domain/titles.rules'
import { ownersOf, plainName } from '../../domain/descriptor-queries'
import { recordKey } from '../../domain/any-record'
import type { AnyRecord, RecordName } from '../../domain/any-record'
import { translatorFor, currentLanguage } from '../../i18n/i18n'
import { entriesOf, groupedBy, planBack, trashStamp } from './trash.rules'
import type { TrashEntry, TrashedRecord } from './trash.types'

/** Rows read at once. */
const rowsAtOnce = 1_000

type Trashed = Map<string, TrashedRecord>

/** Every record in the trash, by key. */
async function readTrashed(): Promise<Trashed> {
  const found: Trashed = new Map()
  for (const table of tableNames)
    for await (const rows of chunksOf(database().table<AnyRecord, string>(table), rowsAtOnce))
      for (const row of rows) note(found, table, row)
  return found
}

function note(trashed: Trashed, table: TableName, row: AnyRecord): void {
  const key = recordKey({ table, id: row.id })
  if (row.deletedAt === null) trashed.delete(key)
  else trashed.set(key, { table, id: row.id, row })
}

/** What is in the trash, with the records that are needed to name it. */
export interface Trash {
  readonly entries: readonly TrashEntry[]
  readonly known: KnownRecords
}

/** What is in the trash, the latest first. */
export async function readTrash(): Promise<Trash> {
  return describe(await readTrashed())
}

/** Somebody in the trash: the id of the entry that they are, their name, and when they went there (ISO date-time). */
export interface FoundInTrash {
  readonly id: string
  readonly name: string
  readonly deletedAt: string
}

/**
 * People in the trash who are found by what was typed. Those are not among them whose coming in was undone: they are to be
 * done again, not brought back.
 */
export async function findInTrash(query: string, limit: number): Promise<readonly FoundInTrash[]> {
  const people = directory().findTrashed(query, limit)
  if (people.length === 0) return []
  const trashed: Trashed = new Map()
  for (const { person } of people) note(trashed, 'people', { ...person })
  const { entries } = await describe(trashed)
  return entries.map(({ id, root, deletedAt }) => ({
    ...{ id, deletedAt },
    name: people.find((one) => one.id === root.id)?.name ?? '',
  }))
}

/** Acts that make two records one, or two again. */
const isMerging = (key: string): boolean => key.split('.')[0] === 'merging:done'

async function describe(trashed: Trashed): Promise<Trash> {
  const actOf = await readActs([...trashed.values()])
  const groups = groupedBy(
    trashed.values(),
    (record) => actOf(record)?.entry.id ?? record.row.deletedAt ?? '',
  )
  const entries = [...groups.values()].flatMap((group) => {
    const act = group[0] && actOf(group[0])
    // What was merged into another record is there, and comes back by telling the two apart.
    if (act && isMerging(act.entry.label.key)) return []
    const shown = group.filter((record) => act?.takenBack.has(recordKey(record)) !== true)
    return entriesOf(shown, act ? headOf(act.entry) : null)
  })
  const known = await readRecords(entries.map(({ root }) => root))
  return { entries: entries.toSorted((a, b) => (a.stamp > b.stamp ? -1 : 1)), known }
}

/** An act that put something in the trash. */
interface Act {
  readonly entry: Commit
  /** Records that are there only because their creation was undone: they are not to be brought back but done again. */
  readonly takenBack: ReadonlySet<string>
}

/** Finds the acts that put records in the trash: by their stamp, or else by the moment, each looked for once. */
async function readActs(
  records: readonly TrashedRecord[],
): Promise<(record: TrashedRecord) => Act | undefined> {
  const byOwnStamp = groupedBy(records, ({ row }) => trashStamp(row))
  const found = await database()
    .commits.where('stamp')
    .anyOf([...byOwnStamp.keys()])
    .toArray()
  const stamped = new Map(found.map((entry) => [entry.stamp, entry]))
  const others = records.filter(({ row }) => !stamped.has(trashStamp(row)))
  const timed = new Map<string, Commit>()
  for (const [moment, [first]] of groupedBy(others, ({ row }) => row.deletedAt ?? '')) {
    const entry = first && (await searchAct(first))
    if (entry) timed.set(moment, entry)
  }
  const acts = new Map<string, Act>()
  for (const entry of [...stamped.values(), ...timed.values()])
    acts.set(entry.id, { entry, takenBack: await takenBackBy(entry) })
  return ({ row }) => {
    const entry = stamped.get(trashStamp(row)) ?? timed.get(row.deletedAt ?? '')
    return entry && acts.get(entry.id)
  }
}

/** Milliseconds around the moment in a record's `deletedAt` in which the act is looked for. */
const around = 10 * 60_000

/** Finds the act of a record whose stamp is its own, because the clock had been put back: by the moment it was made. */
async function searchAct({ table, id, row }: TrashedRecord): Promise<Commit | undefined> {
  const at = Date.parse(row.deletedAt ?? '')
  if (Number.isNaN(at)) return undefined
  const edge = (ms: number): string => makeStamp({ ms, counter: 0, device: '0' })
  const entries = await database()
    .commits.where('stamp')
    .between(edge(at - around), edge(at + around))
    .toArray()
  const isIt = (change: Change): boolean =>
    change.table === table && change.id === id && change.set['deletedAt'] === row.deletedAt
  return entries.findLast(({ changes }) => changes.some(isIt))
}

async function takenBackBy(entry: Commit): Promise<ReadonlySet<string>> {
  if (entry.kind !== 'undo' || entry.target === null) return new Set()
  const target = await database().commits.get(entry.target)
  const made = target?.changes.filter(({ was }) => was === null) ?? []
  return new Set(made.map(recordKey))
}

/** What is in the trash, the latest first, kept true; undefined before it is read. */
export function useTrash(): Trash | undefined {
  const [trash, setTrash] = useState<Trash>()
  useEffect(() => {
    let isStale = false
    let trashed: Trashed | null = null
    const show = async () => {
      if (trashed === null) return
      const next = await describe(trashed)
      if (!isStale) setTrash(next)
    }
    const early: (() => void)[] = []
    const stop = onWritten(database(), (_, rows) => {
      const take = () => {
        for (const [table, written] of rows)
          for (const row of written) if (trashed) note(trashed, table, row)
      }
      if (trashed === null) early.push(take)
      else {
        take()
        void show()
      }
    })
    void readTrashed().then((found) => {
      trashed = found
      for (const take of early) take()
      return show()
    })
    return () => {
      isStale = true
      stop()
    }
  }, [])
  return trash
}

/** What came of bringing something back. */
type BroughtBack =
  | { readonly refused: Label }
  | { readonly result: ActResult; readonly count: number; readonly staying: number }

/** Brings back an entry with all that belongs to it, as one act; or says what is needed first. */
export async function bringBack(entry: TrashEntry): Promise<BroughtBack> {
  const { table } = entry.root
  const wanted = [entry.root, ...entry.dependents]
  const known = await readRecords(wanted)
  const find = finder(known)
  const group = wanted.flatMap((record): readonly TrashedRecord[] => {
    const row = find(record.table, record.id)
    return row && row.deletedAt !== null ? [{ ...record, row }] : []
  })
  const changes = await changesOf(entry.act)
  for (const [key, row] of await readRecords(changes)) known.set(key, row)
  await readRecords(
    group.flatMap((record) => ownersOf(record.table, record.row)),
    known,
  )
  const plan = planBack(entry, {
    group,
    changes,
    isHere: (record) => find(record.table, record.id)?.deletedAt === null,
    rowOf: (record) => find(record.table, record.id),
  })
  if ('owners' in plan) return { refused: refusalOf(entry.root, plan.owners, known) }
  const done = label(`trash:done.${table}`, { name: plainName(entry.root, find) })
  const place = placeOf(entry.root, find, useUi.getState().cycleId)
  const result = await act(done, plan.edits, place)
  return { result, count: plan.back.length, staying: plan.staying }
}

async function changesOf(head: CommitHead | null): Promise<readonly Change[]> {
  if (head === null) return []
  return (await database().commits.get(head.id))?.changes ?? []
}

function refusalOf(root: RecordName, owners: readonly RecordName[], known: KnownRecords): Label {
  const { t, format } = translatorFor(currentLanguage())
  const find = finder(known)
  if (owners.some((owner) => recordKey(owner) === recordKey(root)))
    return label('trash:refused.notThere')
  const isGone = owners.some(({ table, id }) => find(table, id) === undefined)
  if (isGone) return label('trash:refused.gone')
  const names = [...new Set(owners.map((owner) => recordTitle(owner, find, t)))]
  return label('trash:refused.needed', { what: format.list(names) })
}
