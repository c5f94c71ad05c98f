/** Starting the program anew once this one has ended. */
import { app } from 'electron'
import { savedProgramIn } from '../files/opened-files'
import { ownAppImage } from './app-image'
import { startAfter } from './start-after'

/**
 * Has the program started anew when it has ended; ending it is the caller's to do. Of its own files it opens that one alone.
 * `app.relaunch` cannot do it for an AppImage: its helper runs from the folder that goes away with the program.
 */
export function relaunch(
  file: string | null,
  image = app.isPackaged ? ownAppImage() : undefined,
  start = startAfter,
): void {
  const kept = app.isPackaged
    ? process.argv.slice(1).filter((arg) => arg.startsWith('--'))
    : process.argv.slice(1).filter((arg) => savedProgramIn([arg], '/') === null)
  const args = [...kept, ...(file === null ? [] : [file])]
  if (image === undefined) app.relaunch({ args })
  else start(process.pid, image, args)
}
