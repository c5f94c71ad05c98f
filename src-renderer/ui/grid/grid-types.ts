/** What the grid is told: its columns, how cells are edited, how rows are sorted and selected. */
import type { KeyboardEvent, ReactNode, Ref } from 'react'

/** One of the values that a cell of a choice can have. */
interface GridOption {
  readonly id: string
  readonly label: string
}

/** How the cells of a column are edited. */
export type GridEditor<R> =
  | {
      readonly kind: 'text'
      readonly value: (row: R) => string
      readonly commit: (row: R, text: string) => void
      /** Says in words what is wrong with a text, or null. A wrong text is not committed. */
      readonly validate?: ((text: string, row: R) => string | null) | undefined
      /** Texts that are offered while one is typed. Any other is as good. */
      readonly suggestions?: (() => readonly string[]) | undefined
      /** Whether this row's cell can be edited; every one can when missing. */
      readonly isEditable?: ((row: R) => boolean) | undefined
    }
  | {
      readonly kind: 'select'
      readonly value: (row: R) => string | null
      readonly options: (row: R) => readonly GridOption[]
      readonly commit: (row: R, id: string) => void
      readonly isEditable?: ((row: R) => boolean) | undefined
    }
  | {
      readonly kind: 'toggle'
      readonly value: (row: R) => boolean
      readonly commit: (row: R, isOn: boolean) => void
      readonly isEditable?: ((row: R) => boolean) | undefined
    }

/** A value that a column sorts by. Null and the empty text come last, in either direction. */
export type SortValue = string | number | boolean | null

/** One column. */
export interface GridColumn<R> {
  readonly id: string
  readonly title: string
  /** Pixels at the normal text size. */
  readonly width?: number | undefined
  /** Share of the width that is left; `width` is then the least. A column with neither has one share. */
  readonly flex?: number | undefined
  readonly align?: 'start' | 'end' | undefined
  /** The cell as plain text: shown unless there is `render`, and what is copied. */
  readonly text?: ((row: R) => string) | undefined
  /** What stands in it, where that is a number or a day (`YYYY-MM-DD`): a file then has it as one; as its text where it is null. */
  readonly value?:
    | { readonly is: 'number'; readonly of: (row: R) => number | null }
    | { readonly is: 'day'; readonly of: (row: R) => string | null }
    | undefined
  /** The cell as it is shown. No focusable controls in it. */
  readonly render?: ((row: R) => ReactNode) | undefined
  /** Makes the column sortable. */
  readonly sortValue?: ((row: R) => SortValue) | undefined
  /** Rows can be grouped by it: by its text, or by what is said here. */
  readonly grouping?: 'text' | ((row: R) => string) | undefined
  /** The words that groups by it can have, in order: columns of a board also when nothing is in them. */
  readonly groupWords?: readonly string[] | undefined
  readonly editor?: GridEditor<R> | undefined
  /** The cell that names the row. */
  readonly isRowHeader?: boolean | undefined
  /** The title is for screen readers only. */
  readonly hideTitle?: boolean | undefined
}

/** Which column rows are sorted by, and in which direction. */
export interface GridSort {
  readonly columnId: string
  readonly direction: 'ascending' | 'descending'
}

/** Where a block from the clipboard is to go. */
export interface PastePlace<R> {
  /** The rows from the one with the cursor to the last, in the order in which they are seen. */
  readonly rows: readonly R[]
  /** The columns from the one with the cursor to the last. */
  readonly columns: readonly GridColumn<R>[]
}

/** A point of the window, in pixels. */
export interface MenuPlace {
  readonly x: number
  readonly y: number
}

/** What can be asked of a grid from outside. */
export interface GridHandle {
  /** Puts the focus on the grid, on its current row or else the first. */
  readonly focus: () => void
  /** Starts editing a cell. */
  readonly edit: (rowId: string, columnId: string) => void
}

/** Props of the grid. `columns`, `getRowId` and the callbacks of columns are to be stable. */
export interface GridProps<R> {
  readonly label: string
  readonly rows: readonly R[]
  readonly columns: readonly GridColumn<R>[]
  readonly getRowId: (row: R) => string
  /** Column widths are remembered under this name. */
  readonly id?: string | undefined
  /** The row with the cursor. Without it the grid keeps its own. */
  readonly current?: string | null | undefined
  readonly onCurrentChange?: ((id: string | null) => void) | undefined
  readonly selection?: 'none' | 'single' | 'multiple' | undefined
  readonly selected?: ReadonlySet<string> | undefined
  readonly onSelectedChange?: ((ids: ReadonlySet<string>) => void) | undefined
  /** Enter or a double click where there is no cell to edit. */
  readonly onOpen?: ((row: R) => void) | undefined
  /** A letter. Given: letters never begin an edit; Enter, F2 and a double click do. */
  readonly onType?: ((text: string) => void) | undefined
  /** The column that a letter is typed into when the cursor is on its row as a whole. */
  readonly typeInto?: string | undefined
  /** Keys of the screen's own; true when it was one. */
  readonly onKey?:
    | ((event: KeyboardEvent, row: R | null, columnId: string | null) => boolean)
    | undefined
  /** A block was pasted; null when the cursor is on no row. */
  readonly onPaste?:
    | ((block: readonly (readonly string[])[], at: PastePlace<R> | null) => void)
    | undefined
  /** The menu of a row is asked for: with the right button at the pointer, with a key at the row. */
  readonly onMenu?: ((row: R, at: MenuPlace) => void) | undefined
  /** Given: rows come sorted already. Missing: the grid sorts them itself. */
  readonly sort?: GridSort | null | undefined
  readonly onSortChange?: ((sort: GridSort | null) => void) | undefined
  readonly initialSort?: GridSort | undefined
  /** Rows stand under headings, by this column; it need not be one that is shown. To be stable. */
  readonly groupBy?: GridColumn<R> | null | undefined
  /** The row under which a line is drawn through the list; only where rows stand in an order of which it is true. */
  readonly lineBelow?: string | undefined
  /** Whether the cursor begins on rows or on cells. */
  readonly focusMode?: 'row' | 'cell' | undefined
  /** Shown when there are no rows. */
  readonly empty?: ReactNode
  readonly ref?: Ref<GridHandle> | undefined
}
