/** The criteria of a cycle: read, added, changed and taken away where they stand. */
import { useMemo, useRef, useState } from 'react'
import { notify } from '../../app/notify'
import { toastFailure } from '../../app/toasts'
import { criterionKinds } from '../../domain/criterion'
import type { Criterion, CriterionKind } from '../../domain/criterion'
import { newId } from '../../domain/ids'
import { usualCriteria } from '../../domain/matching/build.rules'
import { againstKinds, sourcesOf, usualSources } from '../../domain/matching/criteria.rules'
import { questionsOf, sources } from '../../domain/matching/sides.rules'
import { useTranslator } from '../../i18n/i18n'
import {
  Button,
  EditableCheckbox,
  EditableNumber,
  EditableSelect,
  EditableText,
  EmptyState,
  FieldList,
  Section,
  Select,
  useOnce,
} from '../../ui'
import { addCriteria, deleteCriterion, editCriterion } from './matching.data'
import type { MatchingCycle } from './matching.data'
import { criterionText, sourceText } from './matching.words'
import styles from './Matching.module.css'

/** The tab. */
export function CriteriaTab({ rows }: { readonly rows: MatchingCycle }) {
  const { t } = useTranslator()
  const adding = useRef<HTMLDivElement>(null)
  const criteria = useMemo(
    () => [...rows.criteria].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1)),
    [rows.criteria],
  )
  const begin = useOnce(async () => {
    const names = (['fields', 'wish', 'city', 'organization', 'pairedBefore'] as const).map(
      (kind) => t(`matching:kind.${kind}`),
    )
    notify(await addCriteria(usualCriteria(rows.cycle.id, names)))
  })
  return (
    <div className={styles.tab}>
      <p className={styles.words}>{t('matching:criteriaLead')}</p>
      {criteria.length === 0 && (
        <EmptyState
          icon="list-checks"
          title={t('matching:noCriteria')}
          action={
            <Button tone="primary" onPress={begin}>
              {t('matching:usualCriteria')}
            </Button>
          }
        >
          {t('matching:noCriteriaText')}
        </EmptyState>
      )}
      {criteria.map((criterion) => (
        <CriterionFields
          key={criterion.id}
          criterion={criterion}
          rows={rows}
          onDeleted={() => adding.current?.focus()}
        />
      ))}
      <div ref={adding} tabIndex={-1} role="group" aria-label={t('matching:criterion.newKind')}>
        <AddCriterion rows={rows} last={criteria.at(-1)?.position ?? 0} />
      </div>
    </div>
  )
}

function AddCriterion(props: { readonly rows: MatchingCycle; readonly last: number }) {
  const { t } = useTranslator()
  const [kind, setKind] = useState<CriterionKind>('question')
  const add = useOnce(async () => {
    const isLimit = kind === 'limit'
    notify(
      await addCriteria([
        {
          id: newId(),
          cycleId: props.rows.cycle.id,
          name: t(`matching:kind.${kind}`),
          ...{ kind, weight: isLimit ? 0 : 3, isRequired: false, wants: null, offers: null },
          ...{ value: isLimit ? '' : null, most: isLimit ? 2 : null },
          position: props.last + 1,
        },
      ]),
    )
  })
  return (
    <div className={styles.bar}>
      <Select
        label={t('matching:criterion.newKind')}
        value={kind}
        options={criterionKinds.map((id) => ({ id, label: t(`matching:kind.${id}`) }))}
        onChange={setKind}
      />
      <Button icon="plus" onPress={add}>
        {t('matching:criterion.add')}
      </Button>
    </div>
  )
}

interface CriterionProps {
  readonly criterion: Criterion
  readonly rows: MatchingCycle
}

