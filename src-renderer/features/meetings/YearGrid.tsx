/** The rhythm of every pair: a line of marks, one place for each month, with the same in words. */
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { ListBody } from '../../app/lists/ListBody'
import { ListTools } from '../../app/lists/ListTools'
import { ListWindows } from '../../app/lists/ListWindows'
import type { ListDescription } from '../../app/lists/list-types'
import { useShownList } from '../../app/lists/use-shown-list'
import type { Cycle } from '../../domain/cycle'
import type { Meeting } from '../../domain/meeting'
import { isOfMonth } from '../../domain/meeting-standing.rules'
import { firstOf, monthOf } from '../../domain/meetings.rules'
import type { Month } from '../../domain/meetings.rules'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { EmptyState, VisuallyHidden } from '../../ui'
import type { GridColumn } from '../../ui/grid'
import { pairWords, rhythmMarks, rhythmText } from './meetings.words'
import { nameColumns, pairIdOf, peopleOfRow, stateColumn } from './pair-columns'
import type { PairRow } from './pair-columns'
import styles from './Meetings.module.css'

const ofMonth = ({ meetings }: PairRow, month: Month): readonly Meeting[] =>
  meetings.filter(({ date }) => monthOf(date) === month)

/** "4/20" as each language writes it; a screen reader reads the same. */
const shortMonth = (month: Month, { format }: Translator): string =>
  format.shortDate(firstOf(month)).replace(/^1\.?\s/u, '')

function monthColumn(month: Month, translator: Translator): GridColumn<PairRow> {
  const { t } = translator
  const words = (row: PairRow): string =>
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
): readonly GridColumn<PairRow>[] {
  const { t, format } = translator
  return [
    ...nameColumns<PairRow>(translator),
    {
      id: 'met',
      title: t('meetings:field.meetings'),
      width: 100,
      align: 'end',
      text: ({ standing: { met } }) => (met === null ? '–' : format.number(met)),
      value: { is: 'number', of: ({ standing }) => standing.met },
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

const shapes = ['table'] as const

/** Props of {@link YearGrid}. */
interface YearProps {
  readonly months: readonly Month[]
  readonly rows: readonly PairRow[]
  readonly cycle: Cycle
  readonly newest: number
}

/** The rhythm as a list: a card has no room for it, and the months are always there. */
function useDescription({ months, rows, cycle, newest }: YearProps) {
  const translator = useTranslator()
  const usual = useMemo(() => columnsFor(months, translator), [months, translator])
  const more = useMemo(() => [stateColumn<PairRow>(translator)], [translator])
  const fixed = useMemo(() => new Set(months), [months])
  return useMemo(() => {
    const { t } = translator
    return {
      ...{ screen: 'pairs', id: 'meetings.year', label: t('meetings:title.year') },
      ...{ rows, idOf: pairIdOf, usual, more, shapes, fixed, cycle, newest },
      peopleOf: peopleOfRow,
      filterWords: (filters) => [
        cycle.name,
        t('meetings:title.year'),
        pairWords(filters, cycle, t),
      ],
    } satisfies ListDescription<PairRow>
  }, [translator, rows, usual, more, fixed, cycle, newest])
}

/** The list, below the choices of the view and what is to be said of it. Enter on a pair opens it. */
export function YearGrid(
  props: YearProps & {
    readonly choices: ReactNode
    readonly hints: ReactNode
    readonly onOpen: (pairId: string) => void
    readonly empty: { readonly title: string; readonly text: string }
  },
) {
  const { empty } = props
  const shown = useShownList(useDescription(props))
  return (
    <>
      <div className={styles.bar}>
        {props.choices}
        <ListTools shown={shown} />
      </div>
      {props.hints}
      <ListBody
        shown={shown}
        selection="single"
        onOpen={(row) => props.onOpen(pairIdOf(row))}
        empty={
          <EmptyState icon="handshake" title={empty.title}>
            {empty.text}
          </EmptyState>
        }
      />
      <ListWindows shown={shown} />
    </>
  )
}
