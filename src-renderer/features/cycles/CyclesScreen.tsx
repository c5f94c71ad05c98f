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
import { useRowMenu } from '../../app/row-menu'
import { toastFailure, toastUnsaved } from '../../app/toasts'
import { cycleProblems, stageIndex } from '../../domain/cycles.rules'
import { stages } from '../../domain/cycle'
import type { Cycle, Stage } from '../../domain/cycle'
import { cycleMenu } from './cycle-menu'
import { editCycle, moveToStage } from './cycles.data'

const idOf = (cycle: Cycle): string => cycle.id

/** Why a cycle cannot be called so, in words, or null. */
function nameProblem(name: string, cycle: Cycle, all: readonly Cycle[], { t }: Translator) {
  const others = all.filter(({ id }) => id !== cycle.id)
  const [problem] = cycleProblems({ name, dates: cycle.dates }, others)
  return problem === undefined ? null : t(problem.key, problem.params)
}

const isStage = (id: string): id is Stage => stages.some((stage) => stage === id)

function columnsFor(
  translator: Translator,
  cycles: readonly Cycle[],
): readonly GridColumn<Cycle>[] {
  const { t, format } = translator
  return [
    {
      id: 'name',
      title: t('cycles:field.name'),
      flex: 2,
      isRowHeader: true,
      text: (cycle) => cycle.name,
      sortValue: (cycle) => cycle.name,
      editor: {
        kind: 'text',
        value: (cycle) => cycle.name,
        validate: (name, cycle) => nameProblem(name, cycle, cycles, translator),
        commit: (cycle, name) =>
          void editCycle(cycle, { name }).then((result) =>
            toastUnsaved(result, t('cycles:field.name'), name),
          ),
      },
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
      editor: {
        kind: 'select',
        value: (cycle) => cycle.stage,
        options: () => stages.map((id) => ({ id, label: t(`cycles:stage.${id}`) })),
        commit: (cycle, id) => {
          if (isStage(id)) void moveToStage(cycle, id).then(toastFailure)
        },
      },
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
  const columns = useMemo(() => columnsFor(translator, cycles), [translator, cycles])
  // While none is asked for, the chosen cycle is open, until it is closed.
  const fallback = isClosed ? null : chosen
  const { open, grid, ...list } = useList({ screen: 'cycles', rows: cycles, idOf, fallback })
  const { onMenu, menu } = useRowMenu(t('cycles:more'), cycleMenu)
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
          onMenu={onMenu}
          selection="single"
          onCurrentChange={choose}
        />
      }
      detailLabel={t('cycles:one')}
      detail={open && <CycleDetail key={open.id} cycle={open} onClose={close} />}
    >
      {menu}
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
