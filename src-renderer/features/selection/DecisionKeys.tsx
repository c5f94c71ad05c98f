/** Around the pane of one applicant, or the buttons for those who are ticked: the keys that decide about them, wherever the focus is in it. */
import type { ReactNode } from 'react'
import { takesText } from '../../app/shortcuts'
import type { Applicant } from './applicants.rules'
import { decideByKey } from './decision-keys'
import styles from './Selection.module.css'

/** The pane, or what has a class of its own, with its keys. */
export function DecisionKeys(props: {
  readonly about: readonly Applicant[]
  readonly className?: string | undefined
  readonly children: ReactNode
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of what is inside, wherever the focus is in it
    <div
      className={props.className ?? styles.pane}
      onKeyDown={(event) => {
        // On a Mac, Alt and a letter write a sign where text is written.
        if (takesText(document.activeElement)) return
        if (decideByKey(event.nativeEvent, props.about)) event.preventDefault()
      }}
    >
      {props.children}
    </div>
  )
}
