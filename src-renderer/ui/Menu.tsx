/** A button that opens a menu of commands. */
import {
  Button as AriaButton,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components'
import { memo, useRef } from 'react'
import { cx, named } from './props'
import { Icon } from './Icon'
import type { IconName } from './Icon'
import { KeyHint } from './KeyHint'
import { Tooltip } from './Tooltip'
import { isSameContent, useEvent } from './hooks'
import buttonStyles from './Button.module.css'
import list from './List.module.css'

/** One command of a menu. */
export interface MenuCommand {
  readonly id: string
  readonly label: string
  readonly icon?: IconName | undefined
  readonly shortcut?: string | undefined
  readonly tone?: 'danger' | undefined
  readonly isDisabled?: boolean | undefined
  readonly onAction: () => void
}

/** Props of {@link MenuButton}. */
export interface MenuButtonProps {
  readonly label: string
  /** What the commands are about, where the label alone does not say it; part of the accessible name. */
  readonly about?: string | undefined
  readonly icon?: IconName | undefined
  /** Shows the label as words; without it the button is an icon with a tooltip. */
  readonly showLabel?: boolean | undefined
  readonly isDisabled?: boolean | undefined
  readonly items: readonly (MenuCommand | 'separator')[]
}

/** A button and the menu it opens. */
export function MenuButton(props: MenuButtonProps) {
  const onAction = useEvent((id: string) => {
    const chosen = props.items.find((item) => item !== 'separator' && item.id === id)
    if (chosen !== undefined && chosen !== 'separator') chosen.onAction()
  })
  return <StableMenuButton {...props} onAction={onAction} />
}

const StableMenuButton = memo(function StableMenuButton(
  props: MenuButtonProps & { readonly onAction: (id: string) => void },
) {
  const { icon = 'more' } = props
  const button = (
    <AriaButton
      aria-label={named(props.label, props.about)}
      isDisabled={props.isDisabled === true}
      className={cx(
        buttonStyles.button,
        props.showLabel === true
          ? buttonStyles.plain
          : cx(buttonStyles.quiet, buttonStyles.iconOnly),
      )}
    >
      {props.showLabel === true ? (
        <>
          {props.icon !== undefined && <Icon name={icon} />}
          {props.label}
          <Icon name="chevron-down" />
        </>
      ) : (
        <Icon name={icon} />
      )}
    </AriaButton>
  )
  return (
    <MenuTrigger>
      {props.showLabel === true ? button : <Tooltip text={props.label}>{button}</Tooltip>}
      <Popover className={list.popover ?? ''} offset={4}>
        <Entries {...props} />
      </Popover>
    </MenuTrigger>
  )
}, isSameContent)

type MenuEntries = readonly (MenuCommand | 'separator')[]

/** The entries of a menu. */
function Entries(props: {
  readonly label: string
  readonly items: MenuEntries
  readonly onAction: (id: string) => void
  readonly isFocused?: boolean
}) {
  return (
    <AriaMenu
      className={list.list ?? ''}
      aria-label={props.label}
      {...(props.isFocused === true ? { autoFocus: 'first' as const } : {})}
    >
      {props.items.map((item, index) =>
        item === 'separator' ? (
          <Separator key={`separator-${String(index)}`} className={list.separator ?? ''} />
        ) : (
          <Item key={item.id} item={item} onAction={props.onAction} />
        ),
      )}
    </AriaMenu>
  )
}

/** A menu at a point of the window: what can be done with what was pressed there with the right button. */
export function ContextMenu(props: {
  readonly label: string
  /** Pixels from the corner of the window. */
  readonly at: { readonly x: number; readonly y: number }
  readonly items: MenuEntries
  readonly onClose: () => void
}) {
  const point = useRef<HTMLSpanElement>(null)
  const { x, y } = props.at
  const onAction = (id: string): void => {
    const chosen = props.items.find((item) => item !== 'separator' && item.id === id)
    props.onClose()
    if (chosen !== undefined && chosen !== 'separator') chosen.onAction()
  }
  return (
    <>
      <span
        ref={point}
        aria-hidden="true"
        style={{ position: 'fixed', insetInlineStart: x, insetBlockStart: y }}
      />
      <Popover
        className={list.popover ?? ''}
        triggerRef={point}
        placement="bottom start"
        offset={0}
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) props.onClose()
        }}
        aria-label={props.label}
      >
        <Entries label={props.label} items={props.items} onAction={onAction} isFocused />
      </Popover>
    </>
  )
}

function Item(props: { readonly item: MenuCommand; readonly onAction: (id: string) => void }) {
  const { item } = props
  return (
    <AriaMenuItem
      id={item.id}
      textValue={item.label}
      isDisabled={item.isDisabled === true}
      onAction={() => props.onAction(item.id)}
      className={cx(list.item, item.tone === 'danger' && list.danger)}
    >
      {item.icon !== undefined && <Icon name={item.icon} />}
      <span className={list.label}>{item.label}</span>
      {item.shortcut !== undefined && <KeyHint keys={item.shortcut} />}
    </AriaMenuItem>
  )
}
