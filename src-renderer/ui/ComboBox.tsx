/** One of many, found by typing. */
import { useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslator } from '../i18n/i18n'
import { useActiveIndex } from './active-list'
import { Field, useField } from './Field'
import type { FieldProps } from './Field'
import { cx } from './given'
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
  readonly placeholder?: string | undefined
  readonly autoFocus?: boolean | undefined
}

const createId = '\u0000create'

function useOptions<Id extends string>(props: ComboBoxProps<Id>, query: string, label: string) {
  const { filter, options, onCreate } = props
  return useMemo(() => {
    const found = filter
      ? filter(query)
      : options.filter((option) => containsFolded(option.label, query))
    const entries: ListedOption[] = found.slice(0, shown)
    const isNew = query.trim() !== '' && !found.some((option) => option.label === query.trim())
    if (onCreate && isNew) entries.push({ id: createId, label, icon: 'plus' })
    return { found, entries }
  }, [filter, options, onCreate, query, label])
}

/** A field that finds an option by what is typed. Emptying it chooses nothing. */
export function ComboBox<Id extends string>(props: ComboBoxProps<Id>) {
  const { t } = useTranslator()
  const { control, ids } = useField(props)
  const listId = useId()
  const anchor = useRef<HTMLDivElement>(null)
  const [draft, setDraft] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const query = draft ?? ''
  const { found, entries } = useOptions(props, query, t('ui:create', { text: query.trim() }))
  const list = useActiveIndex(entries.length, query, query === '' ? -1 : 0)
  const chosen = props.options.find((option) => option.id === props.value)
  const close = () => {
    setOpen(false)
    setDraft(null)
  }
  const choose = (index: number) => {
    const entry = entries[index]
    if (!entry) return
    const option = found.find((candidate) => candidate.id === entry.id)
    if (option) props.onChange(option.id)
    else props.onCreate?.(query.trim())
    close()
  }
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
      if (draft === '') props.onChange(null)
      if (draft === '' && list.active < 0) close()
      else choose(list.active)
    } else if (event.key === 'Tab' && isOpen && draft !== null && draft !== '') choose(list.active)
  }
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
          aria-activedescendant={
            isOpen && list.active >= 0 ? optionId(listId, list.active) : undefined
          }
          autoComplete="off"
          spellCheck={false}
          autoFocus={props.autoFocus}
          className={cx(fieldStyles.control, styles.input)}
          placeholder={props.placeholder ?? t('ui:typeToFind')}
          value={draft ?? chosen?.label ?? ''}
          onChange={(event) => {
            setDraft(event.target.value)
            setOpen(true)
          }}
          onFocus={(event) => event.target.select()}
          onClick={() => setOpen(true)}
          onKeyDown={onKeyDown}
          onBlur={() => {
            if (draft === '' && props.value !== null) props.onChange(null)
            close()
          }}
        />
        <Icon name="chevron-down" className={styles.chevron} />
        <OptionList
          id={listId}
          label={props.label}
          anchor={anchor}
          isOpen={isOpen}
          onOpenChange={setOpen}
          options={entries.map((entry) => ({ ...entry, isChosen: entry.id === props.value }))}
          active={list.active}
          onChoose={choose}
          none={t('ui:nothingFound')}
        />
      </div>
    </Field>
  )
}
