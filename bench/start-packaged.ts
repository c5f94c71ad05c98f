/**
 * The start of the packaged program beside that of the source tree's, on empty data folders in the same run: what comes out of `app.asar`
 * and lies beside it, where nothing of this checkout is near. Medians, in turns. Run alone with
 * `node --import tsx bench/start-packaged.ts`.
 */
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch } from '../chromium-host/launch'
import { packagedIn, unpackProgram } from '../scripts/lib/package-report.mjs'
import { median } from './inject'

const root = join(import.meta.dirname, '..')

/** Milliseconds from the start of the process until the page can be used; medians. */
export interface PackagedFigures {
  readonly packaged: number
  readonly source: number
}

async function untilUsable(program: string | undefined): Promise<number> {
  const begun = performance.now()
  const app = await launch(program === undefined ? {} : { program })
  await app.page.waitForFunction(() => performance.getEntriesByName('ciklus:usable').length > 0)
  const took = performance.now() - begun
  await app.close()
  return took
}

/** Packages, unpacks, and measures both. */
export async function measurePackaged(rounds = 5): Promise<PackagedFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'ciklus-packaged-'))
  try {
    const output = join(folder, 'dist')
    execFileSync(process.execPath, [join(root, 'scripts/package.mjs'), '--dir', '--into', output])
    const [made] = packagedIn(output)
    if (made === undefined) throw new Error('Nothing was packaged.')
    const target = join(folder, 'resources')
    await mkdir(target)
    const program = join(await unpackProgram(made.resources, target), 'out', 'main', 'main.js')
    const packaged: number[] = []
    const source: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      source.push(await untilUsable(undefined))
      packaged.push(await untilUsable(program))
    }
    return { packaged: median(packaged), source: median(source) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Prints both. */
export async function printPackaged(): Promise<void> {
  const { packaged, source } = await measurePackaged()
  console.log('\nStart to usable, on an empty data folder (median of 5)')
  console.log(
    `the packaged program  ${packaged.toFixed(0)} ms, ${(packaged / source).toFixed(2)} ×`,
  )
  console.log(`the source tree's     ${source.toFixed(0)} ms`)
}

if (process.argv[1] === import.meta.filename) await printPackaged()
