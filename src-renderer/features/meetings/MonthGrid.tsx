/** A whole month of all pairs, filled by keyboard: a line for each pair, one cell for what they did. */
import { useEffect, useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import { useCells } from '../../app/cells/use-cells'
import { ListBody } from '../../app/lists/ListBody'
import { ListTools } from '../../app/lists/ListTools'
import { ListWindows } from '../../app/lists/ListWindows'
import type { ListDescription } from '../../app/lists/list-types'
import { useShownList } from '../../app/lists/use-shown-list'
import type { Cycle } from '../../domain/cycle'
import type { MeetingSource } from '../../domain/meeting'
import type { Month } from '../../domain/meetings.rules'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { EmptyState, Status, isWindowOpen } from '../../ui'
import type { GridColumn, GridHandle } from '../../ui/grid'
import { monthName, pairWords } from './meetings.words'
import { monthCells, monthColumn } from './month-cells'
import { nameColumns, pairIdOf, peopleOfRow, stateColumn } from './pair-columns'
import type { PairRow } from './pair-columns'
import styles from './Meetings.module.css'

/** The length of what is known of the month; a dash where no length is. */
function timeText({ meetings }: PairRow, { format }: Translator): string {
  const timed = meetings.filter(({ state, minutes }) => state === 'met' && minutes !== null)
  const minutes = timed.reduce((sum, meeting) => sum + (meeting.minutes ?? 0), 0)
  return timed.length === 0 ? '' : format.minutes(minutes)
}

/** When they last met, whatever the month; or that they never did. */
function lastText({ standing }: PairRow, { t, format }: Translator): string {
  const { lastOn, isNever, met } = standing
  if (lastOn !== null) return format.shortDate(lastOn)
  return isNever && met !== null ? t('meetings:standing.never') : ''
}

function silentMark(row: PairRow, translator: Translator) {
  const { isQuiet, silentDays } = row.standing
  if (!isQuiet) return lastText(row, translator)
  const days = translator.t('meetings:standing.silent', { count: silentDays ?? 0 })
  return <Status kind="warn" label={days} />
}

function columnsFor(month: Month, translator: Translator): readonly GridColumn<PairRow>[] {
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
    ...nameColumns<PairRow>(translator),
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

const shapes = ['table'] as const
const fixed: ReadonlySet<string> = new Set([monthColumn])

/** Which month a view shows: its own, and where the cycle has no such month the latest. */
function monthWords(
  month: string | undefined,
  months: readonly Month[],
  translator: Translator,
): string {
  return month !== undefined && months.includes(month)
    ? monthName(month, translator)
    : translator.t('meetings:latestMonth')
}

/** The month as a list: in columns, order and groups of its own, with views and a file, but always a table, since it is filled. */
function useDescription({ month, months, rows, cycle, newest, toldBy }: MonthProps) {
  const translator = useTranslator()
  const cells = useMemo(() => monthCells(month, toldBy, translator), [month, toldBy, translator])
  const usual = useMemo(
    () =>
      columnsFor(month, translator).map((column) =>
        column.id === monthColumn ? { ...column, text: cells.cells[0]?.text } : column,
      ),
    [month, translator, cells],
  )
  const more = useMemo(() => [stateColumn<PairRow>(translator)], [translator])
  return useMemo(() => {
    const { t } = translator
    const name = monthName(month, translator)
    return {
      ...{
        screen: 'pairs',
        id: 'meetings.month',
        label: t('meetings:title.month', { month: name }),
      },
      ...{ rows, idOf: pairIdOf, usual, more, cells, shapes, fixed, cycle, newest },
      peopleOf: peopleOfRow,
      filterWords: (filters) => [
        cycle.name,
        monthWords(filters['month'], months, translator),
        pairWords(filters, cycle, t),
      ],
    } satisfies ListDescription<PairRow>
  }, [translator, month, rows, usual, more, cells, months, cycle, newest])
}

/** Props of {@link MonthGrid}. */
interface MonthProps {
  readonly month: Month
  /** All there are. */
  readonly months: readonly Month[]
  readonly rows: readonly PairRow[]
  readonly cycle: Cycle
  readonly newest: number
  readonly toldBy: MeetingSource | null
}

/** The grid, below the choices of the view and what is to be said of it. */
export function MonthGrid(
  props: MonthProps & {
    readonly choices: ReactNode
    readonly hints: ReactNode
    readonly empty: { readonly title: string; readonly text: string }
  },
) {
  const { empty } = props
  const list = useDescription(props)
  const shown = useShownList(list)
  const { cells, pasting } = useCells(shown.columns, list.cells)
  const grid = useRef<GridHandle>(null)
  // Whoever opens the month is about to type into it.
  useEffect(() => {
    if (!isWindowOpen()) grid.current?.focus()
  }, [])
  return (
    <>
      <div className={styles.bar}>
        {props.choices}
        <ListTools shown={shown} />
      </div>
      {props.hints}
      <ListBody
        {...cells}
        ref={grid}
        shown={shown}
        selection="single"
        typeInto={monthColumn}
        empty={
          <EmptyState icon="handshake" title={empty.title}>
            {empty.text}
          </EmptyState>
        }
      />
      {pasting}
      <ListWindows shown={shown} />
    </>
  )
}
