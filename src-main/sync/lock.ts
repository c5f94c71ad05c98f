/**
 * Files that only a passphrase opens, as they lie in a shared place: one line of JSON that says of which program and whose they are and how
 * the key is made, then the encrypted bytes. `docs/journal-format.md` describes them for somebody who has the passphrase and no Ciklus.
 */
import {
  createCipheriv,
  createDecipheriv,
  hkdfSync,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto'
import { z } from 'zod'
import { deviceId, workspaceId } from '../../src-shared/journal'

/** What the `format` of every such file says. */
const lockedFormat = 'ciklus-locked'
/** The version that this program writes. */
const lockedVersion = 1

/** The work that making a key takes, as a power of two: half a second and 128 MB. */
const usualWork = 17
/** More than that is not done for a file of somebody else: 20 takes a gigabyte of memory. */
const mostWork = 20
/** Blocks of scrypt, of 128 bytes each. */
const blocks = 8

/** A key takes so many bytes, what it begins with 12, and the tag at the end of a file 16. */
const sizes = { key: 32, start: 12, tag: 16, check: 8 }
/** The first line is never longer. */
const longestHead = 600

/** What a key is made with, beside the passphrase, and by what it is known again. */
export const lockSalt = z.object({
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  work: z.number().int().min(1).max(mostWork),
  /** Tells a wrong passphrase from a damaged file. */
  check: z.string().regex(/^[0-9a-f]{16}$/),
})
/** See {@link lockSalt}. */
export type LockSalt = z.infer<typeof lockSalt>

const lockedHead = lockSalt.extend({
  format: z.literal(lockedFormat),
  version: z.number().int().min(1),
  workspace: workspaceId,
  device: deviceId,
  nonce: z.string().regex(/^[0-9a-f]{64}$/),
})

/** A locked file, taken apart. */
interface LockedFile {
  readonly head: z.infer<typeof lockedHead>
  /** The first line, which is authenticated with the rest. */
  readonly line: Buffer
  readonly body: Buffer
}

/** Takes a locked file apart; null for bytes that are none, or none that this program knows. */
export function lockedFile(bytes: Buffer): LockedFile | null {
  const end = bytes.subarray(0, longestHead).indexOf('\n') + 1
  if (end === 0 || bytes.length < end + sizes.tag) return null
  const line = bytes.subarray(0, end)
  const head = lockedHead.safeParse(parsed(line))
  if (!head.success || head.data.version > lockedVersion) return null
  return { head: head.data, line, body: bytes.subarray(end) }
}

/** Whether a locked file says that a newer program has written it. */
export function isNewerLock(bytes: Buffer): boolean {
  const end = bytes.subarray(0, longestHead).indexOf('\n')
  const head = z.object({ version: z.number() }).safeParse(parsed(bytes.subarray(0, end + 1)))
  return head.success && head.data.version > lockedVersion
}

/** Whether bytes begin as a locked file does, whole or not, of whatever version. */
export function looksLocked(bytes: Buffer): boolean {
  return bytes.subarray(0, 40).toString('latin1').startsWith(`{"format":"${lockedFormat}"`)
}

function parsed(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'))
  } catch {
    return null
  }
}

const makeKey = (passphrase: string, { salt, work }: Omit<LockSalt, 'check'>): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const N = 2 ** work
    const maxmem = 2 * 128 * N * blocks
    const text = passphrase.normalize('NFC')
    const made = (error: Error | null, key: Buffer): void =>
      error === null ? resolve(key) : reject(error)
    scrypt(text, Buffer.from(salt, 'hex'), sizes.key, { N, r: blocks, p: 1, maxmem }, made)
  })

const derive = (key: Buffer, salt: Buffer, use: string, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, `ciklus ${use}`, length))

/** What encrypts one file: never the same for two, since each brings 32 bytes of its own. */
function fileKey(key: Buffer, nonce: Buffer): { readonly key: Buffer; readonly start: Buffer } {
  const both = derive(key, nonce, 'file', sizes.key + sizes.start)
  return { key: both.subarray(0, sizes.key), start: both.subarray(sizes.key) }
}

/** A passphrase, with the keys that were made of it. */
export class Locker {
  private readonly keys = new Map<string, Promise<Buffer>>()

  constructor(
    private readonly passphrase: string,
    private readonly work = usualWork,
  ) {}

  /** Something new to make a key with. */
  async newSalt(): Promise<LockSalt> {
    const some = { salt: randomBytes(16).toString('hex'), work: this.work }
    return { ...some, check: this.checkOf(await this.key(some)) }
  }

  /** Whether this passphrase is the one of a file. */
  async opens(some: LockSalt): Promise<boolean> {
    const check = Buffer.from(this.checkOf(await this.key(some)))
    return timingSafeEqual(check, Buffer.from(some.check))
  }

  /** Bytes as a locked file. */
  async lock(
    bytes: Buffer,
    salt: LockSalt,
    about: { readonly workspace: string; readonly device: string },
  ): Promise<Buffer> {
    const nonce = randomBytes(32)
    const head = { format: lockedFormat, version: lockedVersion, ...about, ...salt }
    const line = Buffer.from(`${JSON.stringify({ ...head, nonce: nonce.toString('hex') })}\n`)
    const { key, start } = fileKey(await this.key(salt), nonce)
    const cipher = createCipheriv('aes-256-gcm', key, start).setAAD(line)
    return Buffer.concat([line, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  }

  /** What is in a file that {@link opens} has said yes to; null when it is not as it was written. */
  async open({ head, line, body }: LockedFile): Promise<Buffer | null> {
    const { key, start } = fileKey(await this.key(head), Buffer.from(head.nonce, 'hex'))
    const options = { authTagLength: sizes.tag }
    const decipher = createDecipheriv('aes-256-gcm', key, start, options).setAAD(line)
    decipher.setAuthTag(body.subarray(body.length - sizes.tag))
    try {
      const first = decipher.update(body.subarray(0, body.length - sizes.tag))
      return Buffer.concat([first, decipher.final()])
    } catch {
      return null
    }
  }

  private checkOf(key: Buffer): string {
    return derive(key, Buffer.alloc(0), 'check', sizes.check).toString('hex')
  }

  private key(some: Omit<LockSalt, 'check'>): Promise<Buffer> {
    const name = `${some.salt} ${some.work}`
    const known = this.keys.get(name)
    if (known !== undefined) return known
    const made = makeKey(this.passphrase, some)
    this.keys.set(name, made)
    return made
  }
}
