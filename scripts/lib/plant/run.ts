/** Runs the tests that concern a file, in a copy of the project with a fault in it, and says which one caught it. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { planted } from './site'
import type { Site } from './site'
import { judge } from './verdict'
import type { Verdict } from './verdict'

/** So long that a busy machine does not reach it: what it ends is counted as caught. */
const limitMilliseconds = 1_800_000

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

function runVitest(folder: string, words: readonly string[]): Promise<Ended> {
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
    }, limitMilliseconds)
    child.on('error', (error) => said.push(error.message))
    child.on('close', (code) => {
      clearTimeout(timer)
      running.delete(child)
      resolve({ code: isLate ? null : (code ?? 1), said: said.join('') })
    })
  })
}

/** What a run is told: which tests to run, which of them not, whether the first failure is enough. */
interface Run {
  readonly folder: string
  readonly tests: readonly string[]
  readonly without: readonly string[]
  readonly bail: boolean
}

async function runTests({ folder, tests, without, bail }: Run): Promise<Verdict> {
  const report = join(folder, 'planted.json')
  rmSync(report, { force: true })
  const words = [...tests, '--run', '--passWithNoTests', '--maxWorkers=1']
  const told = ['--reporter=json', `--outputFile=${report}`, ...(bail ? ['--bail=1'] : [])]
  const excluded = without.flatMap((test) => ['--exclude', test])
  const { code, said } = await runVitest(folder, [...words, ...told, ...excluded])
  const found = existsSync(report) ? readFileSync(report, 'utf8') : null
  return judge({ code, said, report: found, folder })
}

/** Runs every test as the sources are. */
export const runAll = (folder: string): Promise<Verdict> =>
  runTests({ folder, tests: [], without: [], bail: false })

/** The folder with the tests of a file: the one that has the place of the file's own folder, or of one above it. */
export function testsBeside(folder: string, path: string): string {
  let beside = dirname(path)
    .replace(/^src-renderer/, 'test')
    .replace(/^src-/, 'test/')
  while (beside.includes('/') && !existsSync(join(folder, beside))) beside = dirname(beside)
  return beside
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
  const beside = testsBeside(folder, site.path)
  try {
    // Those beside the file catch most faults, in a small part of the time that all which concern it take.
    const first = await runTests({ folder, tests: ['run', `${beside}/`], without, bail: true })
    if (first.outcome.startsWith('caught')) return first
    return await runTests({ folder, tests: ['related', site.path], without, bail: true })
  } finally {
    writeFileSync(file, text)
  }
}
