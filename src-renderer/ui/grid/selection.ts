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

/** How many of the rows shown are ticked: none, some or all of them. */
export function coverage(
  selected: ReadonlySet<string>,
  count: number,
  idAt: (index: number) => string | undefined,
): 'none' | 'some' | 'all' {
  if (selected.size === 0 || count === 0) return 'none'
  let ticked = 0
  for (let index = 0; index < count; index += 1) {
    const id = idAt(index)
    if (id !== undefined && selected.has(id)) ticked += 1
  }
  if (ticked === 0) return 'none'
  return ticked === count ? 'all' : 'some'
}
