/** A whole month of all pairs, filled by keyboard: a line for each pair, one cell for what they did. */
import { useEffect, useMemo, useRef } from 'react'
import { useCells } from '../../app/cells/use-cells'
import type { MeetingSource } from '../../domain/meeting'
import type { Month } from '../../domain/meetings.rules'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { EmptyState, Status, isWindowOpen } from '../../ui'
import { Grid } from '../../ui/grid'
import type { GridColumn, GridHandle } from '../../ui/grid'
import { monthName } from './meetings.words'
import { monthCells, monthColumn } from './month-cells'
import type { MonthRow } from './month-cells'
import styles from './Meetings.module.css'

const idOf = ({ named }: MonthRow): string => named.pair.id

/** The length of what is known of the month; a dash where no length is. */
function timeText({ meetings }: MonthRow, { format }: Translator): string {
  const timed = meetings.filter(({ state, minutes }) => state === 'met' && minutes !== null)
  const minutes = timed.reduce((sum, meeting) => sum + (meeting.minutes ?? 0), 0)
  return timed.length === 0 ? '' : format.minutes(minutes)
}

/** When they last met, whatever the month; or that they never did. */
function lastText({ standing }: MonthRow, { t, format }: Translator): string {
  const { lastOn, isNever, met } = standing
  if (lastOn !== null) return format.shortDate(lastOn)
  return isNever && met !== null ? t('meetings:standing.never') : ''
}

function silentMark(row: MonthRow, translator: Translator) {
  const { isQuiet, silentDays } = row.standing
  if (!isQuiet) return lastText(row, translator)
  const days = translator.t('meetings:standing.silent', { count: silentDays ?? 0 })
  return <Status kind="warn" label={days} />
}

/** The two names of a pair, for any list of pairs. */
export function nameColumns<R extends Pick<MonthRow, 'named'>>({
  t,
}: Translator): readonly GridColumn<R>[] {
  const name = (id: 'mentee' | 'mentor', of: (row: R) => string): GridColumn<R> => ({
    id,
    title: t(`pairs:field.${id}`),
    flex: 2,
    width: 130,
    isRowHeader: id === 'mentee',
    text: of,
    render: (row) => <span className={styles.name}>{of(row)}</span>,
    sortValue: of,
  })
  return [
    name('mentee', ({ named }) => named.menteeName),
    name('mentor', ({ named }) => named.mentorName),
  ]
}

function columnsFor(month: Month, translator: Translator): readonly GridColumn<MonthRow>[] {
  const { t, format } = translator
  return [
    {
      id: 'number',
      title: t('documents:column.rowNumber'),
      width: 60,
      align: 'end',
      text: ({ number }) => format.number(number),
      sortValue: ({ number }) => number,
    },
    ...nameColumns<MonthRow>(translator),
    // Its text is that of the cell it is edited as.
    { id: monthColumn, title: monthName(month, translator), flex: 4, width: 180 },
    {
      id: 'time',
      title: t('meetings:field.time'),
      width: 110,
      align: 'end',
      text: (row) => timeText(row, translator),
    },
    {
      id: 'last',
      title: t('meetings:field.last'),
      width: 250,
      text: (row) => lastText(row, translator),
      render: (row) => silentMark(row, translator),
      sortValue: ({ standing }) => standing.silentDays,
    },
  ]
}

/** The grid. */
export function MonthGrid(props: {
  readonly month: Month
  readonly rows: readonly MonthRow[]
  readonly toldBy: MeetingSource | null
  readonly empty: { readonly title: string; readonly text: string }
}) {
  const translator = useTranslator()
  const { month, rows, toldBy, empty } = props
  const list = useMemo(() => monthCells(month, toldBy, translator), [month, toldBy, translator])
  const columns = useMemo(() => {
    const text = list.cells[0]?.text
    return columnsFor(month, translator).map((column) =>
      column.id === monthColumn ? { ...column, text } : column,
    )
  }, [month, translator, list])
  const { cells, pasting } = useCells(columns, list)
  const grid = useRef<GridHandle>(null)
  // Whoever opens the month is about to type into it.
  useEffect(() => {
    if (!isWindowOpen()) grid.current?.focus()
  }, [])
  return (
    <>
      <Grid
        id="meetings.month"
        ref={grid}
        label={translator.t('meetings:title.month', { month: monthName(month, translator) })}
        rows={rows}
        {...cells}
        getRowId={idOf}
        selection="single"
        typeInto={monthColumn}
        empty={
          <EmptyState icon="handshake" title={empty.title}>
            {empty.text}
          </EmptyState>
        }
      />
      {pasting}
    </>
  )
}
