/** Builds the program when its sources have changed since the last build. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root, runNpm } from './run.mjs'

const sources = [
  'src-main',
  'src-renderer',
  'src-shared',
  'electron.vite.config.ts',
  'package-lock.json',
  'package.json',
  'resources',
  'tsconfig.base.json',
]
const stamp = join(root, 'out', '.built-from')

/** Every source with its size and time, as one word. */
function fingerprint() {
  const hash = createHash('sha256')
  const visit = (path) => {
    const about = statSync(path, { throwIfNoEntry: false })
    if (about === undefined) return
    if (about.isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name))
    } else {
      hash.update(`${path}\0${about.size}\0${about.mtimeMs}\n`)
    }
  }
  for (const name of sources) visit(join(root, name))
  return hash.digest('hex')
}

function isBuilt(now) {
  const made = ['main/main.js', 'main/worker.js', 'preload/preload.cjs', 'renderer/index.html']
  if (!made.every((name) => existsSync(join(root, 'out', name)))) return false
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === now
}

/** Builds if need be. Resolves with the build's exit code, 0 when nothing had to be done. */
export async function ensureBuild() {
  const now = fingerprint()
  if (isBuilt(now)) return 0
  console.log('Building Ciklus…')
  const code = await runNpm(['run', '--silent', 'build'])
  if (code === 0) {
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, now)
  }
  return code
}
