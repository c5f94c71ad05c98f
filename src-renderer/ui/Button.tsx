/** Buttons: with words, with an icon alone, and one that reads as a link. */
import { Button as AriaButton } from 'react-aria-components'
import { memo } from 'react'
import type { ReactNode, Ref } from 'react'
import { cx, definedProps, named } from './props'
import { Icon } from './Icon'
import type { IconName } from './Icon'
import { Tooltip } from './Tooltip'
import { useEvent } from './hooks'
import styles from './Button.module.css'

/** How loudly a button speaks. One primary on a screen. */
export type ButtonTone = 'primary' | 'plain' | 'quiet' | 'danger'

/** Props of {@link Button}. */
export interface ButtonProps {
  readonly tone?: ButtonTone | undefined
  readonly icon?: IconName | undefined
  readonly onPress?: (() => void) | undefined
  readonly isDisabled?: boolean | undefined
  /** Work is under way: the button says so and cannot be pressed again. */
  readonly isBusy?: boolean | undefined
  readonly autoFocus?: boolean | undefined
  readonly type?: 'button' | 'submit' | undefined
  readonly ref?: Ref<HTMLButtonElement> | undefined
  /** The accessible name, where the words alone do not say which of several buttons this is. Begins with the words. */
  readonly label?: string | undefined
  readonly children: ReactNode
}

/** A button with words. */
export function Button(props: ButtonProps) {
  const onPress = useEvent(props.onPress)
  return <StableButton {...props} onPress={onPress} />
}

const StableButton = memo(function StableButton(props: ButtonProps) {
  const { tone = 'plain', icon, isBusy = false, children } = props
  return (
    <AriaButton
      {...definedProps({
        onPress: () => props.onPress?.(),
        isDisabled: props.isDisabled,
        autoFocus: props.autoFocus,
        type: props.type,
        'aria-label': props.label,
        ref: props.ref,
      })}
      isPending={isBusy}
      className={cx(styles.button, styles[tone])}
    >
      {isBusy ? (
        <Icon name="working" className={styles.working} />
      ) : (
        icon !== undefined && <Icon name={icon} />
      )}
      {children}
    </AriaButton>
  )
})

/** Props of {@link IconButton}. */
export interface IconButtonProps {
  readonly icon: IconName
  /** The accessible name, and the tooltip. */
  readonly label: string
  /** What it is about, where the label alone does not say it; part of the accessible name. */
  readonly about?: string | undefined
  /** More words for the tooltip than the name has. */
  readonly hint?: string | undefined
  readonly shortcut?: string | undefined
  readonly onPress?: (() => void) | undefined
  readonly isDisabled?: boolean | undefined
  readonly isPressed?: boolean | undefined
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

/** A button that shows an icon alone; its name is in the tooltip. */
export function IconButton(props: IconButtonProps) {
  const onPress = useEvent(props.onPress)
  return <StableIconButton {...props} onPress={onPress} />
}

const StableIconButton = memo(function StableIconButton(props: IconButtonProps) {
  return (
    <Tooltip text={props.hint ?? props.label} shortcut={props.shortcut}>
      <AriaButton
        {...definedProps({
          onPress: () => props.onPress?.(),
          isDisabled: props.isDisabled,
          'aria-pressed': props.isPressed,
          ref: props.ref,
        })}
        aria-label={named(props.label, props.about)}
        className={cx(styles.button, styles.quiet, styles.iconOnly)}
      >
        <Icon name={props.icon} />
      </AriaButton>
    </Tooltip>
  )
})

/** A button that reads as a link inside text or a list. */
export function LinkButton(props: {
  readonly onPress: () => void
  readonly isDisabled?: boolean | undefined
  /** Its work is under way: it keeps the focus and cannot be pressed again. */
  readonly isBusy?: boolean | undefined
  readonly children: ReactNode
}) {
  return (
    <AriaButton
      {...definedProps({ isDisabled: props.isDisabled, isPending: props.isBusy })}
      onPress={() => props.onPress()}
      className={styles.link ?? ''}
    >
      {props.children}
    </AriaButton>
  )
}
