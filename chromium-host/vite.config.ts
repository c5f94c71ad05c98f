/**
 * How the host is bundled for the end-to-end tests, which start it some hundred times: plain JavaScript in a few files is there in half the
 * time that TypeScript takes through a loader.
 */
import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const here = import.meta.dirname
const file = (name: string): string => resolve(here, name)

export default defineConfig({
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node20',
    outDir: resolve(here, '../node_modules/.cache/ciklus/host'),
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        run: file('run.ts'),
        electron: file('electron.ts'),
        'parent-port': file('parent-port.mjs'),
        'resolve-electron': file('resolve-electron.mjs'),
      },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
    },
  },
})
