/** For which system, and in which form, this program was packaged; and whether it can put a newer one in its own place. */
import { accessSync, constants, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PackageKind, UpdateState } from '../../src-shared/updates'
import { bundleOf } from './mac-signature'

/** What is told of the running program. */
export interface Running {
  readonly platform: string
  readonly arch: string
  readonly isPackaged: boolean
  /** The program's file. */
  readonly execPath: string
  /** The AppImage that it came out of. */
  readonly appImage: string | undefined
  /** On macOS: whether it carries somebody's certificate. */
  readonly isSigned: boolean
}

/** See the file's own comment. `name` is the system as a release names it: `windows-x64-installer`. */
export interface System {
  readonly name: string
  readonly kind: PackageKind | null
  readonly way: UpdateState['way']
}

const platforms: Readonly<Record<string, string>> = {
  win32: 'windows',
  darwin: 'macos',
  linux: 'linux',
}

/** Tells the form from what lies around the program's file. */
export function systemOf(running: Running): System {
  const { platform, arch, isPackaged } = running
  if (!isPackaged) return { name: '', kind: null, way: 'source' }
  const kind = kindOf(running)
  const name = `${platforms[platform] ?? platform}-${arch}-${kind}`
  return { name, kind, way: canReplace(kind, running) ? 'byItself' : 'byHand' }
}

function kindOf({ platform, execPath, appImage, isSigned }: Running): PackageKind {
  const folder = dirname(execPath)
  if (platform === 'darwin') return isSigned ? 'zip' : 'dmg'
  if (platform === 'win32')
    return existsSync(join(folder, 'Uninstall Ciklus.exe')) ? 'installer' : 'zip'
  if (appImage !== undefined) return 'appimage'
  return /^\/(?:opt|usr)\//.test(execPath) ? 'deb' : 'tar'
}

/** An AppImage and macOS's folder of the program are replaced where they lie, so the folder around them must be writable. */
function canReplace(kind: PackageKind, { platform, appImage, execPath }: Running): boolean {
  if (kind === 'installer') return true
  if (kind === 'appimage') return appImage !== undefined && isWritable(dirname(appImage))
  // A program that was never moved out of its download is run from a place of the system's own, that nothing can be put into.
  return (
    platform === 'darwin' &&
    kind === 'zip' &&
    !execPath.includes('/AppTranslocation/') &&
    isWritable(dirname(bundleOf(execPath)))
  )
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
