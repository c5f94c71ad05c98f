/** The check of a log of meetings: every row with its pair and what becomes of it. */
import { useMemo, useState } from 'react'
import { nowIso } from '../../../app/act'
import { namedPairs } from '../../../domain/pairs.rules'
import { useTranslator } from '../../../i18n/i18n'
import type { Translator } from '../../../i18n/i18n'
import { Status } from '../../../ui'
import type { GridColumn } from '../../../ui/grid'
import { checkedMeetings } from '../meetings/check-meetings.rules'
import type { CheckedMeeting } from '../meetings/check-meetings.rules'
import { planMeetingEdits, planMeetings } from '../meetings/meetings-plan.rules'
import { fatesOfMeetings } from '../reckoning/row-fates.rules'
import { findingText, rowShapes, rowStateText } from './check-words'
import { CheckList } from './CheckList'
import type { CheckProps } from './CheckPeople'
import { finish } from './finish'
import { importMeetings } from './import.data'
import { MeetingRowDetail } from './MeetingRowDetail'
import { Disagreement } from './ReckoningSums'
import { StepFrame } from './StepFrame'
import { meetingsSummary } from './summaries'
import { reckonSlowly, useReckoning } from './use-reckoning'
import { toStep, useWizard } from './wizard.state'
import styles from './Import.module.css'

const rowStatuses = ['unsure', 'new', 'existing', 'sameAsRow', 'wrong', 'skipped'] as const

/** The pair, or why there is none. */
function pairText({ planned, state }: CheckedMeeting, { t }: Translator): string {
  const { pair, problems, sameAs } = planned
  const problem = problems.at(-1)
  if (state === 'wrong') return problem === undefined ? '' : findingText(problem, t)
  if (state === 'sameAsRow') return t('import:check.sameAs', { row: sameAs ?? 0 })
  if (pair === null) return ''
  return t('pairs:title.pair', { mentee: pair.menteeName, mentor: pair.mentorName })
}

/** "90 min", or that somebody did not come. */
function lengthText({ planned: { draft } }: CheckedMeeting, { t, format }: Translator): string {
  if (draft === null) return ''
  if (draft.state === 'missed') return t('meetings:state.missed')
  return draft.minutes === null ? '' : format.minutes(draft.minutes)
}

function columnsFor(translator: Translator): readonly GridColumn<CheckedMeeting>[] {
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
      text: ({ planned }) => (planned.draft ? format.shortDate(planned.draft.date) : ''),
      sortValue: ({ planned }) => planned.draft?.date ?? null,
    },
    {
      id: 'name',
      title: t('meetings:title.names'),
      flex: 2,
      isRowHeader: true,
      text: ({ planned }) => planned.name,
      render: ({ planned }) => <span className={styles.name}>{planned.name}</span>,
    },
    {
      id: 'length',
      title: t('import:targets.duration'),
      width: 120,
      align: 'end',
      text: (row) => lengthText(row, translator),
    },
    {
      id: 'state',
      title: t('import:column.state'),
      width: 150,
      text: ({ state }) => rowStateText(state, t),
      render: ({ state }) => <Status kind={rowShapes[state]} label={rowStateText(state, t)} />,
    },
    {
      id: 'pair',
      title: t('pairs:one'),
      flex: 2,
      text: (row) => pairText(row, translator),
      render: (row) => <span className={styles.why}>{pairText(row, translator)}</span>,
    },
  ]
}

const rowStatusOf = (row: CheckedMeeting): string => row.state
const textOf = ({ planned }: CheckedMeeting): string => planned.name
const needsLook = ({ planned }: CheckedMeeting): boolean => planned.problems.length > 0
const isWaiting = ({ state }: CheckedMeeting): boolean => state === 'unsure'

type Props = CheckProps & { readonly cycleId: string }

/** The plan as it stands, and the import of it. */
function useMeetings({ cycleId, content, source, people }: Props) {
  const file = useWizard((wizard) => wizard.file?.name ?? '')
  const decisions = useWizard((wizard) => wizard.meetings)
  const [isBusy, setBusy] = useState(false)
  const { meetings, participations } = content
  const pairs = useMemo(
    () => namedPairs(content.pairs, participations, people),
    [content.pairs, participations, people],
  )
  const known = useMemo(() => ({ pairs, meetings, people }), [pairs, meetings, people])
  const plan = useMemo(
    () => planMeetings({ ...source, known, decisions }),
    [source, known, decisions],
  )
  const rows = useMemo(() => checkedMeetings(plan, decisions), [plan, decisions])
  const edits = useMemo(
    () => planMeetingEdits(plan, decisions, known, nowIso()),
    [plan, decisions, known],
  )
  const fated = useMemo(() => fatesOfMeetings(rows), [rows])
  const reckoned = useReckoning(source, fated)
  const count = rows.filter(({ state }) => state === 'new' || state === 'existing').length
  const run = async (): Promise<void> => {
    setBusy(true)
    const imported = await importMeetings({ file, plan, decisions, known, cycleId, count })
    const reckoning = reckoned ?? (await reckonSlowly(source, fated))
    finish(imported, {
      ...{ kind: 'meetings', count, cycleId, workshop: null, reckoning, personIds: new Set() },
    })
    setBusy(false)
  }
  return { file, decisions, rows, count, isAllHere: edits.length === 0, isBusy, run, reckoned }
}

/** The check. */
export function CheckMeetings(props: Props) {
  const translator = useTranslator()
  const { t, format } = translator
  const { file, decisions, rows, count, isAllHere, isBusy, run, reckoned } = useMeetings(props)
  const columns = useMemo(() => columnsFor(translator), [translator])
  return (
    <StepFrame
      title={t('import:check.title')}
      lead={t('import:check.leadMeetings')}
      fill
      onBack={() => toStep('columns')}
      next={{
        label: t('import:check.importMeetings', { count, number: format.number(count) }),
        onPress: () => void run(),
        isDisabled: isBusy || count === 0 || isAllHere,
      }}
      summary={
        isBusy ? t('import:importing', { file }) : meetingsSummary(rows, isAllHere, translator)
      }
    >
      <Disagreement reckoning={reckoned} />
      <div className={styles.fill}>
        <CheckList
          id="meetings"
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
          detailOf={(row) => <MeetingRowDetail key={row.id} row={row} decisions={decisions} />}
        />
      </div>
    </StepFrame>
  )
}
