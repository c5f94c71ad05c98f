/** A list as a table to be saved: its rows, columns, order and groups as on screen, and beside them what the list was narrowed to. Pure. */
import type { WorkbookModel } from '../../../src-shared/documents'
import type { GridColumn } from '../../ui/grid'
import type { DocumentContext } from '../documents/document-context'
import type { Column } from '../documents/table'
import { dateColumn, defineTable, numberColumn, textColumn, workbookOf } from '../documents/table'
import { shownGroups } from './list-state.rules'
import type { ShownList } from './use-shown-list'

/** A row with the heading it stands under. */
interface Line<R> {
  readonly heading: string
  readonly row: R
}

/** A column of the list as one of the file: numbers can be summed there, and days sorted. */
function fileColumn<R>({ title, text, value }: GridColumn<R>): Column<Line<R>> {
  const words = ({ row }: Line<R>) => text?.(row)
  if (value?.is === 'number')
    return numberColumn(title, 14, (line) => value.of(line.row) ?? words(line) ?? null)
  if (value?.is === 'day')
    return dateColumn(title, 14, (line) => value.of(line.row) ?? words(line) ?? null)
  return textColumn(title, 24, words)
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
  const heading = textColumn<Line<R>>(group.title, 24, (line) =>
    line.heading === '' ? none : line.heading,
  )
  return [heading, ...own]
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
  const lines = shownGroups(shown.rows, shown).flatMap(({ title, rows }) =>
    rows.map((row) => ({ heading: title, row })),
  )
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
