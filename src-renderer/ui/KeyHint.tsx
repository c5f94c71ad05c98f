/** A keyboard shortcut shown beside a command. */
import styles from './KeyHint.module.css'

/** Shows a shortcut written as `Ctrl+Shift+Z`, one key cap per part. */
export function KeyHint(props: { readonly keys: string }) {
  return (
    <kbd className={styles.keys}>
      {props.keys.split('+').map((key, index) => (
        <kbd key={index} className={styles.key}>
          {key === '' ? '+' : key}
        </kbd>
      ))}
    </kbd>
  )
}
