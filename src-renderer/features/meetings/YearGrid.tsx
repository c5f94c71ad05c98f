/** The rhythm of every pair: a line of marks, one place for each month, with the same in words. */
import { useMemo } from 'react'
import type { Meeting } from '../../domain/meeting'
import { isOfMonth } from '../../domain/meeting-standing.rules'
import type { Standing } from '../../domain/meeting-standing.rules'
import { firstOf, monthOf } from '../../domain/meetings.rules'
import type { Month } from '../../domain/meetings.rules'
import type { NamedPair } from '../../domain/pairs.rules'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { EmptyState, VisuallyHidden } from '../../ui'
import { Grid } from '../../ui/grid'
import type { GridColumn } from '../../ui/grid'
import { nameColumns } from './MonthGrid'
import { rhythmMarks, rhythmText } from './meetings.words'
import styles from './Meetings.module.css'

/** A pair over all months. */
export interface YearRow {
  readonly named: NamedPair
  readonly number: number
  readonly standing: Standing
  readonly meetings: readonly Meeting[]
}

const idOf = ({ named }: YearRow): string => named.pair.id

const ofMonth = ({ meetings }: YearRow, month: Month): readonly Meeting[] =>
  meetings.filter(({ date }) => monthOf(date) === month)

/** "4/20" as each language writes it; a screen reader reads the same. */
const shortMonth = (month: Month, { format }: Translator): string =>
  format.shortDate(firstOf(month)).replace(/^1\.?\s/u, '')

function monthColumn(month: Month, translator: Translator): GridColumn<YearRow> {
  const { t } = translator
  const words = (row: YearRow): string =>
    isOfMonth(row.named.pair, month)
      ? rhythmText(ofMonth(row, month), t)
      : t('meetings:rhythm.outside')
  return {
    id: month,
    title: shortMonth(month, translator),
    width: 84,
    text: words,
    render: (row) => (
      <>
        <span aria-hidden="true" className={styles.marks}>
          {isOfMonth(row.named.pair, month) ? rhythmMarks(ofMonth(row, month)) : ''}
        </span>
        <VisuallyHidden>{words(row)}</VisuallyHidden>
      </>
    ),
  }
}

function columnsFor(
  months: readonly Month[],
  translator: Translator,
): readonly GridColumn<YearRow>[] {
  const { t, format } = translator
  return [
    ...nameColumns<YearRow>(translator),
    {
      id: 'met',
      title: t('meetings:field.meetings'),
      width: 100,
      align: 'end',
      text: ({ standing: { met } }) => (met === null ? '–' : format.number(met)),
      sortValue: ({ standing }) => standing.met,
    },
    {
      id: 'time',
      title: t('meetings:field.total'),
      width: 120,
      align: 'end',
      text: ({ standing: { minutes } }) => (minutes === 0 ? '–' : format.minutes(minutes)),
      sortValue: ({ standing }) => standing.minutes,
    },
    ...months.map((month) => monthColumn(month, translator)),
  ]
}

/** The list. Enter on a pair opens it. */
export function YearGrid(props: {
  readonly months: readonly Month[]
  readonly rows: readonly YearRow[]
  readonly onOpen: (pairId: string) => void
  readonly empty: { readonly title: string; readonly text: string }
}) {
  const translator = useTranslator()
  const { months, rows, empty } = props
  const columns = useMemo(() => columnsFor(months, translator), [months, translator])
  return (
    <Grid
      id="meetings.year"
      label={translator.t('meetings:title.year')}
      rows={rows}
      columns={columns}
      getRowId={idOf}
      selection="single"
      onOpen={(row) => props.onOpen(idOf(row))}
      empty={
        <EmptyState icon="handshake" title={empty.title}>
          {empty.text}
        </EmptyState>
      }
    />
  )
}
