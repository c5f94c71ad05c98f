/** Which of this computer's programs is open: settled when Ciklus starts, and the same until it ends. */
import { Dexie } from 'dexie'
import { databaseName } from './schema'

/** The open program: its id, and the name of its database. */
interface OpenProgram {
  readonly id: string
  readonly database: string
}

let open: OpenProgram = { id: 'first', database: databaseName }

/** Says which program is open. Called once, before its database is opened. */
export function setProgram(program: OpenProgram): void {
  open = program
}

/** The open program. */
export function currentProgram(): OpenProgram {
  return open
}

const notesPrefix = /^sync-/

/** The name of the database with the notes about exchanging that belong to a database: they go with it and serve no other. */
export function notesNameOf(database: string): string {
  return `sync-${database}`
}

/** The databases on this computer, by name; none when the browser engine cannot say. */
export function databaseNames(): Promise<readonly string[]> {
  return Dexie.getDatabaseNames().catch(() => [])
}

/** A database in which nothing is kept. */
const trialName = 'trial'

/**
 * Whether the browser engine can keep and read anything at all: when it can, a database that cannot be read is alone in that. Tried
 * with a database that is made for it.
 */
export async function canKeepAnything(): Promise<boolean> {
  const trial = new Dexie(trialName)
  trial.version(1).stores({ rows: 'id' })
  try {
    await trial.open()
    await trial.table('rows').put({ id: 1 })
    return (await trial.table('rows').count()) === 1
  } catch {
    return false
  } finally {
    trial.close()
    await Dexie.delete(trialName).catch(() => undefined)
  }
}

/**
 * Deletes the databases that a program gave up when it could not read them and began another: they hold somebody who was erased. One
 * that cannot be deleted is left; nothing reads it.
 */
export async function deleteEarlierDatabases(name: string): Promise<void> {
  const programOf = (one: string): string => one.replace(notesPrefix, '').split('~', 1)[0] ?? one
  const own = [name, notesNameOf(name)]
  for (const other of await databaseNames())
    if (!own.includes(other) && programOf(other) === programOf(name))
      await Dexie.delete(other).catch(() => undefined)
}
