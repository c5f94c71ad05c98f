/** Locked files: what opens them, what does not, and that nothing of what is in them can be seen. */
import { createDecipheriv, hkdfSync, scryptSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Locker, lockedFile, looksLocked } from '../../../src-main/sync/lock'

const about = { workspace: 'a'.repeat(32), device: '0123456789abcdef' }
const text = 'Jelena Savić, Niš'
const work = 4

async function locked(passphrase = 'reka kroz grad') {
  const locker = new Locker(passphrase, work)
  const salt = await locker.newSalt()
  return { locker, salt, bytes: await locker.lock(Buffer.from(text), salt, about) }
}

const fileIn = (bytes: Buffer) => {
  const file = lockedFile(bytes)
  if (file === null) throw new Error('not a locked file')
  return file
}

describe('A locked file', () => {
  it('opens with its passphrase, however its letters are put together, and says no name before', async () => {
    const { bytes } = await locked('Чаршија č')
    const file = fileIn(bytes)
    const other = new Locker('Чаршија č'.normalize('NFD'), work)
    expect(await other.opens(file.head)).toBe(true)
    expect((await other.open(file))?.toString()).toBe(text)
    expect(bytes.toString('utf8')).not.toMatch(/Jelena|Savi|Niš/)
    expect(Object.keys(file.head).toSorted()).toEqual(
      ['check', 'device', 'format', 'nonce', 'salt', 'version', 'work', 'workspace'].toSorted(),
    )
  })

  it('opens with no other passphrase, which is told from damage', async () => {
    const { bytes, locker } = await locked()
    expect(await new Locker('reka kroz selo', work).opens(fileIn(bytes).head)).toBe(false)
    expect(await locker.opens(fileIn(bytes).head)).toBe(true)
  })

  it('says nothing when any byte of it is another, or its end is missing', async () => {
    const { bytes, locker } = await locked()
    for (let at = 0; at < bytes.length; at += 1) {
      const wrong = Buffer.from(bytes)
      wrong[at] = (wrong[at] ?? 0) ^ 1
      const file = lockedFile(wrong)
      if (file !== null && (await locker.opens(file.head)))
        expect(await locker.open(file)).toBeNull()
    }
    for (const length of [0, 10, bytes.length - 17, bytes.length - 1]) {
      const file = lockedFile(bytes.subarray(0, length))
      if (file !== null) expect(await locker.open(file)).toBeNull()
    }
  })

  it('is never the same twice', async () => {
    const { bytes, locker, salt } = await locked()
    const again = await locker.lock(Buffer.from(text), salt, about)
    const [one, other] = [fileIn(bytes), fileIn(again)]
    expect(one.head.nonce).not.toBe(other.head.nonce)
    expect(one.body.equals(other.body)).toBe(false)
  })

  it('asks for no more work than a laptop can do', async () => {
    const { bytes } = await locked()
    const { line, body } = fileIn(bytes)
    const greedy = Buffer.from(line.toString().replace(`"work":${work}`, '"work":30'))
    expect(lockedFile(Buffer.concat([greedy, body]))).toBeNull()
    expect(looksLocked(greedy)).toBe(true)
    expect(looksLocked(Buffer.from('0123abcd {"segment":{}}\n'))).toBe(false)
  })

  it('can be opened without this program, as the description of the format says', async () => {
    const { bytes } = await locked()
    const end = bytes.indexOf('\n') + 1
    const head = JSON.parse(bytes.subarray(0, end).toString()) as Record<'salt' | 'nonce', string>
    const master = scryptSync('reka kroz grad', Buffer.from(head.salt, 'hex'), 32, {
      ...{ N: 2 ** work, r: 8, p: 1 },
    })
    const both = Buffer.from(
      hkdfSync('sha256', master, Buffer.from(head.nonce, 'hex'), 'ciklus file', 44),
    )
    const decipher = createDecipheriv('aes-256-gcm', both.subarray(0, 32), both.subarray(32))
    decipher.setAAD(bytes.subarray(0, end)).setAuthTag(bytes.subarray(-16))
    const opened = Buffer.concat([decipher.update(bytes.subarray(end, -16)), decipher.final()])
    expect(opened.toString()).toBe(text)
  })
})
