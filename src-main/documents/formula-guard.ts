/**
 * Keeps a CSV cell from being taken for a formula. A spreadsheet runs what begins with `=`, `+`, `-` or `@`
 * (OWASP, "CSV Injection"), also after a space and at the start of any line of the cell, so such a line
 * gets an apostrophe in front. The rule can be undone exactly: a line that already looks guarded
 * gets one more, and reading takes one away, so that a phone number `+381 …` survives the round trip.
 */

/** Spaces, no-break and zero-width ones, soft hyphens, `\v` and `\f`: what a spreadsheet may skip before it looks for a formula. */
const skipped =
  '[ \\v\\f\\u00a0\\u00ad\\u180e\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u2064\\u3000\\ufeff]*'
const danger = '[=+\\-@\\t\\u0000\\uff1d\\uff0b\\uff0d\\uff20]'
const start = '(^|\\r\\n|\\n|\\r)'
const risky = new RegExp(`${start}(?='*${skipped}${danger})`, 'g')
const guarded = new RegExp(`${start}'(?='*${skipped}${danger})`, 'g')

/** Puts an apostrophe before every line of a text that a spreadsheet could take for a formula. */
export function guardFormula(text: string): string {
  return text.replace(risky, "$1'")
}

/** Takes away the apostrophes that {@link guardFormula} put in. */
export function unguardFormula(text: string): string {
  return text.includes("'") ? text.replace(guarded, '$1') : text
}
