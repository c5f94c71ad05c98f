/**
 * Rows of a record that are edited where they stand: they read as text until they are pointed at. A change is
 * reported once, on leaving the field (also when it goes away with its record or screen) or on Enter; Esc brings back
 * what was there. What could not be saved stays in its field.
 */
import { useState } from 'react'
import type { FocusEvent, KeyboardEvent, ReactNode } from 'react'
import { useTranslator } from '../i18n/i18n'
import { textLanguage } from '../i18n/text-language'
import { DateRangeField, useDateDraft } from './DateField'
import { exampleDay } from './dates'
import type { DateRangeValue } from './DateField'
import { useDraft, useSaveInPause } from './drafts'
import type { Saving } from './drafts'
import { FieldNote, useField } from './Field'
import type { FieldProps } from './Field'
import { cx } from './props'
import { useUnsaved } from './unsaved'
import { lostText } from './lost-text'
import { parseTenths, parseWhole } from './numbers'
import { SelectControl } from './Select'
import type { Option } from './Select'
import { useFinish } from './hooks'
import { TagControl } from './TagField'
import fieldStyles from './Field.module.css'
import layout from './Layout.module.css'
import styles from './Editable.module.css'

/** A row of a label and the control that edits its value. */
export function EditableRow(
  props: FieldProps & {
    readonly ids: { readonly control: string; readonly note: string }
    readonly isGroup?: boolean
    readonly children: ReactNode
  },
) {
  return (
    <div className={layout.fieldRow}>
      {props.isGroup === true ? (
        <span className={layout.fieldLabel} id={`${props.ids.control}-label`}>
          {props.label}
        </span>
      ) : (
        <label className={layout.fieldLabel} htmlFor={props.ids.control}>
          {props.label}
        </label>
      )}
      <div className={styles.value}>
        {props.children}
        <FieldNote id={props.ids.note} error={props.error} description={props.description} />
      </div>
    </div>
  )
}

/** What an edit in place does with the keys: Enter commits, Esc reverts. */
function onEditKey(
  event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>,
  done: () => void,
  revert: () => void,
  isMultiline = false,
): void {
  if (event.nativeEvent.isComposing) return
  const isDone = event.key === 'Enter' && (!isMultiline || event.ctrlKey || event.metaKey)
  if (isDone) {
    event.preventDefault()
    done()
  } else if (event.key === 'Escape') {
    event.stopPropagation()
    revert()
  }
}

/** The browser brings only the line with the cursor in sight. */
function showWhole(event: FocusEvent<HTMLTextAreaElement>): void {
  event.currentTarget.scrollIntoView({ block: 'nearest' })
}

/** Props of {@link EditableText}. */
export interface EditableTextProps extends FieldProps {
  readonly value: string | null
  /** Gets the trimmed text, or null when it was emptied; only when it is another than before. */
  readonly onCommit: (value: string | null) => Saving
  readonly multiline?: boolean | undefined
  readonly placeholder?: string | undefined
  /** The language of the text, where it is another than the screen's. */
  readonly lang?: string | undefined
  /** Says in words what is wrong with a text, or null. A wrong text is not reported. */
  readonly validate?: ((value: string) => string | null) | undefined
  readonly autoFocus?: boolean | undefined
}

/** A text while it is edited: the draft, what is wrong with it, keeping it and giving it up. */
function useTextEditing(props: EditableTextProps) {
  const { t } = useTranslator()
  const draft = useDraft()
  const [problem, setProblem] = useState<string | null>(null)
  const revert = () => {
    draft.drop()
    setProblem(null)
  }
  const wrongWith = (text: string): string | null => {
    if (text === '') return props.isRequired === true ? t('ui:required') : null
    return props.validate?.(text) ?? null
  }
  const saving = (text: string) => () => {
    const next = text === '' ? null : text
    const isSaved = !draft.isUnsaved || next === (props.value ?? null)
    return isSaved ? null : props.onCommit(next)
  }
  /** Takes the text; gives it back when it cannot be taken. */
  const done = (): string | null => {
    if (draft.text === null) return null
    const text = draft.text.trim()
    const wrong = wrongWith(text)
    setProblem(wrong)
    if (wrong !== null) return text
    draft.send(saving(text))
    return null
  }
  useUnsaved(draft.isUnsaved)
  useSaveInPause(draft, () => {
    const text = draft.text?.trim() ?? ''
    if (wrongWith(text) === null) draft.keep(saving(text))
  })
  useFinish(() => lostText(props.label, done()))
  return { draft, problem, done, revert }
}

/** A text that is edited in place. In several lines, Ctrl+Enter commits and Enter breaks the line. */
export function EditableText(props: EditableTextProps) {
  const { t, language } = useTranslator()
  const { draft, problem, done, revert } = useTextEditing(props)
  const all = { ...props, error: problem ?? props.error }
  const { control, ids } = useField(all)
  const multiline = props.multiline === true
  const shared = {
    ...control,
    ...textLanguage(draft.text ?? props.value, language),
    ...(props.lang === undefined ? {} : { lang: props.lang }),
    className: cx(fieldStyles.control, styles.inPlace, multiline && styles.area),
    value: draft.text ?? props.value ?? '',
    placeholder: props.placeholder ?? t('ui:none'),
    autoComplete: 'off',
    autoFocus: props.autoFocus,
    onBlur: done,
    onChange: (event: { readonly target: { readonly value: string } }) =>
      draft.type(event.target.value),
    onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onEditKey(event, done, revert, multiline),
  }
  return (
    <EditableRow {...all} ids={ids}>
      {multiline ? (
        <textarea {...shared} rows={2} onFocus={showWhole} />
      ) : (
        <input {...shared} type="text" spellCheck={false} />
      )}
    </EditableRow>
  )
}

