/** The line above a list; while rows are ticked, over it what can be done with them: the rows stay where the pointer is. */
import type { ReactNode } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { Button, useSaid } from '../../ui'
import { ActionButton } from '../ActionButton'
import styles from './Cells.module.css'

/** What is ticked. */
interface TickedProps {
  readonly ids: readonly string[]
  readonly onClear: () => void
  /** Further things to be done with them. */
  readonly more?: ReactNode
}

/** A line above a list that something else covers for a while, in the room of both. */
export function CoveredTools(props: {
  readonly children: ReactNode
  /** What covers it; null while nothing does. */
  readonly over: ReactNode | null
  /** Some of the choices have a label above them. */
  readonly isLabelled?: boolean | undefined
}) {
  return (
    <div className={styles.tools}>
      <div
        className={styles.toolsLine}
        data-covered={props.over !== null || undefined}
        data-labelled={props.isLabelled}
      >
        {props.children}
      </div>
      {props.over}
    </div>
  )
}

/** The line. */
export function TickedTools(
  props: TickedProps & { readonly children: ReactNode; readonly isLabelled?: boolean },
) {
  const { ids, children, isLabelled, ...bar } = props
  const over = ids.length > 0 ? <TickedBar ids={ids} {...bar} /> : null
  return (
    <CoveredTools over={over} isLabelled={isLabelled}>
      {children}
    </CoveredTools>
  )
}

function TickedBar({ ids, onClear, more }: TickedProps) {
  const { t } = useTranslator()
  const words = useSaid({ isNew: true })
  return (
    <div className={styles.bar} role="group" aria-label={t('core:cells.ticked')}>
      <div ref={words} className={styles.count}>
        {t('core:cells.tickedCount', { count: ids.length })}
      </div>
      <ActionButton action="cells.change" about={ids} />
      {more}
      <Button tone="quiet" icon="close" onPress={onClear}>
        {t('core:cells.clearTicks')}
      </Button>
    </div>
  )
}
