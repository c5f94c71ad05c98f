/**
 * A release as whoever publishes signs it: a text that names the version and, for each system, the package's name, size and
 * SHA-512, with an Ed25519 signature (RFC 8032) over exactly its bytes. Nothing else about a package is believed. `docs/updates.md`
 * describes the file.
 */
import { createHash, createPublicKey, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { raise } from '../../src-shared/result'
import { releaseNotes, versionNumber } from '../../src-shared/updates'

/** A signed release is no longer than that, in bytes. */
export const largestRelease = 262_144

/** The name of the signed release among the packages, and the ending of a package that has its release with it. */
export const releaseFileName = 'ciklus-release.json'
/** See {@link releaseFileName}. */
export const bundleEnding = '.ciklus-update'

/** One package. Its name becomes the end of an address, so it is letters, digits and little else. */
const releasePackage = z.object({
  system: z.string().regex(/^(?:windows|macos|linux)-(?:x64|arm64)-[a-z]{2,20}$/),
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/),
  size: z.number().int().min(1).max(2_000_000_000),
  sha512: z.string().regex(/^[0-9a-f]{128}$/),
})
/** See {@link Release}. */
export type ReleasePackage = z.infer<typeof releasePackage>

/** What is signed. Fields that are not known here are passed over: a later program may have more. */
const releaseShape = z.object({
  format: z.literal('ciklus-release-1'),
  version: versionNumber,
  date: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  /** Once this version has opened the data, a browser engine (Chromium) below this major version cannot. */
  storage: z.number().int().min(0),
  notes: releaseNotes,
  packages: z
    .array(releasePackage)
    .min(1)
    .max(30)
    .refine((list) => new Set(list.map(({ system }) => system)).size === list.length),
})
/** A release whose signature was checked. */
export type Release = z.infer<typeof releaseShape>

const envelope = z.object({
  format: z.literal('ciklus-signed-1'),
  release: z.string(),
  signatures: z
    .array(z.object({ key: z.string(), signature: z.string() }))
    .min(1)
    .max(10),
})

/** The name of a public key (32 bytes in base64): the first 16 hexadecimal digits of the SHA-256 of those bytes. */
export function keyName(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 16)
}

/** The public half of a key, as it is written into a program: its 32 bytes in base64. */
export function publicHalf(key: KeyObject): string {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' })
  return Buffer.from(x, 'base64url').toString('base64')
}

function keyObject(publicKey: string): KeyObject {
  const x = Buffer.from(publicKey, 'base64').toString('base64url')
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
}

/** Signs a release with one or more private keys. Gives the text of the signed file. */
export function signRelease(release: Release, keys: readonly KeyObject[]): string {
  const text = JSON.stringify(releaseShape.parse(release), null, 2)
  const signatures = keys.map((key) => ({
    key: keyName(publicHalf(key)),
    signature: sign(null, Buffer.from(text), key).toString('base64'),
  }))
  return `${JSON.stringify({ format: 'ciklus-signed-1', release: text, signatures }, null, 2)}\n`
}

/**
 * Reads a signed release with the public keys that the program knows. Every signature by one of them must hold, and there must be one.
 * Throws `update.unreadable` for what is no signed release, `update.unknownKey` or `update.wrongSignature`; nothing of what is signed
 * is looked at before.
 */
export function readRelease(text: string, keys: readonly string[]): Release {
  const signed = envelope.safeParse(parsed(text))
  if (!signed.success) return raise('update.unreadable')
  const { release, signatures } = signed.data
  const known = new Map(keys.map((key) => [keyName(key), key]))
  const ours = signatures.flatMap(({ key, signature }) => {
    const publicKey = known.get(key)
    return publicKey === undefined ? [] : [{ publicKey, signature }]
  })
  if (ours.length === 0) return raise('update.unknownKey')
  const bytes = Buffer.from(release)
  for (const { publicKey, signature } of ours)
    if (!verify(null, bytes, keyObject(publicKey), Buffer.from(signature, 'base64')))
      raise('update.wrongSignature')
  const read = releaseShape.safeParse(parsed(release))
  return read.success ? read.data : raise('update.unreadable')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
