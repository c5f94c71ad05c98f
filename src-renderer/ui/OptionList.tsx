/** The list that floats under an input of the kit: the options of a combo box, the suggestions of a tag field. */
import { useState } from 'react'
import { Popover } from 'react-aria-components'
import type { RefObject } from 'react'
import { Icon } from './Icon'
import type { IconName } from './Icon'
import { useTranslator } from '../i18n/i18n'
import { textLanguage } from '../i18n/text-language'
import { useInSight } from './active-list'
import list from './List.module.css'

/** An entry of an {@link OptionList}. */
export interface ListedOption {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly icon?: IconName | undefined
  readonly isChosen?: boolean | undefined
}

/** The id of an entry's element, for `aria-activedescendant`. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${String(index)}`
}

/** Props of {@link OptionList}. */
interface OptionListProps {
  readonly id: string
  readonly label: string
  readonly anchor: RefObject<HTMLElement | null>
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly options: readonly ListedOption[]
  readonly active: number
  readonly onChoose: (index: number) => void
  /** Said when there are no options. */
  readonly none: string
}

/**
 * Keeps the list open while its input has the focus. React Aria closes it with every scroll, also with one that the
 * layout made (a row added above): what was typed would be left without its list, and Enter would mean something
 * else. The list is placed anew instead; inputs close it themselves with Escape and when they are left.
 */
function useStaysOpen({ anchor, onOpenChange }: Pick<OptionListProps, 'anchor' | 'onOpenChange'>) {
  const [place, setPlace] = useState(0)
  return {
    place,
    onOpenChange: (isOpen: boolean) => {
      if (!isOpen && anchor.current && isInUse(anchor.current)) setPlace((one) => one + 1)
      else onOpenChange(isOpen)
    },
  }
}

/** Whether an element has the focus and is in the window. */
function isInUse(element: HTMLElement): boolean {
  if (!element.contains(document.activeElement)) return false
  const { top, bottom } = element.getBoundingClientRect()
  return bottom >= 0 && top <= window.innerHeight
}

/** Keeps the active option in sight, also when the list is placed anew. */
function InSight({ id }: { readonly id: string | undefined }) {
  useInSight(id)
  return null
}

/** A list of options under `anchor`. It never takes the focus. */
export function OptionList(props: OptionListProps) {
  const { language } = useTranslator()
  const { place, onOpenChange } = useStaysOpen(props)
  const isActive = props.isOpen && props.active >= 0
  return (
    <Popover
      key={place}
      isNonModal
      triggerRef={props.anchor}
      isOpen={props.isOpen}
      onOpenChange={onOpenChange}
      placement="bottom start"
      offset={4}
      className={list.popover ?? ''}
      // The list is not a dialog: the focus stays in the input.
      trigger="ComboBox"
      aria-label={props.label}
    >
      <InSight id={isActive ? optionId(props.id, props.active) : undefined} />
      {props.options.length === 0 ? (
        <div className={list.none} id={props.id} role="listbox" aria-label={props.label}>
          <div role="option" aria-selected="false" aria-disabled="true">
            {props.none}
          </div>
        </div>
      ) : (
        <div className={list.list} id={props.id} role="listbox" aria-label={props.label}>
          {props.options.map((option, index) => (
            <div
              key={option.id}
              id={optionId(props.id, index)}
              role="option"
              aria-selected={option.isChosen === true}
              data-chosen={option.isChosen === true}
              data-active={index === props.active}
              className={list.item}
              // Pressing must not take the focus away from the input.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => props.onChoose(index)}
            >
              {option.icon !== undefined && <Icon name={option.icon} />}
              <span className={list.label} {...textLanguage(option.label, language)}>
                {option.label}
              </span>
              {option.hint !== undefined && <span className={list.hint}>{option.hint}</span>}
            </div>
          ))}
        </div>
      )}
    </Popover>
  )
}
