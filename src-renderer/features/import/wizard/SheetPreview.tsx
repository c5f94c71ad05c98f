/** The sheet as it is read, in the file as it stands or made straight, with what each row of it was taken for. */
import { useMemo, useState } from 'react'
import type { ForeignTable, InCell } from '../../../../src-shared/documents'
import { useTranslator } from '../../../i18n/i18n'
import type { Translator } from '../../../i18n/i18n'
import { cx } from '../../../ui'
import { Grid } from '../../../ui/grid'
import type { GridColumn } from '../../../ui/grid'
import { headingText } from '../reading/columns.rules'
import type { HeaderGuess, TableReading } from '../reading/import.types'
import { cellText, columnLetter, excerpt, isBlankRow } from '../reading/text.rules'
import { cleanLine } from '../../../i18n/clean-text'
import { setHeaderRow } from './reading-files'
import { useWizard } from './wizard.state'
import styles from './Import.module.css'

interface SheetRow {
  readonly row: number
  readonly cells: readonly string[]
  readonly role: 'headings' | 'data' | 'leftOut' | 'blank'
}

const mostColumns = 40

function sheetRows(
  table: ForeignTable,
  { header, table: read }: TableReading,
): readonly SheetRow[] {
  const data = new Set(header.dataRows)
  const roleOf = (row: number, cells: readonly InCell[]): SheetRow['role'] => {
    if (row === header.headerRow) return 'headings'
    if (isBlankRow(cells)) return 'blank'
    if (isBlankRow(read.rows[row - 1])) return 'leftOut'
    return data.has(row) ? 'data' : 'leftOut'
  }
  return table.rows.map((cells, index) => {
    const row = index + 1
    return {
      row,
      cells: cells.slice(0, mostColumns).map((cell) => excerpt(cleanLine(cellText(cell)).text, 80)),
      role: roleOf(row, cells),
    }
  })
}

function sheetColumns(
  table: ForeignTable,
  header: HeaderGuess,
  { t, format }: Translator,
): readonly GridColumn<SheetRow>[] {
  const widest = table.rows.reduce((most, cells) => Math.max(most, cells.length), 0)
  const width = Math.min(mostColumns, Math.max(widest, header.headings.length))
  const styleOf = ({ role }: SheetRow) =>
    cx(styles.cell, role === 'headings' && styles.headings, role === 'leftOut' && styles.outside)
  const roleText = ({ role }: SheetRow): string =>
    role === 'headings' || role === 'leftOut' ? t(`import:file.role.${role}`) : ''
  return [
    {
      id: 'row',
      title: t('import:column.row'),
      width: 56,
      align: 'end',
      isRowHeader: true,
      text: (row) => format.number(row.row),
    },
    {
      id: 'role',
      title: t('import:file.taken'),
      width: 104,
      text: roleText,
      render: (row) => <span className={styles.soft}>{roleText(row)}</span>,
    },
    ...Array.from({ length: width }, (_, column): GridColumn<SheetRow> => {
      const heading = header.headerRow === null ? columnLetter(column) : headingText(header, column)
      return {
        id: String(column),
        title: excerpt(heading, 40),
        width: 150,
        text: (row) => row.cells[column] ?? '',
        render: (row) => <span className={styleOf(row)}>{row.cells[column] ?? ''}</span>,
      }
    }),
  ]
}

const idOf = (row: SheetRow): string => String(row.row)

/** What is said of the sheet: whether it is as the file has it, or what was done to it. */
function usePreviewWords(table: ForeignTable) {
  const asWritten = useWizard((wizard) => wizard.asWritten)
  const isByMonths = useWizard((wizard) => wizard.months !== null)
  if (asWritten === null || asWritten === table) return 'preview'
  return isByMonths ? 'previewMonths' : 'previewTurned'
}

/** The preview. Enter on a row says that the headings are there. */
export function SheetPreview(props: {
  readonly table: ForeignTable
  readonly reading: TableReading
}) {
  const translator = useTranslator()
  const { t } = translator
  const { table, reading } = props
  const words = usePreviewWords(table)
  const { header } = reading
  const [current, setCurrent] = useState<string | null>(null)
  const rows = useMemo(() => sheetRows(table, reading), [table, reading])
  const columns = useMemo(
    () => sheetColumns(table, header, translator),
    [table, header, translator],
  )
  const isCut = rows.some((row, index) => (table.rows[index]?.length ?? 0) > row.cells.length)
  return (
    <div className={styles.preview}>
      <p className={styles.soft}>
        {t(`import:file.${words}`)}
        {isCut && ` ${t('import:file.previewCut', { count: mostColumns })}`}
      </p>
      <div className={styles.previewGrid}>
        <Grid
          label={t('import:file.previewLabel')}
          rows={rows}
          columns={columns}
          getRowId={idOf}
          selection="single"
          current={current}
          onCurrentChange={setCurrent}
          onOpen={(row) => setHeaderRow(row.row)}
        />
      </div>
    </div>
  )
}
