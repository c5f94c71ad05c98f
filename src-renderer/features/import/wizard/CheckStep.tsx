/** The third step: what will happen, row by row, before it happens. */
import { useMemo } from 'react'
import { useDirectory } from '../../../storage/directory'
import { useTranslator } from '../../../i18n/i18n'
import { useUi } from '../../../app/ui'
import { CheckAttendance } from './CheckAttendance'
import { CheckMeetings } from './CheckMeetings'
import { CheckPeople } from './CheckPeople'
import { CheckWorkshops } from './CheckWorkshops'
import { mappingOf } from '../reading/columns.rules'
import { today, useCycleContent } from './import.data'
import type { CycleContent } from './import.data'
import { NeedsCycle } from './NeedsCycle'
import { sourceOf } from '../reading/row-cells.rules'
import type { RowSource } from '../reading/row-cells.rules'
import { StepFrame } from './StepFrame'
import { isPeopleKind, needsCycle } from './wizard.rules'
import { toStep, useWizard } from './wizard.state'
import { useDaysAbout } from './Yearless'

/** The file with the columns as they were chosen. */
function useSource(): RowSource | null {
  const reading = useWizard((wizard) => wizard.reading)
  const overrides = useWizard((wizard) => wizard.overrides)
  const days = useDaysAbout()
  return useMemo(
    () =>
      reading ? sourceOf(reading, mappingOf(reading.columns, overrides), today(), days) : null,
    [reading, overrides, days],
  )
}

/** The step. */
export function CheckStep() {
  const { t } = useTranslator()
  const kind = useWizard((wizard) => wizard.reading?.kind)
  const cycleId = useUi((ui) => ui.cycleId)
  const content = useCycleContent(cycleId)
  const source = useSource()
  if (kind === undefined || source === null) return null
  if (needsCycle(kind) && cycleId === null)
    return (
      <StepFrame title={t('import:check.title')} onBack={() => toStep('columns')}>
        <NeedsCycle kind={kind} />
      </StepFrame>
    )
  if (content === undefined) return null
  return <Check kind={kind} cycleId={cycleId} content={content} source={source} />
}

function Check(props: {
  readonly kind: NonNullable<ReturnType<typeof useWizard.getState>['reading']>['kind']
  readonly cycleId: string | null
  readonly content: CycleContent
  readonly source: RowSource
}) {
  const { kind, cycleId, content, source } = props
  const entries = useDirectory((directory) => directory.all)
  const people = useMemo(() => entries.map((entry) => entry.person), [entries])
  if (isPeopleKind(kind)) return <CheckPeople {...{ kind, cycleId, content, source, people }} />
  if (cycleId === null) return null
  if (kind === 'meetings') return <CheckMeetings {...{ cycleId, content, source, people }} />
  return kind === 'workshops' ? (
    <CheckWorkshops {...{ cycleId, content, source, people }} />
  ) : (
    <CheckAttendance {...{ cycleId, content, source, people }} />
  )
}
