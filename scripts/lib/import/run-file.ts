/** One file through the import, with nothing decided: read, understood, planned, and every line of it accounted for. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readTable } from '../../../src-main/documents/read-table'
import type { ImportKind } from '../../../src-renderer/app/import-request'
import type { TableReading } from '../../../src-renderer/features/import/reading/import.types'
import { mappingOf } from '../../../src-renderer/features/import/reading/columns.rules'
import { straighten } from '../../../src-renderer/features/import/wizard/straighten.rules'
import { sourceOf } from '../../../src-renderer/features/import/reading/row-cells.rules'
import type { RowSource } from '../../../src-renderer/features/import/reading/row-cells.rules'
import { reckon } from '../../../src-renderer/features/import/reckoning/reckon.rules'
import type { ReckonedRow } from '../../../src-renderer/features/import/reckoning/reckoning.types'
import { understand } from '../../../src-renderer/features/import/wizard/understand.rules'
import type { Understood } from '../../../src-renderer/features/import/wizard/understand.rules'
import {
  columnProblems,
  isPeopleKind,
  toldRole,
} from '../../../src-renderer/features/import/wizard/wizard.rules'
import type { Label } from '../../../src-renderer/i18n/label'
import type { ForeignTable } from '../../../src-shared/documents'
import { FailureError } from '../../../src-shared/result'
import { wordsOf } from '../words'
import { planMeetingsOf, planPeopleOf, planReportOf, planWorkshopsOf } from './plan-table'
import type { Planned } from './plan-table'
import type { Register } from './register'

/** How files are to be read. */
export interface Reading {
  readonly kind: ImportKind | null
  readonly today: string
}

const say = wordsOf('en')
const reasonOf = (why: Label | null) =>
  why === null ? {} : { reason: why.key.replace('import:', ''), says: say(why.key, why.params) }

function lineOf(row: ReckonedRow): Readonly<Record<string, unknown>> {
  const { firstLine, lineCount, fate, name, why, values } = row
  return {
    line: firstLine,
    ...(lineCount === 1 ? {} : { lines: lineCount }),
    row: row.row,
    ends: fate ?? 'UNACCOUNTED',
    name,
    ...reasonOf(why),
    values: values.map((value) => ({
      column: value.heading,
      becomes: value.target,
      value: value.text,
      ends: value.fate,
      ...reasonOf(value.why),
    })),
  }
}

function planOf(
  source: RowSource,
  { kind, kinds }: Pick<TableReading, 'kind' | 'kinds'>,
  file: string,
  register: Register,
): Planned {
  if (isPeopleKind(kind)) return planPeopleOf(source, { kind, role: toldRole(kinds) }, register)
  if (kind === 'meetings') return planMeetingsOf(source)
  return kind === 'workshops'
    ? planWorkshopsOf(source, register)
    : planReportOf(source, file, register)
}

function reportOf(
  file: string,
  whole: ForeignTable,
  understood: Understood,
  today: string,
  register: Register,
): object {
  const { reading, overrides } = understood
  const { header, kind, parts, part, longRows } = reading
  const mapping = mappingOf(reading.columns, overrides)
  const source = sourceOf(reading, mapping, today, { span: register.span, fileName: file })
  const planned = planOf(source, reading, file, register)
  const { rows, lines, linesLost, lineCount, values, agrees } = reckon(source, planned.fated)
  const { format, content, encoding, delimiter, quotes, sheets, sheet, notes, hidden } = whole
  return {
    ...{ file, format, content, encoding, delimiter, quotes, sheet: sheets[sheet] ?? '', sheets },
    ...(parts.length === 0 ? {} : { table: part + 1, tables: parts }),
    ...{ notes, hidden, longRows },
    ...{ kind, kinds: reading.kinds, headingsInRow: header.headerRow },
    columns: reading.columns.map(({ column, heading, score, by }) => ({
      ...{ column, heading, becomes: mapping[column], score, by },
    })),
    problems: columnProblems(reading, mapping),
    sums: { lineCount, lines, linesLost, values, agrees },
    ...(planned.report === undefined ? {} : { report: planned.report }),
    ...(planned.meetings === undefined ? {} : { meetings: planned.meetings }),
    remarks: planned.fated.flatMap(({ notices }) =>
      notices.map(({ code, row, heading, value }) => ({
        ...{ code, row, heading, value },
        says: say(`import:notices.${code}`, { row, heading, value }),
      })),
    ),
    lines: rows.map(lineOf),
    records: register.apply(planned.edits),
  }
}

/** What would happen to each table of a file; a file that is refused says why. */
export function runFile(path: string, { kind, today }: Reading, register: Register): object[] {
  const file = basename(path)
  try {
    const guess = { encoding: null, delimiter: null, sheet: null }
    const asWritten = readTable(readFileSync(path), file, guess)
    const straight = straighten(asWritten, { fileName: file, expected: kind, today })
    const { table } = straight
    const context = { fileName: file, expected: kind, layouts: [] }
    const first = understand(table, context)
    const others = first.reading.parts.slice(1)
    const rest = others.map((_, index) => understand(table, context, { part: index + 1 }))
    return [first, ...rest].map((one) => ({
      ...reportOf(file, table, one, today, register),
      ...(straight.how === 'turned' ? { turned: true } : {}),
      ...(straight.months === null ? {} : { months: straight.months }),
    }))
  } catch (error) {
    if (!(error instanceof FailureError)) throw error
    return [{ file, refused: error.failure }]
  }
}
