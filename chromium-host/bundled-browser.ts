/**
 * The headless Chromium inside the `@sparticuz/chromium` package: unpacked once per version into a folder of this checkout, with
 * the libraries it needs where the system has none. It is used when no browser is installed.
 */
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { projectRoot } from './paths/project-root'

const run = promisify(execFile)

/** A browser that can be started: its file and what its environment needs. */
interface BundledBrowser {
  readonly executable: string
  readonly env: Readonly<Record<string, string>>
}

/** Where the package is, and its version. */
async function findPackage(): Promise<{ readonly entry: string; readonly version: string }> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const manifest = join(dirname(entry), '..', '..', 'package.json')
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string }
  return { entry, version }
}

/** Unpacks the browser if need be, and says how to start it. Works on x64 Linux only, where the package does. */
export async function prepareBundledBrowser(): Promise<BundledBrowser> {
  const { entry, version } = await findPackage()
  const cache = join(projectRoot, 'node_modules', '.cache', 'ciklus')
  const folder = join(cache, `chromium-${version}`)
  if (!existsSync(folder)) await unpack(entry, cache, folder)
  return { executable: join(folder, 'chromium'), env: await environment(folder) }
}

/** Unpacks beside the final place and moves there in one step, so that a half-unpacked browser is never started. */
async function unpack(entry: string, cache: string, folder: string): Promise<void> {
  const staging = join(cache, `.unpack-${randomBytes(6).toString('hex')}`)
  await mkdir(staging, { recursive: true })
  try {
    // In a process of its own: the package unpacks into TMPDIR, and brings its libraries only when it takes the
    // machine for one of the two it knows.
    const script = `import c from ${JSON.stringify(pathToFileURL(entry).href)}; await (c.default ?? c).executablePath()`
    await run(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    })
    await rename(staging, folder).catch((error: unknown) => {
      // Somebody else was faster; theirs is as good.
      if (!existsSync(folder)) throw error
    })
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

/** The system's own libraries and fonts where it has them, the package's where it does not. */
async function environment(folder: string): Promise<Record<string, string>> {
  const env: Record<string, string> = {}
  const libraries = join(folder, 'al2023', 'lib')
  const { stdout } = await run('ldd', [join(folder, 'chromium')]).catch(() => ({
    stdout: 'not found',
  }))
  if (stdout.includes('not found')) {
    const old = process.env['LD_LIBRARY_PATH']
    env['LD_LIBRARY_PATH'] = old === undefined ? libraries : `${libraries}:${old}`
  }
  if (!(await hasSystemFonts())) {
    const fonts = join(folder, 'fonts')
    const config = join(folder, 'fonts.conf')
    await writeFile(config, fontConfig(fonts, join(folder, 'fonts-cache')))
    env['FONTCONFIG_FILE'] = config
  }
  return env
}

async function hasSystemFonts(): Promise<boolean> {
  if (!existsSync('/etc/fonts/fonts.conf')) return false
  const folders = await readdir('/usr/share/fonts').catch(() => [])
  return folders.length > 0
}

const fontConfig = (fonts: string, cache: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>
`
