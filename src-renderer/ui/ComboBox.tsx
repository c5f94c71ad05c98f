/** One of many, found by typing. */
import { useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslator } from '../i18n/i18n'
import { useActiveIndex } from './active-list'
import { Field, useField } from './Field'
import type { FieldProps } from './Field'
import { cx } from './props'
import { Icon } from './Icon'
import { containsFolded } from './matching'
import { OptionList, optionId } from './OptionList'
import type { ListedOption } from './OptionList'
import type { Option } from './Select'
import fieldStyles from './Field.module.css'
import styles from './ComboBox.module.css'

/** How many options are shown at once; typing narrows the rest. */
const shown = 60

/** Props of {@link ComboBox}. */
export interface ComboBoxProps<Id extends string> extends FieldProps {
  readonly value: Id | null
  readonly onChange: (value: Id | null) => void
  /** All options; with `filter`, at least the chosen one, so that its label can be shown. */
  readonly options: readonly Option<Id>[]
  /** Finds options for what was typed, best first. Without it labels are searched, blind to diacritics and script. */
  readonly filter?: ((query: string) => readonly Option<Id>[]) | undefined
  /** Makes a new option of what was typed, when nothing has exactly that label. */
  readonly onCreate?: ((text: string) => void) | undefined
  /** Told when something is typed and not chosen yet: the value is that of before. */
  readonly onUnread?: (() => void) | undefined
  readonly placeholder?: string | undefined
  readonly autoFocus?: boolean | undefined
}

const createId = '\u0000create'

function useOptions<Id extends string>(props: ComboBoxProps<Id>, query: string) {
  const { t } = useTranslator()
  const { filter, options, onCreate } = props
  const createLabel = t('ui:create', { text: query.trim() })
  return useMemo(() => {
    const found = filter
      ? filter(query)
      : options.filter((option) => containsFolded(option.label, query))
    const entries: ListedOption[] = found.slice(0, shown)
    const isNew = query.trim() !== '' && !found.some((option) => option.label === query.trim())
    if (onCreate && isNew) entries.push({ id: createId, label: createLabel, icon: 'plus' })
    return { found, entries }
  }, [filter, options, onCreate, query, createLabel])
}

/** What is being typed, what fits it, and what keys and presses do about it. */
function useCombo<Id extends string>(props: ComboBoxProps<Id>) {
  const [draft, setDraft] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const query = draft ?? ''
  const { found, entries } = useOptions(props, query)
  // A field that was emptied is not one that nothing was typed in: there, Enter chooses nothing.
  const list = useActiveIndex(
    entries.length,
    draft === null ? '' : `=${draft}`,
    query === '' ? -1 : 0,
  )
  const close = () => {
    setOpen(false)
    setDraft(null)
    list.setActive(-1)
  }
  const choose = (index: number) => {
    const entry = entries[index]
    if (!entry) return
    const option = found.find((candidate) => candidate.id === entry.id)
    if (option) props.onChange(option.id)
    else props.onCreate?.(query.trim())
    close()
  }
  const clear = () => {
    if (props.value !== null) props.onChange(null)
    close()
  }
  const onEnter = () => (draft === '' && list.active < 0 ? clear() : choose(list.active))
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setOpen(true)
    if (list.onKey(event)) return
    if (event.key === 'Escape' && (isOpen || draft !== null)) {
      event.preventDefault()
      event.stopPropagation()
      close()
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault()
      onEnter()
    } else if (event.key === 'Tab' && isOpen && query !== '') choose(list.active)
  }
  const onText = (text: string) => {
    setDraft(text)
    setOpen(true)
    props.onUnread?.()
  }
  const onBlur = () => (draft === '' ? clear() : close())
  return { draft, entries, active: list.active, isOpen, setOpen, choose, onKeyDown, onText, onBlur }
}

/** A field that finds an option by what is typed. Emptying it chooses nothing. */
export function ComboBox<Id extends string>(props: ComboBoxProps<Id>) {
  const { t } = useTranslator()
  const { control, ids } = useField(props)
  const listId = useId()
  const anchor = useRef<HTMLDivElement>(null)
  const combo = useCombo(props)
  const { active, isOpen } = combo
  const chosen = props.options.find((option) => option.id === props.value)
  return (
    <Field {...props} ids={ids}>
      <div ref={anchor} className={styles.combo}>
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
          autoFocus={props.autoFocus}
          className={cx(fieldStyles.control, styles.input)}
          placeholder={props.placeholder ?? t('ui:typeToFind')}
          value={combo.draft ?? chosen?.label ?? ''}
          onChange={(event) => combo.onText(event.target.value)}
          onFocus={(event) => event.target.select()}
          onClick={() => combo.setOpen(true)}
          onKeyDown={combo.onKeyDown}
          onBlur={combo.onBlur}
        />
        <Icon name="chevron-down" className={styles.chevron} />
        <OptionList
          id={listId}
          label={props.label}
          anchor={anchor}
          isOpen={isOpen}
          onOpenChange={combo.setOpen}
          options={combo.entries.map((entry) => ({ ...entry, isChosen: entry.id === props.value }))}
          active={active}
          onChoose={combo.choose}
          none={t('ui:nothingFound')}
        />
      </div>
    </Field>
  )
}
