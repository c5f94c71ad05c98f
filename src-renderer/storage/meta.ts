/** What the database keeps about itself: the device, and who is at the keyboard. Not part of the program's data. */
import { newId } from '../domain/ids'
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

/** The program's id, which all its computers share; null when it is not known yet. */
export async function readProgramId(db: CiklusDb): Promise<string | null> {
  const entry = await db.meta.get('workspace')
  return typeof entry?.value === 'string' ? entry.value : null
}

/** Notes the program's id. */
export async function setProgramId(db: CiklusDb, id: string): Promise<void> {
  await db.meta.put({ key: 'workspace', value: id })
}

/** Adds devices to those whose entries stand one by one in the log, beside this one's own. Needs `db.meta`. */
export async function addPeers(db: CiklusDb, devices: Iterable<string>): Promise<void> {
  const before = (await readCopyFacts(db)).peers
  const all = new Set([...before, ...devices])
  if (all.size > before.length) await db.meta.put({ key: 'peers', value: [...all].join(' ') })
}

/** Notes that something came which is no commit of this database's own: copies from before lack it. Needs `db.meta`. */
export async function noteMerged(db: CiklusDb): Promise<void> {
  const { merged } = await readCopyFacts(db)
  await db.meta.put({ key: 'merged', value: merged + 1 })
}

/**
 * What the notes about exchanging go by: which files of the shared folder were read says nothing any more once something else was
 * brought in, and then this is another.
 */
export async function readReadingId(db: CiklusDb): Promise<string> {
  return db.transaction('rw', db.meta, async () => {
    const there = (await db.meta.get('reading'))?.value
    if (typeof there === 'string') return there
    const value = newId()
    await db.meta.put({ key: 'reading', value })
    return value
  })
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
  /** Other devices whose entries came one by one: the journal gets those one by one, too. */
  readonly peers: readonly string[]
  /** How often something came from other computers; see {@link noteMerged}. */
  readonly merged: number
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
    'peers',
    'merged',
  ] as const
  const entries = await db.meta.bulkGet([...keys])
  const values = entries.map((entry) => entry?.value)
  const [device, sequence, restoring, base, copied, begunAt, rows, lacking, peers, merged] = values
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
    peers: text(peers).split(' ').filter(Boolean),
    merged: count(merged),
  }
}
