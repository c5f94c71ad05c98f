/**
 * What the document worker can do: the utility process that makes documents and reads foreign files. The main
 * process holds a {@link DocumentWorker} and knows nothing of typesetting, workbooks or parsing.
 */
import type { Value } from '../../src-shared/contract'
import type {
  CheckedDocument,
  DocumentModel,
  ForeignTable,
  TableOptions,
  TableFormat,
  WorkbookModel,
} from '../../src-shared/documents'
import type { SnapshotAbout } from '../../src-shared/journal'

/** A picture that is safe to show. */
export type Picture = Value<'pictures.read'>

/** How one request is stopped and watched. */
export interface WorkerOptions {
  /** Aborting stops the work; the promise then rejects with `request.cancelled`. */
  readonly signal: AbortSignal
  /** Called with work done and work in all, in units of the operation; `total` 0 means unknown. */
  readonly onProgress: (done: number, total: number) => void
}

/** A character that no font on board can draw, with the text it stands in. */
export interface MissingGlyph {
  character: string
  in: string
}

/** Pages of a document, each a self-contained SVG. */
export interface Preview {
  pages: string[]
  pageCount: number
  missingGlyphs: MissingGlyph[]
}

/** What stands in the way of certificates by their page, or of labels by their number. */
export interface PageProblems {
  missing: { page: number; characters: string[] }[]
  tooLong: number[]
}

/** Makes documents and reads foreign files. Every method rejects with a FailureError and nothing else. */
export interface DocumentWorker {
  /** Typesets a document and gives `count` of its pages from `from` (0 = first) as SVG. */
  preview(document: DocumentModel, from: number, count: number, o: WorkerOptions): Promise<Preview>
  /** Which certificates or labels have characters that no font on board has, and which do not fit. */
  check(document: CheckedDocument, o: WorkerOptions): Promise<PageProblems>
  /** Typesets a document as a tagged PDF; the same model gives the same bytes. */
  pdf(document: DocumentModel, o: WorkerOptions): Promise<Uint8Array>
  /** All pages of a document as SVG, for printing. */
  svgPages(document: DocumentModel, o: WorkerOptions): Promise<string[]>
  /** Writes tables as XLSX, or the first one alone as CSV. */
  workbook(model: WorkbookModel, format: TableFormat, o: WorkerOptions): Promise<Uint8Array>
  /** Reads a CSV or a workbook that somebody else made. */
  readTable(
    bytes: Uint8Array,
    fileName: string,
    options: TableOptions,
    o: WorkerOptions,
  ): Promise<ForeignTable>
  /** Reads a JSON file that somebody else made, encrypted or not; refuses depth and hostile keys. */
  readJson(bytes: Uint8Array, passphrase: string | null, o: WorkerOptions): Promise<unknown>
  /** Reads a picked PNG, JPEG or SVG as a data URL that is safe to show. `fileName` is for messages. */
  /** `isPhotograph`: it is made smaller before it is kept, and may be larger. */
  readPicture(
    bytes: Uint8Array,
    fileName: string,
    isPhotograph: boolean,
    o: WorkerOptions,
  ): Promise<Picture>
  /** Reads a whole snapshot that lies on the disk; what its first line says. */
  checkSnapshot(path: string, o: WorkerOptions): Promise<SnapshotAbout>
  /** Encrypts a file that lies on the disk into a new one, in the age format. */
  lockFile(from: string, to: string, passphrase: string, o: WorkerOptions): Promise<void>
  /** Opens a file in the age format into a new one. */
  unlockFile(from: string, to: string, passphrase: string, o: WorkerOptions): Promise<void>
  /** Encrypts a text with a passphrase, in the age format. */
  encrypt(text: string, passphrase: string, o: WorkerOptions): Promise<Uint8Array>
  /** Decrypts what {@link DocumentWorker.encrypt} made. */
  decrypt(bytes: Uint8Array, passphrase: string, o: WorkerOptions): Promise<Uint8Array>
  /** Whether it was given up, after it died three times in a row. */
  isOff(): boolean
  /** Starts the process again at the next request, after it was given up. */
  restart(): void
  /** Ends the process; whatever is still running fails with `request.cancelled`. */
  close(): void
}
