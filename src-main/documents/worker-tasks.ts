/**
 * The work of the document worker, without the process around it: each operation as a plain function, so that
 * tests and benchmarks call exactly what the utility process runs.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { CheckedDocument, DocumentModel } from '../../src-shared/documents'
import { raise } from '../../src-shared/result'
import { checkSnapshot } from '../snapshots/file'
import { decryptAge, encryptAge, isAge } from './age'
import { pagesTooLong } from './check-pages'
import { writeCsv, writePlainCsv } from './csv'
import { folderCoverage, missingGlyphs } from './glyphs'
import type { Coverage } from './glyphs'
import { lockFile, unlockFile } from './locked-file'
import { withLanguage } from './pdf-language'
import { readPicture } from './pictures'
import { pdfLanguages, prepare, printedTexts } from './prepare'
import type { OperationArgs, OperationValue, Operation } from './worker.protocol'
import type { MissingGlyph, PageProblems, WorkerOptions, Preview } from './worker.types'
import { readJson } from './read-json'
import { readTable } from './read-table'
import { openTypesetter } from './typesetter'
import type { Typeset, Typesetter } from './typesetter'
import { writeWorkbook } from './workbook'

/** The operations of the document worker as functions. */
export type WorkerTask = {
  readonly [O in Operation]: (
    ...args: [...OperationArgs<O>, WorkerOptions]
  ) => Promise<OperationValue<O>>
}

/** Rounds after which the typesetter forgets what it has not used again. */
const roundsKept = 1

/** Lets messages that have arrived (a cancel) be read, then stops if one was. */
async function breathe(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
  if (signal.aborted) raise('request.cancelled')
}

/** Every certificate must have come out as one page. */
function checkPages(document: DocumentModel, typeset: Typeset): void {
  if (document.template !== 'certificates' || typeset.pageCount === document.pages.length) return
  raise('document.tooLong', { name: document.title.slice(0, 80) })
}

/** The certificates or labels of a document. */
function partsOf(document: CheckedDocument): readonly unknown[] {
  return document.template === 'labels' ? document.labels : document.pages
}

/** The document with some of its certificates or labels alone. */
function withParts(document: CheckedDocument, from: number, to: number): CheckedDocument {
  return document.template === 'labels'
    ? { ...document, labels: document.labels.slice(from, to) }
    : { ...document, pages: document.pages.slice(from, to) }
}

/** The typesetter with what it keeps from one request to the next. */
class Documents {
  private typesetter: Typesetter | null = null
  private coverage: Coverage | null = null
  private cached: { readonly key: string; readonly pages: readonly string[] } | null = null

  constructor(private readonly resources: string) {}

  typeset(document: DocumentModel): Typeset {
    this.typesetter ??= openTypesetter(this.resources)
    this.typesetter.forget(roundsKept)
    const result = this.typesetter.typeset(prepare(document))
    checkPages(document, result)
    return result
  }

  missing(document: DocumentModel): MissingGlyph[] {
    this.coverage ??= folderCoverage(join(this.resources, 'fonts'))
    return missingGlyphs(printedTexts(document), this.coverage)
  }

  /** The characters of each page or label that cannot be drawn. */
  missingByPart(document: CheckedDocument): PageProblems['missing'] {
    return partsOf(document).flatMap((_, at) => {
      const found = this.missing({ ...withParts(document, at, at + 1), title: '', author: '' })
      const characters = found.map(({ character }) => character)
      return characters.length === 0 ? [] : [{ page: at, characters }]
    })
  }

  /** The pages as SVG; those of the last document are kept, so that turning pages is free. */
  pages(document: DocumentModel): readonly string[] {
    const key = createHash('sha256').update(JSON.stringify(document)).digest('hex')
    if (this.cached?.key !== key) this.cached = { key, pages: this.typeset(document).svgPages() }
    return this.cached.pages
  }

  preview(document: DocumentModel, from: number, count: number): Preview {
    const glyphs = this.missing(document)
    if (document.template !== 'certificates') {
      const pages = this.pages(document)
      return {
        pages: pages.slice(from, from + count),
        pageCount: pages.length,
        missingGlyphs: glyphs,
      }
    }
    // Each certificate stands alone on its page: only those asked for are set.
    const part = document.pages.slice(from, from + count)
    return {
      pages: part.length === 0 ? [] : [...this.pages({ ...document, pages: part })],
      pageCount: document.pages.length,
      missingGlyphs: glyphs,
    }
  }
}

/** What of a document cannot be printed as it is: letters no font has, and names too long for their page. */
async function checkDocument(
  documents: Documents,
  document: CheckedDocument,
  signal: AbortSignal,
): Promise<PageProblems> {
  const tooLong = await pagesTooLong(
    [...partsOf(document).keys()],
    ([from = 0, ...others]) =>
      documents.typeset(withParts(document, from, from + 1 + others.length)),
    () => breathe(signal),
  )
  return { missing: documents.missingByPart(document), tooLong: [...tooLong] }
}

const writers = { xlsx: writeWorkbook, csv: writeCsv, plainCsv: writePlainCsv }

/** Opens the document worker on a resources folder; the fonts and templates are read at first use. */
export function openWorkerTask(resources: string): WorkerTask {
  const documents = new Documents(resources)
  return {
    preview: async (document, from, count, { signal }) => {
      await breathe(signal)
      return documents.preview(document, from, count)
    },
    check: (document, { signal }) => checkDocument(documents, document, signal),
    pdf: async (document, { signal, onProgress }) => {
      onProgress(0, 0)
      await breathe(signal)
      const set = documents.typeset(document)
      onProgress(1, 2)
      await breathe(signal)
      const bytes = set.pdf(document.timestamp, documents.missing(document).length === 0)
      onProgress(2, 2)
      return withLanguage(bytes, ...pdfLanguages[document.language])
    },
    svgPages: async (document, { signal, onProgress }) => {
      onProgress(0, 0)
      await breathe(signal)
      return [...documents.pages(document)]
    },
    workbook: (model, format, { signal, onProgress }) =>
      writers[format](model, () => breathe(signal), onProgress),
    readTable: async (bytes, fileName, options, { signal, onProgress }) => {
      onProgress(0, 0)
      await breathe(signal)
      return readTable(bytes, fileName, options)
    },
    readJson: async (bytes, passphrase, { signal, onProgress }) => {
      onProgress(0, 0)
      await breathe(signal)
      return readJson(isAge(bytes) ? await decryptAge(bytes, passphrase) : bytes)
    },
    readPicture: async (bytes, fileName, isPhotograph, { signal }) => {
      await breathe(signal)
      return readPicture(bytes, fileName, isPhotograph)
    },
    checkSnapshot: (path) => checkSnapshot(path),
    lockFile: (from, to, passphrase) => lockFile(from, to, passphrase),
    unlockFile,
    encrypt: async (text, passphrase, { signal, onProgress }) => {
      onProgress(0, 0)
      await breathe(signal)
      return encryptAge(text, passphrase)
    },
    decrypt: (bytes, passphrase) => decryptAge(bytes, passphrase),
  }
}
