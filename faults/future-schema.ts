/**
 * The schema of a program that does not exist yet: two versions after this one's, so that an upgrade can be brought about, cut
 * off and made to fail. Part of the page of a build made for the faults; nothing of it is in the program.
 */
import type { Transaction } from 'dexie'
import { schemaVersion } from '../src-renderer/domain/descriptor-queries'
import type { SchemaStep } from '../src-renderer/storage/schema'

/** A note of a person, in a table of its own: what the first step makes of a field. */
interface Note {
  readonly id: string
  readonly personId: string
  readonly text: string | null
}

/** What of a person the first step looks at. */
interface OldPerson {
  readonly id: string
  readonly notes: string | null
}

/** A field that only the second step writes, on every participation. */
export const addedField = 'roleAndStatus'

/** The key in the page's storage under which stands which point of the upgrade fails; from 1, none when there is nothing. */
export const failingKey = 'ciklus.faults.upgrade'

/** How many points there are, with so many participations. */
export const pointsWith = (participations: number): number => 5 + participations

const passed = new WeakMap<object, number>()

/** Passes a point of the upgrade, or fails there. */
function point(transaction: Transaction): void {
  const count = (passed.get(transaction) ?? 0) + 1
  passed.set(transaction, count)
  // On Node there is no such storage, and nothing fails.
  const wanted = typeof localStorage === 'undefined' ? null : localStorage.getItem(failingKey)
  if (wanted === String(count)) throw new Error('brought about')
}

async function notesToTable(transaction: Transaction): Promise<void> {
  point(transaction)
  const people = await transaction.table<OldPerson>('people').toArray()
  point(transaction)
  const notes = people.map(({ id, notes: text }): Note => ({ id, personId: id, text }))
  await transaction.table('notes').bulkPut(notes)
  point(transaction)
}

async function addField(transaction: Transaction): Promise<void> {
  const table = transaction.table<Record<string, unknown>>('participations')
  point(transaction)
  for (const row of await table.toArray()) {
    await table.put({ ...row, [addedField]: `${String(row['role'])} ${String(row['status'])}` })
    point(transaction)
  }
  point(transaction)
}

/** The steps, to come after those of today. */
export const futureSteps: readonly SchemaStep[] = [
  {
    version: schemaVersion + 1,
    stores: { notes: 'id, personId', people: 'id, email, mergedInto, lastName' },
    retired: [],
    upgrade: notesToTable,
  },
  {
    version: schemaVersion + 2,
    stores: { participations: `id, cycleId, personId, [cycleId+role], ${addedField}` },
    retired: [],
    upgrade: addField,
  },
]
