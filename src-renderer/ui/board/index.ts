/** Cards: in the columns of a board, or filling the width. */
export { Board } from './Board'
export { Cards } from './Cards'
export type { BoardColumn, BoardProps } from './board-types'
