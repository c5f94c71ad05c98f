/**
 * A table of the program is defined once, as columns of title, width and cell, and becomes a sheet of a workbook (or
 * a CSV, which is a workbook's first sheet), and a table on the pages of a report.
 */
import type { OutCell, ReportBlock, WorkbookModel } from '../../../src-shared/documents'
import { workspaceIn } from '../../domain/forms.rules'
import { isDate } from '../../i18n/dates'
import type { Translator } from '../../i18n/i18n'
import type { DocumentContext } from './document-context'
import { dateCell, lineOf, textCell, textOf } from './document-text'

/** A sheet of a workbook. */
type Sheet = WorkbookModel['sheets'][number]

/** A table on the pages of a report. */
export type PdfTable = Extract<ReportBlock, { kind: 'table' }>

/** How a column looks on a page, where there is less room than in a sheet. */
export interface OnPage<Row> {
  /** Share of the width, 1 = one part. */
  readonly width: number
  /** Where it stands, when not in the order of the sheet. */
  readonly order?: number
  /** What it is called there, when not as in the sheet. */
  readonly title?: string
  /** What stands in it, when not the cell as a reader writes it. */
  readonly text?: (row: Row) => string
}

interface Common<Row> {
  readonly title: string
  /** In a sheet, in characters. */
  readonly width: number
  /** Null for a column that a sheet alone has. */
  readonly inPdf: OnPage<Row> | null
}

type Words = string | null | undefined
/** A number, or in its place why there is none: "not recorded". */
type NumberCell = number | string | null

/** A column. What is a day or a number is one in the sheet as well; the rest is text, whatever it begins with. */
export type Column<Row> = Common<Row> &
  (
    | { readonly kind: 'text'; readonly cell: (row: Row) => Words }
    | { readonly kind: 'date'; readonly cell: (row: Row) => Words }
    | {
        readonly kind: 'number'
        readonly cell: (row: Row) => NumberCell
        /** How many decimals a sheet shows; as many as there are where it is not said. */
        readonly decimals: number | null
      }
  )

/** A column of text. */
export function textColumn<Row>(
  title: string,
  width: number,
  cell: (row: Row) => Words,
  inPdf: OnPage<Row> | null = null,
): Column<Row> {
  return { kind: 'text', title, width, cell, inPdf }
}

/** A column of days, `YYYY-MM-DD`. */
export function dateColumn<Row>(
  title: string,
  width: number,
  cell: (row: Row) => Words,
  inPdf: OnPage<Row> | null = null,
): Column<Row> {
  return { kind: 'date', title, width, cell, inPdf }
}

/** A column of numbers, in a sheet with so many decimals, or as many as there are. */
export function numberColumn<Row>(
  title: string,
  width: number,
  cell: (row: Row) => NumberCell,
  inPdf: OnPage<Row> | null = null,
  decimals: number | null = null,
): Column<Row> {
  return { kind: 'number', title, width, cell, inPdf, decimals }
}

/** A table in one language. */
interface TableDefinition<Row> {
  /** What the sheet is called. */
  readonly name: string
  readonly columns: readonly Column<Row>[]
}

/** What a table can become. The rows come in the order in which they are to stand. */
export interface Table<Row> {
  readonly toSheet: (rows: readonly Row[], translator: Translator) => Sheet
  /** The columns that have a place on a page. */
  readonly toPdfTable: (caption: string, rows: readonly Row[], translator: Translator) => PdfTable
  /** A workbook of this table alone, to be saved as one or as CSV. */
  readonly toWorkbook: (
    title: string,
    rows: readonly Row[],
    context: DocumentContext,
  ) => WorkbookModel
}

/** Defines a table: `define` is asked for it in the language it is made in. */
export function defineTable<Row>(
  define: (translator: Translator) => TableDefinition<Row>,
): Table<Row> {
  const toSheet: Table<Row>['toSheet'] = (rows, translator) => {
    const { name, columns } = define(translator)
    return {
      name,
      columns: columns.map((column) => {
        const { title, kind, width } = column
        const decimals = column.kind === 'number' ? column.decimals : null
        return { title, kind, width, ...(decimals === null ? {} : { decimals }) }
      }),
      rows: rows.map((row) => columns.map((column) => sheetCell(column, row))),
    }
  }
  return {
    toSheet,
    toPdfTable: (caption, rows, translator) => {
      const columns = onPage(define(translator).columns)
      return {
        kind: 'table',
        caption: lineOf(caption),
        columns: columns.map(({ column, place }) => ({
          title: place.title ?? column.title,
          width: place.width,
          align: column.kind === 'number' ? 'end' : 'start',
        })),
        rows: rows.map((row) =>
          columns.map(({ column, place }) =>
            textOf(place.text?.(row) ?? written(column, row, translator)),
          ),
        ),
      }
    },
    toWorkbook: (title, rows, context) =>
      workbookOf(title, [toSheet(rows, context.translator)], context),
  }
}

/** A workbook of these sheets, in the language of the context. */
export function workbookOf(
  title: string,
  sheets: readonly Sheet[],
  { workspace, translator, timestamp }: DocumentContext,
): WorkbookModel {
  return {
    language: translator.language,
    title: lineOf(title),
    author: lineOf(workspaceIn(workspace, translator.language).organization),
    timestamp,
    sheets: [...sheets],
  }
}

interface Placed<Row> {
  readonly column: Column<Row>
  readonly place: OnPage<Row>
}

/** The columns of a page in their order there. */
function onPage<Row>(columns: readonly Column<Row>[]): readonly Placed<Row>[] {
  return columns
    .flatMap((column, at) =>
      column.inPdf === null
        ? []
        : [{ column, place: column.inPdf, at: column.inPdf.order ?? at + 1 }],
    )
    .sort((a, b) => a.at - b.at)
}

function sheetCell<Row>(column: Column<Row>, row: Row): OutCell {
  if (column.kind === 'number') {
    const value = column.cell(row)
    return typeof value === 'string' ? textCell(value) : value
  }
  return column.kind === 'date' ? dateCell(column.cell(row)) : textCell(column.cell(row))
}

/** A cell as a reader writes it: "7 Mar 2020", "1.5". */
function written<Row>(column: Column<Row>, row: Row, { format }: Translator): string {
  if (column.kind === 'number') {
    const value = column.cell(row)
    return typeof value === 'number' ? format.number(value, 1) : (value ?? '')
  }
  const text = column.cell(row) ?? ''
  return column.kind === 'date' && isDate(text) ? format.shortDate(text) : text
}

/** How many in a row have the same key. */
export function runsOf<Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly number[] {
  const runs: number[] = []
  rows.forEach((row, at) => {
    const before = rows[at - 1]
    if (before !== undefined && keyOf(before) === keyOf(row)) runs.push((runs.pop() ?? 0) + 1)
    else runs.push(1)
  })
  return runs
}
