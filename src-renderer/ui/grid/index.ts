/** The grid: a table of many rows, with the keyboard of a spreadsheet. */
export { Grid } from './Grid'
export type {
  GridColumn,
  GridEditor,
  GridHandle,
  GridOption,
  GridProps,
  GridSort,
  MenuPlace,
  PastePlace,
} from './grid-types'
export { nextSort, sortRows } from './sorting'
