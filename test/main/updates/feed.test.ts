/** Looking for a newer version, in a place that publishes as it should and in ones that do not. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signRelease } from '../../../src-main/updates/release'
import {
  FeedServer,
  aPackage,
  aProgram,
  aRelease,
  failureOf,
  newKey,
  packageBytes,
  quiet,
  removeProgram,
} from './kit'
import type { Asking, AskingProgram } from './kit'

const now = newKey()
const known = [now, newKey()]

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

describe('A newer version', () => {
  it('is found, shown before anything is fetched, fetched whole, and waits', async () => {
    feed.publish(aRelease(), [now])
    const { updates, folder, files } = await asking()
    expect(await updates.state()).toMatchObject({ found: null, ready: null, lastLook: null })
    expect(feed.asked).toEqual([])
    const offer = { version: '0.2.0', date: '2026-12-01', notes: { 'sr-Cyrl': ['Брже.'] } }
    expect(await updates.look(quiet())).toMatchObject(offer)
    expect(feed.asked).toEqual(['/feed/ciklus-release.json'])
    expect(await updates.state()).toMatchObject({ found: offer, ready: null })
    const steps: (readonly [number, number])[] = []
    const job = {
      ...quiet(),
      onProgress: (done: number, all: number) => void steps.push([done, all]),
    }
    expect(await updates.download(job)).toMatchObject(offer)
    expect(steps.at(-1)).toEqual([1, 1])
    expect(await updates.state()).toMatchObject({ found: null, ready: offer })
    expect((await files()).toSorted()).toEqual(['Ciklus-0.2.0.AppImage', 'release.json'])
    const path = join(folder, 'updates', 'Ciklus-0.2.0.AppImage')
    expect((await readFile(path)).equals(packageBytes)).toBe(true)
  })

  it('that the browser engine of this one could not follow says so', async () => {
    feed.publish(aRelease({ storage: 160 }), [now])
    const { updates } = await asking()
    expect(await updates.look(quiet())).toMatchObject({ isCrossing: true })
    feed.publish(aRelease({ storage: 156 }), [now])
    expect(await updates.look(quiet())).toMatchObject({ isCrossing: false })
  })

  it.each(['0.1.0', '0.0.9', '0.0.10'])('is not what has the number %s', async (version) => {
    feed.publish(aRelease({ version }), [now])
    const { updates } = await asking()
    expect(await updates.look(quiet())).toBeNull()
    expect(await failureOf(updates.download(quiet()))).toBe('update.nothingReady')
  })

  it.each(['0.10.0', '1.0.0', '0.1.1'])('is what has the number %s', async (version) => {
    feed.publish(aRelease({ version }), [now])
    const { updates } = await asking()
    expect(await updates.look(quiet())).toMatchObject({ version })
  })

  it('without a package for this system is not offered', async () => {
    const packages = [aPackage({ system: 'macos-arm64-dmg' })]
    feed.publish(aRelease({ packages }), [now])
    const { updates } = await asking()
    expect(await failureOf(updates.look(quiet()))).toBe('update.noPackage')
    expect(await updates.state()).toMatchObject({ found: null })
  })

  it('is looked for once a week when that is switched on, and never before', async () => {
    feed.publish(aRelease(), [now])
    let time = Date.UTC(2026, 11, 2)
    const { updates } = await asking({ world: { now: () => time } })
    expect(await updates.lookIfDue()).toBeNull()
    expect(feed.asked).toEqual([])
    await updates.setWeekly(true)
    expect(await updates.lookIfDue()).toMatchObject({ version: '0.2.0' })
    time += 6.9 * 24 * 3_600_000
    expect(await updates.lookIfDue()).toBeNull()
    time += 0.2 * 24 * 3_600_000
    expect(await updates.lookIfDue()).not.toBeNull()
    expect(feed.asked).toHaveLength(2)
    time += 8 * 24 * 3_600_000
    raw('<html>')
    expect(await updates.lookIfDue()).toBeNull()
  })
})

describe('The place that publishes', () => {
  it('that nobody can reach is told by its name', async () => {
    await feed.stop()
    const { updates } = await asking()
    await expect(updates.look(quiet())).rejects.toMatchObject({
      failure: { code: 'update.offline', params: { host: feed.host } },
    })
    feed = await FeedServer.start()
  })

  it('may send on within itself and to hosts that were packaged, and nowhere else', async () => {
    const other = await FeedServer.start()
    const to = (address: string) =>
      feed.serve('ciklus-release.json', (_request, response) =>
        response.writeHead(302, { location: address }).end(),
      )
    feed.serve('elsewhere.json', (_request, response) =>
      response.end(signRelease(aRelease(), [now.secret])),
    )
    other.publish(aRelease(), [now])
    try {
      to('elsewhere.json')
      expect(await (await asking()).updates.look(quiet())).not.toBeNull()
      to(`${other.address}ciklus-release.json`)
      await expect((await asking()).updates.look(quiet())).rejects.toMatchObject({
        failure: { code: 'update.redirected', params: { host: other.host } },
      })
      expect(other.asked).toEqual([])
      const packaged = await asking({ hosts: [other.host] })
      expect(await packaged.updates.look(quiet())).not.toBeNull()
      to('ciklus-release.json')
      expect(await failureOf((await asking()).updates.look(quiet()))).toBe('update.redirected')
      expect(feed.asked.length).toBeLessThan(20)
      to('ftp://127.0.0.1/feed/ciklus-release.json')
      expect(await failureOf((await asking()).updates.look(quiet()))).toBe('update.redirected')
    } finally {
      await other.stop()
    }
  })

  it('is not asked by a program that was packaged without', async () => {
    const { updates } = await asking({ world: { fetching: null } })
    expect(await updates.state()).toMatchObject({ canLook: false, canCheck: true })
    expect(await failureOf(updates.look(quiet()))).toBe('request.refused')
    await updates.setWeekly(true)
    expect(await updates.lookIfDue()).toBeNull()
  })
})
