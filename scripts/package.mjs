/**
 * `npm run package`: makes the packages of this system in `dist/`, checks what came out, and says how large it is. Where Electron's
 * runtime is not installed it makes Linux's folder around a stand-in for it, which shows everything but that. `--dir` makes the folder
 * alone, `--into <folder>` puts it elsewhere. See `docs/packaging.md`.
 */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ensureBuild } from './lib/ensure-build.mjs'
import { ensureInstall } from './lib/ensure-install.mjs'
import { root } from './lib/run.mjs'

await ensureInstall()
if ((await ensureBuild()) !== 0) process.exit(1)

const args = process.argv.slice(2)
const into = args.includes('--into') ? args[args.indexOf('--into') + 1] : 'dist'
const cache = join(root, 'node_modules', '.cache', 'ciklus')
const runtime = join(root, 'node_modules', 'electron', 'dist')
const hasRuntime = existsSync(join(runtime, 'version'))
const isFolderOnly = args.includes('--dir') || !hasRuntime

// electron-builder links files instead of copying them when told so, or within a test: fuses would be flipped in the installed Electron,
// and our start of an AppImage could not be written over its own.
process.env['USE_HARD_LINKS'] = 'false'
delete process.env['VITEST']
process.env['ELECTRON_BUILDER_DISABLE_UPDATE_CHECK'] = 'true'

/** The folder with Electron in it. */
async function electronFolder() {
  if (hasRuntime) return runtime
  const { makeStandIn } = await import('../packaging/stand-in.mjs')
  const { version } = JSON.parse(
    await readFile(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'),
  )
  const folder = join(cache, 'electron-stand-in')
  await makeStandIn(folder, version)
  console.log('Electron’s runtime is not installed: a stand-in takes its place, for Linux.')
  return folder
}

async function makePackages() {
  const { build, Platform, Arch } = await import('electron-builder')
  const { configuration } = await import('../packaging/config.mjs')
  const { licencesText } = await import('./lib/licences.mjs')
  const licences = join(cache, 'LICENCES.txt')
  await mkdir(cache, { recursive: true })
  await writeFile(licences, await licencesText())
  const platform = hasRuntime ? Platform.current() : Platform.LINUX
  const arch = process.arch === 'arm64' ? Arch.arm64 : Arch.x64
  const config = configuration({
    electronDist: await electronFolder(),
    output: resolve(root, into),
    licences,
  })
  await build({
    projectDir: root,
    targets: platform.createTarget(isFolderOnly ? 'dir' : null, arch),
    config,
    publish: 'never',
  })
}

await makePackages()
const { reportPackage } = await import('./lib/package-report.mjs')
process.exitCode = await reportPackage(resolve(root, into))
