/** `npm run check`: format, lint, types, structure and unit tests. */
import { conclude, runChecks } from './lib/checks.mjs'
import { ensureInstall } from './lib/ensure-install.mjs'

await ensureInstall()
process.exitCode = conclude(await runChecks())
