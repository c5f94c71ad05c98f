/** Several programs in one data folder: begun, opened, found again when their list is broken, and never one in another's place. */
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openPrograms } from '../../../src-main/programs/programs'
import type { Programs } from '../../../src-main/programs/programs'

let data = ''
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'programs-'))
})
afterEach(() => rm(data, { recursive: true }))

const start = (): Promise<Programs> => openPrograms(data, () => 5_000)
const path = (...parts: readonly string[]): string => join(data, ...parts)
const names = async (programs: Programs, databases: readonly string[] = []) =>
  (await programs.list(databases)).map(({ name }) => name)
const texts = (name: string) => ({ name, organization: 'Most' })

/** The first program, and a second one that was begun and named. */
async function two(): Promise<{ readonly second: string }> {
  await mkdir(path('journal'))
  const first = await start()
  await first.name(texts('Prvi'))
  await first.begin()
  const programs = await start()
  await programs.name(texts('Drugi'))
  await mkdir(join(programs.folder, 'journal'))
  return { second: programs.current.id }
}

describe('What is there when there was one program', () => {
  it('is the first of them, where it lies and with its database, without a copy and without a list', async () => {
    await mkdir(path('journal'))
    const before = await readdir(data)
    const programs = await start()
    expect(programs.current).toEqual({ id: 'first', database: 'ciklus' })
    expect(programs.folder).toBe(data)
    expect(await programs.list(['ciklus'])).toMatchObject([
      { id: 'first', isOpen: true, isFolderThere: true, hasDatabase: true, usedAt: null },
    ])
    expect(await readdir(data)).toEqual(before)
  })
})

describe('Another program', () => {
  it('has a folder and a database of its own, and is open at the next start, not before', async () => {
    const { second } = await two()
    const programs = await start()
    expect(programs.current).toEqual({ id: second, database: `ciklus-${second}` })
    expect(programs.folder).toBe(path('programs', second))
    const list = await programs.list([])
    expect(list.map(({ id, name, isOpen }) => [id, name, isOpen])).toEqual([
      ['first', 'Prvi', false],
      [second, 'Drugi', true],
    ])
    await programs.open({ id: 'first', leavesNothing: false })
    expect(programs.current.id).toBe(second)
    expect((await start()).current).toEqual({ id: 'first', database: 'ciklus' })
    expect((await readdir(programs.folder)).toSorted()).toEqual(['journal', 'program.json'])
  })

  it('in which nothing was entered goes when another is opened; one with anything in its folder stays', async () => {
    await mkdir(path('journal'))
    await (await start()).begin()
    const empty = await start()
    await empty.open({ id: 'first', leavesNothing: true })
    // Its database stays, empty, and is not taken for what is left of a program.
    expect(await names(await start(), [empty.current.database])).toHaveLength(1)
    expect(await readdir(path('programs'))).toEqual([])
    await (await start()).begin()
    const begun = await start()
    await mkdir(join(begun.folder, 'journal'))
    await begun.open({ id: 'first', leavesNothing: true })
    expect(await names(await start())).toHaveLength(2)
  })

  it('is opened only when there is such a one, and nothing is changed otherwise', async () => {
    const { second } = await two()
    const programs = await start()
    await expect(
      programs.open({ id: '0123456789abcdef', leavesNothing: true }),
    ).rejects.toMatchObject({ failure: { code: 'request.invalid' } })
    expect((await start()).current.id).toBe(second)
  })

  it('that cannot be written down is not begun, and the one that is open stays so', async () => {
    await mkdir(path('journal'))
    const programs = await start()
    await writeFile(path('programs'), 'in the way')
    await expect(programs.begin()).rejects.toMatchObject({ failure: { code: /^save\./ } })
    expect((await start()).current.id).toBe('first')
  })
})

