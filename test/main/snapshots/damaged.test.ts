import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGzip, gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SnapshotInfo } from '../../../src-shared/journal'
import { FailureError, raise } from '../../../src-shared/result'
import { formatLine } from '../../../src-main/journal/line'
import { plainWork } from '../../../src-main/snapshots/copying'
import { checkSnapshot } from '../../../src-main/snapshots/file'
import { createSnapshots } from '../../../src-main/snapshots/snapshots'
import { about, content, plainSnapshot, putSnapshot } from './files'

const id = '20200101-120000-quit-0001'
let root = ''
let path = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'snapshots-'))
  await mkdir(join(root, 'snapshots'))
  path = join(root, 'snapshots', `${id}.snapshot`)
})
afterEach(() => rm(root, { recursive: true }))

const make = () =>
  createSnapshots({ folder: join(root, 'snapshots'), placesFile: join(root, 'places.json') })

/** What the list and a reading say about the file. */
async function verdict(): Promise<{
  listed: Pick<SnapshotInfo, 'about' | 'problem'> | undefined
  read: unknown
}> {
  const snapshots = make()
  const [listed] = await snapshots.list()
  const read = await snapshots.read(id, 'here', 0).then(
    ({ lines }) => lines,
    (error: unknown) => (error instanceof FailureError ? error.failure.code : error),
  )
  snapshots.close()
  return { listed: listed && { about: listed.about, problem: listed.problem }, read }
}
const code = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'good',
    (error: unknown) => (error instanceof FailureError ? error.failure.code : error),
  )
const isDamaged = { listed: { about: null, problem: 'damaged' }, read: 'snapshot.damaged' }

