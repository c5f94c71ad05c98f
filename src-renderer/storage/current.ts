/** The database that the program has open. The areas' data modules ask for it here. */
import type { CiklusDb } from './schema'

let current: CiklusDb | null = null

/** Makes a database the program's own, or forgets it with null. */
export function setDatabase(db: CiklusDb | null): void {
  current = db
}

/** The program's open database; null when none is open. */
export function currentDatabase(): CiklusDb | null {
  return current
}

/** The program's open database. Throws before there is one: nothing is shown until then. */
export function database(): CiklusDb {
  if (!current) throw new Error('No database is open yet.')
  return current
}
