/** One row of a list of workshops: what becomes of it, who leads it, what it says. */
import { useTranslator } from '../../../i18n/i18n'
import type { Translator } from '../../../i18n/i18n'
import { DetailPane, FieldList, FieldRow, RadioGroup, Section, Select, Status } from '../../../ui'
import { Changes } from './Changes'
import { rowShapes, rowStateText, targetWords, tellingApart } from './check-words'
import { facilitatorState, facilitatorsOf } from '../workshops/check-workshops.rules'
import type { CheckedWorkshop } from '../workshops/check-workshops.rules'
import { toggled } from '../people/check-people.rules'
import { Findings } from './Findings'
import type {
  PlannedFacilitator,
  PlannedWorkshop,
  Target,
  WorkshopDecisions,
  WorkshopDraft,
  WorkshopsPlan,
} from '../reading/import.types'
import { nameOf } from './person-options'
import { useWizard } from './wizard.state'
import styles from './Import.module.css'

const set = (workshops: WorkshopDecisions): void => useWizard.setState({ workshops })

/** What a row says, as lines. */
function linesOf(draft: WorkshopDraft, { t, format }: Translator) {
  const { when, endsOn, kind, format: how, minutes, place, link, capacity, notes } = draft
  const lines: readonly (readonly [Target, string | null])[] = [
    ['date', format.moment(when, endsOn)],
    ['workshopKind', t(`workshops:kind.${kind}`)],
    ['format', t(`workshops:format.${how}`)],
    ['duration', minutes === null ? null : format.minutes(minutes)],
    ['place', place],
    ['link', link],
    ['capacity', capacity === null ? null : format.number(capacity)],
    ['notes', notes],
  ]
  return lines.filter(([, text]) => text !== null && text !== '')
}

/** The detail. */
export function WorkshopRowDetail(props: {
  readonly row: CheckedWorkshop
  readonly plan: WorkshopsPlan
  readonly decisions: WorkshopDecisions
}) {
  const translator = useTranslator()
  const { t } = translator
  const { row, plan, decisions } = props
  const { planned, state } = row
  const leaders = facilitatorsOf(planned, plan)
  return (
    <DetailPane
      title={planned.title}
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
      {leaders.length > 0 && (state === 'new' || state === 'existing') && (
        <Section level={3} title={t('import:targets.facilitators')}>
          <div className={styles.decision}>
            {leaders.map((one) => (
              <Leader key={one.key} one={one} decisions={decisions} />
            ))}
          </div>
        </Section>
      )}
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

function Decision(props: {
  readonly planned: PlannedWorkshop
  readonly decisions: WorkshopDecisions
}) {
  const { t } = useTranslator()
  const { planned, decisions } = props
  const isNew = planned.rowStatus === 'new'
  const choice = decisions.rows.get(planned.row)?.choice ?? (isNew ? 'new' : 'planned')
  return (
    <RadioGroup
      label={t('import:check.becomes')}
      value={choice}
      onChange={(next) => {
        const rows = new Map(decisions.rows)
        if (next === 'planned' || (next === 'new' && isNew)) rows.delete(planned.row)
        else rows.set(planned.row, { choice: next })
        set({ ...decisions, rows })
      }}
      options={[
        ...(isNew
          ? []
          : [
              {
                id: 'planned' as const,
                label:
                  planned.rowStatus === 'sameAsRow'
                    ? t('import:check.sameAs', { row: planned.sameAs ?? 0 })
                    : t('import:check.sameWorkshop'),
                description: t('import:check.titleAndDate'),
              },
            ]),
        { id: 'new' as const, label: t('import:check.asNewWorkshop') },
        { id: 'skip' as const, label: t('import:check.leaveOut') },
      ]}
    />
  )
}

/** Who a name is: the one found, one of several, somebody new, or nobody. */
function Leader(props: {
  readonly one: PlannedFacilitator
  readonly decisions: WorkshopDecisions
}) {
  const translator = useTranslator()
  const { t } = translator
  const { one, decisions } = props
  const state = facilitatorState(one, decisions)
  const value =
    state.to === 'person' ? `person:${state.personId}` : state.to === 'waiting' ? null : state.to
  const found =
    one.personId === null ? [] : [{ id: `person:${one.personId}`, label: nameOf(one.personId) }]
  const several = one.candidates.map((candidate) => ({
    id: `person:${candidate.personId ?? ''}`,
    label: candidate.name,
    hint: tellingApart(candidate, translator).join(' · '),
  }))
  const choose = (id: string): void => {
    const facilitators = new Map(decisions.facilitators)
    if (id === 'new' || id === 'skip') facilitators.set(one.key, { choice: id })
    else {
      const personId = id.slice('person:'.length)
      if (personId === one.personId) facilitators.delete(one.key)
      else facilitators.set(one.key, { choice: 'person', personId })
    }
    set({ ...decisions, facilitators })
  }
  return (
    <Select
      label={one.name}
      value={value}
      placeholder={t('import:lead.choose')}
      description={state.to === 'waiting' ? t('import:lead.several') : undefined}
      onChange={choose}
      options={[
        ...found,
        ...several,
        { id: 'new', label: t('import:lead.addNew') },
        { id: 'skip', label: t('import:lead.nobody') },
      ]}
    />
  )
}
