/** A text that is edited in place, with suggestions while it is typed. Any other text is as good. */
import { useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslator } from '../i18n/i18n'
import { useActiveIndex } from './active-list'
import { useDraft, useSaveInPause } from './drafts'
import type { Saving } from './drafts'
import { EditableRow } from './Editable'
import { useField } from './Field'
import type { FieldProps } from './Field'
import { cx } from './props'
import { useUnsaved } from './unsaved'
import { containsFolded } from './matching'
import { OptionList, optionId } from './OptionList'
import { useFinish } from './hooks'
import fieldStyles from './Field.module.css'
import styles from './Editable.module.css'

/** How many suggestions are shown at once. */
const shown = 8

/** Props of {@link EditableSuggest}. */
export interface EditableSuggestProps extends FieldProps {
  readonly value: string | null
  readonly suggestions: readonly string[]
  /** Gets the trimmed text, or null when it was emptied; only when it is another than before. */
  readonly onCommit: (value: string | null) => Saving
  readonly placeholder?: string | undefined
}

/** The draft of the text and the suggestions for it. */
function useSuggestions(props: EditableSuggestProps) {
  const typed = useDraft()
  const draft = typed.text
  const [isClosed, setClosed] = useState(false)
  const { suggestions } = props
  const entries = useMemo(() => {
    if (draft === null || draft.trim() === '') return []
    return suggestions
      .filter((text) => text !== draft && containsFolded(text, draft))
      .slice(0, shown)
      .map((text) => ({ id: text, label: text }))
  }, [suggestions, draft])
  const list = useActiveIndex(entries.length, draft ?? '', -1)
  const isOpen = !isClosed && entries.length > 0
  const saving = (text: string | null) => () => {
    const next = text === null || text.trim() === '' ? null : text.trim()
    const isKept = text === draft && !typed.isUnsaved
    return text === null || isKept || next === props.value ? null : props.onCommit(next)
  }
  const done = (text: string | null) => typed.send(saving(text))
  useUnsaved(typed.isUnsaved)
  // While suggestions are shown, a few letters are a search.
  useSaveInPause(typed, () => {
    if (!isOpen) typed.keep(saving(draft))
  })
  useFinish(() => done(draft))
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || (isOpen && list.onKey(event))) return
    if (event.key === 'Enter') {
      event.preventDefault()
      done(isOpen ? (entries[list.active]?.label ?? draft) : draft)
    } else if (event.key === 'Escape' && (isOpen || draft !== null)) {
      event.stopPropagation()
      if (isOpen) setClosed(true)
      else typed.drop()
    }
  }
  const type = (text: string) => {
    typed.type(text)
    setClosed(false)
  }
  return { draft, entries, active: list.active, isOpen, setClosed, done, onKeyDown, type }
}

/** A text with suggestions, edited in place. Enter takes the suggestion that arrow keys chose, else the text itself. */
export function EditableSuggest(props: EditableSuggestProps) {
  const { t } = useTranslator()
  const { control, ids } = useField(props)
  const listId = useId()
  const anchor = useRef<HTMLDivElement>(null)
  const { draft, entries, active, isOpen, setClosed, done, onKeyDown, type } = useSuggestions(props)
  return (
    <EditableRow {...props} ids={ids}>
      <div ref={anchor}>
        <input
          {...control}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={isOpen && active >= 0 ? optionId(listId, active) : undefined}
          autoComplete="off"
          spellCheck={false}
          className={cx(fieldStyles.control, styles.inPlace)}
          placeholder={props.placeholder ?? t('ui:none')}
          value={draft ?? props.value ?? ''}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => done(draft)}
        />
        <OptionList
          id={listId}
          label={props.label}
          anchor={anchor}
          isOpen={isOpen}
          onOpenChange={(open) => setClosed(!open)}
          options={entries}
          active={active}
          onChoose={(index) => done(entries[index]?.label ?? null)}
          none={t('ui:nothingFound')}
        />
      </div>
    </EditableRow>
  )
}
