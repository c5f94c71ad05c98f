/** A build plugin that makes the scripts and the styles of the pages that stand alone: one piece each, beside the main bundle, which lays them into each file. */

import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { build } from 'vite'

/** The name of a page, and the folder its sources are in: a reviewer's file, and the form of a call. */
const pages = { packet: 'src-renderer/packet', 'call-form': 'src-renderer/call-form' }

/** What both look like before their own styles: colours, ground, headings. */
const base = 'src-renderer/alone-page/base.css'

/** The script as one piece that needs nothing else. */
async function script(folder) {
  const { output } = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      rolldownOptions: { input: resolve(folder, 'main.ts'), output: { format: 'iife' } },
    },
  })
  const [chunk] = output
  if (output.length !== 1 || chunk.type !== 'chunk') throw new Error('The script is not one piece')
  return chunk.code
}

/** See the file's own comment. */
export function packetPage() {
  return {
    name: 'ciklus:packet-page',
    async generateBundle() {
      for (const [name, folder] of Object.entries(pages)) {
        this.emitFile({ type: 'asset', fileName: `${name}.js`, source: await script(folder) })
        const sheets = [base, `${folder}/page.css`].map((file) => readFile(resolve(file), 'utf8'))
        const source = (await Promise.all(sheets)).join('\n')
        this.emitFile({ type: 'asset', fileName: `${name}.css`, source })
      }
    },
  }
}
