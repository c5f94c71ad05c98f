/** The program's own database for the tests of the people: fresh, with rows put into it as if they had always been there. */
import { afterEach } from 'vitest'
import type { CiklusDb } from '../../../src-renderer/storage/schema'
import { setDatabase } from '../../../src-renderer/storage/current'
import { tableNames } from '../../../src-renderer/domain/descriptor-queries'
import type { Row, TableName, Tables } from '../../../src-renderer/domain/tables'
import { stored } from '../../builders'
import { freshDatabase } from '../../database'

afterEach(() => setDatabase(null))

/** Rows by table, as a test gives them. */
export type DefinedProps = { readonly [T in TableName]?: readonly Tables[T][] }

/** Opens a fresh database with these rows and makes it the program's own. */
export async function databaseWith(given: DefinedProps): Promise<CiklusDb> {
  const db = await freshDatabase()
  for (const table of tableNames) {
    const rows: readonly Tables[TableName][] = given[table] ?? []
    await db.table(table).bulkAdd(rows.map((row) => stored(row)))
  }
  setDatabase(db)
  return db
}

/** The live rows of a table. */
export async function liveRows<T extends TableName>(db: CiklusDb, table: T): Promise<Row<T>[]> {
  return (await db.rows(table).toArray()).filter((row) => row.deletedAt === null)
}

/** How many live rows each table has. */
export async function liveCounts(db: CiklusDb): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {}
  for (const table of tableNames) counts[table] = (await liveRows(db, table)).length
  return counts
}

/** Every row of every table without the stamps, which no undo brings back. */
export async function allRows(db: CiklusDb): Promise<unknown> {
  const all: Record<string, unknown> = {}
  for (const table of tableNames) {
    const rows = await db.rows<TableName>(table).orderBy('id').toArray()
    all[table] = rows.map(({ stamps, ...row }) => ({
      ...row,
      stamped: Object.keys(stamps).length > 0,
    }))
  }
  return all
}
