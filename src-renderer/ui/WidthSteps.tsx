/** Widths by steps, for whoever cannot drag an edge: pressing it and letting go opens these. */
import type { RefObject } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { useTranslator } from '../i18n/i18n'
import { Button } from './Button'
import styles from './WidthSteps.module.css'

/** Props of {@link WidthSteps}. */
interface WidthStepsProps {
  readonly label: string
  /** The edge that was pressed. */
  readonly anchor: RefObject<HTMLElement | null>
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onStep: (direction: 1 | -1) => void
  readonly onReset: () => void
}

/** Narrower, wider, and as it was at first. It stays open, so that several steps can be made. */
export function WidthSteps(props: WidthStepsProps) {
  const { t } = useTranslator()
  return (
    <Popover
      className={styles.popover ?? ''}
      triggerRef={props.anchor}
      isOpen={props.isOpen}
      onOpenChange={(isOpen) => {
        if (!isOpen) props.onClose()
      }}
      placement="bottom"
      offset={4}
    >
      <Dialog aria-label={props.label} className={styles.steps ?? ''}>
        <Button tone="quiet" onPress={() => props.onStep(-1)} autoFocus>
          {t('ui:width.narrower')}
        </Button>
        <Button tone="quiet" onPress={() => props.onStep(1)}>
          {t('ui:width.wider')}
        </Button>
        <Button tone="quiet" onPress={props.onReset}>
          {t('ui:width.usual')}
        </Button>
      </Dialog>
    </Popover>
  )
}
