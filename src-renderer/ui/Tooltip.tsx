/** A few words that appear beside a control on hover and on keyboard focus. */
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import type { ReactNode } from 'react'
import { KeyHint } from './KeyHint'
import styles from './Tooltip.module.css'

/** Wraps a button of the kit and shows `text` (and its shortcut) on hover and focus. */
export function Tooltip(props: {
  readonly text: string
  readonly shortcut?: string | undefined
  readonly placement?: 'top' | 'bottom' | 'left' | 'right' | undefined
  readonly children: ReactNode
}) {
  return (
    // It stays while the pointer goes over to it and while it is pointed at; Escape takes it away.
    <TooltipTrigger delay={500} closeDelay={300}>
      {props.children}
      <AriaTooltip
        className={styles.tooltip ?? ''}
        placement={props.placement ?? 'bottom'}
        offset={6}
      >
        {props.text}
        {props.shortcut !== undefined && <KeyHint keys={props.shortcut} />}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
