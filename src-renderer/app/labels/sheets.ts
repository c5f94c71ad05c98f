/** Sheets of labels that are sold everywhere, in millimetres, as their makers state them. Pure. */
import type { LabelsDocument } from '../../../src-shared/documents'

/** A sheet: its paper, and where its labels are. */
export type Sheet = LabelsDocument['sheet']

/** The sheets, by what they are told apart by. */
export const sheets = {
  '70x42': of('a4', [3, 7], { left: 0, top: 0.45, width: 70, height: 42.3, across: 70 }),
  '70x37': of('a4', [3, 8], { left: 0, top: 0.5, width: 70, height: 37, across: 70 }),
  L7160: of('a4', [3, 7], { left: 7.21, top: 15.15, width: 63.5, height: 38.1, across: 66.04 }),
  L7163: of('a4', [2, 7], { left: 4.65, top: 15.15, width: 99.1, height: 38.1, across: 101.6 }),
  L7165: of('a4', [2, 4], { left: 4.65, top: 13.1, width: 99.1, height: 67.7, across: 101.6 }),
  '5160': of('us-letter', [3, 10], {
    ...{ left: 4.7625, top: 12.7, width: 66.675, height: 25.4, across: 69.85 },
  }),
} as const

/** The name of a sheet. */
export type SheetId = keyof typeof sheets

/** The names of the sheets, in the order in which they are offered. */
export const sheetIds: readonly SheetId[] = [
  ...(['70x42', '70x37', 'L7160', 'L7163', 'L7165', '5160'] as const),
]

/** Rows of labels follow each other without a gap on all of these. */
function of(
  paper: Sheet['paper'],
  [columns, rows]: readonly [number, number],
  places: Omit<Sheet, 'paper' | 'columns' | 'rows' | 'down'>,
): Sheet {
  return { paper, columns, rows, ...places, down: places.height }
}

/** How many labels are on a sheet. */
export const labelsOn = (sheet: Sheet): number => sheet.columns * sheet.rows
