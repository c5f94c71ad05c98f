/**
 * A package of 90 MB from a place on loopback: from looking for it to being ready to install, on the program's own way (signature, every
 * byte hashed, on the disk), beside taking the same from a stick, and beside writing the same bytes and nothing else. Medians of
 * five, in turns. Run alone with `node --import tsx bench/update.ts`.
 */
import { randomBytes } from 'node:crypto'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleHead } from '../src-main/updates/bundle'
import { signRelease } from '../src-main/updates/release'
import { FeedServer, aProgram, aRelease, newKey, quiet } from '../test/main/updates/kit'

/** The figures, in milliseconds. */
export interface UpdateFigures {
  readonly fetched: number
  readonly fromStick: number
  readonly written: number
}

const rounds = 5
const size = 90_000_000

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function writeOnly(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'w')
  await file.writeFile(bytes)
  await file.sync()
  await file.close()
}

/** Measures. */
export async function measureUpdate(): Promise<UpdateFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-update-'))
  const feed = await FeedServer.start()
  try {
    const bytes = randomBytes(size)
    const key = newKey()
    const release = aRelease({}, bytes)
    feed.publish(release, [key], bytes)
    const stick = join(folder, 'stick')
    await writeFile(stick, Buffer.concat([bundleHead(signRelease(release, [key.secret])), bytes]))
    const times = { fetched: [] as number[], fromStick: [] as number[], written: [] as number[] }
    const { updates } = await aProgram({ keys: [key], feed, folder: join(folder, 'data') })
    const fetchIt = async () => {
      await updates.look(quiet())
      await updates.download(quiet())
    }
    for (let round = 0; round < rounds; round += 1) {
      times.written.push(await timed(() => writeOnly(join(folder, 'plain'), bytes)))
      times.fetched.push(await timed(fetchIt))
      times.fromStick.push(await timed(() => updates.takeFile(stick, quiet())))
    }
    const { fetched, fromStick, written } = times
    return { fetched: median(fetched), fromStick: median(fromStick), written: median(written) }
  } finally {
    await feed.stop()
    await rm(folder, { recursive: true })
  }
}

/** Prints them. */
export async function benchUpdate(): Promise<void> {
  const { fetched, fromStick, written } = await measureUpdate()
  const said = (ms: number) => `${ms.toFixed(0)} ms, ${(ms / written).toFixed(1)} × writing`
  console.log(`90 MB, from “look” to ready to install, from loopback: ${said(fetched)}`)
  console.log(`90 MB from a stick (a file on the same disk):          ${said(fromStick)}`)
  console.log(`Writing 90 MB and nothing else:                        ${written.toFixed(0)} ms`)
}

if (process.argv[1] === import.meta.filename) await benchUpdate()
