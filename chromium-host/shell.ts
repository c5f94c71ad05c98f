/** `shell`: with a test at the door nothing leaves the program, the test is told; else the system's own opener is asked. */
import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import type { Shell } from 'electron'
import { hostOptions } from './state'
import { strict } from './strict'

function openWithSystem(target: string): void {
  const [command, ...args]: readonly [string, ...string[]] =
    process.platform === 'darwin'
      ? ['open', target]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', target]
        : ['xdg-open', target]
  const child = spawn(command, args, { detached: true, stdio: 'ignore' })
  child.on('error', () => console.error(`Could not open ${target}`))
  child.unref()
}

function open(call: string, target: string, what: string): void {
  const { control, headless } = hostOptions()
  if (control !== null) control.tell({ type: 'shell', call, target })
  else if (!headless) openWithSystem(what)
}

/** Electron's `shell`. */
export const shell = strict('shell', {
  openExternal(url: string): Promise<void> {
    open('openExternal', url, url)
    return Promise.resolve()
  },
  showItemInFolder(path: string): void {
    open('showItemInFolder', path, dirname(path))
  },
}) satisfies Pick<Shell, 'openExternal' | 'showItemInFolder'>
