import { mkdir, mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SnapshotAbout } from '../../../src-shared/journal'
import { FailureError } from '../../../src-shared/result'
import { realDisk } from '../../../src-main/journal/disk'
import type { JournalDisk } from '../../../src-main/journal/disk'
import { createSnapshots } from '../../../src-main/snapshots/snapshots'
import type { Snapshots, SnapshotOptions } from '../../../src-main/snapshots/snapshots'
import { commitLines } from '../journal/lines'
import { about, bytesOf, content, plainSnapshot, putSnapshot } from './files'

let root = ''
let snapshots: Snapshots
const folder = (): string => join(root, 'data', 'snapshots')
const make = (options: Partial<SnapshotOptions> = {}): Snapshots =>
  createSnapshots({
    folder: folder(),
    placesFile: join(root, 'data', 'places.json'),
    ...options,
  })

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'snapshots-'))
  await mkdir(join(root, 'data'))
  snapshots = make()
})
afterEach(async () => {
  snapshots.close()
  await rm(root, { recursive: true })
})

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof FailureError ? error.failure.code : error),
  )

/** Makes a snapshot from beginning to end. */
async function snap(of = snapshots, lines = content, what: SnapshotAbout = about) {
  const { writing } = await of.begin(what)
  await of.write(writing, bytesOf(lines))
  return of.finish(writing)
}

