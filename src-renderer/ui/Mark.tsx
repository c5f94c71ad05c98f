/** The program's mark: a ring of seven arcs, one for each stage, the current one in plum. */
import styles from './Mark.module.css'

const arcs = 7
const gap = 5

function arc(index: number): string {
  const point = (degrees: number): string => {
    const angle = ((degrees - 90) * Math.PI) / 180
    return `${(50 + 42 * Math.cos(angle)).toFixed(2)} ${(50 + 42 * Math.sin(angle)).toFixed(2)}`
  }
  const from = (index * 360) / arcs + gap
  const to = ((index + 1) * 360) / arcs - gap
  return `M ${point(from)} A 42 42 0 0 1 ${point(to)}`
}

/** The mark, for decoration beside the name. */
export function Mark() {
  return (
    <svg viewBox="0 0 100 100" className={styles.mark} aria-hidden="true">
      {Array.from({ length: arcs }, (_, index) => (
        <path key={index} d={arc(index)} className={index === 1 ? styles.arcNow : styles.arc} />
      ))}
    </svg>
  )
}
