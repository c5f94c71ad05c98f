import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  quarantinesKept,
  removeQuarantined,
  requestQuarantine,
  quarantineIfAsked,
} from '../../src-main/system/quarantine'

let root = ''
const userData = (): string => join(root, 'data')
const session = (): string => join(root, 'session')
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'set-aside-'))
  await mkdir(userData())
  await mkdir(session())
})
afterEach(() => rm(root, { recursive: true }))

/** A database that says what it is. */
async function putDatabase(text: string): Promise<void> {
  await mkdir(join(session(), 'IndexedDB', 'app.leveldb'), { recursive: true })
  await writeFile(join(session(), 'IndexedDB', 'app.leveldb', 'LOG'), text)
}
const start = (at = new Date()): boolean => quarantineIfAsked(userData(), session(), at)
const asides = async (): Promise<string[]> =>
  Promise.all(
    (await readdir(session()))
      .filter((name) => name.startsWith('IndexedDB.aside-'))
      .toSorted()
      .map((name) => readFile(join(session(), name, 'app.leveldb', 'LOG'), 'utf8')),
  )

describe('A database that cannot be opened', () => {
  it('stays where it is at a start that was not asked to move it', async () => {
    await putDatabase('mine')
    expect(start()).toBe(false)
    expect(await readdir(session())).toEqual(['IndexedDB'])
  })

  it('is moved once at the next start, and kept whole', async () => {
    await putDatabase('broken')
    await requestQuarantine(userData())
    expect(start(new Date('2020-11-01T10:20:30.400Z'))).toBe(true)
    expect(await readdir(session())).toEqual(['IndexedDB.aside-20201101-102030'])
    expect(await asides()).toEqual(['broken'])
    await putDatabase('new')
    expect(start()).toBe(false)
    expect(await readdir(session())).toContain('IndexedDB')
    expect(await readdir(userData())).toEqual([])
  })

  it('never takes the place of one that was moved before, and three are kept', async () => {
    for (let n = 0; n < 6; n += 1) {
      await putDatabase(`number ${n}`)
      await requestQuarantine(userData())
      // Two at the same time of the clock.
      expect(start(new Date(Date.UTC(2020, 0, 1, 0, 0, n >> 1)))).toBe(true)
    }
    expect(await asides()).toEqual(['number 3', 'number 4', 'number 5'])
    expect(quarantinesKept).toBe(3)
  })

  it('goes, with all that were moved before, when somebody is erased; the one in use stays', async () => {
    for (const text of ['one', 'two']) {
      await putDatabase(text)
      await requestQuarantine(userData())
      start(new Date(Date.UTC(2020, 0, 1)))
    }
    await putDatabase('in use')
    removeQuarantined(session())
    expect(await readdir(session())).toEqual(['IndexedDB'])
  })

  it('of several programs goes with what is from before a moment; what came later stays', async () => {
    for (const [day, text] of [
      [1, 'before'],
      [3, 'later'],
    ] as const) {
      await putDatabase(text)
      await requestQuarantine(userData())
      start(new Date(Date.UTC(2020, 0, day)))
    }
    expect(removeQuarantined(session(), new Date(Date.UTC(2020, 0, 2)))).toBe(true)
    expect(await asides()).toEqual(['later'])
    expect(removeQuarantined(session())).toBe(true)
    expect(await asides()).toEqual([])
  })

  it('that is not there any more is no hindrance, nor is a folder that is not', async () => {
    await requestQuarantine(userData())
    expect(start()).toBe(false)
    await rm(session(), { recursive: true })
    await requestQuarantine(userData())
    expect(start()).toBe(false)
    expect(await readdir(userData())).toEqual([])
  })

  it('is not moved while the request for it could not be taken back', async () => {
    await putDatabase('good')
    // A folder of the same name cannot be removed like a file: whatever holds it, the database stays.
    await mkdir(join(userData(), 'set-database-aside'))
    expect(start()).toBe(false)
    expect(await readdir(session())).toEqual(['IndexedDB'])
  })
})
