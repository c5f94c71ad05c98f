/** Looks at what was packaged, says how large it is and what was left out, and what is wrong with it. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import asar from '@electron/asar'
import {
  filesIn,
  missingAssets,
  missingImports,
  strangeFiles,
  withoutSandbox,
  wrongFuses,
} from '../../packaging/checks.mjs'
import { fuses } from '../../packaging/config.mjs'
import { shippedPackages } from './licences.mjs'
import { root } from './run.mjs'

/** Where the parts of a packaged program are, by the folder that electron-builder makes. */
const layouts = [
  { folder: 'linux-unpacked', binary: 'ciklus', resources: 'resources' },
  { folder: 'linux-arm64-unpacked', binary: 'ciklus', resources: 'resources' },
  { folder: 'win-unpacked', binary: 'Ciklus.exe', resources: 'resources' },
  ...['mac', 'mac-arm64'].map((folder) => ({
    folder,
    binary: 'Ciklus.app',
    resources: join('Ciklus.app', 'Contents', 'Resources'),
  })),
]

/** The packaged folders in an output folder, with full paths. */
export function packagedIn(output) {
  return layouts
    .filter(({ folder }) => existsSync(join(output, folder)))
    .map(({ folder, binary, resources }) => ({
      folder: join(output, folder),
      binary: join(output, folder, binary),
      resources: join(output, folder, resources),
    }))
}

/**
 * Unpacks a packaged program as Electron sees it: the archive as a folder of its name, and beside it what lies outside of it. Native
 * modules are in both, since Electron finds them there by itself.
 */
export async function unpackProgram(resources, target) {
  const archive = join(resources, 'app.asar')
  asar.extractAll(archive, join(target, 'app.asar'))
  // What is read from beside the archive must not be found in it.
  await rm(join(target, 'app.asar', 'resources'), { recursive: true, force: true })
  const { cp } = await import('node:fs/promises')
  await cp(`${archive}.unpacked`, join(target, 'app.asar.unpacked'), { recursive: true })
  return join(target, 'app.asar')
}

/** Everything that is wrong with a packaged program, in words. */
export async function problemsOf({ folder, binary, resources }) {
  const target = await mkdtemp(join(tmpdir(), 'ciklus-package-'))
  try {
    const app = await unpackProgram(resources, target)
    const inside = asar
      .listPackage(join(resources, 'app.asar'))
      .map((name) => name.replaceAll('\\', '/').replace(/^\//, ''))
    return [
      ...strangeFiles(inside).map((name) => `${name} has no place in the package`),
      ...missingImports(app),
      ...missingAssets(join(app, 'out', 'renderer')),
      ...(await wrongFuses(binary, fuses)),
      ...withoutSandbox(folder).map((name) => `${name} switches the sandbox off`),
    ]
  } finally {
    await rm(target, { recursive: true, force: true })
  }
}

const bytesOf = (paths) => paths.reduce((sum, path) => sum + statSync(path).size, 0)
const below = (folder, isMeant = () => true) =>
  bytesOf(
    filesIn(folder)
      .filter(isMeant)
      .map((name) => join(folder, name)),
  )
const megabytes = (bytes) => `${(bytes / 1_000_000).toFixed(1).padStart(7)} MB`

/** Prints sizes and what was left out. */
async function printSizes({ folder, resources }) {
  const unpacked = join(resources, 'app.asar.unpacked')
  const archive = statSync(join(resources, 'app.asar')).size
  const native = below(unpacked, (name) => name.endsWith('.node'))
  const whole = below(folder)
  console.log(`\n${folder}`)
  const rows = [
    ['the whole folder', whole],
    ['  Electron', whole - archive - below(unpacked)],
    ['  app.asar', archive],
    ['  beside it: the typesetter', native],
    ['  beside it: fonts and templates', below(unpacked) - native],
  ]
  for (const [what, bytes] of rows) console.log(`${megabytes(bytes)}  ${what}`)
  const installed = JSON.parse(
    await readFile(join(root, 'node_modules', '.package-lock.json'), 'utf8'),
  )
  const shipped = await shippedPackages()
  const all = Object.keys(installed.packages).length
  console.log(`Of ${all} installed packages something of ${shipped.length} is in it.`)
  console.log(
    'Left out: sources, tests, maps, tools, the host, the sample’s second copy, languages of Chromium but English and Serbian.',
  )
}

/** Says how large the finished packages are, and what is wrong. Gives the exit code. */
export async function reportPackage(output) {
  const programs = packagedIn(output)
  const found = []
  for (const program of programs) {
    await printSizes(program)
    found.push(...(await problemsOf(program)))
  }
  for (const name of readdirSync(output).sort()) {
    const about = statSync(join(output, name))
    if (about.isFile() && /\.(exe|zip|dmg|AppImage|deb|gz)$/.test(name))
      console.log(`${megabytes(about.size)}  ${name}`)
  }
  if (programs.length === 0) found.push('Nothing was packaged')
  for (const problem of found) console.error(`Wrong: ${problem}`)
  console.log(found.length === 0 ? 'The package is as it should be.' : '')
  return found.length === 0 ? 0 : 1
}
