/**
 * The rows that are being put together while lines are replayed: in memory as long as they are not too many, so that a record
 * which was changed a thousand times is written once. Until they are written the database is marked as being restored, and a
 * replay that was cut off is done over from its start, so nothing depends on them.
 */
import type { CiklusDb } from '../storage/schema'
import type { TableName } from '../domain/tables'
import { pieces } from './content'
import type { AnyRow } from './lines.rules'
import { isPartial } from './merge.rules'
import { recordKey } from './erased.rules'

/** Rows kept at once. */
const mostRows = 40_000
/** Rows written at once. */
const rowsAtOnce = 500

type Records = ReadonlyMap<TableName, ReadonlySet<string>>

interface TableRows {
  readonly rows: Map<string, AnyRow>
  /** Rows that differ from what is in the database; erased ones are not among the rows. */
  readonly dirty: Set<string>
  /** There was nothing in the table, and nothing has been written to it: no need to look. */
  isEmpty: boolean
}

/** See the file's own comment. */
export class RowCache {
  /** Records of which only changes have come, as `table/id`. */
  readonly partial = new Set<string>()
  private readonly tables = new Map<TableName, TableRows>()

  constructor(private readonly db: CiklusDb) {}

  /** The rows by table, as far as they are at hand: to be changed in place. */
  get rows(): Map<TableName, Map<string, AnyRow>> {
    return new Map([...this.tables].map(([name, { rows }]) => [name, rows]))
  }

  /** Brings records to hand; those that are in the database, and are not at hand yet, are read. */
  async load(records: Records): Promise<void> {
    for (const [name, ids] of records) {
      const table = await this.table(name)
      const missing = table.isEmpty ? [] : [...ids].filter((id) => !table.rows.has(id))
      if (missing.length === 0) continue
      const found = await this.db.table<AnyRow, string>(name).bulkGet(missing)
      for (const row of found) if (row && !table.dirty.has(row.id)) table.rows.set(row.id, row)
    }
  }

  /** Lets `change` change the records at hand, and notes which are different after it. */
  change(records: Records, change: () => void): void {
    const before = new Map<TableName, ReadonlyMap<string, AnyRow | undefined>>()
    for (const [name, ids] of records) {
      const rows = this.tables.get(name)?.rows
      before.set(name, new Map(Array.from(ids, (id) => [id, rows?.get(id)])))
    }
    change()
    for (const [name, known] of before) for (const [id, row] of known) this.note(name, id, row)
  }

  /** Writes what differs. Afterwards nothing is at hand when it has become too much, or when told so. */
  async flush(isEnd = false): Promise<void> {
    const count = [...this.tables.values()].reduce((sum, { rows }) => sum + rows.size, 0)
    if (!isEnd && count <= mostRows) return
    for (const [name, { rows, dirty }] of this.tables) {
      const fresh = [...dirty].flatMap((id) => rows.get(id) ?? [])
      const erased = [...dirty].filter((id) => !rows.has(id))
      const table = this.db.table<AnyRow, string>(name)
      // Not in one transaction: the window would stand still until all of them are handed over.
      for (const some of pieces(fresh, rowsAtOnce)) await table.bulkPut([...some])
      await table.bulkDelete(erased)
    }
    this.tables.clear()
  }

  private note(name: TableName, id: string, before: AnyRow | undefined): void {
    const table = this.tables.get(name)
    const row = table?.rows.get(id)
    if (row !== before) table?.dirty.add(id)
    if (row && isPartial(row)) this.partial.add(recordKey(name, id))
    else this.partial.delete(recordKey(name, id))
  }

  private async table(name: TableName): Promise<TableRows> {
    const known = this.tables.get(name)
    if (known) return known
    const isEmpty = (await this.db.table(name).limit(1).count()) === 0
    const fresh: TableRows = { rows: new Map(), dirty: new Set(), isEmpty }
    this.tables.set(name, fresh)
    return fresh
  }
}
