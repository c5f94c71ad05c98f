/**
 * `npm run licences`: writes `resources/licences.json`, the licences of everything that ships, from the packages that the built bundles
 * have in them. To be run when a dependency comes, goes or changes; a test says when the file is out of date.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureBuild } from './lib/ensure-build.mjs'
import { ensureInstall } from './lib/ensure-install.mjs'
import { collectLicences, licencesFile } from './lib/licences.mjs'
import { root } from './lib/run.mjs'

await ensureInstall()
if ((await ensureBuild()) !== 0) process.exit(1)
const licences = await collectLicences()
await writeFile(join(root, licencesFile), `${JSON.stringify(licences, null, 1)}\n`)
console.log(`${licences.parts.length} parts, ${licences.texts.length} different texts`)
