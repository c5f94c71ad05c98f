/** Joins two sorted lists, of which the second is mostly one item: its place is found by halving. */

/** All of `a` and `b` in the order of `compare`, by which both are sorted. Of equal items those of `b` come first. */
export function mergeSorted<T>(
  a: readonly T[],
  b: readonly T[],
  compare: (one: T, other: T) => number,
): readonly T[] {
  const merged: T[] = []
  let from = 0
  for (const item of b) {
    let [low, high] = [from, a.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const there = a[middle]
      if (there !== undefined && compare(there, item) < 0) low = middle + 1
      else high = middle
    }
    copyInto(merged, a, from, low)
    merged.push(item)
    from = low
  }
  copyInto(merged, a, from, a.length)
  return merged
}

function copyInto<T>(target: T[], source: readonly T[], from: number, to: number): void {
  for (let at = from; at < to; at += 1) {
    const item = source[at]
    if (item !== undefined) target.push(item)
  }
}
