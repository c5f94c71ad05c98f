/**
 * `npm run test:all`: what `npm test` does, and more of it: every control of every screen is used, properties are tried on many more
 * cases, and what can happen to the data is brought about, as far as it takes no minutes.
 */
import { runAllParts } from './lib/all-parts.mjs'
import { conclude, runStep } from './lib/checks.mjs'
import { ensureInstall } from './lib/ensure-install.mjs'
import { runNpm } from './lib/run.mjs'

/** Faults that are brought about on the real modules, without starting the program. */
const quickFaults = ['disk-calls', 'journal-cut', 'journal-bits', 'errors']

await ensureInstall()
const results = await runAllParts({ CIKLUS_CRAWL: 'all', CIKLUS_LONG: '1' })
console.log('\n— faults')
results.push(
  await runStep('faults', () => runNpm(['run', '--silent', 'faults', '--', ...quickFaults])),
)
process.exitCode = conclude(results)
