/** The editor of one cell: a text or a choice. */
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { FocusEvent, KeyboardEvent } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { useActiveIndex } from '../active-list'
import { useFinish } from '../hooks'
import { announce } from '../announce'
import { lostText } from '../lost-text'
import { containsFolded } from '../matching'
import { OptionList, optionId } from '../OptionList'
import type { GridColumn, GridEditor } from './grid-types'
import styles from './Grid.module.css'

/** How an edit ended and where the cursor goes from there. `stay` is a press outside. */
export type EditOutcome = 'down' | 'up' | 'next' | 'previous' | 'revert' | 'stay'

interface CellEditorProps<R> {
  readonly column: GridColumn<R>
  readonly row: R
  readonly typed: string | null
  readonly onEdited: (outcome: EditOutcome) => void
}

/** The outcome a key asks for, or null. */
function outcomeOf(event: KeyboardEvent): EditOutcome | null {
  if (event.nativeEvent.isComposing) return null
  if (event.key === 'Enter') return event.shiftKey ? 'up' : 'down'
  if (event.key === 'Tab') return event.shiftKey ? 'previous' : 'next'
  return event.key === 'Escape' ? 'revert' : null
}

/** Ctrl+Z and its like, on whichever keyboard. */
const isUndo = ({ ctrlKey, metaKey, key, code }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && (/^[zyз]$/iu.test(key) || /^Key[ZY]$/u.test(code))

/**
 * Keys in an editor are no keys of the grid. Those with Ctrl or Alt and F1 go on to the program: a command that was not heard would be
 * followed by words for it, and these would stand in the cell. Ctrl+Z is not one of them: what was done before would be taken back under
 * the editor, and leaving it would enter it again.
 */
function keepFromGrid(event: KeyboardEvent): void {
  const { ctrlKey, altKey, metaKey, key } = event
  const isOfProgram = ctrlKey || altKey || metaKey || /^F\d+$/u.test(key)
  if (!isOfProgram || isUndo(event)) event.stopPropagation()
}

/** Whether the focus went elsewhere in the window. When another window comes to the front, the edit waits. */
const isLeft = (event: FocusEvent): boolean => document.activeElement !== event.currentTarget

/** The editor that belongs to the column. */
export function CellEditor<R>(props: CellEditorProps<R>) {
  const { editor } = props.column
  if (editor?.kind === 'text') return <TextEditor {...props} editor={editor} />
  if (editor?.kind === 'select') return <SelectEditor {...props} editor={editor} />
  return null
}

type TextKind<R> = Extract<GridEditor<R>, { kind: 'text' }>

/** The text of an editor, what is wrong with it, and how an edit ends. */
function useText<R>(props: CellEditorProps<R> & { readonly editor: TextKind<R> }) {
  const { editor, row, column } = props
  // As it was when the edit began: what changes elsewhere meanwhile is not for this edit to change back.
  const [before] = useState(() => editor.value(row))
  const [text, setText] = useState(props.typed ?? before)
  const [problem, setProblem] = useState<string | null>(null)
  const isOver = useRef(false)
  const finish = (outcome: EditOutcome, written = text) => {
    if (isOver.current) return
    const next = written.trim()
    const wrong = outcome === 'revert' || next === before ? null : editor.validate?.(next, row)
    if (typeof wrong === 'string' && outcome !== 'stay') {
      setProblem(wrong)
      return
    }
    isOver.current = true
    if (typeof wrong === 'string') lostText(column.title, next)
    else if (outcome !== 'revert' && next !== before) editor.commit(row, next)
    props.onEdited(outcome)
  }
  const type = (written: string) => {
    setText(written)
    setProblem(null)
  }
  // A row that scrolls out of sight, or is filtered away, takes its editor along.
  useFinish(() => finish('stay'))
  return { before, text, type, problem, finish }
}

/** How many suggestions are shown at once. */
const shown = 8
const none: readonly string[] = []

/** The suggestions that fit what is typed; none before something is. */
function useSuggestions(
  suggested: (() => readonly string[]) | undefined,
  text: string,
  before: string,
) {
  const all = useMemo(() => suggested?.() ?? none, [suggested])
  const entries = useMemo(() => {
    if (text.trim() === '' || text === before) return []
    const fit = all.filter((one) => one !== text && containsFolded(one, text)).slice(0, shown)
    return fit.map((one) => ({ id: one, label: one }))
  }, [all, text, before])
  const [closedFor, setClosedFor] = useState<string | null>(null)
  const list = useActiveIndex(entries.length, text, -1)
  const isOpen = closedFor !== text && entries.length > 0
  return {
    entries,
    list,
    isOpen,
    close: () => setClosedFor(text),
    isSuggested: suggested !== undefined,
  }
}

function TextEditor<R>(props: CellEditorProps<R> & { readonly editor: TextKind<R> }) {
  const { editor, column } = props
  const { t } = useTranslator()
  const { before, text, type, problem, finish } = useText(props)
  const { entries, list, isOpen, close, isSuggested } = useSuggestions(
    editor.suggestions,
    text,
    before,
  )
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  // A field of one line takes the ends of lines out of a text, and its words run together.
  const Field = /[\r\n]/u.test(before) ? 'textarea' : 'input'
  const id = useId()
  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true })
    if (props.typed === null) input.current?.select()
  }, [props.typed])
  const onKeyDown = (event: KeyboardEvent) => {
    keepFromGrid(event)
    if (isOpen && !event.nativeEvent.isComposing && list.onKey(event)) return
    const outcome = outcomeOf(event)
    if (outcome === null) return
    event.preventDefault()
    if (outcome === 'revert' && isOpen) close()
    else finish(outcome, isOpen ? entries[list.active]?.label : undefined)
  }
  return (
    <>
      <Field
        ref={input}
        type={Field === 'input' ? 'text' : undefined}
        className={styles.input}
        aria-label={t('ui:grid.edit', { title: column.title })}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        {...(isSuggested ? suggesting(id, isOpen, list.active) : {})}
        autoComplete="off"
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          if (isLeft(event)) finish('stay')
        }}
      />
      {isSuggested && (
        <OptionList
          id={id}
          label={column.title}
          anchor={input}
          isOpen={isOpen}
          onOpenChange={close}
          options={entries}
          active={list.active}
          onChoose={(index) => finish('down', entries[index]?.label)}
          none={t('ui:nothingFound')}
        />
      )}
      <Problem id={`${id}-problem`} text={problem} />
    </>
  )
}

