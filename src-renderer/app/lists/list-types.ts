/** What a list says of itself. From this one description come its table, cards and board, its views, its columns and its file. */
import type { Cycle } from '../../domain/cycle'
import type { ViewFilters } from '../../domain/saved-view'
import type { GridColumn } from '../../ui/grid'
import type { CellList } from '../cells/plan.rules'
import type { FilterName, ScreenName } from '../routes'
import type { ActionItem } from '../use-actions'

/** A screen whose lists are shown as table, cards or board, and have views. */
export type ListScreenName = {
  [S in ScreenName]: 'as' extends FilterName<S> ? S : never
}[ScreenName]

/** Their names. */
export const listScreens: readonly ListScreenName[] = [
  ...([
    'people',
    'selection',
    'pairs',
    'workshops',
    'awards',
    'alumni',
    'cycles',
    'letters',
  ] as const),
]

/** The ways to show a list. */
export const listShapes = ['table', 'cards', 'board'] as const
/** One of {@link listShapes}. */
export type ListShape = (typeof listShapes)[number]

/** A file of another kind than a table, made of the rows that are shown. */
export interface ListFile<R> {
  readonly id: string
  readonly label: string
  /** What in it is sensitive, in words. */
  readonly sensitive: readonly string[]
  readonly save: (rows: readonly R[], isSensitiveToo: boolean) => Promise<boolean>
}

/** A list. To be stable while nothing of it changes. */
export interface ListDescription<R> {
  /** Its views are kept under this name. */
  readonly screen: ListScreenName
  /** Its columns and their widths are remembered under this name. */
  readonly id: string
  /** What it is called, on screen and as a file. */
  readonly label: string
  /** What it shows, narrowed, in the order in which it stands while no heading was pressed. */
  readonly rows: readonly R[]
  /** All rows there are, where these are many: they are put in order once, not at each letter of a search. */
  readonly whole?: readonly R[]
  readonly idOf: (row: R) => string
  /** The columns shown at first. The one that names the row is always there. */
  readonly usual: readonly GridColumn<R>[]
  /** Columns that are shown when they are chosen. */
  readonly more?: readonly GridColumn<R>[]
  /** Columns that cannot be taken away: those in which everything is entered. */
  readonly fixed?: ReadonlySet<string>
  /** The columns that say something sensitive: in a file only when that is chosen. */
  readonly sensitive?: ReadonlySet<string>
  /** The cells that are entered: a card is moved by entering the word of its new column. */
  readonly cells?: CellList<R>
  /** The ways in which it can be shown, where these are not all: what is filled in cell by cell is a table. */
  readonly shapes?: readonly ListShape[]
  /** As what it is shown while nothing else is chosen; a table when missing. */
  readonly usualShape?: ListShape
  /** By what the board is while the list is not grouped: the first of these columns that there is. */
  readonly boardBy?: readonly string[]
  /** Where a card is moved by more than entering a word: the column of the board, into which words cards go, and what moving one does. */
  readonly moving?: {
    readonly columnId: string
    readonly isTarget: (title: string) => boolean
    readonly move: (row: R, title: string) => void
  }
  /** What the list is narrowed to by a filter on a column: the word of that column that all rows have. Its other groups are left out, and not empty. */
  readonly narrowedTo?: Readonly<Record<string, string | undefined>>
  /** What stands in a column of the board without cards; “Empty.” when missing. */
  readonly emptyColumn?: string
  /** What a view is narrowed to, in words; without its columns, its order and how it is shown, and nothing of what is `hidden`. */
  readonly filterWords: (filters: ViewFilters, hidden: ReadonlySet<string>) => readonly string[]
  /** The cycle whose list it is, for the name of its file. */
  readonly cycle: Cycle | null
  /** The newest change in what it is made from. */
  readonly newest: number
  /** The ids of the people whom a row is about: the list can be saved as their cards, and gives their labels and addresses. */
  readonly peopleOf?: (row: R) => readonly string[]
  /** Files of other kinds. */
  readonly files?: readonly ListFile<R>[]
  /** The entries of its menu below the views, where it has more than the usual ones. */
  readonly menu?: readonly ActionItem[]
}
