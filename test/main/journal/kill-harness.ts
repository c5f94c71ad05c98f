/** Kills a program that writes a journal, at random moments, as often as told, and looks at what is left. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as wait } from 'node:timers/promises'
import { build } from 'vite'
import { createJournal } from '../../../src-main/journal/journal'
import { device } from './lines'

/** What a number of kills came to. */
export interface KillResult {
  readonly kills: number
  /** Lines that were acknowledged in all. */
  readonly acknowledged: number
  /** Of these, lines that were not there after a kill. */
  readonly lost: number
  /** Files that were damaged after a kill; part of a line at the end does not count. */
  readonly damaged: number
  /** Milliseconds that opening took after a kill, at most. */
  readonly slowest: number
}

/** Makes one file of the writer, so that it starts at once. */
async function buildChild(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('./kill-child.ts', import.meta.url)),
      outDir: folder,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'kill-child.mjs' } },
    },
  })
  return join(folder, 'kill-child.mjs')
}

/** Runs and kills a writer, again and again on the same journal. `random` gives numbers from 0 to 1. */
export async function killRounds(
  folder: string,
  kills: number,
  random: () => number = Math.random,
): Promise<KillResult> {
  const result = { kills, acknowledged: 0, lost: 0, damaged: 0, slowest: 0 }
  const child = await buildChild(`${folder}-child`)
  let first = 1
  for (let round = 0; round < kills; round += 1) {
    const said = await killOne(child, folder, first, Math.floor(random() * 250))
    result.acknowledged = Math.max(result.acknowledged, said)
    const began = performance.now()
    const { devices, damage } = await createJournal({ folder }).open()
    result.slowest = Math.max(result.slowest, performance.now() - began)
    const own = devices.find((one) => one.device === device)
    const missing = (own?.missing ?? []).reduce(
      (sum, range) => sum + range.last - range.first + 1,
      0,
    )
    result.lost += Math.max(0, said - (own?.last ?? 0)) + missing
    result.damaged += damage.length
    first = (own?.last ?? 0) + 1
  }
  return result
}

/** The last number that was acknowledged before the kill; 0 when none was. */
async function killOne(
  child: string,
  folder: string,
  first: number,
  after: number,
): Promise<number> {
  const writer = spawn(process.execPath, [child, folder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(writer, 'exit')
  let said = ''
  writer.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const closed = once(writer.stdout, 'close')
  await once(writer.stdout, 'data')
  await wait(after)
  writer.kill('SIGKILL')
  await Promise.all([exit, closed])
  return Number(said.trim().split('\n').at(-1)?.replace('ready', '') ?? 0)
}
