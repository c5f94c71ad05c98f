/** The names of a report in the check, each with who it is. */
import { useMemo } from 'react'
import { placeOfKey } from '../../../app/shortcuts'
import { useTranslator } from '../../../i18n/i18n'
import type { Translator } from '../../../i18n/i18n'
import { Status } from '../../../ui'
import type { GridColumn } from '../../../ui/grid'
import type { AttendanceDecisions } from '../attendance/attendance-edits.rules'
import { decideMatch, matchDecisionForKey } from '../attendance/check-attendance.rules'
import type { CheckedMatch, MatchState } from '../attendance/check-attendance.rules'
import { matchShapes } from './check-words'
import { CheckList } from './CheckList'
import { MatchDetail } from './MatchDetail'
import { nameOf } from './person-options'
import { useWizard } from './wizard.state'
import styles from './Import.module.css'

const rowStatuses = [
  'sure',
  'unsure',
  'none',
  'decided',
  'new',
  'host',
  'machine',
  'skipped',
] as const

/** The word for a state of a name. */
export function matchStateText(state: MatchState, { t }: Pick<Translator, 't'>): string {
  return state === 'decided' || state === 'new' || state === 'skipped'
    ? t(`import:report.state.${state}`)
    : t(`import:matchLevels.${state}`)
}

const writtenOf = ({ match }: CheckedMatch): string =>
  [...new Set(match.attendees.map((attendee) => attendee.written))].join(', ')

function personText(row: CheckedMatch, { t }: Translator): string {
  if (row.state === 'new') return row.newName
  if (row.personId !== null) return nameOf(row.personId)
  const [first] = row.match.candidates
  return row.isWaiting && first ? t('import:report.maybe', { name: first.name }) : ''
}

function whyText(row: CheckedMatch, { t }: Translator): string {
  const { match, conflict } = row
  if (conflict !== null)
    return t('import:report.conflict', {
      was: t(`attendance:state.${conflict.was}`),
      source: t(`attendance:source.${conflict.by}`),
    })
  if (row.state === 'sure' && match.reason !== null) return t(`import:match.${match.reason}`)
  const [first] = match.candidates
  const reason = first?.reasons[0]
  return row.isWaiting && reason !== undefined ? t(`import:match.${reason}`) : ''
}

function columnsFor(translator: Translator): readonly GridColumn<CheckedMatch>[] {
  const { t, format } = translator
  return [
    {
      id: 'written',
      title: t('import:report.written'),
      flex: 2,
      isRowHeader: true,
      text: writtenOf,
      render: (row) => <span className={styles.name}>{writtenOf(row)}</span>,
      sortValue: writtenOf,
    },
    {
      id: 'state',
      title: t('import:column.state'),
      width: 150,
      text: (row) => matchStateText(row.state, translator),
      render: (row) => (
        <Status
          kind={row.conflict === null ? matchShapes[row.state] : 'warn'}
          label={
            row.conflict === null
              ? matchStateText(row.state, translator)
              : t('import:report.state.conflict')
          }
        />
      ),
      sortValue: (row) => rowStatuses.indexOf(row.state),
    },
    {
      id: 'person',
      title: t('import:report.person'),
      flex: 2,
      text: (row) => personText(row, translator),
      render: (row) => (
        <span className={row.isWaiting ? styles.maybe : styles.name}>
          {personText(row, translator)}
        </span>
      ),
      sortValue: (row) => personText(row, translator),
    },
    {
      id: 'minutes',
      title: t('import:report.minutes'),
      width: 76,
      align: 'end',
      text: ({ match }) => (match.minutes === null ? '' : format.number(match.minutes)),
      sortValue: ({ match }) => match.minutes,
    },
    {
      id: 'why',
      title: t('import:column.why'),
      flex: 2,
      text: (row) => whyText(row, translator),
      render: (row) => <span className={styles.why}>{whyText(row, translator)}</span>,
    },
  ]
}

const rowStatusOf = (row: CheckedMatch): string => (row.conflict === null ? row.state : 'conflict')
const textOf = (row: CheckedMatch): string =>
  `${writtenOf(row)} ${nameOf(row.personId)} ${row.match.attendees[0]?.email ?? ''}`
const isWaiting = (row: CheckedMatch): boolean => row.isWaiting
const needsLook = (row: CheckedMatch): boolean => row.conflict !== null

/** The list with the detail of one name. */
export function CheckMatches(props: {
  readonly rows: readonly CheckedMatch[]
  readonly decisions: AttendanceDecisions
}) {
  const translator = useTranslator()
  const { t } = translator
  const { rows, decisions } = props
  const columns = useMemo(() => columnsFor(translator), [translator])
  const set = (attendance: AttendanceDecisions): void => useWizard.setState({ attendance })
  return (
    <CheckList
      id="attendance"
      share={64}
      rows={rows}
      columns={columns}
      rowStatuses={[
        { id: 'conflict', label: t('import:report.state.conflict') },
        ...rowStatuses.map((id) => ({ id, label: matchStateText(id, translator) })),
      ]}
      rowStatusOf={rowStatusOf}
      textOf={textOf}
      isWaiting={isWaiting}
      needsLook={needsLook}
      onDecide={(event, row) => {
        // On a name that waits for nothing, digits search.
        if (!row.isWaiting && row.state !== 'decided' && row.state !== 'new') return false
        const decision = matchDecisionForKey(placeOfKey(event), row.match)
        if (decision === null) return false
        set(decideMatch(decisions, row.id, decision))
        return true
      }}
      detailLabel={t('import:report.detail')}
      detailOf={(row) => (
        <MatchDetail key={row.id} row={row} decisions={decisions} onDecisions={set} />
      )}
    />
  )
}
