import { execFileSync } from 'node:child_process'
import { appendFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FailureError } from '../../../src-shared/result'
import { readHeld, readWhole, sizeOf } from '../../../src-main/files/read'

let folder = ''
const at = (name: string): string => join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-'))
  await writeFile(at('Спискови.csv'), 'a,b\n1,2\n')
  await writeFile(at('empty.csv'), '')
  await mkdir(at('folder.csv'))
  await symlink(at('Спискови.csv'), at('link.csv'))
  await symlink(at('nowhere'), at('broken.csv'))
  await symlink(at('loop.csv'), at('loop.csv'))
})
afterAll(() => rm(folder, { recursive: true }))

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'read',
    (error: unknown) => (error instanceof FailureError ? error.failure : error),
  )

describe('Reading a file', () => {
  it('gives its bytes, through a link too', async () => {
    const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
    expect(text(await readWhole(at('Спискови.csv'), 100))).toBe('a,b\n1,2\n')
    expect(text(await readWhole(at('link.csv'), 100))).toBe('a,b\n1,2\n')
    expect(await sizeOf(at('link.csv'))).toBe(8)
  })

  it.each([
    ['empty.csv', 'file.empty'],
    ['missing.csv', 'file.missing'],
    ['broken.csv', 'file.missing'],
    ['loop.csv', 'file.missing'],
    ['folder.csv', 'file.wrongType'],
    ['Спискови.csv/inside', 'file.missing'],
  ])('%s fails with %s', async (name, code) => {
    expect(await failureOf(readWhole(at(name), 100))).toMatchObject({ code })
  })

  it('names the file and never its path', async () => {
    expect(await failureOf(readWhole(at('empty.csv'), 100))).toEqual({
      code: 'file.empty',
      params: { name: 'empty.csv' },
    })
  })

  it('stops at the bound, to the byte', async () => {
    await writeFile(at('bound.csv'), 'x'.repeat(2_000_000))
    expect((await readWhole(at('bound.csv'), 2_000_000)).byteLength).toBe(2_000_000)
    await appendFile(at('bound.csv'), 'x')
    expect(await failureOf(readWhole(at('bound.csv'), 2_000_000))).toEqual({
      code: 'file.tooLarge',
      params: { name: 'bound.csv', limit: 2 },
    })
  })

  it.runIf(process.platform !== 'win32')('does not wait for a pipe', async () => {
    execFileSync('mkfifo', [at('pipe.csv')])
    expect(await failureOf(readWhole(at('pipe.csv'), 100))).toMatchObject({
      code: 'file.wrongType',
    })
  })

  it.runIf(process.platform !== 'win32')('does not read a device', async () => {
    expect(await failureOf(readWhole('/dev/zero', 100))).toMatchObject({ code: 'file.wrongType' })
  })

  it('bounds what was dropped on the window by the same rules', async () => {
    const dropped = (size: number) =>
      ({ kind: 'bytes', bytes: new Uint8Array(size), name: 'a.csv' }) as const
    expect(await readHeld(dropped(5), 5)).toHaveLength(5)
    expect(await failureOf(readHeld(dropped(6), 5))).toMatchObject({ code: 'file.tooLarge' })
    expect(await failureOf(readHeld(dropped(0), 5))).toMatchObject({ code: 'file.empty' })
  })
})
