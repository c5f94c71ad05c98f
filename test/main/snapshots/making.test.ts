import { mkdir, open, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it } from 'vitest'
import { FailureError } from '../../../src-shared/result'
import { realDisk } from '../../../src-main/journal/disk'
import type { JournalDisk } from '../../../src-main/journal/disk'
import type { Snapshots } from '../../../src-main/snapshots/snapshots'
import { commitLines } from '../journal/lines'
import { about, bytesOf, content, plainSnapshot, putSnapshot } from './files'
import { snapshotKit } from './kit'

const kit = snapshotKit()
const { folder, make, snap, readAll } = kit
let snapshots: Snapshots
beforeEach(() => {
  snapshots = kit.snapshots
})

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof FailureError ? error.failure.code : error),
  )

const idOfFile = (name: string): string => name.replace('.snapshot', '')
const someId = '20200101-120000-quit-0001'
const put = async (plain?: Buffer, id = someId): Promise<string> => {
  await mkdir(folder(), { recursive: true })
  await putSnapshot(join(folder(), `${id}.snapshot`), plain)
  return id
}

describe('A snapshot', () => {
  it('is read to its end by each of two who read it at the same time', async () => {
    snapshots = make({ chunk: 200 })
    const many = commitLines(1, 4_000).map(({ text }) => text)
    const { snapshot } = await snap(snapshots, [...content, ...many])
    const alone = await readAll(snapshot.id, 'here', snapshots)
    expect(alone.chunks).toBeGreaterThan(2)
    const both = await Promise.all([
      readAll(snapshot.id, 'here', snapshots),
      readAll(snapshot.id, 'here', snapshots),
    ])
    for (const { lines } of both) expect(lines).toEqual(alone.lines)
  })

  it('is read back exactly as it was written, and listed with what it says about itself', async () => {
    const { snapshot, isInBackupFolder } = await snap()
    expect(isInBackupFolder).toBeNull()
    expect(snapshot.about).toEqual(about)
    expect((await readAll(snapshot.id, 'here', snapshots)).lines).toEqual(content)
    expect(await snapshots.list()).toEqual([snapshot])
    expect(snapshot.size).toBe((await stat(join(folder(), `${snapshot.id}.snapshot`))).size)
    // Somebody who has never seen it looks it over for himself.
    expect(await make().list()).toEqual([snapshot])
  })

  it('is the documented file: gzip of lines with sums, the first and the last about the rest', async () => {
    const { snapshot } = await snap()
    const packed = await readFile(join(folder(), `${snapshot.id}.snapshot`))
    expect(gunzipSync(packed).equals(plainSnapshot())).toBe(true)
    // And the other way round: such a file, made by anybody, can be read.
    expect((await readAll(await put())).lines).toEqual(content)
  })

  it('can be large, and comes in pieces that can be asked for again', async () => {
    snapshots = make({ chunk: 20_000 })
    const lines = commitLines(1, 3_000).map(({ text }) => text)
    const { snapshot } = await snap(snapshots, lines)
    const read = await readAll(snapshot.id, 'here', snapshots)
    expect(read.lines).toEqual(lines)
    expect(read.chunks).toBeGreaterThan(3)
    const first = await snapshots.read(snapshot.id, 'here', 0)
    const second = await snapshots.read(snapshot.id, 'here', first.next ?? -1)
    await snapshots.read(snapshot.id, 'here', 0)
    const again = await snapshots.read(snapshot.id, 'here', first.next ?? -1)
    expect(again).toEqual(second)
    const stranger = make({ chunk: 20_000 })
    expect(await stranger.read(snapshot.id, 'here', first.next ?? -1)).toEqual(second)
    stranger.close()
  })

  it('may have a line of 10 MB, which comes whole', async () => {
    const [{ text } = { text: '' }] = commitLines(4, 4)
    const long = text.replace('Ниш', 'ж'.repeat(5_000_000))
    const { snapshot } = await snap(snapshots, [long, ...content])
    expect((await readAll(snapshot.id, 'here', snapshots)).lines).toEqual([long, ...content])
  })

  it('of an empty program is a snapshot too', async () => {
    const { snapshot } = await snap(snapshots, [])
    expect(await readAll(snapshot.id, 'here', snapshots)).toEqual({ lines: [], chunks: 1 })
  })

  it('counts for nothing until it is finished, and leaves nothing when it is given up', async () => {
    const { writing } = await snapshots.begin(about)
    await snapshots.write(writing, bytesOf(content))
    expect(await snapshots.list()).toEqual([])
    await snapshots.abandon(writing)
    expect(await readdir(folder())).toEqual([])
    expect(await codeOf(snapshots.write(writing, bytesOf(content)))).toBe('snapshot.missing')
    expect(await codeOf(snapshots.finish(writing))).toBe('snapshot.missing')
    expect(await codeOf(snapshots.abandon(writing))).toBe('done')
  })

  it.each(['{"commit":{}}\n{"commit":{}}', 'no json\n', '\n', '{"commit":{}}\r\n', '\0'])(
    'does not take what is not a line: %j',
    async (text) => {
      const { writing } = await snapshots.begin(about)
      const written = snapshots.write(writing, Buffer.from(text))
      expect(await codeOf(written)).toBe('request.invalid')
    },
  )

  it('does not count when the page has put a false end into it', async () => {
    const { writing } = await snapshots.begin(about)
    const sum = JSON.stringify({ sum: { lines: 1, sha256: '0'.repeat(64) } })
    await snapshots.write(writing, bytesOf([...content, sum]))
    expect(await codeOf(snapshots.finish(writing))).toBe('save.failed')
    expect(await readdir(folder())).toEqual([])
  })

  it('that a killed program left unfinished is cleared away by the next', async () => {
    const { writing } = await snapshots.begin(about)
    await snapshots.write(writing, bytesOf(content))
    expect(await readdir(folder())).toHaveLength(1)
    await snap(make())
    expect((await readdir(folder())).map((name) => name.split('.').at(-1))).toEqual(['snapshot'])
  })
})

