/** The parts that `npm run check` and `npm test` are made of, each with what came of it and how long it took. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root, runNpm } from './run.mjs'

/** Checks that are not tests: the name of their npm script, and what it is told. */
export const plainChecks = [['format'], ['lint'], ['typecheck'], ['structure', '--check']]

/** Does a part of the whole; gives what came of it with its name and its seconds. */
export async function timed(name, work) {
  const begun = performance.now()
  const { passed = 0, failed, failures = [] } = await work()
  return { name, passed, failed, failures, seconds: (performance.now() - begun) / 1000 }
}

/** Runs one npm script that is either right or wrong, and prints what it said when it is done. */
export function runCheck([name, ...args]) {
  return timed(name, async () => {
    const said = []
    const hear = (text) => said.push(text)
    const code = await runNpm(['run', '--silent', name, '--', ...args], { hear })
    console.log(`\n— ${name}\n${said.join('')}`)
    return { failed: code === 0 ? 0 : 1 }
  })
}

/**
 * Runs a test script and counts its tests. A run that broke without a failed test counts as one failure. Beside another, it is quiet: what
 * it said is printed when it is done.
 */
export function runTests(name, env = {}, { isQuiet = false } = {}) {
  return timed(name, async () => {
    const said = []
    if (!isQuiet) console.log(`\n— ${name}`)
    const folder = join(root, 'node_modules', '.cache', 'ciklus')
    const report = join(folder, `${name}.json`)
    mkdirSync(folder, { recursive: true })
    rmSync(report, { force: true })
    const code = await runNpm(['run', '--silent', name], {
      env: { ...env, CIKLUS_TEST_REPORT: report },
      ...(isQuiet && { hear: (text) => said.push(text) }),
    })
    if (isQuiet) console.log(`\n— ${name}\n${said.join('')}`)
    const found = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
    const failed = found.numFailedTests ?? 0
    return {
      passed: found.numPassedTests ?? 0,
      failed: code !== 0 && failed === 0 ? 1 : failed,
      failures: failuresIn(found),
    }
  })
}

/** What failed in a report of Vitest's, a line each: the file, the test and the first line of what was wrong. */
export function failuresIn({ testResults = [] }) {
  return testResults.flatMap(({ name, status, message, assertionResults = [] }) => {
    const file = relative(root, name)
    const tests = assertionResults.filter((test) => test.status === 'failed')
    // A file that could not be read has no tests.
    if (tests.length === 0) return status === 'failed' ? [`${file}: ${firstLine(message)}`] : []
    return tests.map((test) => `${file}: ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`)
  })
}

const firstLine = (text = '') => text.split('\n', 1)[0]

/** Runs something that ends with a code, 0 when all is well. */
export function runStep(name, step) {
  return timed(name, async () => ({ failed: (await step()) === 0 ? 0 : 1 }))
}

/** Format, lint, types, and what can be done beside them; then the unit tests. All of them, whatever fails. */
export async function runChecks({ beside = [], env = {} } = {}) {
  // Each of these uses one core; side by side they take as long as the longest. The unit tests use all.
  const results = await Promise.all([...plainChecks.map(runCheck), ...beside.map((run) => run())])
  return [...results, await runTests('unit', env)]
}

/** Says where the time went, what failed, and the sum; gives the exit code. */
export function conclude(results) {
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  const failed = results.reduce((sum, result) => sum + result.failed, 0)
  const broken = results.filter((result) => result.failed > 0).map((result) => result.name)
  const times = results.map(({ name, seconds }) => `${name} ${Math.round(seconds)} s`)
  console.log(
    `\nWhere the time went: ${times.join(', ')}; ${Math.round(performance.now() / 1000)} s in all`,
  )
  if (broken.length > 0) console.log(`Failed: ${broken.join(', ')}`)
  // Once more at the end: whoever reads the last lines alone knows what to look at.
  for (const failure of results.flatMap(({ failures = [] }) => failures))
    console.log(`  ${failure}`)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}
