/** Many people, by what they are compared by: finds among thousands those who are or may be somebody, without comparing each. */
import { compareKeys } from './compare.rules'
import type { Comparison } from './compare.rules'
import type { IdentityKeys } from './keys.rules'

/** Somebody of the index who is, or may be, the one looked for. */
export interface Likeness<T> extends Comparison {
  readonly found: T
}

/** People by the keys they are found by. It may be added to while it is being asked. */
export interface IdentityIndex<T> {
  /** Adds somebody; whoever has several addresses is added once with each. */
  readonly add: (somebody: T, keys: IdentityKeys) => void
  /** Everybody who is or may be the same, the certain ones first, then those with more reasons. */
  readonly find: (keys: IdentityKeys) => readonly Likeness<T>[]
}

/** A key that more than these share (an office's phone, a made-up address) tells nobody apart. */
const mostPerKey = 100

/** Two who are or may be one have one of these in common: see the table of the comparison. */
function shared({ names, email, phone }: IdentityKeys): readonly string[] {
  return [
    ...new Set(names.map(({ loose }) => `n:${loose}`)),
    ...(email === null ? [] : [`e:${email}`]),
    ...(phone === null ? [] : [`p:${phone}`]),
  ]
}

/** Whether a comparison says more than the one before with another address of the same person. */
const isSurer = (now: Comparison, before: Comparison | undefined): boolean =>
  before === undefined ||
  (now.certain === before.certain ? now.reasons.length > before.reasons.length : now.certain)

/** Makes an empty index. */
export function identityIndex<T>(): IdentityIndex<T> {
  const byKey = new Map<string, { readonly somebody: T; readonly keys: IdentityKeys }[]>()
  return {
    add: (somebody, keys) => {
      for (const key of shared(keys)) {
        const list = byKey.get(key)
        if (list === undefined) byKey.set(key, [{ somebody, keys }])
        else list.push({ somebody, keys })
      }
    },
    find: (keys) => {
      const seen = new Map<T, Likeness<T>>()
      const compared = new Set<IdentityKeys>()
      for (const key of shared(keys)) {
        for (const { somebody, keys: theirs } of (byKey.get(key) ?? []).slice(0, mostPerKey)) {
          if (compared.has(theirs)) continue
          compared.add(theirs)
          const comparison = compareKeys(keys, theirs)
          if (comparison !== null && isSurer(comparison, seen.get(somebody)))
            seen.set(somebody, { found: somebody, ...comparison })
        }
      }
      return [...seen.values()].sort(
        (a, b) => Number(b.certain) - Number(a.certain) || b.reasons.length - a.reasons.length,
      )
    },
  }
}