describe('Killed while another program is begun', () => {
  it('at whatever file, Ciklus opens a program that is there, and no program is lost', async () => {
    const { second } = await two()
    const before = await mkdtemp(join(tmpdir(), 'programs-before-'))
    await cp(data, before, { recursive: true })
    const programs = await start()
    await programs.begin()
    const folders = await readdir(path('programs'))
    const third = folders.find((id) => id !== second) ?? ''
    const label = await readFile(path('programs', third, 'program.json'))
    const list = await readFile(path('programs.json'))
    // What stands on the disk after each step: the folder, its name half written, its name, the list half written, the list.
    const steps: readonly (readonly (readonly [string, Uint8Array | null])[])[] = [
      [[`programs/${third}`, null]],
      [
        [`programs/${third}`, null],
        [`programs/${third}/program.json.tmp`, label.subarray(0, 9)],
      ],
      [
        [`programs/${third}`, null],
        [`programs/${third}/program.json`, label],
      ],
      [
        [`programs/${third}`, null],
        [`programs/${third}/program.json`, label],
        ['programs.json.tmp', list.subarray(0, 30)],
      ],
      [
        [`programs/${third}`, null],
        [`programs/${third}/program.json`, label],
        ['programs.json', list],
      ],
    ]
    for (const [at, step] of steps.entries()) {
      await rm(data, { recursive: true })
      await cp(before, data, { recursive: true })
      for (const [name, bytes] of step)
        await (bytes === null
          ? mkdir(path(name), { recursive: true })
          : writeFile(path(name), bytes))
      const next = await start()
      expect([second, third], String(at)).toContain(next.current.id)
      expect((await names(next)).slice(0, 2)).toEqual(['Prvi', 'Drugi'])
      expect((await next.list([])).map(({ id }) => id)).toContain(third)
      expect((await stat(path('programs', second, 'journal'))).isDirectory()).toBe(true)
    }
    await rm(before, { recursive: true })
  })
})

describe('A list that is broken', () => {
  for (const [what, text] of [
    ['is empty', ''],
    ['is no JSON', '{"open":'],
    ['has another form', '{"open":7,"programs":"all"}'],
    ['names folders outside', '{"open":"../../x","programs":[{"id":"../../x"}]}'],
  ] as const) {
    it(`${what} is put aside and made anew from the folders, with names and databases`, async () => {
      const { second } = await two()
      await (await start()).beginDatabase()
      await writeFile(path('programs.json'), text)
      const programs = await start()
      expect(programs.current.id).toBe('first')
      expect(await names(programs)).toEqual(['Prvi', 'Drugi'])
      expect(await readFile(path('programs.json.damaged'), 'utf8')).toBe(text)
      await programs.open({ id: second, leavesNothing: false })
      expect((await start()).current.database).toBe(`ciklus-${second}~2`)
    })
  }

  it('that is gone hides nothing either, not even a program of which only the database is left', async () => {
    const { second } = await two()
    await rm(path('programs.json'))
    await rm(path('programs', second), { recursive: true })
    const programs = await start()
    expect(await names(programs)).toEqual(['Prvi'])
    const list = await programs.list(['ciklus', `ciklus-${second}`, 'other', 'ciklus-x'])
    expect(list.map(({ id }) => id)).toEqual(['first', second])
    expect(list[1]).toMatchObject({ isFolderThere: false, hasDatabase: true })
    await programs.open({ id: second, leavesNothing: false })
    expect((await start()).current.database).toBe(`ciklus-${second}`)
  })

  it('that names a missing folder keeps that program, says so, and its folder is there again once it is opened', async () => {
    const { second } = await two()
    await (await start()).open({ id: 'first', leavesNothing: false })
    await rm(path('programs', second), { recursive: true })
    const first = await start()
    expect(first.current.id).toBe('first')
    expect((await first.list([]))[1]).toMatchObject({
      name: 'Drugi',
      isFolderThere: false,
      hasDatabase: false,
    })
    await first.open({ id: second, leavesNothing: false })
    await rm(path('programs', second), { recursive: true })
    const programs = await start()
    expect(programs.current.id).toBe(second)
    expect((await stat(programs.folder)).isDirectory()).toBe(true)
  })
})

describe('A database that cannot be read', () => {
  it('is left, and another one begun for that program alone', async () => {
    const { second } = await two()
    const programs = await start()
    await programs.beginDatabase()
    expect(programs.current.database).toBe(`ciklus-${second}`)
    const next = await start()
    expect(next.current.database).toBe(`ciklus-${second}~2`)
    await next.open({ id: 'first', leavesNothing: false })
    const first = await start()
    expect(first.current.database).toBe('ciklus')
    await first.beginDatabase()
    expect((await start()).current.database).toBe('ciklus~2')
  })
})

