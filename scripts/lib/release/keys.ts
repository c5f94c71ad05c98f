/** The keys of whoever publishes: making a pair, and reading the private halves. */
import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { keyName, publicHalf } from '../../../src-main/updates/release'

/** A new pair. Texts: the private half as PEM (PKCS #8), the public one as 32 bytes in base64. */
export interface NewKey {
  readonly name: string
  readonly privateHalf: string
  readonly publicHalf: string
}

/** Makes an Ed25519 pair. The private half is encrypted with the passphrase; throws when that is too short to be one. */
export function makeKey(passphrase: string): NewKey {
  if (passphrase.length < 12)
    throw new Error('CIKLUS_RELEASE_PASSPHRASE must hold a passphrase of at least 12 characters.')
  const { privateKey } = generateKeyPairSync('ed25519')
  const own = publicHalf(privateKey)
  const format = { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase } as const
  return {
    name: keyName(own),
    privateHalf: privateKey.export(format).toString(),
    publicHalf: own,
  }
}

const block = /-----BEGIN [A-Z ]+-----[\s\S]+?-----END [A-Z ]+-----/g

/** Reads private keys out of a text with one PEM block after the other. Throws when there is none, or one is not Ed25519. */
export function privateKeys(pem: string, passphrase: string): readonly KeyObject[] {
  const keys = [...pem.matchAll(block)].map(([key]) => createPrivateKey({ key, passphrase }))
  if (keys.length === 0) throw new Error('CIKLUS_RELEASE_KEY holds no private key (PEM).')
  if (keys.some(({ asymmetricKeyType }) => asymmetricKeyType !== 'ed25519'))
    throw new Error('A key in CIKLUS_RELEASE_KEY is not an Ed25519 key.')
  return keys
}
