/**
 * The schema of a program that does not exist yet: two versions after this one's, so that an upgrade can be brought about and
 * cut off. Part of the page of a build made for the faults; nothing of it is in the program.
 */
import type { Transaction } from 'dexie'
import type { SchemaStep } from '../src-renderer/db/schema'

/** A note of a person, in a table of its own: what the first step makes of a field. */
interface Note {
  readonly id: string
  readonly personId: string
  readonly text: string
}

/** A field that only the second step writes, on every participation. */
export const addedField = 'roleAndStatus'

async function notesToTable(transaction: Transaction): Promise<void> {
  const people = await transaction.table('people').toArray()
  const notes = people.map(({ id, notes: text }): Note => ({ id, personId: id, text: text ?? '' }))
  await transaction.table('notes').bulkPut(notes)
}

async function addField(transaction: Transaction): Promise<void> {
  const table = transaction.table<Record<string, unknown>>('participations')
  for (const row of await table.toArray())
    await table.put({ ...row, [addedField]: `${String(row['role'])} ${String(row['status'])}` })
}

/** The steps, to come after those of today. */
export const tomorrowsSteps: readonly SchemaStep[] = [
  {
    version: 2,
    stores: { notes: 'id, personId', people: 'id, email, lastName' },
    retired: [],
    upgrade: notesToTable,
  },
  {
    version: 3,
    stores: { participations: `id, cycleId, personId, [cycleId+role], ${addedField}` },
    retired: [],
    upgrade: addField,
  },
]
