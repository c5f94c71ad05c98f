/** Pictures in a backup folder that is locked: nothing of them can be read there, nothing stays under an earlier passphrase, and they come back. */
import { createHmac, hkdfSync } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FailureError } from '../../../src-shared/result'
import type { KeyWork } from '../../../src-main/pictures/picture-keys'
import { rememberPassphrase } from '../../../src-main/snapshots/places'
import type { BackupFolder } from '../../../src-main/snapshots/places'
import { hashOf } from '../../pictures'
import {
  all,
  files,
  folder,
  names,
  one,
  placesFile,
  rootFolder,
  two,
  withBackup,
  work,
  useFolders,
} from './kit'

useFolders()

describe('A backup folder that is locked', () => {
  const word = 'reka kroz grad'
  const there = (place: BackupFolder): string => join(place.own, 'pictures')

  async function locked(): Promise<BackupFolder> {
    const place = await withBackup(word)
    const pictures = files()
    await pictures.keep(hashOf(one), one)
    await pictures.keep(hashOf(two), two)
    expect(await pictures.sendTo(place)).toBe(true)
    return place
  }

  it('shows neither a picture nor its sum', async () => {
    const place = await locked()
    const found = await names(there(place))
    const key = found.find((name) => name.startsWith('key-'))
    expect(key).toMatch(/^key-[0-9a-f]{8}\.age$/)
    const id = key?.slice(4, 12) ?? ''
    const form = new RegExp(`^${id}-[0-9a-f]{64}\\.age$`)
    expect(found.filter((name) => form.test(name))).toHaveLength(2)
    expect(found).toHaveLength(3)
    expect(found.join()).not.toContain(hashOf(one))
    for (const name of found)
      expect((await readFile(join(there(place), name))).includes(Buffer.from('IHDR'))).toBe(false)
    await rm(join(folder(), hashOf(one)))
    expect([...((await files().fetch(hashOf(one), null)) ?? [])]).toEqual([...one])
    await rememberPassphrase(placesFile(), 'another word')
    expect(await files().fetch(hashOf(one), null)).toBeNull()
  })

  it('has names that can be worked out as the description of the format says', async () => {
    const place = await locked()
    const [key = '', ...others] = [...(await names(there(place)))].reverse()
    const opened = await work.decrypt(await readFile(join(there(place), key)), word)
    const identity = Buffer.from(opened).toString().trim()
    const secret = Buffer.from(hkdfSync('sha256', identity, '', 'ciklus names of pictures', 32))
    const nameOf = (hash: string): string =>
      `${key.slice(4, 12)}-${createHmac('sha256', secret).update(hash).digest('hex')}.age`
    expect(others.reverse()).toEqual([nameOf(hashOf(one)), nameOf(hashOf(two))].sort())
  })

  it('goes on with its newest key, however many others are there', async () => {
    const place = await locked()
    const other = await work.encrypt('another', 'another word')
    for (let at = 0; at < 8; at += 1)
      await writeFile(join(there(place), `key-0000000${at}.age`), other)
    const before = await names(there(place))
    expect(await files().sendTo(place)).toBe(true)
    expect(await names(there(place))).toEqual(before)
  })

  it('gives its pictures to a new computer, which has no folder of its own yet, and gets no trace of the key', async () => {
    await locked()
    await rm(folder(), { recursive: true })
    await rm(placesFile())
    const looked = {
      picked: join(rootFolder(), 'usb'),
      own: join(rootFolder(), 'usb'),
      passphrase: word,
    }
    expect([...((await files().fetch(hashOf(one), looked)) ?? [])]).toEqual([...one])
    expect(await names(folder())).toEqual([])
  })

  it('is tried again when the key did not open for another reason than the passphrase', async () => {
    await locked()
    await rm(join(folder(), hashOf(one)))
    let isOut = true
    const decrypt: KeyWork['decrypt'] = (bytes, passphrase) =>
      isOut
        ? Promise.reject(new FailureError({ code: 'document.failed', params: {} }))
        : work.decrypt(bytes, passphrase)
    const pictures = files({ work: { ...work, decrypt } })
    expect(await pictures.fetch(hashOf(one), null)).toBeNull()
    isOut = false
    expect([...((await pictures.fetch(hashOf(one), null)) ?? [])]).toEqual([...one])
  })

  it('makes no new key when the old one could not be tried', async () => {
    const place = await locked()
    const before = await names(there(place))
    const decrypt = () => Promise.reject(new FailureError({ code: 'document.failed', params: {} }))
    expect(await files({ work: { ...work, decrypt } }).sendTo(place)).toBe(false)
    expect(await names(there(place))).toEqual(before)
  })

  it('has everything under the new passphrase when it was changed, and nothing under the old one', async () => {
    const before = await names(there(await locked()))
    const place = await withBackup('another word')
    const pictures = files()
    expect(await pictures.sendTo(place, all(hashOf(one), hashOf(two)))).toBe(true)
    const after = await names(there(place))
    expect(after).toHaveLength(3)
    expect(after.filter((name) => before.includes(name))).toEqual([])
    await rm(folder(), { recursive: true })
    expect([...((await files().fetch(hashOf(two), null)) ?? [])]).toEqual([...two])
  })

  it('keeps what an earlier passphrase opens for as long as a picture is not there anew', async () => {
    const before = await names(there(await locked()))
    const place = await withBackup('another word')
    await rm(join(folder(), hashOf(two)))
    expect(await files().sendTo(place, all(hashOf(one), hashOf(two)))).toBe(false)
    const isAwaited = { hashes: [hashOf(one)], isComplete: false }
    expect(await files().sendTo(place, isAwaited)).toBe(true)
    expect(await names(there(place))).toEqual(expect.arrayContaining([...before]))
    await rememberPassphrase(placesFile(), word)
    expect([...((await files().fetch(hashOf(two), null)) ?? [])]).toEqual([...two])
  })

  it('has nothing open any more when it was locked later, not even what is not here', async () => {
    const pictures = files()
    await pictures.keep(hashOf(one), one)
    await pictures.keep(hashOf(two), two)
    await pictures.sendTo(await withBackup())
    await rm(join(folder(), hashOf(two)))
    const place = await withBackup(word)
    expect(await pictures.sendTo(place)).toBe(true)
    expect((await names(there(place))).filter((name) => !name.endsWith('.age'))).toEqual([])
    expect([...((await files().fetch(hashOf(two), null)) ?? [])]).toEqual([...two])
  })

  it('lets go what is forgotten, also what an earlier passphrase locked', async () => {
    const place = await locked()
    await files().forget([hashOf(one)])
    expect(await names(there(place))).toHaveLength(2)
    expect(await names(folder())).toEqual([hashOf(two)])
    const changed = await withBackup('another word')
    await files().forget([hashOf(two)])
    // Nobody can tell which of them it is: it goes when all is written anew.
    expect(await names(folder())).toEqual(['forgotten.json'])
    expect(await files().sendTo(changed, all())).toBe(true)
    expect(await names(folder())).toEqual([])
    expect((await names(there(place))).filter((name) => !name.startsWith('key-'))).toEqual([])
  })

  it('keeps what lies there alone while the log names it', async () => {
    const place = await locked()
    const before = await names(there(place))
    await rm(join(folder(), hashOf(one)))
    await files().forget([], true)
    const expected = { ...all(hashOf(two)), sought: [hashOf(one)] }
    expect(await files().sendTo(place, expected)).toBe(true)
    expect(await names(there(place))).toEqual(before)
    expect([...((await files().fetch(hashOf(one), null)) ?? [])]).toEqual([...one])
  })

  it('lets go what lies there alone, under a name that nobody here can tell', async () => {
    const place = await locked()
    const before = await names(there(place))
    await rm(join(folder(), hashOf(one)))
    await files().forget([], true)
    expect(await files().sendTo(place, all(hashOf(two)))).toBe(true)
    expect(await names(there(place))).toHaveLength(before.length - 1)
    await rm(folder(), { recursive: true })
    expect(await files().fetch(hashOf(one), null)).toBeNull()
    expect([...((await files().fetch(hashOf(two), null)) ?? [])]).toEqual([...two])
  })
})
