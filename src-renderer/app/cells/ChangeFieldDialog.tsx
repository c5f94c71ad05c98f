/** Gives several records one value in a field: which field, which value, and what that changes, before it is done. */
import { useMemo, useState } from 'react'
import { label } from '../../domain/edits'
import { useTranslator } from '../../i18n/i18n'
import {
  Button,
  Checkbox,
  ComboBox,
  DateField,
  Dialog,
  NumberField,
  Select,
  TextArea,
  TextField,
  enterFirstWrong,
  isFieldWrong,
  useOnce,
} from '../../ui'
import { act } from '../act'
import { notify } from '../notify'
import type { CellField } from './cell-field'
import { planChange } from './plan.rules'
import type { CellList } from './plan.rules'
import { PlanView } from './PlanView'
import styles from './Cells.module.css'

interface ValueProps<R> {
  readonly cell: CellField<R>
  readonly rows: readonly R[]
  readonly text: string
  readonly onChange: (text: string) => void
  readonly isDisabled: boolean
}

/** The value, entered as its kind is. */
function ValueField<R>({ cell, rows, text, onChange, isDisabled }: ValueProps<R>) {
  const { t } = useTranslator()
  const words = { label: t('core:cells.value'), isDisabled }
  // While something else is being typed there is no value, least of all that of before.
  const typed = { ...words, onUnread: () => onChange('') }
  const choices = useMemo(() => [...new Set(rows.flatMap(cell.commonChoices))], [rows, cell])
  if (cell.kind === 'choice')
    return (
      <Select
        {...words}
        value={text === '' ? null : text}
        onChange={onChange}
        options={choices.map((id) => ({ id, label: id }))}
      />
    )
  if (cell.kind === 'day')
    return (
      <DateField
        {...typed}
        value={text === '' ? null : text}
        onChange={(day) => onChange(day ?? '')}
      />
    )
  if (cell.kind === 'number')
    return (
      <NumberField
        {...typed}
        value={text === '' ? null : Number(text)}
        onChange={(number) => onChange(number === null ? '' : String(number))}
      />
    )
  if (cell.kind === 'lines') return <TextArea {...words} value={text} onChange={onChange} />
  if (cell.suggestions === undefined)
    return <TextField {...words} value={text} onChange={onChange} />
  const known = text === '' ? cell.suggestions() : [text, ...cell.suggestions()]
  return (
    <ComboBox
      {...typed}
      value={text === '' ? null : text}
      onChange={(value) => onChange(value ?? '')}
      onCreate={onChange}
      options={[...new Set(known)].map((id) => ({ id, label: id }))}
    />
  )
}

/** Which field and which value, and the plan that comes of them; null before there is a value. */
function useChoice<R>(rows: readonly R[], list: CellList<R>) {
  const { format } = useTranslator()
  const [id, setId] = useState(list.cells[0]?.id ?? '')
  const [text, setText] = useState('')
  const [isEmptying, setEmptying] = useState(false)
  const cell = list.cells.find((one) => one.id === id)
  const plan = useMemo(() => {
    if (cell === undefined || (text.trim() === '' && !isEmptying)) return null
    // A day as it is read, also beside those that stay as they are.
    const wanted = cell.kind === 'day' && text !== '' ? format.shortDate(text) : text
    return planChange(rows, cell, isEmptying ? '' : wanted, list, isEmptying)
  }, [rows, cell, text, list, isEmptying, format])
  const choose = (next: string) => {
    setId(next)
    setText('')
    setEmptying(false)
  }
  return { id, choose, cell, text, setText, isEmptying, setEmptying, plan }
}

/** The window. */
export function ChangeFieldDialog<R>(props: {
  readonly title: string
  readonly rows: readonly R[]
  readonly list: CellList<R>
  readonly onClose: () => void
}) {
  const { t } = useTranslator()
  const { rows, list, onClose } = props
  const { plan, ...choice } = useChoice(rows, list)
  const change = useOnce(async () => {
    if (plan === null) return
    // A text that is no day, or no number, leaves the one before it in place.
    if (isFieldWrong()) {
      enterFirstWrong()
      return
    }
    const done = label('core:cells.done.changed', { count: plan.changed })
    if (notify(await act(done, plan.edits))) onClose()
  })
  const changed = plan?.changed ?? 0
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={props.title}
      size="l"
      footer={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button tone="primary" onPress={change} isDisabled={changed === 0}>
            {t('core:cells.change', { count: changed })}
          </Button>
        </>
      }
    >
      <Choice rows={rows} list={list} choice={choice} />
      {plan !== null && <PlanView plan={plan} isEmptying={choice.isEmptying} />}
    </Dialog>
  )
}

function Choice<R>(props: {
  readonly rows: readonly R[]
  readonly list: CellList<R>
  readonly choice: Omit<ReturnType<typeof useChoice<R>>, 'plan'>
}) {
  const { t } = useTranslator()
  const { id, choose, cell, text, setText, isEmptying, setEmptying } = props.choice
  return (
    <div className={styles.form}>
      <Select
        label={t('core:cells.field')}
        value={id}
        onChange={choose}
        options={props.list.cells.map((one) => ({ id: one.id, label: one.title }))}
        autoFocus
      />
      {cell !== undefined && (
        <ValueField
          key={cell.id}
          cell={cell}
          rows={props.rows}
          text={text}
          onChange={setText}
          isDisabled={isEmptying}
        />
      )}
      {cell?.isNeverEmpty !== true && (
        <Checkbox isSelected={isEmptying} onChange={setEmptying}>
          {t('core:cells.emptyField')}
        </Checkbox>
      )}
    </div>
  )
}
