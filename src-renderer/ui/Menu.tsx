/** A button that opens a menu of commands. */
import {
  Button as AriaButton,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components'
import { cx } from './given'
import { Icon } from './Icon'
import type { IconName } from './Icon'
import { KeyHint } from './KeyHint'
import { Tooltip } from './Tooltip'
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
  readonly icon?: IconName | undefined
  /** Shows the label as words; without it the button is an icon with a tooltip. */
  readonly showLabel?: boolean | undefined
  readonly isDisabled?: boolean | undefined
  readonly items: readonly (MenuCommand | 'separator')[]
}

/** A button and the menu it opens. */
export function MenuButton(props: MenuButtonProps) {
  const { icon = 'more' } = props
  const button = (
    <AriaButton
      aria-label={props.label}
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
              <Item key={item.id} item={item} />
            ),
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

function Item({ item }: { readonly item: MenuCommand }) {
  return (
    <AriaMenuItem
      id={item.id}
      textValue={item.label}
      isDisabled={item.isDisabled === true}
      onAction={() => item.onAction()}
      className={cx(list.item, item.tone === 'danger' && list.danger)}
    >
      {item.icon !== undefined && <Icon name={item.icon} />}
      <span className={list.label}>{item.label}</span>
      {item.shortcut !== undefined && <KeyHint keys={item.shortcut} />}
    </AriaMenuItem>
  )
}
