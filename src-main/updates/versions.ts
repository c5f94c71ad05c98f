/** Versions of the program: three numbers, compared one after the other. */

/** Below 0 when the first is lower, above when it is higher, 0 when they are the same. Both are `1.2.3`. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number))
  for (const at of [0, 1, 2]) {
    const difference = (a?.[at] ?? 0) - (b?.[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
