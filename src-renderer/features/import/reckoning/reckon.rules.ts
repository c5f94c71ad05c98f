/**
 * The reckoning of a file: begun from its physical lines, not from what was read of it, so that a line that nobody
 * speaks of is missed.
 */
import type { Label } from '../../../i18n/label'
import { toTheEnd } from '../people/people-plan.rules'
import type { RowSource } from '../reading/row-cells.rules'
import { cellText, cellsOf, excerpt, isBlankRow } from '../reading/text.rules'
import { cleanLine } from '../../../i18n/clean-text'
import { lineFates, valueFates } from './reckoning.types'
import type { ReckonedRow, Reckoning, RowFate } from './reckoning.types'
import type { FatedRow } from './row-fates.rules'
import { valueFatesOf } from './value-fates.rules'

/** The first words of a row, for rows that are nobody's. */
function wordsOf(source: RowSource, row: number): string {
  const cells = cellsOf(source.table, row).map((cell) => cleanLine(cellText(cell)).text)
  return excerpt(
    cells
      .filter((text) => text !== '')
      .slice(0, 4)
      .join(' · '),
    80,
  )
}

/** Why a row is none of the table's. */
function outsideOf(source: RowSource): ReadonlyMap<number, Label> {
  const { header } = source
  const found = new Map<number, Label>()
  for (const [row, reason] of source.outside ?? [])
    found.set(row, { key: `import:leftOut.${reason}`, params: {} })
  if (header.headerRow !== null)
    found.set(header.headerRow, { key: 'import:reckoning.headings', params: {} })
  for (const { row, reason } of header.leftOut)
    found.set(row, { key: `import:leftOut.${reason}`, params: {} })
  return found
}

function fateOf(
  source: RowSource,
  row: number,
  own: FatedRow | undefined,
  outside: Label | undefined,
): (RowFate & Pick<ReckonedRow, 'values'>) | null {
  if (own !== undefined) return { ...own, values: valueFatesOf(source, own, own) }
  const leftOut = { fate: 'leftOut', values: [] } as const
  if (outside !== undefined) return { ...leftOut, name: wordsOf(source, row), why: outside }
  if (!isBlankRow(cellsOf(source.table, row))) return null
  const isSign = row === 1 && source.table.saysDelimiter === true
  const key = isSign ? 'import:leftOut.saysDelimiter' : 'import:rowStatus.blank'
  return { ...leftOut, name: '', why: { key, params: {} } }
}

/** Accounts for a file, given how the rows that were read end. */
export function reckon(source: RowSource, fated: readonly FatedRow[]): Reckoning {
  return toTheEnd(reckonInSteps(source, fated))
}

/** As {@link reckon}, some rows at a time. What it yields is the number of rows accounted for. */
export function* reckonInSteps(
  source: RowSource,
  fated: readonly FatedRow[],
): Generator<number, Reckoning> {
  const own = new Map(fated.map((row) => [row.row, row]))
  const outside = outsideOf(source)
  const { rows: cells, lines, lineCount = cells.length } = source.table
  const firstLine = (row: number): number =>
    lines?.[row - 1] ?? (lines === undefined ? row : lineCount + 1)
  const rows: ReckonedRow[] = []
  for (let row = 1; row <= cells.length; row += 1) {
    if (row % 50 === 0) yield row
    const place = { row, firstLine: firstLine(row), lineCount: firstLine(row + 1) - firstLine(row) }
    const ending = fateOf(source, row, own.get(row), outside.get(row))
    if (ending === null)
      rows.push({ ...place, fate: null, why: null, name: wordsOf(source, row), values: [] })
    else {
      const { fate, why, name, values } = ending
      rows.push({ ...place, fate, why, name, values })
    }
  }
  return summed(rows, lineCount, firstLine(cells.length + 1) - 1)
}

function summed(rows: readonly ReckonedRow[], lineCount: number, read: number): Reckoning {
  const lines = Object.fromEntries(lineFates.map((fate) => [fate, 0])) as Record<
    (typeof lineFates)[number],
    number
  >
  const values = Object.fromEntries(valueFates.map((fate) => [fate, 0])) as Record<
    (typeof valueFates)[number],
    number
  >
  for (const row of rows) {
    if (row.fate !== null) lines[row.fate] += row.lineCount
    for (const { fate } of row.values) values[fate] += 1
  }
  // Blank lines at the end of a file are not rows of its table.
  lines.leftOut += Math.max(0, lineCount - read)
  const said = lineFates.reduce((sum, fate) => sum + lines[fate], 0)
  const linesLost = lineCount - said
  return { rows, lineCount, lines, linesLost, values, agrees: linesLost === 0 && values.lost === 0 }
}
