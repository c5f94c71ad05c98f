/**
 * Blocks of cells on the clipboard as spreadsheets write them: tab-separated, a cell in quotes when it holds a tab, a
 * line break or a quote, quotes doubled; and as a table of a web page, for programs that write letters. Pure.
 */
import { guardFormula, unguardFormula } from '../../../src-shared/formula-guard'

/** Lines of cells. */
export type Block = readonly (readonly string[])[]

/** Writes a block as tab-separated text. */
export function toTsv(block: Block): string {
  return block.map((row) => row.map(quoted).join('\t')).join('\n')
}

/** A block as the clipboard gets it. */
interface Copied {
  readonly text: string
  readonly html: string
}

/**
 * A block for the clipboard, in which no cell is taken for a formula (see `guardFormula`).
 * @param hasHead whether the first line is of headings
 */
export function copiedBlock(block: Block, hasHead: boolean): Copied {
  return {
    text: toTsv(block.map((row) => row.map(guardFormula))),
    html: toHtml(block, hasHead),
  }
}

/** Reads what was put on the clipboard by a spreadsheet, or by {@link copiedBlock}. */
export function pastedBlock(text: string): Block {
  return parseTsv(text).map((row) => row.map(unguardFormula))
}

/** A number of a telephone begins like a formula and is none; in a letter it is to stand as it is. */
const isPhone = (text: string): boolean => /^\+\d[\d\s()/]*$/u.test(text)

function toHtml(block: Block, hasHead: boolean): string {
  const lines = block.map((row, at) => {
    const tag = hasHead && at === 0 ? 'th' : 'td'
    // Spreadsheets take such cells as text, so that "007" and "1/2" stay what they are.
    const cells = row.map((text) => {
      const safe = escaped(isPhone(text) ? text : guardFormula(text))
      return `<${tag} style="mso-number-format:'\\@'">${safe}</${tag}>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<meta charset="utf-8"><table>${lines.join('')}</table>`
}

const signs: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['\n', '<br>'],
])

function escaped(text: string): string {
  return text.replaceAll(/\r\n?/gu, '\n').replaceAll(/[&<>\n]/gu, (sign) => signs.get(sign) ?? sign)
}

function quoted(cell: string): string {
  return /["\t\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/**
 * Reads tab-separated text as spreadsheets put it on the clipboard. A quote counts only at the start of a cell;
 * the line break at the very end is not another row. An unclosed quote is taken as a letter.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  const source = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(/\n$/u, '')
  while (at <= source.length) {
    const cell = readCell(source, at)
    row.push(cell.text)
    at = cell.end + 1
    if (source[cell.end] !== '\t') {
      rows.push(row)
      row = []
    }
  }
  return rows
}

/** Reads one cell from `at`; `end` is the place of the tab or line break after it, or the length of the text. */
function readCell(source: string, at: number): { readonly text: string; readonly end: number } {
  if (source[at] === '"') {
    const match = /"((?:[^"]|"")*)"(?=[\t\n]|$)/uy
    match.lastIndex = at
    const found = match.exec(source)
    if (found) return { text: (found[1] ?? '').replaceAll('""', '"'), end: match.lastIndex }
  }
  let end = at
  while (end < source.length && source[end] !== '\t' && source[end] !== '\n') end += 1
  return { text: source.slice(at, end), end }
}
