/** Who may have signed a release, and what one is that is not signed so. */
import { sign } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keyName, signRelease } from '../../../src-main/updates/release'
import {
  FeedServer,
  aPackage,
  aProgram,
  aRelease,
  failureOf,
  newKey,
  quiet,
  removeProgram,
} from './kit'
import type { Asking, AskingProgram } from './kit'

const now = newKey()
const next = newKey()
const stranger = newKey()
const known = [now, next]

let feed: FeedServer
const programs: AskingProgram[] = []
beforeEach(async () => {
  feed = await FeedServer.start()
})
afterEach(async () => {
  await feed.stop()
  await Promise.all(programs.splice(0).map(removeProgram))
})

async function asking(some: Partial<Asking> = {}): Promise<AskingProgram> {
  const program = await aProgram({ keys: known, feed, ...some })
  programs.push(program)
  return program
}

const raw = (text: string) =>
  feed.serve('ciklus-release.json', (_request, response) => response.end(text))

describe('A signature', () => {
  it('by the next key is as good as one by the key in use', async () => {
    feed.publish(aRelease(), [next])
    expect(await (await asking()).updates.look(quiet())).not.toBeNull()
  })

  it('by both, with one that is not known, counts; by a key that was given up it does not', async () => {
    feed.publish(aRelease(), [stranger, next])
    expect(await (await asking()).updates.look(quiet())).not.toBeNull()
    const later = await asking({ keys: [next, newKey()] })
    feed.publish(aRelease(), [now])
    expect(await failureOf(later.updates.look(quiet()))).toBe('update.unknownKey')
  })

  it('by somebody else is not taken', async () => {
    feed.publish(aRelease(), [stranger])
    expect(await failureOf((await asking()).updates.look(quiet()))).toBe('update.unknownKey')
  })

  it.each([
    ['of something else', (text: string) => text.replace('0.2.0', '0.9.0')],
    [
      'under the name of a known key',
      (text: string) => {
        const signed = JSON.parse(text) as { signatures: { signature: string }[] }
        const other = JSON.parse(signRelease(aRelease(), [stranger.secret])) as typeof signed
        const signatures = signed.signatures.map((one, at) => ({
          ...one,
          signature: other.signatures[at]?.signature,
        }))
        return JSON.stringify({ ...signed, signatures })
      },
    ],
    ['that is empty', (text: string) => text.replace(/"signature": "[^"]+"/, '"signature": ""')],
  ])('%s is not taken', async (_what, spoil) => {
    raw(spoil(signRelease(aRelease(), [now.secret])))
    expect(await failureOf((await asking()).updates.look(quiet()))).toBe('update.wrongSignature')
  })

  it('that does not hold is not made good by another one that does', async () => {
    const signed = JSON.parse(signRelease(aRelease(), [now.secret, next.secret])) as {
      signatures: { key: string; signature: string }[]
    }
    const [first, second] = signed.signatures
    const signatures = [first, { ...second, signature: first?.signature }]
    raw(JSON.stringify({ ...signed, signatures }))
    expect(await failureOf((await asking()).updates.look(quiet()))).toBe('update.wrongSignature')
  })

  it.each([
    ['no signature', (signed: object) => JSON.stringify({ ...signed, signatures: [] })],
    ['no list of them', (signed: object) => JSON.stringify({ ...signed, signatures: undefined })],
    ['HTML in its place', () => '<!doctype html><title>Sign in to this network</title>'],
    ['YAML in its place', () => 'version: 0.9.0\npath: Ciklus.exe\nsha512: aa\n'],
    ['nothing', () => ''],
    ['far too much', () => 'x'.repeat(300_000)],
  ])('is missing: %s', async (_what, spoil) => {
    raw(spoil(JSON.parse(signRelease(aRelease(), [now.secret])) as object))
    expect(await failureOf((await asking()).updates.look(quiet()))).toBe('update.unreadable')
  })

  it('is not enough where no key is known', async () => {
    feed.publish(aRelease(), [now])
    const { updates } = await asking({ keys: [] })
    expect(await failureOf(updates.look(quiet()))).toBe('update.unknownKey')
    expect(await updates.state()).toMatchObject({ canLook: false, canCheck: false })
  })

  it.each([
    ['../../../etc/passwd'],
    ['..'],
    ['a/b.AppImage'],
    ['a\\b.AppImage'],
    ['"; rm -rf ~; ".AppImage'],
    ["'$(id)'.AppImage"],
    ['https://example.org/a.AppImage'],
    ['a.AppImage?x'],
    ['-rf'],
    ['\u0000'],
  ])('does not make a name of %j one', async (name) => {
    const spoilt = aRelease({ packages: [aPackage({ name })] })
    // As somebody with the key might sign it with another tool.
    const text = JSON.stringify(spoilt)
    const signature = sign(null, Buffer.from(text), now.secret).toString('base64')
    raw(
      JSON.stringify({
        format: 'ciklus-signed-1',
        release: text,
        signatures: [{ key: keyName(now.public), signature }],
      }),
    )
    const program = await asking()
    expect(await failureOf(program.updates.look(quiet()))).toBe('update.unreadable')
    expect(feed.asked).toHaveLength(1)
  })
})
