/** Records against what the log says: whatever was done by commits agrees, whatever was done behind them is found and repaired. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commit } from '../../../src-renderer/storage/commit'
import type { Edit } from '../../../src-renderer/domain/record'
import type { Fields } from '../../../src-renderer/domain/record'
import { undo, undoable } from '../../../src-renderer/storage/undo'
import type { CiklusDb } from '../../../src-renderer/storage/schema'
import { repairsOf } from '../../../src-renderer/features/check/check.rules'
import type { Finding } from '../../../src-renderer/features/check/check.types'
import { disagreements } from '../../../src-renderer/features/check/compare.rules'
import type { AnyRecord } from '../../../src-renderer/domain/any-record'
import { emptyFold, foldLine } from '../../../src-renderer/backup/merge.rules'
import { freshDatabase, steadyClock } from '../../database'
import { runs } from '../../support/runs'
import { label } from '../../labels'

const clock = steadyClock()

const value = fc.constantFrom('Bor', 'Niš', null, 7, true)
const edit = fc.record({
  table: fc.constant('people' as const),
  id: fc.constantFrom('p1', 'p2', 'p3'),
  set: fc.dictionary(fc.constantFrom('city', 'phone', 'field:music'), value, { minKeys: 1 }),
})
/** Some edits as one act, or the undoing of the last one. */
const act = fc.oneof(fc.array(edit, { minLength: 1, maxLength: 3 }), fc.constant('undo' as const))

async function run(db: CiklusDb, acts: readonly (readonly Edit[] | 'undo')[]): Promise<void> {
  for (const edits of acts) {
    if (edits !== 'undo') {
      await commit(db, { label: label('test:done'), place: null, edits }, clock)
      continue
    }
    const last = await undoable(db)
    if (last) await undo(db, last.id, clock)
  }
}

async function findings(db: CiklusDb): Promise<readonly Finding[]> {
  const fold = emptyFold()
  for (const entry of await db.commits.toArray())
    foldLine(fold, { kind: 'commit', entry }, () => true)
  const rows = await db.table<AnyRecord, string>('people').toArray()
  const here = new Map(rows.map((row) => [row.id, row]))
  return [...(fold.rows.get('people')?.values() ?? [])].flatMap((there) =>
    disagreements('people', here.get(there.id), there, 'log'),
  )
}

const repairAll = async (db: CiklusDb, found: readonly Finding[]): Promise<void> =>
  run(db, repairsOf(found))

const some = { numRuns: runs(40) }

describe('Rows and the log', () => {
  it('agree after whatever was done and undone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
        const db = await freshDatabase()
        await run(db, acts)
        expect(await findings(db)).toEqual([])
        await db.delete()
      }),
      some,
    )
  })

  it('do not agree once something was changed or lost behind them, and do again after the repair', async () => {
    const spoil = fc.record({
      id: fc.constantFrom('p1', 'p2', 'p3'),
      how: fc.constantFrom('value', 'added', 'lost', 'trashed', 'newer'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), spoil, async (acts, by) => {
        const db = await freshDatabase()
        await run(db, acts)
        const row = await db.table<AnyRecord, string>('people').get(by.id)
        fc.pre(row !== undefined)
        const fields: Readonly<Record<string, Fields>> = {
          value: { city: 'Elsewhere' },
          added: { nobodyKnows: 'this' },
          trashed: { deletedAt: '1999-01-01T00:00:00.000Z' },
          newer: { city: 'Later', stamps: { ...row.stamps, city: '9999999999999-0000-f' } },
        }
        if (by.how === 'lost') await db.people.delete(by.id)
        else await db.table('people').update(by.id, fields[by.how] ?? {})
        const found = await findings(db)
        expect(found.map(({ record }) => record.id)).toEqual([by.id])
        await repairAll(db, found)
        expect(await findings(db)).toEqual([])
        const after = await db.table<AnyRecord, string>('people').get(by.id)
        // What is newer than the log is kept; everything else is as it was entered.
        const before = by.how === 'newer' ? { ...row, city: 'Later' } : row
        const shown = (one: AnyRecord | undefined | object) =>
          Object.fromEntries(
            Object.entries(one ?? {}).filter(([name, is]) => name !== 'stamps' && is !== null),
          )
        expect(shown(after)).toEqual(shown(before))
        await db.delete()
      }),
      some,
    )
  })
})
