/** The check of a report of who was at a workshop: which workshop, and who each name is. */
import { useMemo, useState } from 'react'
import type { Row } from '../../../domain/tables'
import { useTranslator } from '../../../i18n/i18n'
import { goTo } from '../../../app/go-to'
import { Button, EmptyState, Select } from '../../../ui'
import { attendanceChanges } from '../attendance/attendance-edits.rules'
import { matchAttendees } from '../attendance/matching.rules'
import { suggestWorkshops } from '../attendance/workshop-of-report.rules'
import type { WorkshopSuggestion } from '../attendance/workshop-of-report.rules'
import { inOrder } from '../../../domain/workshops.rules'
import { checkedMatches, peopleForMatching, sourceOf } from '../attendance/check-attendance.rules'
import type { CheckProps } from './CheckPeople'
import { AbsentChoices } from './AbsentChoices'
import { CheckMatches } from './CheckMatches'
import { finish } from './finish'
import { importAttendance } from './import.data'
import { derivedId } from '../../../domain/ids'
import { Disagreement } from './ReckoningSums'
import { fatesOfReport } from '../reckoning/row-fates.rules'
import { reckonSlowly, useReckoning } from './use-reckoning'
import { parseReport } from '../attendance/report.rules'
import type { AttendanceReport } from '../attendance/report.types'
import { PlannedMarks } from './PlannedMarks'
import { StepFrame } from './StepFrame'
import { attendanceSummary } from './summaries'
import { toStep, useWizard } from './wizard.state'
import styles from './Import.module.css'

type Props = CheckProps & { readonly cycleId: string }

/** The report with who its names are. */
function useReport({ source, content, people }: Props) {
  const { participations, attendance } = content
  const fileName = useWizard((wizard) => wizard.file?.name ?? '')
  const report = useMemo(
    () => parseReport(source.table, { ...source, fileName }),
    [source, fileName],
  )
  const matches = useMemo(
    () => matchAttendees(report, peopleForMatching(report, people, participations, attendance)),
    [report, people, participations, attendance],
  )
  return { report, matches }
}

/** The check. */
export function CheckAttendance(props: Props) {
  const { t } = useTranslator()
  const { workshops } = props.content
  const { report, matches } = useReport(props)
  const chosen = useWizard((wizard) => wizard.workshopId)
  const suggestions = useMemo(() => suggestWorkshops(report, workshops), [report, workshops])
  const isChosen = workshops.some((workshop) => workshop.id === chosen)
  const workshopId = isChosen ? chosen : (suggestions[0]?.workshopId ?? null)
  const workshop = workshops.find((one) => one.id === workshopId) ?? null
  if (workshops.length === 0) return <NoWorkshops />
  return (
    <WithWorkshop
      {...props}
      report={report}
      matches={matches}
      workshop={workshop}
      suggestion={
        isChosen ? null : (suggestions.find((one) => one.workshopId === workshopId) ?? null)
      }
      title={t('import:check.title')}
    />
  )
}

function NoWorkshops() {
  const { t } = useTranslator()
  return (
    <StepFrame title={t('import:check.title')} onBack={() => toStep('columns')}>
      <EmptyState
        icon="calendar"
        title={t('import:report.noWorkshops')}
        action={
          <Button tone="primary" onPress={() => goTo({ screen: 'workshops' })}>
            {t('import:finished.toWorkshops')}
          </Button>
        }
      >
        {t('import:report.noWorkshopsText')}
      </EmptyState>
    </StepFrame>
  )
}

interface WithWorkshopProps extends Props {
  readonly report: AttendanceReport
  readonly matches: ReturnType<typeof useReport>['matches']
  readonly workshop: Row<'workshops'> | null
  readonly suggestion: WorkshopSuggestion | null
  readonly title: string
}

/** An id for working out what would happen; nothing is written with it. */
const anyId = 'new'

