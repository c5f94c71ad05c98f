/** The rows of a check beside the detail of one: filtered by status, searched by typing, decided by keys. */
import { useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { useTranslator } from '../../../i18n/i18n'
import { useUi } from '../../../app/ui'
import { EmptyState, SearchField, SplitView, containsFolded } from '../../../ui'
import { Grid } from '../../../ui/grid'
import type { GridColumn, GridHandle } from '../../../ui/grid'
import { RowStatusFilter } from './RowStatusFilter'
import { nextWaiting } from '../people/check-people.rules'
import styles from './Import.module.css'

/** What every row of a check has. */
interface CheckRow {
  readonly id: string
  readonly state: string
}

/** Props of {@link CheckList}. */
interface CheckListProps<R extends CheckRow> {
  readonly id: string
  readonly rows: readonly R[]
  readonly columns: readonly GridColumn<R>[]
  /** The statuses of rows in the order in which they are offered, with their words. */
  readonly rowStatuses: readonly { readonly id: string; readonly label: string }[]
  readonly rowStatusOf: (row: R) => string
  readonly textOf: (row: R) => string
  /** Nobody is imported for this row until something is decided. */
  readonly isWaiting: (row: R) => boolean
  /** Rows that may need a look although nothing waits. */
  readonly needsLook: (row: R) => boolean
  /** A key on a row; true when it decided something. The cursor then goes to the next row that waits. */
  readonly onDecide: (event: KeyboardEvent, row: R) => boolean
  readonly detailOf: (row: R) => ReactNode
  readonly detailLabel: string
  /** The list's share of the width to begin with, in percent. */
  readonly share?: number | undefined
}

const idOf = (row: CheckRow): string => row.id

/** What of the rows is shown, and how many there are of each status. */
interface RowStatusView<R> {
  readonly rowStatus: string | null
  readonly setRowStatus: (rowStatus: string | null) => void
  readonly query: string
  readonly setQuery: (query: string) => void
  readonly counts: ReadonlyMap<string, number>
  readonly shown: readonly R[]
}

function useRowStatus<R extends CheckRow>(props: CheckListProps<R>) {
  const { rows, rowStatusOf, textOf } = props
  const [rowStatus, setRowStatus] = useState<string | null>(null)
  const [query, setQuery] = useState('')
  const counts = useMemo(() => {
    const found = new Map<string, number>()
    for (const row of rows) found.set(rowStatusOf(row), (found.get(rowStatusOf(row)) ?? 0) + 1)
    return found
  }, [rows, rowStatusOf])
  const shown = useMemo(
    () =>
      rows.filter(
        (row) =>
          (rowStatus === null || rowStatusOf(row) === rowStatus) &&
          (query === '' || containsFolded(textOf(row), query)),
      ),
    [rows, rowStatus, query, rowStatusOf, textOf],
  )
  return { rowStatus, setRowStatus, query, setQuery, counts, shown }
}

function rowOfStatus<R extends CheckRow>(
  { rows, rowStatusOf }: CheckListProps<R>,
  rowStatus: string | null,
  current: string | null,
): string | null {
  const ofStatus = rows.filter((row) => rowStatus === null || rowStatusOf(row) === rowStatus)
  return (ofStatus.find((row) => row.id === current) ?? ofStatus[0])?.id ?? null
}

/** The row with the cursor: at first one that waits, and after each decision the next that does. */
function useCursor<R extends CheckRow>(props: CheckListProps<R>, view: RowStatusView<R>) {
  const { rows } = props
  const [current, setCurrent] = useState<string | null>(
    () => (rows.find(props.isWaiting) ?? rows.find(props.needsLook) ?? rows[0])?.id ?? null,
  )
  const open = rows.find((row) => row.id === current) ?? null
  const onKey = (event: KeyboardEvent, row: R | null): boolean => {
    if (row === null || event.ctrlKey || event.metaKey || event.altKey) return false
    if (event.key.length === 1 && !useUi.getState().singleKeys) return false
    if (!props.onDecide(event, row)) return false
    const waiting = view.shown.map((one) => ({ id: one.id, isWaiting: props.isWaiting(one) }))
    setCurrent(nextWaiting(waiting, row.id) ?? row.id)
    return true
  }
  return { current, setCurrent, open, onKey }
}

/** The list and the detail. */
export function CheckList<R extends CheckRow>(props: CheckListProps<R>) {
  const { t } = useTranslator()
  const { rows } = props
  const view = useRowStatus(props)
  const grid = useRef<GridHandle>(null)
  const search = useRef<HTMLInputElement>(null)
  const { current, setCurrent, open, onKey } = useCursor(props, view)
  /** The cursor stays on its row, if that has the status. */
  const showRowStatus = (rowStatus: string | null): void => {
    view.setRowStatus(rowStatus)
    setCurrent(rowOfStatus(props, rowStatus, current))
  }
  const type = (text: string): void => {
    view.setQuery(view.query + text)
    search.current?.focus()
  }
  return (
    <>
      <ListBar
        view={view}
        onRowStatus={showRowStatus}
        rowStatuses={props.rowStatuses}
        total={rows.length}
        searchRef={search}
        onDown={() => grid.current?.focus()}
      />
      <div className={styles.fill}>
        <SplitView
          id={`import.${props.id}`}
          initial={props.share}
          label={props.detailLabel}
          list={
            <Grid
              id={`import.${props.id}`}
              ref={grid}
              label={t('import:check.rows')}
              rows={view.shown}
              columns={props.columns}
              getRowId={idOf}
              selection="single"
              current={current}
              onCurrentChange={setCurrent}
              onKey={onKey}
              onType={type}
              empty={<EmptyState title={t('import:check.noRows')} />}
            />
          }
          detail={open && props.detailOf(open)}
        />
      </div>
    </>
  )
}

function ListBar(props: {
  readonly view: RowStatusView<CheckRow>
  readonly onRowStatus: (rowStatus: string | null) => void
  readonly rowStatuses: readonly { readonly id: string; readonly label: string }[]
  readonly total: number
  readonly searchRef: Ref<HTMLInputElement>
  readonly onDown: () => void
}) {
  const { t } = useTranslator()
  const { view } = props
  return (
    <div className={styles.listBar}>
      <div className={styles.search}>
        <SearchField
          label={t('import:check.search')}
          value={view.query}
          onChange={view.setQuery}
          inputRef={props.searchRef}
          onDown={props.onDown}
          resultText={() => t('ui:found', { found: view.shown.length, total: props.total })}
        />
      </div>
      <RowStatusFilter
        rowStatuses={props.rowStatuses.map((rowStatus) => ({
          ...rowStatus,
          count: view.counts.get(rowStatus.id) ?? 0,
        }))}
        total={props.total}
        value={view.rowStatus}
        onChange={props.onRowStatus}
      />
    </div>
  )
}
