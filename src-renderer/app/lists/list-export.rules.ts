/** A list as a table to be saved: its rows, columns, order and groups as on screen, and beside them what the list was narrowed to. Pure. */
import type { ReportBlock, ReportDocument, WorkbookModel } from '../../../src-shared/documents'
import type { GridColumn } from '../../ui/grid'
import type { DocumentContext } from '../documents/document-context'
import { dayOf, lineOf, textOf } from '../documents/document-text'
import { fileName } from '../documents/file-name'
import type { Column, Table } from '../documents/table'
import { dateColumn, defineTable, numberColumn, textColumn, workbookOf } from '../documents/table'
import { cycleIn, workspaceIn } from '../../domain/forms.rules'
import { shownGroups } from './list-state.rules'
import type { ShownList } from './use-shown-list'

/** A row with the heading it stands under. */
interface Line<R> {
  readonly heading: string
  readonly row: R
}

/** A column of the list as one of the file: numbers can be summed there, and days sorted; on a page they stand as on screen. */
function fileColumn<R>({ title, text, value }: GridColumn<R>): Column<Line<R>> {
  const words = ({ row }: Line<R>) => text?.(row)
  const inPdf = { width: value === undefined ? 2 : 1, text: (line: Line<R>) => words(line) ?? '' }
  if (value?.is === 'number')
    return numberColumn(title, 14, (line) => value.of(line.row) ?? words(line) ?? null, inPdf)
  if (value?.is === 'day')
    return dateColumn(title, 14, (line) => value.of(line.row) ?? words(line) ?? null, inPdf)
  return textColumn(title, 24, words, inPdf)
}

/** The columns of the file: first what the headings say, then those on screen; what the headings said already is not said twice. */
function columnsOf<R>(
  { group }: ShownList<R>,
  columns: readonly GridColumn<R>[],
  lines: readonly Line<R>[],
  none: string,
) {
  const isSaid = lines.every(({ heading, row }) => group?.text?.(row).trim() === heading)
  const others = columns.filter(({ id }) => id !== group?.id || !isSaid)
  const own = others.map(fileColumn)
  if (group === null) return own
  const words = ({ heading: said }: Line<R>) => (said === '' ? none : said)
  const heading = textColumn<Line<R>>(group.title, 24, words, { width: 2 })
  return [heading, ...own]
}

/** The rows in their order, each with the heading it stands under. */
function linesOf<R>(shown: ShownList<R>): readonly Line<R>[] {
  return shownGroups(shown.rows, shown).flatMap(({ title, rows }) =>
    rows.map((row) => ({ heading: title, row })),
  )
}

/**
 * The list with these columns as a workbook: what stands on screen, folded or not, cell by cell; on a second sheet what it is
 * narrowed to.
 * @param about the list as a sentence
 */
export function shownWorkbook<R>(
  shown: ShownList<R>,
  columns: readonly GridColumn<R>[],
  about: string,
  context: DocumentContext,
): WorkbookModel {
  const { t, format } = context.translator
  const { label } = shown.list
  const lines = linesOf(shown)
  const table = defineTable<Line<R>>(() => ({
    name: label,
    columns: columnsOf(shown, columns, lines, t('ui:grid.noGroup')),
  }))
  const said = defineTable<readonly [string, string]>(() => ({
    name: t('lists:export.about'),
    columns: [
      textColumn(t('lists:export.what'), 24, ([what]) => what),
      textColumn(label, 80, ([, words]) => words),
    ],
  }))
  const aboutLines: readonly (readonly [string, string])[] = [
    [t('lists:export.shown'), about],
    [t('lists:export.rows'), format.number(lines.length)],
  ]
  return workbookOf(
    label,
    [table.toSheet(lines, context.translator), said.toSheet(aboutLines, context.translator)],
    context,
  )
}

/** So many columns have room beside the one that names the row; those beyond stand in tables of their own. */
const mostBeside = 6
/** So many rows are in one table. */
const mostRows = 5_000

/** The tables of the pages: each with the column that names its rows, or with that of the headings, first. */
function tablesOf<R>(
  table: (columns: readonly Column<Line<R>>[]) => Table<Line<R>>,
  [first, ...others]: readonly Column<Line<R>>[],
  lines: readonly Line<R>[],
  { translator }: DocumentContext,
): readonly ReportBlock[] {
  if (first === undefined) return []
  const count = Math.max(1, Math.ceil(others.length / mostBeside))
  const beside = Math.ceil(others.length / count)
  return Array.from({ length: count }, (_, at) => at * beside).flatMap((from) => {
    const some = table([first, ...others.slice(from, from + beside)])
    const starts = Array.from({ length: Math.ceil(lines.length / mostRows) }, (_, at) => at)
    return starts.map((at) =>
      some.toPdfTable('', lines.slice(at * mostRows, (at + 1) * mostRows), translator),
    )
  })
}

/** The list with these columns as pages to print, over it what it was narrowed to. */
export function shownPages<R>(
  shown: ShownList<R>,
  columns: readonly GridColumn<R>[],
  about: string,
  context: DocumentContext,
): ReportDocument {
  const { translator, timestamp } = context
  const { t, format, language } = translator
  const { label, cycle } = shown.list
  const workspace = workspaceIn(context.workspace, language)
  const lines = linesOf(shown)
  const all = columnsOf(shown, columns, lines, t('ui:grid.noGroup'))
  const table = (some: readonly Column<Line<R>>[]) =>
    defineTable<Line<R>>(() => ({ name: label, columns: some }))
  return {
    ...{ template: 'report', language, title: lineOf(label), timestamp, isPlain: true },
    name: fileName({ what: label, cycle }, context),
    subtitle: lineOf(cycle === null ? '' : cycleIn(cycle, language).name),
    ...{ author: lineOf(workspace.organization), organization: lineOf(workspace.organization) },
    ...{ program: lineOf(workspace.program), logo: null, facts: [], contentsTitle: '' },
    period: cycle === null ? '' : format.monthRange(cycle.dates),
    made: t('documents:report.made', { day: format.dateOf(dayOf(timestamp)) }),
    pageOf: t('documents:pageOf'),
    sections: [
      {
        heading: '',
        blocks: [
          { kind: 'paragraph', text: textOf(about) },
          ...tablesOf(table, all, lines, context),
        ],
      },
    ],
  }
}
