/** Snapshots and encrypted copies that are not as they were: cut off, changed, foreign, from the future, another passphrase. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { decryptAge, encryptAge } from '../src-main/documents/age'
import { createSnapshots } from '../src-main/snapshots/snapshots'
import type { Snapshots } from '../src-main/snapshots/snapshots'
import { FailureError } from '../src-shared/result'
import { about, content, plainSnapshot } from '../test/main/snapshots/files'
import { numbers } from './fault'
import type { Fault, Tally } from './fault'
import { inFolder } from './modules'

/** The text of a failure's code, or what came instead of one. */
async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'no failure',
    (error: unknown) => (error instanceof FailureError ? error.failure.code : String(error)),
  )
}

const good = '20200101-120000-asked-0001'
const other = '20200102-120000-asked-0002'

async function allLines(snapshots: Snapshots, id: string): Promise<readonly string[]> {
  const lines: string[] = []
  for (let from: number | null = 0; from !== null;) {
    const read: Awaited<ReturnType<Snapshots['read']>> = await snapshots.read(id, 'here', from)
    lines.push(...read.lines)
    from = read.next
  }
  return lines
}

/** Puts a file beside a good snapshot; it must be known for what it is, and the good one must not suffer. */
async function lookAtCopy(bytes: Uint8Array, wanted: RegExp, tally: Tally): Promise<void> {
  await inFolder(async (folder) => {
    const place = join(folder, 'snapshots')
    await mkdir(place)
    await writeFile(join(place, `${good}.snapshot`), gzipSync(plainSnapshot()))
    await writeFile(join(place, `${other}.snapshot`), bytes)
    const began = performance.now()
    const snapshots = createSnapshots({ folder: place, placesFile: join(folder, 'places.json') })
    const list = await snapshots.list()
    const problem = list.find(({ id }) => id === other)?.problem ?? 'none'
    const code = problem === 'none' ? 'none' : await codeOf(allLines(snapshots, other))
    tally.times += 1
    tally.check(`it counts as ${problem}, and reading gives ${code}`, wanted.test(problem))
    if (problem !== 'none') tally.check(`reading gives ${code}`, code === `snapshot.${problem}`)
    // One that counts as good must be good to the last line.
    const read = problem === 'none' ? await allLines(snapshots, other) : content
    tally.half += content.filter((line) => !read.includes(line)).length
    const still = await allLines(snapshots, good)
    tally.acknowledged = content.length
    tally.lost += content.filter((line) => !still.includes(line)).length
    tally.recovered.push(performance.now() - began)
  })
}

const packed = gzipSync(plainSnapshot())

async function cutCopies(times: number, tally: Tally): Promise<void> {
  const step = Math.max(1, packed.length / times)
  for (let at = 0; at < packed.length; at += step)
    await lookAtCopy(packed.subarray(0, Math.floor(at)), /^damaged$/, tally)
}

async function changedCopies(times: number, tally: Tally): Promise<void> {
  const random = numbers(43)
  for (let count = 0; count < times; count += 1) {
    const copy = Buffer.from(packed)
    const at = Math.floor(random() * copy.length)
    copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8))
    // Some bits of the packing mean nothing: the time in its head, for example.
    await lookAtCopy(copy, /^(?:damaged|none)$/, tally)
  }
}

const head = { format: 'ciklus-snapshot', version: 1, ...about }

/** Files that are no snapshots of this program's, with what each must count as. */
const foreign: readonly (readonly [Uint8Array, RegExp])[] = [
  [Buffer.from('hello'), /^damaged$/],
  [gzipSync('hello'), /^damaged$/],
  [gzipSync(plainSnapshot(content, { ...head, format: 'another' })), /^damaged$/],
  [gzipSync(plainSnapshot(content, { ...head, version: 99 })), /^newer$/],
  [gzipSync(plainSnapshot(content, { ...head, schemaVersion: 99 })), /^(?:newer|none)$/],
  [gzipSync(plainSnapshot(content, { ...head, device: '../../etc' })), /^damaged$/],
  [gzipSync(plainSnapshot(content.map((line) => line.slice(1)))), /^damaged$/],
  [Buffer.concat([packed, packed]), /^damaged$/],
  [gzipSync(Buffer.alloc(200_000_000)), /^damaged$/],
]

async function foreignCopies(times: number, tally: Tally): Promise<void> {
  for (const [bytes, wanted] of foreign.slice(0, times)) await lookAtCopy(bytes, wanted, tally)
}

/** Little work, so that many passphrases can be tried; what is told apart does not depend on it. */
const work = 8

async function otherPassphrase(times: number, tally: Tally): Promise<void> {
  const text = '{"format":"ciklus-workspace"}'
  const file = await encryptAge(text, 'šljiva i jabuka', work)
  for (let count = 0; count < times; count += 1) {
    const began = performance.now()
    const code = await codeOf(decryptAge(file, `kruška ${count}`))
    tally.check(`another passphrase gives ${code}`, code === 'file.wrongPassphrase')
    const spoilt = Buffer.from(file)
    spoilt[(count * 7) % spoilt.length] = (spoilt[(count * 7) % spoilt.length] ?? 0) ^ 1
    const broken = await codeOf(decryptAge(spoilt, 'šljiva i jabuka'))
    tally.check('a changed file opens', broken !== 'no failure')
    const opened = Buffer.from(await decryptAge(file, 'šljiva i jabuka')).toString()
    if (opened !== text) tally.lost += 1
    tally.times += 1
    tally.recovered.push(performance.now() - began)
  }
}

const copies = (name: string, title: string, usual: number, run: Fault['run']): Fault => ({
  name,
  title,
  usual,
  isWhole: false,
  run,
})

/** Faults of copies. */
export const copyFaults: readonly Fault[] = [
  copies('copy-cut', 'a snapshot cut off at every byte', 1_000_000, cutCopies),
  copies('copy-bits', 'one bit of a snapshot is another', 1_000, changedCopies),
  copies('copy-foreign', 'a snapshot foreign, from the future, a bomb', 1_000, foreignCopies),
  copies('copy-passphrase', 'an encrypted copy and another passphrase', 50, otherPassphrase),
]
