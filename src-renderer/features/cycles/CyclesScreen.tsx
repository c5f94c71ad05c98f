/** All cycles of the program: the list on the left, the chosen one on the right. */
import { useMemo, useState } from 'react'
import { ActionButton } from '../../app/ActionButton'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { useSelected, useUi } from '../../app/ui'
import { EmptyState, Page, SplitView, Status } from '../../ui'
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
  const translator = useTranslator()
  const { t } = translator
  const cycles = useCycles()
  const chosen = useUi((ui) => ui.cycleId)
  const selected = useSelected('cycles')
  const select = useUi((ui) => ui.select)
  const [isClosed, setClosed] = useState(false)
  const columns = useMemo(() => columnsFor(translator), [translator])
  if (cycles === undefined) return null
  const wanted = selected ?? (isClosed ? null : chosen)
  const open = cycles.find((cycle) => cycle.id === wanted) ?? null
  const choose = (id: string | null) => {
    setClosed(id === null)
    select('cycles', id)
  }
  return (
    <Page
      title={t('cycles:title')}
      count={translator.format.number(cycles.length)}
      fill
      actions={cycles.length > 0 && <Makers />}
    >
      {cycles.length === 0 ? (
        <EmptyState
          icon="calendar"
          title={t('cycles:empty.title')}
          action={<ActionButton action="cycles.new" tone="primary" />}
        >
          {t('cycles:empty.text')}
        </EmptyState>
      ) : (
        <SplitView
          id="cycles"
          label={t('cycles:one')}
          list={
            <Grid
              id="cycles"
              label={t('cycles:title')}
              rows={cycles}
              columns={columns}
              getRowId={idOf}
              selection="single"
              current={open?.id ?? null}
              onCurrentChange={choose}
            />
          }
          detail={open && <CycleDetail key={open.id} cycle={open} onClose={() => choose(null)} />}
        />
      )}
    </Page>
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
