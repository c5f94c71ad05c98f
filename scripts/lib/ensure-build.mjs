/** Builds the program, and the page of the screens, when their sources have changed since the last build. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root, runNode, runNpm } from './run.mjs'

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

/** What the page of the screens is made of, beside the page itself. */
const screenSources = ['src-renderer', 'src-shared', 'resources', 'test/screens', 'test/support']

/** Every source with its size and time, as one word. */
function fingerprint(names) {
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
  for (const name of names) visit(join(root, name))
  return hash.digest('hex')
}

/** Builds into a folder if need be: when one of the files that come of it is missing, or it was built from something else. */
async function ensure({ folder, made, names, title, build }) {
  const stamp = join(folder, '.built-from')
  const now = fingerprint(names)
  const isThere = made.every((name) => existsSync(join(folder, name)))
  if (isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return 0
  console.log(title)
  const code = await build()
  if (code === 0) {
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, now)
  }
  return code
}

/** Runs vite as the program is built, also when a test runner asks for it. */
function runVite(config) {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  return runNode([vite, 'build', '--config', config], { env: { NODE_ENV: 'production' } })
}

/** Builds the program if need be. Resolves with the build's exit code, 0 when nothing had to be done. */
export function ensureBuild() {
  return ensure({
    folder: join(root, 'out'),
    made: ['main/main.js', 'main/worker.js', 'preload/preload.cjs', 'renderer/index.html'],
    names: sources,
    title: 'Building Ciklus…',
    build: () => runNpm(['run', '--silent', 'build']),
  })
}

/** Builds the page of the screens if need be; see `test/screens/vite.config.ts`. */
export function ensureScreens() {
  return ensure({
    folder: join(root, 'node_modules', '.cache', 'ciklus', 'screens'),
    made: ['index.html'],
    names: [...screenSources, 'package-lock.json'],
    title: 'Building the page of the screens…',
    build: () => runVite(join('test', 'screens', 'vite.config.ts')),
  })
}

/** Where the bundled Chromium host is, which the end-to-end tests start. */
export const builtHost = join(root, 'node_modules', '.cache', 'ciklus', 'host', 'run.mjs')

/** Bundles the Chromium host if need be; see `chromium-host/vite.config.ts`. */
export function ensureHost() {
  return ensure({
    folder: dirname(builtHost),
    made: ['run.mjs'],
    names: ['chromium-host', 'package-lock.json'],
    title: 'Bundling the Chromium host…',
    build: () => runVite(join('chromium-host', 'vite.config.ts')),
  })
}

/** What the built program was made of, as one word; empty when it is not built. */
export function builtFrom() {
  const stamp = join(root, 'out', '.built-from')
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
}
