/** The cells of a workbook: typed, so that nothing is taken for something else, and high enough for what is in them. */
import type { Cell, CellObject } from 'write-excel-file/node'
import type { OutCell, WorkbookModel } from '../../src-shared/documents'

type Column = WorkbookModel['sheets'][number]['columns'][number]

/** Points of a line, and the most that a row may be high. */
const lineHeight = 15
const highestRow = 405

/** The head: bold, in as many lines as it needs. */
export function headCells(columns: readonly Column[]): Cell[] {
  const height = heightOf(
    columns.map(({ title }) => title),
    columns,
  )
  return columns.map(({ title, kind }, at) => ({
    ...{ value: title, type: String, fontWeight: 'bold' as const, wrap: true },
    ...(kind === 'number' ? { align: 'right' as const } : {}),
    ...(kind !== 'number' && columns[at - 1]?.kind === 'number'
      ? { align: 'left' as const, indent: 1 }
      : {}),
    ...height,
  }))
}

/** A row, its cells at their first line. */
export function rowCells(
  row: readonly OutCell[],
  columns: readonly Column[],
  dateFormat: string,
): Cell[] {
  const height = heightOf(row, columns)
  return row.map((cell, at) => {
    if (cell === null || cell === '') return null
    const isAfterNumber = columns[at - 1]?.kind === 'number'
    return {
      ...typed(early(cell), columns[at], dateFormat),
      alignVertical: 'top' as const,
      // Or a word would touch the number before it.
      ...(isAfterNumber && typeof cell === 'string' ? { align: 'left' as const, indent: 1 } : {}),
      ...height,
    }
  })
}

function typed(cell: OutCell, column: Column | undefined, dateFormat: string): CellObject {
  // Typed as text, so that nothing a person wrote is ever taken for a formula or a number.
  if (typeof cell === 'string') return { value: cell, type: String, wrap: true }
  if (typeof cell === 'number')
    return { value: cell, type: Number, ...numberFormat(column?.decimals) }
  if (typeof cell === 'boolean') return { value: cell, type: Boolean }
  // Midnight UTC is what the library counts whole days from: no zone can shift it.
  const day = new Date(`${cell?.date ?? ''}T00:00:00Z`)
  return { value: day, type: Date, format: dateFormat, align: 'left' }
}

/** A workbook counts days from 1900: an earlier date stays a text. */
function early(cell: OutCell): OutCell {
  return typeof cell === 'object' && cell !== null && cell.date < '1900-03-01' ? cell.date : cell
}

/** "0.0" for one decimal; as the number comes where none are given. */
function numberFormat(decimals: number | undefined): { readonly format?: string } {
  if (decimals === undefined) return {}
  return { format: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}` }
}

/** How high a row is whose texts go on below. Not every spreadsheet finds that out by itself. */
function heightOf(
  cells: readonly OutCell[],
  columns: readonly Column[],
): { readonly height?: number } {
  const lines = cells.map((cell, at) =>
    typeof cell === 'string' ? linesOf(cell, columns[at]?.width ?? 10) : 1,
  )
  const most = Math.max(1, ...lines)
  return most === 1 ? {} : { height: Math.min(highestRow, most * lineHeight) }
}

const widths = new Map<string, number>()

/** How wide a sign is in Calibri, in digits: the unit in which a column says its width. Rather a little more, or a line would be hidden. */
function signWidth(sign: string): number {
  const known = widths.get(sign) ?? measuredWidth(sign)
  // Each sign of a workbook is measured once.
  widths.set(sign, known)
  return known
}

function measuredWidth(sign: string): number {
  if (/\p{M}/u.test(sign)) return 0
  if (/[\s.,:;'’!|()[\]/iIіјЈjl-]/u.test(sign)) return 0.5
  if (/[frtгтJ"„“”]/u.test(sign)) return 0.8
  if (/[mwMWшщжюфмыШЩЖЮФМЫ@%—…&]/u.test(sign)) return 1.6
  return /\p{Lu}/u.test(sign) ? 1.2 : 1
}

const textWidth = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + signWidth(sign), 0)

/** Whole words go to the next line; a word that is longer than a line goes on in the next one. */
function linesOfParagraph(text: string, width: number): number {
  // Most fit, whatever signs they are of.
  if (text.length * 1.6 <= width) return 1
  let lines = 1
  let filled = 0
  for (const word of text.split(/(?<=\s)/u)) {
    const [visible, whole] = [textWidth(word.trimEnd()), textWidth(word)]
    if (filled > 0 && filled + visible > width) {
      lines += 1
      filled = 0
    }
    const over = Math.max(0, Math.ceil(visible / width) - 1)
    lines += over
    filled += whole - over * width
  }
  return lines
}

/** In how many lines a text stands in a column; of one that fills the highest row many times over, at least as many as that has. */
function linesOf(text: string, width: number): number {
  const [room, mostLines] = [Math.max(4, width), Math.ceil(highestRow / lineHeight)]
  // The narrowest signs are half as wide as a digit.
  return text
    .slice(0, 2 * room * (mostLines + 1))
    .split('\n')
    .reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, room), 0)
}
