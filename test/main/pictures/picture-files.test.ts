/** Pictures as files: written whole or not at all, once, told when damaged, copied to the backup folder, and gone when they are forgotten. */
import { mkdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pictureLimits } from '../../../src-shared/pictures'
import { FailureError } from '../../../src-shared/result'
import { realDisk } from '../../../src-main/journal/disk'
import type { JournalDisk } from '../../../src-main/journal/disk'
import { readBackupFolder } from '../../../src-main/snapshots/places'
import { aPng, hashOf } from '../../pictures'
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

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof FailureError ? error.failure.code : error),
  )

describe('A picture', () => {
  it('is a file of its own bytes under their sum, once, and is read again', async () => {
    const pictures = files()
    expect(await pictures.kept(true)).toEqual([])
    await Promise.all([pictures.keep(hashOf(one), one), pictures.keep(hashOf(one), one)])
    expect(await names(folder())).toEqual([hashOf(one)])
    expect([...(await readFile(join(folder(), hashOf(one))))]).toEqual([...one])
    expect([...((await files().fetch(hashOf(one), null)) ?? [])]).toEqual([...one])
    expect(await pictures.fetch(hashOf(two), null)).toBeNull()
  })

  it('is refused when it is none, or has another name', async () => {
    const text = new TextEncoder().encode('not a picture')
    expect(await codeOf(files().keep(hashOf(text), text))).toBe('image.unreadable')
    expect(await codeOf(files().keep(hashOf(two), one))).toBe('image.unreadable')
    expect(await names(folder())).toEqual([])
  })

  it('is told when a bit of it is another one, is not given out, and is written anew', async () => {
    const pictures = files()
    await pictures.keep(hashOf(one), one)
    const turned = Uint8Array.from(one, (byte, at) => (at === 45 ? byte ^ 1 : byte))
    await writeFile(join(folder(), hashOf(one)), turned)
    expect(await pictures.kept(false)).toEqual([{ hash: hashOf(one), isWhole: true }])
    expect(await pictures.kept(true)).toEqual([{ hash: hashOf(one), isWhole: false }])
    expect(await pictures.fetch(hashOf(one), null)).toBeNull()
    await pictures.keep(hashOf(one), one)
    expect(await pictures.kept(true)).toEqual([{ hash: hashOf(one), isWhole: true }])
  })

  it('is not half there when the disk is full or the write is cut off, and what is there stays', async () => {
    await files().keep(hashOf(one), one)
    const full: JournalDisk = {
      ...realDisk,
      rename: () => Promise.reject(Object.assign(new Error('no room'), { code: 'ENOSPC' })),
    }
    expect(await codeOf(files({ disk: full }).keep(hashOf(two), two))).toBe('save.diskFull')
    expect(await names(folder())).toEqual([hashOf(one)])
    // Cut off before the last step: a file under a name that is none.
    await writeFile(join(folder(), '.0123456789ab.tmp'), two.subarray(0, 20))
    expect(await files().kept(true)).toEqual([{ hash: hashOf(one), isWhole: true }])
  })

  it('is one too many beyond the bounds when somebody adds it, and never when a record names it already', async () => {
    await mkdir(folder())
    await writeFile(join(folder(), 'a'.repeat(64)), new Uint8Array(pictureLimits.all))
    expect(await codeOf(files().keep(hashOf(one), one, true))).toBe('image.tooMany')
    expect(await codeOf(files().keep(hashOf(one), one))).toBe('done')
    expect(await names(folder())).toContain(hashOf(one))
  })

  it('leaves nothing of one that was begun when the program begins anew, nor when one is forgotten', async () => {
    await mkdir(folder())
    await writeFile(join(folder(), '.0123456789ab.tmp'), one)
    const pictures = files()
    await pictures.kept(false)
    expect(await names(folder())).toEqual([])
    await writeFile(join(folder(), '.0123456789ab.tmp'), one)
    await pictures.forget([hashOf(one)])
    expect(await names(folder())).toEqual([])
  })
})

