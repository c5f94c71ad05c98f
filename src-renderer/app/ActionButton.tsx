/** Buttons and menus made from the registry of actions: words, icon, keys and whether it can be done now come from there. */
import type { ReactNode, Ref } from 'react'
import { Button, IconButton, LinkButton, MenuButton } from '../ui'
import type { ButtonTone, IconName } from '../ui'
import type { ActionId } from './actions.types'
import { useAction, useActionItems } from './use-actions'
import type { AboutProps, ActionItem } from './use-actions'

/** The action of a button, and what else a button can be told. */
type ActionProps<Id extends ActionId> = AboutProps<Id> & {
  readonly action: Id
  /** Called when it was done. */
  readonly onDone?: () => void
  /** Other words, where a sentence leads to it. */
  readonly children?: ReactNode
}

/** A button with the action's words. */
export function ActionButton<Id extends ActionId>(
  props: ActionProps<Id> & {
    readonly tone?: ButtonTone
    /** The action's full name instead of its shorter words. */
    readonly isFull?: boolean
    readonly isBusy?: boolean
    /** Cannot be pressed for a reason that the button's place has. */
    readonly isDisabled?: boolean
    /** The accessible name, where the words alone do not say which of several buttons this is. */
    readonly label?: string
    readonly ref?: Ref<HTMLButtonElement>
  },
) {
  const shown = useAction(props.action, props, props.onDone, props.isDisabled)
  const words = props.isFull === true ? shown.title : shown.label
  return (
    <Button
      tone={props.tone}
      icon={shown.icon}
      isBusy={props.isBusy}
      isDisabled={shown.isDisabled}
      label={props.label}
      ref={props.ref}
      onPress={shown.run}
    >
      {props.children ?? words}
    </Button>
  )
}

/** A button with the action's icon alone. An action without one has none here. */
export function ActionIconButton<Id extends ActionId>(
  props: ActionProps<Id> & { readonly hint?: string },
) {
  const { icon, label, shortcut, isDisabled, run } = useAction(props.action, props, props.onDone)
  if (icon === undefined) return null
  return (
    <IconButton
      icon={icon}
      label={label}
      hint={props.hint}
      shortcut={shortcut}
      isDisabled={isDisabled}
      onPress={run}
    />
  )
}

/** An action that reads as a link inside text or a list. */
export function ActionLink<Id extends ActionId>(props: ActionProps<Id>) {
  const { label, run } = useAction(props.action, props, props.onDone)
  return <LinkButton onPress={run}>{props.children ?? label}</LinkButton>
}

/** A button that opens a menu of actions. */
export function ActionMenu(props: {
  readonly label: string
  /** What the actions are about. */
  readonly about?: string
  readonly icon?: IconName
  readonly showLabel?: boolean
  readonly items: readonly ActionItem[]
}) {
  const { items, ...button } = props
  return <MenuButton {...button} items={useActionItems(items)} />
}
