/**
 * The lines of the second copy, as the page writes and reads them: entries of the log, whole records, the end of a batch of
 * records, erasures. The main process carries them as text and never looks inside. `docs/journal-format.md`.
 */
import type { Change, Commit } from '../storage/commit.types'
import type { RowMeta } from '../domain/record'
import { parseStamp } from '../storage/stamp'
import { forbiddenKeys, isFieldName, isRowId, isValue } from '../domain/values'
import type { JournalLine } from '../../src-shared/journal'
import { isPictureHash } from '../../src-shared/pictures'
import { longestData } from '../domain/kept-picture'

/** A row of any table, as stored. */
export type AnyRow = RowMeta & Readonly<Record<string, unknown>>

/** The name under which a batch of whole records holds entries of the log that another device made. */
export const logTable = 'commits'

/** Whole records of one table. */
interface RowsLine {
  readonly kind: 'rows'
  readonly base: string
  readonly part: number
  /** A table of the database, or {@link logTable}. A table that this program does not know is passed over. */
  readonly table: string
  readonly rows: readonly AnyRow[]
  readonly commits: readonly Commit[]
  /** Records or entries on the line that are not as any should be: they are passed over. */
  readonly lost: number
}

/** An erasure: what must never come back, by ids alone, and the act that erased it. */
interface EraseLine {
  readonly kind: 'erase'
  readonly device: string
  readonly sequence: number
  readonly stamp: string
  /** As `ErasedEntry` names them: `table/id`, and `table/id field`. */
  readonly records: readonly string[]
}

/** The bytes of a picture, in base64: only files for other computers have such lines. */
export interface PictureLine {
  readonly kind: 'picture'
  readonly hash: string
  readonly data: string
}

/** A line that could be read. */
export type Line =
  | { readonly kind: 'commit'; readonly entry: Commit }
  | RowsLine
  | { readonly kind: 'end'; readonly base: string; readonly part: number; readonly count: number }
  | EraseLine
  | PictureLine

/** The line of an entry of the log. The same entry is always the same text. */
export function commitLine(entry: Commit): Extract<JournalLine, { kind: 'commit' }> {
  return { kind: 'commit', id: entry.id, at: entry.at, text: JSON.stringify({ commit: entry }) }
}

/** The line of some whole records of a table. */
export function rowsLine(
  base: string,
  part: number,
  table: string,
  rows: readonly object[],
): Extract<JournalLine, { kind: 'rows' }> {
  const text = JSON.stringify({ rows: { base, part, table, rows } })
  return { kind: 'rows', base, part, text }
}

/** The line that closes a batch: how many records it had in all. */
export function endLine(
  base: string,
  part: number,
  count: number,
): Extract<JournalLine, { kind: 'end' }> {
  return { kind: 'end', base, part, text: JSON.stringify({ end: { base, part, count } }) }
}

/** The line of an erasure. */
export function eraseLine(
  device: string,
  sequence: number,
  stamp: string,
  records: readonly string[],
): Extract<JournalLine, { kind: 'erase' }> {
  const text = JSON.stringify({ erase: { device, sequence, stamp, records } })
  return { kind: 'erase', id: `${device}-${sequence.toString().padStart(10, '0')}`, text }
}

type Parsed = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Parsed =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0
const isText = (value: unknown): value is string => typeof value === 'string'
const isTextOrNull = (value: unknown): boolean => value === null || isText(value)

/** Reads a line. Null for one that is not as it should be, or of a kind this program does not know. Never throws. */
export function readLine(text: string): Line | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (!isObject(value)) return null
  const { commit, rows, end, erase, picture } = value
  if (isObject(commit)) return isEntry(commit) ? { kind: 'commit', entry: commit } : null
  if (isObject(rows)) return readRows(rows)
  if (isObject(end)) return readEnd(end)
  if (isObject(picture)) return readPicture(picture)
  return isObject(erase) ? readErase(erase) : null
}

