/** Around the pane of one applicant: the keys that decide about them, wherever the focus is in it. */
import type { ReactNode } from 'react'
import { takesText } from '../../app/shortcuts'
import type { Applicant } from './applicants.rules'
import { decideByKey } from './decision-keys'
import styles from './Selection.module.css'

/** The pane with its keys. */
export function DecisionKeys(props: {
  readonly applicant: Applicant
  readonly children: ReactNode
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of what is inside, wherever the focus is in it
    <div
      className={styles.pane}
      onKeyDown={(event) => {
        // On a Mac, Alt and a letter write a sign where text is written.
        if (takesText(document.activeElement)) return
        if (decideByKey(event.nativeEvent, [props.applicant])) event.preventDefault()
      }}
    >
      {props.children}
    </div>
  )
}
