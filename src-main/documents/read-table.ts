/** Reads a table that somebody else made, as what it is, whatever its name says. */
import type { ForeignTable, TableOptions } from '../../src-shared/documents'
import { raise } from '../../src-shared/result'
import { checkZip } from './check-zip'
import { decodeText } from './decode-text'
import { withSigns } from './html-signs'
import { readAddresses } from './read-addresses'
import { readCsv } from './read-csv'
import { readHtml } from './read-html'
import { isVCard, readVCard } from './read-vcard'
import { readWorkbook } from './read-workbook'
import { sniff } from './sniff'
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
  kind: 'ZIP' | 'OLE',
  options: TableOptions,
): ForeignTable {
  if (kind === 'ZIP') {
    const actual = archiveKind(checkZip(bytes, name))
    if (actual === 'ZIP' || actual === 'DOCX') raise('file.wrongType', { name, actual })
  } else {
    if (holdsWide(bytes, 'EncryptedPackage')) raise('table.password', { name })
    if (!holdsWide(bytes, 'Workbook') && !holdsWide(bytes, 'Book')) {
      raise('file.wrongType', { name, actual: 'XLS' })
    }
  }
  return readWorkbook(bytes, name, options)
}

/** What kind of table a file's name promises; null when it promises none. */
function promised(name: string): NonNullable<ForeignTable['content']> | null {
  if (bookNames.test(name)) return 'workbook'
  if (/\.vcf$|\.vcard$/i.test(name)) return 'cards'
  return textNames.test(name) ? 'text' : null
}

/** An XML file is only read when it is a workbook written as XML. */
function readXml(bytes: Uint8Array, name: string, options: TableOptions): ForeignTable {
  const { text } = decodeText(bytes, null)
  if (!text.slice(0, 4_096).includes('urn:schemas-microsoft-com:office:spreadsheet'))
    raise('file.wrongType', { name, actual: 'XML' })
  if (text.slice(0, 4_096).includes('<!ENTITY')) raise('table.ownRules', { name })
  return readWorkbook(text, name, options)
}

type Content = NonNullable<ForeignTable['content']>

function readAs(
  bytes: Uint8Array,
  name: string,
  options: TableOptions,
): readonly [Content, ForeignTable] {
  const kind = sniff(bytes)
  if (kind === null && isVCard(bytes)) return ['cards', readVCard(bytes, name, options)]
  if (kind === null)
    return ['text', readAddresses(bytes, name, options) ?? readCsv(bytes, name, options)]
  if (kind === 'ZIP' || kind === 'OLE') return ['workbook', readBook(bytes, name, kind, options)]
  if (kind === 'HTML') return ['html', readHtml(bytes, name, options)]
  if (kind === 'XML') return ['xml', readXml(bytes, name, options)]
  return raise('file.wrongType', { name, actual: kind })
}

/**
 * Reads a table that somebody else made, as what its bytes are: text, a workbook, a page with tables, a workbook written
 * as XML, cards of an address book. Where the name promises something else, the answer says so. Raises a FailureError with the name, and the row
 * and column where there is one.
 */
export function readTable(
  bytes: Uint8Array,
  fileName: string,
  options: TableOptions,
): ForeignTable {
  checkSize(bytes, fileName, tableLimits.fileBytes)
  const [content, read] = readAs(bytes, fileName, options)
  const table = withSigns(read)
  const name = promised(fileName)
  return name === null || name === content ? table : { ...table, content }
}
