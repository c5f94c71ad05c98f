/**
 * What electron-builder makes of the built program: the packages of each system, what goes into them, and how their Electron is
 * closed. `docs/packaging.md` says how it is used; signing comes from the environment and is left out where that is empty.
 */
import { join } from 'node:path'
import { afterPack } from './after-pack.mjs'

/** The program's name to the systems: never change it, or an update becomes another program. Also in `src-main/main.ts`. */
export const appId = 'org.ciklus.app'

/** What Electron's binary is told for good; read back by `checks.mjs`. */
export const fuses = {
  // The program's binary is no Node: nobody starts scripts with its name and its rights (ELECTRON_RUN_AS_NODE).
  runAsNode: false,
  // There are no cookies; encrypting them would ask for the system's keyring at the first start.
  enableCookieEncryption: false,
  // NODE_OPTIONS of another program must not load code into this one.
  enableNodeOptionsEnvironmentVariable: false,
  // Nobody attaches a debugger to the process that has all rights (--inspect, SIGUSR1).
  enableNodeCliInspectArguments: false,
  // A changed app.asar is not started (macOS and Windows; Linux has no such check).
  enableEmbeddedAsarIntegrityValidation: true,
  // Code comes from app.asar and from nowhere beside it.
  onlyLoadAppFromAsar: true,
  // All processes use the one snapshot of V8 that Electron ships.
  loadBrowserProcessSpecificV8Snapshot: false,
  // The page comes over app://; file: has no rights that a web page lacks.
  grantFileProtocolExtraPrivileges: false,
}

/** What goes into app.asar beside the production dependencies that electron-builder finds by itself. */
export const files = [
  'out/main/**',
  'out/preload/**',
  'out/renderer/**',
  'resources/**',
  'LICENSE',
  'package.json',
  // The page has its own copies of the sample program and of the list of licences.
  '!resources/sample/**',
  '!resources/licences.json',
  // Of the typesetter only what is loaded.
  '!**/node_modules/**/*.{md,ts,map}',
]

/** What is read by native code or as a native module lies beside the archive; `src-main/documents/document-worker.ts` looks there. */
export const asarUnpack = ['resources/**', '**/*.node']

/** The languages of Chromium's own few words. */
const electronLanguages = ['en', 'sr']

const hasAppleCertificate = (env) => Boolean(env.CSC_LINK || env.CSC_NAME)
const isNotarized = (env) =>
  hasAppleCertificate(env) && Boolean(env.APPLE_API_KEY || env.APPLE_ID || env.APPLE_KEYCHAIN)

function mac(env) {
  const isSigned = hasAppleCertificate(env)
  const entitlements = join('packaging', isSigned ? 'signed.plist' : 'ad-hoc.plist')
  return {
    target: ['dmg', 'zip'],
    category: 'public.app-category.productivity',
    icon: join('packaging', 'icons', 'icon.icns'),
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements,
    entitlementsInherit: entitlements,
    // Signed by nobody in particular, the system offers "Open Anyway"; not signed at all, it says that the program is damaged.
    ...(isSigned ? {} : { identity: '-' }),
    notarize: isNotarized(env),
  }
}

const win = {
  target: ['nsis', 'zip'],
  icon: join('packaging', 'icons', 'icon.ico'),
  requestedExecutionLevel: 'asInvoker',
}

const nsis = {
  // For the user who starts it, in their own folder: nobody is asked for an administrator.
  oneClick: true,
  perMachine: false,
  packElevateHelper: false,
  artifactName: '${productName}-${version}-setup-${arch}.${ext}',
  shortcutName: 'Ciklus',
  // The data is the organization's; removing the program leaves it.
  deleteAppDataOnUninstall: false,
}

const linux = {
  target: ['AppImage', 'deb', 'tar.gz'],
  category: 'Office',
  executableName: 'ciklus',
  icon: join('packaging', 'icons'),
  syncDesktopName: true,
  synopsis: 'Runs a mentorship program on one laptop',
  // Nothing is added to the command: least of all --no-sandbox.
  executableArgs: [],
}

/** A saved program is opened by a double click. */
const fileAssociations = [
  {
    ext: 'ciklus',
    name: 'Ciklus program',
    description: 'Ciklus program',
    mimeType: 'application/x-ciklus',
    role: 'Editor',
    rank: 'Owner',
  },
]

/**
 * The configuration. `electronDist` is a folder with Electron in it, or null to let electron-builder fetch it; `output` is the folder
 * for the packages, `licences` the file of all licences.
 */
export function configuration({ electronDist, output, licences, env = process.env }) {
  return {
    appId,
    productName: 'Ciklus',
    copyright: 'Copyright © 2026 The Ciklus contributors',
    artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
    directories: { output, buildResources: join('packaging', 'icons') },
    files,
    asar: true,
    asarUnpack,
    extraFiles: [{ from: licences, to: 'LICENCES.txt' }],
    electronLanguages,
    electronFuses: fuses,
    // The typesetter's module is built for Node's stable interface: there is nothing to build here.
    npmRebuild: false,
    allowMissingDependencies: false,
    // Packages are published by hand or by CI, with checksums and signatures; never from here.
    publish: null,
    toolsets: { appimage: '1.0.3' },
    fileAssociations,
    afterPack,
    mac: mac(env),
    win,
    nsis,
    linux,
    ...(electronDist !== null && { electronDist }),
  }
}
