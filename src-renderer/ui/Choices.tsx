/** One of a few: radio buttons in a column, or segments in a row. */
import { useId } from 'react'
import { Field, useField } from './Field'
import type { FieldProps } from './Field'
import { cx } from './props'
import { Icon } from './Icon'
import type { IconName } from './Icon'
import styles from './Choices.module.css'

/** One thing to choose. */
export interface Choice<Id extends string = string> {
  readonly id: Id
  readonly label: string
  /** The language of the label, where it is another than the screen's. */
  readonly lang?: string | undefined
  readonly description?: string | undefined
  readonly icon?: IconName | undefined
  readonly isDisabled?: boolean | undefined
}

/** Props of {@link RadioGroup} and {@link SegmentedControl}. */
export interface ChoicesProps<Id extends string> extends FieldProps {
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  readonly options: readonly Choice<Id>[]
}

function Choices<Id extends string>(
  props: ChoicesProps<Id> & { readonly look: 'radio' | 'segment' },
) {
  const { ids, control } = useField(props)
  const name = useId()
  const labelId = `${ids.control}-label`
  const isSegment = props.look === 'segment'
  return (
    <Field {...props} ids={ids} labelId={labelId}>
      <div
        role="radiogroup"
        aria-labelledby={labelId}
        aria-describedby={control['aria-describedby']}
        className={isSegment ? styles.segments : styles.radios}
      >
        {props.options.map((option) => (
          <label
            key={option.id}
            className={cx(
              isSegment ? styles.segment : styles.radio,
              (props.isDisabled === true || option.isDisabled === true) && styles.disabled,
            )}
          >
            <input
              type="radio"
              name={name}
              className={isSegment ? styles.segmentInput : styles.dot}
              checked={option.id === props.value}
              disabled={props.isDisabled === true || option.isDisabled === true}
              onChange={() => props.onChange(option.id)}
            />
            {option.icon !== undefined && <Icon name={option.icon} />}
            <span lang={option.lang}>
              {option.label}
              {option.description !== undefined && (
                <span className={styles.description}>{option.description}</span>
              )}
            </span>
          </label>
        ))}
      </div>
    </Field>
  )
}

/** Radio buttons, one under another, each with room for a description. */
export function RadioGroup<Id extends string>(props: ChoicesProps<Id>) {
  return <Choices {...props} look="radio" />
}

/** A few short choices side by side. */
export function SegmentedControl<Id extends string>(props: ChoicesProps<Id>) {
  return <Choices {...props} look="segment" />
}