/** What marking would do with the decisions made so far. */
function useChanges(props: WithWorkshopProps) {
  const { report, matches, workshop, content, people } = props
  const decisions = useWizard((wizard) => wizard.attendance)
  const existing = useMemo(
    () => content.attendance.filter((mark) => mark.workshopId === workshop?.id),
    [content.attendance, workshop?.id],
  )
  const source = sourceOf(report.kind)
  const changes = useMemo(() => {
    const workshopId = workshop?.id ?? anyId
    const cycleId = workshop?.cycleId ?? anyId
    let made = 0
    const newId = (): string => `${anyId}${String((made += 1))}`
    const context = { workshopId, cycleId, source, existing, people, newId }
    return attendanceChanges(matches, decisions, context)
  }, [matches, decisions, workshop, source, existing, people])
  const rows = useMemo(
    () => checkedMatches(matches, decisions, workshop === null ? [] : changes.conflicts),
    [matches, decisions, changes, workshop],
  )
  return { decisions, existing, source, changes, rows }
}

function WithWorkshop(props: WithWorkshopProps) {
  const translator = useTranslator()
  const { t, format } = translator
  const { report, matches, workshop, people, cycleId } = props
  const file = useWizard((wizard) => wizard.file?.name ?? '')
  const [isBusy, setBusy] = useState(false)
  const { decisions, existing, source, changes, rows } = useChanges(props)
  // A name that is added anew is one more person, and one person is marked once.
  const count = changes.people - changes.conflicts.length
  const fated = useMemo(() => {
    const marked = new Set(changes.edits.map(({ id }) => id))
    const isMarked = (id: string): boolean =>
      workshop !== null && marked.has(derivedId(workshop.id, id))
    return fatesOfReport(props.source, report, rows, isMarked)
  }, [changes.edits, workshop, props.source, report, rows])
  const reckoned = useReckoning(props.source, fated)
  const run = async (): Promise<void> => {
    if (workshop === null) return
    setBusy(true)
    const imported = await importAttendance({
      ...{ file, matches, decisions, workshop, source, existing, people, count },
    })
    const reckoning = reckoned ?? (await reckonSlowly(props.source, fated))
    const personIds = new Set<string>()
    const { id, title } = workshop
    finish(imported, {
      ...{ kind: 'attendance', count, cycleId, workshop: { id, title }, reckoning, personIds },
    })
    setBusy(false)
  }
  return (
    <StepFrame
      title={props.title}
      lead={reportLead(report, translator)}
      fill
      aside={
        <>
          <WorkshopChoice {...props} />
          <AbsentChoices matches={matches} />
        </>
      }
      onBack={() => toStep('columns')}
      next={{
        label: t('import:report.mark', { count, number: format.number(count) }),
        onPress: () => void run(),
        isDisabled: isBusy || workshop === null || changes.edits.length === 0,
      }}
      summary={
        workshop === null
          ? t('import:report.chooseFirst')
          : attendanceSummary(count, rows, changes.edits.length === 0, translator)
      }
    >
      <Disagreement reckoning={reckoned} />
      <div className={styles.fill}>
        <PlannedMarks marks={changes.marks} />
        <CheckMatches rows={rows} decisions={decisions} />
      </div>
    </StepFrame>
  )
}

/** What the report says of itself: its topic, its day, how many it counts. */
function reportLead(
  { topic, start, isDayFromName, claimed, attendees }: AttendanceReport,
  { t, format }: ReturnType<typeof useTranslator>,
): string {
  const parts = [
    topic === null ? null : t('import:quoted', { text: topic }),
    start === null ? null : format.moment(start),
    isDayFromName ? t('import:report.dayFromName') : null,
    t('import:report.names', { count: attendees.length }),
    claimed === null ? null : t('import:report.claimed', { count: claimed }),
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

function WorkshopChoice({ content, workshop, suggestion }: WithWorkshopProps) {
  const { t, format } = useTranslator()
  const why = suggestion?.reasons.map((reason) => t(`import:workshopReasons.${reason}`)) ?? []
  return (
    <div className={styles.workshop}>
      <Select
        label={t('import:report.workshop')}
        value={workshop?.id ?? null}
        placeholder={t('import:report.choose')}
        description={
          why.length > 0 ? t('import:report.suggested', { why: why.join(' · ') }) : undefined
        }
        onChange={(workshopId) => useWizard.setState({ workshopId })}
        options={inOrder(content.workshops).map((one) => ({
          id: one.id,
          label: one.title,
          hint: format.moment(one.when),
        }))}
      />
    </div>
  )
}