function readRows({ base, part, table, rows }: Parsed): RowsLine | null {
  if (!isText(base) || !isCount(part) || !isText(table) || !Array.isArray(rows)) return null
  const items: readonly unknown[] = rows
  const head = { kind: 'rows', base, part, table } as const
  const found =
    table === logTable
      ? { rows: [], commits: items.filter(isEntry) }
      : { rows: items.filter(isRow), commits: [] }
  const lost = items.length - found.rows.length - found.commits.length
  return lost > 0 && lost === items.length ? null : { ...head, ...found, lost }
}

function readEnd({ base, part, count }: Parsed): Line | null {
  return isText(base) && isCount(part) && isCount(count) ? { kind: 'end', base, part, count } : null
}

function readPicture({ hash, data }: Parsed): Line | null {
  if (!isPictureHash(hash) || !isText(data)) return null
  // What is longer than any picture is none, and is not carried along.
  return { kind: 'picture', hash, data: data.length > longestData ? '' : data }
}

function readErase({ device, sequence, stamp, records }: Parsed): EraseLine | null {
  if (!isText(device) || !isCount(sequence) || !isStamp(stamp) || !Array.isArray(records))
    return null
  const items: readonly unknown[] = records
  return items.every(isErasedId) ? { kind: 'erase', device, sequence, stamp, records: items } : null
}

/** Whether a text can name what was erased. */
export const isErasedId = (value: unknown): value is string =>
  isText(value) && /^[A-Za-z]{1,60}\/[A-Za-z0-9_.~-]{1,300}(?: .{1,300})?$/u.test(value)

const isStamp = (value: unknown): value is string => isText(value) && parseStamp(value) !== null

function isRow(value: unknown): value is AnyRow {
  if (!isObject(value)) return false
  const { id, deletedAt, stamps } = value
  if (!isRowId(id) || !isTextOrNull(deletedAt) || !isObject(stamps)) return false
  for (const [field, stamp] of Object.entries(stamps))
    if ((field !== '' && !isFieldName(field)) || !isStamp(stamp)) return false
  if (!Object.hasOwn(stamps, '')) return false
  for (const [field, inner] of Object.entries(value)) {
    if (field === 'id' || field === 'stamps') continue
    if (!isFieldName(field) || !isValue(inner)) return false
  }
  return true
}

const isObjectOrNull = (value: unknown): boolean =>
  value === null || (isObject(value) && isValue(value))

/** What each field of an entry must be, beside its id and its changes. */
const entryFields: Readonly<Record<string, (value: unknown) => boolean>> = {
  device: (value) => isText(value) && /^[0-9a-z]{1,64}$/.test(value),
  sequence: isCount,
  stamp: isStamp,
  at: (value) => typeof value === 'number',
  who: isText,
  label: (value) => isObject(value) && isText(value['key']) && isValue(value),
  kind: (value) => value === 'do' || value === 'undo' || value === 'redo',
  target: isTextOrNull,
  place: isObjectOrNull,
}

function isEntry(value: unknown): value is Commit {
  if (!isObject(value)) return false
  for (const [field, isGood] of Object.entries(entryFields)) if (!isGood(value[field])) return false
  const { id, device, sequence, changes } = value
  if (id !== `${String(device)}-${String(sequence).padStart(10, '0')}`) return false
  if (Object.keys(value).some((key) => forbiddenKeys.has(key))) return false
  return Array.isArray(changes) && changes.every(isChange)
}

function isChange(value: unknown): value is Change {
  if (!isObject(value)) return false
  const { table, id, set, was, stamp, over } = value
  if (!isText(table) || !isRowId(id) || !isFields(set)) return false
  if (was !== null && !isFields(was)) return false
  return (stamp === undefined || isStamp(stamp)) && (over === undefined || isOverwritten(over))
}

/** The stamps of what a change overwrote. */
export function isOverwritten(value: unknown): boolean {
  const isOne = (stamp: unknown): boolean => stamp === '' || isStamp(stamp)
  if (!isObject(value)) return isOne(value)
  return Object.entries(value).every(([field, stamp]) => isFieldName(field) && isOne(stamp))
}

const isFields = (value: unknown): boolean =>
  isObject(value) && Object.keys(value).every(isFieldName) && isValue(value)
