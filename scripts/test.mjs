/** `npm test`: installs what is missing, runs every check, builds, and runs the end-to-end tests on the built program. */
import { conclude, runChecks, runTests } from './lib/checks.mjs'
import { ensureBuild } from './lib/ensure-build.mjs'
import { ensureInstall } from './lib/ensure-install.mjs'

await ensureInstall()
const results = await runChecks()
console.log('\n— build')
const built = await ensureBuild()
results.push({ name: 'build', passed: 0, failed: built === 0 ? 0 : 1 })
if (built === 0) results.push(await runTests('e2e'))
process.exitCode = conclude(results)