/** How a number with or without tenths is read, and how it is written so that it can be read again. */
function useNumberText(hasTenths: boolean) {
  const { format } = useTranslator()
  const sign = format.number(2.5, 1).includes(',') ? ',' : '.'
  return {
    read: hasTenths ? parseTenths : parseWhole,
    write: (value: number | null): string =>
      value === null ? '' : String(value).replace('.', sign),
    example: format.number(2.5, 1),
    inputMode: hasTenths ? 'decimal' : 'numeric',
  } as const
}

/** A number that is edited in place: a whole one, or one with tenths. */
export function EditableNumber(
  props: FieldProps & {
    readonly value: number | null
    readonly onCommit: (value: number | null) => Saving
    readonly min?: number | undefined
    readonly max?: number | undefined
    readonly unit?: string | undefined
    /** It may have one decimal. */
    readonly hasTenths?: boolean | undefined
  },
) {
  const { t } = useTranslator()
  const { read: parse, write, inputMode, example } = useNumberText(props.hasTenths === true)
  const draft = useDraft()
  const [problem, setProblem] = useState<string | null>(null)
  const all = { ...props, error: problem ?? props.error }
  const { control, ids } = useField(all)
  const revert = () => {
    draft.drop()
    setProblem(null)
  }
  /** Takes the number; gives the text back when it is none. */
  const done = (): string | null => {
    if (draft.text === null) return null
    const read = parse(draft.text, props.min, props.max)
    setProblem(read.ok ? null : t(`ui:number.${read.problem}`, { ...read.bounds, example }))
    if (!read.ok) return draft.text
    draft.send(() => (read.value === props.value ? null : props.onCommit(read.value)))
    return null
  }
  useUnsaved(draft.text !== null)
  useFinish(() => lostText(props.label, done()))
  return (
    <EditableRow {...all} ids={ids}>
      <span className={fieldStyles.withUnit}>
        <input
          {...control}
          type="text"
          inputMode={inputMode}
          autoComplete="off"
          className={cx(fieldStyles.control, styles.inPlace, styles.short)}
          placeholder={t('ui:none')}
          value={draft.text ?? write(props.value)}
          onChange={(event) => draft.type(event.target.value)}
          onBlur={done}
          onKeyDown={(event) => onEditKey(event, done, revert)}
        />
        {props.unit !== undefined && <span className={fieldStyles.unit}>{props.unit}</span>}
      </span>
    </EditableRow>
  )
}

/** A date that is edited in place. */
export function EditableDate(
  props: FieldProps & {
    readonly value: string | null
    readonly onCommit: (value: string | null) => Saving
    readonly min?: string | undefined
    readonly max?: string | undefined
  },
) {
  const { t, format } = useTranslator()
  // The example of how to write a date would read as a date where none is: it is shown only while writing.
  const [isWriting, setWriting] = useState(false)
  const draft = useDateDraft({
    ...props,
    onChange: props.onCommit,
    onLost: (text) => lostText(props.label, text),
  })
  useUnsaved(draft.isTyped)
  const all = { ...props, error: draft.problem ?? props.error }
  const { control, ids } = useField(all)
  return (
    <EditableRow {...all} ids={ids}>
      <input
        {...control}
        type="text"
        autoComplete="off"
        className={cx(fieldStyles.control, styles.inPlace)}
        placeholder={
          isWriting ? t('ui:example', { example: format.shortDate(exampleDay) }) : t('ui:none')
        }
        value={draft.text}
        onChange={(event) => draft.onText(event.target.value)}
        onFocus={() => setWriting(true)}
        onBlur={() => {
          setWriting(false)
          draft.onDone()
        }}
        onKeyDown={(event) => onEditKey(event, draft.onDone, draft.onRevert)}
      />
    </EditableRow>
  )
}

/** A range of days that is edited in place. */
export function EditableDateRange(
  props: FieldProps & {
    readonly value: DateRangeValue | null
    readonly onCommit: (value: DateRangeValue | null) => void
  },
) {
  const { ids } = useField(props)
  return (
    <EditableRow {...props} ids={ids} isGroup>
      <div className={styles.range}>
        <DateRangeField {...props} hideLabel onChange={props.onCommit} />
      </div>
    </EditableRow>
  )
}

/** A choice that is edited in place; choosing commits. */
export function EditableSelect<Id extends string>(
  props: FieldProps & {
    readonly value: Id | null
    readonly options: readonly Option<Id>[]
    readonly onCommit: (value: Id) => void
    readonly placeholder?: string | undefined
  },
) {
  const { t } = useTranslator()
  const { ids } = useField(props)
  return (
    <EditableRow {...props} ids={ids} isGroup>
      <SelectControl
        {...props}
        ids={ids}
        onChange={props.onCommit}
        placeholder={props.placeholder ?? t('ui:none')}
        className={cx(fieldStyles.control, styles.inPlace)}
      />
    </EditableRow>
  )
}

/** A set of words that is edited in place; each word commits as it is added or taken away. */
export function EditableTags(
  props: FieldProps & {
    readonly value: readonly string[]
    readonly suggestions: readonly string[]
    readonly onCommit: (value: readonly string[]) => Saving
    readonly placeholder?: string | undefined
  },
) {
  const { t } = useTranslator()
  const { control, ids } = useField(props)
  return (
    <EditableRow {...props} ids={ids}>
      <TagControl
        {...props}
        placeholder={props.placeholder ?? t('ui:none')}
        onChange={props.onCommit}
        attributes={control}
        className={cx(fieldStyles.control, styles.inPlace)}
      />
    </EditableRow>
  )
}
