/**
 * The AppImage that this program was started from. Its start sets `APPIMAGE` and `APPDIR`, and whatever is started from there has them
 * too: a Ciklus that an AppImage of another program opened must not take that one's file for its own.
 */
import { realpathSync } from 'node:fs'
import { sep } from 'node:path'

/** What is asked of the process. */
interface Started {
  readonly execPath: string
  readonly env: Readonly<Record<string, string | undefined>>
}

function real(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/** The AppImage's file; undefined when the program did not come out of one. */
export function ownAppImage({ execPath, env }: Started = process): string | undefined {
  const { APPIMAGE, APPDIR } = env
  if (APPIMAGE === undefined || APPDIR === undefined || APPDIR === '') return undefined
  return real(execPath).startsWith(`${real(APPDIR)}${sep}`) ? APPIMAGE : undefined
}
