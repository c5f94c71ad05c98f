/** All cycles of the program: the list on the left, the chosen one on the right. */
import { useMemo, useState } from 'react'
import { ActionButton } from '../../app/ActionButton'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { useUi } from '../../app/ui'
import { useList } from '../../app/use-list'
import { EmptyState, ListScreen, Status } from '../../ui'
import { Grid } from '../../ui/grid'
import type { GridColumn } from '../../ui/grid'
import { CycleDetail } from './CycleDetail'
import { useCycles } from '../../storage/cycles'
import { stageIndex } from '../../domain/cycles.rules'
import type { Cycle } from '../../domain/cycle'
import { NewCycleDialog } from './NewCycleDialog'
import { NextCycleDialog } from './NextCycleDialog'
import { useCycleDialogs } from '../../app/cycle-dialogs'

const idOf = (cycle: Cycle): string => cycle.id

function columnsFor({ t, format }: Translator): readonly GridColumn<Cycle>[] {
  return [
    {
      id: 'name',
      title: t('cycles:field.name'),
      flex: 2,
      isRowHeader: true,
      text: (cycle) => cycle.name,
    },
    {
      id: 'dates',
      title: t('cycles:field.dates'),
      flex: 2,
      text: (cycle) => format.monthRange(cycle.dates),
      sortValue: (cycle) => cycle.dates.start,
    },
    {
      id: 'stage',
      title: t('cycles:field.stage'),
      width: 150,
      text: (cycle) => t(`cycles:stage.${cycle.stage}`),
      render: (cycle) => (
        <Status
          kind={cycle.stage === 'closed' ? 'neutral' : 'accent'}
          label={t(`cycles:stage.${cycle.stage}`)}
        />
      ),
      sortValue: (cycle) => stageIndex(cycle.stage),
    },
  ]
}

/** The screen. */
export function CyclesScreen() {
  const cycles = useCycles()
  return cycles === undefined ? null : <CycleList cycles={cycles} />
}

function CycleList({ cycles }: { readonly cycles: readonly Cycle[] }) {
  const translator = useTranslator()
  const { t, format } = translator
  const chosen = useUi((ui) => ui.cycleId)
  const [isClosed, setClosed] = useState(false)
  const columns = useMemo(() => columnsFor(translator), [translator])
  // While none is asked for, the chosen cycle is open, until it is closed.
  const fallback = isClosed ? null : chosen
  const { open, grid, ...list } = useList({ screen: 'cycles', rows: cycles, idOf, fallback })
  const choose = (id: string | null) => {
    setClosed(id === null)
    list.select(id)
  }
  const close = () => {
    setClosed(true)
    list.close()
  }
  const isEmpty = cycles.length === 0
  return (
    <ListScreen
      id="cycles"
      title={t('cycles:title')}
      count={format.number(cycles.length)}
      actions={!isEmpty && <Makers />}
      instead={
        isEmpty && (
          <EmptyState
            icon="calendar"
            title={t('cycles:empty.title')}
            action={<ActionButton action="cycles.new" tone="primary" />}
          >
            {t('cycles:empty.text')}
          </EmptyState>
        )
      }
      list={
        <Grid
          {...grid}
          id="cycles"
          label={t('cycles:title')}
          columns={columns}
          selection="single"
          onCurrentChange={choose}
        />
      }
      detailLabel={t('cycles:one')}
      detail={open && <CycleDetail key={open.id} cycle={open} onClose={close} />}
    />
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

/** The dialogs that make cycles; once on the page, because they open from anywhere. */
export function CycleDialogs() {
  const { isNew, isNext, close } = useCycleDialogs()
  return (
    <>
      {isNew && <NewCycleDialog onClose={close} />}
      {isNext && <NextCycleDialog onClose={close} />}
    </>
  )
}
