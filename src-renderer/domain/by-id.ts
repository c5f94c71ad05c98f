/** Rows by their ids. */

/** People by id, for rules that go through many rows. */
export function byId<T extends { readonly id: string }>(
  rows: readonly T[],
): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]))
}
