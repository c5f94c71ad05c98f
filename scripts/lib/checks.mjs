/** The checks that need no build; `npm run check` and `npm test` both run these. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root, runNpm } from './run.mjs'

/** Checks that are not tests: the name of their npm script, and what it is told. */
export const plainChecks = [['format'], ['lint'], ['typecheck'], ['structure', '--check']]

/** Runs one npm script that is either right or wrong, and prints what it said when it is done. */
export async function runCheck([name, ...told]) {
  const said = []
  const code = await runNpm(['run', '--silent', name, '--', ...told], {
    hear: (text) => said.push(text),
  })
  console.log(`\n— ${name}\n${said.join('')}`)
  return { name, passed: 0, failed: code === 0 ? 0 : 1 }
}

/** Runs a test script and counts its tests. A run that broke without a failed test counts as one failure. */
export async function runTests(name) {
  console.log(`\n— ${name}`)
  const folder = join(root, 'node_modules', '.cache', 'ciklus')
  const report = join(folder, `${name}.json`)
  mkdirSync(folder, { recursive: true })
  rmSync(report, { force: true })
  const code = await runNpm(['run', '--silent', name], { env: { CIKLUS_TEST_REPORT: report } })
  const found = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
  const passed = found.numPassedTests ?? 0
  const failed = found.numFailedTests ?? 0
  return { name, passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}

/** Format, lint, types, structure, unit tests: all of them, whatever fails. */
export async function runChecks() {
  // Each of the plain ones uses one core; side by side they take as long as the longest.
  const results = await Promise.all(plainChecks.map(runCheck))
  return [...results, await runTests('unit')]
}

/** Says what failed and prints the sum; resolves with the exit code. */
export function conclude(results) {
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  const failed = results.reduce((sum, result) => sum + result.failed, 0)
  const broken = results.filter((result) => result.failed > 0).map((result) => result.name)
  console.log(broken.length > 0 ? `\nFailed: ${broken.join(', ')}` : '')
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}
