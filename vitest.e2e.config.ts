/** How the end-to-end tests run: two files at a time, each starting the built program for itself. */
import { defineConfig } from 'vitest/config'

const report = process.env['CIKLUS_TEST_REPORT']

export default defineConfig({
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    // Each is two processes and a browser, most of the time waiting for one another.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
})
