/** A history made through the commit: random changes, undo and redo, on a few records. */
import fc from 'fast-check'
import { commit } from '../../src-renderer/storage/commit'
import type { Commit } from '../../src-renderer/storage/commit.types'
import type { Edit } from '../../src-renderer/domain/record'
import { change, create, remove, restore } from '../../src-renderer/domain/edits'
import type { Clock } from '../../src-renderer/storage/stamp'
import { redo, redoable, undo, undoable } from '../../src-renderer/storage/undo'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import { tableNames } from '../../src-renderer/domain/descriptor-queries'
import { aPerson, anAttendance } from '../builders'
import { label } from '../labels'

const ids = ['one', 'two', 'three', 'four']
const anId = fc.constantFrom(...ids)
const aCity = fc.constantFrom('Bor', 'Niš', 'Sombor', null)

/** One edit of a person or of a mark at a workshop, the kind whose id is made of its parts. */
const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .record({ id: anId, city: aCity, set: fc.boolean() })
    .map(({ id, city, set }) =>
      create('people', aPerson({ id, city, ...(set ? { 'field:music': true } : {}) })),
    ),
  fc
    .record({ id: anId, city: aCity, music: fc.constantFrom(true, null) })
    .map(({ id, city, music }) => change('people', id, { city, 'field:music': music })),
  anId.map((id) => remove('people', id, '2020-05-05T00:00:00.000Z')),
  anId.map((id) => restore('people', id)),
  fc.record({ id: anId, state: fc.constantFrom('present', 'absent', null) }).map(({ id, state }) =>
    create('attendance', {
      ...anAttendance({ workshopId: 'w', personId: id }),
      state,
    }),
  ),
)

/** A step: some edits as one commit, or undo, or redo. */
export type Step = readonly Edit[] | 'undo' | 'redo'

/** Steps of a history. */
export const someSteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.array(anEdit, { minLength: 1, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
  ),
  { minLength: 1, maxLength: 25 },
)

/** Makes the steps; those that a commit refuses (a change of what is not there) are left out. */
export async function makeHistory(
  db: CiklusDb,
  steps: readonly Step[],
  clock: Clock,
): Promise<readonly Commit[]> {
  const made: Commit[] = []
  for (const step of steps) {
    try {
      const entry =
        step === 'undo'
          ? await undo(db, (await undoable(db))?.id ?? '', clock)
          : step === 'redo'
            ? await redo(db, (await redoable(db))?.id ?? '', clock)
            : await commit(db, { label: label('test:done'), place: null, edits: step }, clock)
      if (entry) made.push(entry)
    } catch {
      // Refused: nothing was changed.
    }
  }
  return made
}

/** Everything in a database but its notes about itself. */
export async function contentOf(db: CiklusDb): Promise<Readonly<Record<string, unknown>>> {
  const tables = [...tableNames, 'commits']
  const content = await Promise.all(
    tables.map(async (table) => [table, await db.table(table).orderBy('id').toArray()] as const),
  )
  return Object.fromEntries(content)
}

/** One change to a new person. */
export function addPerson(
  db: CiklusDb,
  firstName = 'Jelena',
  clock?: Clock,
): Promise<Commit | null> {
  const edits = [create('people', aPerson({ firstName }))]
  return commit(db, { label: label('test:added'), place: null, edits }, clock)
}
