/** Dates typed as people type them, alone or as a range. */
import { useId, useState } from 'react'
import { useTranslator } from '../i18n/i18n'
import { exampleDay, readDate } from './dates'
import { useDraft } from './drafts'
import type { Saving } from './drafts'
import { Field, FieldNote, useField } from './Field'
import type { FieldProps } from './Field'
import { cx } from './props'
import { useFinish } from './hooks'
import fieldStyles from './Field.module.css'
import styles from './DateField.module.css'

/** Props of {@link DateField}. */
export interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD` */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  /** Told when something is typed, which is read when the field is left: the value is that of before. */
  readonly onUnread?: (() => void) | undefined
  /** The first and last day allowed, `YYYY-MM-DD`. */
  readonly min?: string | undefined
  readonly max?: string | undefined
}

/** The state of a date being typed: the text shown, what is wrong with it, and the handlers of its input. */
export function useDateDraft(
  props: Pick<DateFieldProps, 'value' | 'min' | 'max'> & {
    readonly onChange: (value: string | null) => Saving
    /** Gets a text that is no day, when its field goes away. */
    readonly onLost?: (text: string) => void
  },
): {
  readonly text: string
  readonly problem: string | null
  /** Something was typed that was not reported yet. */
  readonly isTyped: boolean
  readonly onText: (text: string) => void
  readonly onDone: () => void
  readonly onRevert: () => void
} {
  const { t, format } = useTranslator()
  const typed = useDraft()
  const draft = typed.text
  const [isChecked, setChecked] = useState(false)
  const shown = draft ?? (props.value === null ? '' : format.shortDate(props.value))
  const problem = draft === null || !isChecked ? null : problemOf(draft, props)
  const sentence = () => {
    if (problem === null) return null
    const example = format.shortDate(exampleDay)
    if (problem === 'tooEarly')
      return t('ui:date.tooEarly', { date: format.shortDate(props.min ?? '') })
    if (problem === 'tooLate')
      return t('ui:date.tooLate', { date: format.shortDate(props.max ?? '') })
    return t(`ui:date.${problem}`, { example })
  }
  const onDone = () => {
    if (draft === null) return
    setChecked(true)
    if (problemOf(draft, props) !== null) return
    const read = readDate(draft)
    typed.send(() => (read.ok && read.value !== props.value ? props.onChange(read.value) : null))
  }
  useFinish(() => {
    if (draft !== null && problemOf(draft, props) !== null) props.onLost?.(draft)
    else onDone()
  })
  return {
    text: shown,
    problem: sentence(),
    isTyped: draft !== null,
    onText: (text) => {
      typed.type(text)
      setChecked(false)
    },
    onDone,
    onRevert: () => typed.drop(),
  }
}

function problemOf(
  text: string,
  limits: Pick<DateFieldProps, 'min' | 'max'>,
): 'notADate' | 'noSuchDay' | 'shortYear' | 'tooEarly' | 'tooLate' | null {
  const read = readDate(text)
  if (!read.ok) return read.problem
  if (read.value === null) return null
  if (limits.min !== undefined && read.value < limits.min) return 'tooEarly'
  if (limits.max !== undefined && read.value > limits.max) return 'tooLate'
  return null
}

/** A field for one day. It understands several ways of writing it, and shows it in the language's own. */
export function DateField(props: DateFieldProps) {
  const { t, format } = useTranslator()
  const onChange = (value: string | null) => {
    props.onChange(value)
    return null
  }
  const draft = useDateDraft({ ...props, onChange })
  const all = { ...props, error: draft.problem ?? props.error }
  const { control, ids } = useField(all)
  return (
    <Field {...all} ids={ids}>
      <input
        {...control}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        className={cx(fieldStyles.control, styles.date)}
        value={draft.text}
        placeholder={t('ui:example', { example: format.shortDate(exampleDay) })}
        onChange={(event) => {
          draft.onText(event.target.value)
          props.onUnread?.()
        }}
        onBlur={draft.onDone}
        onKeyDown={(event) => {
          if (event.key === 'Enter') draft.onDone()
          if (event.key !== 'Escape' || !draft.isTyped) return
          // It takes back what was typed here, and does not close the dialog around it.
          event.stopPropagation()
          draft.onRevert()
        }}
      />
    </Field>
  )
}

/** Two days, both included; ends that are the wrong way round are said to be so and not reported. */
export interface DateRangeValue {
  readonly start: string
  readonly end: string
}

/** Props of {@link DateRangeField}. */
export interface DateRangeFieldProps extends FieldProps {
  readonly value: DateRangeValue | null
  readonly onChange: (value: DateRangeValue | null) => void
}

/** A field for a range of days. It reports a range when both ends are there, and null when both are empty. */
export function DateRangeField(props: DateRangeFieldProps) {
  const { t } = useTranslator()
  const noteId = useId()
  const labelId = useId()
  const [ends, setEnds] = useState<Partial<DateRangeValue> | null>(null)
  const start = ends === null ? (props.value?.start ?? null) : (ends.start ?? null)
  const end = ends === null ? (props.value?.end ?? null) : (ends.end ?? null)
  const isReversed = start !== null && end !== null && end < start
  const isHalf = (start === null) !== (end === null)
  const change = (nextStart: string | null, nextEnd: string | null) => {
    const isWhole = nextStart !== null && nextEnd !== null && nextStart <= nextEnd
    if (isWhole || (nextStart === null && nextEnd === null)) {
      setEnds(null)
      props.onChange(isWhole ? { start: nextStart, end: nextEnd } : null)
      return
    }
    setEnds({
      ...(nextStart === null ? {} : { start: nextStart }),
      ...(nextEnd === null ? {} : { end: nextEnd }),
    })
  }
  const error = isReversed ? t('ui:date.reversed') : (props.error ?? null)
  return (
    <div className={styles.range} role="group" aria-labelledby={labelId} aria-describedby={noteId}>
      <span
        id={labelId}
        className={cx(fieldStyles.label, props.hideLabel && fieldStyles.hidden)}
        data-required={props.isRequired === true ? t('ui:requiredMark') : undefined}
      >
        {props.label}
      </span>
      <div className={styles.ends}>
        <DateField
          label={t('ui:date.from')}
          hideLabel
          value={start}
          isDisabled={props.isDisabled}
          isRequired={props.isRequired}
          onChange={(next) => change(next, end)}
        />
        <div className={styles.second}>
          <span aria-hidden="true">–</span>
          <DateField
            label={t('ui:date.to')}
            hideLabel
            value={end}
            isDisabled={props.isDisabled}
            isRequired={props.isRequired}
            onChange={(next) => change(start, next)}
          />
        </div>
      </div>
      <FieldNote
        id={noteId}
        error={error}
        description={isHalf ? t('ui:date.otherEnd') : props.description}
      />
    </div>
  )
}
