/** The check of a list of workshops: every row with what becomes of it, and who leads it. */
import { useMemo, useState } from 'react'
import { useTranslator } from '../../../i18n/i18n'
import type { Translator } from '../../../i18n/i18n'
import { Status } from '../../../ui'
import type { GridColumn } from '../../../ui/grid'
import { findingText, rowShapes, rowStateText } from './check-words'
import { CheckList } from './CheckList'
import type { CheckProps } from './CheckPeople'
import {
  checkedWorkshops,
  facilitatorState,
  facilitatorsOf,
  workshopsEffect,
} from '../workshops/check-workshops.rules'
import type { CheckedWorkshop } from '../workshops/check-workshops.rules'
import { finish } from './finish'
import { importWorkshops } from './import.data'
import type { WorkshopDecisions, WorkshopsPlan } from '../reading/import.types'
import { Disagreement } from './ReckoningSums'
import { fatesOfWorkshops } from '../reckoning/row-fates.rules'
import { reckonSlowly, useReckoning } from './use-reckoning'
import { StepFrame } from './StepFrame'
import { workshopsSummary } from './summaries'
import { toStep, useWizard } from './wizard.state'
import { WorkshopRowDetail } from './WorkshopRowDetail'
import { planWorkshopEdits } from '../workshops/workshops-edits.rules'
import { planWorkshops } from '../workshops/workshops-plan.rules'
import styles from './Import.module.css'

const rowStatuses = ['unsure', 'new', 'existing', 'sameAsRow', 'wrong', 'skipped'] as const

/** Who leads it, in a few words, or what is wrong. */
function leadText(
  { planned, state }: CheckedWorkshop,
  plan: WorkshopsPlan,
  decisions: WorkshopDecisions,
  { t, format }: Translator,
): string {
  const [problem] = planned.problems
  if (state === 'wrong') return problem === undefined ? '' : findingText(problem, t)
  if (state === 'sameAsRow') return t('import:check.sameAs', { row: planned.sameAs ?? 0 })
  return format.list(
    facilitatorsOf(planned, plan).map((one) => {
      const { to } = facilitatorState(one, decisions)
      return to === 'person' ? one.name : t(`import:lead.${to}`, { name: one.name })
    }),
  )
}

function columnsFor(
  plan: WorkshopsPlan,
  decisions: WorkshopDecisions,
  translator: Translator,
): readonly GridColumn<CheckedWorkshop>[] {
  const { t, format } = translator
  return [
    {
      id: 'row',
      title: t('import:column.row'),
      width: 60,
      align: 'end',
      text: ({ planned }) => format.number(planned.row),
      sortValue: ({ planned }) => planned.row,
    },
    {
      id: 'when',
      title: t('import:targets.date'),
      width: 110,
      align: 'end',
      text: ({ planned }) => (planned.draft ? format.shortDate(planned.draft.when.date) : ''),
      sortValue: ({ planned }) => planned.draft?.when.date ?? null,
    },
    {
      id: 'title',
      title: t('import:targets.title'),
      flex: 3,
      isRowHeader: true,
      text: ({ planned }) => planned.title,
      render: ({ planned }) => <span className={styles.name}>{planned.title}</span>,
    },
    {
      id: 'state',
      title: t('import:column.state'),
      width: 150,
      text: ({ state }) => rowStateText(state, t),
      render: ({ state }) => <Status kind={rowShapes[state]} label={rowStateText(state, t)} />,
    },
    {
      id: 'lead',
      title: t('import:targets.facilitators'),
      flex: 2,
      text: (row) => leadText(row, plan, decisions, translator),
      render: (row) => (
        <span className={styles.why}>{leadText(row, plan, decisions, translator)}</span>
      ),
    },
  ]
}

const rowStatusOf = (row: CheckedWorkshop): string => row.state
const textOf = ({ planned }: CheckedWorkshop): string => planned.title
const needsLook = ({ planned }: CheckedWorkshop): boolean => planned.problems.length > 0

type Props = CheckProps & { readonly cycleId: string }

/** The plan as it stands, and the import of it. */
function useWorkshops({ cycleId, content, source, people }: Props) {
  const { workshops, participations } = content
  const file = useWizard((wizard) => wizard.file?.name ?? '')
  const decisions = useWizard((wizard) => wizard.workshops)
  const [isBusy, setBusy] = useState(false)
  const plan = useMemo(
    () => planWorkshops({ ...source, known: { workshops, people, participations } }),
    [source, workshops, people, participations],
  )
  const rows = useMemo(() => checkedWorkshops(plan, decisions), [plan, decisions])
  const effect = workshopsEffect(plan, decisions)
  const count = effect.newWorkshops + effect.knownWorkshops
  const fated = useMemo(() => fatesOfWorkshops(rows), [rows])
  const reckoned = useReckoning(source, fated)
  const run = async (): Promise<void> => {
    setBusy(true)
    const known = { workshops, participations }
    const imported = await importWorkshops({ file, plan, decisions, known, cycleId, count })
    const reckoning = reckoned ?? (await reckonSlowly(source, fated))
    finish(imported, {
      ...{ kind: 'workshops', count, cycleId, workshop: null, reckoning, personIds: new Set() },
    })
    setBusy(false)
  }
  const isAllHere = useMemo(() => {
    const known = { workshops, participations }
    const context = { cycleId, known, newId: () => 'new', today: source.today }
    return plan.rows.length <= 500 && planWorkshopEdits(plan, decisions, context).length === 0
  }, [plan, decisions, cycleId, workshops, participations, source.today])
  return { file, plan, decisions, rows, effect, count, isAllHere, isBusy, run, reckoned }
}

/** The check. */
export function CheckWorkshops(props: Props) {
  const translator = useTranslator()
  const { t, format } = translator
  const { file, plan, decisions, rows, effect, count, ...rest } = useWorkshops(props)
  const { isAllHere, isBusy, run, reckoned } = rest
  const columns = useMemo(
    () => columnsFor(plan, decisions, translator),
    [plan, decisions, translator],
  )
  const isWaiting = (row: CheckedWorkshop): boolean =>
    facilitatorsOf(row.planned, plan).some(
      (one) => facilitatorState(one, decisions).to === 'waiting',
    )
  return (
    <StepFrame
      title={t('import:check.title')}
      lead={t('import:check.leadWorkshops')}
      fill
      onBack={() => toStep('columns')}
      next={{
        label: t('import:check.importWorkshops', { count, number: format.number(count) }),
        onPress: () => void run(),
        isDisabled: isBusy || count === 0 || isAllHere,
      }}
      summary={
        isBusy
          ? t('import:importing', { file })
          : workshopsSummary(effect, rows, isAllHere, translator)
      }
    >
      <Disagreement reckoning={reckoned} />
      <div className={styles.fill}>
        <CheckList
          id="workshops"
          share={66}
          rows={rows}
          columns={columns}
          rowStatuses={rowStatuses.map((id) => ({ id, label: rowStateText(id, t) }))}
          rowStatusOf={rowStatusOf}
          textOf={textOf}
          isWaiting={isWaiting}
          needsLook={needsLook}
          onDecide={() => false}
          detailLabel={t('import:check.rowDetail')}
          detailOf={(row) => (
            <WorkshopRowDetail key={row.id} row={row} plan={plan} decisions={decisions} />
          )}
        />
      </div>
    </StepFrame>
  )
}
