/**
 * Who may import what: the one table from which the lint rules (layers.js), `npm run structure` and their tests are made.
 * Paths begin at the project's folder, with `/` between.
 *
 * @typedef {object} Part A folder of the program and the parts it may import; what is not named it may not.
 * @property {string} name
 * @property {string} folder
 * @property {readonly string[]} uses
 * @property {readonly string[]} [usesTypesOf] Parts of which it may import types only.
 * @property {boolean} [isFlat] Only the files that lie directly in the folder, not those in folders below it.
 *
 * @typedef {object} Place Files by where they lie and how their names end. What is left out does not narrow it.
 * @property {readonly string[]} [folders]
 * @property {readonly string[]} [endings]
 * @property {readonly string[]} [exceptEndings]
 *
 * @typedef {object} ForbiddenModule Files of the program that some other files must not import.
 * @property {Place} place Endings are those of the path without `.ts` and `.tsx`.
 * @property {boolean} typesPass A shape is not a dependency at run time.
 * @property {string} message
 *
 * @typedef {object} Restriction What files of one kind must not import. All that match a file hold for it.
 * @property {Place} files
 * @property {readonly (keyof typeof packages)[]} packages
 * @property {readonly ForbiddenModule[]} modules
 */

const beside = ['src-shared', 'i18n']
const kit = ['ui', 'theme']

/** The parts of the program, lowest first. @type {readonly Part[]} */
export const parts = [
  { name: 'src-shared', folder: 'src-shared', uses: [] },
  { name: 'src-main', folder: 'src-main', uses: ['src-shared'] },
  {
    name: 'chromium-host',
    folder: 'chromium-host',
    uses: ['src-shared'],
    usesTypesOf: ['src-main'],
  },
  { name: 'i18n', folder: 'src-renderer/i18n', uses: ['src-shared'] },
  { name: 'theme', folder: 'src-renderer/theme', uses: beside },
  { name: 'ui', folder: 'src-renderer/ui', uses: beside },
  { name: 'domain', folder: 'src-renderer/domain', uses: beside },
  { name: 'storage', folder: 'src-renderer/storage', uses: [...beside, 'domain'] },
  { name: 'backup', folder: 'src-renderer/backup', uses: [...beside, 'domain', 'storage'] },
  {
    name: 'app',
    folder: 'src-renderer/app',
    uses: [...beside, ...kit, 'domain', 'storage', 'backup'],
  },
  // What pages that stand alone are made of: a reviewer's file and the form of a call, each built by itself.
  { name: 'alone-page', folder: 'src-renderer/alone-page', uses: beside },
  {
    name: 'packet',
    folder: 'src-renderer/packet',
    uses: ['src-shared', 'i18n', 'domain', 'alone-page'],
  },
  {
    name: 'call-form',
    folder: 'src-renderer/call-form',
    uses: ['src-shared', 'i18n', 'domain', 'alone-page'],
  },
  {
    name: 'features',
    folder: 'src-renderer/features',
    uses: [...beside, ...kit, 'domain', 'storage', 'backup', 'app'],
  },
  {
    name: 'shell',
    folder: 'src-renderer/shell',
    uses: [...beside, ...kit, 'domain', 'storage', 'backup', 'app', 'features'],
  },
  {
    name: 'root',
    folder: 'src-renderer',
    uses: [...beside, ...kit, 'domain', 'storage', 'backup', 'app', 'features', 'shell'],
    isFlat: true,
  },
]

/** Folders the program is made of: every file in them belongs to a part. */
export const programFolders = ['src-shared', 'src-main', 'src-renderer', 'chromium-host']

/** Folders with what tries the program; nothing in the program imports from them. */
export const toolFolders = ['test', 'bench', 'faults', 'scripts', 'lint']

/**
 * Areas see each other only by their public file. `binds` names the parts whose files must go through it; the shell and
 * the root files may name a screen's own file, so that an area's public file need not load its screens.
 */
export const features = {
  folder: 'src-renderer/features',
  publicFile: 'index',
  binds: ['features'],
}

