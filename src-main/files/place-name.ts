/** Places in words for the user, who need not read a whole path. */
import { basename, dirname, join } from 'node:path'

/** The name of a file or a folder, after that of the folder it is in. */
export function placeName(path: string): string {
  const parent = basename(dirname(path))
  return parent === '' ? path : join(parent, basename(path))
}
