/** A disk that is full, or refuses, at any moment: the failure is told, what was acknowledged is there, and it goes on when it can. */
import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { realDisk } from '../../../src-main/journal/disk'
import type { JournalDisk } from '../../../src-main/journal/disk'
import { createJournal } from '../../../src-main/journal/journal'
import { distinct, failureOf, journalFolder, namesIn, readAll, smallJournal } from './folder'
import { commitLine, commitLines, device } from './lines'

const at = journalFolder()
const texts = (first: number, last: number): string[] =>
  commitLines(first, last).map(({ text }) => text)
const errno = (code: string): Error => Object.assign(new Error(code), { code })

/** The one way in which the journal writes at a place. */
type WriteAt = (
  bytes: Buffer,
  from: number,
  length: number,
  to: number,
) => Promise<{ bytesWritten: number; buffer: Buffer }>

type Step = 'open' | 'write' | 'sync' | 'rename' | 'mkdir' | 'truncate'

/** A disk of which a step fails as long as `isBroken` says so. A write that fails has written some bytes, as a full disk does. */
function failing(code: string, isBroken: (step: Step) => boolean): JournalDisk {
  const fail = (step: Step): void => {
    if (isBroken(step)) throw errno(code)
  }
  return {
    ...realDisk,
    mkdir: async (path, options) => {
      fail('mkdir')
      return mkdir(path, options)
    },
    rename: async (from, to) => {
      fail('rename')
      await rename(from, to)
    },
    open: async (path, flags, mode) => {
      const isWriting = flags === 'wx' || flags === 'r+'
      if (isWriting) fail('open')
      const handle = await open(path, flags, mode)
      if (!isWriting) return handle
      const writeAll = handle.writeFile.bind(handle)
      const sync = handle.sync.bind(handle)
      const truncate = handle.truncate.bind(handle)
      const write = handle.write.bind(handle) as WriteAt
      handle.write = (async (bytes: Buffer, from: number, length: number, to: number) => {
        if (!isBroken('write')) return write(bytes, from, length, to)
        await write(bytes, from, Math.min(length, 17), to)
        throw errno(code)
      }) as typeof handle.write
      handle.writeFile = async (...args) => {
        if (isBroken('write')) await write(Buffer.from('half'), 0, 4, 0)
        fail('write')
        await writeAll(...args)
      }
      handle.sync = async () => {
        fail('sync')
        await sync()
      }
      handle.truncate = async (length) => {
        fail('truncate')
        await truncate(length)
      }
      return handle
    },
  }
}

