/**
 * `node scripts/try-package.mjs`: starts the program that was packaged in `dist/` and makes the first certificates with it, as a
 * coordinator would. The tests steer it through its debugger's door, which is shut in what ships: it is opened in a copy, and nothing
 * else is changed there but the seal on macOS.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import fuseTool from '@electron/fuses'
import { packagedIn } from './lib/package-report.mjs'
import { root, runNode } from './lib/run.mjs'

/**
 * A changed program needs a new seal. It is an ad-hoc one whatever the first was, so it is given what those have: with a certificate's
 * own entitlements the hardened runtime would not load parts that have no team in common.
 */
function sealAdHoc(app) {
  const entitlements = join(root, 'packaging', 'ad-hoc.plist')
  const how = ['--force', '--deep', '--sign', '-', '--options', 'runtime']
  execFileSync('codesign', [...how, '--entitlements', entitlements, app], { stdio: 'inherit' })
}

const [program] = packagedIn(join(root, 'dist'))
if (program === undefined) {
  console.error('Nothing is packaged yet: npm run package')
  process.exit(1)
}
const folder = mkdtempSync(join(tmpdir(), 'ciklus-try-'))
const copied = join(folder, basename(program.folder))
cpSync(program.folder, copied, { recursive: true, verbatimSymlinks: true })
const binary = join(copied, basename(program.binary))
const { FuseV1Options, FuseVersion, flipFuses } = fuseTool
await flipFuses(binary, {
  version: FuseVersion.V1,
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
})
if (process.platform === 'darwin') sealAdHoc(binary)
const executable =
  process.platform === 'darwin' ? join(binary, 'Contents', 'MacOS', 'Ciklus') : binary
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
process.exitCode = await runNode(
  [vitest, 'run', '--config', 'vitest.e2e.config.ts', 'test/e2e/first-certificate.e2e.ts'],
  { env: { CIKLUS_PACKAGED: executable } },
)
rmSync(folder, { recursive: true, force: true })
