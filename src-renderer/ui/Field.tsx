/** What every field shares: a label, a description, an error said in words, and the ids that tie them together. */
import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { useTranslator } from '../i18n/i18n'
import { announce } from './announce'
import { cx } from './props'
import { Icon } from './Icon'
import styles from './Field.module.css'

/** What every field takes. */
export interface FieldProps {
  readonly label: string
  /** Keeps the label for screen readers only. */
  readonly hideLabel?: boolean | undefined
  readonly description?: string | undefined
  /** What is wrong with the value, in words; null or missing when nothing is. */
  readonly error?: string | null | undefined
  readonly isRequired?: boolean | undefined
  readonly isDisabled?: boolean | undefined
}

/** The attributes a control needs to belong to its {@link Field}. */
export interface ControlAttributes {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
  readonly 'aria-required': true | undefined
  readonly disabled: boolean | undefined
}

/** Ids and ARIA attributes for one field: `control` goes on the input, `ids` on the {@link Field}. */
export function useField(props: FieldProps): {
  readonly control: ControlAttributes
  readonly ids: { readonly control: string; readonly note: string }
} {
  const id = useId()
  const note = `${id}-note`
  useSaidError(props)
  const hasNote = Boolean(props.error) || props.description !== undefined
  return {
    ids: { control: id, note },
    control: {
      id,
      'aria-describedby': hasNote ? note : undefined,
      'aria-invalid': props.error ? true : undefined,
      'aria-required': props.isRequired === true ? true : undefined,
      disabled: props.isDisabled,
    },
  }
}

/** Says what is wrong when that changes while one is at the field; what was wrong already is met on the way to it. */
function useSaidError({ label, error }: Pick<FieldProps, 'label' | 'error'>): void {
  const before = useRef(error)
  useEffect(() => {
    if (error && error !== before.current) announce(`${label}: ${error}`)
    before.current = error
  }, [label, error])
}

/** Lays out a label, a control and what is to be said about it. */
export function Field(
  props: FieldProps & {
    readonly ids: { readonly control: string; readonly note: string }
    /** The label names a group, not one input. */
    readonly labelId?: string | undefined
    readonly children: ReactNode
  },
) {
  const { t } = useTranslator()
  const labelClass = cx(styles.label, props.hideLabel && styles.hidden)
  // For the eye; who listens is told by `aria-required`.
  const mark = props.isRequired === true ? t('ui:requiredMark') : undefined
  return (
    <div className={styles.field}>
      {props.labelId === undefined ? (
        <label className={labelClass} data-required={mark} htmlFor={props.ids.control}>
          {props.label}
        </label>
      ) : (
        <span className={labelClass} data-required={mark} id={props.labelId}>
          {props.label}
        </span>
      )}
      {props.children}
      <FieldNote id={props.ids.note} error={props.error} description={props.description} />
    </div>
  )
}

/** The line under a control: its error, or else its description. */
export function FieldNote(props: {
  readonly id: string
  readonly error?: string | null | undefined
  readonly description?: string | undefined
}) {
  if (props.error) {
    return (
      <p id={props.id} className={styles.error}>
        <Icon name="alert" />
        <span>{props.error}</span>
      </p>
    )
  }
  if (props.description === undefined) return null
  return (
    <p id={props.id} className={styles.description}>
      {props.description}
    </p>
  )
}
