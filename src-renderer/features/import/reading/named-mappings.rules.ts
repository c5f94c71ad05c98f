/** What the columns of a file become, kept under a name: it is offered for any file that has one of its columns. Pure. */
import { foldedPhrase } from '../../../i18n/clean-text'
import type { SavedView, ViewFilters } from '../../../domain/saved-view'
import type { ImportKind } from '../../../app/import-request'
import type { HeaderGuess, Mapping } from './import.types'
import { headingKeys, readLayouts, withLayout, writeLayouts } from './layouts.rules'
import type { Layout } from './layouts.rules'

/** The screen of which such a view is. */
export const mappingScreen = 'import'

/** A mapping that has a name. */
interface NamedMapping {
  readonly view: SavedView
  readonly layout: Layout
  /** How many columns of the file it speaks of. */
  readonly known: number
}

/** As much text as a view can keep of one thing, in characters. */
const mostText = 20_000

/** What is kept of the columns of a file; null where it has no headings, or more than can be kept. */
export function mappingFilters(
  kind: ImportKind,
  header: HeaderGuess,
  mapping: Mapping,
): ViewFilters | null {
  const layout = writeLayouts(withLayout([], kind, header, mapping))
  return readLayouts(layout).length === 0 || layout.length > mostText ? null : { layout }
}

/** The mappings that can be used for a file of a kind: those that speak of a column of it, what fits best first. */
export function namedMappings(
  views: readonly SavedView[],
  kind: ImportKind,
  header: HeaderGuess,
): readonly NamedMapping[] {
  const keys = headingKeys(header) ?? []
  return views
    .flatMap((view): readonly NamedMapping[] => {
      const [layout] = readLayouts(view.filters['layout'] ?? null)
      if (layout?.kind !== kind) return []
      const known = keys.filter((key) => layout.targets.has(key)).length
      return known === 0 ? [] : [{ view, layout, known }]
    })
    .sort((a, b) => b.known - a.known)
}

/** The mapping of a name; case, script and marks do not count. */
export function mappingNamed(views: readonly SavedView[], name: string): SavedView | null {
  const wanted = foldedPhrase(name)
  return views.find((view) => foldedPhrase(view.name) === wanted) ?? null
}
