/** One line of text, several lines of text, and a search box. */
import { useEffect, useId, useRef } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import { useTranslator } from '../i18n/i18n'
import { announce } from './announce'
import { Field, useField } from './Field'
import type { FieldProps } from './Field'
import { cx } from './props'
import { useAfterPaint, useEvent } from './hooks'
import { Icon } from './Icon'
import { KeyHint } from './KeyHint'
import fieldStyles from './Field.module.css'
import styles from './TextField.module.css'

/** Props of {@link TextField}. */
export interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string | undefined
  readonly type?: 'text' | 'email' | 'tel' | 'url' | undefined
  /** What is typed is not shown. */
  readonly isSecret?: boolean | undefined
  readonly autoFocus?: boolean | undefined
  readonly maxLength?: number | undefined
  readonly onEnter?: (() => void) | undefined
  readonly onBlur?: (() => void) | undefined
  readonly inputRef?: Ref<HTMLInputElement> | undefined
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { control, ids } = useField(props)
  return (
    <Field {...props} ids={ids}>
      <input
        {...control}
        ref={props.inputRef}
        // The kind only helps an on-screen keyboard; checking is the screen's, in words.
        type={props.isSecret === true ? 'password' : 'text'}
        inputMode={props.type}
        className={fieldStyles.control}
        value={props.value}
        placeholder={props.placeholder}
        autoFocus={props.autoFocus}
        maxLength={props.maxLength}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => props.onChange(event.target.value)}
        onBlur={props.onBlur}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || !props.onEnter) return
          // The same key would press the button that takes the focus now.
          event.preventDefault()
          props.onEnter()
        }}
      />
    </Field>
  )
}

/** Several lines of text; grows with what is written in it. */
export function TextArea(
  props: FieldProps & {
    readonly value: string
    readonly onChange: (value: string) => void
    readonly rows?: number | undefined
    readonly placeholder?: string | undefined
    readonly maxLength?: number | undefined
    /** Only to be read, and copied. */
    readonly isReadOnly?: boolean | undefined
  },
) {
  const { control, ids } = useField(props)
  return (
    <Field {...props} ids={ids}>
      <textarea
        {...control}
        className={cx(fieldStyles.control, styles.area)}
        rows={props.rows ?? 3}
        readOnly={props.isReadOnly}
        value={props.value}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </Field>
  )
}

/** Props of {@link SearchField}. */
export interface SearchFieldProps {
  /** The accessible name, and the placeholder unless one is given. */
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string | undefined
  readonly shortcut?: string | undefined
  /** How much was found, in words; announced politely. Asked for when it is said, not for each letter. */
  readonly resultText?: (() => string) | undefined
  readonly inputRef?: Ref<HTMLInputElement> | undefined
  /** ↓ or Enter: go to the list. */
  readonly onDown?: (() => void) | undefined
}

/** Milliseconds without a key after which what was found is said. */
const pause = 600

/** Says how much was found once the typing pauses; also what is there when the search was emptied. */
function useSaidCount(query: string, found: (() => string) | undefined): void {
  const before = useRef(query)
  const say = useEvent(() => {
    if (found !== undefined) announce(found())
  })
  useEffect(() => {
    if (query === before.current) return undefined
    const timer = setTimeout(() => {
      before.current = query
      say()
    }, pause)
    return () => clearTimeout(timer)
  }, [query, say])
}

/** A search box: Esc empties it, ↓ goes to the list below. */
export function SearchField(props: SearchFieldProps) {
  const { t } = useTranslator()
  const id = useId()
  const own = useRef<HTMLInputElement | null>(null)
  useSaidCount(props.value, props.resultText)
  // The letter that brings the button does not wait for it.
  const canClear = useAfterPaint(props.value !== '')
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && props.value !== '') {
      event.preventDefault()
      event.stopPropagation()
      props.onChange('')
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      if (props.onDown === undefined || event.nativeEvent.isComposing) return
      event.preventDefault()
      props.onDown()
    }
  }
  return (
    <div className={styles.search} role="search" aria-label={props.label}>
      <Icon name="search" className={styles.searchIcon} />
      <input
        id={id}
        ref={(element) => {
          own.current = element
          if (typeof props.inputRef === 'function') return props.inputRef(element)
          if (props.inputRef) props.inputRef.current = element
          return undefined
        }}
        type="text"
        role="searchbox"
        aria-label={props.label}
        className={cx(fieldStyles.control, styles.searchInput)}
        value={props.value}
        placeholder={props.placeholder ?? props.label}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => props.onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className={styles.searchEnd}>
        {canClear ? (
          <button
            type="button"
            className={styles.clear}
            aria-label={t('ui:clear')}
            onClick={() => {
              props.onChange('')
              own.current?.focus()
            }}
          >
            <Icon name="close" />
          </button>
        ) : (
          props.shortcut !== undefined && <KeyHint keys={props.shortcut} />
        )}
      </span>
    </div>
  )
}
