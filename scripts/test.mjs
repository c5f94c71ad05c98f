/** `npm test`: installs what is missing, runs every check, builds, looks at the screens, and runs the end-to-end tests. */
import { runAllParts } from './lib/all-parts.mjs'
import { conclude } from './lib/checks.mjs'
import { ensureInstall } from './lib/ensure-install.mjs'

await ensureInstall()
process.exitCode = conclude(await runAllParts())
