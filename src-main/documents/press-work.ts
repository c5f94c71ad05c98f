/**
 * The work of the press, without the process around it: each operation as a plain function, so that
 * tests and benchmarks call exactly what the utility process runs.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { DocumentModel, WorkbookModel } from '../../src-shared/documents'
import { raise } from '../../src-shared/result'
import { writeCsv } from './csv'
import { folderCoverage, missingGlyphs } from './glyphs'
import type { Coverage } from './glyphs'
import { prepare, printedTexts } from './prepare'
import type { OperationArgs, OperationValue, Operation } from './press.protocol'
import type { PressOptions } from './press.types'
import { readJson } from './read-json'
import { readTable } from './read-table'
import { openTypesetter } from './typesetter'
import type { Typeset, Typesetter } from './typesetter'
import { writeWorkbook } from './workbook'

/** The operations of the press as functions. */
export type PressWork = {
  readonly [O in Operation]: (
    ...args: [...OperationArgs<O>, PressOptions]
  ) => Promise<OperationValue<O>>
}

/** Rounds after which the typesetter forgets what it has not used again. */
const remembered = 4

/** Lets messages that have arrived (a cancel) be read, then stops if one was. */
async function breathe(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
  if (signal.aborted) raise('request.cancelled')
}

/** The part of a document that pages `from` to `from + count` need: certificates stand each alone. */
function excerpt(document: DocumentModel, from: number, count: number): DocumentModel {
  if (document.template !== 'certificates') return document
  return { ...document, pages: document.pages.slice(from, from + count) }
}

/** Every certificate must have come out as one page. */
function checkPages(document: DocumentModel, typeset: Typeset): void {
  if (document.template !== 'certificates' || typeset.pageCount === document.pages.length) return
  raise('document.tooLong', { name: document.title.slice(0, 80) })
}

/** Opens the press on a resources folder; the fonts and templates are read at first use. */
export function openPressWork(resources: string): PressWork {
  let typesetter: Typesetter | null = null
  let coverage: Coverage | null = null
  let cached: { readonly key: string; readonly pages: readonly string[] } | null = null

  const typeset = (document: DocumentModel): Typeset => {
    typesetter ??= openTypesetter(resources)
    typesetter.forget(remembered)
    const result = typesetter.typeset(prepare(document))
    checkPages(document, result)
    return result
  }
  const missing = (document: DocumentModel) => {
    coverage ??= folderCoverage(join(resources, 'fonts'))
    return missingGlyphs(printedTexts(document), coverage)
  }
  const pagesOf = (document: DocumentModel): readonly string[] => {
    const key = createHash('sha256').update(JSON.stringify(document)).digest('hex')
    if (cached?.key !== key) cached = { key, pages: typeset(document).svgPages() }
    return cached.pages
  }

  return {
    preview: async (document, from, count, { signal }) => {
      await breathe(signal)
      const alone = document.template === 'certificates'
      if (alone && from >= document.pages.length) {
        return { pages: [], pageCount: document.pages.length, missingGlyphs: missing(document) }
      }
      const pages = pagesOf(excerpt(document, from, count))
      return {
        pages: alone ? [...pages] : pages.slice(from, from + count),
        pageCount: alone ? document.pages.length : pages.length,
        missingGlyphs: missing(document),
      }
    },
    pdf: async (document, { signal, onProgress }) => {
      onProgress(0, 0)
      await breathe(signal)
      const set = typeset(document)
      onProgress(1, 2)
      await breathe(signal)
      const bytes = set.pdf(document.timestamp, missing(document).length === 0)
      onProgress(2, 2)
      return bytes
    },
    svgPages: async (document, { signal, onProgress }) => {
      onProgress(0, 0)
      await breathe(signal)
      return [...pagesOf(document)]
    },
    workbook: (model: WorkbookModel, format, options) =>
      format === 'csv'
        ? writeCsv(model, () => breathe(options.signal), options.onProgress)
        : writeWorkbook(model, () => breathe(options.signal), options.onProgress),
    readTable: async (bytes, fileName, options, { signal, onProgress }) => {
      onProgress(0, 0)
      await breathe(signal)
      return readTable(bytes, fileName, options)
    },
    readJson: async (bytes, { signal, onProgress }) => {
      onProgress(0, 0)
      await breathe(signal)
      return readJson(bytes)
    },
  }
}
