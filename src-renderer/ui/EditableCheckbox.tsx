/** A yes or no that is edited where it is shown. */
import type { ReactNode } from 'react'
import { Checkbox } from './Checkbox'
import { EditableRow } from './Editable'
import { useField } from './Field'
import type { FieldProps } from './Field'
import styles from './Editable.module.css'

/** A yes or no that is edited in place; ticking commits. */
export function EditableCheckbox(
  props: FieldProps & {
    readonly isSelected: boolean
    readonly onCommit: (isSelected: boolean) => void
    readonly children: ReactNode
  },
) {
  const { ids } = useField(props)
  return (
    <EditableRow {...props} ids={ids} isGroup>
      <span className={styles.check} role="group" aria-labelledby={`${ids.control}-label`}>
        <Checkbox
          isSelected={props.isSelected}
          onChange={props.onCommit}
          isDisabled={props.isDisabled}
        >
          {props.children}
        </Checkbox>
      </span>
    </EditableRow>
  )
}
