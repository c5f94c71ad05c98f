/** Reading whole numbers as people type them. Pure. */

/** What was read from a number field. `null` is an empty field. */
type ReadNumber =
  | { readonly ok: true; readonly value: number | null }
  | {
      readonly ok: false
      readonly problem: 'notWhole' | 'tooSmall' | 'tooLarge'
      readonly bounds: { readonly min: number | null; readonly max: number | null }
    }

/**
 * Reads a whole number, with or without thousands separators (a point, a space or an apostrophe
 * before three digits).
 */
export function parseWhole(text: string, min?: number, max?: number): ReadNumber {
  const bounds = { min: min ?? null, max: max ?? null }
  const bare = text.trim().replace(/[\s.'’](?=\d{3}(\D|$))/gu, '')
  if (bare === '') return { ok: true, value: null }
  if (!/^[-−]?\d{1,15}$/u.test(bare)) return { ok: false, problem: 'notWhole', bounds }
  const value = Number(bare.replace('−', '-'))
  if (min !== undefined && value < min) return { ok: false, problem: 'tooSmall', bounds }
  if (max !== undefined && value > max) return { ok: false, problem: 'tooLarge', bounds }
  return { ok: true, value }
}
