/**
 * `npm start`: installs what is missing, builds, and opens Ciklus: on Electron where its runtime is installed, else in a
 * window of an installed Chrome, Chromium or Edge. Without a display it runs the demo instead.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findInstalledBrowser, hasDisplay } from '../chromium-host/installed-browser.mjs'
import { ensureBuild } from './lib/ensure-build.mjs'
import { ensureInstall } from './lib/ensure-install.mjs'
import { root, runNode, runNpm } from './lib/run.mjs'

const more = process.argv.slice(2)

async function open() {
  if (!hasDisplay()) {
    console.log('There is no display here, so no window can open. Running the demo instead.')
    return runNpm(['run', '--silent', 'demo'])
  }
  if (existsSync(join(root, 'node_modules', 'electron', 'dist', 'version'))) {
    return runNode([join(root, 'node_modules', 'electron', 'cli.js'), '.', ...more])
  }
  if (findInstalledBrowser() === null) {
    console.log('Ciklus opens in a window of Chrome, Chromium or Edge, and none is installed here.')
    console.log('Install one, or name one in CIKLUS_BROWSER. Running the demo instead.')
    return runNpm(['run', '--silent', 'demo'])
  }
  console.log('Opening Ciklus…')
  return runNode(['--import', 'tsx', 'chromium-host/run.ts', 'out/main/main.js', ...more])
}

await ensureInstall()
const built = await ensureBuild()
process.exitCode = built === 0 ? await open() : built
