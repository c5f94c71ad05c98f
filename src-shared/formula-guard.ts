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

/** Takes away what {@link guardFormula} and {@link keepAsText} put in. */
export function unguardFormula(text: string): string {
  if (text.startsWith('\t')) return text.replace(kept, '')
  return text.includes("'") ? text.replace(guarded, '$1') : text
}

/**
 * A text that a spreadsheet would take for a number or a day, and spoil: it eats the plus and the zeros at the start of a telephone
 * number, shortens long numbers and makes days of parts of numbers. Nothing but digits and what parts them, so no formula.
 */
const numberLike = /^(?=[+0(]|.*[-/.]|.{12})[+(]?\d[\d ()/.-]*$/
const kept = /^\t(?=[+(]?\d[\d ()/.-]*$)/

/** Puts a tab, which is not seen, before a text that looks like a number: spreadsheets then leave it as it is. */
export function keepAsText(text: string): string {
  return numberLike.test(text) ? `\t${text}` : guardFormula(text)
}

/** For programs that take a text as it is: telephone numbers stay bare, the rest is guarded. */
export function bareText(text: string): string {
  return /^\+?\d[\d ]*$/.test(text) ? text : guardFormula(text)
}