describe('A disk that fails', () => {
  it.each([
    ['write', 'ENOSPC', 'save.diskFull'],
    ['write', 'EDQUOT', 'save.diskFull'],
    ['write', 'EIO', 'journal.failed'],
    ['sync', 'ENOSPC', 'save.diskFull'],
    ['sync', 'EIO', 'journal.failed'],
    ['open', 'EACCES', 'save.noPermission'],
    ['open', 'EROFS', 'save.noPermission'],
    ['open', 'EMFILE', 'journal.failed'],
  ] as const)(
    'at %s with %s while lines are added says %s, and they go in later',
    async (step, code, expected) => {
      let isBroken = false
      const journal = smallJournal(at.path, {
        disk: failing(code, (one) => isBroken && one === step),
      })
      await journal.append(device, commitLines(1, 3))
      isBroken = true
      for (let tries = 0; tries < 3; tries += 1) {
        const failure = await failureOf(journal.append(device, commitLines(4, 9)))
        expect(failure).toMatchObject({ code: expected })
      }
      // What was acknowledged is there, whatever the failed writes left behind it.
      expect(await distinct(smallJournal(at.path))).toEqual(expect.arrayContaining(texts(1, 3)))
      isBroken = false
      expect(await journal.append(device, commitLines(4, 9))).toEqual({ written: 6 })
      await journal.append(device, commitLines(10, 11))
      await journal.idle()
      const later = smallJournal(at.path)
      expect(await later.open()).toMatchObject({
        devices: [{ commits: 11, missing: [] }],
        damage: [],
      })
      expect(await readAll(later)).toEqual(texts(1, 11))
    },
  )

  it.each(['open', 'write', 'sync', 'rename', 'mkdir'] as const)(
    'at %s before there is a journal says so, and it is made later',
    async (step) => {
      let isBroken = true
      const journal = smallJournal(at.path, {
        disk: failing('ENOSPC', (one) => isBroken && one === step),
      })
      const failure = await failureOf(journal.append(device, commitLines(1, 3)))
      expect(failure).toMatchObject({ code: 'save.diskFull' })
      isBroken = false
      expect(await journal.append(device, commitLines(1, 3))).toEqual({ written: 3 })
      expect((await smallJournal(at.path).open()).damage).toEqual([])
    },
  )

  it('also when what a failed write left cannot be cut off', async () => {
    let isFull = false
    let isStuck = false
    const isBroken = (step: Step): boolean =>
      step === 'write' ? isFull : step === 'truncate' && isStuck
    const disk = failing('ENOSPC', isBroken)
    const journal = smallJournal(at.path, { disk })
    await journal.append(device, commitLines(1, 2))
    isFull = isStuck = true
    expect(await failureOf(journal.append(device, commitLines(3, 3)))).toMatchObject({
      code: 'save.diskFull',
    })
    isFull = false
    expect(await failureOf(journal.append(device, commitLines(3, 3)))).toMatchObject({
      code: 'save.diskFull',
    })
    expect(await readAll(journal)).toEqual(texts(1, 2))
    // The program ends here; the next one finds part of a line at the end.
    const later = smallJournal(at.path)
    await later.append(device, commitLines(3, 4))
    expect(await readAll(later)).toEqual(texts(1, 4))
  })

  it('only while sealing is heard by nobody, and tried again', async () => {
    let isBroken = false
    const journal = smallJournal(at.path, {
      disk: failing('ENOSPC', (step) => isBroken && step === 'rename'),
    })
    await journal.append(device, commitLines(1, 4))
    isBroken = true
    for (const line of commitLines(5, 9)) await journal.append(device, [line])
    await journal.idle()
    expect(await namesIn(at.own)).toEqual(['open.log'])
    isBroken = false
    await journal.append(device, commitLines(10, 10))
    await journal.idle()
    expect(await namesIn(at.own)).toEqual(['000001.seg', 'open.log'])
    expect(await readAll(journal)).toEqual(texts(1, 10))
  })

  it('while a damaged file is put aside leaves it readable, and heals it later', async () => {
    const first = smallJournal(at.path)
    await first.append(device, commitLines(1, 5))
    await first.append(device, commitLines(6, 8))
    await first.idle()
    for (const name of ['000001.seg', 'open.log']) {
      const bytes = await readFile(join(at.own, name))
      bytes[700] = (bytes[700] ?? 0) ^ 1
      await writeFile(join(at.own, name), bytes)
    }
    let isBroken = true
    const journal = smallJournal(at.path, {
      disk: failing('ENOSPC', (step) => isBroken && step === 'rename'),
    })
    const state = await journal.open()
    expect(state.damage.map(({ lines }) => lines)).toEqual([1, 1])
    expect((await distinct(journal)).length).toBe(6)
    expect(await failureOf(journal.append(device, commitLines(1, 9)))).toMatchObject({
      code: 'save.diskFull',
    })
    isBroken = false
    expect(await journal.append(device, commitLines(1, 9))).toEqual({ written: 3 })
    await journal.idle()
    expect(await distinct(smallJournal(at.path))).toEqual(texts(1, 9))
    expect((await namesIn(at.own)).filter((name) => name.endsWith('.damaged'))).toEqual([
      '000001.seg.damaged',
      'open.log.damaged',
    ])
  })
})

