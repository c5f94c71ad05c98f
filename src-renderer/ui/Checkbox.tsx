/** A box to tick. */
import type { ReactNode } from 'react'
import { cx } from './props'
import { VisuallyHidden } from './VisuallyHidden'
import styles from './Checkbox.module.css'

/** Props of {@link Checkbox}. */
interface CheckboxProps {
  readonly isSelected: boolean
  readonly isIndeterminate?: boolean | undefined
  readonly onChange: (isSelected: boolean) => void
  /** It has to be ticked, and is not. */
  readonly isWrong?: boolean | undefined
  readonly isDisabled?: boolean | undefined
  readonly description?: string | undefined
  /** What it is about, where the words beside it stand beside several; part of the accessible name. */
  readonly about?: string | undefined
  /** The words beside the box. */
  readonly children: ReactNode
}

/** A box to tick, with its words. */
export function Checkbox(props: CheckboxProps) {
  return (
    <label className={cx(styles.checkbox, props.isDisabled && styles.disabled)}>
      <input
        type="checkbox"
        className={styles.box}
        checked={props.isSelected}
        disabled={props.isDisabled}
        aria-invalid={props.isWrong === true ? true : undefined}
        ref={(element) => {
          if (element) element.indeterminate = props.isIndeterminate === true
        }}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span>
        {props.children}
        {props.about !== undefined && <VisuallyHidden>: {props.about}</VisuallyHidden>}
        {props.description !== undefined && (
          <span className={styles.description}>{props.description}</span>
        )}
      </span>
    </label>
  )
}
