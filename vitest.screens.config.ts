/** How the screens are looked at: two files at a time, each with one page in a browser of its own. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { testBrowser } from './scripts/lib/test-browser.mjs'

const report = process.env['CIKLUS_TEST_REPORT']

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['test/screens/*.screens.ts'],
    globalSetup: ['test/screens/build.ts'],
    maxWorkers: 2,
    env: { CIKLUS_BROWSER: testBrowser },
    testTimeout: 180_000,
    hookTimeout: 180_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
})
