/** The rows of a list of people, read by the import's own rules and left as they are: nobody is put together with anybody. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readTable } from '../../src-main/documents/read-table'
import { personReader } from '../../src-renderer/features/import/people/person-row.rules'
import { headingText, mappingOf } from '../../src-renderer/features/import/reading/columns.rules'
import type { PersonDraft } from '../../src-renderer/features/import/reading/import.types'
import { sourceOf } from '../../src-renderer/features/import/reading/row-cells.rules'
import { cellText } from '../../src-renderer/features/import/reading/text.rules'
import { understand } from '../../src-renderer/features/import/wizard/understand.rules'

/** A row with somebody's name in it. */
export interface PersonRow {
  /** As a spreadsheet counts: the headings are usually row 1. */
  readonly row: number
  readonly draft: PersonDraft
  /** What the row has under a heading. */
  readonly under: (heading: string) => string
}

/** Reads them. Rows without a usable name are left out. */
export function readPeopleRows(path: string, today: string): readonly PersonRow[] {
  const name = basename(path)
  const guess = { encoding: null, delimiter: null, sheet: null }
  const whole = readTable(readFileSync(path), name, guess)
  const context = { fileName: name, expected: 'people', layouts: [] } as const
  const { reading, overrides } = understand(whole, context, { kind: 'people' })
  const { table, header, columns } = reading
  const source = sourceOf(reading, mappingOf(columns, overrides), today)
  const read = personReader(source, 'people', new Map())
  const headings = header.headings.map((_, column) => headingText(header, column))
  const first = (header.headerRow ?? 0) + 1
  return table.rows.slice(first - 1).flatMap((cells, at) => {
    const { draft } = read(first + at)
    const under = (heading: string) => cellText(cells[headings.indexOf(heading)])
    return draft === null
      ? []
      : [{ row: table.lines?.[first + at - 1] ?? first + at, draft, under }]
  })
}
