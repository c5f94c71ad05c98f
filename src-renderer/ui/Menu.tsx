/** A button that opens a menu of commands. */
import {
  Button as AriaButton,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components'
import { memo } from 'react'
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
        <AriaMenu className={list.list ?? ''} aria-label={props.label}>
          {props.items.map((item, index) =>
            item === 'separator' ? (
              <Separator key={`separator-${String(index)}`} className={list.separator ?? ''} />
            ) : (
              <Item key={item.id} item={item} onAction={props.onAction} />
            ),
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}, isSameContent)

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
