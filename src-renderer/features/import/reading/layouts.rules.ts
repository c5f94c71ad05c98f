/**
 * What was decided about columns once, for the next file of the same layout. A layout is known by its headings; the
 * text it is kept as may come from anywhere and is checked.
 */
import type { ColumnGuess, HeaderGuess, Mapping, Target } from './import.types'
import type { ImportKind } from '../../../app/import-request'
import {
  attendanceTargets,
  isOwnTarget,
  meetingTargets,
  peopleTargets,
  workshopTargets,
} from './import.types'
import { importKinds } from '../../../app/import-request'
import { foldedPhrase } from '../../../i18n/clean-text'

/** A layout that was imported before. */
export interface Layout {
  readonly kind: ImportKind
  /** Per heading, folded and numbered where it repeats, what its column becomes. */
  readonly targets: ReadonlyMap<string, Target>
}

/** How many layouts are kept; the one not used for longest makes room. */
const mostLayouts = 40
const mostColumns = 200
const longestHeading = 200

const knownTargets: ReadonlySet<string> = new Set<Target>([
  ...peopleTargets,
  ...workshopTargets,
  ...attendanceTargets,
  ...meetingTargets,
  'answer',
  'skip',
])

const isTarget = (value: unknown): value is Target =>
  typeof value === 'string' && (knownTargets.has(value) || isOwnTarget(value))

/** The keys of a table's headings; null when it has none, for then there is nothing to know it by. */
export function headingKeys(header: HeaderGuess): readonly string[] | null {
  if (header.headerRow === null || header.headings.every((heading) => heading === '')) return null
  const counts = new Map<string, number>()
  return header.headings.map((heading) => {
    const key = foldedPhrase(heading).slice(0, longestHeading)
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count === 1 ? key : `${key} #${String(count)}`
  })
}

/** The layout that has exactly these headings, in whatever order; null when there is none. */
export function knownLayout(layouts: readonly Layout[], header: HeaderGuess): Layout | null {
  const keys = headingKeys(header)
  if (keys === null) return null
  return (
    layouts.find(
      ({ targets }) => targets.size === keys.length && keys.every((key) => targets.has(key)),
    ) ?? null
  )
}

/** What differs between the guess and what the layout says, by column. */
export function overridesOf(
  layout: Layout,
  header: HeaderGuess,
  columns: readonly ColumnGuess[],
): ReadonlyMap<number, Target> {
  const keys = headingKeys(header) ?? []
  const overrides = new Map<number, Target>()
  for (const guess of columns) {
    const target = layout.targets.get(keys[guess.column] ?? '')
    if (target !== undefined && target !== guess.target) overrides.set(guess.column, target)
  }
  return overrides
}

/** The layouts with one more, which comes first. */
export function withLayout(
  layouts: readonly Layout[],
  kind: ImportKind,
  header: HeaderGuess,
  mapping: Mapping,
): readonly Layout[] {
  const keys = headingKeys(header)
  if (keys === null || keys.length > mostColumns) return layouts
  const known = knownLayout(layouts, header)
  const targets = new Map(keys.map((key, column) => [key, mapping[column] ?? 'skip'] as const))
  return [{ kind, targets }, ...layouts.filter((layout) => layout !== known)].slice(0, mostLayouts)
}

/** Layouts as text, to be kept. */
export function writeLayouts(layouts: readonly Layout[]): string {
  return JSON.stringify(layouts.map(({ kind, targets }) => ({ kind, targets: [...targets] })))
}

/** Layouts from text that may be anything: whatever is not as it should be is left out. */
export function readLayouts(text: string | null): readonly Layout[] {
  let value: unknown = null
  try {
    value = JSON.parse(text ?? 'null')
  } catch {
    return []
  }
  if (!Array.isArray(value)) return []
  return value.slice(0, mostLayouts).flatMap((item: unknown) => readLayout(item) ?? [])
}

function readLayout(item: unknown): Layout | null {
  if (typeof item !== 'object' || item === null) return null
  const { kind, targets } = item as Readonly<Record<string, unknown>>
  const known = importKinds.find((name) => name === kind)
  if (known === undefined || !Array.isArray(targets) || targets.length > mostColumns) return null
  const read = new Map<string, Target>()
  for (const entry of targets as readonly unknown[]) {
    if (!Array.isArray(entry)) return null
    const [key, target] = entry as readonly unknown[]
    if (typeof key !== 'string' || key.length > longestHeading + 8 || !isTarget(target)) return null
    read.set(key, target)
  }
  return read.size === 0 ? null : { kind: known, targets: read }
}
