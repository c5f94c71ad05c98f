/**
 * How the page of the screens is built: the program's own page, with the fake of the contract before it and a handle beside it. Not
 * minified and without a check of types, so that it takes seconds.
 */
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'

const root = resolve(import.meta.dirname, '../..')
const shims = resolve(import.meta.dirname, 'shims')

/** Modules of which the page needs a hold; what stands in for one gets the real one. */
const standIns: Readonly<Record<string, string>> = {
  zustand: resolve(shims, 'zustand.ts'),
  'react-dom/client': resolve(shims, 'react-dom-client.ts'),
}

const holds: Plugin = {
  name: 'holds',
  enforce: 'pre',
  resolveId: (source, importer) =>
    importer?.startsWith(shims) === true ? null : (standIns[source] ?? null),
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace('./main.tsx', '../test/screens/page.tsx'),
  },
}

export default defineConfig({
  root: resolve(root, 'src-renderer'),
  // Relative addresses, as in the program's own build.
  base: './',
  logLevel: 'warn',
  plugins: [react(), holds],
  build: {
    outDir: resolve(root, 'node_modules/.cache/ciklus/screens'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    minify: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: { input: resolve(root, 'src-renderer/index.html') },
  },
})
