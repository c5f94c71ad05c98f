/** One name of a report: who it is, when they were there, and a mark that says otherwise. */
import { useTranslator } from '../../../i18n/i18n'
import type { Translator } from '../../../i18n/i18n'
import {
  ComboBox,
  DetailPane,
  FieldList,
  FieldRow,
  RadioGroup,
  Section,
  Select,
  Status,
  TextField,
} from '../../../ui'
import type { AttendanceDecision, AttendanceDecisions } from '../attendance/attendance-edits.rules'
import type { Match } from '../attendance/matching.types'
import { roles } from '../../../domain/participation'
import { asNewPerson, decideMatch } from '../attendance/check-attendance.rules'
import type { CheckedMatch } from '../attendance/check-attendance.rules'
import { toggled } from '../people/check-people.rules'
import { matchStateText } from './CheckMatches'
import { matchShapes, tellingApart } from './check-words'
import { nameOf, personOptions } from './person-options'
import styles from './Import.module.css'

/** Props of {@link MatchDetail}. */
interface MatchDetailProps {
  readonly row: CheckedMatch
  readonly decisions: AttendanceDecisions
  readonly onDecisions: (decisions: AttendanceDecisions) => void
}

/** The detail. */
export function MatchDetail(props: MatchDetailProps) {
  const translator = useTranslator()
  const { t } = translator
  const { row, decisions } = props
  const { match, conflict } = row
  const decision = decisions.matches.get(row.id)
  return (
    <DetailPane
      title={match.attendees[0]?.written ?? ''}
      subtitle={
        <Status kind={matchShapes[row.state]} label={matchStateText(row.state, translator)} />
      }
    >
      <Decision {...props} />
      {decision?.choice === 'new' && <NewPerson {...props} decision={decision} />}
      {conflict !== null && (
        <RadioGroup
          label={t('import:report.conflictTitle')}
          description={t('import:report.conflict', {
            was: t(`attendance:state.${conflict.was}`),
            source: t(`attendance:source.${conflict.by}`),
          })}
          value="keep"
          onChange={() =>
            props.onDecisions({
              ...decisions,
              overwrite: toggled(decisions.overwrite, conflict.personId, true),
            })
          }
          options={[
            {
              id: 'keep',
              label: t('import:report.keep', { state: t(`attendance:state.${conflict.was}`) }),
            },
            {
              id: 'take',
              label: t('import:report.take', { state: t(`attendance:state.${conflict.report}`) }),
            },
          ]}
        />
      )}
      <Taken {...props} />
      <Section level={3} title={t('import:check.says')}>
        <FieldList>
          {linesOf(match, translator).map((line) => (
            <FieldRow key={line.id} label={line.label}>
              <span className={styles.value}>{line.text}</span>
            </FieldRow>
          ))}
        </FieldList>
      </Section>
    </DetailPane>
  )
}

/** A mark that the user lets the report replace, with the way back. */
function Taken({ row, decisions, onDecisions }: MatchDetailProps) {
  const { t } = useTranslator()
  const { personId } = row
  if (personId === null || !decisions.overwrite.has(personId)) return null
  return (
    <RadioGroup
      label={t('import:report.conflictTitle')}
      value="take"
      onChange={() =>
        onDecisions({ ...decisions, overwrite: toggled(decisions.overwrite, personId, false) })
      }
      options={[
        { id: 'keep', label: t('import:report.keepMark') },
        { id: 'take', label: t('import:report.takeMark') },
      ]}
    />
  )
}

function linesOf(match: Match, { t, format }: Translator) {
  return match.attendees.flatMap((attendee) => {
    const rows = attendee.joins.map((join) => join.row)
    const lines: readonly (readonly [string, string, string | null])[] = [
      ['written', t('import:report.written'), attendee.written],
      ['email', t('import:targets.email'), attendee.email],
      [
        'minutes',
        t('import:report.minutes'),
        attendee.minutes === null ? null : format.minutes(attendee.minutes),
      ],
      ['rows', t('import:report.inRows'), format.list(rows.map((number) => format.number(number)))],
    ]
    return lines.flatMap(([id, label, text]) =>
      text === null || text === '' ? [] : [{ id: `${attendee.key} ${id}`, label, text }],
    )
  })
}

type Choice = 'new' | 'skip' | `person:${string}`

function choiceOf(row: CheckedMatch, decision: AttendanceDecision | undefined): Choice | null {
  if (decision === undefined) return row.personId === null ? null : `person:${row.personId}`
  return decision.choice === 'person' ? `person:${decision.personId}` : decision.choice
}

function Decision({ row, decisions, onDecisions }: MatchDetailProps) {
  const translator = useTranslator()
  const { t, format } = translator
  const { match } = row
  const choice = choiceOf(row, decisions.matches.get(row.id))
  const options: { id: Choice; label: string; description?: string }[] = [
    ...match.candidates.map((candidate) => ({
      id: `person:${candidate.personId}` as const,
      label: t('import:check.is', { name: candidate.name }),
      description: t('import:report.candidate', {
        why: [
          ...candidate.reasons.map((reason) => t(`import:match.${reason}`)),
          ...tellingApart(candidate, translator),
        ].join(' · '),
        sure: format.percent(candidate.confidence),
      }),
    })),
    { id: 'new', label: t('import:report.asGuest') },
    { id: 'skip', label: t('import:report.nobody') },
  ]
  const isListed = options.some((option) => option.id === choice)
  const other = choice?.startsWith('person:') && !isListed ? choice.slice('person:'.length) : null
  const decide = (decision: AttendanceDecision): void => {
    const isPlanned = decision.choice === 'person' && decision.personId === match.personId
    onDecisions(decideMatch(decisions, row.id, isPlanned ? null : decision))
  }
  return (
    <div className={styles.decision}>
      <RadioGroup
        label={t('import:report.who')}
        description={row.isWaiting ? t('import:report.keys') : undefined}
        value={isListed ? choice : null}
        onChange={(id) => {
          if (id === 'new') decide(asNewPerson(match))
          else if (id === 'skip') decide({ choice: 'skip' })
          else decide({ choice: 'person', personId: id.slice('person:'.length) })
        }}
        options={options}
      />
      <ComboBox
        label={t('import:check.somebodyElse')}
        value={other}
        options={other === null ? [] : [{ id: other, label: nameOf(other) }]}
        filter={(query) => personOptions(null, query)}
        onChange={(personId) => {
          if (personId !== null) decide({ choice: 'person', personId })
        }}
      />
    </div>
  )
}

const none = 'none'

/** The name and the role of somebody who is added. */
function NewPerson(
  props: MatchDetailProps & {
    readonly decision: Extract<AttendanceDecision, { readonly choice: 'new' }>
  },
) {
  const { t } = useTranslator()
  const { row, decisions, decision } = props
  const set = (change: Partial<typeof decision>): void =>
    props.onDecisions(decideMatch(decisions, row.id, { ...decision, ...change }))
  return (
    <div className={styles.newPerson}>
      <TextField
        label={t('import:targets.firstName')}
        value={decision.firstName}
        onChange={(firstName) => set({ firstName })}
      />
      <TextField
        label={t('import:targets.lastName')}
        value={decision.lastName}
        onChange={(lastName) => set({ lastName })}
      />
      <Select
        label={t('import:check.role')}
        value={decision.role ?? none}
        onChange={(id) => set({ role: id === none ? null : id })}
        options={[
          { id: none, label: t('import:report.guestRole') },
          ...roles.map((id) => ({ id, label: t(`people:role.${id}`) })),
        ]}
      />
    </div>
  )
}
