import { createDecipheriv, createHmac, hkdfSync, scryptSync, timingSafeEqual } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FailureError } from '../../../src-shared/result'
import { decryptAge, encryptAge, isAge } from '../../../src-main/documents/age'
import { quiet, work } from './typeset'

const passphrase = 'тајна лозинка 1'
const plain = '{"format":"ciklus-workspace","име":"Ђорђе"}'
const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/age', name)))
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
/** A file that takes little work to open. */
const light = (text: string, word = passphrase): Promise<Uint8Array> => encryptAge(text, word, 10)
const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'opened',
    (error: unknown) => (error instanceof FailureError ? error.failure.code : error),
  )

/** Opens a file by what the format's own description says, with Node's cryptography only. Files of one chunk. */
function decryptByTheBook(file: Uint8Array, word: string): string {
  const bytes = Buffer.from(file)
  const headEnd = bytes.indexOf('\n--- ') + 5
  const lineEnd = bytes.indexOf(10, headEnd)
  const [version, stanza = '', body = ''] = bytes.toString('latin1', 0, headEnd).split('\n')
  const [, kind, salt = '', work] = stanza.split(' ')
  expect([version, kind]).toEqual(['age-encryption.org/v1', 'scrypt'])
  const N = 2 ** Number(work)
  const wrapKey = scryptSync(
    word,
    Buffer.concat([Buffer.from('age-encryption.org/v1/scrypt'), Buffer.from(salt, 'base64')]),
    32,
    { N, r: 8, p: 1, maxmem: 256 * N * 8 },
  )
  const fileKey = open(wrapKey, Buffer.alloc(12), Buffer.from(body, 'base64'))
  const derive = (info: string, using: Buffer): Buffer =>
    Buffer.from(hkdfSync('sha256', fileKey, using, info, 32))
  const sum = createHmac('sha256', derive('header', Buffer.alloc(0)))
    .update(bytes.subarray(0, headEnd - 1))
    .digest()
  const said = Buffer.from(bytes.toString('latin1', headEnd, lineEnd), 'base64')
  expect(timingSafeEqual(sum, said)).toBe(true)
  const nonce = bytes.subarray(lineEnd + 1, lineEnd + 17)
  const lastChunk = Buffer.alloc(12)
  lastChunk[11] = 1
  return open(derive('payload', nonce), lastChunk, bytes.subarray(lineEnd + 17)).toString()
}

function open(key: Buffer, nonce: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 })
  decipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
}

describe('A file in the age format', () => {
  it('that was made here opens with nothing but the format’s description, and here', async () => {
    const file = await encryptAge(plain, passphrase)
    expect(isAge(file)).toBe(true)
    expect(Buffer.from(file).includes('Ђорђе')).toBe(false)
    expect(decryptByTheBook(file, passphrase)).toBe(plain)
    expect(Buffer.from(file).toString('latin1')).toMatch(/^-> scrypt \S+ 18$/m)
    // Never the same twice: nobody can tell that two copies are alike.
    const [one, two] = [await light(plain), await light(plain)]
    expect(one).not.toEqual(two)
    expect(textOf(await decryptAge(one, passphrase))).toBe(plain)
  })

  it.each(['by-age.age', 'by-age-armored.age'])(
    'that the format’s own tool made opens here: %s',
    async (name) => {
      expect(isAge(fixture(name))).toBe(true)
      expect(textOf(await decryptAge(fixture(name), passphrase))).toBe(plain)
    },
  )

  it('is read like any other JSON by the document worker, and written by it', async () => {
    const made = await work.encrypt(plain, passphrase, quiet)
    expect(await work.readJson(made, passphrase, quiet)).toEqual(JSON.parse(plain))
    expect(await work.readJson(new TextEncoder().encode(plain), passphrase, quiet)).toEqual(
      JSON.parse(plain),
    )
    expect(await codeOf(work.readJson(made, null, quiet))).toBe('file.needsPassphrase')
    const hostile = await light('{"__proto__":{}}')
    expect(await codeOf(work.readJson(hostile, passphrase, quiet))).toBe('json.forbiddenKey')
  })

  it('asks for its passphrase, and knows a wrong one', async () => {
    const file = await light(plain)
    expect(await codeOf(decryptAge(file, null))).toBe('file.needsPassphrase')
    expect(await codeOf(decryptAge(file, ''))).toBe('file.needsPassphrase')
    expect(await codeOf(decryptAge(file, `${passphrase} `))).toBe('file.wrongPassphrase')
  })

  it('opens however the letters of the passphrase were put together', async () => {
    const file = await light(plain, 'Čačak 1 žuti'.normalize('NFD'))
    expect(textOf(await decryptAge(file, 'Čačak 1 žuti'.normalize('NFC')))).toBe(plain)
  })

  it('may be larger than one chunk', async () => {
    const long = 'ж'.repeat(100_000)
    expect(textOf(await decryptAge(await light(long), passphrase))).toBe(long)
  })

  it('that is encrypted to a key is of another kind', async () => {
    expect(await codeOf(decryptAge(fixture('to-key.age'), passphrase))).toBe('file.wrongType')
  })

  it.each([
    ['more work than a passphrase is worth', (text: string) => text.replace(/ 1\d\n/, ' 21\n')],
    ['no number for the work', (text: string) => text.replace(/ 1\d\n/, ' x\n')],
    ['a huge number for the work', (text: string) => text.replace(/ 1\d\n/, ' 4294967296\n')],
    ['a second recipient', (text: string) => text.replace('\n---', '\n-> other\nAAAA\n---')],
    ['another sum', (text: string) => text.replace(/--- .{5}/, '--- AAAAA')],
    ['a changed byte at its end', (text: string) => `${text.slice(0, -1)}\0`],
    ['no end', (text: string) => text.slice(0, -5)],
    ['no content', (text: string) => text.slice(0, 120)],
    ['a first line only', () => 'age-encryption.org/v1\n'],
    ['armor around nothing', () => '-----BEGIN AGE ENCRYPTED FILE-----\n'],
  ])('with %s is damaged', async (_what, spoil) => {
    const good = Buffer.from(await light(plain)).toString('latin1')
    const bad = new Uint8Array(Buffer.from(spoil(good), 'latin1'))
    expect(isAge(bad)).toBe(true)
    expect(await codeOf(decryptAge(bad, passphrase))).toBe('file.damaged')
  })

  it.each(['', '{"a":1}', 'age-encryption.org/v2\n', '\n\nage-encryption.org/v1\n'])(
    'is told from %j',
    (text) => {
      expect(isAge(new TextEncoder().encode(text))).toBe(false)
    },
  )
})
