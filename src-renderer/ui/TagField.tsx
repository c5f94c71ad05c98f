/** A set of words, with suggestions. */
import { useId, useMemo, useRef, useState } from 'react'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import { useTranslator } from '../i18n/i18n'
import { useActiveIndex } from './active-list'
import { useDraft } from './drafts'
import type { Saving } from './drafts'
import type { ControlAttributes } from './Field'
import { cx } from './props'
import { Icon } from './Icon'
import { containsFolded } from './matching'
import { OptionList, optionId } from './OptionList'
import { useFinish } from './hooks'
import { addTags } from './tags'
import styles from './TagField.module.css'

/** Props of {@link TagControl}. */
export interface TagControlProps {
  readonly label: string
  readonly isDisabled?: boolean | undefined
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => Saving
  readonly suggestions: readonly string[]
  readonly placeholder?: string | undefined
  readonly attributes: ControlAttributes
  readonly className: string
}

/** The suggestions for a text, and whether they are shown. */
function useSuggested({ suggestions, value }: TagControlProps, text: string) {
  const [isOpen, setOpen] = useState(false)
  const entries = useMemo(
    () =>
      suggestions
        .filter((word) => !value.includes(word) && containsFolded(word, text))
        .slice(0, 40)
        .map((word) => ({ id: word, label: word })),
    [suggestions, value, text],
  )
  const list = useActiveIndex(entries.length, text, -1)
  const onOpenChange = (open: boolean) => {
    setOpen(open)
    // What is not seen any more cannot be meant by Enter.
    if (!open) list.setActive(-1)
  }
  return { entries, list, isShown: isOpen && entries.length > 0, onOpenChange }
}

/** What is being typed, the suggestions for it, and what keys do about it. */
function useTags(props: TagControlProps) {
  const draft = useDraft()
  const text = draft.text ?? ''
  const { suggestions, value } = props
  const { entries, list, isShown, onOpenChange } = useSuggested(props, text)
  const add = (words: string) => {
    const next = addTags(value, words, suggestions)
    onOpenChange(false)
    draft.send(() => (next === value ? null : props.onChange(next)))
  }
  useFinish(() => add(text))
  const onAddingKey = (event: KeyboardEvent): boolean => {
    if (!['Enter', ',', ';'].includes(event.key)) return false
    if (text.trim() === '' && list.active < 0) return false
    event.preventDefault()
    add(entries[list.active]?.label ?? text)
    return true
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const isOpening = event.key === 'ArrowDown' || event.key === 'ArrowUp'
    if (isOpening) onOpenChange(true)
    if (((isShown || isOpening) && list.onKey(event)) || onAddingKey(event)) return
    if (event.key === 'Backspace' && text === '' && value.length > 0) {
      void props.onChange(value.slice(0, -1))
    } else if (event.key === 'Escape' && (isShown || text !== '')) {
      event.preventDefault()
      event.stopPropagation()
      draft.drop()
      onOpenChange(false)
    }
  }
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain')
    if (!/[,;\n]/u.test(pasted)) return
    event.preventDefault()
    add(pasted)
  }
  const onText = (next: string) => {
    draft.type(next)
    onOpenChange(true)
  }
  return {
    text,
    entries,
    active: list.active,
    isShown,
    onOpenChange,
    add,
    onText,
    onKeyDown,
    onPaste,
  }
}

/**
 * The tags and the input that adds to them, without a label: Enter or a comma adds, Backspace in an empty field takes the
 * last one away.
 */
export function TagControl(props: TagControlProps) {
  const { t } = useTranslator()
  const listId = useId()
  const anchor = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const tags = useTags(props)
  const { active, isShown } = tags
  return (
    <div ref={anchor} className={cx(props.className, styles.tags)}>
      {props.value.map((tag) => (
        <Tag
          key={tag}
          tag={tag}
          isDisabled={props.isDisabled === true}
          onRemove={() => {
            void props.onChange(props.value.filter((other) => other !== tag))
            input.current?.focus()
          }}
        />
      ))}
      <input
        {...props.attributes}
        ref={input}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={isShown ? listId : undefined}
        aria-activedescendant={isShown && active >= 0 ? optionId(listId, active) : undefined}
        autoComplete="off"
        className={styles.input}
        placeholder={props.value.length === 0 ? props.placeholder : undefined}
        value={tags.text}
        onChange={(event) => tags.onText(event.target.value)}
        onPaste={tags.onPaste}
        onClick={() => tags.onOpenChange(true)}
        onBlur={() => tags.add(tags.text)}
        onKeyDown={tags.onKeyDown}
      />
      <OptionList
        id={listId}
        label={props.label}
        anchor={anchor}
        isOpen={isShown}
        onOpenChange={tags.onOpenChange}
        options={tags.entries}
        active={active}
        onChoose={(index) => tags.add(tags.entries[index]?.label ?? '')}
        none={t('ui:nothingFound')}
      />
    </div>
  )
}

function Tag(props: {
  readonly tag: string
  readonly isDisabled: boolean
  readonly onRemove: () => void
}) {
  const { t } = useTranslator()
  return (
    <span className={styles.tag}>
      {props.tag}
      <button
        type="button"
        className={styles.remove}
        aria-label={t('ui:removeNamed', { name: props.tag })}
        disabled={props.isDisabled}
        onClick={props.onRemove}
      >
        <Icon name="close" />
      </button>
    </span>
  )
}
