/** The whole way of a wizard, with where one is on it. */
import { useTranslator } from '../i18n/i18n'
import { Button as AriaButton } from 'react-aria-components'
import { cx } from './props'
import { Icon } from './Icon'
import { VisuallyHidden } from './VisuallyHidden'
import styles from './Stepper.module.css'

/** One step of the way. */
export interface Step<Id extends string = string> {
  readonly id: Id
  readonly title: string
}

/** Shows the steps; those already done can be gone back to when `onGo` is given. */
export function Stepper<Id extends string>(props: {
  readonly label: string
  readonly steps: readonly Step<Id>[]
  readonly current: Id
  readonly onGo?: ((id: Id) => void) | undefined
}) {
  const { t } = useTranslator()
  const at = props.steps.findIndex((step) => step.id === props.current)
  return (
    <nav aria-label={props.label}>
      <ol className={styles.steps}>
        {props.steps.map((step, index) => {
          const isDone = index < at
          const words = (
            <>
              <span className={styles.mark}>{isDone ? <Icon name="check" /> : index + 1}</span>
              {step.title}
              {isDone && <VisuallyHidden>{t('ui:stepDone')}</VisuallyHidden>}
            </>
          )
          return (
            <li
              key={step.id}
              className={cx(styles.step, isDone && styles.done, index === at && styles.current)}
              aria-current={index === at ? 'step' : undefined}
            >
              {isDone && props.onGo ? (
                <AriaButton className={styles.go ?? ''} onPress={() => props.onGo?.(step.id)}>
                  {words}
                </AriaButton>
              ) : (
                <span className={styles.go}>{words}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
