/** The meetings of all pairs of the cycle: a month to be filled in, or the rhythm of each pair. */
import { useMemo, useState } from 'react'
import { today } from '../../app/clock'
import { goTo } from '../../app/go-to'
import { useFilter, useUi } from '../../app/ui'
import {
  byPair,
  isAmong,
  isOfMonth,
  monthsOf,
  standingFilters,
  standingOf,
} from '../../domain/meeting-standing.rules'
import type { StandingFilter } from '../../domain/meeting-standing.rules'
import { meetingSources } from '../../domain/meeting'
import type { MeetingSource } from '../../domain/meeting'
import { monthOf, pairNumbers } from '../../domain/meetings.rules'
import type { Month } from '../../domain/meetings.rules'
import { namedPairs } from '../../domain/pairs.rules'
import { useTranslator } from '../../i18n/i18n'
import { useCycleParts } from '../../storage/cycle-rows'
import { Button, EmptyState, IconButton, SegmentedControl, Select } from '../../ui'
import { meetingParts } from './meetings.data'
import type { MeetingRows } from './meetings.data'
import { monthName } from './meetings.words'
import { saveLogs } from './paper-logs'
import { MeetingChoices, MeetingList } from './MeetingList'
import { RemindDialog } from './RemindDialog'
import { MonthGrid } from './MonthGrid'
import { YearGrid } from './YearGrid'
import type { PairRow } from './pair-columns'
import styles from './Meetings.module.css'

const spans = ['month', 'year', 'list'] as const
type Span = (typeof spans)[number]

/** Every pair with its meetings and how it stands. */
function pairRows(rows: MeetingRows): readonly PairRow[] {
  const known = byPair(rows.meetings)
  const numbers = pairNumbers(rows.pairs)
  return namedPairs(rows.pairs, rows.participations, rows.people).map((named) => {
    const meetings = known.get(named.pair.id) ?? []
    const standing = standingOf(named.pair, meetings, rows.cycle, today())
    return { named, number: numbers.get(named.pair.id) ?? 0, meetings, standing }
  })
}

/** The months there are, and which is shown: the one chosen, else this one or the last before it. */
function useMonths(rows: MeetingRows) {
  const months = useMemo(() => monthsOf(rows.cycle, rows.pairs, today()), [rows.cycle, rows.pairs])
  const chosen = useFilter('pairs', 'month')
  const find = (month: Month | null) => months.find((one) => one === month)
  const past = months.findLast((one) => one <= monthOf(today()))
  const month = find(chosen) ?? past ?? months[0] ?? monthOf(today())
  const show = (next: Month | undefined) =>
    next !== undefined && useUi.getState().setFilter('pairs', 'month', next)
  const at = months.indexOf(month)
  return { months, month, show, before: months[at - 1], after: months[at + 1] }
}

/** The view. */
export function MeetingsView({ cycleId }: { readonly cycleId: string }) {
  const { t } = useTranslator()
  const rows = useCycleParts(cycleId, ...meetingParts)
  if (!rows) return null
  if (rows.pairs.length === 0)
    return (
      <EmptyState icon="handshake" title={t('meetings:noPairs.title')}>
        {t('meetings:noPairs.text')}
      </EmptyState>
    )
  return <Meetings rows={rows} />
}

function Meetings({ rows }: { readonly rows: MeetingRows }) {
  const { t } = useTranslator()
  const span: Span = useFilter('pairs', 'span') ?? 'month'
  const show = useFilter('pairs', 'show')
  const filter = standingFilters.find((one) => one === show) ?? null
  const months = useMonths(rows)
  const [toldBy, setToldBy] = useState<MeetingSource | null>(null)
  const all = useMemo(() => pairRows(rows), [rows])
  const shown = useMemo(
    () => (filter === null ? all : all.filter(({ standing }) => isAmong(standing, filter))),
    [all, filter],
  )
  const { month } = months
  const inMonth = useMemo(
    () =>
      shown
        .filter(({ named }) => isOfMonth(named.pair, month))
        .map((row) => ({
          ...row,
          meetings: row.meetings.filter(({ date }) => monthOf(date) === month),
        })),
    [shown, month],
  )
  const none = filter === null ? 'meetings:month.nobody' : 'meetings:none.title'
  const noneText = filter === null ? 'meetings:month.nobodyText' : 'meetings:none.text'
  const empty = { title: t(none), text: t(noneText) }
  const open = (recordId: string) => goTo({ screen: 'pairs', recordId, filters: { view: 'list' } })
  const choices = (
    <>
      <SpanChoice span={span} />
      <ShowChoice filter={filter} quietDays={rows.cycle.quietDays ?? null} />
      {span === 'month' && <MonthChoice {...months} />}
      {span === 'month' && <ToldByChoice value={toldBy} onChange={setToldBy} />}
      {span === 'list' && <MeetingChoices months={months.months} />}
      {span !== 'list' && <PaperAndLetters rows={rows} shown={shown} />}
    </>
  )
  const common = {
    ...{ cycle: rows.cycle, newest: rows.newest },
    ...{ choices, empty, hints: <Hints span={span} inMonth={inMonth} /> },
  }
  return (
    <div className={styles.view}>
      {span === 'list' && <MeetingList {...{ rows, choices }} pairs={shown} />}
      {span === 'month' && (
        <MonthGrid
          key={month}
          month={month}
          months={months.months}
          rows={inMonth}
          toldBy={toldBy}
          {...common}
        />
      )}
      {span === 'year' && (
        <YearGrid months={months.months} rows={shown} onOpen={open} {...common} />
      )}
    </div>
  )
}

