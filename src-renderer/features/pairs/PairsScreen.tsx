/** The pairs of the cycle: those that are, and a view to make new ones. */
import { useMemo, useState } from 'react'
import { ActionButton } from '../../app/ActionButton'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { useActions } from '../../app/use-actions'
import { goTo } from '../../app/go-to'
import { useFilter, useSelected, useUi } from '../../app/ui'
import { EmptyState, Page, SegmentedControl, SplitView } from '../../ui'
import { Grid } from '../../ui/grid'
import type { GridColumn } from '../../ui/grid'
import { useCycleParts } from '../../storage/cycle-rows'
import { EndPairDialog } from './EndPairDialog'
import { PairDetail } from './PairDetail'
import { PairingView } from './PairingView'
import type { PairingRows } from './pairs.data'
import { menteesWithoutMentor, namedPairs } from '../../domain/pairs.rules'
import type { NamedPair } from '../../domain/pairs.rules'
import { PairStatus } from './PairStatus'
import styles from './Pairs.module.css'

const idOf = (named: NamedPair): string => named.pair.id

function columnsFor({ t, format }: Translator): readonly GridColumn<NamedPair>[] {
  const name = (id: 'mentor' | 'mentee', of: (named: NamedPair) => string) => ({
    id,
    title: t(`pairs:field.${id}`),
    flex: 2,
    isRowHeader: id === 'mentee',
    text: of,
    render: (named: NamedPair) => <span className={styles.name}>{of(named)}</span>,
  })
  return [
    name('mentee', (named) => named.menteeName),
    name('mentor', (named) => named.mentorName),
    {
      id: 'startedOn',
      title: t('pairs:field.startedOn'),
      width: 120,
      align: 'end',
      text: (named) => format.shortDate(named.pair.startedOn),
      sortValue: (named) => named.pair.startedOn,
    },
    {
      id: 'state',
      title: t('pairs:field.state'),
      width: 140,
      text: (named) => t(`pairs:state.${named.state}`),
      render: (named) => <PairStatus state={named.state} />,
    },
  ]
}

/** The screen. */
export function PairsScreen() {
  const { t } = useTranslator()
  const cycleId = useUi((ui) => ui.cycleId)
  if (cycleId === null)
    return (
      <Page title={t('pairs:title.screen')}>
        <EmptyState icon="users" title={t('pairs:noCycle')}>
          {t('pairs:noCycleText')}
        </EmptyState>
      </Page>
    )
  return <PairsOfCycle key={cycleId} cycleId={cycleId} />
}

type View = 'list' | 'pairing'

function PairsOfCycle({ cycleId }: { readonly cycleId: string }) {
  const { t, format } = useTranslator()
  const rows = useCycleParts(cycleId, 'pairs', 'participations', 'applications', 'people')
  const chosen = useFilter('pairs', 'view')
  const isPairing = useFilter('pairs', 'show') === 'unpaired' || chosen === 'pairing'
  const view: View = isPairing ? 'pairing' : 'list'
  const show = (next: View) => goTo({ screen: 'pairs', filters: { view: next } })
  useActions('pairs', { make: () => show('pairing') })
  if (!rows) return null
  const waiting = menteesWithoutMentor(rows.participations, rows.pairs, rows.people).length
  return (
    <Page
      title={t('pairs:title.screen')}
      count={format.number(rows.pairs.length)}
      fill
      actions={
        <SegmentedControl
          label={t('pairs:view.label')}
          hideLabel
          value={view}
          onChange={(id) => show(id === 'pairing' ? 'pairing' : 'list')}
          options={[
            { id: 'list', label: t('pairs:view.list') },
            { id: 'pairing', label: t('pairs:view.pairing', { waiting: format.number(waiting) }) },
          ]}
        />
      }
    >
      {view === 'pairing' ? <PairingView rows={rows} /> : <PairList rows={rows} />}
    </Page>
  )
}

function PairList({ rows }: { readonly rows: PairingRows }) {
  const { t } = useTranslator()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [ending, setEnding] = useState<readonly NamedPair[]>([])
  const pairs = useMemo(() => namedPairs(rows.pairs, rows.participations, rows.people), [rows])
  const toEnd = pairs.filter((named) => ticked.has(named.pair.id) && named.state === 'running')
  useActions('pairs', { end: setEnding })
  const close = () => {
    setEnding([])
    setTicked(new Set())
  }
  if (pairs.length === 0)
    return (
      <EmptyState
        icon="users"
        title={t('pairs:empty.title')}
        action={<ActionButton action="pairs.make" tone="primary" />}
      >
        {t('pairs:empty.text')}
      </EmptyState>
    )
  return (
    <>
      {ticked.size > 0 && (
        <div className={styles.choice}>
          <span className={styles.chosen}>{t('pairs:ticked', { count: ticked.size })}</span>
          <ActionButton action="pairs.end" about={toEnd} isFull />
        </div>
      )}
      <PairSplit {...{ pairs, rows, ticked, setTicked }} />
      {ending.length > 0 && <EndPairDialog pairs={ending} rows={rows} onClose={close} />}
    </>
  )
}

function PairSplit(props: {
  readonly pairs: readonly NamedPair[]
  readonly rows: PairingRows
  readonly ticked: ReadonlySet<string>
  readonly setTicked: (ids: ReadonlySet<string>) => void
}) {
  const translator = useTranslator()
  const { t } = translator
  const { pairs, rows } = props
  const selected = useSelected('pairs')
  const select = useUi((ui) => ui.select)
  const columns = useMemo(() => columnsFor(translator), [translator])
  const open = pairs.find((named) => named.pair.id === selected) ?? null
  return (
    <SplitView
      id="pairs"
      label={t('pairs:one')}
      list={
        <Grid
          id="pairs"
          label={t('pairs:title.screen')}
          rows={pairs}
          columns={columns}
          getRowId={idOf}
          selection="multiple"
          selected={props.ticked}
          onSelectedChange={props.setTicked}
          current={open?.pair.id ?? null}
          onCurrentChange={(id) => select('pairs', id)}
        />
      }
      detail={
        open && (
          <PairDetail
            key={open.pair.id}
            named={open}
            rows={rows}
            onClose={() => select('pairs', null)}
          />
        )
      }
    />
  )
}