/** Everything that a snapshot holds, read to the end. */
async function readAll(id: string, place: 'here' | 'second' = 'here', of = snapshots) {
  const lines: string[] = []
  let chunks = 0
  for (let from: number | null = 0; from !== null; chunks += 1) {
    const some = await of.read(id, place, from)
    lines.push(...some.lines)
    from = some.next
  }
  return { lines, chunks }
}

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
    const alone = await readAll(snapshot.id)
    expect(alone.chunks).toBeGreaterThan(2)
    const both = await Promise.all([readAll(snapshot.id), readAll(snapshot.id)])
    for (const { lines } of both) expect(lines).toEqual(alone.lines)
  })

  it('is read back exactly as it was written, and listed with what it says about itself', async () => {
    const { snapshot, isInBackupFolder } = await snap()
    expect(isInBackupFolder).toBeNull()
    expect(snapshot.about).toEqual(about)
    expect((await readAll(snapshot.id)).lines).toEqual(content)
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
    const read = await readAll(snapshot.id)
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
    expect((await readAll(snapshot.id)).lines).toEqual([long, ...content])
  })

  it('of an empty program is a snapshot too', async () => {
    const { snapshot } = await snap(snapshots, [])
    expect(await readAll(snapshot.id)).toEqual({ lines: [], chunks: 1 })
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

describe('The second place', () => {
  const usb = (): string => join(root, 'usb')
  beforeEach(() => mkdir(usb()))
  const copies = async (): Promise<string[]> =>
    (await readdir(usb(), { recursive: true })).filter((name) => name.endsWith('.snapshot'))

  it('gets a copy of every snapshot from then on, which can be listed and read by itself', async () => {
    await snap()
    const { place } = await snapshots.chooseBackupFolder(usb())
    expect(place.endsWith('usb')).toBe(true)
    const { snapshot, isInBackupFolder } = await snap()
    expect(isInBackupFolder).toBe(true)
    expect(await copies()).toHaveLength(1)
    await rm(folder(), { recursive: true })
    expect(await snapshots.list()).toEqual([{ ...snapshot, place: 'second' }])
    expect((await readAll(snapshot.id, 'second')).lines).toEqual(content)
    expect(await codeOf(snapshots.read(snapshot.id, 'here', 0))).toBe('snapshot.missing')
  })

  it('becomes a folder that was looked into when it is kept; before, it is only listed when asked for', async () => {
    const other = make({ folder: join(root, 'other'), placesFile: join(root, 'other.json') })
    await other.chooseBackupFolder(usb())
    const { snapshot } = await snap(other)
    await mkdir(join(root, 'empty'))
    expect(await snapshots.lookInto(join(root, 'empty'))).toEqual({ copies: 0 })
    expect(await snapshots.keepLookedInto()).toBeNull()
    expect(await snapshots.lookInto(usb())).toEqual({ copies: 1 })
    expect(await snapshots.lookInto(join(root, 'empty'))).toEqual({ copies: 0 })
    expect(await snapshots.list()).toEqual([])
    expect(await snapshots.list(true)).toMatchObject([{ id: snapshot.id, place: 'elsewhere' }])
    expect(await snapshots.backupFolder()).toBeNull()
    const { lines } = await snapshots.read(snapshot.id, 'elsewhere', 0)
    expect(lines).toEqual(content)
    expect((await snapshots.keepLookedInto())?.place).toMatch(/usb$/)
    expect(await snapshots.list()).toMatchObject([{ id: snapshot.id, place: 'second' }])
  })

  it('is remembered, and forgotten without losing what is there', async () => {
    await snapshots.chooseBackupFolder(usb())
    expect(await make().backupFolder()).toMatchObject({ isReachable: true })
    await snap()
    await snapshots.forgetBackupFolder()
    expect(await make().backupFolder()).toBeNull()
    expect((await snap()).isInBackupFolder).toBeNull()
    expect(await copies()).toHaveLength(1)
    await snapshots.forgetBackupFolder()
  })

  it('gets the newest snapshot that can be read, and missed it, once; nothing is made for that', async () => {
    expect(await snapshots.sendToBackupFolder()).toBeNull()
    await snapshots.chooseBackupFolder(usb())
    expect(await snapshots.sendToBackupFolder()).toBe(false)
    await rm(usb(), { recursive: true })
    const { snapshot } = await snap()
    await writeFile(join(folder(), '29991231-235959-quit-0001.snapshot'), 'damaged')
    expect(await snapshots.sendToBackupFolder()).toBe(false)
    await mkdir(usb())
    expect(await snapshots.sendToBackupFolder()).toBe(true)
    expect(await snapshots.sendToBackupFolder()).toBe(true)
    expect((await copies()).map((name) => name.includes(snapshot.id))).toEqual([true])
    expect((await readAll(snapshot.id, 'second')).lines).toEqual(content)
  })

  it('that cannot be reached is said, costs no snapshot, and is not made anew', async () => {
    await snapshots.chooseBackupFolder(usb())
    await rm(usb(), { recursive: true })
    expect(await snapshots.backupFolder()).toMatchObject({ isReachable: false })
    const { snapshot, isInBackupFolder } = await snap()
    expect(isInBackupFolder).toBe(false)
    expect(await snapshots.list()).toEqual([snapshot])
    expect(await readdir(root)).not.toContain('usb')
    await writeFile(usb(), 'a file by now')
    expect((await snap()).isInBackupFolder).toBe(false)
    expect(await snapshots.backupFolder()).toMatchObject({ isReachable: false })
  })

  it('shared by two computers never loses one’s copies to the other', async () => {
    const other = make({ folder: join(root, 'other'), placesFile: join(root, 'other.json') })
    await snapshots.chooseBackupFolder(usb())
    await other.chooseBackupFolder(usb())
    const { snapshot } = await snap()
    for (let n = 0; n < 12; n += 1) await snap(other)
    const ids = (await snapshots.list()).filter(({ place }) => place === 'second').map((s) => s.id)
    expect(ids).toContain(snapshot.id)
  })

  it('that is full leaves no half copy', async () => {
    await snapshots.chooseBackupFolder(usb())
    await snap()
    const [copy = ''] = await copies()
    const own = join(usb(), copy, '..')
    // What a copy that was cut off leaves behind is cleared away by the next.
    await writeFile(join(own, '.20200101-120000-quit-0001.tmp'), 'half')
    await snap()
    expect((await readdir(own)).every((name) => name.endsWith('.snapshot'))).toBe(true)
  })

  it('is none when the file that remembers it is damaged', async () => {
    await writeFile(join(root, 'data', 'places.json'), '{"second":')
    expect(await snapshots.backupFolder()).toBeNull()
    expect((await snap()).isInBackupFolder).toBeNull()
  })
})
