/**
 * Cards in columns, for any number of both: only what is in sight is drawn. Each column is a list box. The card with the cursor is the
 * board's one place in the order of Tab; arrows move the cursor, Ctrl takes it further, Shift with ← or → moves the card, as dragging does.
 */
import { useCallback, useId, useImperativeHandle, useRef, useState } from 'react'
import type { DragEvent, KeyboardEvent } from 'react'
import { BoardList } from './BoardList'
import type { BoardProps } from './board-types'
import {
  columnAfter,
  cursorAfter,
  drawnColumns,
  mostDrawn,
  placeOf,
  targetBeside,
} from './board.rules'
import type { CardPlace } from './board.rules'
import { ColumnFinder } from './ColumnFinder'
import { useColumnView } from './use-column-view'
import { useFocusAlong, useKeptCursor } from './use-focus-along'
import { usePress } from './use-press'
import styles from './Board.module.css'

/** Cards, and with Ctrl columns, that a page key goes over. */
const page = 8

/** Whether Ctrl alone is held down, or on a Mac its own key. */
const isFar = ({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !altKey && !shiftKey

/** Where an event takes the cursor. */
function nextPlace<C>(
  event: KeyboardEvent,
  columns: BoardProps<C>['columns'],
  cursor: CardPlace,
): CardPlace | null {
  if (isFar(event)) return columnAfter(columns, cursor, event.key, page)
  return hasModifier(event) ? null : cursorAfter(columns, cursor, event.key, page)
}

const stepOf = (key: string): 1 | -1 | null =>
  key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : null

/** Shift+F10 or the menu key. */
export const isMenuKey = ({ key, shiftKey }: KeyboardEvent): boolean =>
  key === 'ContextMenu' || (key === 'F10' && shiftKey)

/** Whether a key is held down with it. */
export const hasModifier = ({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  altKey || ctrlKey || metaKey || shiftKey

/** Enter and Space make a card the current one; Enter opens it, once while it is held down. */
export function isChosenBy<C>(
  event: KeyboardEvent,
  props: Pick<BoardProps<C>, 'getCardId' | 'onCurrentChange' | 'onOpen'>,
  card: C,
): boolean {
  const isEnter = event.key === 'Enter'
  if (hasModifier(event) || (!isEnter && event.key !== ' ')) return false
  props.onCurrentChange(props.getCardId(card))
  if (isEnter && !event.repeat) props.onOpen?.(card)
  return true
}

/** The cursor: the current card, else the first there is. */
function cursorOf<C>(props: BoardProps<C>, kept: string | null): CardPlace | null {
  const { columns, getCardId } = props
  const place = placeOf(columns, getCardId, kept)
  if (place !== null) return place
  const column = columns.findIndex(({ cards }) => cards.length > 0)
  return column < 0 ? null : { column, row: 0 }
}

/** What keys do. */
function useKeys<C>(props: BoardProps<C>, cursor: CardPlace | null, boardId: string) {
  const { columns, getCardId } = props
  const goTo = ({ column, row }: CardPlace): void => {
    const card = columns[column]?.cards[row]
    if (card !== undefined) props.onCurrentChange(getCardId(card))
  }
  const menu = (card: C): void => {
    const element = document.getElementById(`${boardId}-${getCardId(card)}`)
    const { left, bottom } = (element ?? document.body).getBoundingClientRect()
    props.onMenu?.(card, { x: left + 16, y: bottom })
  }
  /** Shift with an arrow moves the card; at the last column nothing happens. */
  const move = (card: C, from: number, step: 1 | -1): boolean => {
    const target = targetBeside(columns, from, step, (id) => props.canMove?.(card, id) ?? true)
    // The next key is about the same card, wherever it stands by then.
    props.onCurrentChange(getCardId(card))
    if (target !== null) props.onMove(card, target)
    return true
  }
  const handle = (event: KeyboardEvent): boolean => {
    const card = cursor === null ? undefined : columns[cursor.column]?.cards[cursor.row]
    if (cursor === null || card === undefined) return false
    if (isMenuKey(event)) {
      menu(card)
      return true
    }
    if (isChosenBy(event, props, card)) return true
    const step = stepOf(event.key)
    // A key held down moves once: each column may be a decision.
    if (event.shiftKey && step !== null) return event.repeat || move(card, cursor.column, step)
    const next = nextPlace(event, columns, cursor)
    if (next === null) return props.onKey?.(event, card) ?? false
    goTo(next)
    return true
  }
  return (event: KeyboardEvent): void => {
    if (handle(event)) event.preventDefault()
  }
}

/** What is dragged, and over which column it is. */
function useDragging<C>(props: BoardProps<C>) {
  const [dragged, setDragged] = useState<C | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const end = useCallback(() => {
    setDragged(null)
    setOver(null)
  }, [])
  const allows = (columnId: string): boolean =>
    dragged !== null &&
    props.columns.some(
      ({ id, isTarget, cards }) => id === columnId && isTarget && !cards.includes(dragged),
    ) &&
    (props.canMove?.(dragged, columnId) ?? true)
  return {
    over,
    onStart: (event: DragEvent, card: C) => {
      event.dataTransfer.setData('text/plain', props.nameOf(card))
      event.dataTransfer.effectAllowed = 'move'
      setDragged(card)
    },
    onOver: (event: DragEvent, columnId: string) => {
      setOver(allows(columnId) ? columnId : null)
      if (allows(columnId)) event.preventDefault()
    },
    onDrop: (event: DragEvent, columnId: string) => {
      if (dragged === null || !allows(columnId)) return
      event.preventDefault()
      props.onMove(dragged, columnId)
      end()
    },
    onEnd: end,
  }
}

/** The columns to draw, and where each stands where they are too many to be all drawn. */
function useDrawn(count: number, cursor: number | null) {
  const isMany = count > mostDrawn
  const scroller = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLDivElement>(null)
  const { start, size, stride, isStacked } = useColumnView(scroller, probe, isMany)
  const drawn = drawnColumns(start, size, stride, count, cursor)
  const along = (length: number) => (isStacked ? { blockSize: length } : { inlineSize: length })
  const axis = isStacked ? 'Y' : 'X'
  return {
    ...{ isMany, scroller, probe, drawn },
    room: isMany ? along(count * stride) : undefined,
    placeOf: (at: number) =>
      isMany ? { transform: `translate${axis}(${String(at * stride)}px)` } : undefined,
  }
}

/** Shows the board. See `board-types.ts` for what it is told. */
export function Board<C>(props: BoardProps<C>) {
  const { columns, getCardId } = props
  const boardId = useId()
  const cursor = cursorOf(props, useKeptCursor(props.current))
  const card = cursor === null ? undefined : columns[cursor.column]?.cards[cursor.row]
  const elementId = card === undefined ? null : `${boardId}-${getCardId(card)}`
  const { focusing, focus } = useFocusAlong(elementId, cursor?.column ?? null)
  useImperativeHandle(props.ref, () => ({ focus, edit: () => undefined }))
  const onKeyDown = useKeys(props, cursor, boardId)
  const dragging = useDragging(props)
  const onPress = usePress(props)
  const {
    isMany,
    scroller,
    probe,
    drawn,
    room,
    placeOf: placed,
  } = useDrawn(columns.length, cursor?.column ?? null)
  const find = (at: number): void => {
    const first = columns[at]?.cards[0]
    focus()
    if (first !== undefined) props.onCurrentChange(getCardId(first))
  }
  return (
    <div role="group" data-board="" aria-label={props.label} className={styles.board}>
      {isMany && <ColumnFinder columns={columns} onChoose={find} />}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the list boxes in it */}
      <div
        ref={scroller}
        data-columns={isMany ? 'many' : 'all'}
        className={styles.columns}
        onKeyDown={onKeyDown}
        {...focusing}
      >
        <div ref={probe} className={styles.columnProbe} aria-hidden="true" />
        <div role="presentation" className={styles.all} style={room}>
          {drawn.map((at) => {
            const column = columns[at]
            return column === undefined ? null : (
              <BoardList
                key={column.id}
                {...props}
                {...{ boardId, column, dragging, onPress }}
                cursorRow={cursor?.column === at ? cursor.row : null}
                number={isMany ? at + 1 : null}
                style={placed(at)}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

/** See {@link useDragging}. */
export type Dragging<C> = ReturnType<typeof useDragging<C>>
