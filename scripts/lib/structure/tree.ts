/** The sources as text, by their path from the project's folder with `/` between. All else works on these alone. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { programFolders } from '../../../lint/layer-table.js'

/** A file: where it lies and what stands in it. */
export interface TextFile {
  readonly path: string
  readonly text: string
}

/** Where exports may be used besides in the program itself. */
const userFolders = ['test', 'bench', 'faults', 'scripts']
const written = /\.([cm]?[jt]sx?|css|typ)$/u

/** Whether a file is of the program itself, not one that tries it. */
export const isProgram = (path: string): boolean =>
  programFolders.some((folder) => path.startsWith(`${folder}/`))

/** Whether the parser reads it. */
export const isScript = (path: string): boolean => /\.[cm]?[jt]sx?$/u.test(path)

function filesIn(root: string, folder: string): TextFile[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && written.test(entry.name))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name)
      const path = relative(root, file).replaceAll('\\', '/')
      return { path, text: readFileSync(file, 'utf8') }
    })
}

/** Reads everything that is written by hand: program, tests, tools, templates. */
export function readTree(root: string): TextFile[] {
  return [...programFolders, ...userFolders, 'resources']
    .flatMap((folder) => filesIn(root, folder))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}
