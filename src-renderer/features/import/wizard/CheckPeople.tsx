/** The check of a list of people: every row with what becomes of it, and what the user decides about it. */
import { useMemo, useState } from 'react'
import { directory } from '../../../storage/directory'
import { useTranslator } from '../../../i18n/i18n'
import { ProgressBar } from '../../../ui'
import type { Row } from '../../../domain/tables'
import type { CycleContent } from './import.data'
import { importPeople } from './import.data'
import type { OwnLists, PeopleDecisions, PeopleKind, PeoplePlan } from '../reading/import.types'
import { checkedPeople, standingDecisions } from '../people/check-people.rules'
import type { CheckedPerson } from '../people/check-people.rules'
import { CheckPeopleRows } from './CheckPeopleRows'
import { PeopleOptions } from './PeopleOptions'
import { finish } from './finish'
import { Disagreement } from './ReckoningSums'
import { fatesOfPeople } from '../reckoning/row-fates.rules'
import { reckonSlowly, useReckoning } from './use-reckoning'
import { effectOf, planEdits } from '../people/people-edits.rules'
import type { PeopleEditContext } from '../people/people-edits.rules'
import type { KnownPeople } from '../people/people-plan.rules'
import type { RowSource } from '../reading/row-cells.rules'
import { StepFrame } from './StepFrame'
import { peopleSummary } from './summaries'
import { useOwnLists } from '../../../storage/register-lists'
import { UnknownTags } from './UnknownTags'
import { usePlan } from './use-plan'
import { toStep, useWizard } from './wizard.state'
import styles from './Import.module.css'

/** What the check needs. */
export interface CheckProps {
  readonly content: CycleContent
  readonly source: RowSource
  readonly people: readonly Row<'people'>[]
}

type PeopleCheckProps = CheckProps & {
  readonly kind: PeopleKind
  readonly cycleId: string | null
}

/** The check. Nothing is planned before the organization's own lists are known. */
export function CheckPeople(props: PeopleCheckProps) {
  const { t } = useTranslator()
  const lists = useOwnLists()
  if (lists !== undefined) return <Planning {...props} lists={lists} />
  return (
    <StepFrame title={t('import:check.title')} onBack={() => toStep('columns')}>
      {null}
    </StepFrame>
  )
}

function Planning(props: PeopleCheckProps & { readonly lists: OwnLists }) {
  const { t } = useTranslator()
  const { kind, cycleId, content, source, people, lists } = props
  const { participations, applications } = content
  const known = useMemo(
    () => ({ people, participations, applications, lists }),
    [people, participations, applications, lists],
  )
  const input = useMemo(() => ({ ...source, kind, known }), [source, kind, known])
  const { plan, done } = usePlan(input)
  if (plan === null)
    return (
      <StepFrame title={t('import:check.title')} onBack={() => toStep('columns')}>
        <ProgressBar
          label={t('import:check.working')}
          value={done}
          total={source.header.dataRows.length}
        />
      </StepFrame>
    )
  return <PeopleReady plan={plan} known={known} cycleId={cycleId} source={source} />
}

/** Up to this many rows it is worked out beforehand whether anything would change at all. */
const fewRows = 500

/** True when everything a (short) list says is here already. */
function isWithoutEffect(
  plan: PeoplePlan,
  decisions: PeopleDecisions,
  context: Omit<PeopleEditContext, 'newId'>,
): boolean {
  if (plan.rows.length > fewRows) return false
  return planEdits(plan, decisions, { ...context, newId: () => 'new' }).length === 0
}

interface Ready {
  readonly plan: PeoplePlan
  readonly known: KnownPeople
  readonly cycleId: string | null
  readonly source: RowSource
}

/** The import of the plan as it stands, with every line of the file accounted for. */
function useImporting(
  { plan, known, cycleId, source }: Ready,
  now: {
    readonly file: string
    readonly decisions: PeopleDecisions
    readonly rows: readonly CheckedPerson[]
    readonly count: number
  },
) {
  const { file, decisions, rows, count } = now
  const [isBusy, setBusy] = useState(false)
  const fated = useMemo(() => fatesOfPeople(rows, decisions), [rows, decisions])
  const reckoned = useReckoning(source, fated)
  const run = async (): Promise<void> => {
    setBusy(true)
    const personIds = new Set(
      rows.flatMap(({ outcome }) => (outcome.to === 'person' ? outcome.personId : [])),
    )
    const onNew = (id: string): void => void personIds.add(id)
    const imported = await importPeople({ file, plan, decisions, known, cycleId, count, onNew })
    const reckoning = reckoned ?? (await reckonSlowly(source, fated))
    finish(imported, { kind: plan.kind, count, cycleId, workshop: null, reckoning, personIds })
    setBusy(false)
  }
  return { run, isBusy, reckoned }
}

function PeopleReady(props: Ready) {
  const translator = useTranslator()
  const { t, format } = translator
  const { plan, known, cycleId, source } = props
  const file = useWizard((wizard) => wizard.file?.name ?? '')
  const made = useWizard((wizard) => wizard.people)
  const decisions = useMemo(
    () => standingDecisions(made, (id) => directory().entry(id) !== undefined),
    [made],
  )
  const rows = useMemo(() => checkedPeople(plan, decisions), [plan, decisions])
  const effect = useMemo(() => effectOf(plan, decisions), [plan, decisions])
  const count = effect.newPeople + effect.knownPeople
  const isAllHere = useMemo(
    () => count > 0 && isWithoutEffect(plan, decisions, { cycleId, known, today: source.today }),
    [count, plan, decisions, cycleId, known, source.today],
  )
  const { run, isBusy, reckoned } = useImporting(props, { file, decisions, rows, count })
  return (
    <StepFrame
      title={t('import:check.title')}
      lead={t('import:check.lead')}
      fill
      aside={<PeopleOptions plan={plan} hasCycle={cycleId !== null} />}
      onBack={() => toStep('columns')}
      next={{
        label: t('import:check.importPeople', { count, number: format.number(count) }),
        onPress: () => void run(),
        isDisabled: isBusy || count === 0 || isAllHere,
      }}
      summary={
        isBusy
          ? t('import:importing', { file })
          : peopleSummary(effect, rows, isAllHere, translator)
      }
    >
      <Disagreement reckoning={reckoned} />
      <UnknownTags plan={plan} />
      <div className={styles.fill}>
        <CheckPeopleRows plan={plan} known={known} rows={rows} decisions={decisions} />
      </div>
    </StepFrame>
  )
}
