/**
 * Locking a reviewer's file with a passphrase and their answers with a key: PBKDF2 (SHA-256, 600,000 rounds) and AES-256-GCM, by the
 * cryptography that browsers have themselves, so that the file opens anywhere and needs nothing installed.
 */
import { fold } from '../../i18n/fold'
import type { LockedPacket } from './packet-format'

/** How often the passphrase is hashed: what OWASP asks for with SHA-256. A guess takes a computer that long. */
const rounds = 600_000
/** Letters and digits that are not taken for one another, and that Serbian keyboards have in both scripts. */
const alphabet = '23456789abcdefghjkmnprstuvz'
const groups = 5
const groupLength = 4

const toText = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at)
  return bytes
}

const random = (length: number): Uint8Array<ArrayBuffer> =>
  globalThis.crypto.getRandomValues(new Uint8Array(length))

/** Whether this browser can lock and unlock at all: some do not let pages from a disk. */
export function canSeal(): boolean {
  // Its type says that it is always there; pages that are not from a safe place have none.
  const { subtle } = globalThis.crypto as { readonly subtle?: SubtleCrypto }
  return subtle !== undefined
}

/** A new passphrase, 95 bits in five groups of four: it is read over the telephone and typed once or twice. */
export function newPassphrase(): string {
  let letters = ''
  // Bytes beyond the last whole run of the alphabet are left out, or some letters would come more often.
  const limit = 256 - (256 % alphabet.length)
  while (letters.length < groups * groupLength)
    for (const byte of random(64))
      if (byte < limit) letters += alphabet.charAt(byte % alphabet.length)
  return Array.from({ length: groups }, (_, at) =>
    letters.slice(at * groupLength, (at + 1) * groupLength),
  ).join('-')
}

/** A new key for answers, base64. */
export function newAnswerKey(): string {
  return toText(random(32))
}

/** A passphrase as it counts: capitals, blanks, dashes and the script of the keyboard do not matter. */
const plain = (passphrase: string): string => fold(passphrase).replaceAll(/[^a-z\d]/gu, '')

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const { subtle } = globalThis.crypto
  const bytes = new TextEncoder().encode(plain(passphrase))
  const base = await subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey'])
  return subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

const importKey = (key: string): Promise<CryptoKey> =>
  globalThis.crypto.subtle.importKey('raw', toBytes(key), 'AES-GCM', false, ['encrypt', 'decrypt'])

async function encrypt(key: CryptoKey, text: string, about: string) {
  const iv = random(12)
  const encoder = new TextEncoder()
  const data = await globalThis.crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: encoder.encode(about) },
    key,
    encoder.encode(text),
  )
  return { iv: toText(iv), data: toText(new Uint8Array(data)) }
}

async function decrypt(
  key: Promise<CryptoKey>,
  locked: { readonly iv: string; readonly data: string },
  about: string,
): Promise<string | null> {
  try {
    const data = await globalThis.crypto.subtle.decrypt(
      {
        name: 'AES-GCM',
        iv: toBytes(locked.iv),
        additionalData: new TextEncoder().encode(about),
      },
      await key,
      toBytes(locked.data),
    )
    return new TextDecoder().decode(data)
  } catch {
    // A wrong key and a changed file fail alike; nobody can tell them apart.
    return null
  }
}

/** What a packet is locked as, so that no other text can be put in its place. */
const packetAbout = 'ciklus-packet 1'

/** Locks a text with a passphrase. */
export async function lockPacket(text: string, passphrase: string): Promise<LockedPacket> {
  const salt = random(16)
  const key = await keyOf(passphrase, salt)
  return { salt: toText(salt), ...(await encrypt(key, text, packetAbout)) }
}

/** Opens what {@link lockPacket} locked; null when the passphrase is another one, or something was changed. */
export async function openPacket(locked: LockedPacket, passphrase: string): Promise<string | null> {
  return decrypt(keyOf(passphrase, toBytes(locked.salt)), locked, packetAbout)
}

/** Locks answers with the key of their packet. */
export async function lockAnswers(text: string, key: string, packet: string) {
  return encrypt(await importKey(key), text, packet)
}

/** Opens what {@link lockAnswers} locked; null when it was changed, or is of another packet. */
export async function openAnswers(
  locked: { readonly iv: string; readonly data: string },
  key: string,
  packet: string,
): Promise<string | null> {
  return decrypt(importKey(key), locked, packet)
}
