/** The languages Ciklus speaks, and which of them to begin with: one answer for the window and for the system's menu. */

/** The languages a document (and the interface) can be in. Plain `sr` is never used: to Intl it means Cyrillic. */
export const languages = ['en', 'sr-Latn', 'sr-Cyrl'] as const
/** One of {@link languages}. */
export type Language = (typeof languages)[number]

/** Languages whose speakers read Serbian without effort, by their ISO 639 codes. */
const neighbours = ['sr', 'sh', 'bs', 'hr', 'cnr']

/**
 * The language nearest to a system's tag (BCP 47, `sr-Latn-RS`, or POSIX, `sr_RS@latin`): Serbian and its neighbours in the
 * script the tag names, else `sr` in Cyrillic and the neighbours in Latin; English for all others.
 */
export function nearestLanguage(tag: string): Language {
  const [language = '', ...rest] = tag.toLowerCase().split(/[-_@.]/)
  if (!neighbours.includes(language)) return 'en'
  if (rest.includes('cyrl') || rest.includes('cyrillic')) return 'sr-Cyrl'
  if (rest.includes('latn') || rest.includes('latin')) return 'sr-Latn'
  return language === 'sr' ? 'sr-Cyrl' : 'sr-Latn'
}
