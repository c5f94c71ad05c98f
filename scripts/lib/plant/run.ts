/** Runs the tests that concern a file, in a copy of the project with a fault in it, and says which one caught it. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
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

/** What a run is told: which tests to run, which of them not. */
interface Run {
  readonly folder: string
  readonly tests: readonly string[]
  readonly without: readonly string[]
}

/** Runs tests until the first that fails. */
async function runTests({ folder, tests, without }: Run): Promise<Verdict> {
  const report = join(folder, 'planted.json')
  rmSync(report, { force: true })
  // What was made of a source is kept for the next run.
  const kept = ['--experimental.fsModuleCache', `--experimental.fsModuleCachePath=${folder}/.kept`]
  const words = [...tests, '--run', '--passWithNoTests', '--maxWorkers=1', ...kept]
  const told = ['--reporter=json', `--outputFile=${report}`, '--bail=1']
  const excluded = without.flatMap((test) => ['--exclude', test])
  const { code, said } = await runVitest(folder, [...words, ...told, ...excluded])
  const found = existsSync(report) ? readFileSync(report, 'utf8') : null
  return judge({ code, said, report: found, folder })
}

/** The folder with the tests of a file: the one that has the place of the file's own folder, or of one above it. */
export function testsBeside(folder: string, path: string): string {
  let beside = dirname(path)
    .replace(/^src-renderer/, 'test')
    .replace(/^src-/, 'test/')
  while (beside.includes('/') && !existsSync(join(folder, beside))) beside = dirname(beside)
  return beside
}

/** The files of tests that have a file's name, or load it themselves by that name. */
export function testsNaming(folder: string, path: string): string[] {
  const name = basename(path).replace(/\.tsx?$/u, '')
  const isNaming = (test: string): boolean =>
    basename(test).replace(/\.test\.tsx?$/u, '') === name ||
    readFileSync(join(folder, test), 'utf8').includes(`/${name}'`)
  return readdirSync(join(folder, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((test) => /\.test\.tsx?$/u.test(test))
    .map((test) => `test/${test.replaceAll('\\', '/')}`)
    .filter(isNaming)
}

/** Which tests are asked about a file, one run after the other: the nearer ones catch most faults in little time. */
const runsFor = (folder: string, path: string): (readonly string[])[] => {
  const naming = testsNaming(folder, path)
  return [
    ...(naming.length === 0 ? [] : [['run', ...naming]]),
    ['run', `${testsBeside(folder, path)}/`],
    ['related', path],
  ]
}

async function tryOnce(folder: string, site: Site, without: readonly string[]): Promise<Verdict> {
  const file = join(folder, site.path)
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, planted(text, site))
  try {
    let isTested = false
    for (const tests of runsFor(folder, site.path)) {
      const verdict = await runTests({ folder, tests, without })
      if (verdict.outcome.startsWith('caught')) return verdict
      isTested ||= verdict.outcome === 'SURVIVED'
    }
    return { outcome: isTested ? 'SURVIVED' : 'SURVIVED (no test)', by: null, failedFiles: [] }
  } finally {
    writeFileSync(file, text)
  }
}

/** What is known of files of tests: those that pass without a fault, and those that do not and so say nothing. */
export interface Known {
  readonly passing: Set<string>
  readonly failing: Set<string>
}

/** Plants one fault in a copy, runs the tests, and takes it out again. What caught it has to pass without the fault. */
export async function tryFault(folder: string, site: Site, known: Known): Promise<Verdict> {
  for (;;) {
    const verdict = await tryOnce(folder, site, [...known.failing])
    const [test] = verdict.failedFiles
    if (test === undefined || known.passing.has(test)) return verdict
    const bare = await runTests({ folder, tests: ['run', test], without: [] })
    if (bare.outcome === 'SURVIVED') {
      known.passing.add(test)
      return verdict
    }
    known.failing.add(test)
  }
}
