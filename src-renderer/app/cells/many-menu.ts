/** What the menu of a row offers for all rows that are ticked, when its row is one of several. */
import type { ActionItem } from '../use-actions'

/** The entries that stand before those about the row alone. */
export function forTicked(id: string, ticked: ReadonlySet<string>): readonly ActionItem[] {
  if (ticked.size < 2 || !ticked.has(id)) return []
  return [{ action: 'cells.change', about: [...ticked], isFull: true }, 'separator']
}
