/**
 * How the tests run: rules, data and the main process in Node, with a real Dexie on an IndexedDB in memory; components
 * in a page made of jsdom. End-to-end tests have their own runner.
 */
import { setFlagsFromString } from 'node:v8'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { longestFirst } from './scripts/lib/longest-first.mjs'

const report = process.env['CIKLUS_TEST_REPORT']
/** Properties are tried on many more cases; see `test/support/runs.ts`. */
const isLong = process.env['CIKLUS_LONG'] !== undefined

// What a test makes is soon thrown away. With room for more of it, tests spend a tenth of their time less on collecting it.
for (const flag of ['--min-semi-space-size=16', '--max-semi-space-size=64'])
  setFlagsFromString(flag)

/** Files that put something else in a module's or the page's place before the program is loaded: each has a worker of its own. */
const alone = [
  'test/domain/made-up-kind.test.ts',
  'test/main/{crashed-page,dialogs,outcome,preload,relaunch,security,window,words}.test.ts',
  'test/main/documents/worker-end.test.ts',
  'test/main/handlers/{handlers,saved-programs}.test.ts',
  'test/shell/areas.test.ts',
  'test/ui/{announce,moving}.test.ts',
]

/** Those that take longest, longest first: with components, then without. */
const longest = [
  ...['focus', 'Shell', 'PeopleScreen', 'PeopleCells', 'CommandPalette', 'PairsScreen'],
  ...['kill', 'age', 'faults', 'damaged', 'check-pages'],
]

export default defineConfig({
  plugins: [react()],
  test: {
    setupFiles: ['test/setup.ts'],
    restoreMocks: true,
    sequence: { sequencer: longestFirst(longest) },
    // Threads start sooner than processes, and on a machine of two cores one of them would be left idle.
    pool: 'threads',
    maxWorkers: '100%',
    // Property tests on a busy machine; no test asserts a time.
    testTimeout: isLong ? 3_000_000 : 300_000,
    // What a file needs once, such as every screen, takes as long on a busy machine.
    hookTimeout: isLong ? 3_000_000 : 300_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', ...alone],
          // One worker for many files: each would load every module anew, which takes longer than most files' tests.
          isolate: false,
          unstubGlobals: true,
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: alone, sequence: { groupOrder: 2 } },
      },
      {
        extends: true,
        test: {
          name: 'components',
          include: ['test/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['test/setup-dom.ts'],
          // One page and one React for all files of a worker: making them anew takes longer than most files' tests.
          // `test/setup-dom.ts` puts back what a test may have left behind.
          isolate: false,
          clearMocks: true,
          // After the others, or workers would be given up for theirs in between.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
