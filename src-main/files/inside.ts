/** Whether one place lies in another. */
import { realpath } from 'node:fs/promises'
import { relative } from 'node:path'

/** Whether a folder is another one or lies in it, whatever links lead there. */
export async function isInside(path: string, folder: string): Promise<boolean> {
  const real = (one: string) => realpath(one).catch(() => one)
  const way = relative(await real(folder), await real(path))
  return way === '' || !/^\.\.(?:[\\/]|$)|^(?:[a-z]:)?[\\/]/i.test(way)
}
