/** How much of what others did would go to the trash here: reckoned before anything of it is merged, so that somebody can be asked. */
import { tableNamed, tableNames } from '../../domain/descriptor-queries'
import type { TableName } from '../../domain/tables'
import type { CiklusDb } from '../../storage/schema'
import { recordKey } from '../erased.rules'
import type { AnyRow } from '../lines.rules'
import { foldChange, foldRow, isPartial } from '../merge.rules'
import { trashedBy } from './exchange.rules'
import type { TrashCount } from './exchange.rules'
import { readLines } from './merge'

/** Records as they are, and as they would be. */
class TrashOutlook {
  readonly before = new Map<string, AnyRow>()
  readonly after = new Map<string, AnyRow>()

  constructor(private readonly db: CiklusDb) {}

  /** Takes something in, if the record is here. */
  async take(name: string, id: string, change: (row: AnyRow) => AnyRow): Promise<void> {
    const table = tableNamed(name)
    const row = table && (await this.load(table, id))
    if (table && row) this.after.set(recordKey(table, id), change(row))
  }

  private async load(table: TableName, id: string): Promise<AnyRow | undefined> {
    const key = recordKey(table, id)
    const row = this.before.get(key) ?? (await this.db.table<AnyRow, string>(table).get(id))
    if (row) this.before.set(key, row)
    return this.after.get(key) ?? row
  }
}

/** How many records lines would put in the trash, out of how many. */
export async function trashBefore(
  { db }: { readonly db: CiklusDb },
  files: readonly (readonly string[])[],
): Promise<TrashCount> {
  const outlook = new TrashOutlook(db)
  for (const texts of files) {
    // Most lines delete nothing, and need not be read for it.
    const deleting = texts.filter((text) => text.includes('"deletedAt":"'))
    for (const line of readLines(deleting).lines) {
      if (line.kind === 'commit')
        for (const change of line.entry.changes)
          if (Object.hasOwn(change.set, 'deletedAt'))
            await outlook.take(change.table, change.id, (row) =>
              foldChange(row, change, line.entry.stamp),
            )
      if (line.kind === 'rows')
        for (const one of line.rows)
          await outlook.take(line.table, one.id, (row) => foldRow(row, one))
    }
  }
  const { before, after } = outlook
  for (const [key, row] of after) if (isPartial(row)) after.delete(key)
  const records = trashedBy(before, after)
  if (records === 0) return { records, of: 0 }
  const counts = await Promise.all(tableNames.map((table) => db.table(table).count()))
  return { records, of: counts.reduce((a, b) => a + b, 0) }
}
