/** A card of a board or among cards: what it is called, a few lines below, and what the mouse does on it. */
import type { HTMLAttributes } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { textLanguage } from '../../i18n/text-language'
import { cx } from '../props'
import type { BoardProps } from './board-types'
import styles from './Card.module.css'

/** Props of {@link Card}. */
interface CardProps<C> extends Pick<
  BoardProps<C>,
  'getCardId' | 'nameOf' | 'linesOf' | 'lines' | 'current' | 'onCurrentChange' | 'onMenu'
> {
  readonly card: C
  /** With the id of the card it makes that of the element. */
  readonly listId: string
  /** Its place in its list, from 0, and how many cards are there. */
  readonly index: number
  readonly count: number
  readonly hasCursor: boolean
  readonly onPress: (card: C) => void
  /** Where it stands, and what else is done with it. */
  readonly place: HTMLAttributes<HTMLDivElement>
}

/** The card. */
export function Card<C>(props: CardProps<C>) {
  const { card, index, place } = props
  const id = props.getCardId(card)
  return (
    <div
      {...place}
      role="option"
      id={`${props.listId}-${id}`}
      aria-selected={id === props.current}
      tabIndex={props.hasCursor ? 0 : -1}
      aria-posinset={index + 1}
      aria-setsize={props.count}
      data-lines={props.lines}
      className={cx(styles.card, place.className)}
      onMouseDown={(event) => {
        if (event.button === 0) props.onPress(card)
      }}
      onContextMenu={(event) => {
        if (!props.onMenu) return
        event.preventDefault()
        props.onCurrentChange(id)
        props.onMenu(card, { x: event.clientX, y: event.clientY })
      }}
    >
      <Face name={props.nameOf(card)} lines={props.linesOf(card).slice(0, props.lines)} />
    </div>
  )
}

function Face(props: { readonly name: string; readonly lines: readonly string[] }) {
  const { language } = useTranslator()
  return (
    <>
      <span className={styles.name} {...textLanguage(props.name, language)}>
        {props.name}
      </span>
      {props.lines.map((line, at) => (
        <span key={at} className={styles.line} {...textLanguage(line, language)}>
          {line}
        </span>
      ))}
    </>
  )
}
