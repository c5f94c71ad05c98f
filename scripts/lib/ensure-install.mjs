/** Installs what the lock file names, when it is not installed already. Needs nothing but Node. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, runNpm } from './run.mjs'

const oldest = [20, 19, 0]

/** Says so and ends when this Node is older than the project needs. */
export function checkNode() {
  const mine = process.versions.node.split('.').map(Number)
  const first = mine.findIndex((part, i) => part !== oldest[i])
  if (first === -1 || mine[first] > oldest[first]) return
  console.error(
    `Ciklus needs Node ${oldest.join('.')} or newer; this is Node ${process.versions.node}.`,
  )
  process.exit(1)
}

/** True when every package of the lock file is installed in its version (those for other systems aside). */
function isInstalled() {
  const there = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(there)) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const installed = JSON.parse(readFileSync(there, 'utf8')).packages
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true
    const found = installed[path]
    if (found === undefined) return optional === true
    return found.version === version && existsSync(join(root, path, 'package.json'))
  })
}

/** Runs `npm ci` when it is needed; ends the process when that fails. */
export async function ensureInstall() {
  checkNode()
  if (isInstalled()) return
  console.log('Installing what Ciklus needs (once)…')
  const code = await runNpm(['ci'])
  if (code !== 0) {
    console.error('npm ci failed; see above.')
    process.exit(code)
  }
}
