/** `node scripts/check-start.mjs <folder>…`: says which files of unpacked packages would start the program without its sandbox. */
import { withoutSandbox } from '../packaging/checks.mjs'

const folders = process.argv.slice(2)
const found = folders.flatMap((folder) => withoutSandbox(folder).map((name) => `${folder}/${name}`))
for (const name of found) console.error(`Wrong: ${name} switches the sandbox off`)
if (folders.length === 0) console.error('Name the folders to look at.')
process.exitCode = found.length > 0 || folders.length === 0 ? 1 : 0
