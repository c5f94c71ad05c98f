/** The pairs of the cycle: those that are, and a view to make new ones. */
import { useMemo, useState } from 'react'
import { ActionButton } from '../../app/ActionButton'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { useActions } from '../../app/use-actions'
import { turnTo } from '../../app/go-to'
import { useFilter, useUi } from '../../app/ui'
import { useList } from '../../app/use-list'
import { EmptyPage, EmptyState, ListScreen, SegmentedControl } from '../../ui'
import type { GridColumn } from '../../ui/grid'
import { useCycleParts } from '../../storage/cycle-rows'
import { forTicked } from '../../app/cells/many-menu'
import type { CellList } from '../../app/cells/plan.rules'
import { useCells } from '../../app/cells/use-cells'
import { useMany } from '../../app/cells/use-many'
import { ListBody } from '../../app/lists/ListBody'
import { ListTools } from '../../app/lists/ListTools'
import { ListWindows } from '../../app/lists/ListWindows'
import type { ListDescription } from '../../app/lists/list-types'
import { useShownList } from '../../app/lists/use-shown-list'
import { useRowMenu } from '../../app/row-menu'
import { MeetingsView } from '../meetings'
import { GoalsView } from '../outcomes'
import { EndPairDialog } from './EndPairDialog'
import { PairDetail } from './PairDetail'
import { PairingView } from './PairingView'
import { pairCells, pairFields } from './pair-cells'
import { pairMenu } from './pair-menu'
import { latestStarts } from './pair-starts.rules'
import { pairingParts } from './pairs.data'
import type { PairingRows } from './pairs.data'
import { menteesWithoutMentor, namedPairs, peopleOfPair } from '../../domain/pairs.rules'
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
    ...(id === 'mentor' ? { grouping: 'text' as const } : {}),
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
      value: { is: 'day', of: ({ pair }) => pair.startedOn },
      grouping: ({ pair: { startedOn: start } }) => format.monthRange({ start, end: start }),
      sortValue: (named) => named.pair.startedOn,
    },
    {
      id: 'state',
      title: t('pairs:field.state'),
      width: 140,
      text: (named) => t(`pairs:state.${named.state}`),
      grouping: 'text',
      render: (named) => <PairStatus state={named.state} />,
      sortValue: (named) => t(`pairs:state.${named.state}`),
    },
  ]
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

type View = 'list' | 'pairing' | 'meetings' | 'goals'

const show = (view: View) => turnTo({ screen: 'pairs', filters: { view } })

function PairsOfCycle({ cycleId }: { readonly cycleId: string }) {
  const rows = useCycleParts(cycleId, ...pairingParts)
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
        { id: 'meetings' as const, label: t('meetings:title.screen') },
        { id: 'goals' as const, label: t('pairs:view.goals') },
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
      <ActionButton
        action="letters.write"
        about={{ personIds: [], pairIds: pairs.map(({ pair }) => pair.id) }}
      />
      <ActionButton action="cells.change" about={pairs.map(idOf)} />
      <ActionButton action="pairs.end" about={running} isFull />
    </div>
  )
}

/** What stands in the place of the list: another view, or that there are no pairs. */
function insteadOf(view: View, rows: PairingRows) {
  if (view === 'meetings') return <MeetingsView cycleId={rows.cycle.id} />
  if (view === 'goals') return <GoalsView cycleId={rows.cycle.id} />
  if (view === 'pairing') return <PairingView rows={rows} />
  return rows.pairs.length === 0 && <NoPairs />
}

/** The list of pairs, and the fields that many of them can be given a value in. */
function useDescription(rows: PairingRows, translator: Translator) {
  const pairs = useMemo(() => namedPairs(rows.pairs, rows.participations, rows.people), [rows])
  const usual = useMemo(() => columnsFor(translator), [translator])
  const latest = useMemo(() => latestStarts(rows.pairs, rows.meetings), [rows])
  const cells = useMemo(() => pairCells(translator, latest), [translator, latest])
  const { cycle, newest } = rows
  const list = useMemo(
    () =>
      ({
        ...{ screen: 'pairs', id: 'pairs', label: translator.t('pairs:title.screen') },
        ...{ rows: pairs, idOf, usual, cells },
        boardBy: ['state'],
        filterWords: () => [cycle.name],
        ...{ cycle, newest, peopleOf: peopleOfPair },
      }) satisfies ListDescription<NamedPair>,
    [translator, pairs, usual, cells, cycle, newest],
  )
  return { list, fields: useMemo(() => pairFields(translator, latest), [translator, latest]) }
}

/** The window in which a field of many pairs is changed, while they are listed: the other views have lists of their own. */
function Changing(props: {
  readonly pairs: readonly NamedPair[]
  readonly tickedRows: readonly NamedPair[]
  readonly fields: CellList<NamedPair>
}) {
  const { t } = useTranslator()
  const { pairs, tickedRows, fields } = props
  return useMany({
    ...{ rows: pairs, tickedRows, idOf, fields },
    title: (count) => t('pairs:many.title', { count }),
  })
}

/** Which view of the screen is shown. */
function useView(): View {
  const view = useFilter('pairs', 'view')
  const isUnpaired = useFilter('pairs', 'show') === 'unpaired'
  return view ?? (isUnpaired ? 'pairing' : 'list')
}

function PairList({ rows }: { readonly rows: PairingRows }) {
  const translator = useTranslator()
  const { t, format } = translator
  const view = useView()
  const [ending, setEnding] = useState<readonly NamedPair[]>([])
  const { list, fields } = useDescription(rows, translator)
  const shown = useShownList(list)
  const { cells, pasting } = useCells(shown.columns, list.cells)
  const { open, close, grid, ticking, ticked, tickedRows, clearTicks } = useList({
    screen: 'pairs',
    rows: list.rows,
    idOf,
    kind: `${view} ${shown.shape}`,
  })
  useActions('pairs', { end: setEnding })
  const isListed = view === 'list' && rows.pairs.length > 0
  const { onMenu, menu } = useRowMenu(t('pairs:more'), (named: NamedPair) => [
    ...forTicked(idOf(named), ticked),
    ...pairMenu(named, rows, close),
  ])
  const ended = () => {
    setEnding([])
    clearTicks()
  }
  return (
    <ListScreen
      id="pairs"
      title={t('pairs:title.screen')}
      count={format.number(rows.pairs.length)}
      actions={
        <>
          <ActionButton action="matching.open" tone="quiet" />
          <ViewChoice rows={rows} view={view} />
        </>
      }
      toolbar={isListed ? <ListTools shown={shown} /> : undefined}
      instead={insteadOf(view, rows)}
      bar={tickedRows.length > 0 && <TickedPairs pairs={tickedRows} />}
      list={<ListBody {...grid} {...ticking} {...cells} shown={shown} onMenu={onMenu} />}
      detailLabel={t('pairs:one')}
      detail={open && <PairDetail key={open.pair.id} named={open} rows={rows} onClose={close} />}
    >
      {menu}
      {pasting}
      {isListed && <Changing pairs={list.rows} {...{ tickedRows, fields }} />}
      {isListed && <ListWindows shown={shown} />}
      {ending.length > 0 && <EndPairDialog pairs={ending} rows={rows} onClose={ended} />}
    </ListScreen>
  )
}
