/** What a row may hold: plain JSON, checked before it is written, and compared by content. */
import type { Value } from './record'

/** Keys that JavaScript treats specially; no data may use them, at any depth. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Deeper than any honest value, shallow enough that nothing overflows. */
const maxDepth = 32

const idPattern = /^[A-Za-z0-9_.~-]{1,300}$/

/** Whether a text can be a row's id: 1 to 300 letters, digits and `_ . ~ -`, which is all that ids are made of. */
export function isRowId(id: unknown): id is string {
  return typeof id === 'string' && idPattern.test(id)
}

/** Whether a text can be the name of a field that a commit may set. */
export function isFieldName(name: string): boolean {
  return (
    name !== '' &&
    name !== 'id' &&
    name !== 'stamps' &&
    name.length <= 300 &&
    !forbiddenKeys.has(name)
  )
}

/** Whether something is plain JSON: no `undefined`, no NaN, no dates or class instances, no special keys. */
export function isValue(value: unknown, depth = 0): value is Value {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth >= maxDepth) return false
  if (Array.isArray(value)) {
    // A hole reads as undefined, which `every` would skip.
    for (let at = 0; at < value.length; at += 1) if (!isValue(value[at], depth + 1)) return false
    return true
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return false
  for (const [key, inner] of Object.entries(value))
    if (forbiddenKeys.has(key) || !isValue(inner, depth + 1)) return false
  return true
}

/** Whether two values say the same. The order of keys does not matter; an absent key is not null. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false
    return a.every((item, at) => sameValue(item, b[at]))
  }
  const one = a as Readonly<Record<string, unknown>>
  const other = b as Readonly<Record<string, unknown>>
  const keys = Object.keys(one)
  if (keys.length !== Object.keys(other).length) return false
  return keys.every((key) => Object.hasOwn(other, key) && sameValue(one[key], other[key]))
}
