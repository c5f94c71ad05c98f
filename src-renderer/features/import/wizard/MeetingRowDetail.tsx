/** One row of a log of meetings: which pair it is of, what becomes of it, what it says. */
import type { NamedPair } from '../../../domain/pairs.rules'
import { useTranslator } from '../../../i18n/i18n'
import type { Translator } from '../../../i18n/i18n'
import { Checkbox, DetailPane, FieldList, FieldRow, Section, Select, Status } from '../../../ui'
import type { CheckedMeeting } from '../meetings/check-meetings.rules'
import type { MeetingDecisions, MeetingDraft, PlannedMeeting } from '../meetings/meetings.types'
import { toggled } from '../people/check-people.rules'
import type { Target } from '../reading/import.types'
import { Changes } from './Changes'
import { rowShapes, rowStateText, targetWords } from './check-words'
import { Findings } from './Findings'
import { useWizard } from './wizard.state'
import styles from './Import.module.css'

const set = (meetings: MeetingDecisions): void => useWizard.setState({ meetings })

/** What a row says, as lines. */
function linesOf(draft: MeetingDraft, { t, format }: Translator) {
  const { mentee, mentor, date, minutes, how, toldBy, absent, note } = draft
  const lines: readonly (readonly [Target, string | null])[] = [
    ['menteeName', mentee],
    ['mentorName', mentor],
    ['date', format.date(date)],
    ['duration', minutes === null ? null : format.minutes(minutes)],
    ['meetingWay', how === null ? null : t(`meetings:how.${how}`)],
    ['absentee', absent === null ? null : t(`meetings:absent.${absent}`)],
    ['toldBy', toldBy === null ? null : t(`meetings:toldBy.${toldBy}`)],
    ['notes', note],
  ]
  return lines.filter(([, text]) => text !== null)
}

/** The detail. */
export function MeetingRowDetail(props: {
  readonly row: CheckedMeeting
  readonly decisions: MeetingDecisions
}) {
  const translator = useTranslator()
  const { t } = translator
  const { row, decisions } = props
  const { planned, state } = row
  return (
    <DetailPane
      title={planned.name}
      subtitle={
        <span className={styles.subtitle}>
          {t('import:check.rowNumber', { row: planned.row })}
          <Status kind={rowShapes[state]} label={rowStateText(state, t)} />
        </span>
      }
    >
      {planned.draft !== null && <Decision planned={planned} decisions={decisions} />}
      <Findings
        problems={planned.problems}
        notices={planned.notices}
        isRefused={planned.draft === null}
      />
      {state === 'existing' && (
        <Changes
          row={planned.row}
          changes={planned.changes}
          takeNew={decisions.takeNew}
          onTake={(key, isOn) =>
            set({ ...decisions, takeNew: toggled(decisions.takeNew, key, isOn) })
          }
        />
      )}
      {planned.draft !== null && (
        <Section level={3} title={t('import:check.says')}>
          <FieldList>
            {linesOf(planned.draft, translator).map(([target, text]) => (
              <FieldRow key={target} label={targetWords(target, [], t)}>
                <span className={styles.value}>{text}</span>
              </FieldRow>
            ))}
          </FieldList>
        </Section>
      )}
    </DetailPane>
  )
}

/** A pair in one line, with the day it began where names alone do not tell. */
function optionOf({ pair, menteeName, mentorName }: NamedPair, { t, format }: Translator) {
  const names = t('pairs:title.pair', { mentee: menteeName, mentor: mentorName })
  return { id: pair.id, label: names, hint: format.shortDate(pair.startedOn) }
}

/** Which pair the names mean, for all rows of these names; and whether this row is left out. */
function Decision(props: {
  readonly planned: PlannedMeeting
  readonly decisions: MeetingDecisions
}) {
  const translator = useTranslator()
  const { t } = translator
  const { planned, decisions } = props
  const { row, pairKey, pair, candidates, isUnknown, rowStatus } = planned
  const decided = decisions.pairs.get(pairKey)
  const isOpen = decided !== undefined || candidates.length > 1 || pair === null
  const choose = (id: string) => {
    const pairs = new Map(decisions.pairs).set(pairKey, id === 'skip' ? null : id)
    set({ ...decisions, pairs })
  }
  const why = isUnknown ? 'noSuchPair' : 'severalPairs'
  return (
    <div className={styles.decision}>
      {isOpen && (
        <Select
          label={t('import:check.ofPair')}
          value={decided === null ? 'skip' : (pair?.pair.id ?? null)}
          description={rowStatus === 'unsure' ? t(`import:check.${why}`) : undefined}
          placeholder={t('import:lead.choose')}
          onChange={choose}
          options={[
            ...candidates.map((one) => optionOf(one, translator)),
            { id: 'skip', label: t('import:check.leaveOut') },
          ]}
        />
      )}
      {decided !== null && rowStatus !== 'unsure' && (
        <Checkbox
          isSelected={decisions.skipped.has(row)}
          onChange={(isOn) => {
            const skipped = new Set(decisions.skipped)
            if (isOn) skipped.add(row)
            else skipped.delete(row)
            set({ ...decisions, skipped })
          }}
        >
          {t('import:check.leaveOut')}
        </Checkbox>
      )}
    </div>
  )
}
