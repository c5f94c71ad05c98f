/** What must not lie open: kept where the system guards it, and only remembered where it does not. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createKeeping, noGuard } from '../../../src-main/system/keeping'
import type { Guard } from '../../../src-main/system/keeping'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keeping-'))
})
afterEach(() => rm(folder, { recursive: true }))

const file = (): string => join(folder, 'kept.json')

/** Turns the bytes around, as a keychain that works. */
const guard: Guard = {
  isReal: () => Promise.resolve(true),
  lock: (text) => Promise.resolve(Buffer.from(text).reverse()),
  open: (bytes) => Promise.resolve(Buffer.from(bytes).reverse().toString()),
}

describe('Keeping', () => {
  it('is known at the next start, and lies nowhere as it is', async () => {
    expect(await createKeeping(file(), guard).keep('passphrase', 'reka kroz grad')).toBe(true)
    expect(await createKeeping(file(), guard).read('passphrase')).toBe('reka kroz grad')
    const kept = await readFile(file(), 'utf8')
    expect(kept).not.toContain('reka')
    expect(kept).not.toContain(Buffer.from('reka kroz grad').toString('base64'))
  })

  it('writes nothing where nothing guards it, and asks again after the next start', async () => {
    const keeping = createKeeping(file(), noGuard)
    expect(await keeping.keep('passphrase', 'reka kroz grad')).toBe(false)
    expect(await keeping.read('passphrase')).toBe('reka kroz grad')
    expect(await createKeeping(file(), noGuard).read('passphrase')).toBeNull()
    expect(await readdir(folder)).toEqual([])
  })

  it('forgets one and keeps the other', async () => {
    const keeping = createKeeping(file(), guard)
    await keeping.keep('one', '1')
    await keeping.keep('other', '2')
    await keeping.forget('one')
    const next = createKeeping(file(), guard)
    expect([await next.read('one'), await next.read('other')]).toEqual([null, '2'])
    await next.forget('other')
    expect(await readdir(folder)).toEqual([])
  })

  it('asks when the system guards it for somebody else, or the file is damaged', async () => {
    await createKeeping(file(), guard).keep('passphrase', 'reka kroz grad')
    const other = { ...guard, open: () => Promise.reject(new Error('not yours')) }
    expect(await createKeeping(file(), other).read('passphrase')).toBeNull()
    await writeFile(file(), '{"passphrase":')
    expect(await createKeeping(file(), guard).read('passphrase')).toBeNull()
  })
})
