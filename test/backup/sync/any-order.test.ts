/** The same segments in any order, some of them twice, give the same records. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commitLine, readLine } from '../../../src-renderer/backup/lines.rules'
import type { Line } from '../../../src-renderer/backup/lines.rules'
import { emptyFold, foldLine } from '../../../src-renderer/backup/merge.rules'
import { mergeLines } from '../../../src-renderer/backup/sync/merge'
import { SyncNotes } from '../../../src-renderer/backup/sync/notes'
import type { Edit } from '../../../src-renderer/domain/record'
import { change, create, remove, restore } from '../../../src-renderer/domain/edits'
import { commit } from '../../../src-renderer/storage/commit'
import { CommitRefused } from '../../../src-renderer/storage/errors'
import type { CiklusDb } from '../../../src-renderer/storage/schema'
import { aPerson } from '../../builders'
import { freshDatabase, freshName, steadyClock } from '../../database'
import { label } from '../../labels'
import { runs } from '../../support/runs'

const id = fc.constantFrom('one', 'two', 'three')
const edit: fc.Arbitrary<Edit> = fc.oneof(
  id.map((one) => create('people', aPerson({ id: one }))),
  fc
    .record({ id, city: fc.constantFrom('Bor', 'Niš', null), phone: fc.constantFrom('1', '2') })
    .map(({ id: one, ...set }) => change('people', one, set)),
  id.map((one) => remove('people', one, '2020-05-05T00:00:00.000Z')),
  id.map((one) => restore('people', one)),
)

/** What each of three computers does between two meetings, with clocks that are off. */
const history = fc.array(
  fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { maxLength: 3 }),
  { minLength: 3, maxLength: 9 },
)
type History = readonly (readonly (readonly Edit[])[])[]

async function textsSince(db: CiklusDb, known: Set<string>): Promise<readonly string[]> {
  const entries = (await db.commits.toArray()).filter((entry) => !known.has(entry.id))
  for (const entry of entries) known.add(entry.id)
  return entries.map((entry) => commitLine(entry).text)
}

/** A change of somebody who has not been added there yet is refused; nothing else is. */
function notThere(error: unknown): null {
  if (error instanceof CommitRefused && error.code === 'missingRow') return null
  throw error
}

/** The segments that three computers write, each of which reads about half of what the others wrote before. */
async function segmentsOf(acts: History): Promise<readonly (readonly string[])[]> {
  const program = 'b'.repeat(32)
  const clocks = [0, 31_536_000_000, -3_600_000].map((skew) =>
    steadyClock(1_600_000_000_000 + skew),
  )
  const dbs = await Promise.all(clocks.map(() => freshDatabase()))
  const notes = new SyncNotes(freshName())
  const known = new Set<string>()
  const segments: (readonly string[])[] = []
  for (const [turn, some] of acts.entries()) {
    const at = turn % dbs.length
    const [db, clock] = [dbs[at], clocks[at]]
    if (!db || !clock) continue
    for (const texts of segments.filter((_, number) => (number + turn) % 2 === 0))
      await mergeLines({ db, notes, program, now: () => 0 }, texts)
    for (const edits of some)
      await commit(db, { label: label('test:done'), place: null, edits }, clock).catch(notThere)
    segments.push(await textsSince(db, known))
  }
  return segments
}

function rowsOf(segments: readonly (readonly string[])[]): string {
  const fold = emptyFold()
  const lines = segments.flat().flatMap((text): Line | readonly Line[] => readLine(text) ?? [])
  for (const line of lines) foldLine(fold, line, () => true)
  const rows = [...(fold.rows.get('people') ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(
    rows.map(([, row]) => Object.entries(row).toSorted()),
    (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).toSorted()
        : value,
  )
}

describe('The same segments', () => {
  it('in any order, and some of them twice, give the same records, in memory and in a database', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.infiniteStream(fc.nat()), async (acts, order) => {
        const segments = await segmentsOf(acts)
        const shuffled = [...segments, ...segments.slice(0, 2)]
          .map((segment) => [order.next().value as number, segment] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, segment]) => segment)
        expect(rowsOf(shuffled)).toBe(rowsOf(segments))
        const db = await freshDatabase()
        const into = {
          db,
          notes: new SyncNotes(freshName()),
          program: 'b'.repeat(32),
          now: () => 0,
        }
        for (const texts of shuffled) await mergeLines(into, texts)
        const kept = (await db.people.orderBy('id').toArray()).map((row) => [
          ['rows', { base: 'c'.repeat(32), part: 0, table: 'people', rows: [row] }] as const,
        ])
        expect(rowsOf([kept.map((one) => JSON.stringify(Object.fromEntries(one)))])).toBe(
          rowsOf(segments),
        )
      }),
      { numRuns: runs(8) },
    )
  })
})