/** Packages by what they are for. `*` at the end stands for any rest. */
export const packages = {
  electron: {
    names: ['electron', 'electron/*'],
    message: 'Electron is for src-main; the page reaches it through the contract.',
  },
  node: {
    names: [
      'node:*',
      'fs',
      'fs/*',
      'path',
      'os',
      'crypto',
      'child_process',
      'worker_threads',
      'stream',
      'stream/*',
      'util',
    ],
    message: 'Node is for src-main; the page reaches it through the contract.',
  },
  dexie: {
    names: ['dexie', 'dexie-react-hooks'],
    message: "The database is read and written in storage/, backup/, app/ and an area's *.data.ts.",
  },
  react: {
    names: ['react', 'react-*', 'react/*', 'zustand', 'zustand/*'],
    message: 'No React here.',
  },
}

/**
 * The modules of storage/ that a screen may ask: live queries and the directory, which give and never write, and what holds
 * no connection to the database (stamps, heads of commits). By the end of their path.
 */
const queries = [
  'commit-heads',
  'cycle-rows',
  'cycles',
  'directory',
  'find-people',
  'pictures',
  'read-records',
  'register-lists',
  'stamp',
  'who',
  'workspace',
].map((name) => `/${name}`)

/** The modules of app/ that are pure: parts of documents, and the kinds of import. */
const pureApp = ['.rules', '.types', '/import-request'].concat(
  ['document-text', 'figure-text', 'file-name', 'people-table', 'table', 'workshop-tables'].map(
    (name) => `/documents/${name}`,
  ),
)

/** @type {ForbiddenModule} */
const database = {
  place: { folders: ['src-renderer/storage'], exceptEndings: queries },
  typesPass: true,
  message: "A screen or a rule never imports the database; ask the area's *.data.ts.",
}
/** @type {ForbiddenModule} */
const state = {
  place: { folders: ['src-renderer/app'], exceptEndings: pureApp },
  typesPass: true,
  message: 'A rule gets what it needs as arguments.',
}
/** @type {ForbiddenModule} */
const data = {
  place: { endings: ['.data'] },
  typesPass: false,
  message: 'Rules never import data.',
}
/** @type {ForbiddenModule} */
const screens = {
  place: { endings: ['Screen'] },
  typesPass: false,
  message: 'Only the list of screens knows the screens.',
}

/** Files that only reckon: what they need is passed in. @type {readonly Place[]} */
export const pure = [
  { folders: ['src-renderer'], endings: ['.rules.ts', '.document.ts', '.types.ts'] },
  { folders: ['src-renderer/ui/charts'], endings: ['.ts'] },
]

/** A restriction on a folder's modules does not hold inside that folder. @type {readonly Restriction[]} */
export const restrictions = [
  {
    files: { folders: ['src-shared'] },
    packages: ['electron', 'node', 'dexie', 'react'],
    modules: [],
  },
  { files: { folders: ['src-main'] }, packages: ['dexie', 'react'], modules: [] },
  { files: { folders: ['src-renderer'] }, packages: ['electron', 'node'], modules: [] },
  {
    files: { folders: ['src-renderer/domain'] },
    packages: ['dexie', 'react'],
    modules: [],
  },
  { files: { folders: ['src-renderer/ui'] }, packages: ['dexie'], modules: [] },
  {
    files: { folders: ['src-renderer/features'], exceptEndings: ['.data.ts'] },
    packages: ['dexie'],
    modules: [database],
  },
  {
    files: { folders: ['src-renderer/app', 'src-renderer/shell'], endings: ['.tsx'] },
    packages: ['dexie'],
    modules: [database],
  },
  ...pure.map((files) => ({
    files,
    packages: /** @type {const} */ (['dexie', 'react']),
    modules: [data, database, state, screens],
  })),
]

/** Names of packages that only the files listed may import; a type of them may be imported anywhere. */
export const guarded = [
  {
    package: 'electron',
    name: 'ipcMain',
    files: ['src-main/ipc/ipc.ts'],
    message:
      'Only src-main/ipc listens to the page: register a handler there, it checks what comes in.',
  },
  {
    package: 'electron',
    name: 'ipcRenderer',
    files: ['src-main/preload.ts'],
    message: 'Only src-main/preload.ts speaks to the main process; the page calls window.ciklus.',
  },
]

/** What a pure file must not touch. */
export const impureGlobals = [
  'Date',
  'window',
  'document',
  'localStorage',
  'fetch',
  'crypto',
  'performance',
  'navigator',
]
