/** The editor of one cell: a text or a choice. */
import { useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { useFinish } from '../hooks'
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

/** The editor that belongs to the column. */
export function CellEditor<R>(props: CellEditorProps<R>) {
  const { editor } = props.column
  if (editor?.kind === 'text') return <TextEditor {...props} editor={editor} />
  if (editor?.kind === 'select') return <SelectEditor {...props} editor={editor} />
  return null
}

function TextEditor<R>(
  props: CellEditorProps<R> & { readonly editor: Extract<GridEditor<R>, { kind: 'text' }> },
) {
  const { editor, row, column } = props
  const { t } = useTranslator()
  const before = editor.value(row)
  const [text, setText] = useState(props.typed ?? before)
  const [problem, setProblem] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const isOver = useRef(false)
  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true })
    if (props.typed === null) input.current?.select()
  }, [props.typed])
  const finish = (outcome: EditOutcome) => {
    if (isOver.current) return
    const next = text.trim()
    const wrong = outcome === 'revert' || next === before ? null : editor.validate?.(next, row)
    if (typeof wrong === 'string' && outcome !== 'stay') {
      setProblem(wrong)
      return
    }
    isOver.current = true
    if (outcome !== 'revert' && next !== before && typeof wrong !== 'string')
      editor.commit(row, next)
    props.onEdited(outcome)
  }
  // A row that scrolls out of sight, or is filtered away, takes its editor along.
  useFinish(() => finish('stay'))
  return (
    <>
      <input
        ref={input}
        type="text"
        className={styles.input}
        aria-label={t('ui:grid.edit', { title: column.title })}
        aria-invalid={problem !== null}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setProblem(null)
        }}
        onKeyDown={(event) => {
          const outcome = outcomeOf(event)
          event.stopPropagation()
          if (outcome === null) return
          event.preventDefault()
          finish(outcome)
        }}
        onBlur={() => finish('stay')}
      />
      {problem !== null && (
        <span role="alert" className={styles.problem}>
          {problem}
        </span>
      )}
    </>
  )
}

function SelectEditor<R>(
  props: CellEditorProps<R> & { readonly editor: Extract<GridEditor<R>, { kind: 'select' }> },
) {
  const { editor, row, column } = props
  const { t } = useTranslator()
  const before = editor.value(row) ?? ''
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
        event.stopPropagation()
        if (outcome === null) return
        event.preventDefault()
        finish(outcome, event.currentTarget.value)
      }}
      onBlur={(event) => finish('stay', event.currentTarget.value)}
    >
      {before === '' && <option value="">{t('ui:choose')}</option>}
      {editor.options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
