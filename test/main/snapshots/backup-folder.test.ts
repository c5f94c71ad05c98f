import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { FailureError } from '../../../src-shared/result'
import type { Snapshots } from '../../../src-main/snapshots/snapshots'
import { smallJournal } from '../journal/folder'
import { commitLines, device } from '../journal/lines'
import { content, putSnapshot } from './files'
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

const someId = '20200101-120000-quit-0001'
const put = async (): Promise<void> => {
  await mkdir(folder(), { recursive: true })
  await putSnapshot(join(folder(), `${someId}.snapshot`))
}

describe('The second place', () => {
  const usb = (): string => join(kit.root, 'usb')
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
    const other = make({
      folder: join(kit.root, 'other'),
      placesFile: join(kit.root, 'other.json'),
    })
    await other.chooseBackupFolder(usb())
    const { snapshot } = await snap(other)
    await mkdir(join(kit.root, 'empty'))
    expect(await snapshots.lookInto(join(kit.root, 'empty'))).toEqual({ copies: 0 })
    expect(await snapshots.keepLookedInto()).toBeNull()
    expect(await snapshots.lookInto(usb())).toEqual({ copies: 1 })
    expect(await snapshots.lookInto(join(kit.root, 'empty'))).toEqual({ copies: 0 })
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
    expect(await readdir(kit.root)).not.toContain('usb')
    await writeFile(usb(), 'a file by now')
    expect((await snap()).isInBackupFolder).toBe(false)
    expect(await snapshots.backupFolder()).toMatchObject({ isReachable: false })
  })

  it('shared by two computers never loses one’s copies to the other', async () => {
    const other = make({
      folder: join(kit.root, 'other'),
      placesFile: join(kit.root, 'other.json'),
    })
    await snapshots.chooseBackupFolder(usb())
    await other.chooseBackupFolder(usb())
    const { snapshot } = await snap()
    for (let n = 0; n < 12; n += 1) await snap(other)
    const ids = (await snapshots.list()).filter(({ place }) => place === 'second').map((s) => s.id)
    expect(ids).toContain(snapshot.id)
  })

  it('shared by two programs of one computer shows each its own alone; a folder that is looked into shows all', async () => {
    const folders = new Set<string>()
    const one = make({ othersFolders: () => Promise.resolve(folders) })
    const other = make({
      folder: join(kit.root, 'other'),
      placesFile: join(kit.root, 'other.json'),
    })
    await one.chooseBackupFolder(usb())
    await other.chooseBackupFolder(usb())
    const { snapshot } = await snap(one)
    await snap(other)
    const places: unknown = JSON.parse(await readFile(join(kit.root, 'other.json'), 'utf8'))
    const { second } = places as { readonly second: { readonly folder: string } }
    const ids = async (place: string) =>
      (await one.list(true)).filter((copy) => copy.place === place).map(({ id }) => id)
    expect(await ids('second')).toHaveLength(2)
    folders.add(join(usb(), second.folder))
    expect(await ids('second')).toEqual([snapshot.id])
    await one.lookInto(usb())
    expect(await ids('elsewhere')).toHaveLength(2)
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

  it('is never written over: whatever has a name there keeps it', async () => {
    await snapshots.chooseBackupFolder(usb())
    await mkdir(folder(), { recursive: true })
    const [own = ''] = await (async () => {
      await snap()
      return copies()
    })()
    const there = join(usb(), own, '..', `${someId}.snapshot`)
    await writeFile(there, 'somebody’s')
    for (const { id } of await snapshots.list())
      await rm(join(folder(), `${id}.snapshot`), { force: true })
    await put()
    expect(await snapshots.sendToBackupFolder()).toBe(false)
    expect(await readFile(there, 'utf8')).toBe('somebody’s')
    await rm(there)
    expect(await snapshots.sendToBackupFolder()).toBe(true)
    expect(await snapshots.sendToBackupFolder()).toBe(true)
  })

  it('is none when the file that remembers it is damaged', async () => {
    await writeFile(join(kit.root, 'data', 'places.json'), '{"second":')
    expect(await snapshots.backupFolder()).toBeNull()
    expect((await snap()).isInBackupFolder).toBeNull()
  })
})

describe.runIf(process.platform !== 'win32')('What is written', () => {
  const modes = async (path: string): Promise<Record<string, string>> => {
    const names = await readdir(path, { recursive: true })
    const found = await Promise.all(
      names.map(async (name) => {
        const about = await stat(join(path, name))
        return [
          name.split('.').at(-1) ?? '',
          `${String(about.isFile())} ${(about.mode & 0o777).toString(8)}`,
        ]
      }),
    )
    return Object.fromEntries(found) as Record<string, string>
  }

  it('is for this user of the computer alone: folders 700, files 600', async () => {
    await mkdir(join(kit.root, 'usb'))
    await snapshots.chooseBackupFolder(join(kit.root, 'usb'))
    const { snapshot, isInBackupFolder } = await snap()
    expect([snapshot.problem, isInBackupFolder]).toEqual([null, true])
    expect(await modes(join(kit.root, 'data'))).toEqual({
      snapshots: 'false 700',
      snapshot: 'true 600',
      json: 'true 600',
    })
    const found = await modes(join(kit.root, 'usb'))
    expect(Object.values(found).toSorted()).toEqual(['false 700', 'true 600'])
  })
  it('in the journal is so too', async () => {
    const journal = smallJournal(join(kit.root, 'journal'))
    await journal.append(device, commitLines(1, 12))
    await journal.idle()
    const found = await modes(join(kit.root, 'journal'))
    expect(found).toEqual({
      [device]: 'false 700',
      json: 'true 600',
      log: 'true 600',
      seg: 'true 600',
    })
  })
})
