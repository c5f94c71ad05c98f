/** What is put into a finished folder before it becomes packages. */
import { chmod, copyFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Linux: the start of an AppImage is our own. electron-builder's would switch the sandbox off where the system forbids user namespaces;
 * ours says so and which package to take. It is copied over the other one when the AppImage is made (not linked: `USE_HARD_LINKS`).
 */
export async function afterPack({ electronPlatformName, appOutDir }) {
  if (electronPlatformName !== 'linux') return
  const target = join(appOutDir, 'AppRun')
  await copyFile(join(import.meta.dirname, 'AppRun'), target)
  await chmod(target, 0o755)
}
