/** How the end-to-end tests run: two files at a time, each starting the built program for itself. */
import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'
import { builtHost } from './scripts/lib/ensure-build.mjs'
import { testBrowser } from './scripts/lib/test-browser.mjs'

const report = process.env['CIKLUS_TEST_REPORT']

/** Those that take longest, longest first. Begun last, one of them would go on alone while a core is idle. */
const longest = ['recovery', 'first-run']

class LongestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/${name}.e2e.ts`))
      return at < 0 ? longest.length : at
    }
    return Promise.resolve(files.toSorted((a, b) => rank(a) - rank(b)))
  }
}

export default defineConfig({
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    // Each is two processes and a browser, most of the time waiting for one another.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    globalSetup: ['test/e2e/build.ts'],
    env: { CIKLUS_BROWSER: testBrowser, CIKLUS_HOST: builtHost },
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Vitest's own second is over too soon on a machine that is busy.
    expect: { poll: { timeout: 30_000 } },
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
})
