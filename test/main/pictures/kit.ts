/** A folder with pictures, one to back them up in, and two pictures. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { decryptAge, encryptAge } from '../../../src-main/documents/age'
import { createPictureFiles } from '../../../src-main/pictures/picture-files'
import type { PictureOptions } from '../../../src-main/pictures/picture-files'
import type { KeyWork } from '../../../src-main/pictures/picture-keys'
import {
  readBackupFolder,
  rememberBackupFolder,
  rememberPassphrase,
} from '../../../src-main/snapshots/places'
import type { BackupFolder } from '../../../src-main/snapshots/places'
import { aPng } from '../../pictures'

let root = ''

/** The folder of the test. */
export const rootFolder = (): string => root

/** Makes the folders anew for each test of a file. A file calls it itself: this module may be loaded once for several. */
export function useFolders(): void {
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'pictures-'))
    await mkdir(join(root, 'usb'))
  })
  afterEach(() => rm(root, { recursive: true, force: true }))
}

/** Where the pictures lie. */
export const folder = (): string => join(root, 'data')
/** Where the backup folder is remembered. */
export const placesFile = (): string => join(root, 'places.json')
/** Locks faster than the program does. */
export const work: KeyWork = {
  encrypt: (text, word) => encryptAge(text, word, 4),
  decrypt: (bytes, word) => decryptAge(bytes, word),
}
/** The pictures as the main process keeps them. */
export const files = (options: Partial<PictureOptions> = {}) =>
  createPictureFiles({ folder: folder(), placesFile: placesFile(), work, ...options })
/** What is in a folder. */
export const names = async (path: string): Promise<readonly string[]> =>
  (await readdir(path).catch(() => [])).sort()
/** A picture. */
export const one = aPng('one')
/** Another one. */
export const two = aPng('two')

/** Remembers a backup folder, and a passphrase when there is to be one. */
export async function withBackup(passphrase: string | null = null): Promise<BackupFolder> {
  await rememberBackupFolder(placesFile(), join(root, 'usb'))
  if (passphrase !== null) await rememberPassphrase(placesFile(), passphrase)
  const place = await readBackupFolder(placesFile())
  if (place === null) throw new Error('There is no backup folder.')
  return place
}

/** What the database has, when nothing is missing of what records and the log name. */
export const all = (...hashes: readonly string[]) => ({ hashes, isComplete: true, sought: [] })
