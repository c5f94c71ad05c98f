/** Copies of the project in the temporary folder, for faults to be planted in; the packages are linked, not copied. */
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

/** What a copy does not need, or must not share. */
const leftOut = new Set([
  'node_modules',
  '.git',
  'out',
  'dist',
  'demo-output',
  'screenshots',
  'coverage',
])

/** Makes a copy and gives its folder. */
export function copyProject(root: string): string {
  // The real path: Vitest names files by it.
  const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'ciklus-plant-'))), 'project')
  cpSync(root, folder, {
    recursive: true,
    filter: (source) => !leftOut.has(relative(root, source)),
  })
  const packages = realpathSync(join(root, 'node_modules'))
  symlinkSync(packages, join(folder, 'node_modules'), 'junction')
  return folder
}

/** Takes a copy away; the linked packages stay. */
export const dropCopy = (folder: string): void =>
  rmSync(join(folder, '..'), { recursive: true, force: true })
