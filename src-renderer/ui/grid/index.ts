/** The grid: a table of many rows, with the keyboard of a spreadsheet. */
export { Grid } from './Grid'
export type {
  GridColumn,
  GridEditor,
  GridHandle,
  GridProps,
  GridSort,
  MenuPlace,
  PastePlace,
} from './grid-types'
export { groupRows } from './grouping'
export { isTyping } from './keyboard'
export type { RowGroup } from './grouping'
export { sortRows } from './sorting'
