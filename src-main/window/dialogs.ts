/**
 * Asking the user for files: which one to read, where to save, which folder. Remembers the last folder for as long as the
 * program runs, and starts in Documents.
 */
import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { app, dialog } from 'electron'
import type { BrowserWindow, FileFilter } from 'electron'
import type { Args } from '../../src-shared/contract'
import { safeFileName } from '../files/names'
import type { Words } from './words'

/** What a picked file is for. */
export type Purpose = Args<'files.pick'>['purpose']

/** The kinds of files that are written, by extension. */
export type Extension = '.pdf' | '.xlsx' | '.csv' | '.json' | '.age'

/** Asks the user; every answer is a full path, or `null` when the dialog was closed. */
export interface Ask {
  open(purpose: Purpose, title: string): Promise<string | null>
  /** One or more; none when the dialog was closed. */
  openSeveral(purpose: Purpose, title: string): Promise<readonly string[]>
  /** The answer always ends in the extension. */
  save(suggestedName: string, extension: Extension): Promise<string | null>
  /** `title` unless the usual words will do. */
  folder(title?: string): Promise<string | null>
}

const typeNames: Readonly<Record<Extension, string>> = {
  '.pdf': 'PDF',
  '.xlsx': 'Excel (XLSX)',
  '.csv': 'CSV',
  '.json': 'JSON',
  '.age': 'age',
}

function filtersFor(purpose: Purpose, words: Words): FileFilter[] {
  if (purpose === 'picture') {
    return [{ name: words.pictures, extensions: ['png', 'jpg', 'jpeg', 'svg'] }]
  }
  if (purpose === 'workspace') return [{ name: words.workspaces, extensions: ['json', 'age'] }]
  return [{ name: words.tables, extensions: ['csv', 'xlsx', 'xls', 'ods', 'tsv', 'txt'] }]
}

/** The path with its extension: what the user typed stays, the extension is added when it is not there. */
export function withExtension(path: string, extension: Extension): string {
  return extname(path).toLowerCase() === extension ? path : `${path}${extension}`
}

/** Where a written file is, in words for the user: its folder's name and its own. */
export function placeOf(path: string): string {
  return join(basename(dirname(path)), basename(path))
}

/** Makes the dialogs of one window. */
export function createAsk(window: BrowserWindow, words: Words): Ask {
  let last: string | null = null
  const start = (): string => last ?? app.getPath('documents')
  const opened = async (
    purpose: Purpose,
    title: string,
    properties: ('openFile' | 'multiSelections')[],
  ): Promise<readonly string[]> => {
    const filters = filtersFor(purpose, words)
    const options = { title, defaultPath: start(), filters, properties }
    const { canceled, filePaths } = await dialog.showOpenDialog(window, options)
    const [first] = filePaths
    if (canceled || first === undefined) return []
    last = dirname(first)
    return filePaths
  }
  return {
    async open(purpose, title) {
      const [path] = await opened(purpose, title, ['openFile'])
      return path ?? null
    },
    openSeveral(purpose, title) {
      return opened(purpose, title, ['openFile', 'multiSelections'])
    },
    async save(suggestedName, extension) {
      let defaultPath = join(start(), safeFileName(suggestedName, extension))
      for (;;) {
        const { canceled, filePath } = await dialog.showSaveDialog(window, {
          defaultPath,
          filters: [{ name: typeNames[extension], extensions: [extension.slice(1)] }],
          properties: ['createDirectory', 'showOverwriteConfirmation'],
        })
        if (canceled || filePath === '') return null
        last = dirname(filePath)
        const path = withExtension(filePath, extension)
        // The system asked about the name as typed. With its extension it may be another file's: that is asked about too.
        if (path === filePath || !existsSync(path)) return path
        defaultPath = path
      }
    },
    async folder(title = words.folder) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title,
        defaultPath: start(),
        properties: ['openDirectory', 'createDirectory'],
      })
      const [path] = filePaths
      if (canceled || path === undefined) return null
      last = path
      return path
    },
  }
}
