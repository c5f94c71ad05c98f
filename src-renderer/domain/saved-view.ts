/** A view: what a list was narrowed to, its columns and its order, kept under a name for everybody. */
import { describeRecord, isObject, structured, text } from './descriptor'
import { calledBy } from './title-parts'

/** What a view keeps: the filters of its screen by name, as the screen keeps them. Those a program does not know are left alone. */
export type ViewFilters = Readonly<Record<string, string>>

/** A view. */
export interface SavedView {
  readonly id: string
  readonly name: string
  /** The name of the screen. */
  readonly screen: string
  readonly filters: ViewFilters
}

/** Bounds of what may come in a file: filters of a view, characters of one. */
const most = { filters: 50, characters: 20_000 }

const isFilters = (value: unknown): boolean =>
  isObject(value) &&
  Object.keys(value).length <= most.filters &&
  Object.values(value).every(
    (filter) => typeof filter === 'string' && filter.length <= most.characters,
  )

/** The description of a view. */
export const views = describeRecord<SavedView>()({
  table: 'views',
  indexes: { 4: 'id' },
  fields: {
    name: text('register:view.name'),
    screen: text('register:view.screen', { isLasting: true }),
    filters: structured('register:view.filters', 'view', isFilters),
  },
  ...calledBy('name'),
  screen: { name: 'people', by: null },
})
