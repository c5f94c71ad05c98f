/** The tables of a cycle, each to be saved as a workbook or as CSV. */
import type { WorkbookModel } from '../../../src-shared/documents'
import { useTranslator } from '../../i18n/i18n'
import { ActionButton } from '../../app/ActionButton'
import { VisuallyHidden } from '../../ui'
import type { Cycle } from '../../domain/cycle'
import { peopleOnList, peopleWorkbook } from '../../app/documents/people-table'
import { attendanceRows, attendanceTable } from '../../app/documents/workshop-tables'
import { fileName } from '../../app/documents/file-name'
import type { DocumentContext } from '../../app/documents/document-context'
import { rowsIn } from '../../domain/forms.rules'
import type { CycleRows } from '../../domain/cycle-rows'
import { cycleWorkbook } from './reports.workbook'
import styles from './Reports.module.css'

/** The attendance of the whole cycle as a workbook of one sheet. */
function attendanceOfCycle(stored: CycleRows, context: DocumentContext): WorkbookModel {
  const rows = rowsIn(stored, context.translator.language)
  const title = `${context.translator.t('documents:sheet.attendance')}, ${rows.cycle.name}`
  return attendanceTable.toWorkbook(title, attendanceRows(rows), context)
}

/** What each is called in the name of its file. */
const kindOf = {
  all: 'documents:file.tables',
  people: 'documents:sheet.people',
  attendance: 'documents:sheet.attendance',
} as const

interface Entry {
  readonly id: 'all' | 'people' | 'attendance'
  readonly make: () => WorkbookModel
  readonly hasCsv: boolean
}

/** The list. `context` is of the language the tables are to be in. */
export function TableList(props: {
  readonly rows: CycleRows
  readonly numberPrefix: string
  readonly context: DocumentContext
}) {
  const { rows, context } = props
  const entries: readonly Entry[] = [
    {
      id: 'all',
      hasCsv: false,
      make: () => cycleWorkbook(rows, props.numberPrefix, context),
    },
    {
      id: 'people',
      hasCsv: true,
      make: () =>
        peopleWorkbook(peopleOnList(rows.people, rows.participations), rows.cycle, context),
    },
    { id: 'attendance', hasCsv: true, make: () => attendanceOfCycle(rows, context) },
  ]
  return (
    <ul className={styles.lists}>
      {entries.map((entry) => (
        <TableEntry key={entry.id} entry={entry} cycle={rows.cycle} context={context} />
      ))}
    </ul>
  )
}

function TableEntry(props: {
  readonly entry: Entry
  readonly cycle: Cycle
  readonly context: DocumentContext
}) {
  const { entry, cycle, context } = props
  const { t } = useTranslator()
  const title = t(`reports:tables.${entry.id}.title`)
  const tables = {
    make: entry.make,
    name: fileName({ what: context.translator.t(kindOf[entry.id]), cycle }, context),
  }
  return (
    <li>
      <div className={styles.what}>
        <h2>{title}</h2>
        <p>{t(`reports:tables.${entry.id}.text`)}</p>
      </div>
      <ActionButton action="reports.xlsx" about={tables}>
        {t('reports:xlsx')} <VisuallyHidden>{title}</VisuallyHidden>
      </ActionButton>
      {entry.hasCsv && (
        <ActionButton action="reports.csv" about={tables}>
          {t('reports:csv')} <VisuallyHidden>{title}</VisuallyHidden>
        </ActionButton>
      )}
    </li>
  )
}
