/**
 * `dialog`. With a test at the door, the test answers. In a window, files are chosen in the browser's own file chooser, and
 * what is saved goes into the Downloads folder under a new name (the program shows where).
 */
import { existsSync, mkdirSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type {
  Dialog,
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron'
import { app } from './app'
import { chooseFile } from './file-chooser'
import { hostOptions } from './state'
import { strict } from './strict'
import { BrowserWindow } from './window'

/** Electron's functions take a window first, or not. */
function optionsOf<T>(first: unknown, second: T | undefined): T {
  return second ?? (first as T)
}

async function showOpenDialog(
  first: unknown,
  second?: OpenDialogOptions,
): Promise<OpenDialogReturnValue> {
  const options = optionsOf(first, second)
  const { control } = hostOptions()
  if (control !== null) {
    const { paths } = await control.ask('open', options)
    return { canceled: paths.length === 0, filePaths: [...paths] }
  }
  if (options.properties?.includes('openDirectory') === true) {
    return { canceled: false, filePaths: [downloads('Ciklus')] }
  }
  const path = first instanceof BrowserWindow ? await chooseFile(first.webContents, options) : null
  return { canceled: path === null, filePaths: path === null ? [] : [path] }
}

async function showSaveDialog(
  first: unknown,
  second?: SaveDialogOptions,
): Promise<SaveDialogReturnValue> {
  const options = optionsOf(first, second)
  const { control } = hostOptions()
  if (control !== null) {
    const [path = ''] = (await control.ask('save', options)).paths
    return { canceled: path === '', filePath: path }
  }
  return {
    canceled: false,
    filePath: newName(downloads(), basename(options.defaultPath ?? 'Ciklus')),
  }
}

async function showMessageBox(
  first: unknown,
  second?: MessageBoxOptions,
): Promise<MessageBoxReturnValue> {
  const options = optionsOf(first, second)
  const { control } = hostOptions()
  const button =
    control === null ? (options.defaultId ?? 0) : (await control.ask('message', options)).button
  return { response: button, checkboxChecked: false }
}

/** There is no window for it: it is said where the program was started from. */
function showErrorBox(title: string, content: string): void {
  console.error(`${title}\n\n${content}`)
}

/** The Downloads folder, or one in it. */
function downloads(inside = ''): string {
  const folder = join(app.getPath('downloads'), inside)
  mkdirSync(folder, { recursive: true })
  return folder
}

/** A path that nothing has yet: `Report.pdf`, `Report (2).pdf`. */
function newName(folder: string, name: string): string {
  const extension = extname(name)
  const stem = basename(name, extension)
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem} (${String(number)})${extension}`)
    if (!existsSync(path)) return path
  }
}

/** Electron's `dialog`. */
export const dialog = strict('dialog', {
  showOpenDialog,
  showSaveDialog,
  showMessageBox,
  showErrorBox,
}) satisfies Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'>
