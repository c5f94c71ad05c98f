/** The history of the program: what was done, by whom and when, narrowed as one likes, and the way to take one act back. */
import { useMemo, useState } from 'react'
import type { CommitHead } from '../../storage/commit.types'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { sentence } from '../../i18n/sentence'
import { dayAndTime } from '../../app/clock'
import { toast, toastFailure } from '../../app/toasts'
import { useUi } from '../../app/ui'
import { useActions } from '../../app/use-actions'
import { Button, EmptyState, LinkButton, Notice, ProgressBar, SplitView, Status } from '../../ui'
import { Grid } from '../../ui/grid'
import type { GridColumn } from '../../ui/grid'
import { useWho } from '../../storage/who'
import { ActDetail } from './ActDetail'
import { takeBack, useLogSize, useProgramHistory } from './history.data'
import { noFilter } from './history.types'
import type { HistoryEntry, HistoryFilter } from './history.types'
import { HistoryFilters } from './HistoryFilters'
import styles from './History.module.css'

const idOf = (entry: HistoryEntry): string => entry.head.id

/** A moment, short: "22 Nov 2026, 20:16". Before a comma a Serbian date has no last dot. */
function shortMoment(at: number, { format }: Translator): string {
  const { day, time } = dayAndTime(at)
  return `${format.shortDate(day).replace(/\.$/, '')}, ${time}`
}

/** The columns; beside an open act there is room for three of them, and it says the rest. */
function columnsFor(
  translator: Translator,
  isBeside: boolean,
): readonly GridColumn<HistoryEntry>[] {
  const { t, format } = translator
  const all: readonly GridColumn<HistoryEntry>[] = [
    {
      id: 'what',
      title: t('history:column.what'),
      flex: 3,
      width: 160,
      isRowHeader: true,
      text: ({ head }) => sentence(head.label, translator),
    },
    {
      id: 'state',
      title: t('history:column.state'),
      width: 116,
      text: ({ isUndone }) => (isUndone ? t('history:undone') : ''),
      render: ({ isUndone }) =>
        isUndone ? <Status kind="neutral" label={t('history:undone')} /> : null,
    },
    {
      id: 'records',
      title: t('history:column.records'),
      width: 96,
      align: 'end',
      text: ({ records }) => format.number(records),
    },
    {
      id: 'when',
      title: t('history:column.when'),
      width: 152,
      text: ({ head }) => shortMoment(head.at, translator),
    },
    { id: 'who', title: t('history:column.who'), width: 128, text: ({ head }) => head.who },
  ]
  return isBeside ? all.filter(({ id }) => id !== 'records' && id !== 'who') : all
}

/** What stands in the way of an undo that was refused: of which act, and by which. */
interface Refusal {
  readonly id: string
  readonly blockers: readonly CommitHead[]
}

/** Undoing an act, and what stood in the way of the last one that was refused. */
function useTakingBack() {
  const translator = useTranslator()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const undo = async (entry: HistoryEntry) => {
    const result = await takeBack(entry)
    setRefusal(null)
    if (result.ok) {
      const what = sentence(entry.head.label, translator)
      toast({ key: 'history:done.takenBack', params: { what } })
    } else if (result.blockers.length > 0)
      setRefusal({ id: entry.head.id, blockers: result.blockers })
    else toastFailure(result)
  }
  useActions('history', { takeBack: undo })
  return (id: string) => (refusal?.id === id ? refusal.blockers : [])
}

/** The history of the whole program: what was done, by whom, narrowed by filters. */
export function HistoryTab() {
  const { t } = useTranslator()
  const [filter, setFilter] = useState<HistoryFilter>(noFilter)
  const [current, setCurrent] = useState<string | null>(null)
  const log = useProgramHistory(filter)
  const names = useMemo(() => namesOf(log.items), [log.items])
  const chosen = log.items.find((entry) => entry.head.id === current) ?? null
  const blockersOf = useTakingBack()
  const show = (id: string) => {
    setFilter(noFilter)
    setCurrent(id)
  }
  if (log.isWhole && log.items.length === 0 && filter === noFilter) {
    return (
      <EmptyState icon="clock" title={t('history:emptyTitle')}>
        {t('history:emptyText')}
      </EmptyState>
    )
  }
  return (
    <div className={styles.tab}>
      <p className={styles.lead}>
        {t('history:text')} <Nameless />
      </p>
      <HistoryFilters filter={filter} names={names} onChange={setFilter} />
      <div className={styles.log}>
        <SplitView
          id="history"
          label={t('history:act')}
          initial={58}
          list={<Listed log={log} current={chosen && current} onCurrent={setCurrent} />}
          detail={
            chosen && (
              <ActDetail
                key={chosen.head.id}
                entry={chosen}
                blockers={blockersOf(chosen.head.id)}
                onShow={show}
                onClose={() => setCurrent(null)}
              />
            )
          }
        />
      </div>
    </div>
  )
}

/** Says that nobody has said who they are, while that is so, and leads to where it is said. */
function Nameless() {
  const { t } = useTranslator()
  const setFilter = useUi((ui) => ui.setFilter)
  if (useWho() !== '') return null
  return (
    <>
      {t('history:nameless')}{' '}
      <LinkButton onPress={() => setFilter('settings', 'tab', 'computer')}>
        {t('history:giveName')}
      </LinkButton>
    </>
  )
}

/** The names that stand beside acts, as far as they have been read. */
function namesOf(entries: readonly HistoryEntry[]): readonly string[] {
  return [...new Set(entries.map(({ head }) => head.who))].filter((name) => name !== '').sort()
}

function Listed(props: {
  readonly log: ReturnType<typeof useProgramHistory>
  readonly current: string | null
  readonly onCurrent: (id: string | null) => void
}) {
  const translator = useTranslator()
  const { t } = translator
  const { log } = props
  const isBeside = props.current !== null
  const columns = useMemo(() => columnsFor(translator, isBeside), [translator, isBeside])
  return (
    <div className={styles.listed}>
      <div className={styles.grid}>
        <Grid
          label={t('history:title')}
          rows={log.items}
          columns={columns}
          getRowId={idOf}
          selection="single"
          current={props.current}
          onCurrentChange={props.onCurrent}
          empty={
            log.isWhole && (
              <EmptyState title={t('history:noneTitle')}>{t('history:noneText')}</EmptyState>
            )
          }
        />
      </div>
      <Foot log={log} />
    </div>
  )
}

/** What is under the list: how far it goes back, and the way further back. */
function Foot({ log }: { readonly log: ReturnType<typeof useProgramHistory> }) {
  const { t, format } = useTranslator()
  const size = useLogSize()
  const { items, looked, isReading, isWhole, isBroken } = log
  if (isBroken) return <Notice tone="danger">{t('history:broken')}</Notice>
  if (isReading && looked > 0)
    return (
      <div className={styles.foot}>
        <ProgressBar
          label={t('history:looking')}
          value={Math.min(looked, size ?? looked)}
          total={size ?? 0}
        />
      </div>
    )
  const count = t('history:listed', { count: items.length, number: format.number(items.length) })
  return (
    <div className={styles.foot}>
      <span>
        {isWhole ? count : t('history:listedLast', { count: format.number(items.length) })}
      </span>
      {!isWhole && !isReading && (
        <Button tone="quiet" onPress={log.more}>
          {t('history:earlier')}
        </Button>
      )}
    </div>
  )
}
