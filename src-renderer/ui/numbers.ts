/** Reading numbers as people type them. Pure. */

/** What was read from a number field. `null` is an empty field. */
type ReadNumber =
  | { readonly ok: true; readonly value: number | null }
  | {
      readonly ok: false
      readonly problem: 'notWhole' | 'notTenths' | 'tooSmall' | 'tooLarge'
      readonly bounds: { readonly min: number | null; readonly max: number | null }
    }

/**
 * Reads a whole number, with or without thousands separators (a point, a space or an apostrophe
 * before three digits).
 */
export function parseWhole(text: string, min?: number, max?: number): ReadNumber {
  const bare = text.trim().replace(/[\s.'’](?=\d{3}(\D|$))/gu, '')
  if (bare === '') return { ok: true, value: null }
  if (!/^[-−]?\d{1,15}$/u.test(bare))
    return { ok: false, problem: 'notWhole', bounds: boundsOf(min, max) }
  return within(Number(bare.replace('−', '-')), min, max)
}

/** Reads a number with at most one decimal, after a comma or a point in every language; points part no thousands here. */
export function parseTenths(text: string, min?: number, max?: number): ReadNumber {
  const bare = text.replaceAll(/\s/gu, '')
  if (bare === '') return { ok: true, value: null }
  if (!/^[-−]?\d{1,13}(?:[.,]\d)?$/u.test(bare))
    return { ok: false, problem: 'notTenths', bounds: boundsOf(min, max) }
  return within(Number(bare.replace('−', '-').replace(',', '.')), min, max)
}

const boundsOf = (min?: number, max?: number) => ({ min: min ?? null, max: max ?? null })

function within(value: number, min?: number, max?: number): ReadNumber {
  const bounds = boundsOf(min, max)
  if (min !== undefined && value < min) return { ok: false, problem: 'tooSmall', bounds }
  if (max !== undefined && value > max) return { ok: false, problem: 'tooLarge', bounds }
  return { ok: true, value }
}
