/** One column of a board: its title, how many cards it has, and those in sight. */
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { CSSProperties, RefObject } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { textLanguage } from '../../i18n/text-language'
import { scrolledTo } from '../grid/layout'
import { cx } from '../props'
import { VisuallyHidden } from '../VisuallyHidden'
import type { Dragging } from './Board'
import type { BoardColumn, BoardProps } from './board-types'
import { cardWindow } from './board.rules'
import { Card } from './Card'
import styles from './Board.module.css'
import cardStyles from './Card.module.css'

const probeStyle = cx(cardStyles.probe, styles.probe)

/** How far the column is scrolled, how high it is, and how high a card with the room below it. */
function useView(scroller: RefObject<HTMLElement | null>, probe: RefObject<HTMLElement | null>) {
  const [view, setView] = useState({ top: 0, height: 800, cardHeight: 80 })
  useEffect(() => {
    const [list, one] = [scroller.current, probe.current]
    if (!list || !one) return undefined
    const update = (): void =>
      setView({
        top: list.scrollTop,
        // Without a layout, as in tests, there is a usual height.
        height: list.clientHeight || 800,
        cardHeight: one.offsetHeight || 80,
      })
    const observer = new ResizeObserver(update)
    observer.observe(list)
    observer.observe(one)
    list.addEventListener('scroll', update, { passive: true })
    return () => {
      observer.disconnect()
      list.removeEventListener('scroll', update)
    }
  }, [scroller, probe])
  return view
}

/** Scrolls the columns sideways to one, as far as it takes: whoever opens the board sees where the first cards are. */
function useInSight(column: RefObject<HTMLElement | null>, hasCursor: boolean): void {
  useLayoutEffect(() => {
    const columns = column.current?.closest('[data-columns]')
    if (!hasCursor || !column.current || !columns) return
    const [own, all] = [column.current, columns].map((one) => one.getBoundingClientRect())
    if (own === undefined || all === undefined) return
    const over = Math.max(0, own.right - all.right) || Math.min(0, own.left - all.left)
    if (over !== 0) columns.scrollLeft += over
  }, [column, hasCursor])
}

/** Props of {@link BoardList}. */
type BoardListProps<C> = BoardProps<C> & {
  readonly boardId: string
  readonly column: BoardColumn<C>
  /** The card with the cursor; null while it is in another column. */
  readonly cursorRow: number | null
  readonly dragging: Dragging<C>
  readonly onPress: (card: C) => void
  /** Its number among all, where these are too many to be all drawn. */
  readonly number: number | null
  /** Where it stands then. */
  readonly style: CSSProperties | undefined
}

/** The column. */
export function BoardList<C>(props: BoardListProps<C>) {
  const { column, cursorRow, getCardId, dragging } = props
  const { id, cards } = column
  const titleId = useId()
  const section = useRef<HTMLElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLDivElement>(null)
  useInSight(section, cursorRow !== null)
  const view = useView(scroller, probe)
  const { cardHeight } = view
  useLayoutEffect(() => {
    const list = scroller.current
    if (list === null || cursorRow === null) return
    list.scrollTop = scrolledTo(cursorRow, list.scrollTop, list.clientHeight, cardHeight)
  }, [cursorRow, cardHeight])
  const { first, end } = cardWindow(view.top, view.height, cardHeight, cards.length)
  // The card with the cursor is always there: it may have the focus.
  const rows = new Set([
    ...Array.from({ length: end - first }, (_, at) => first + at),
    ...(cursorRow === null ? [] : [cursorRow]),
  ])
  const drawn = [...rows].flatMap((index) => {
    const card = cards[index]
    return card === undefined ? [] : [{ card, index }]
  })
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a place to drop cards; keys do the same
    <section
      ref={section}
      className={styles.column}
      style={props.style}
      data-empty={cards.length === 0 ? true : undefined}
      aria-labelledby={titleId}
      data-over={dragging.over === id ? true : undefined}
      onDragOver={(event) => dragging.onOver(event, id)}
      onDrop={(event) => dragging.onDrop(event, id)}
    >
      <ColumnTitle
        id={titleId}
        column={column}
        number={props.number}
        total={props.columns.length}
      />
      <div ref={probe} className={probeStyle} data-lines={props.lines} aria-hidden="true" />
      <div ref={scroller} role="listbox" aria-labelledby={titleId} className={styles.list}>
        <div
          role="presentation"
          className={styles.room}
          style={{ blockSize: cards.length * cardHeight }}
        >
          {drawn.map(({ card, index }) => (
            <ColumnCard key={getCardId(card)} {...props} {...{ card, cardHeight, index }} />
          ))}
        </div>
      </div>
      {cards.length === 0 && <p className={styles.empty}>{column.leftOut ?? props.empty}</p>}
    </section>
  )
}

/** What a column is called, how many cards it has, and which of very many columns it is. */
function ColumnTitle<C>(props: {
  readonly id: string
  readonly column: BoardColumn<C>
  readonly number: number | null
  readonly total: number
}) {
  const { t, format, language } = useTranslator()
  const { number, total } = props
  const { title, cards } = props.column
  return (
    <h2 id={props.id} className={styles.title}>
      <span className={styles.titleWords} {...textLanguage(title, language)}>
        {title}
      </span>{' '}
      {/* What is left out is not none. */}
      <span className={styles.count}>
        {props.column.leftOut === undefined ? format.number(cards.length) : '–'}
      </span>
      {number !== null && (
        <VisuallyHidden>
          {t('ui:board.place', { number: format.number(number), total: format.number(total) })}
        </VisuallyHidden>
      )}
    </h2>
  )
}

/** A card in its place, from which it can be dragged. */
function ColumnCard<C>(
  props: BoardListProps<C> & {
    readonly card: C
    readonly index: number
    readonly cardHeight: number
  },
) {
  const { card, index, column, dragging } = props
  return (
    <Card
      {...props}
      listId={props.boardId}
      count={column.cards.length}
      hasCursor={index === props.cursorRow}
      place={{
        className: styles.card,
        style: { transform: `translateY(${String(index * props.cardHeight)}px)` },
        draggable: true,
        onDragStart: (event) => dragging.onStart(event, card),
        onDragEnd: dragging.onEnd,
      }}
    />
  )
}
