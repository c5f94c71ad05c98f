/** A table as a report has it: what is the same in all rows said once above, a dash for what is not recorded, rows in groups. */
import type { PdfTable } from '../../app/documents/table'
import { lineOf } from '../../app/documents/document-text'
import type { Translator } from '../../i18n/i18n'

/** What a report knows about a table beside its cells. */
interface AboutTable {
  /** Titles of the columns that stay even where all rows say the same. */
  readonly keep: readonly string[]
  /** How many rows each group has, in order; a group shares the first cell. */
  readonly groups?: readonly number[]
}

/** A column of which all rows say the same (or nothing) goes; what it says goes into the note. One row is not a repetition. */
function saidOnce(table: PdfTable, keep: readonly string[], { t }: Translator): PdfTable {
  const [first] = table.rows
  if (first === undefined || table.rows.length < 2) return table
  const isSame = (at: number): boolean => table.rows.every((row) => row[at] === first[at])
  const gone = table.columns.map(({ title }, at) => !keep.includes(title) && isSame(at))
  const said = table.columns.flatMap(({ title }, at) =>
    gone[at] === true && first[at] !== '' ? [`${title}: ${first[at] ?? ''}`] : [],
  )
  const stays = (_: unknown, at: number): boolean => gone[at] !== true
  return {
    ...table,
    columns: table.columns.filter(stays),
    rows: table.rows.map((row) => row.filter(stays)),
    ...(said.length > 0
      ? { note: lineOf(t('documents:report.sameForAll', { what: said.join(' · ') })) }
      : {}),
  }
}

/** "not recorded" takes the place of a whole sentence in every cell: a dash does, and is explained once. */
function dashed(table: PdfTable, { t }: Translator): PdfTable {
  const unknown = t('documents:notRecorded')
  if (!table.rows.some((row) => row.includes(unknown))) return table
  return {
    ...table,
    rows: table.rows.map((row) => row.map((cell) => (cell === unknown ? '–' : cell))),
    footnote: t('documents:report.dash'),
  }
}

/** The table for the pages of a report. */
export function reportTable(
  table: PdfTable,
  { keep, groups }: AboutTable,
  translator: Translator,
): PdfTable {
  const made = dashed(saidOnce(table, keep, translator), translator)
  return groups === undefined ? made : { ...made, groups: [...groups] }
}
