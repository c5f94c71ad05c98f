/** Text for a screen reader only. */
import type { ReactNode } from 'react'
import styles from './VisuallyHidden.module.css'

/** Hides its children from the eye but not from assistive technology. */
export function VisuallyHidden(props: { readonly children: ReactNode }) {
  return <span className={styles.hidden}>{props.children}</span>
}
