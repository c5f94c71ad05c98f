/**
 * Keys of the pictures in a locked backup folder. A passphrase takes a second to try, so it opens one small file there, a key in the age format
 * (https://age-encryption.org/v1), and that key opens each picture at once: `age -d key-….age > key.txt`, `age -d -i key.txt <picture>.age`.
 * A key that is open is in memory alone.
 */
import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FailureError, raise } from '../../src-shared/result'
import type { FailureCode } from '../../src-shared/result'
import { writeWhole } from '../files/write'
import type { JournalDisk } from '../journal/disk'

/** Loaded when it is first needed: most runs of the program never do. */
const library = () => import('age-encryption')

/** What a passphrase does; in another process, since it takes long, unless a test says otherwise. Both raise FailureErrors. */
export interface KeyWork {
  readonly encrypt: (text: string, passphrase: string) => Promise<Uint8Array>
  readonly decrypt: (bytes: Uint8Array, passphrase: string) => Promise<Uint8Array>
}

/** Locks nothing, opens nothing. */
const noKeyWork: KeyWork = {
  encrypt: () => raise('save.failed'),
  decrypt: () => raise('file.damaged'),
}

/** A key that is open. */
export interface PictureKey {
  /** The eight hexadecimal digits of its file's name. */
  readonly id: string
  /** In the age format, as text. */
  readonly identity: string
}

/** The keys of a folder that a passphrase opens. */
export interface OpenedKeys {
  readonly keys: readonly PictureKey[]
  /** Whether all others are known not to open with it: false when one could not be read or tried. */
  readonly isSure: boolean
}

const keyName = /^key-([0-9a-f]{8})\.age$/

/** More keys than that are not tried in another installation's folder: it leaves one there, and two while it goes from one to the other. */
const mostKeys = 5

/** Whether a file is one of the pictures or the keys of a backup folder, in any form that they ever had. */
export const isOfPictures = (name: string): boolean =>
  keyName.test(name) || /^(?:[0-9a-f]{8}-)?[0-9a-f]{64}(?:\.age)?$/.test(name)

/** Whether a file is that key, or locked with it. */
export const isOfKey = (name: string, { id }: PictureKey): boolean =>
  name.startsWith(`${id}-`) || name === `key-${id}.age`

/**
 * The name of a picture that is locked with a key. The sum of its bytes would tell whoever has that very picture that it is there; of this nobody
 * knows without the key what it stands for.
 */
export function lockedName({ id, identity }: PictureKey, hash: string): string {
  const secret = Buffer.from(hkdfSync('sha256', identity, '', 'ciklus names of pictures', 32))
  return `${id}-${createHmac('sha256', secret).update(hash).digest('hex')}.age`
}

/** Encrypts a picture. */
export async function lockPicture(key: PictureKey, bytes: Uint8Array): Promise<Uint8Array> {
  const { Encrypter, identityToRecipient } = await library()
  const encrypter = new Encrypter()
  encrypter.addRecipient(await identityToRecipient(key.identity))
  return encrypter.encrypt(bytes)
}

/** Opens a picture; null when the key does not open it. */
export async function openPicture(key: PictureKey, bytes: Uint8Array): Promise<Uint8Array | null> {
  const { Decrypter } = await library()
  const decrypter = new Decrypter()
  decrypter.addIdentity(key.identity)
  return decrypter.decrypt(bytes).catch(() => null)
}

const [piece, tag] = [65_536, 16]

/** How many bytes a picture of so many has when it is locked with a key. Source: the age format, section "Payload". */
export async function lockedSizes(key: PictureKey): Promise<(size: number) => number> {
  const before = (await lockPicture(key, new Uint8Array())).length - tag
  return (size) => before + size + tag * Math.max(1, Math.ceil(size / piece))
}

/** What says of a file that it is none that this passphrase opens. */
const refusals: ReadonlySet<FailureCode> = new Set(['file.wrongPassphrase', 'file.wrongType'])

/** Keys that were tried in this run of the program. What merely failed is tried again. */
export class PictureKeys {
  private readonly tried = new Map<string, string | null>()

  constructor(private readonly work: KeyWork = noKeyWork) {}

  /** Opens the keys among the files of a folder, `most` of them. `read` gives the bytes of one, or null. Never throws. */
  async open(
    names: readonly string[],
    read: (name: string) => Promise<Uint8Array | null>,
    passphrase: string,
    most = mostKeys,
  ): Promise<OpenedKeys> {
    const keys: PictureKey[] = []
    let isSure = true
    for (const name of names.filter((one) => keyName.test(one)).slice(0, most)) {
      const bytes = await read(name).catch(() => null)
      const identity = bytes === null ? undefined : await this.identityIn(bytes, passphrase)
      const [, id = ''] = keyName.exec(name) ?? []
      if (identity === undefined) isSure = false
      else if (identity !== null) keys.push({ id, identity })
    }
    return { keys, isSure }
  }

  /** Makes a new key in a folder. Throws what the file system or the work says. */
  async make(folder: string, passphrase: string, disk: JournalDisk): Promise<PictureKey> {
    const { generateIdentity } = await library()
    const key = { id: randomBytes(4).toString('hex'), identity: await generateIdentity() }
    const locked = await this.work.encrypt(`${key.identity}\n`, passphrase)
    const path = join(folder, `key-${key.id}.age`)
    await writeWhole(path, locked, { disk })
    // Some systems take what they have no room for without a word.
    if (!(await readFile(path)).equals(locked)) throw new Error('not written whole')
    this.tried.set(sumOf(locked, passphrase), key.identity)
    return key
  }

  /** Null when the passphrase does not open it; undefined when that is not known. */
  private async identityIn(
    bytes: Uint8Array,
    passphrase: string,
  ): Promise<string | null | undefined> {
    const sum = sumOf(bytes, passphrase)
    const before = this.tried.get(sum)
    if (before !== undefined) return before
    try {
      const text = Buffer.from(await this.work.decrypt(bytes, passphrase))
        .toString('latin1')
        .trim()
      const identity = /^AGE-SECRET-KEY-[0-9A-Z-]{10,3000}$/.test(text) ? text : null
      this.tried.set(sum, identity)
      return identity
    } catch (error) {
      const code = error instanceof FailureError ? error.failure.code : null
      if (code !== null && refusals.has(code)) this.tried.set(sum, null)
      // A damaged one is what a stick leaves that was pulled out: no key, whatever the passphrase.
      return (code !== null && refusals.has(code)) || code === 'file.damaged' ? null : undefined
    }
  }
}

const sumOf = (bytes: Uint8Array, passphrase: string): string =>
  createHash('sha256').update(bytes).update('\n').update(passphrase).digest('hex')
