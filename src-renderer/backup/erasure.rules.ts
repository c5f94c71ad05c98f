/**
 * What an erasure makes of the log and of the lines of the second copy: changes to what was erased go, and so does the name,
 * wherever else it stands. The same text always becomes the same text, so that an erasure that was cut off can go on.
 */
import { isOthersName, tableNamed } from '../domain/descriptor-queries'
import { valueWithout, withoutMentions } from '../domain/mentions.rules'
import type { Named } from '../domain/mentions.rules'
import type { Fields, Value } from '../domain/record'
import type { Change, Commit } from '../storage/commit.types'
import { recordKey, rowWithout, withoutErased, withoutPlace } from './erased.rules'
import type { AnyRow } from './lines.rules'
import type { Erasures } from '../domain/erased'
import { commitLine, logTable } from './lines.rules'

/** An erasure that is under way. Kept until it is ended in all copies; then the names in it go, too. */
export interface Erasing {
  /** The id of the act; of what others erased any, by which one erasing is told from the next. */
  readonly act: string
  /** Null when somebody at another computer erased: then nobody here knows the name, and whole texts go. */
  readonly named: Named | null
  /** Texts of other records (`table/id field`) in which somebody decided about the name: taken out, or left. */
  readonly decided: Readonly<Record<string, 'out' | 'stay'>>
  /** Pictures to which nobody refers any more: their files are still to go. */
  readonly pictures?: readonly string[]
}

/** What cleans. */
export interface Cleaning extends Omit<Erasing, 'act'> {
  readonly erased: Erasures
}

/** What cleans when the name is known. */
interface NamedCleaning extends Cleaning {
  readonly named: Named
}

/** The values of some fields of a record without the name. */
export function fieldsWithout<F extends Fields>(
  table: string,
  id: string,
  fields: F,
  { named, decided }: Pick<NamedCleaning, 'named' | 'decided'>,
): F {
  const known = tableNamed(table)
  const cleaned = Object.entries(fields).map(([field, value]): readonly [string, Value] => {
    const decision = decided[`${recordKey(table, id)} ${field}`]
    if (decision === 'out') return [field, valueWithout(value, named, true)]
    // A namesake keeps their name, unless it was decided otherwise.
    const stays = decision === 'stay' || (known !== null && isOthersName(known, field))
    return [field, stays ? value : valueWithout(value, named, false)]
  })
  const isSame = cleaned.every(([field, value]) => value === fields[field])
  // It has the same fields, each of its own shape.
  return isSame ? fields : (Object.fromEntries(cleaned) as F)
}

function changeWithout(change: Change, cleaning: NamedCleaning): Change {
  const { table, id } = change
  const set = fieldsWithout(table, id, change.set, cleaning)
  const was = change.was && fieldsWithout(table, id, change.was, cleaning)
  return set === change.set && was === change.was ? change : { ...change, set, was }
}

/** An entry of the log without what was erased; the entry itself when nothing of it is there. */
export function entryWithout(entry: Commit, cleaning: Cleaning): Commit {
  const { named, erased } = cleaning
  return named === null ? withoutErased(entry, erased) : namedOut(entry, { ...cleaning, named })
}

function namedOut(entry: Commit, cleaning: NamedCleaning): Commit {
  const { erased, named } = cleaning
  const kept = entry.changes.filter(({ table, id }) => !erased.has(recordKey(table, id)))
  const changes = kept.map((change) => changeWithout(change, cleaning))
  const params = valueWithout(entry.label.params, named, false)
  const who = withoutMentions(entry.who, named, false)
  const place = withoutPlace(entry.place, erased)
  const isSame =
    changes.length === entry.changes.length &&
    changes.every((change, at) => change === entry.changes[at]) &&
    params === entry.label.params &&
    who === entry.who &&
    place === entry.place
  return isSame ? entry : { ...entry, label: { ...entry.label, params }, who, place, changes }
}

type Parsed = Readonly<Record<string, unknown>>

function parsed(text: string): Parsed | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Parsed) : null
  } catch {
    return null
  }
}

/** How many records each part of each batch has once it is clean: what the line that ends the batch is to say. */
export class BatchSizes {
  private readonly bases = new Map<string, Map<number, number>>()

  note(base: string, part: number, size: number): void {
    const parts = this.bases.get(base) ?? new Map<number, number>()
    this.bases.set(base, parts.set(part, size))
  }

  /** The records of a batch of so many parts; null when not all of them are known. */
  sum(base: string, parts: number): number | null {
    const known = this.bases.get(base)
    if (known?.size !== parts) return null
    return [...known.values()].reduce((sum, size) => sum + size, 0)
  }
}

/** A line of the second copy without what was erased; null when it may stay as it is. The ends of batches come last. */
export function lineWithout(text: string, cleaning: Cleaning, sizes: BatchSizes): string | null {
  const value = parsed(text)
  if (value === null) return null
  const { commit, rows, end } = value as { commit?: Commit; rows?: Parsed; end?: Parsed }
  if (commit) {
    const clean = entryWithout(commit, cleaning)
    return clean === commit ? null : commitLine(clean).text
  }
  if (rows) return rowsWithout(rows, cleaning, sizes)
  return end ? endAfter(end, sizes) : null
}

function endAfter({ base, part, count }: Parsed, sizes: BatchSizes): string | null {
  const now = sizes.sum(String(base), Number(part))
  return now === null || now === count ? null : JSON.stringify({ end: { base, part, count: now } })
}

function rowsWithout(line: Parsed, cleaning: Cleaning, sizes: BatchSizes): string | null {
  const { base, part } = line
  const table = String(line['table'])
  const before = Array.isArray(line['rows']) ? (line['rows'] as readonly Parsed[]) : []
  const kept = before.filter(({ id }) => !cleaning.erased.has(recordKey(table, String(id))))
  const rows = kept.map((row) => {
    if (table === logTable) return entryWithout(row as unknown as Commit, cleaning)
    const { named } = cleaning
    if (named === null) return rowWithout(table, row as unknown as AnyRow, cleaning.erased)
    const { id, stamps, ...fields } = row
    const clean = fieldsWithout(table, String(id), fields as Fields, { ...cleaning, named })
    return clean === fields ? row : { ...clean, id, stamps }
  })
  sizes.note(String(base), Number(part), kept.length)
  const isSame = kept.length === before.length && rows.every((row, at) => row === kept[at])
  return isSame ? null : JSON.stringify({ rows: { base, part, table, rows } })
}
