/** Pressing cards: once for the cursor, twice to open. */
import { useSecondPress } from '../grid/use-mouse'
import type { BoardProps } from './board-types'

/** What a press on a card does; the second of two opens the card that was pressed first. */
export function usePress<C>(
  props: Pick<BoardProps<C>, 'getCardId' | 'onCurrentChange' | 'onOpen'>,
): (card: C) => void {
  const first = useSecondPress<C>((card) => props.onOpen?.(card))
  return (card) => {
    props.onCurrentChange(props.getCardId(card))
    first.current = card
  }
}
