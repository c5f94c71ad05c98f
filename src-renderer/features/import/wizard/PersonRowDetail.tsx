/** One row of a list of people: what becomes of it, what it says, and what was found in it. */
import { useMemo } from 'react'
import { directory } from '../../../storage/directory'
import { ActionButton } from '../../../app/ActionButton'
import { useTranslator } from '../../../i18n/i18n'
import type { Translator } from '../../../i18n/i18n'
import {
  Button,
  ComboBox,
  DetailPane,
  FieldList,
  FieldRow,
  RadioGroup,
  Section,
  Status,
} from '../../../ui'
import { candidateText, draftLines, rowShapes, rowStateText } from './check-words'
import { Changes } from './Changes'
import {
  candidateChoices,
  changesNow,
  choiceOf,
  decide,
  plannedChoice,
  toggled,
} from '../people/check-people.rules'
import type { CheckedPerson, RowChoice } from '../people/check-people.rules'
import { Findings } from './Findings'
import type { PeopleDecisions, PeoplePlan, PlannedPerson } from '../reading/import.types'
import type { KnownPeople } from '../people/people-plan.rules'
import { personOptions } from './person-options'
import { namesInCell } from '../people/two-people.rules'
import { splitPeople } from './reading-files'
import { useWizard } from './wizard.state'
import styles from './Import.module.css'

/** Props of {@link PersonRowDetail}. */
interface PersonRowDetailProps {
  readonly row: CheckedPerson
  readonly plan: PeoplePlan
  readonly known: KnownPeople
  readonly decisions: PeopleDecisions
  readonly onDecisions: (decisions: PeopleDecisions) => void
}

/** The detail. */
export function PersonRowDetail(props: PersonRowDetailProps) {
  const translator = useTranslator()
  const ownFields = useWizard((wizard) => wizard.ownFields)
  const { t } = translator
  const { row, plan, known, decisions } = props
  const { planned, state } = row
  const changes = useMemo(() => changesNow(row, plan, known), [row, plan, known])
  return (
    <DetailPane
      title={planned.name === '' ? t('import:check.noName') : planned.name}
      subtitle={
        <span className={styles.subtitle}>
          {t('import:check.rowNumber', { row: planned.row })}
          <Status kind={rowShapes[state]} label={rowStateText(state, t)} />
        </span>
      }
    >
      {planned.draft !== null && <Decision {...props} />}
      <TwoPeople planned={planned} />
      <Findings
        problems={planned.problems}
        notices={planned.notices}
        isRefused={planned.draft === null}
      />
      {state === 'existing' && (
        <Changes
          row={planned.row}
          changes={changes}
          takeNew={decisions.takeNew}
          onTake={(key, isOn) =>
            props.onDecisions({ ...decisions, takeNew: toggled(decisions.takeNew, key, isOn) })
          }
          refused={decisions.refused}
          onRefuse={(key, isRefused) =>
            props.onDecisions({
              ...decisions,
              refused: toggled(decisions.refused, key, isRefused),
            })
          }
        />
      )}
      {planned.draft !== null && (
        <Section level={3} title={t('import:check.says')}>
          <FieldList>
            {draftLines(planned.draft, translator, ownFields).map((line) => (
              <FieldRow key={line.id} label={line.label}>
                <span className={styles.value}>{line.text}</span>
              </FieldRow>
            ))}
          </FieldList>
        </Section>
      )}
    </DetailPane>
  )
}

/** Offers a row for each, where the name names two. */
function TwoPeople({ planned }: { readonly planned: PlannedPerson }) {
  const { t, format } = useTranslator()
  const table = useWizard((wizard) => wizard.table)
  const column = planned.notices.find(({ code }) => code === 'twoPeople')?.column ?? null
  const names = table === null || column === null ? null : namesInCell(table, planned.row, column)
  if (names === null || column === null) return null
  return (
    <div>
      <Button icon="users" onPress={() => splitPeople(planned.row, column)}>
        {t('import:check.split', { names: format.list(names) })}
      </Button>
    </div>
  )
}

/** Everything a row can become, as choices to press. */
function choicesOf(planned: PlannedPerson, plan: PeoplePlan, translator: Translator) {
  const { t } = translator
  const ids: readonly RowChoice[] = candidateChoices(planned)
  const options: { id: RowChoice; label: string; description?: string }[] = ids.map((id, at) => {
    const candidate = planned.candidates[at]
    const row = candidate?.row ?? null
    return {
      id,
      label:
        row === null
          ? t('import:check.is', { name: candidate?.name ?? '' })
          : t('import:check.isRow', { name: candidate?.name ?? '', row }),
      ...(candidate ? { description: candidateText(candidate, translator) } : {}),
    }
  })
  const own = plannedChoice(planned)
  if (own !== null && own !== 'new') {
    const reason =
      planned.reason === null ? {} : { description: t(`import:reasons.${planned.reason}`) }
    const row = planned.sameAs
    const same = plan.rows.find((other) => other.row === row)
    const entry = planned.personId === null ? undefined : directory().entry(planned.personId)
    const label =
      row === null
        ? t('import:check.is', { name: entry?.name ?? planned.name })
        : t('import:check.isRow', { name: same?.name ?? planned.name, row })
    options.unshift({ id: own, label, ...reason })
  }
  return [
    ...options,
    { id: 'new' as const, label: t('import:check.asNew') },
    { id: 'skip' as const, label: t('import:check.leaveOut') },
  ]
}

function Decision({ row, plan, decisions, onDecisions }: PersonRowDetailProps) {
  const translator = useTranslator()
  const { t } = translator
  const { planned } = row
  const options = useMemo(() => choicesOf(planned, plan, translator), [planned, plan, translator])
  const decision = decisions.rows.get(planned.row)
  const choice = decision === undefined ? plannedChoice(planned) : choiceOf(decision)
  const isListed = options.some((option) => option.id === choice)
  const other = choice?.startsWith('person:') && !isListed ? choice.slice('person:'.length) : null
  // Two who both may be the one in the row may themselves be one.
  const twins = planned.candidates
    .flatMap(({ personId }) => (personId === null ? [] : (directory().entry(personId) ?? [])))
    .slice(0, 2)
  const choose = (next: RowChoice): void => onDecisions(decide(decisions, planned, next))
  return (
    <div className={styles.decision}>
      <RadioGroup
        label={t('import:check.becomes')}
        description={row.state === 'unsure' ? t('import:check.keys') : undefined}
        value={isListed ? choice : null}
        onChange={choose}
        options={options}
      />
      <ComboBox
        label={t('import:check.somebodyElse')}
        value={other}
        options={other === null ? [] : personOptions(other)}
        filter={(query) => personOptions(null, query)}
        onChange={(id) => {
          if (id !== null) choose(`person:${id}`)
        }}
      />
      {twins.length === 2 && <ActionButton action="merging.merge" about={twins} />}
    </div>
  )
}
