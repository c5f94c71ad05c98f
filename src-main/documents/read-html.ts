/**
 * Reads the tables of an HTML page, which programs hand out under a workbook's name: one pass over the text, nothing is
 * run and nothing fetched. Every cell is text.
 */
import type { ForeignTable, TableOptions } from '../../src-shared/documents'
import { raise } from '../../src-shared/result'
import { decodeText } from './decode-text'
import { unguardFormula } from '../../src-shared/formula-guard'
import { checkTable, tableLimits } from './table-limits'

const named: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '' }),
)

/** A character reference as its character; what is none stays as it stands. */
function character(whole: string, code: string): string {
  if (!code.startsWith('#')) return named.get(code.toLowerCase()) ?? whole
  const isHex = /^#x/iu.test(code)
  const point = Number.parseInt(code.slice(isHex ? 2 : 1), isHex ? 16 : 10)
  const isCharacter = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
  return isCharacter ? String.fromCodePoint(point) : whole
}

function plainText(text: string): string {
  const spaced = text.replace(/[ \t\r\n]+/gu, ' ').replaceAll('\u0001', '\n')
  return spaced.replace(/&(#x?[\da-f]{1,6}|[a-z]{2,6});/giu, character).trim()
}

/** Collects tables from the tags of a page. Tables inside a cell are text of that cell. */
class HtmlTables {
  readonly tables: string[][][] = []
  private depth = 0
  private row: string[] | null = null
  private cell: string | null = null
  private span = 1

  text(part: string): void {
    if (this.cell !== null) this.cell += part
  }

  tag(name: string, isEnd: boolean, inside: string): void {
    if (name === 'table') this.table(isEnd)
    else if (name === 'br' || name === 'p' || name === 'div') this.text(isEnd ? '' : '\u0001')
    else if (this.depth === 1 && name === 'tr') this.beginRow(isEnd)
    else if (this.depth === 1 && (name === 'td' || name === 'th')) this.beginCell(isEnd, inside)
  }

  private table(isEnd: boolean): void {
    if (!isEnd && this.depth === 0) this.tables.push([])
    if (isEnd && this.depth === 1) this.endRow()
    this.depth = Math.max(0, this.depth + (isEnd ? -1 : 1))
  }

  private beginRow(isEnd: boolean): void {
    this.endRow()
    if (!isEnd) this.row = []
  }

  private endRow(): void {
    this.endCell()
    if (this.row !== null) this.tables.at(-1)?.push(this.row)
    this.row = null
  }

  private beginCell(isEnd: boolean, inside: string): void {
    this.endCell()
    if (isEnd) return
    this.row ??= []
    const span = Number(/colspan\s*=\s*["']?(\d{1,3})/iu.exec(inside)?.[1] ?? 1)
    this.span = Math.min(tableLimits.columns, Math.max(1, span))
    this.cell = ''
  }

  private endCell(): void {
    if (this.cell === null) return
    this.row?.push(plainText(this.cell).replace(/^\n+|\n+$/gu, ''))
    for (let more = 1; more < this.span; more += 1) this.row?.push('')
    this.cell = null
  }
}

/** Where what is never shown ends: scripts, styles, comments. */
function skipped(html: string, at: number): number | null {
  const ending = html.startsWith('<!--', at)
    ? '-->'
    : (/^<(script|style)(?![a-z])/iu.exec(html.slice(at, at + 8))?.[1]?.toLowerCase() ?? null)
  if (ending === null) return null
  const close = ending === '-->' ? /-->/gu : new RegExp(`(?=</${ending})`, 'giu')
  close.lastIndex = at
  return close.test(html) ? close.lastIndex : html.length
}

/** All tables of a page, as rows of texts. */
export function htmlTables(html: string): readonly (readonly (readonly string[])[])[] {
  const found = new HtmlTables()
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    found.text(html.slice(at, open === -1 ? html.length : open))
    if (open === -1) break
    const past = skipped(html, open)
    const close = past === null ? html.indexOf('>', open) : past - 1
    if (close === -1) break
    const inside = html.slice(open + 1, Math.min(close, open + 2_000))
    const tag = past === null ? /^(\/?)([a-z][a-z0-9]*)/iu.exec(inside) : null
    if (tag !== null) found.tag((tag[2] ?? '').toLowerCase(), tag[1] === '/', inside)
    at = Math.max(close + 1, open + 1)
  }
  return found.tables.filter((rows) => rows.some((row) => row.some((cell) => cell !== '')))
}

/** One table of an HTML page; the largest unless told. Raises `file.wrongType`, `table.noSheet` and what checking raises. */
export function readHtml(bytes: Uint8Array, name: string, options: TableOptions): ForeignTable {
  const { text, encoding } = decodeText(bytes, options.encoding)
  const tables = htmlTables(text)
  if (tables.length === 0) raise('file.wrongType', { name, actual: 'HTML' })
  const sizes = tables.map((rows) => rows.reduce((sum, row) => sum + row.length, 0))
  const sheet = options.sheet ?? sizes.indexOf(Math.max(...sizes))
  const rows = tables[sheet]
  if (rows === undefined) return raise('table.noSheet', { name, sheet: sheet + 1 })
  const cells = rows.map((row) =>
    row.map((cell) => (cell === '' ? null : unguardFormula(cell.replaceAll('\0', '')))),
  )
  return {
    format: 'workbook',
    encoding,
    delimiter: null,
    sheets: tables.map((_, index) => String(index + 1)),
    sheet,
    rows: checkTable(cells, name),
    notes: [],
  }
}
