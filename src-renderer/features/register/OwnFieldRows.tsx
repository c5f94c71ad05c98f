/** The organization's own fields of a record, each edited where it stands. */
import { toastFailure } from '../../app/toasts'
import {
  decimalSignOf,
  fieldsFor,
  ownKey,
  ownValueIn,
  ownWords,
  readOwn,
} from '../../domain/own-fields.rules'
import type { OwnField, OwnFieldHolder, OwnValue } from '../../domain/own-field'
import { useTranslator } from '../../i18n/i18n'
import { useOwnFields } from '../../storage/register-lists'
import { EditableDate, EditableSelect, EditableText } from '../../ui'
import { dayIn, writeOwn } from './own-fields.data'

/** Props of {@link OwnFieldRows}. */
interface OwnFieldRowsProps {
  readonly holder: OwnFieldHolder
  readonly record: { readonly id: string }
  /** Whose record it is. */
  readonly name: string
}

/** The rows; nothing where the organization has no such field. */
export function OwnFieldRows({ holder, record, name }: OwnFieldRowsProps) {
  const fields = fieldsFor(useOwnFields(), holder)
  return fields.map((field) => (
    <OwnRow
      key={field.id}
      field={field}
      value={ownValueIn(record, field)}
      commit={(value) =>
        writeOwn(field, record.id, name, { [ownKey(field.id)]: value }).then(toastFailure)
      }
    />
  ))
}

interface RowProps {
  readonly field: OwnField
  readonly value: OwnValue | null
  readonly commit: (value: OwnValue | null) => Promise<boolean>
}

function OwnRow(props: RowProps) {
  const { field, value, commit } = props
  if (field.kind === 'date')
    return (
      <EditableDate
        label={field.name}
        value={typeof value === 'string' ? value : null}
        onCommit={commit}
      />
    )
  if (field.kind === 'choice') return <ChoiceRow {...props} />
  return field.kind === 'yesNo' ? <YesNoRow {...props} /> : <TextRow {...props} />
}

/** The choice of nothing: no choice is empty. */
const unsaid = ''

function ChoiceRow({ field, value, commit }: RowProps) {
  const { t } = useTranslator()
  return (
    <EditableSelect
      label={field.name}
      value={typeof value === 'string' ? value : unsaid}
      options={[
        { id: unsaid, label: t('register:unsaid') },
        ...field.choices.map((id) => ({ id, label: id })),
      ]}
      onCommit={(id) => void commit(id === unsaid ? null : id)}
    />
  )
}

function YesNoRow({ field, value, commit }: RowProps) {
  const { t } = useTranslator()
  const said = typeof value === 'boolean' ? (value ? 'yes' : 'no') : unsaid
  return (
    <EditableSelect
      label={field.name}
      value={said}
      options={[
        { id: unsaid, label: t('register:unsaid') },
        { id: 'yes', label: t('records:yes') },
        { id: 'no', label: t('records:no') },
      ]}
      onCommit={(id) => void commit(id === unsaid ? null : id === 'yes')}
    />
  )
}

/** Text, and numbers as they are written. */
function TextRow({ field, value, commit }: RowProps) {
  const translator = useTranslator()
  const read = (text: string) => readOwn(text, field, dayIn, decimalSignOf(translator))
  return (
    <EditableText
      label={field.name}
      value={value === null ? null : ownWords(value, field, translator)}
      multiline={field.kind === 'text'}
      validate={(text) => {
        const found = read(text)
        return found.ok ? null : translator.t(found.problem.key, found.problem.params)
      }}
      onCommit={(text) => {
        const found = read(text ?? '')
        return found.ok ? commit(found.value) : Promise.resolve(false)
      }}
    />
  )
}
