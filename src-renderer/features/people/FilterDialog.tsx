/** Narrows the list by the organization's own fields: conditions are added and taken away, all of them have to fit. */
import { useState } from 'react'
import { needsValue, testsOf, writeConditions } from '../../domain/own-filter.rules'
import type { OwnCondition, OwnTest } from '../../domain/own-filter.rules'
import { decimalSignOf, readNumber } from '../../domain/own-fields.rules'
import type { OwnField } from '../../domain/own-field'
import { useTranslator } from '../../i18n/i18n'
import {
  Button,
  DateField,
  Dialog,
  IconButton,
  Notice,
  Select,
  TextField,
  enterFirstWrong,
  isFieldWrong,
} from '../../ui'
import { conditionText } from './condition-text'
import { setPeopleFilter } from './people-list'
import type { PeopleList } from './people-list'
import { shownFields } from './own-records'
import styles from './People.module.css'

/** Narrows the list by these conditions; none shows everybody again. */
export function setConditions(conditions: readonly OwnCondition[]): void {
  setPeopleFilter('own', conditions.length === 0 ? null : writeConditions(conditions))
}

/** The window. */
export function FilterDialog(props: { readonly list: PeopleList; readonly onClose: () => void }) {
  const translator = useTranslator()
  const { t } = translator
  const { list, onClose } = props
  const fields = shownFields(list.own)
  const { conditions } = list
  const condition = useCondition(fields, (one) => setConditions([...conditions, one]))
  // What was written and not yet added is meant, too.
  const done = () => {
    if (!condition.isBegun() || condition.add()) onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onEnter={condition.add}
      title={t('people:shown.filterTitle')}
      footer={
        <Button tone="primary" onPress={done}>
          {t('people:shown.filterDone', { count: list.rows.length })}
        </Button>
      }
    >
      <div className={styles.form}>
        {fields.length === 0 ? (
          <Notice>{t('people:shown.noFields')}</Notice>
        ) : (
          <NewCondition fields={fields} condition={condition} />
        )}
        {conditions.length > 0 && (
          <ul className={styles.lines}>
            {conditions.map((condition, at) => {
              const text = conditionText(condition, list.own.ownFields, translator)
              return (
                <li key={`${text} ${at}`} className={styles.line}>
                  <span>{text}</span>
                  <IconButton
                    icon="close"
                    label={t('ui:removeNamed', { name: text })}
                    onPress={() => setConditions(conditions.filter((other) => other !== condition))}
                  />
                </li>
              )
            })}
          </ul>
        )}
      </div>
    </Dialog>
  )
}

/** What is asked of which field; the value that it needs, what is wrong with it, and adding it all. */
function useCondition(fields: readonly OwnField[], onAdd: (condition: OwnCondition) => void) {
  const decimal = decimalSignOf(useTranslator())
  const [fieldId, setFieldId] = useState(fields[0]?.id ?? '')
  const [test, setTest] = useState<OwnTest | null>(null)
  const [value, setValue] = useState('')
  const [isChecked, setChecked] = useState(false)
  const field = fields.find(({ id }) => id === fieldId) ?? fields[0]
  const tests = field === undefined ? [] : testsOf[field.kind]
  const chosen = tests.find((one) => one === test) ?? tests[0] ?? 'filled'
  const written =
    field?.kind === 'number' ? (readNumber(value, decimal)?.toString() ?? '') : value.trim()
  const isWhole = !needsValue(chosen) || written !== ''
  const begin = (id: string, text: string) => {
    setFieldId(id)
    setValue(text)
    setChecked(false)
  }
  /** Whether it was added: it is not while its value is missing or is none. */
  const add = (): boolean => {
    setChecked(true)
    if (field === undefined || !isWhole || isFieldWrong()) {
      enterFirstWrong()
      return false
    }
    onAdd({ fieldId: field.id, test: chosen, value: needsValue(chosen) ? written : '' })
    setTest(null)
    begin(field.id, '')
    return true
  }
  return {
    ...{ field, tests, test: chosen, setTest, value, add },
    choose: (id: string) => {
      setTest(null)
      begin(id, '')
    },
    write: (text: string) => begin(field?.id ?? '', text),
    isMissing: isChecked && !isWhole,
    // Asked when it counts: that a day is none is known to its field alone, and draws nothing else anew.
    isBegun: () => value.trim() !== '' || (test !== null && !needsValue(test)) || isFieldWrong(),
  }
}

type Condition = ReturnType<typeof useCondition>

function NewCondition(props: {
  readonly fields: readonly OwnField[]
  readonly condition: Condition
}) {
  const { t } = useTranslator()
  const { fields, condition } = props
  const { field, choose, tests, test, setTest, add } = condition
  if (field === undefined) return null
  return (
    <>
      <Select
        label={t('people:shown.field')}
        value={field.id}
        onChange={choose}
        options={fields.map(({ id, name }) => ({ id, label: name }))}
        autoFocus
      />
      <Select
        label={t('people:shown.test')}
        value={test}
        onChange={setTest}
        options={tests.map((id) => ({ id, label: t(`people:test.${id}`) }))}
      />
      {needsValue(test) && <ConditionValue condition={condition} field={field} />}
      <div>
        <Button icon="plus" onPress={add}>
          {t('people:shown.addCondition')}
        </Button>
      </div>
    </>
  )
}

function ConditionValue(props: { readonly condition: Condition; readonly field: OwnField }) {
  const { t } = useTranslator()
  const { condition, field } = props
  const { value, write, isMissing } = condition
  const label = t('people:shown.value')
  const missing = t(field.kind === 'number' ? 'register:problem.number' : 'ui:required')
  const error = isMissing ? missing : null
  if (field.kind === 'date')
    return (
      <DateField
        label={label}
        value={value === '' ? null : value}
        onChange={(day) => write(day ?? '')}
        error={error}
      />
    )
  if (field.kind === 'choice' || field.kind === 'yesNo') {
    const options =
      field.kind === 'yesNo'
        ? (['yes', 'no'] as const).map((id) => ({ id, label: t(`records:${id}`) }))
        : field.choices.map((id) => ({ id, label: id }))
    return (
      <Select
        label={label}
        value={value === '' ? null : value}
        onChange={write}
        options={options}
        error={error}
      />
    )
  }
  return <TextField label={label} value={value} onChange={write} error={error} />
}
