/** All cycles of the program: the list on the left, the chosen one on the right. */
import { useMemo, useState } from 'react'
import { ActionButton } from '../../app/ActionButton'
import { TickedTools } from '../../app/cells/TickedTools'
import { forTicked } from '../../app/cells/many-menu'
import { useCells } from '../../app/cells/use-cells'
import { useMany } from '../../app/cells/use-many'
import { ListBody } from '../../app/lists/ListBody'
import { ListTools } from '../../app/lists/ListTools'
import { ListWindows } from '../../app/lists/ListWindows'
import type { ListDescription, ListShape } from '../../app/lists/list-types'
import { useAsksFor, useShownList } from '../../app/lists/use-shown-list'
import { useRowMenu } from '../../app/row-menu'
import { useUi } from '../../app/ui'
import { useList } from '../../app/use-list'
import { newestChange } from '../../domain/figures.rules'
import type { Row } from '../../domain/tables'
import { useTranslator } from '../../i18n/i18n'
import { useCycles } from '../../storage/cycles'
import { EmptyState, ListScreen } from '../../ui'
import { cycleCells, cycleFields } from './cycle-cells'
import { cycleColumns, moreCycleColumns } from './cycle-columns'
import { CycleDetail } from './CycleDetail'
import { cycleMenu } from './cycle-menu'
import { useCycleNumbers } from './cycle-numbers.data'
import { cycleNumbers } from './cycle-numbers.rules'
import type { CycleRow } from './cycle-row'

type Cycles = readonly Row<'cycles'>[]

const idOf = ({ cycle }: CycleRow): string => cycle.id
const named = { screen: 'cycles', id: 'cycles' } as const

/** The screen. */
export function CyclesScreen() {
  const cycles = useCycles()
  return cycles === undefined ? null : <CycleList cycles={cycles} />
}

/** The cycles as a list. */
function useDescription(cycles: Cycles) {
  const translator = useTranslator()
  const numbers = useCycleNumbers(useAsksFor(named, cycleNumbers))
  const usual = useMemo(() => cycleColumns(translator, cycles), [translator, cycles])
  const more = useMemo(() => moreCycleColumns(translator), [translator])
  const cells = useMemo(() => cycleCells(translator), [translator])
  return useMemo(
    () =>
      ({
        ...{ ...named, label: translator.t('cycles:title'), idOf, usual, more, cells },
        rows: cycles.map((cycle) => ({ cycle, numbers: numbers.byId.get(cycle.id) ?? null })),
        boardBy: ['stage'],
        filterWords: () => [translator.t('people:filter.allCycles')],
        ...{ cycle: null, newest: Math.max(newestChange(cycles), numbers.newest) },
      }) satisfies ListDescription<CycleRow>,
    [translator, cycles, numbers, usual, more, cells],
  )
}

/** The window in which a field of many is changed. */
function useChanging(rows: readonly CycleRow[], tickedRows: readonly CycleRow[]) {
  const translator = useTranslator()
  return useMany({
    ...{ rows, tickedRows, idOf },
    fields: useMemo(() => cycleFields(translator), [translator]),
    title: (count) => translator.t('cycles:many.title', { count }),
  })
}

/**
 * What the list keeps. While no cycle is asked for, the one that is shown everywhere is open, until it is closed; not beside a board,
 * whose columns want the room.
 */
function useCycleList(rows: readonly CycleRow[], kind: ListShape) {
  const chosen = useUi((ui) => ui.cycleId)
  const [isClosed, setClosed] = useState(false)
  const fallback = isClosed || kind === 'board' ? null : chosen
  const kept = useList({ screen: 'cycles', rows, idOf, fallback, kind })
  const choose = (id: string | null) => {
    setClosed(id === null)
    kept.select(id)
  }
  const close = () => {
    setClosed(true)
    kept.close()
  }
  return { ...kept, close, grid: { ...kept.grid, onCurrentChange: choose } }
}

function NoCycles() {
  const { t } = useTranslator()
  return (
    <EmptyState
      icon="calendar"
      title={t('cycles:empty.title')}
      action={<ActionButton action="cycles.new" tone="primary" />}
    >
      {t('cycles:empty.text')}
    </EmptyState>
  )
}

function CycleList({ cycles }: { readonly cycles: Cycles }) {
  const { t, format } = useTranslator()
  const list = useDescription(cycles)
  const shown = useShownList(list)
  const kept = useCycleList(list.rows, shown.shape)
  const { open, close, tickedRows } = kept
  const { cells, pasting } = useCells(shown.columns, list.cells)
  const changing = useChanging(list.rows, tickedRows)
  const { onMenu, menu } = useRowMenu(t('cycles:more'), ({ cycle }: CycleRow) => [
    ...forTicked(cycle.id, kept.ticked),
    ...cycleMenu(cycle),
  ])
  const isEmpty = cycles.length === 0
  return (
    <ListScreen
      id="cycles"
      title={t('cycles:title')}
      count={format.number(cycles.length)}
      actions={!isEmpty && <Makers />}
      toolbar={
        isEmpty ? undefined : (
          <TickedTools ids={tickedRows.map(idOf)} onClear={kept.leaveTicks}>
            <ListTools shown={shown} />
          </TickedTools>
        )
      }
      instead={isEmpty && <NoCycles />}
      list={<ListBody {...kept.grid} {...kept.ticking} {...cells} {...{ shown, onMenu }} />}
      detailLabel={t('cycles:one')}
      detail={open && <CycleDetail key={open.cycle.id} cycle={open.cycle} onClose={close} />}
    >
      {menu}
      {pasting}
      {changing}
      <ListWindows shown={shown} />
    </ListScreen>
  )
}

function Makers() {
  return (
    <>
      <ActionButton action="cycles.next" />
      <ActionButton action="cycles.new" tone="primary" />
    </>
  )
}
