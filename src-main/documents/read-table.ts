/** Reads a table that somebody else made, after making sure that it is what its name says. */
import type { ForeignTable, TableOptions } from '../../src-shared/documents'
import { raise } from '../../src-shared/result'
import { checkZip } from './check-zip'
import { readCsv } from './read-csv'
import { readWorkbook } from './read-workbook'
import { sniff } from './sniff'
import type { FileKind } from './sniff'
import { checkSize, tableLimits } from './table-limits'

const textNames = /\.(csv|txt|tsv|tab)$/i
const bookNames = /\.(xlsx|xlsm|xlsb|xls|ods)$/i

/** Whether bytes hold a text in UTF-16, as the names inside an encrypted workbook are. */
function holdsWide(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from(text, 'utf16le'),
  )
}

/** What an archive is, by what is in it. */
function archiveKind(names: readonly string[]): 'XLSX' | 'ODS' | 'DOCX' | 'ZIP' {
  if (names.some((name) => /^xl\//i.test(name))) return 'XLSX'
  if (names.some((name) => /^word\//i.test(name))) return 'DOCX'
  const openDocument = names.includes('content.xml') && names.includes('mimetype')
  return openDocument ? 'ODS' : 'ZIP'
}

function readBook(
  bytes: Uint8Array,
  name: string,
  kind: FileKind | null,
  options: TableOptions,
): ForeignTable {
  if (kind === 'ZIP') {
    const actual = archiveKind(checkZip(bytes, name))
    if (actual === 'ZIP' || actual === 'DOCX') raise('file.wrongType', { name, actual })
  } else if (kind === 'OLE') {
    if (holdsWide(bytes, 'EncryptedPackage')) raise('table.password', { name })
    if (!holdsWide(bytes, 'Workbook') && !holdsWide(bytes, 'Book')) {
      raise('file.wrongType', { name, actual: 'OLE' })
    }
  } else {
    raise('file.wrongType', { name, actual: kind ?? 'CSV' })
  }
  return readWorkbook(bytes, name, options)
}

/** What to call a file that is not the text its name says. */
function actualName(bytes: Uint8Array, kind: FileKind): string {
  if (kind === 'OLE') return 'XLS'
  if (kind !== 'ZIP') return kind
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return head.includes('xl/') ? 'XLSX' : head.includes('word/') ? 'DOCX' : 'ZIP'
}

/**
 * Reads a CSV or a workbook. The file's name, which stands in the messages, decides what is expected;
 * its bytes must agree. Raises a FailureError with the name, and the row and column where there is one.
 */
export function readTable(
  bytes: Uint8Array,
  fileName: string,
  options: TableOptions,
): ForeignTable {
  checkSize(bytes, fileName, tableLimits.fileBytes)
  const kind = sniff(bytes)
  const isBook = bookNames.test(fileName) || (!textNames.test(fileName) && kind !== null)
  if (isBook) return readBook(bytes, fileName, kind, options)
  if (kind !== null) raise('file.wrongType', { name: fileName, actual: actualName(bytes, kind) })
  return readCsv(bytes, fileName, options)
}
