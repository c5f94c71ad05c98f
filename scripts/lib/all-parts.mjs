/** Everything that `npm test` does, in its order: checks with the builds beside them, unit tests, screens beside end-to-end tests. */
import { runChecks, runStep, runTests } from './checks.mjs'
import { ensureBuild, ensureScreens } from './ensure-build.mjs'

/** Does all of it, with more for the environment if given. Gives the results, for `conclude`. */
export async function runAllParts(env = {}) {
  const build = () => runStep('build', async () => (await ensureBuild()) || ensureScreens())
  const results = await runChecks({ beside: [build], env })
  const isBuilt = results.every(({ name, failed }) => name !== 'build' || failed === 0)
  if (!isBuilt) return results
  // Both wait for pages much of the time: side by side, one works while the other waits.
  const both = [runTests('screens', env, { isQuiet: true }), runTests('e2e', env)]
  return [...results, ...(await Promise.all(both))]
}
