/** The frame of one step: its heading, which takes the focus, what is on it, and the way back and on. */
import { useEffect, useRef } from 'react'
import type { ReactNode, RefObject } from 'react'
import { useTranslator } from '../../../i18n/i18n'
import { Button, KeyHint, cx, enterAt, useSaid } from '../../../ui'
import { useActions } from '../../../app/use-actions'
import styles from './Import.module.css'

/** The button that goes on. */
export interface NextButton {
  readonly label: string
  readonly onPress: () => void
  readonly isDisabled?: boolean | undefined
}

/** Props of {@link StepFrame}. */
interface StepFrameProps {
  readonly title: string
  readonly lead?: ReactNode
  /** Beside the title, at its end. */
  readonly aside?: ReactNode
  /** Children fill the height and scroll themselves; otherwise the step scrolls. */
  readonly fill?: boolean | undefined
  readonly onBack?: (() => void) | undefined
  readonly next?: NextButton | undefined
  /** Another way on, for those who want it. */
  readonly also?: NextButton | undefined
  /** Gives the columns a name, where there are any. */
  readonly onName?: (() => void) | undefined
  /** What will happen, in a sentence; announced when it changes. */
  readonly summary?: string | undefined
  readonly children: ReactNode
}

/** One step. */
export function StepFrame(props: StepFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useFirstFocus(heading)
  const { next } = props
  useActions('import', {
    next: next && next.isDisabled !== true ? next.onPress : null,
    nameColumns: props.onName ?? null,
  })
  return (
    <div className={styles.frame}>
      <div className={cx(styles.step, props.fill === true ? styles.stepFill : styles.stepScroll)}>
        <div className={styles.stepHead}>
          <div>
            <h2 ref={heading} tabIndex={-1} className={styles.stepTitle}>
              {props.title}
            </h2>
            {props.lead !== undefined && <p className={styles.soft}>{props.lead}</p>}
          </div>
          {props.aside}
        </div>
        {props.children}
      </div>
      {(props.onBack ?? next) && <StepFoot {...props} />}
    </div>
  )
}

/** The heading takes the focus when the step is shown. */
function useFirstFocus(heading: RefObject<HTMLHeadingElement | null>): void {
  useEffect(() => {
    enterAt(heading.current)
  }, [heading])
}

function StepFoot({ onBack, next, also, summary }: StepFrameProps) {
  const { t } = useTranslator()
  const words = useSaid({ isNew: true })
  return (
    <div className={styles.foot}>
      {onBack && (
        <Button icon="arrow-left" onPress={onBack}>
          {t('import:back')}
        </Button>
      )}
      <div ref={words} className={styles.summary}>
        {summary}
      </div>
      {next && (
        <>
          {also && (
            <Button tone="quiet" onPress={also.onPress} isDisabled={also.isDisabled}>
              {also.label}
            </Button>
          )}
          <KeyHint keys="Ctrl+Enter" />
          <Button tone="primary" onPress={next.onPress} isDisabled={next.isDisabled}>
            {next.label}
          </Button>
        </>
      )}
    </div>
  )
}
