/**
 * Who may import what (design: the house). Each entry is a folder or kind of file and the imports it must not
 * have, with the reason the linter gives. The second net is one tsconfig per folder with only that folder's types.
 */

const nodeModules = [
  'node:*',
  'fs',
  'path',
  'os',
  'crypto',
  'child_process',
  'worker_threads',
  'stream',
  'util',
]
/** `types: true` lets `import type` through: a shape is not a dependency at run time. */
const forbid = (group, message, types = false) => ({ group, message, allowTypeImports: types })

const electron = forbid(['electron', 'electron/*'], 'Electron is for src-main.')
const node = forbid(nodeModules, 'Node is for src-main.')
const dexie = forbid(
  ['dexie', 'dexie-react-hooks'],
  'The database is read and written in *.data.ts, db/ and commit/.',
)
const react = forbid(['react', 'react-*', 'react/*', 'zustand', 'zustand/*'], 'No React here.')
const main = forbid(
  ['**/src-main/**'],
  'The page reaches the main process only through the contract.',
)
const renderer = forbid(
  ['**/src-renderer/**'],
  'The main process knows bytes, paths, tables and documents, never an entity.',
)
const host = forbid(['**/chromium-host/**'], 'Nothing in the program knows the host it runs on.')
const features = forbid(['**/features/**'], 'No domain word in ui/.')
const data = forbid(['*.data', '**/*.data'], 'Rules never import data.')
const screens = forbid(['**/*Screen', '**/shell/**'], 'Only the list of screens knows the screens.')
const database = forbid(
  [
    '**/db/*',
    '**/commit/*',
    '!**/db/tables',
    '!**/db/references',
    '!**/commit/ids',
    '!**/commit/edits',
    '!**/commit/stamp',
    '!**/commit/values',
    '!**/commit/heads',
    '!**/commit/directory',
  ],
  "A screen or a rule never imports the database; ask the area's *.data.ts.",
  true,
)
const state = forbid(['**/state/**'], 'A rule gets what it needs as arguments.', true)

const restrict = (...patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
})

const impure = [
  'Date',
  'window',
  'document',
  'localStorage',
  'fetch',
  'crypto',
  'performance',
  'navigator',
].map((name) => ({ name, message: 'A rule is pure: pass it in.' }))

/** The same list serves the linter and the test that shows it bites. Later entries win for a file. */
export const layers = [
  {
    files: ['src-shared/**/*.ts'],
    rules: restrict(electron, node, dexie, react, main, renderer, host),
  },
  { files: ['src-main/**/*.ts'], rules: restrict(dexie, react, renderer, host) },
  { files: ['src-renderer/**/*.{ts,tsx}'], rules: restrict(electron, node, main, host) },
  {
    files: ['src-renderer/ui/**/*.{ts,tsx}'],
    rules: restrict(electron, node, main, host, dexie, features, database),
  },
  {
    files: ['src-renderer/features/**/*.{ts,tsx}'],
    ignores: ['**/*.data.ts'],
    rules: restrict(electron, node, main, host, dexie, database),
  },
  {
    files: ['src-renderer/**/*.{rules,document,types}.ts', 'src-renderer/ui/charts/**/*.ts'],
    rules: {
      ...restrict(electron, node, main, host, dexie, react, data, database, state, screens),
      'no-restricted-globals': ['error', ...impure],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'A rule is pure: pass randomness in.' },
        { object: 'Temporal', property: 'Now', message: 'A rule is pure: pass the day in.' },
      ],
    },
  },
]
