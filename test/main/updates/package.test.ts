/** Fetching a package: nothing is kept that is not, to the byte, what was signed. */
import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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
const known = [now]

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

/** Serves the usual release, with the package's bytes as told. */
function publishServing(...serve: Parameters<FeedServer['serve']>['1'][]): void {
  feed.publish(aRelease(), [now])
  for (const one of serve) feed.serve('Ciklus-0.2.0.AppImage', one)
}

/** Looks and fetches; what came of it, and that nothing is left behind. */
async function fetched(program: AskingProgram): Promise<unknown> {
  await program.updates.look(quiet())
  const failure = await failureOf(program.updates.download(quiet()))
  expect(await program.updates.state()).toMatchObject({ ready: null })
  expect(await program.files()).toEqual([])
  return failure
}

describe('A package', () => {
  it.each([
    [
      'of the same length with other bytes',
      Buffer.alloc(packageBytes.byteLength, 'x'),
      'update.changed',
    ],
    ['that is longer', Buffer.concat([packageBytes, Buffer.from('x')]), 'update.changed'],
    ['that ends early', packageBytes.subarray(0, 200_000), 'update.cut'],
    ['that is empty', Buffer.alloc(0), 'update.cut'],
    ['that is a page', Buffer.from('<html>'), 'update.cut'],
  ])('%s is not kept', async (_what, bytes, code) => {
    publishServing((_request, response) => response.end(bytes))
    expect(await fetched(await asking())).toBe(code)
  })

  it('whose connection breaks is not kept', async () => {
    publishServing((_request, response) => {
      response.writeHead(200, { 'content-length': packageBytes.byteLength })
      response.write(packageBytes.subarray(0, 100_000), () => response.destroy())
    })
    expect(await fetched(await asking())).toBe('update.cut')
  })

  it('that never ends is given up as soon as it is too long', async () => {
    let isOver = false
    publishServing((_request, response) => {
      const more = (): void => {
        while (!isOver && response.write(packageBytes));
      }
      response.on('drain', more).on('close', () => (isOver = true))
      more()
    })
    expect(await fetched(await asking())).toBe('update.changed')
    await expect.poll(() => isOver).toBe(true)
  })

  it.each([
    ['nothing at all', () => undefined],
    [
      'a byte now and then',
      (_request: unknown, response: Parameters<Parameters<FeedServer['serve']>[1]>[1]) => {
        const timer = setInterval(() => response.write('x'), 20)
        response.on('close', () => clearInterval(timer))
      },
    ],
  ])('of which comes %s is not waited for', async (_what, serve) => {
    publishServing(serve)
    const program = await asking({ patience: { bytes: 20_000, milliseconds: 150 } })
    expect(await fetched(program)).toBe('update.slow')
  })

  it('is stopped when somebody wants that, in the middle of waiting for it', async () => {
    const stop = new AbortController()
    publishServing((_request, response) => {
      response.write(packageBytes.subarray(0, 100_000))
      setTimeout(() => stop.abort(), 30)
    })
    const { updates, files } = await asking()
    await updates.look(quiet())
    const failed = updates.download({ signal: stop.signal, onProgress: () => undefined })
    await expect(failed).rejects.toThrow(/abort/i)
    expect(await files()).toEqual([])
  })

  it.each([
    [404, 'update.notThere'],
    [410, 'update.notThere'],
    [500, 'update.server'],
    [403, 'update.server'],
    [206, 'update.server'],
  ])('answered with %i is not kept', async (status, code) => {
    publishServing((_request, response) => response.writeHead(status).end(packageBytes))
    expect(await fetched(await asking())).toBe(code)
  })

  it('does not fit on a full disk: seen before, and when it fills meanwhile', async () => {
    feed.publish(aRelease(), [now])
    const full = await asking({ world: { freeBytes: () => Promise.resolve(50_000_000) } })
    expect(await fetched(full)).toBe('update.noRoom')
    expect(feed.asked).toEqual(['/feed/ciklus-release.json'])
    const disk = {
      open: async (path: string, flags: string, mode: number) => {
        const file = await open(path, flags, mode)
        const write = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
        return { write, sync: () => file.sync(), close: () => file.close() }
      },
    }
    expect(await fetched(await asking({ world: { disk } }))).toBe('save.diskFull')
  })

  it('is fetched once at a time', async () => {
    publishServing((_request, response) => setTimeout(() => response.end(packageBytes), 50))
    const { updates } = await asking()
    await updates.look(quiet())
    const first = updates.download(quiet())
    expect(await failureOf(updates.download(quiet()))).toBe('request.refused')
    expect(await first).toMatchObject({ version: '0.2.0' })
  })

  it('takes the place of an older one that waited, and of what was interrupted', async () => {
    feed.publish(aRelease(), [now])
    const { updates, folder, files } = await asking()
    await updates.look(quiet())
    await updates.download(quiet())
    await writeFile(join(folder, 'updates', 'Ciklus-0.2.0.AppImage.part'), 'half')
    const name = 'Ciklus-0.3.0.AppImage'
    const packages = [aPackage({ name })]
    feed.publish(aRelease({ version: '0.3.0', packages }), [now])
    await updates.look(quiet())
    await updates.download(quiet())
    expect((await files()).toSorted()).toEqual([name, 'release.json'])
  })
})
