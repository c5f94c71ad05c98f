/** Rows of a text that are parted by another sign than the rest: pasted in from another list. */
import { parseCsv } from './parse-csv'
import type { Delimiter } from './parse-csv'

/** Signs that hardly ever stand in prose come first. */
const candidates = ['\t', ';', '|', ','] as const

/** The width that most rows have. */
export function commonWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  let best = 0
  for (const [width, count] of counts) if (count > (counts.get(best) ?? 0)) best = width
  return best
}

const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u

/** Whether cells are those of a row and not the words of a footnote, which may have as many commas. */
function isRow(cells: readonly string[], delimiter: Delimiter): boolean {
  if (cells.some((cell) => cell.trim() === '')) return false
  return delimiter === '\t' || cells.some((cell) => address.test(cell.trim()))
}

/** The cells of a row that stands whole in one, when another sign parts it into as many as the others have. */
function partedOtherwise(
  row: readonly string[],
  delimiter: Delimiter,
  width: number,
): readonly string[] | null {
  const [whole] = row
  if (row.length !== 1 || whole === undefined || /[\r\n]/u.test(whole)) return null
  for (const other of candidates) {
    if (other === delimiter) continue
    const { rows, unclosed } = parseCsv(whole, other, 2, 'lenient')
    const [cells] = rows
    if (unclosed === null && cells?.length === width && isRow(cells, other)) return cells
  }
  return null
}

/** The rows, and which of them, counted from 0, were parted by another sign. */
export function partOthers(
  rows: readonly string[][],
  delimiter: Delimiter,
): { readonly rows: string[][]; readonly others: readonly number[] } {
  const width = commonWidth(rows.filter(({ length }) => length > 1))
  if (width < 2) return { rows: [...rows], others: [] }
  const others: number[] = []
  const parted = rows.map((row, at) => {
    const cells = partedOtherwise(row, delimiter, width)
    if (cells === null) return row
    others.push(at)
    return [...cells]
  })
  return { rows: parted, others }
}
