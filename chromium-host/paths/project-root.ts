/** Where the project is, for this host's own files: they also run bundled, from another folder. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The nearest folder at or above `folder` with a `package.json`; the topmost folder when there is none. */
export function projectAbove(folder: string): string {
  let found = folder
  while (!existsSync(join(found, 'package.json')) && dirname(found) !== found)
    found = dirname(found)
  return found
}

/** The project's folder. */
export const projectRoot: string = projectAbove(import.meta.dirname)
