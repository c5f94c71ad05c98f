/** Runs the tests that concern a file, in a copy of the project with a fault in it, and says which one caught it. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { planted } from './site'
import type { Site } from './site'
import { judge } from './verdict'
import type { Verdict } from './verdict'

const limitMilliseconds = 120_000

/** A run that has ended: its exit code, or null when it took too long. */
interface Ended {
  readonly code: number | null
  readonly said: string
}

/** Children started here and not yet ended; they are stopped when this program is. */
const running = new Set<ChildProcess>()

/** Stops a child with all it has started. */
function stop(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has ended meanwhile.
  }
}

/** Stops every run. */
export function stopAll(): void {
  for (const child of running) stop(child)
}

function runVitest(folder: string, words: readonly string[], limit: number): Promise<Ended> {
  return new Promise((resolve) => {
    const program = join(folder, 'node_modules', 'vitest', 'vitest.mjs')
    const child = spawn(process.execPath, [program, ...words], {
      cwd: folder,
      // A group of its own, so that its workers are stopped with it.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, CI: '1', NO_COLOR: '1' },
    })
    running.add(child)
    const said: string[] = []
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => said.push(text))
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      stop(child)
    }, limit)
    child.on('error', (error) => said.push(error.message))
    child.on('close', (code) => {
      clearTimeout(timer)
      running.delete(child)
      resolve({ code: isLate ? null : (code ?? 1), said: said.join('') })
    })
  })
}

/** What a run is told: which files are changed, which tests not to run, how long it may take. */
export interface Run {
  readonly folder: string
  readonly files: readonly string[]
  readonly without: readonly string[]
  readonly bail: boolean
  readonly limit?: number
}

/** Runs the tests that concern some files. */
export async function runRelated(run: Run): Promise<Verdict> {
  const { folder, files, without, bail, limit = limitMilliseconds } = run
  const report = join(folder, 'related.json')
  rmSync(report, { force: true })
  const words = ['related', ...files, '--run', '--passWithNoTests', '--maxWorkers=1']
  const told = ['--reporter=json', `--outputFile=${report}`, ...(bail ? ['--bail=1'] : [])]
  const excluded = without.flatMap((test) => ['--exclude', test])
  const { code, said } = await runVitest(folder, [...words, ...told, ...excluded], limit)
  const found = existsSync(report) ? readFileSync(report, 'utf8') : null
  return judge({ code, said, report: found, folder })
}

/** Plants one fault in a copy, runs the tests, and takes it out again. */
export async function tryFault(
  folder: string,
  site: Site,
  without: readonly string[],
): Promise<Verdict> {
  const file = join(folder, site.path)
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, planted(text, site))
  try {
    return await runRelated({ folder, files: [site.path], without, bail: true })
  } finally {
    writeFileSync(file, text)
  }
}
