/**
 * A build of the program in which the schema has gone on by two versions: its page is built anew with the steps of
 * `tomorrow.ts`, its main process and preload are those of today.
 */
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import type { Plugin } from 'vite'
import { schemaVersion } from '../src-renderer/domain/descriptor-queries'
import { futureSteps } from './future-schema'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'out', 'tomorrow')

/** The newest version of its schema. */
export const futureVersion = futureSteps.at(-1)?.version ?? 0

function replaced(code: string, before: string, after: string): string {
  if (!code.includes(before)) throw new Error(`There is no longer “${before}” in the sources.`)
  return code.replace(before, after)
}

/** Lets the steps go on in two modules of the page. */
function goingOn(): Plugin {
  const steps = join(import.meta.dirname, 'tomorrow.ts').replaceAll('\\', '/')
  return {
    name: 'tomorrow',
    enforce: 'pre',
    transform(code, id) {
      if (id.endsWith('/db/tables.ts')) {
        const line = 'export const schemaVersion = '
        return replaced(code, `${line}${schemaVersion}`, `${line}${futureVersion}`)
      }
      if (!id.endsWith('/db/schema.ts')) return null
      const line = 'export const schemaSteps: readonly SchemaStep[] = ['
      const more = `import { tomorrowsSteps } from '${steps}'\n`
      const todays = replaced(code, line, line.replace('export const schemaSteps', 'const todays'))
      return `${more}${todays}\nexport const schemaSteps = [...todays, ...tomorrowsSteps]\n`
    },
  }
}

/** Builds it, and answers its main file. Today's program must be built. */
export async function buildFutureProgram(): Promise<string> {
  await rm(folder, { recursive: true, force: true })
  for (const part of ['main', 'preload'])
    await cp(join(root, 'out', part), join(folder, part), { recursive: true })
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(root, 'src-renderer'),
    plugins: [goingOn(), react()],
    build: {
      outDir: join(folder, 'renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      rolldownOptions: { input: join(root, 'src-renderer', 'index.html') },
    },
  })
  return join(folder, 'main', 'main.js')
}