/** A month to be filled in, the rhythm of the pairs, or all meetings one by one. */
function SpanChoice({ span }: { readonly span: Span }) {
  const { t } = useTranslator()
  return (
    <SegmentedControl
      label={t('meetings:view.label')}
      value={span}
      onChange={(next: Span) => useUi.getState().setFilter('pairs', 'span', next)}
      options={spans.map((id) => ({ id, label: t(`meetings:view.${id}`) }))}
    />
  )
}

/** How the month is typed and how much of it is known; or what the marks of the year mean. */
function Hints({ span, inMonth }: { readonly span: Span; readonly inMonth: readonly PairRow[] }) {
  const { t, format } = useTranslator()
  if (span === 'year') return <p className={styles.hint}>{t('meetings:rhythm.legend')}</p>
  const known = inMonth.filter(({ meetings }) => meetings.length > 0).length
  const total = format.number(inMonth.length)
  return (
    <>
      <p className={styles.hint}>{t('meetings:month.hint')}</p>
      {inMonth.length > 0 && (
        <p className={styles.hint}>
          {t('meetings:month.recorded', { known: format.number(known), total })}
        </p>
      )}
    </>
  )
}

/** Paper logs of the pairs that are shown, and a reminder to those of them that still work together. */
function PaperAndLetters(props: {
  readonly rows: MeetingRows
  readonly shown: readonly PairRow[]
}) {
  const { t } = useTranslator()
  const { rows, shown } = props
  const [isReminding, setReminding] = useState(false)
  const running = shown.filter(({ named }) => named.state === 'running')
  const logs = () =>
    void saveLogs(
      running.map(({ named }) => named),
      rows.cycle,
      rows.pairs,
    )
  return (
    <div className={styles.acts}>
      <Button icon="print" onPress={logs} isDisabled={running.length === 0}>
        {t('meetings:log.open', { count: running.length })}
      </Button>
      <Button icon="mail" onPress={() => setReminding(true)} isDisabled={running.length === 0}>
        {t('meetings:reminder.open')}
      </Button>
      {isReminding && (
        <RemindDialog pairs={running} people={rows.people} onClose={() => setReminding(false)} />
      )}
    </div>
  )
}

/** Which pairs are shown. That of those who have not met for too long waits for the cycle to say how long that is. */
function ShowChoice(props: {
  readonly filter: StandingFilter | null
  readonly quietDays: number | null
}) {
  const { t } = useTranslator()
  const { filter, quietDays } = props
  const offered = standingFilters.filter((one) => one !== 'quiet' || quietDays !== null)
  const options = offered.map((id) => ({
    id,
    label: t(`meetings:show.${id}`, { count: quietDays ?? 0 }),
  }))
  const choose = (next: StandingFilter | 'all') =>
    useUi.getState().setFilter('pairs', 'show', next === 'all' ? null : next)
  return (
    <Select
      label={t('meetings:show.label')}
      value={filter ?? 'all'}
      onChange={choose}
      options={[{ id: 'all' as const, label: t('meetings:show.all') }, ...options]}
    />
  )
}

function MonthChoice(props: ReturnType<typeof useMonths>) {
  const translator = useTranslator()
  const { t } = translator
  const { months, month, show, before, after } = props
  return (
    <div className={styles.months}>
      <IconButton
        icon="chevron-left"
        label={t('meetings:month.before')}
        isDisabled={before === undefined}
        onPress={() => show(before)}
      />
      <Select
        label={t('meetings:month.label')}
        value={month}
        onChange={show}
        options={months.map((id) => ({ id, label: monthName(id, translator) }))}
      />
      <IconButton
        icon="chevron-right"
        label={t('meetings:month.after')}
        isDisabled={after === undefined}
        onPress={() => show(after)}
      />
    </div>
  )
}

/** Who told of what is typed next. */
function ToldByChoice(props: {
  readonly value: MeetingSource | null
  readonly onChange: (source: MeetingSource | null) => void
}) {
  const { t } = useTranslator()
  return (
    <Select
      label={t('meetings:field.toldBy')}
      value={props.value ?? 'notSaid'}
      onChange={(next: MeetingSource | 'notSaid') =>
        props.onChange(next === 'notSaid' ? null : next)
      }
      options={[
        { id: 'notSaid' as const, label: t('meetings:notSaid') },
        ...meetingSources.map((id) => ({ id, label: t(`meetings:toldBy.${id}`) })),
      ]}
    />
  )
}
