/** How the end-to-end tests run: one file at a time, each starting the built program for itself. */
import { defineConfig } from 'vitest/config'

const report = process.env['CIKLUS_TEST_REPORT']

export default defineConfig({
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
})
