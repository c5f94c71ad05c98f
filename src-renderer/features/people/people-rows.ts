/** Who is next on the list. */
import type { PersonEntry } from '../../storage/directory'

/** Who is next when these people leave the list: the one after them, or else the one before; null when nobody is. */
export function neighbour(
  rows: readonly PersonEntry[],
  leaving: readonly PersonEntry[],
): string | null {
  const gone = new Set(leaving.map((entry) => entry.id))
  const first = rows.findIndex((entry) => gone.has(entry.id))
  if (first < 0) return null
  const after = rows.slice(first).find((entry) => !gone.has(entry.id))
  return (after ?? rows.slice(0, first).at(-1))?.id ?? null
}
