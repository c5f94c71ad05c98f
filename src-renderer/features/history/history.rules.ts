/** The log as something to read: which acts fit a filter, and what an act did to a record, field by field. */
import { headOf } from '../../storage/commit-heads'
import type { Change, Commit } from '../../storage/commit.types'
import type { Value } from '../../domain/record'
import { idParts } from '../../domain/ids'
import { sameValue } from '../../domain/values'
import { namedIn, partsOf } from '../../domain/descriptor-queries'
import type { TableName } from '../../domain/tables'
import { recordKey } from '../../domain/any-record'
import type { Area, ChangeLine, HistoryEntry, HistoryFilter, HistoryItem } from './history.types'

const areaOf: Readonly<Record<TableName, Area>> = {
  workspaces: 'program',
  signatories: 'program',
  tags: 'people',
  ownFields: 'people',
  views: 'people',
  cycles: 'cycles',
  people: 'people',
  participations: 'people',
  applications: 'people',
  projects: 'people',
  pairs: 'pairs',
  meetings: 'pairs',
  workshops: 'workshops',
  attendance: 'workshops',
  awards: 'awards',
  distinctions: 'people',
  registerEntries: 'awards',
  reviewCriteria: 'people',
  reviewers: 'people',
  reviews: 'people',
  packets: 'people',
  callQuestions: 'cycles',
  criteria: 'pairs',
  matchings: 'pairs',
  approaches: 'pairs',
  letterTemplates: 'program',
  letters: 'people',
  goals: 'people',
  supportNotes: 'people',
  testimonials: 'people',
  projectPictures: 'people',
}

/** A filter in the form in which entries are held against it: moments instead of days, records instead of a person. */
export interface CompiledFilter extends Pick<HistoryFilter, 'who' | 'area'> {
  /** Milliseconds since 1970; `to` is not included. */
  readonly from: number | null
  readonly to: number | null
  /** The ids of the person, of records that were merged into theirs too, and the keys of the records that are theirs. */
  readonly person: {
    readonly ids: ReadonlySet<string>
    readonly keys: ReadonlySet<string>
  } | null
}

/** Whether a change is about a person: to one of their records, or to a field that names them. */
function isAbout(
  { table, id, set }: Change,
  person: NonNullable<CompiledFilter['person']>,
): boolean {
  if (person.keys.has(recordKey({ table, id }))) return true
  if (idParts(id).some((part) => person.ids.has(part))) return true
  return Object.keys(set).some((field) => person.ids.has(field.slice(field.indexOf(':') + 1)))
}

/** Whether an entry of the log fits. */
export function fits(entry: Commit, { who, area, from, to, person }: CompiledFilter): boolean {
  if (who !== null && entry.who !== who) return false
  if ((from !== null && entry.at < from) || (to !== null && entry.at >= to)) return false
  const { changes } = entry
  if (area !== null && !changes.some(({ table }) => areaOf[table] === area)) return false
  return person === null || changes.some((change) => isAbout(change, person))
}

/** An entry as a line of the history. Undoing and doing again are shown on the line they are about, not as lines. */
export function entryOf(entry: Commit, isUndone: boolean): HistoryEntry | null {
  if (entry.kind !== 'do') return null
  const records = new Set(entry.changes.map(recordKey)).size
  return { head: headOf(entry), records, isUndone }
}

const plain = (value: unknown): Value => (value === undefined ? null : (value as Value))

/** What a change did, line by line. A creation is one line; what it set can be read on the screen, or in the next change. */
export function linesOf({ table, id, set, was }: Change): readonly ChangeLine[] {
  const about = { table, id }
  const whole = { ...about, field: '', from: null, to: null }
  if (was === null) return [{ ...whole, what: 'added' }]
  return Object.keys(set).flatMap((field): readonly ChangeLine[] => {
    const [from, to] = [plain(was[field]), plain(set[field])]
    if (field === 'deletedAt') return [{ ...whole, what: to === null ? 'restored' : 'trashed' }]
    return sameValue(from, to) ? [] : [{ ...about, what: 'changed', field, from, to }]
  })
}

/** What belongs to a record, as far as its history tells it: keys of records, and the record they are all of. */
export interface RecordScope {
  readonly main: { readonly table: TableName; readonly id: string }
  readonly keys: ReadonlySet<string>
}

function isInScope(change: Change, { main, keys }: RecordScope): boolean {
  if (keys.has(recordKey(change))) return true
  // What follows was made after the scope was read.
  if (change.was !== null || !partsOf(main.table).includes(change.table)) return false
  return namedIn(change.table, change.set).some((named) => keys.has(recordKey(named)))
}

/** What an entry did to a record and what belongs to it; null when it did nothing to them. */
export function itemOf(entry: Commit, isUndone: boolean, scope: RecordScope): HistoryItem | null {
  const mine = entry.changes.filter((change) => isInScope(change, scope))
  const lines = mine.flatMap(linesOf)
  return lines.length === 0 ? null : { head: headOf(entry), isUndone, lines }
}

/** Lines by record, in the order in which the records come. */
export function byRecord(lines: readonly ChangeLine[]): readonly (readonly ChangeLine[])[] {
  const groups = new Map<string, ChangeLine[]>()
  for (const line of lines) {
    const group = groups.get(recordKey(line))
    if (group) group.push(line)
    else groups.set(recordKey(line), [line])
  }
  return [...groups.values()]
}