describe('A disk that does not take it', () => {
  const errno = (code: string): Error => Object.assign(new Error(code), { code })
  /** Takes so many bytes, the last write only in part, then fails. */
  const small = (room: number, code = 'ENOSPC'): JournalDisk => ({
    ...realDisk,
    open: async (path, flags, mode) => {
      const handle = await open(path, flags, mode)
      let left = room
      const write = handle.write.bind(handle) as (
        data: Uint8Array,
        offset: number,
        length: number,
      ) => Promise<unknown>
      Object.assign(handle, {
        write: async (data: Uint8Array, offset = 0, length = data.length - offset) => {
          if (left === 0) throw errno(code)
          const taken = Math.min(left, length)
          left -= taken
          return write(data, offset, taken)
        },
      })
      return handle
    },
  })

  it.each([
    ['ENOSPC', 'save.diskFull'],
    ['EACCES', 'save.noPermission'],
    ['EIO', 'save.failed'],
  ])('with %s is told as %s, and nothing is left behind', async (errnoCode, code) => {
    const before = await snap()
    snapshots = make({ disk: small(100, errnoCode) })
    const lines = Array.from({ length: 500 }, (_, i) =>
      JSON.stringify({ commit: { noise: Math.sin(i) } }),
    )
    expect(await codeOf(snap(snapshots, lines))).toBe(code)
    expect((await readdir(folder())).map(idOfFile)).toEqual([before.snapshot.id])
    expect((await readAll(before.snapshot.id)).lines).toEqual(content)
  })

  it('for flushing or renaming is told too', async () => {
    const noFlush: JournalDisk = {
      ...realDisk,
      open: async (path, flags, mode) =>
        Object.assign(await open(path, flags, mode), { sync: () => Promise.reject(errno('EIO')) }),
    }
    expect(await codeOf(snap(make({ disk: noFlush })))).toBe('save.failed')
    const noRename: JournalDisk = { ...realDisk, rename: () => Promise.reject(errno('EROFS')) }
    expect(await codeOf(snap(make({ disk: noRename })))).toBe('save.noPermission')
    expect(await readdir(folder())).toEqual([])
  })

  it('is told when the folder cannot be made', async () => {
    await writeFile(folder(), 'a file where the folder should be')
    expect(await codeOf(snapshots.begin(about))).toMatch(/^save\./)
    expect(await snapshots.list()).toEqual([])
  })
})
