/** The criteria of the round: what each is called, how much it counts, how many points there are, what these mean. */
import { useState } from 'react'
import { notify } from '../../app/notify'
import { toastFailure } from '../../app/toasts'
import { rounds } from '../../domain/review-criterion'
import type { ReviewCriterion } from '../../domain/review-criterion'
import type { FieldsOf } from '../../domain/edits'
import { useTranslator } from '../../i18n/i18n'
import {
  Button,
  EditableNumber,
  EditableText,
  FieldList,
  IconButton,
  Section,
  TextField,
  useOnce,
} from '../../ui'
import { criteriaOf } from './scores.rules'
import { addCriterion, copyCriteria, deleteCriterion, editCriterion } from './selection.data'
import type { RoundView } from './SelectionScreen'
import styles from './Selection.module.css'

/** The section. */
export function CriteriaSection({ view }: { readonly view: RoundView }) {
  const { t } = useTranslator()
  const { criteria, round, rows, selection } = view
  const other = rounds.find((one) => one !== round)
  const others = other === undefined ? [] : criteriaOf(selection.criteria, other)
  return (
    <Section title={t('selection:setup.criteria', { round: t(`selection:round.${round}`) })}>
      {criteria.length === 0 && <p className={styles.soft}>{t('selection:setup.noCriteria')}</p>}
      <ol className={styles.cards}>
        {criteria.map((criterion) => (
          <li key={criterion.id}>
            <CriterionFields criterion={criterion} />
          </li>
        ))}
      </ol>
      <div className={styles.line}>
        <AddByName
          label={t('selection:setup.newCriterion')}
          doLabel={t('selection:setup.addCriterion')}
          onAdd={(name) =>
            addCriterion(rows.cycle.id, round, name, selection.criteria).then(toastFailure)
          }
        />
        {criteria.length === 0 && others.length > 0 && (
          <Button
            onPress={() =>
              void copyCriteria(rows.cycle.id, round, others, selection.criteria).then(notify)
            }
          >
            {t('selection:setup.copyCriteria')}
          </Button>
        )}
      </div>
    </Section>
  )
}

function CriterionFields({ criterion }: { readonly criterion: ReviewCriterion }) {
  const { t } = useTranslator()
  const set = (fields: FieldsOf<'reviewCriteria'>) =>
    editCriterion(criterion, fields).then(toastFailure)
  return (
    <div className={styles.card} role="group" aria-label={criterion.name}>
      <FieldList>
        <EditableText
          label={t('selection:field.criterion')}
          value={criterion.name}
          isRequired
          onCommit={(name) => (name === null ? Promise.resolve(true) : set({ name }))}
        />
        <EditableText
          label={t('selection:field.guidance')}
          value={criterion.guidance}
          multiline
          onCommit={(guidance) => set({ guidance })}
        />
        <EditableNumber
          label={t('selection:field.weight')}
          value={criterion.weight}
          min={1}
          max={100}
          onCommit={(weight) => set({ weight: weight ?? 1 })}
        />
        <EditableNumber
          label={t('selection:field.most')}
          value={criterion.most}
          min={2}
          max={10}
          onCommit={(most) => set({ most: most ?? 5 })}
        />
      </FieldList>
      <IconButton
        icon="trash"
        label={t('selection:setup.removeCriterion', { name: criterion.name })}
        onPress={() => void deleteCriterion(criterion).then(notify)}
      />
    </div>
  )
}

/** A field for a name and the button that adds it; Enter adds too, and the field is ready for the next. */
function AddByName(props: {
  readonly label: string
  readonly doLabel: string
  readonly onAdd: (name: string) => Promise<boolean>
}) {
  const { t } = useTranslator()
  const [name, setName] = useState('')
  const [isMissing, setMissing] = useState(false)
  const add = useOnce(async () => {
    const tidy = name.trim()
    setMissing(tidy === '')
    if (tidy !== '' && (await props.onAdd(tidy))) setName('')
  })
  return (
    <>
      <TextField
        label={props.label}
        value={name}
        onChange={(text) => {
          setName(text)
          setMissing(false)
        }}
        onEnter={add}
        maxLength={200}
        error={isMissing ? t('ui:required') : null}
      />
      <Button icon="plus" onPress={add}>
        {props.doLabel}
      </Button>
    </>
  )
}
