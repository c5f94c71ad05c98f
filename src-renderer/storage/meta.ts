/** What the database keeps about itself: the device, and who is at the keyboard. Not part of the program's data. */
import type { CiklusDb, MetaEntry } from './schema'

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

/** What the database says about its other copies. */
export interface CopyFacts {
  readonly device: string
  /** The count of the device's last commit. */
  readonly sequence: number
  /** Bringing back was begun and not ended. */
  readonly isRestoring: boolean
  /** Batches of whole records that the journal should hold: at least one of them, when there are any. */
  readonly bases: readonly string[]
  /** The state that the last snapshot holds, as `device:sequence`; empty when there is none. */
  readonly copied: string
  /** How many records each table had when the last snapshot was made, those in the trash too: there are never fewer. */
  readonly rows: ReadonlyMap<string, number>
  /** Entries of the journal that did not come into the log when everything was brought back, since they are none. */
  readonly lacking: number
  /** The database was begun anew on purpose then (milliseconds since 1970): older copies are not offered by themselves. */
  readonly begunAt: number
}

/** Reads what the database says about its other copies. */
export async function readCopyFacts(db: CiklusDb): Promise<CopyFacts> {
  const keys = [
    'device',
    'sequence',
    'restoring',
    'base',
    'copied',
    'begunAt',
    'rows',
    'lacking',
  ] as const
  const entries = await db.meta.bulkGet([...keys])
  const values = entries.map((entry) => entry?.value)
  const [device, sequence, restoring, base, copied, begunAt, rows, lacking] = values
  const text = (value: MetaEntry['value'] | undefined): string =>
    typeof value === 'string' ? value : ''
  const count = (value: MetaEntry['value'] | undefined): number =>
    typeof value === 'number' ? value : 0
  return {
    device: text(device),
    sequence: count(sequence),
    isRestoring: restoring !== undefined,
    bases: text(base).split(' ').filter(Boolean),
    copied: text(copied),
    rows: new Map(
      text(rows)
        .split(' ')
        .filter(Boolean)
        .map((one) => {
          const [table = '', size] = one.split(':')
          return [table, Number(size)]
        }),
    ),
    lacking: count(lacking),
    begunAt: count(begunAt),
  }
}