/** Whether this machine lets us have a small disk of our own. */
function mountSmall(folder: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe('A small disk', () => {
  let folder = ''
  let isMounted = false
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'small-disk-'))
    isMounted = mountSmall(folder)
  })
  afterAll(async () => {
    if (isMounted) execFileSync('umount', [folder])
    await rm(folder, { recursive: true })
  })

  it('that fills up keeps all that was acknowledged, and takes more when there is room', async () => {
    // Without the right to mount one, a disk that counts its bytes stands in for it.
    const room = { left: isMounted ? Infinity : 400_000 }
    console.log(isMounted ? 'on a tmpfs of 512 KB' : 'on a disk that counts its bytes')
    const disk: JournalDisk = isMounted ? realDisk : counting(room)
    const ballast = join(folder, 'ballast')
    await writeFile(ballast, Buffer.alloc(100_000))
    const path = join(folder, 'journal')
    const limits = { bytes: 60_000, lines: 200 }
    const journal = createJournal({ folder: path, disk, limits })
    const acknowledged: string[] = []
    let refused = 0
    for (let count = 1; refused < 5; count += 1) {
      const line = commitLine(count, { more: 'x'.repeat(3_000) })
      const failure = await failureOf(journal.append(device, [line]))
      if (failure === 'done') acknowledged.push(line.text)
      else {
        expect(failure).toMatchObject({ code: 'save.diskFull' })
        refused += 1
      }
    }
    await journal.idle()
    expect(acknowledged.length).toBeGreaterThan(50)
    const later = createJournal({ folder: path, disk, limits })
    expect((await later.open()).damage).toEqual([])
    expect(await readAll(later)).toEqual(acknowledged)
    await rm(ballast)
    room.left += 100_000
    const more = commitLine(9_999)
    await later.append(device, [more])
    await later.idle()
    expect(await readAll(createJournal({ folder: path }))).toEqual([...acknowledged, more.text])
  })
})

/** A disk on which only so many bytes can be written. */
function counting(room: { left: number }): JournalDisk {
  return {
    ...realDisk,
    open: async (path, flags, mode) => {
      const handle = await open(path, flags, mode)
      const writeAll = handle.writeFile.bind(handle)
      const write = handle.write.bind(handle) as WriteAt
      handle.write = (async (bytes: Buffer, from: number, length: number, to: number) => {
        const fits = Math.min(length, room.left)
        room.left -= fits
        if (fits > 0) await write(bytes, from, fits, to)
        if (fits < length) throw errno('ENOSPC')
        return { bytesWritten: fits, buffer: bytes }
      }) as typeof handle.write
      handle.writeFile = async (data, options) => {
        const { length } = Buffer.from(data as Uint8Array)
        if (length > room.left) throw errno('ENOSPC')
        room.left -= length
        await writeAll(data, options)
      }
      return handle
    },
  }
}

describe('A folder that may only be read', () => {
  it('is read, and says so when lines are to be added', async () => {
    const first = smallJournal(at.path)
    await first.append(device, commitLines(1, 7))
    await first.idle()
    const bytes = await readFile(join(at.own, '000001.seg'))
    bytes[900] = (bytes[900] ?? 0) ^ 1
    await writeFile(join(at.own, '000001.seg'), bytes)
    const refusing = failing('EROFS', (step) => step === 'open')
    const disk: JournalDisk = {
      ...refusing,
      rename: () => Promise.reject(errno('EROFS')),
      rm: () => Promise.reject(errno('EROFS')),
    }
    const journal = smallJournal(at.path, { disk })
    expect((await journal.open()).damage).toHaveLength(1)
    expect((await readAll(journal)).length).toBe(6)
    expect(await failureOf(journal.append(device, commitLines(8, 8)))).toEqual({
      code: 'save.noPermission',
      params: { name: 'journal' },
    })
    await chmod(at.path, 0o700)
  })
})
