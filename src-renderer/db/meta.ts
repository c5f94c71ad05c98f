/** What the database keeps about itself: the device, and who is at the keyboard. Not part of the program's data. */
import type { CiklusDb } from './schema'

/** This database's device id: 16 lower-case hexadecimal digits. */
export async function readDevice(db: CiklusDb): Promise<string> {
  const entry = await db.meta.get('device')
  if (typeof entry?.value !== 'string') throw new Error('The database has no device id.')
  return entry.value
}

/** Who is at the keyboard, as they called themselves; empty when they have not said. */
export async function readWho(db: CiklusDb): Promise<string> {
  const entry = await db.meta.get('who')
  return typeof entry?.value === 'string' ? entry.value : ''
}

/** Sets who is at the keyboard; every change from then on carries the name. At most 100 characters are kept. */
export async function setWho(db: CiklusDb, who: string): Promise<void> {
  await db.meta.put({ key: 'who', value: who.trim().slice(0, 100) })
}