function CriterionFields({
  criterion,
  rows,
  onDeleted,
}: CriterionProps & { readonly onDeleted: () => void }) {
  const translator = useTranslator()
  const { t } = translator
  const edit = (fields: Parameters<typeof editCriterion>[1]) =>
    editCriterion(criterion, fields).then(toastFailure)
  const remove = useOnce(async () => {
    if (notify(await deleteCriterion(criterion))) onDeleted()
  })
  const isLimit = criterion.kind === 'limit'
  return (
    <Section
      title={criterion.name}
      actions={
        <Button icon="trash" tone="quiet" onPress={remove}>
          {t('matching:criterion.delete', { name: criterion.name })}
        </Button>
      }
    >
      <p className={styles.soft}>
        {t(`matching:kindHint.${criterion.kind}`)} {criterionText(criterion, translator)}
      </p>
      <FieldList>
        <EditableText
          label={t('matching:criterion.name')}
          value={criterion.name}
          isRequired
          onCommit={(name) => (name === null ? null : edit({ name }))}
        />
        {isLimit ? (
          <LimitFields criterion={criterion} rows={rows} />
        ) : (
          <PointFields criterion={criterion} rows={rows} />
        )}
      </FieldList>
    </Section>
  )
}

/** How much it counts, whether it is a condition, and what it looks at. */
function PointFields({ criterion, rows }: CriterionProps) {
  const { t } = useTranslator()
  const edit = (fields: Parameters<typeof editCriterion>[1]) =>
    editCriterion(criterion, fields).then(toastFailure)
  return (
    <>
      <EditableNumber
        label={t('matching:criterion.weight')}
        value={criterion.weight}
        min={0}
        max={100}
        onCommit={(weight) => edit({ weight: weight ?? 0 })}
      />
      <EditableCheckbox
        label={t('matching:criterion.condition')}
        isSelected={criterion.isRequired}
        onCommit={(isRequired) => void edit({ isRequired })}
      >
        {t(
          againstKinds.has(criterion.kind)
            ? 'matching:criterion.isRuledOut'
            : 'matching:criterion.isRequired',
        )}
      </EditableCheckbox>
      <SourceFields criterion={criterion} rows={rows} />
    </>
  )
}

/** What is read of each side: a field, or the answer to a question of the form. */
function SourceFields({ criterion, rows }: CriterionProps) {
  const { t } = useTranslator()
  const usual = usualSources[criterion.kind]
  if (usual === undefined) return null
  return (
    <>
      {usual.wants !== '' && (
        <SourceField {...{ criterion, rows }} side="wants" label={t('matching:criterion.wants')} />
      )}
      {usual.offers !== '' && (
        <SourceField
          {...{ criterion, rows }}
          side="offers"
          label={t('matching:criterion.offers')}
        />
      )}
    </>
  )
}

function SourceField(
  props: CriterionProps & { readonly side: 'wants' | 'offers'; readonly label: string },
) {
  const translator = useTranslator()
  const { criterion, rows, side } = props
  const value = sourcesOf(criterion)[side]
  const questions = useMemo(() => {
    const role = side === 'wants' ? 'mentee' : 'mentor'
    const people = new Map(rows.people.map((person) => [person.id, person]))
    const applications = new Map(rows.applications.map((one) => [one.personId, one]))
    return questionsOf(
      rows.participations
        .filter((participation) => participation.role === role)
        .flatMap((participation) => {
          const person = people.get(participation.personId)
          const application = applications.get(participation.personId) ?? null
          return person ? [{ participation, person, application }] : []
        }),
    )
  }, [rows, side])
  const known = [...new Set([...sources, ...questions, value])]
  return (
    <EditableSelect
      label={props.label}
      value={value}
      options={known.map((id) => ({ id, label: sourceText(id, translator) }))}
      onCommit={(id) => void editCriterion(criterion, { [side]: id }).then(toastFailure)}
    />
  )
}

/** Which answer is counted, and how many with it one mentor takes. */
function LimitFields({ criterion, rows }: CriterionProps) {
  const { t } = useTranslator()
  const edit = (fields: Parameters<typeof editCriterion>[1]) =>
    editCriterion(criterion, fields).then(toastFailure)
  return (
    <>
      <SourceField
        {...{ criterion, rows }}
        side="wants"
        label={t('matching:criterion.limitSource')}
      />
      <EditableText
        label={t('matching:criterion.value')}
        value={criterion.value}
        onCommit={(value) => edit({ value: value ?? '' })}
      />
      <EditableNumber
        label={t('matching:criterion.most')}
        value={criterion.most}
        min={0}
        max={50}
        onCommit={(most) => edit({ most: most ?? 0 })}
      />
    </>
  )
}
