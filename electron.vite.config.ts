/** How the three bundles are built: main and its utility process, the preload, and the page. */
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { packetPage } from './packaging/packet-page.mjs'
import { shipped } from './packaging/shipped.mjs'

/** Catalogues go in as texts that are parsed as data: the browser reads those several times faster than the same as a script. */
const catalogues = {
  name: 'catalogues',
  enforce: 'pre',
  transform: {
    filter: { id: /[\\/]i18n[\\/]catalogues[\\/].*\.json$/ },
    handler: (code: string) => ({
      code: `export default JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(code)))})`,
      moduleType: 'js',
    }),
  },
} as const

export default defineConfig({
  main: {
    plugins: [shipped('main'), packetPage()],
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          main: resolve('src-main/main.ts'),
          // Documents are made and foreign files read in a process of their own: the document worker.
          worker: resolve('src-main/documents/document-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    plugins: [shipped('preload')],
    build: {
      outDir: 'out/preload',
      // A sandboxed preload must be one CommonJS file, with nothing left to require.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve('src-main/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react(), catalogues, shipped('renderer')],
    build: {
      outDir: 'out/renderer',
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      minify: true,
      rolldownOptions: {
        input: resolve('src-renderer/index.html'),
        // Each file is a question to the main process, of which the first screen should not ask many.
        output: {
          codeSplitting: {
            groups: [
              // What every start needs.
              { name: 'start', tags: ['$initial'], priority: 3 },
              // What several screens have in common; importing is apart, since it is large and not of every day.
              { name: 'importing', test: /features[\\/]import/, minShareCount: 2, priority: 2 },
              { name: 'shared', minShareCount: 2, priority: 1 },
            ],
          },
        },
      },
    },
  },
})
