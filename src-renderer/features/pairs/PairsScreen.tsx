/** The pairs of the cycle: those that are, and a view to make new ones. */
import { useMemo, useState } from 'react'
import { ActionButton } from '../../app/ActionButton'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { useActions } from '../../app/use-actions'
import { goTo } from '../../app/go-to'
import { useFilter, useUi } from '../../app/ui'
import { useList } from '../../app/use-list'
import { EmptyPage, EmptyState, ListScreen, SegmentedControl } from '../../ui'
import { Grid } from '../../ui/grid'
import type { GridColumn } from '../../ui/grid'
import { useCycleParts } from '../../storage/cycle-rows'
import { fieldCell } from '../../app/cells/cell-field'
import type { CellList } from '../../app/cells/plan.rules'
import { useCells } from '../../app/cells/use-cells'
import { useRowMenu } from '../../app/row-menu'
import { label } from '../../domain/edits'
import { EndPairDialog } from './EndPairDialog'
import { PairDetail } from './PairDetail'
import { PairingView } from './PairingView'
import { pairMenu } from './pair-menu'
import { startMoved } from './pairs.data'
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
    sortValue: of,
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
      sortValue: (named) => t(`pairs:state.${named.state}`),
    },
  ]
}

/** The cells of the list that are entered. */
function cellsFor(translator: Translator): CellList<NamedPair> {
  const startedOn = fieldCell({
    translator,
    table: 'pairs',
    field: 'startedOn',
    record: ({ pair }: NamedPair) => pair,
    problem: (day, { pair: { ended } }) =>
      ended !== null && day > ended.on
        ? label('ui:date.tooLate', { date: translator.format.date(ended.on) })
        : null,
    done: (named) => startMoved(named),
  })
  return {
    cells: [startedOn],
    nameOf: ({ mentorName, menteeName }) =>
      translator.t('pairs:title.pair', { mentor: mentorName, mentee: menteeName }),
  }
}

/** The screen. */
export function PairsScreen() {
  const { t } = useTranslator()
  const cycleId = useUi((ui) => ui.cycleId)
  if (cycleId === null)
    return (
      <EmptyPage title={t('pairs:title.screen')} icon="users" heading={t('pairs:noCycle')}>
        {t('pairs:noCycleText')}
      </EmptyPage>
    )
  return <PairsOfCycle key={cycleId} cycleId={cycleId} />
}

type View = 'list' | 'pairing'

const show = (view: View) => goTo({ screen: 'pairs', filters: { view } })

function PairsOfCycle({ cycleId }: { readonly cycleId: string }) {
  const rows = useCycleParts(cycleId, 'pairs', 'participations', 'applications', 'people')
  useActions('pairs', { make: () => show('pairing') })
  return rows ? <PairList rows={rows} /> : null
}

/** The list and the view in which pairs are made, with how many wait for that. */
function ViewChoice(props: { readonly rows: PairingRows; readonly view: View }) {
  const { t, format } = useTranslator()
  const { participations, pairs, people } = props.rows
  const waiting = format.number(menteesWithoutMentor(participations, pairs, people).length)
  return (
    <SegmentedControl
      label={t('pairs:view.label')}
      hideLabel
      value={props.view}
      onChange={show}
      options={[
        { id: 'list' as const, label: t('pairs:view.list') },
        { id: 'pairing' as const, label: t('pairs:view.pairing', { waiting }) },
      ]}
    />
  )
}

function NoPairs() {
  const { t } = useTranslator()
  return (
    <EmptyState
      icon="users"
      title={t('pairs:empty.title')}
      action={<ActionButton action="pairs.make" tone="primary" />}
    >
      {t('pairs:empty.text')}
    </EmptyState>
  )
}

/** What can be done with the pairs that are ticked. */
function TickedPairs({ pairs }: { readonly pairs: readonly NamedPair[] }) {
  const { t } = useTranslator()
  const running = pairs.filter(({ state }) => state === 'running')
  return (
    <div className={styles.choice}>
      <span className={styles.chosen}>{t('pairs:ticked', { count: pairs.length })}</span>
      <ActionButton action="pairs.end" about={running} isFull />
    </div>
  )
}

function PairList({ rows }: { readonly rows: PairingRows }) {
  const translator = useTranslator()
  const { t, format } = translator
  const view = useFilter('pairs', 'view')
  const isPairing = useFilter('pairs', 'show') === 'unpaired' || view === 'pairing'
  const [ending, setEnding] = useState<readonly NamedPair[]>([])
  const pairs = useMemo(() => namedPairs(rows.pairs, rows.participations, rows.people), [rows])
  const columns = useMemo(() => columnsFor(translator), [translator])
  const { cells, pasting } = useCells(
    columns,
    useMemo(() => cellsFor(translator), [translator]),
  )
  const shown = isPairing ? 'pairing' : 'list'
  const { open, close, grid, ticking, tickedRows, clearTicks } = useList({
    screen: 'pairs',
    rows: pairs,
    idOf,
    kind: shown,
  })
  useActions('pairs', { end: setEnding })
  const { onMenu, menu } = useRowMenu(t('pairs:more'), (named: NamedPair) =>
    pairMenu(named, rows, close),
  )
  const ended = () => {
    setEnding([])
    clearTicks()
  }
  return (
    <ListScreen
      id="pairs"
      title={t('pairs:title.screen')}
      count={format.number(rows.pairs.length)}
      actions={<ViewChoice rows={rows} view={shown} />}
      instead={isPairing ? <PairingView rows={rows} /> : pairs.length === 0 && <NoPairs />}
      bar={tickedRows.length > 0 && <TickedPairs pairs={tickedRows} />}
      list={
        <Grid
          {...grid}
          {...ticking}
          {...cells}
          onMenu={onMenu}
          id="pairs"
          label={t('pairs:title.screen')}
        />
      }
      detailLabel={t('pairs:one')}
      detail={open && <PairDetail key={open.pair.id} named={open} rows={rows} onClose={close} />}
    >
      {menu}
      {pasting}
      {ending.length > 0 && <EndPairDialog pairs={ending} rows={rows} onClose={ended} />}
    </ListScreen>
  )
}
