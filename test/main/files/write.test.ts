import { constants } from 'node:fs'
import {
  access,
  chmod,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FailureError } from '../../../src-shared/result'
import { writeWhole } from '../../../src-main/files/write'
import type { Disk } from '../../../src-main/files/write'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-'))
})
afterEach(async () => {
  await chmod(folder, 0o700)
  await rm(folder, { recursive: true })
})

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'written',
    (error: unknown) => (error instanceof FailureError ? error.failure : error),
  )
const errno = (code: string): Error => Object.assign(new Error(code), { code })
const disk: Disk = { open, rename, rm }

/** A disk on which one step fails with a code, as often as told. */
function failing(step: 'open' | 'write' | 'sync' | 'rename', code: string, times = Infinity): Disk {
  let left = times
  const fails = (): boolean => (left > 0 ? ((left -= 1), true) : false)
  return {
    ...disk,
    open: async (path, flags, mode) => {
      if (step === 'open' && fails()) throw errno(code)
      const handle = await open(path, flags, mode)
      if (step === 'write' && flags === 'wx') {
        // As a full disk does it: some bytes go in, then no more.
        handle.writeFile = async (data) => {
          await handle.write(String(data).slice(0, 3))
          throw errno(code)
        }
      }
      if (step === 'sync' && flags === 'wx') handle.sync = () => Promise.reject(errno(code))
      return handle
    },
    rename: async (from, to) => {
      if (step === 'rename' && fails()) throw errno(code)
      await rename(from, to)
    },
  }
}

describe('Writing a file', () => {
  it('puts the whole contents there, as text or as bytes, new or in place of an old file', async () => {
    const path = join(folder, 'Извештај.json')
    await writeWhole(path, 'Ćirilica и ћирилица')
    expect(await readFile(path, 'utf8')).toBe('Ćirilica и ћирилица')
    const bytes = new Uint8Array(3_000_000).map((_byte, i) => i % 251)
    await writeWhole(path, bytes)
    expect((await readFile(path)).equals(bytes)).toBe(true)
    expect(await readdir(folder)).toEqual(['Извештај.json'])
  })

  it.each([
    ['open', 'EACCES', 'save.noPermission'],
    ['open', 'EROFS', 'save.noPermission'],
    ['open', 'ENOSPC', 'save.diskFull'],
    ['write', 'ENOSPC', 'save.diskFull'],
    ['write', 'EDQUOT', 'save.diskFull'],
    ['write', 'EIO', 'save.failed'],
    ['sync', 'ENOSPC', 'save.diskFull'],
    ['rename', 'EBUSY', 'save.locked'],
    ['rename', 'EPERM', 'save.locked'],
    ['rename', 'ENOENT', 'save.folderMissing'],
    ['rename', 'EXDEV', 'save.failed'],
  ] as const)(
    'that fails at %s with %s leaves the old file intact and nothing beside it, and says %s',
    async (step, code, expected) => {
      const path = join(folder, 'report.pdf')
      await writeFile(path, 'the old report')
      const failure = await failureOf(
        writeWhole(path, 'the new report', { disk: failing(step, code), retries: [1, 1] }),
      )
      expect(failure).toEqual({ code: expected, params: { name: 'report.pdf' } })
      expect(await readFile(path, 'utf8')).toBe('the old report')
      expect(await readdir(folder)).toEqual(['report.pdf'])
    },
  )

  it('tries again when a scanner holds the new file for a moment', async () => {
    const path = join(folder, 'report.pdf')
    await writeWhole(path, 'written', { disk: failing('rename', 'EPERM', 2), retries: [1, 1, 1] })
    expect(await readFile(path, 'utf8')).toBe('written')
  })

  it('says that a folder is gone, and does not make it', async () => {
    const failure = await failureOf(writeWhole(join(folder, 'gone', 'a.csv'), 'a'))
    expect(failure).toEqual({ code: 'save.folderMissing', params: { name: 'a.csv' } })
    expect(await readdir(folder)).toEqual([])
  })

  it('does not write over a folder', async () => {
    await mkdir(join(folder, 'a.csv'))
    expect(await failureOf(writeWhole(join(folder, 'a.csv'), 'a'))).toMatchObject({
      code: 'save.failed',
    })
    expect(await readdir(folder)).toEqual(['a.csv'])
  })

  it('leaves nothing when it was cancelled, before or during the write', async () => {
    const path = join(folder, 'a.csv')
    await writeFile(path, 'old')
    const controller = new AbortController()
    controller.abort()
    const early = await failureOf(writeWhole(path, 'new', { signal: controller.signal }))
    expect(early).toMatchObject({ code: 'request.cancelled' })
    const later = new AbortController()
    const slow: Disk = {
      ...disk,
      open: async (...args) => {
        const handle = await open(...args)
        later.abort()
        return handle
      },
    }
    const failure = await failureOf(writeWhole(path, 'new', { signal: later.signal, disk: slow }))
    expect(failure).toMatchObject({ code: 'request.cancelled' })
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['a.csv'])
  })

  it('keeps a file that has the name, when told not to replace', async () => {
    const path = join(folder, 'a.pdf')
    await writeWhole(path, 'first', { replace: false })
    expect(await failureOf(writeWhole(path, 'second', { replace: false }))).toMatchObject({
      code: 'save.failed',
    })
    expect(await readFile(path, 'utf8')).toBe('first')
  })

  it('takes its placeholder back when it fails without replacing', async () => {
    const path = join(folder, 'a.pdf')
    await failureOf(
      writeWhole(path, 'x', { replace: false, disk: failing('rename', 'EXDEV'), retries: [] }),
    )
    await expect(access(path, constants.F_OK)).rejects.toThrow('ENOENT')
  })
})
