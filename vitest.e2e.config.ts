/** How the end-to-end tests run: two files at a time, each starting the built program for itself. */
import { defineConfig } from 'vitest/config'
import { builtHost } from './scripts/lib/ensure-build.mjs'
import { testBrowser } from './scripts/lib/test-browser.mjs'
import { longestFirst } from './scripts/lib/longest-first.mjs'

const report = process.env['CIKLUS_TEST_REPORT']

/** Those that take longest, longest first. */
const longest = [
  ...['recovery', 'first-run', 'import', 'programs', 'year', 'cycle', 'faults'],
  ...['selection', 'server', 'typing', 'first-certificate', 'erasure', 'package'],
]

export default defineConfig({
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    // Each is two processes and a browser, most of the time waiting for one another.
    maxWorkers: 2,
    sequence: { sequencer: longestFirst(longest) },
    globalSetup: ['test/e2e/build.ts'],
    env: { CIKLUS_BROWSER: testBrowser, CIKLUS_HOST: builtHost },
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Vitest's own second is over too soon on a machine that is busy.
    expect: { poll: { timeout: 30_000 } },
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
})
