/** Goals against workshops: a mark where a workshop serves a goal, and what is left open in a sentence. */
import { useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { toastFailure } from '../../app/toasts'
import { serves, unserved } from '../../domain/goals.rules'
import type { Workshop } from '../../domain/workshop'
import { inOrder } from '../../domain/workshops.rules'
import { useTranslator } from '../../i18n/i18n'
import { useSaid, Button, EmptyState, VisuallyHidden } from '../../ui'
import type { GoalRow } from './goal-cells'
import { setServes } from './goals.data'
import type { GoalRows } from './goals.lists'
import { goalRows } from './goals.lists'
import { saveMatrix } from './matrix-export'
import { openText } from './matrix.document'
import styles from './Outcomes.module.css'

/** Where the cursor is: a row and a column of marks, from 0. */
interface Cursor {
  readonly row: number
  readonly column: number
}

/** Where a key leads from a cell; null for one that leads nowhere. */
function movedBy(event: KeyboardEvent, at: Cursor, last: Cursor): Cursor | null {
  const { key, ctrlKey } = event
  // With another key held down they are somebody else's: Alt and an arrow go back.
  if (event.altKey || event.metaKey || event.shiftKey) return null
  if (ctrlKey && key !== 'Home' && key !== 'End') return null
  const to = (row: number, column: number): Cursor => ({
    row: Math.min(last.row, Math.max(0, row)),
    column: Math.min(last.column, Math.max(0, column)),
  })
  const { row, column } = at
  const moves: Readonly<Record<string, Cursor>> = {
    ArrowUp: to(row - 1, column),
    ArrowDown: to(row + 1, column),
    ArrowLeft: to(row, column - 1),
    ArrowRight: to(row, column + 1),
    Home: to(ctrlKey ? 0 : row, 0),
    End: to(ctrlKey ? last.row : row, last.column),
    PageUp: to(row - 10, column),
    PageDown: to(row + 10, column),
  }
  return moves[key] ?? null
}

/** The element of a cell. */
const cellAt = (table: HTMLElement | null, { row, column }: Cursor): HTMLElement | null =>
  table?.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`) ?? null

/** What is left open, said again whenever a mark changes it. */
function Open({ said }: { readonly said: readonly string[] }) {
  const words = useSaid()
  return (
    <div ref={words} className={styles.open}>
      {said.map((one) => (
        <p key={one}>{one}</p>
      ))}
    </div>
  )
}

/** The view. */
export function GoalsMatrix({ rows }: { readonly rows: GoalRows }) {
  const translator = useTranslator()
  const { t } = translator
  const lines = useMemo(() => goalRows(rows), [rows])
  const workshops = useMemo(() => inOrder(rows.workshops), [rows.workshops])
  if (workshops.length === 0)
    return (
      <EmptyState icon="calendar" title={t('outcomes:matrix.noWorkshops')}>
        {t('outcomes:matrix.noWorkshopsText')}
      </EmptyState>
    )
  const goals = lines.map(({ goal }) => goal)
  const said = openText(unserved(goals, workshops), lines, translator)
  return (
    <>
      <div className={styles.bar}>
        <Open said={said} />
        <div className={styles.acts}>
          <Button icon="file" onPress={() => void saveMatrix(rows, 'pdf')}>
            {t('outcomes:matrix.pdf')}
          </Button>
          <Button icon="file" onPress={() => void saveMatrix(rows, 'xlsx')}>
            {t('outcomes:matrix.xlsx')}
          </Button>
        </div>
      </div>
      <p className={styles.hint}>{t('outcomes:matrix.hint')}</p>
      <Marks lines={lines} workshops={workshops} />
    </>
  )
}

interface MarksProps {
  readonly lines: readonly GoalRow[]
  readonly workshops: readonly Workshop[]
}

/** The cursor, and what keys and presses do. The table keeps the focus and points at the cell. */
function useMarks({ lines, workshops }: MarksProps) {
  const table = useRef<HTMLDivElement>(null)
  const turning = useRef(new Set<string>())
  const [cursor, setCursor] = useState<Cursor>({ row: 0, column: 0 })
  const last = { row: lines.length - 1, column: workshops.length - 1 }
  // Rows may have gone since.
  const at = { row: Math.min(cursor.row, last.row), column: Math.min(cursor.column, last.column) }
  const turn = ({ row, column }: Cursor) => {
    const line = lines[row]
    const workshop = workshops[column]
    if (!line || !workshop) return
    const { goal, name } = line
    // A second press before the first is shown must not write it again; another mark does not wait for it.
    const mark = `${goal.id} ${workshop.id}`
    if (turning.current.has(mark)) return
    turning.current.add(mark)
    void setServes(goal, name, workshop, !serves(goal, workshop.id))
      .then(toastFailure)
      .finally(() => turning.current.delete(mark))
  }
  const go = (to: Cursor) => {
    setCursor(to)
    cellAt(table.current, to)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const onClick = ({ target }: MouseEvent) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null
    const [row, column] = (cell?.dataset['cell'] ?? '').split('-').map(Number)
    if (row === undefined || column === undefined) return
    setCursor({ row, column })
    turn({ row, column })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isHeld = event.altKey || event.metaKey || event.shiftKey || event.ctrlKey
    if (event.key === ' ' || event.key === 'Enter') {
      if (isHeld) return
      if (!event.repeat) turn(at)
    } else {
      const to = movedBy(event, at, last)
      if (to === null) return
      go(to)
    }
    event.preventDefault()
  }
  return { table, at, onClick, onKeyDown }
}

function Marks(props: MarksProps) {
  const { t } = useTranslator()
  const { lines, workshops } = props
  const { table, at, onClick, onKeyDown } = useMarks(props)
  const gridId = useId()
  return (
    <>
      <p className={styles.hint}>
        {t('outcomes:matrix.at', {
          workshop: workshops[at.column]?.title ?? '',
          goal: lines[at.row]?.goal.title ?? '',
        })}
      </p>
      <div
        ref={table}
        role="grid"
        aria-label={t('outcomes:matrixTitle')}
        className={styles.matrixFrame}
        tabIndex={0}
        aria-activedescendant={`${gridId}-${at.row}-${at.column}`}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" className={styles.matrix}>
          <div role="rowgroup" className={styles.heads}>
            <div role="row" className={styles.row}>
              <div role="columnheader" className={styles.corner}>
                {t('outcomes:field.goal')}
              </div>
              {workshops.map(({ id, title }) => (
                <div key={id} role="columnheader">
                  <span className={styles.column}>{title}</span>
                </div>
              ))}
              <div role="columnheader">{t('outcomes:matrix.total')}</div>
            </div>
          </div>
          <div role="rowgroup" className={styles.rows}>
            {lines.map((line, row) => (
              <MarkRow
                key={line.goal.id}
                {...{ gridId, line, workshops, row }}
                column={row === at.row ? at.column : null}
              />
            ))}
          </div>
        </div>
      </div>
    </>
  )
}

function MarkRow(props: {
  readonly gridId: string
  readonly line: GoalRow
  readonly workshops: readonly Workshop[]
  readonly row: number
  /** The column of the cursor when it is in this row. */
  readonly column: number | null
}) {
  const { t, format } = useTranslator()
  const { line, workshops, row } = props
  const { goal, name } = line
  return (
    <div role="row" className={styles.row}>
      <div role="rowheader">
        <span className={styles.name}>{name}</span>
        <span className={styles.goal}>{goal.title}</span>
      </div>
      {workshops.map(({ id }, column) => {
        const isOn = serves(goal, id)
        return (
          <div
            key={id}
            role="gridcell"
            data-cell={`${row}-${column}`}
            id={`${props.gridId}-${row}-${column}`}
            data-active={props.column === column}
          >
            <span aria-hidden="true">{isOn ? '●' : ''}</span>
            <VisuallyHidden>
              {t(isOn ? 'outcomes:matrix.serves' : 'outcomes:matrix.not')}
            </VisuallyHidden>
          </div>
        )
      })}
      <div role="gridcell" className={styles.total}>
        {format.number(workshops.filter(({ id }) => serves(goal, id)).length)}
      </div>
    </div>
  )
}