describe('A snapshot that is not as it should be', () => {
  it('is told from a good one at whatever byte it is cut off', async () => {
    const good = gzipSync(plainSnapshot())
    await writeFile(path, good)
    expect((await verdict()).read).toEqual(content)
    for (let length = good.length - 1; length >= 0; length -= 1) {
      await truncate(path, length)
      expect([length, await code(checkSnapshot(path))]).toEqual([length, 'snapshot.damaged'])
      if (length % 50 === 0) expect(await verdict()).toEqual(isDamaged)
    }
  })

  it('is told from a good one when a bit is flipped anywhere that matters', async () => {
    const good = gzipSync(plainSnapshot())
    const all = gunzipSync(good)
    let harmless = 0
    for (let n = 0; n < 1_000; n += 1) {
      const bit = (n * 7_919) % (good.length * 8)
      const bad = Buffer.from(good)
      bad[bit >> 3] = (bad[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      await writeFile(path, bad)
      const found = await code(checkSnapshot(path))
      if (found === 'good') {
        // A bit of gzip's own head, such as the time, changes nothing of what is in it.
        expect(gunzipSync(bad).equals(all)).toBe(true)
        harmless += 1
      } else expect(found).toBe('snapshot.damaged')
      if (n % 50 === 0 && found !== 'good') expect(await verdict()).toEqual(isDamaged)
    }
    expect(harmless).toBeLessThan(100)
  })

  it.each<[string, () => Buffer]>([
    ['is empty', () => Buffer.alloc(0)],
    ['is no gzip', () => plainSnapshot()],
    ['is gzip of something else', () => gzipSync('{"format":"ciklus-workspace"}')],
    ['is gzip of nothing', () => gzipSync('')],
    ['is all zeros', () => Buffer.alloc(10_000)],
    ['has no last line', () => gzipSync(plainSnapshot().subarray(0, -95))],
    [
      'has no first line',
      () => gzipSync(plainSnapshot().subarray(plainSnapshot().indexOf(10) + 1)),
    ],
    [
      'goes on after its last line',
      () => gzipSync(Buffer.concat([plainSnapshot(), formatLine('{"commit":{}}')])),
    ],
    [
      'has something after its last line feed',
      () => gzipSync(Buffer.concat([plainSnapshot(), Buffer.from('x')])),
    ],
    ['has two of everything', () => gzipSync(Buffer.concat([plainSnapshot(), plainSnapshot()]))],
    ['lacks a line', () => gzipSync(without(plainSnapshot(), 3))],
    [
      'has a line twice',
      () => gzipSync(plainSnapshot([...content, content[0] ?? '']).subarray(0, -1)),
    ],
    [
      'is of another format',
      () => gzipSync(plainSnapshot(content, { ...about, format: 'other', version: 1 })),
    ],
    [
      'does not say what it is about',
      () => gzipSync(plainSnapshot(content, { format: 'ciklus-snapshot', version: 1 })),
    ],
    [
      'has version 0',
      () => gzipSync(plainSnapshot(content, { ...about, format: 'ciklus-snapshot', version: 0 })),
    ],
  ])('that %s is damaged, in the list and when it is read', async (_what, bytes) => {
    await writeFile(path, bytes())
    expect(await verdict()).toEqual(isDamaged)
  })

  it('by a newer program is said to be newer, whatever else it says', async () => {
    await putSnapshot(
      path,
      plainSnapshot(content, { format: 'ciklus-snapshot', version: 3, new: 1 }),
    )
    expect(await verdict()).toEqual({
      listed: { about: null, problem: 'newer' },
      read: 'snapshot.newer',
    })
  })

  it.each([
    ['after its end', plainSnapshot()],
    ['in the middle of a line', plainSnapshot().subarray(0, 1_000)],
    ['in its first line', plainSnapshot().subarray(0, 100)],
  ])(
    'that would unpack to far more %s is damaged, and is not held in memory',
    async (_where, begin) => {
      const packed = await gzipOf(begin, 400)
      expect(packed.length).toBeLessThan(4_000_000)
      await writeFile(path, packed)
      const before = process.memoryUsage.rss()
      expect(await verdict()).toEqual(isDamaged)
      expect(process.memoryUsage.rss() - before).toBeLessThan(1024 * 1024 * 1024)
    },
  )

  it.runIf(process.platform !== 'win32')(
    'may be a folder, a link or a pipe: all are damaged',
    async () => {
      await mkdir(path)
      expect(await verdict()).toEqual(isDamaged)
      await rm(path, { recursive: true })
      const real = join(root, 'real')
      await putSnapshot(real)
      await symlink(real, path)
      expect(await verdict()).toEqual(isDamaged)
      await rm(path)
      await symlink(join(root, 'nowhere'), path)
      expect(await verdict()).toEqual(isDamaged)
      await rm(path)
      execFileSync('mkfifo', [path])
      expect(await verdict()).toEqual(isDamaged)
      expect((await readFile(real)).length).toBeGreaterThan(0)
    },
  )

  it('is looked at by another process, before it is read too, and again when that was ended', async () => {
    const asked: string[] = []
    let isEnded = true
    const check = (file: string) => {
      asked.push(file)
      return isEnded ? raise('document.workerStopped') : checkSnapshot(file)
    }
    await putSnapshot(path)
    const snapshots = createSnapshots({
      folder: join(root, 'snapshots'),
      placesFile: join(root, 'places.json'),
      work: { ...plainWork, check: async (file) => check(file) },
    })
    expect(await snapshots.list()).toMatchObject([{ problem: 'damaged' }])
    expect(await code(snapshots.read(id, 'here', 0))).toBe('document.workerStopped')
    isEnded = false
    expect(await snapshots.list()).toMatchObject([{ problem: null }])
    expect(await snapshots.list()).toMatchObject([{ problem: null }])
    expect(await code(snapshots.read(id, 'here', 0))).toBe('good')
    expect(asked).toEqual([path, path, path, path])
    snapshots.close()
  })

  it('that is not there is missing', async () => {
    expect(await verdict()).toEqual({ listed: undefined, read: 'snapshot.missing' })
  })

  it('is noticed although it was good when it was last looked at', async () => {
    await putSnapshot(path)
    const snapshots = make()
    expect(await snapshots.list()).toMatchObject([{ problem: null }])
    const bytes = await readFile(path)
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 16
    await writeFile(path, bytes)
    expect(await snapshots.list()).toMatchObject([{ problem: 'damaged' }])
    snapshots.close()
  })
})

/** The bytes without one of the lines. */
function without(bytes: Buffer, line: number): Buffer {
  const lines = bytes.toString('latin1').split('\n')
  return Buffer.from(lines.toSpliced(line, 1).join('\n'), 'latin1')
}

/** Some bytes and then so many megabytes of zeros, packed. */
async function gzipOf(begin: Buffer, megabytes: number): Promise<Buffer> {
  const gzip = createGzip({ level: 1 })
  const packed: Buffer[] = []
  gzip.on('data', (piece: Buffer) => packed.push(piece))
  const ended = new Promise((resolve) => gzip.once('end', resolve))
  gzip.write(begin)
  const zeros = Buffer.alloc(1024 * 1024)
  for (let n = 0; n < megabytes; n += 1)
    await new Promise((resolve) => gzip.write(zeros, () => resolve(null)))
  gzip.end()
  await ended
  return Buffer.concat(packed)
}
