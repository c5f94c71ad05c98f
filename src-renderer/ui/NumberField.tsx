/** A whole number. */
import { useState } from 'react'
import { useTranslator } from '../i18n/i18n'
import { Field, useField } from './Field'
import type { FieldProps } from './Field'
import { cx } from './props'
import { parseWhole } from './numbers'
import fieldStyles from './Field.module.css'
import styles from './NumberField.module.css'

/** Props of {@link NumberField}. */
export interface NumberFieldProps extends FieldProps {
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  /** Told when what is typed is no number: the value is that of before. */
  readonly onUnread?: (() => void) | undefined
  readonly min?: number | undefined
  readonly max?: number | undefined
  /** A word after the number: "minutes". */
  readonly unit?: string | undefined
}

/** A field for a whole number; ↑ and ↓ step it. What is not a number is said to be none and not reported. */
export function NumberField(props: NumberFieldProps) {
  const { t } = useTranslator()
  const [draft, setDraft] = useState<string | null>(null)
  const parsed = draft === null ? null : parseWhole(draft, props.min, props.max)
  const problem =
    parsed === null || parsed.ok ? null : t(`ui:number.${parsed.problem}`, parsed.bounds)
  const all = { ...props, error: props.error ?? problem }
  const { control, ids } = useField(all)
  const change = (text: string) => {
    setDraft(text)
    const next = parseWhole(text, props.min, props.max)
    if (next.ok) props.onChange(next.value)
    else props.onUnread?.()
  }
  const step = (by: number) => {
    const next = parseWhole(String((props.value ?? 0) + by), props.min, props.max)
    if (!next.ok) return
    setDraft(null)
    props.onChange(next.value)
  }
  return (
    <Field {...all} ids={ids}>
      <span className={fieldStyles.withUnit}>
        <input
          {...control}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          className={cx(fieldStyles.control, styles.number)}
          value={draft ?? (props.value === null ? '' : String(props.value))}
          onChange={(event) => change(event.target.value)}
          onBlur={() => parsed?.ok !== false && setDraft(null)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
            event.preventDefault()
            step(event.key === 'ArrowUp' ? 1 : -1)
          }}
        />
        {props.unit !== undefined && <span className={fieldStyles.unit}>{props.unit}</span>}
      </span>
    </Field>
  )
}
