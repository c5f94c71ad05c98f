/** A list as a table to be saved: its rows, columns, order and groups as on screen, and beside them what the list was narrowed to. Pure. */
import type { ReportBlock, ReportDocument, WorkbookModel } from '../../../src-shared/documents'
import type { GridColumn } from '../../ui/grid'
import type { Translator } from '../../i18n/i18n'
import type { DocumentContext } from '../documents/document-context'
import { dayOf, lineOf, textOf } from '../documents/document-text'
import { fileName } from '../documents/file-name'
import type { Column } from '../documents/table'
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
  // How wide it is on a page is measured there.
  const inPdf = { width: 1, text: (line: Line<R>) => words(line) ?? '' }
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
  const heading = textColumn<Line<R>>(group.title, 24, words, { width: 1, text: words })
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

/** A page has room for so many letters beside one another, and a column for so many at the least and at the most. */
const room = { page: 92, least: 5, most: 38 }
/** So many letters of a text of several words stand on one line, if there are so many. */
const usualLine = 20
/** So many rows are in one table. */
const mostRows = 5_000

const longestWord = (text: string): number =>
  text.split(/\s+/u).reduce((most, { length }) => Math.max(most, length), 0)

/** A column as wide as its longest word: an address is not broken, and does not reach into the next column. */
function measured<R>(column: Column<Line<R>>, lines: readonly Line<R>[]): Column<Line<R>> {
  const { title, inPdf } = column
  const wanted = (text: string) => Math.max(longestWord(text), Math.min(text.length, usualLine))
  let width = Math.max(room.least, longestWord(title))
  for (const line of lines) width = Math.max(width, wanted(inPdf?.text?.(line) ?? ''))
  return { ...column, inPdf: { ...inPdf, width: Math.min(width, room.most) } }
}

/**
 * Columns in runs, each of which has room on a page. The first run begins with `leading`, of which the last names the rows: with it
 * alone the others begin.
 */
function pageful<R>(
  leading: readonly Column<Line<R>>[],
  others: readonly Column<Line<R>>[],
): readonly (readonly Column<Line<R>>[])[] {
  const widthOf = (columns: readonly Column<Line<R>>[]): number =>
    columns.reduce((sum, { inPdf }) => sum + (inPdf?.width ?? 0), 0)
  const runs: (readonly Column<Line<R>>[])[] = []
  let run = leading
  for (const column of others) {
    if (run.length > 1 && widthOf([...run, column]) > room.page) {
      runs.push(run)
      run = leading.slice(-1)
    }
    run = [...run, column]
  }
  return [...runs, run]
}

/** The tables of the pages, each with the column that names its rows; first of all stands that of the headings, where there is one. */
function tablesOf<R>(
  columns: readonly Column<Line<R>>[],
  lines: readonly Line<R>[],
  { translator }: DocumentContext,
  isGrouped: boolean,
): readonly ReportBlock[] {
  const all = columns.map((column) => measured(column, lines))
  const leads = isGrouped ? 2 : 1
  if (all.length === 0) return []
  const starts = Array.from({ length: Math.ceil(lines.length / mostRows) }, (_, at) => at)
  return pageful(all.slice(0, leads), all.slice(leads)).flatMap((some) => {
    const table = defineTable<Line<R>>(() => ({ name: '', columns: some }))
    return starts.map((at) =>
      table.toPdfTable('', lines.slice(at * mostRows, (at + 1) * mostRows), translator),
    )
  })
}

/** What a list is narrowed to, below a title that says the cycle: that is not said twice. */
function belowTitle(about: string, name: string | undefined, { language }: Translator): string {
  if (name === undefined || (about !== name && !about.startsWith(`${name}; `))) return about
  const rest = about.slice(name.length + 2)
  return `${rest.slice(0, 1).toLocaleUpperCase(language)}${rest.slice(1)}`
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
  const said = textOf(belowTitle(about, cycle?.name, translator))
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
          ...(said === '' ? [] : [{ kind: 'paragraph', text: said } as const]),
          ...tablesOf(all, lines, context, shown.group !== null),
        ],
      },
    ],
  }
}
