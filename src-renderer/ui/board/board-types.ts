/** What a board is told. */
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import type { GridHandle, MenuPlace } from '../grid'

/** A column of a board with its cards, in order. */
export interface BoardColumn<C> {
  readonly id: string
  readonly title: string
  readonly cards: readonly C[]
  /** Whether cards can be moved into it. */
  readonly isTarget: boolean
  /** Why it has no cards, where that is not because there are none. */
  readonly leftOut?: string | undefined
}

/** Props of `Board`. */
export interface BoardProps<C> {
  readonly label: string
  readonly columns: readonly BoardColumn<C>[]
  readonly getCardId: (card: C) => string
  /** What a card is called; its first line. */
  readonly nameOf: (card: C) => string
  /** The lines below the name, each short; as many as `lines`. */
  readonly linesOf: (card: C) => readonly string[]
  /** How many lines there is room for below the name: all cards are equally high. */
  readonly lines: number
  /** The id of the card with the cursor. */
  readonly current: string | null
  readonly onCurrentChange: (id: string) => void
  /** A card is to go into another column: by dragging, or by Shift and an arrow. */
  readonly onMove: (card: C, columnId: string) => void
  /** Whether a card can go into a column that is a target; any can when missing. Others are gone over. */
  readonly canMove?: (card: C, columnId: string) => boolean
  /** Enter, or a card pressed twice. */
  readonly onOpen?: (card: C) => void
  /** Puts the focus on the card with the cursor. */
  readonly ref?: Ref<GridHandle> | undefined
  /** Keys that the board itself does not take. Says whether it did something. */
  readonly onKey?: (event: KeyboardEvent, card: C) => boolean
  /** The menu of a card is asked for. */
  readonly onMenu?: (card: C, at: MenuPlace) => void
  /** What stands in a column without cards. */
  readonly empty: ReactNode
}

/** Cards of which something is the same, or all there are. */
type CardGroup<C> = Pick<BoardColumn<C>, 'title' | 'cards'>

/** Props of `Cards`. */
export interface CardsProps<C> extends Omit<BoardProps<C>, 'columns' | 'onMove' | 'canMove'> {
  /** The groups in order; one without headings. */
  readonly groups: readonly CardGroup<C>[]
  readonly isGrouped: boolean
}
