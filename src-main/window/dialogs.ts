/**
 * Asking the user for files: which one to read, where to save, which folder. Remembers the last folder for as long as the
 * program runs, and starts in Documents.
 */
import { existsSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { app, dialog } from 'electron'
import type { BrowserWindow, FileFilter } from 'electron'
import type { Args } from '../../src-shared/contract'
import { safeFileName } from '../files/names'
import { bundleEnding } from '../updates/release'
import { programExtension } from '../files/opened-files'
import type { Words } from './words'

/** What a picked file is for. */
type Purpose = Args<'files.pick'>['purpose'] | 'update'

/** The kinds of files that are written, by extension. */
export type Extension =
  | '.pdf'
  | '.xlsx'
  | '.csv'
  | '.json'
  | '.age'
  | '.txt'
  | '.eml'
  | '.html'
  | Args<'texts.save'>['extension']
  | typeof programExtension

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

const typeNames: Readonly<Record<Exclude<Extension, typeof programExtension>, string>> = {
  '.pdf': 'PDF',
  '.xlsx': 'Excel (XLSX)',
  '.csv': 'CSV',
  '.json': 'JSON',
  '.age': 'age',
  '.txt': 'TXT',
  '.eml': 'E-mail (EML)',
  '.ics': 'iCalendar (ICS)',
  '.vcf': 'vCard (VCF)',
  '.html': 'HTML',
}

function filtersFor(purpose: Purpose, words: Words): FileFilter[] {
  if (purpose === 'picture') {
    return [{ name: words.pictures, extensions: ['png', 'jpg', 'jpeg', 'svg'] }]
  }
  if (purpose === 'update') return [{ name: words.updates, extensions: [bundleEnding.slice(1)] }]
  if (purpose === 'workspace')
    return [{ name: words.workspaces, extensions: ['ciklus', 'json', 'age'] }]
  if (purpose === 'answers')
    return [{ name: words.answers, extensions: ['json', 'xlsx', 'ods', 'csv'] }]
  return [{ name: words.tables, extensions: ['csv', 'xlsx', 'xls', 'ods', 'tsv', 'txt', 'vcf'] }]
}

function filterFor(extension: Extension, words: Words): FileFilter {
  if (extension === programExtension)
    return { name: words.workspaces, extensions: ['ciklus', 'json'] }
  return { name: typeNames[extension], extensions: [extension.slice(1)] }
}

/**
 * The path with its extension: what the user typed stays, the extension is added when it is not there. A saved program may be called
 * what it is inside, too.
 */
export function withExtension(path: string, extension: Extension): string {
  const typed = extname(path).toLowerCase()
  const isPlain = extension === programExtension && typed === '.json'
  return typed === extension || isPlain ? path : `${path}${extension}`
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
          filters: [filterFor(extension, words)],
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
