/**
 * Files in the age format (https://age-encryption.org/v1), encrypted with a passphrase: they open with any tool that knows the
 * format, without this program.
 */
import { raise } from '../../src-shared/result'
import { ageFirstLine } from '../files/age-header'

/** Loaded when it is first needed: most runs of the program never do. */
const library = () => import('age-encryption')

const armorStart = '-----BEGIN AGE ENCRYPTED FILE-----'

/**
 * The most work a file may ask for before its passphrase can be tried, as a power of two: 20 takes a gigabyte of memory. The
 * format's own tool writes 18, and so does this program.
 */
const mostWork = 20

/** The work that files made here ask for: a second or two on a laptop, for every passphrase that is tried. */
const usualWork = 18

const startOf = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.byteLength)).toString('latin1')

const isArmored = (bytes: Uint8Array): boolean =>
  startOf(bytes, 200).trimStart().startsWith(armorStart)

/** Whether a file is in the age format, by its first bytes. */
export function isAge(bytes: Uint8Array): boolean {
  return startOf(bytes, ageFirstLine.length) === ageFirstLine || isArmored(bytes)
}

/** Encrypts a text, or bytes, with a passphrase. `work` is a power of two; less of it is for tests. */
export async function encryptAge(
  text: string | Uint8Array,
  passphrase: string,
  work = usualWork,
): Promise<Uint8Array> {
  const { Encrypter } = await library()
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(work)
  encrypter.setPassphrase(passphrase.normalize('NFC'))
  return encrypter.encrypt(text)
}

/**
 * Decrypts a file. Raises `file.needsPassphrase` without one, `file.wrongPassphrase`, `file.wrongType` when it is not encrypted
 * with a passphrase but to a key, and `file.damaged`.
 */
export async function decryptAge(
  bytes: Uint8Array,
  passphrase: string | null,
): Promise<Uint8Array> {
  const plain = isArmored(bytes) ? await unarmored(bytes) : bytes
  checkHeader(plain)
  if (passphrase === null || passphrase === '') return raise('file.needsPassphrase')
  // As it was typed here, then exactly as it came: another tool may have taken it letter by letter.
  const spellings = new Set([passphrase.normalize('NFC'), passphrase])
  for (const spelling of spellings) {
    const opened = await open(plain, spelling)
    if (opened !== null) return opened
  }
  return raise('file.wrongPassphrase')
}

async function unarmored(bytes: Uint8Array): Promise<Uint8Array> {
  const { armor } = await library()
  try {
    return armor.decode(Buffer.from(bytes).toString('latin1'))
  } catch {
    return raise('file.damaged')
  }
}

/** Looks at the one recipient that a file with a passphrase has, before any work is done for it. */
function checkHeader(bytes: Uint8Array): void {
  const [version, recipient = ''] = startOf(bytes, 400).split('\n')
  if (`${version ?? ''}\n` !== ageFirstLine) raise('file.damaged')
  const [arrow, kind, , work = '', ...more] = recipient.split(' ')
  if (arrow !== '->') raise('file.damaged')
  if (kind !== 'scrypt') raise('file.wrongType', { actual: 'age' })
  if (!/^[1-9]\d?$/.test(work) || Number(work) > mostWork || more.length > 0) raise('file.damaged')
}

/** The contents; `null` when the passphrase is not the right one. */
async function open(bytes: Uint8Array, passphrase: string): Promise<Uint8Array | null> {
  const { Decrypter } = await library()
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  try {
    return await decrypter.decrypt(bytes)
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('no identity matched')) return null
    return raise('file.damaged')
  }
}
