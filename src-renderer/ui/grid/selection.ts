/** Sets of ticked rows. Pure; a set that does not change comes back as the same object. */

/** Ticks a row, or takes its tick away. */
export function toggled(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(selected)
  if (!next.delete(id)) next.add(id)
  return next
}

/**
 * Ticks every row from one to another, both included, beside those ticked before the range was begun.
 * @param base the ticks before the range
 */
export function withRange(
  base: ReadonlySet<string>,
  from: number,
  to: number,
  idAt: (index: number) => string | undefined,
): ReadonlySet<string> {
  const next = new Set(base)
  for (let index = Math.min(from, to); index <= Math.max(from, to); index += 1) {
    const id = idAt(index)
    if (id !== undefined) next.add(id)
  }
  return next
}

/** Ticks all of these, or takes their ticks away. */
export function toggledAll(
  selected: ReadonlySet<string>,
  ids: readonly string[],
  isOff: boolean,
): ReadonlySet<string> {
  const next = new Set(selected)
  for (const id of ids)
    if (isOff) next.delete(id)
    else next.add(id)
  return next
}

/** None, some or all. */
export type Coverage = 'none' | 'some' | 'all'

/** How many of the rows are ticked. */
export function coverageOf<R>(
  selected: ReadonlySet<string>,
  rows: readonly R[],
  idOf: (row: R) => string,
): Coverage {
  if (selected.size === 0 || rows.length === 0) return 'none'
  const ticked = rows.reduce((count, row) => count + Number(selected.has(idOf(row))), 0)
  if (ticked === 0) return 'none'
  return ticked === rows.length ? 'all' : 'some'
}