describe('Backup folders of other programs', () => {
  it('are known, so that nothing in them is gone back to here', async () => {
    const { second } = await two()
    const places = (folder: string) => JSON.stringify({ second: { path: '/stick', folder } })
    await writeFile(path('places.json'), places('Ciklus-00000001'))
    await writeFile(path('programs', second, 'places.json'), places('Ciklus-00000002'))
    const folders = async () => [...(await (await start()).othersFolders())]
    expect(await folders()).toEqual([join('/stick', 'Ciklus-00000001')])
    await (await start()).open({ id: 'first', leavesNothing: false })
    expect(await folders()).toEqual([join('/stick', 'Ciklus-00000002')])
  })
})

describe('A list that another process holds', () => {
  const pause = () => Promise.resolve()
  const held = () => Promise.reject(Object.assign(new Error('held'), { code: 'EBUSY' }))

  it('is not taken for damaged: it stays where it is, and nothing is written over it', async () => {
    const { second } = await two()
    const text = await readFile(path('programs.json'), 'utf8')
    const programs = await openPrograms(data, () => 5_000, { read: held, pause })
    expect(await names(programs)).toEqual(['Prvi', 'Drugi'])
    await expect(programs.begin()).rejects.toMatchObject({ failure: { code: 'save.locked' } })
    expect(await readFile(path('programs.json'), 'utf8')).toBe(text)
    expect((await readdir(data)).filter((name) => name.endsWith('.damaged'))).toEqual([])
    expect((await start()).current.id).toBe(second)
  })

  it('is read again before anything is written, so that nothing it has is lost', async () => {
    const { second } = await two()
    await rm(path('programs', second), { recursive: true })
    let isHeld = true
    const read = (file: string) => (isHeld ? held() : readFile(file, 'utf8'))
    const programs = await openPrograms(data, () => 5_000, { read, pause })
    expect(await names(programs)).toEqual(['Prvi'])
    isHeld = false
    await programs.name(texts('Prvi, drugačije'))
    expect(await names(await start())).toEqual(['Prvi, drugačije', 'Drugi'])
  })
})

describe('A program that is removed', () => {
  it('goes from the list with its folder, and the others stay as they were', async () => {
    const { second } = await two()
    await (await start()).open({ id: 'first', leavesNothing: false })
    const programs = await start()
    await programs.remove({ id: second })
    expect(await names(programs)).toEqual(['Prvi'])
    expect(await readdir(path('programs'))).toEqual([])
    expect(await names(await start())).toEqual(['Prvi'])
    expect((await stat(path('journal'))).isDirectory()).toBe(true)
  })

  it('may be the first one: what is its own goes, what is of all programs stays, and it does not come back', async () => {
    await two()
    for (const name of ['snapshots', 'IndexedDB']) await mkdir(path(name))
    for (const name of ['places.json', 'sync.json', 'kept.json', 'updates.json', 'starts'])
      await writeFile(path(name), '{}')
    const programs = await start()
    await programs.remove({ id: 'first' })
    expect((await readdir(data)).toSorted()).toEqual([
      'IndexedDB',
      'programs',
      'programs.json',
      'starts',
      'updates.json',
    ])
    expect(await readdir(path('programs'))).toEqual([programs.current.id])
    expect(await names(await start(), ['ciklus'])).toEqual(['Drugi'])
  })

  it('is never the one that is open, nor one that is not there', async () => {
    const { second } = await two()
    const programs = await start()
    for (const id of [second, '0123456789abcdef'])
      await expect(programs.remove({ id })).rejects.toMatchObject({
        failure: { code: 'request.invalid' },
      })
    expect(await names(await start())).toEqual(['Prvi', 'Drugi'])
    expect((await stat(path('programs', second, 'journal'))).isDirectory()).toBe(true)
  })

  it('and was cut off half way is gone for good at the next start', async () => {
    const { second } = await two()
    await (await start()).open({ id: 'first', leavesNothing: false })
    await rename(path('programs', second), path('programs', `${second}.removed`))
    const programs = await start()
    expect(await readdir(path('programs'))).toEqual([])
    expect(await programs.list([])).toMatchObject([
      { id: 'first' },
      { id: second, isFolderThere: false, hasDatabase: false },
    ])
    await programs.remove({ id: second })
    expect(await names(await start())).toEqual(['Prvi'])
  })
})
