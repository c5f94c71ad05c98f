/** Writes the first table of a workbook as CSV, the way a spreadsheet in that language opens it. */
import type { Language, OutCell, WorkbookModel } from '../../src-shared/documents'
import { keepAsText, bareText } from '../../src-shared/formula-guard'

/** Rows written between two looks at whether the job was cancelled. */
const rowsPerStep = 2_000

/** What divides cells: a spreadsheet set to Serbian uses the comma in numbers, so cells part at semicolons. */
function delimiterOf(language: Language): ',' | ';' {
  return language === 'en' ? ',' : ';'
}

function quoted(text: string): string {
  return /[",;\t\r\n|]|^\s|\s$|^sep=/i.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** How a text is written: for a spreadsheet or for another program. */
type WriteText = (text: string) => string

function cellText(cell: OutCell, decimal: string, write: WriteText): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return quoted(write(cell.replaceAll('\0', '')))
  if (typeof cell === 'number') return quoted(String(cell).replace('.', decimal))
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return cell.date
}

/**
 * UTF-8 with a byte order mark (without it Excel guesses a local encoding), CRLF, ISO dates, the
 * language's delimiter and decimal sign. `step` is awaited now and then and may throw to stop.
 */
async function writeWith(
  write: WriteText,
  model: WorkbookModel,
  step: () => Promise<void>,
  onProgress: (done: number, total: number) => void,
): Promise<Uint8Array> {
  const sheet = model.sheets[0]
  if (!sheet) return new Uint8Array()
  const delimiter = delimiterOf(model.language)
  const decimal = model.language === 'en' ? '.' : ','
  const line = (cells: readonly OutCell[]) =>
    `${cells.map((cell) => cellText(cell, decimal, write)).join(delimiter)}\r\n`
  const parts = [`\ufeff${line(sheet.columns.map((column) => column.title))}`]
  for (const [i, row] of sheet.rows.entries()) {
    if (i % rowsPerStep === 0) {
      onProgress(i, sheet.rows.length)
      await step()
    }
    parts.push(line(row))
  }
  onProgress(sheet.rows.length, sheet.rows.length)
  return new TextEncoder().encode(parts.join(''))
}

type Writer = (
  model: WorkbookModel,
  step: () => Promise<void>,
  onProgress: (done: number, total: number) => void,
) => Promise<Uint8Array>

/** For Excel and other spreadsheets: what looks like a number stays the text it is. */
export const writeCsv: Writer = (...args) => writeWith(keepAsText, ...args)

/** For programs that read each cell as it stands. */
export const writePlainCsv: Writer = (...args) => writeWith(bareText, ...args)
