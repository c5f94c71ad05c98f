/**
 * The schema guard. `schema.json` is a picture of every table and index that has ever been written; the program may add
 * to it and never take away. When this fails after an addition, add the new names to the picture by hand.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CiklusDb, schemaSteps } from '../../src-renderer/storage/schema'
import { schemaVersion, tableNames } from '../../src-renderer/domain/descriptor-queries'
import { freshName } from '../database'

interface Picture {
  readonly [version: string]: Readonly<Record<string, readonly string[]>>
}
const picture = JSON.parse(
  readFileSync(new URL('./schema.json', import.meta.url), 'utf8'),
) as Picture

/** Tables and indexes of a database opened at a version, as the browser tells them. */
async function tablesAt(version: number): Promise<Record<string, string[]>> {
  const db = new CiklusDb(freshName(), version)
  await db.open()
  const transaction = db
    .backendDB()
    .transaction(Array.from(db.backendDB().objectStoreNames), 'readonly')
  const tables = Array.from(db.backendDB().objectStoreNames).map((name) => {
    const store = transaction.objectStore(name)
    const indexes = Array.from(store.indexNames).map((index) =>
      [store.index(index).keyPath].flat().join('+'),
    )
    return [name, [String(store.keyPath), ...indexes.toSorted()]]
  })
  db.close()
  return Object.fromEntries(tables) as Record<string, string[]>
}

describe('the schema', () => {
  it.each(schemaSteps.map((step) => step.version))(
    'opens at version %i exactly as it was when that version was written',
    async (version) => {
      expect(await tablesAt(version)).toEqual(picture[version])
    },
  )

  it('never loses a table or an index from one version to the next', () => {
    const versions = Object.keys(picture)
      .map(Number)
      .toSorted((a, b) => a - b)
    for (const [at, version] of versions.entries()) {
      const before = picture[versions[at - 1] ?? version] ?? {}
      for (const [table, indexes] of Object.entries(before))
        expect(picture[version]?.[table] ?? []).toEqual(expect.arrayContaining([...indexes]))
    }
  })

  it('has a picture of every version, and no version twice', () => {
    const versions = schemaSteps.map((step) => step.version)
    expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b))
    expect(Object.keys(picture).map(Number)).toEqual(versions)
    expect(versions.at(-1)).toBe(schemaVersion)
  })

  it('never uses a retired name again', () => {
    const retired = new Set<string>()
    for (const step of schemaSteps) {
      for (const [table, indexes] of Object.entries(step.stores)) {
        expect(retired).not.toContain(table)
        for (const index of indexes.split(', ')) expect(retired).not.toContain(`${table}.${index}`)
      }
      for (const name of step.retired) retired.add(name)
    }
  })

  it('has a table for each kind of record', async () => {
    const tables = await tablesAt(schemaVersion)
    expect(Object.keys(tables)).toEqual(expect.arrayContaining([...tableNames]))
  })
})
