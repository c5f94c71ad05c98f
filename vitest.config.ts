/** How the unit tests run: in Node, with a real Dexie on an IndexedDB in memory. End-to-end tests have their own runner. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const report = process.env['CIKLUS_TEST_REPORT']
/** Properties are tried on many more cases; see `test/support/runs.ts`. */
const isLong = process.env['CIKLUS_LONG'] !== undefined

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**'],
    setupFiles: ['test/setup.ts'],
    restoreMocks: true,
    // Threads start sooner than processes, and on a machine of two cores one of them would be left idle.
    pool: 'threads',
    maxWorkers: '100%',
    // Property tests on a busy machine; no test asserts a time.
    testTimeout: isLong ? 3_000_000 : 300_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
})