describe('The backup folder', () => {
  it('gets each picture once, and gives it back', async () => {
    const place = await withBackup()
    const pictures = files()
    await pictures.keep(hashOf(one), one)
    expect(await pictures.sendTo(place)).toBe(true)
    await pictures.keep(hashOf(two), two)
    expect(await pictures.sendTo(place)).toBe(true)
    const there = join(place.own, 'pictures')
    expect(await names(there)).toEqual([hashOf(one), hashOf(two)].sort())
    await rm(folder(), { recursive: true })
    expect([...((await files().fetch(hashOf(two), null)) ?? [])]).toEqual([...two])
    // From a folder that was looked into, too.
    await rm(placesFile())
    const looked = {
      picked: join(rootFolder(), 'usb'),
      own: join(rootFolder(), 'usb'),
      passphrase: null,
    }
    expect([...((await files().fetch(hashOf(one), looked)) ?? [])]).toEqual([...one])
  })

  it('is told of a picture that is whole neither here nor there', async () => {
    const place = await withBackup()
    const pictures = files()
    await pictures.keep(hashOf(one), one)
    // The database has it, and it was never written here.
    expect(await pictures.sendTo(place, all(hashOf(one), hashOf(two)))).toBe(false)
    await pictures.keep(hashOf(two), two)
    await writeFile(join(folder(), hashOf(two)), 'damaged')
    expect(await pictures.sendTo(place)).toBe(false)
    await pictures.keep(hashOf(two), two)
    expect(await pictures.sendTo(place, all(hashOf(one), hashOf(two)))).toBe(true)
    // Damaged here, and whole there.
    await writeFile(join(folder(), hashOf(two)), 'damaged')
    expect(await pictures.sendTo(place)).toBe(true)
    await rm(join(folder(), hashOf(two)))
    expect([...((await files().fetch(hashOf(two), null)) ?? [])]).toEqual([...two])
  })

  it.each([null, 'reka kroz grad'])(
    'writes anew what a stick that was pulled out has half of (passphrase: %s)',
    async (passphrase) => {
      const place = await withBackup(passphrase)
      const pictures = files()
      const large = aPng('large'.repeat(30_000))
      await pictures.keep(hashOf(large), large)
      await pictures.sendTo(place)
      const there = join(place.own, 'pictures')
      for (const size of [0, 100_000]) {
        const [name = ''] = (await names(there)).filter((one) => !one.startsWith('key-'))
        await truncate(join(there, name), size)
        expect(await pictures.sendTo(place)).toBe(true)
        await rm(join(folder(), hashOf(large)))
        expect(await files().fetch(hashOf(large), null)).not.toBeNull()
        await pictures.keep(hashOf(large), large)
      }
      // What is whole is left as it is.
      const before = await readFile(join(there, (await names(there))[0] ?? ''))
      await pictures.sendTo(place)
      expect((await readFile(join(there, (await names(there))[0] ?? ''))).equals(before)).toBe(true)
    },
  )

  it('lets go what is forgotten, also when it was not there then', async () => {
    const place = await withBackup()
    const pictures = files()
    await pictures.keep(hashOf(one), one)
    await pictures.keep(hashOf(two), two)
    await pictures.sendTo(place)
    await rm(join(rootFolder(), 'away'), { recursive: true, force: true })
    await rename(join(rootFolder(), 'usb'), join(rootFolder(), 'away'))
    await pictures.forget([hashOf(one)])
    expect(await pictures.fetch(hashOf(one), null)).toBeNull()
    await rename(join(rootFolder(), 'away'), join(rootFolder(), 'usb'))
    expect(await files().sendTo(place)).toBe(true)
    expect(await names(join(place.own, 'pictures'))).toEqual([hashOf(two)])
    expect(await names(folder())).toEqual([hashOf(two)])
  })
})

describe('What is to be forgotten', () => {
  it('is whatever nothing refers to, when nobody knows any more what it was', async () => {
    const place = await withBackup()
    const pictures = files()
    await pictures.keep(hashOf(one), one)
    await pictures.keep(hashOf(two), two)
    await pictures.sendTo(place)
    await rm(join(folder(), hashOf(one)))
    await writeFile(join(folder(), 'forgotten.json'), '["4b1')
    await pictures.sendTo(place)
    // A record names one that is missing here: there it may be.
    await pictures.sendTo(place, { hashes: [hashOf(two)], isComplete: false })
    expect(await names(join(place.own, 'pictures'))).toHaveLength(2)
    expect(await pictures.sendTo(place, all(hashOf(two)))).toBe(true)
    expect(await names(join(place.own, 'pictures'))).toEqual([hashOf(two)])
    expect(await names(folder())).toEqual([hashOf(two)])
  })
})

describe('What lies in the backup folder alone', () => {
  it('goes when all else is forgotten, but not while a record lacks its picture', async () => {
    const place = await withBackup()
    const pictures = files()
    await pictures.keep(hashOf(one), one)
    await pictures.keep(hashOf(two), two)
    await pictures.sendTo(place)
    await rm(join(folder(), hashOf(one)))
    // Nobody said that it is to go: a copy of before may refer to it.
    expect(await pictures.sendTo(place, all(hashOf(two)))).toBe(true)
    expect(await names(join(place.own, 'pictures'))).toHaveLength(2)
    await pictures.forget([], true)
    await pictures.sendTo(place, { hashes: [hashOf(two)], isComplete: false })
    expect(await names(join(place.own, 'pictures'))).toHaveLength(2)
    // Another run of the program knows of it, too.
    expect(await files().sendTo(place, all(hashOf(two)))).toBe(true)
    expect(await names(join(place.own, 'pictures'))).toEqual([hashOf(two)])
    expect(await names(folder())).toEqual([hashOf(two)])
  })

  it('stays when the log names it, or may name it: an undo brings it back', async () => {
    const place = await withBackup()
    await files().keep(hashOf(one), one)
    await files().sendTo(place)
    await rm(join(folder(), hashOf(one)))
    await files().forget([], true)
    for (const sought of [undefined, [hashOf(one)]]) {
      expect(await files().sendTo(place, { ...all(), sought })).toBe(true)
      expect(await names(join(place.own, 'pictures'))).toEqual([hashOf(one)])
    }
    expect([...((await files().fetch(hashOf(one), null)) ?? [])]).toEqual([...one])
  })

  it('is no reason to make a folder, or a key, where there never was a picture', async () => {
    await files().forget([], true)
    expect(await names(folder())).toEqual([])
    const place = await withBackup('reka kroz grad')
    await files().forget([], true)
    expect(await files().sendTo(place, all())).toBe(true)
    expect(await names(join(place.own, 'pictures'))).toEqual([])
    expect(await names(folder())).toEqual([])
  })
})

describe('A backup folder that does not answer', () => {
  it('keeps no picture from being written here, and is not asked again meanwhile', async () => {
    await withBackup('reka kroz grad')
    // The new key is never ready.
    const encrypt = () => new Promise<Uint8Array>(() => undefined)
    const pictures = files({ work: { ...work, encrypt } })
    await pictures.keep(hashOf(one), one)
    const place = await readBackupFolder(placesFile())
    if (place !== null) void pictures.sendTo(place)
    await pictures.keep(hashOf(two), two)
    expect(await names(folder())).toEqual([hashOf(one), hashOf(two)].sort())
    expect([...((await pictures.fetch(hashOf(two), null)) ?? [])]).toEqual([...two])
  })
})
