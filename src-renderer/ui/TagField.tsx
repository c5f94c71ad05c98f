/** A set of words, with suggestions. */
import { useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslator } from '../i18n/i18n'
import { useActiveIndex } from './active-list'
import { Field, useField } from './Field'
import type { ControlAttributes, FieldProps } from './Field'
import { cx } from './given'
import { Icon } from './Icon'
import { containsFolded } from './matching'
import { OptionList, optionId } from './OptionList'
import { addTags } from './tags'
import fieldStyles from './Field.module.css'
import styles from './TagField.module.css'

/** Props of {@link TagField}. */
export interface TagFieldProps extends FieldProps {
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
  readonly suggestions: readonly string[]
  readonly placeholder?: string | undefined
}

/** A field for a set of words: Enter or a comma adds, Backspace in an empty field takes the last one away. */
export function TagField(props: TagFieldProps) {
  const { control, ids } = useField(props)
  return (
    <Field {...props} ids={ids}>
      <TagControl {...props} attributes={control} className={fieldStyles.control ?? ''} />
    </Field>
  )
}

/** The tags and the input of a tag field, without its label. */
export function TagControl(
  props: TagFieldProps & {
    readonly attributes: ControlAttributes
    readonly className: string
  },
) {
  const { t } = useTranslator()
  const listId = useId()
  const anchor = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const { suggestions, value } = props
  const entries = useMemo(
    () =>
      suggestions
        .filter((word) => !value.includes(word) && containsFolded(word, text))
        .slice(0, 40)
        .map((word) => ({ id: word, label: word })),
    [suggestions, value, text],
  )
  const list = useActiveIndex(entries.length, text, -1)
  const add = (words: string) => {
    const next = addTags(value, words, suggestions)
    setText('')
    setOpen(false)
    if (next !== value) props.onChange(next)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setOpen(true)
    if (list.onKey(event)) return
    const isAdding = event.key === 'Enter' || event.key === ',' || event.key === ';'
    if (isAdding && (text.trim() !== '' || list.active >= 0)) {
      event.preventDefault()
      add(entries[list.active]?.label ?? text)
    } else if (event.key === 'Backspace' && text === '' && value.length > 0) {
      props.onChange(value.slice(0, -1))
    } else if (event.key === 'Escape' && (isOpen || text !== '')) {
      event.preventDefault()
      event.stopPropagation()
      setText('')
      setOpen(false)
    }
  }
  return (
    <div ref={anchor} className={cx(props.className, styles.tags)}>
      {value.map((tag) => (
        <span key={tag} className={styles.tag}>
          {tag}
          <button
            type="button"
            className={styles.remove}
            aria-label={t('ui:removeNamed', { name: tag })}
            disabled={props.isDisabled}
            onClick={() => {
              props.onChange(value.filter((other) => other !== tag))
              input.current?.focus()
            }}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      <input
        {...props.attributes}
        ref={input}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen && entries.length > 0}
        aria-controls={isOpen && entries.length > 0 ? listId : undefined}
        aria-activedescendant={
          isOpen && list.active >= 0 ? optionId(listId, list.active) : undefined
        }
        autoComplete="off"
        className={styles.input}
        placeholder={value.length === 0 ? props.placeholder : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setOpen(true)
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain')
          if (!/[,;\n]/u.test(pasted)) return
          event.preventDefault()
          add(pasted)
        }}
        onClick={() => setOpen(true)}
        onBlur={() => add(text)}
        onKeyDown={onKeyDown}
      />
      <OptionList
        id={listId}
        label={props.label}
        anchor={anchor}
        isOpen={isOpen && entries.length > 0}
        onOpenChange={setOpen}
        options={entries}
        active={list.active}
        onChoose={(index) => add(entries[index]?.label ?? '')}
        none={t('ui:nothingFound')}
      />
    </div>
  )
}
