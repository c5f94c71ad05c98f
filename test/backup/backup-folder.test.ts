/** It is said when copies have not come to the backup folder for long, and only then. */
import { beforeEach, expect, it } from 'vitest'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import {
  longestWithout,
  lookAtBackupFolder,
  noteSecondCopy,
  useBackupFolder,
} from '../../src-renderer/backup/backup-folder'
import { makeSnapshot } from '../../src-renderer/backup/snapshot'
import { freshDatabase } from '../database'
import { FakeMain } from './fake-main'
import { addPerson } from './history'

let main: FakeMain
let db: CiklusDb
let now: number
beforeEach(async () => {
  main = new FakeMain().install()
  db = await freshDatabase()
  now = Date.UTC(2021, 2, 1)
  await addPerson(db)
})

/** Makes a copy so many days later; answers what is said then. */
async function copyAfter(days: number) {
  now += days * 86_400_000
  expect(await makeSnapshot(db, 'asked', { now: () => now })).toMatchObject({ ok: true })
  await lookAtBackupFolder(db, now)
  return useBackupFolder.getState().late
}

const stick = { place: 'media/STICK', isReachable: true }
const drawer = { ...stick, isReachable: false }

it('says nothing without a second place, and nothing while copies come there', async () => {
  expect(await copyAfter(0)).toBeNull()
  expect(await copyAfter(30)).toBeNull()
  main.backupFolder = stick
  expect(await copyAfter(1)).toBeNull()
  expect(await copyAfter(30)).toBeNull()
})

it('says since when after a week without, at the next start too, until a copy comes there', async () => {
  main.backupFolder = stick
  await copyAfter(0)
  const last = now
  main.backupFolder = drawer
  expect(await copyAfter(6)).toBeNull()
  expect(await copyAfter(1)).toEqual({ place: 'media/STICK', last })
  useBackupFolder.setState({ late: null })
  await lookAtBackupFolder(db, now + longestWithout)
  expect(useBackupFolder.getState().late).toEqual({ place: 'media/STICK', last })
  main.backupFolder = stick
  expect(await copyAfter(1)).toBeNull()
})

it('says of a place that no copy ever came to it, and nothing when the place is given up', async () => {
  main.backupFolder = stick
  await copyAfter(0)
  // Another place is chosen: what came to the first one says nothing about it.
  await noteSecondCopy(db, null, now)
  main.backupFolder = drawer
  expect(await copyAfter(30)).toBeNull()
  expect(await copyAfter(8)).toEqual({ place: 'media/STICK', last: null })
  main.backupFolder = null
  await lookAtBackupFolder(db, now)
  expect(useBackupFolder.getState().late).toBeNull()
  expect(await copyAfter(8)).toBeNull()
  main.backupFolder = drawer
  expect(await copyAfter(1)).toBeNull()
})
