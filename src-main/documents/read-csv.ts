/** Reads a CSV that somebody else made: encoding, delimiter and line ends are guessed unless told. */
import type { ForeignTable, InCell, TableOptions } from '../../src-shared/documents'
import { raise } from '../../src-shared/result'
import { decodeText } from './decode-text'
import type { DecodedText } from './decode-text'
import { unguardFormula } from '../../src-shared/formula-guard'
import { isSingleQuoted, swapped, unwrapLines } from './odd-quotes'
import { partOthers } from './other-delimiters'
import { guessDelimiter, lineEnds, parseCsv } from './parse-csv'
import type { Delimiter } from './parse-csv'
import { checkTable, tableLimits } from './table-limits'

type Note = ForeignTable['notes'][number]

/** Characters that no text has: a file with more than a few of them is not a text. */
const control = /[^\P{Cc}\t\n\v\f\r\u0085]/gu

/** A first line `sep=;`, which a spreadsheet writes and obeys. */
const sepLine = /^sep=([,;\t|])[^\S\r\n]*(?=\r\n|\n|\r|$)/i

/** Where a place in a text stands, as the row and column that a spreadsheet would show, from 1. */
function placeOf(text: string, at: number, delimiter: Delimiter): { row: number; column: number } {
  const { rows } = parseCsv(text.slice(0, at + 1), delimiter, Number.MAX_SAFE_INTEGER)
  return { row: Math.max(1, rows.length), column: Math.max(1, rows.at(-1)?.length ?? 1) }
}

function refuseBinary(text: string, name: string): void {
  const found = text.match(control)?.length ?? 0
  // In a short one there are few, but then they are a good part of it.
  const isMuch = found > 16 ? 0.02 : found > 3 ? 0.2 : 1
  if (found > text.length * isMuch) raise('file.binary', { name })
}

/** Takes NUL characters out and notes the cells they were in. */
function withoutNul(cell: string, row: number, column: number, notes: Note[]): string {
  if (!cell.includes('\0')) return cell
  if (notes.length < tableLimits.notes) {
    notes.push({ code: 'nulRemoved', row: row + 1, column: column + 1 })
  }
  return cell.replaceAll('\0', '')
}

/** `="0641234567"`, which some programs write so that a spreadsheet keeps a text as it is: the text. */
function withoutTextFormula(cell: string): string {
  const found = /^="([^"]*)"$/u.exec(cell)
  return found?.[1] ?? cell
}

/** Notes a cell in which a letter was lost before the file came here. */
function noteLost(cell: string, row: number, column: number, notes: Note[]): void {
  if (cell.includes('\ufffd') && notes.length < tableLimits.notes)
    notes.push({ code: 'lettersLost', row: row + 1, column: column + 1 })
}

function toCells(rows: readonly string[][], notes: Note[]): InCell[][] {
  return rows.map((row, r) =>
    row.map((cell, c) => {
      noteLost(cell, r, c, notes)
      const written = withoutNul(cell, r, c, notes)
      const bare = withoutTextFormula(written)
      // What was guarded against is a text that only looks like one.
      const text = bare === written ? unguardFormula(written) : bare
      return text === '' ? null : text
    }),
  )
}

/** Where the first letter stands that was guessed. */
function guessedLetters(rows: readonly string[][]): Note[] {
  for (const [row, cells] of rows.entries()) {
    const column = cells.findIndex((cell) => /[^\p{ASCII}]/u.test(cell))
    if (column !== -1) return [{ code: 'lettersGuessed', row: row + 1, column: column + 1 }]
  }
  return []
}

/** Whether the sign for a lost letter stands in the file itself: whoever wrote it lost the letter, and no reading finds it. */
function isWritten(bytes: Uint8Array, encoding: string): boolean {
  if (!encoding.startsWith('utf')) return false
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function decoded(bytes: Uint8Array, name: string, options: TableOptions): DecodedText {
  const result = decodeText(bytes, options.encoding)
  refuseBinary(result.text, name)
  if (result.damagedAt !== -1 && !isWritten(bytes, result.encoding)) {
    const delimiter = options.delimiter ?? guessDelimiter(result.text)
    const place = placeOf(result.text, result.damagedAt, delimiter)
    raise('file.encoding', { name, encoding: result.encoding, ...place })
  }
  return result
}

/** The rows as they were meant: lines in quotes parted once more, those with another sign by that one. */
function partedRows(
  rows: string[][],
  guessed: Delimiter,
  quotes: NonNullable<TableOptions['quotes']>,
): {
  readonly rows: string[][]
  readonly delimiter: Delimiter
  readonly others: readonly number[]
} {
  if (quotes === 'asWritten') return { rows, delimiter: guessed, others: [] }
  const unwrapped = unwrapLines(rows, guessed)
  return { ...unwrapped, ...partOthers(unwrapped.rows, unwrapped.delimiter) }
}

/**
 * Every row of a CSV, as text; an empty cell is `null`. Raises `file.binary`, `file.encoding` {row, column},
 * `table.unclosedQuote` {row, column}, `table.noRows`, `table.tooManyRows`, `table.tooManyColumns`.
 */
export function readCsv(bytes: Uint8Array, name: string, options: TableOptions): ForeignTable {
  const { text, encoding, isGuess } = decoded(bytes, name, options)
  const sep = sepLine.exec(text)
  const told = sep?.[1] as Delimiter | undefined
  const body = sep ? text.slice(sep[0].length) : text
  const quotes = options.quotes ?? 'lenient'
  const isSwapped = quotes === 'lenient' && isSingleQuoted(body)
  const usual = isSwapped ? swapped(body) : body
  const guessed = options.delimiter ?? told ?? guessDelimiter(usual)
  const parsed = parseCsv(usual, guessed, tableLimits.rows + 1_000, quotes)
  const plain = isSwapped ? parsed.rows.map((row) => row.map(swapped)) : parsed.rows
  const { rows, delimiter, others } = partedRows(plain, guessed, quotes)
  const { lines, unclosed } = parsed
  if (unclosed) {
    raise('table.unclosedQuote', { name, row: unclosed.row + 1, column: unclosed.column + 1 })
  }
  const odd: Note[] = [
    ...parsed.remarks,
    ...others.map((row) => ({ code: 'otherDelimiter' as const, row, column: 0 })),
  ]
    .slice(0, tableLimits.notes)
    .map(({ code, row, column }) => ({ code, row: row + 1, column: column + 1 }))
  const notes: Note[] = isGuess ? [...guessedLetters(rows), ...odd] : odd
  return {
    format: 'csv',
    quotes,
    encoding,
    delimiter,
    sheets: [''],
    sheet: 0,
    rows: checkTable(toCells(rows, notes), name),
    notes,
    lines,
    ...(sep === null ? {} : { saysDelimiter: true as const }),
    lineCount: lineEnds(body) + (/[\r\n]$/u.test(body) ? 0 : 1),
  }
}
