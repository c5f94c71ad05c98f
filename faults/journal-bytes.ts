/** The journal's files cut off at every byte, and with single bits that are others. The database is alive beside it. */
import './globals'
import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatLine } from '../src-main/journal/line'
import { setDatabase } from '../src-renderer/storage/current'
import { readDevice } from '../src-renderer/storage/meta'
import type { CiklusDb } from '../src-renderer/storage/schema'
import { numbers } from './fault'
import type { Fault, Tally } from './fault'
import { steps } from './history'
import { databaseNamed, freshName, inFolder, linesOf, sendAll, smallJournal } from './modules'

/** A small journal of real changes: two segments and an open file. */
interface Made {
  readonly db: CiklusDb
  readonly device: string
  readonly lines: readonly string[]
  /** Files that hold lines, by their path in the journal's folder. */
  readonly files: readonly { readonly path: string; readonly bytes: Buffer }[]
}

async function make(folder: string): Promise<Made> {
  const db = await databaseNamed(freshName())
  setDatabase(db)
  for (const step of steps.slice(0, 8)) await step.run()
  const device = await readDevice(db)
  const journal = smallJournal(folder)
  await sendAll(db, device, journal)
  // Sealed by the first append; then some more for the open file.
  for (const step of steps.slice(1, 3)) await step.run()
  await sendAll(db, device, smallJournal(folder))
  const names = (await readdir(join(folder, device))).filter((name) => /\.(seg|log)$/.test(name))
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(device, name)
      return { path, bytes: await readFile(join(folder, path)) }
    }),
  )
  return { db, device, lines: await linesOf(smallJournal(folder)), files }
}

/** Opens the journal as the program does at its start, compares it, lets the database send what is missing, and compares again. */
async function lookAt(
  folder: string,
  { db, device, lines }: Made,
  intact: ReadonlySet<string>,
  tally: Tally,
): Promise<void> {
  const began = performance.now()
  const all = new Set(lines)
  const first = smallJournal(folder)
  await first.open()
  const found = new Set(await linesOf(first))
  const lost = [...intact].filter((line) => !found.has(line)).length
  tally.half += [...found].filter((line) => !all.has(line)).length
  tally.check(
    'the journal is not brought up to the database again',
    await sendAll(db, device, first),
  )
  const later = smallJournal(folder)
  const state = await later.open()
  const after = new Set(await linesOf(later))
  // A batch of whole records is sent anew under another name; the entries of the log must be the same.
  const stillLost = lines.filter((line) => isEntry(line) && !after.has(line)).length
  tally.check('no batch of whole records is whole afterwards', state.bases.length > 0)
  tally.check('damage is found again after it was healed', state.damage.length === 0)
  tally.times += 1
  tally.acknowledged = lines.filter(isEntry).length
  tally.lost += Math.max(lost, stillLost)
  tally.recovered.push(performance.now() - began)
}

const isEntry = (line: string): boolean => line.startsWith('{"commit":')

/** The lines that stand whole in some bytes. A line whose line feed alone is gone is whole. */
function intactIn(lines: readonly string[], files: readonly Buffer[]): ReadonlySet<string> {
  return new Set(
    lines.filter((text) => {
      const line = formatLine(text).subarray(0, -1)
      return files.some((bytes) => bytes.includes(line))
    }),
  )
}

async function spoilEach(
  times: number,
  tally: Tally,
  spoilings: (made: Made, random: () => number) => readonly Spoiling[],
): Promise<void> {
  await inFolder(async (root) => {
    const whole = join(root, 'whole')
    const folder = join(root, 'journal')
    const made = await make(whole)
    const all = spoilings(made, numbers(42))
    const step = Math.max(1, all.length / times)
    for (let at = 0; at < all.length; at += step) {
      const { path, bytes } = all[Math.floor(at)] ?? { path: '', bytes: Buffer.alloc(0) }
      await cp(whole, folder, { recursive: true })
      await truncate(join(folder, path), 0)
      await writeFile(join(folder, path), bytes)
      const files = made.files.map((file) => (file.path === path ? bytes : file.bytes))
      await lookAt(folder, made, intactIn(made.lines, files), tally)
      await rm(folder, { recursive: true })
    }
    made.db.close()
  })
}

/** A file as it is to be instead. */
interface Spoiling {
  readonly path: string
  readonly bytes: Buffer
}

const cuts = ({ files }: Made): readonly Spoiling[] =>
  files.flatMap(({ path, bytes }) =>
    Array.from({ length: bytes.length }, (_, length) => ({
      path,
      bytes: bytes.subarray(0, length),
    })),
  )

function flips(count: number) {
  return ({ files }: Made, random: () => number): readonly Spoiling[] =>
    Array.from({ length: count }, () => {
      const { path, bytes } = files[Math.floor(random() * files.length)] ?? {
        path: '',
        bytes: Buffer.alloc(1),
      }
      const copy = Buffer.from(bytes)
      const at = Math.floor(random() * copy.length)
      copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8))
      return { path, bytes: copy }
    })
}

/** Faults of the journal's bytes. */
export const journalBytes: readonly Fault[] = [
  {
    name: 'journal-cut',
    title: 'the journal cut off at every byte',
    // More than the small journal has bytes: each of them once.
    usual: 1_000_000,
    isWhole: false,
    run: (times, tally) => spoilEach(times, tally, cuts),
  },
  {
    name: 'journal-bits',
    title: 'one bit of the journal is another',
    usual: 1_000,
    isWhole: false,
    run: (times, tally) => spoilEach(times, tally, flips(times)),
  },
]