/** What is wrong with the text, under its cell. */
function Problem(props: { readonly id: string; readonly text: string | null }) {
  const { id, text } = props
  useEffect(() => announce(text ?? '', 'now'), [text])
  if (text === null) return null
  return (
    <span id={id} className={styles.problem}>
      {text}
    </span>
  )
}

/** What an input with a list under it says of the list. */
const suggesting = (id: string, isOpen: boolean, active: number) =>
  ({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': isOpen,
    'aria-controls': isOpen ? id : undefined,
    'aria-activedescendant': isOpen && active >= 0 ? optionId(id, active) : undefined,
    spellCheck: false,
  }) as const

function SelectEditor<R>(
  props: CellEditorProps<R> & { readonly editor: Extract<GridEditor<R>, { kind: 'select' }> },
) {
  const { editor, row, column } = props
  const { t } = useTranslator()
  const [before] = useState(() => editor.value(row) ?? '')
  const select = useRef<HTMLSelectElement>(null)
  const chosen = useRef(before)
  const isOver = useRef(false)
  useLayoutEffect(() => {
    select.current?.focus({ preventScroll: true })
  }, [])
  const finish = (outcome: EditOutcome, id: string) => {
    if (isOver.current) return
    isOver.current = true
    if (outcome !== 'revert' && id !== before && id !== '') editor.commit(row, id)
    props.onEdited(outcome)
  }
  useFinish(() => finish('stay', chosen.current))
  return (
    <select
      ref={select}
      className={styles.input}
      aria-label={t('ui:grid.edit', { title: column.title })}
      defaultValue={before}
      onChange={(event) => {
        chosen.current = event.target.value
      }}
      onKeyDown={(event) => {
        const outcome = outcomeOf(event)
        keepFromGrid(event)
        if (outcome === null) return
        event.preventDefault()
        finish(outcome, event.currentTarget.value)
      }}
      onBlur={(event) => {
        if (isLeft(event)) finish('stay', event.currentTarget.value)
      }}
    >
      {before === '' && <option value="">{t('ui:choose')}</option>}
      {editor.options(row).map((option) => (
        <option key={option.id} value={option.id}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
