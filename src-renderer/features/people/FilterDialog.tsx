/** Narrows the list by the organization's own fields: conditions are added and taken away, all of them have to fit. */
import { useState } from 'react'
import { needsValue, testsOf, writeConditions } from '../../domain/own-filter.rules'
import type { OwnCondition, OwnTest } from '../../domain/own-filter.rules'
import { decimalSignOf, readNumber } from '../../domain/own-fields.rules'
import type { OwnField } from '../../domain/own-field'
import { useTranslator } from '../../i18n/i18n'
import { Button, DateField, Dialog, IconButton, Notice, Select, TextField } from '../../ui'
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
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('people:shown.filterTitle')}
      footer={
        <Button tone="primary" onPress={onClose}>
          {t('people:shown.filterDone', { count: list.rows.length })}
        </Button>
      }
    >
      <div className={styles.form}>
        {fields.length === 0 ? (
          <Notice>{t('people:shown.noFields')}</Notice>
        ) : (
          <NewCondition fields={fields} onAdd={(one) => setConditions([...conditions, one])} />
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

/** What is asked of which field; the value that it needs. */
function useCondition(fields: readonly OwnField[]) {
  const decimal = decimalSignOf(useTranslator())
  const [fieldId, setFieldId] = useState(fields[0]?.id ?? '')
  const [test, setTest] = useState<OwnTest | null>(null)
  const [value, setValue] = useState('')
  const field = fields.find(({ id }) => id === fieldId) ?? fields[0]
  const tests = field === undefined ? [] : testsOf[field.kind]
  const chosen = tests.find((one) => one === test) ?? tests[0] ?? 'filled'
  const written =
    field?.kind === 'number' ? (readNumber(value, decimal)?.toString() ?? '') : value.trim()
  const choose = (id: string) => {
    setFieldId(id)
    setTest(null)
    setValue('')
  }
  return { field, choose, tests, test: chosen, setTest, value, setValue, written }
}

function NewCondition(props: {
  readonly fields: readonly OwnField[]
  readonly onAdd: (condition: OwnCondition) => void
}) {
  const { t } = useTranslator()
  const { fields, onAdd } = props
  const condition = useCondition(fields)
  const { field, choose, tests, test, setTest, written, setValue } = condition
  if (field === undefined) return null
  const isWhole = !needsValue(test) || written !== ''
  const add = () => {
    if (!isWhole) return
    onAdd({ fieldId: field.id, test, value: needsValue(test) ? written : '' })
    setValue('')
  }
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
      {needsValue(test) && <ConditionValue condition={condition} field={field} onEnter={add} />}
      <div>
        <Button icon="plus" onPress={add} isDisabled={!isWhole}>
          {t('people:shown.addCondition')}
        </Button>
      </div>
    </>
  )
}

function ConditionValue(props: {
  readonly condition: ReturnType<typeof useCondition>
  readonly field: OwnField
  readonly onEnter: () => void
}) {
  const { t } = useTranslator()
  const { condition, field, onEnter } = props
  const { value, setValue } = condition
  const label = t('people:shown.value')
  if (field.kind === 'date')
    return (
      <DateField
        label={label}
        value={value === '' ? null : value}
        onChange={(day) => setValue(day ?? '')}
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
        onChange={setValue}
        options={options}
      />
    )
  }
  return <TextField label={label} value={value} onChange={setValue} onEnter={onEnter} />
}
