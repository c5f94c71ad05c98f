/** The words of pages that stand alone and have no catalogues. Serbian is written in Cyrillic; its Latin form is made of it. */
import type { Language } from '../../src-shared/documents'
import { toLatin } from '../i18n/transliterate'

/** A page's words in a language. */
export function inLanguage<K extends string>(
  language: Language,
  english: Readonly<Record<K, string>>,
  serbian: Readonly<Record<K, string>>,
): Readonly<Record<K, string>> {
  if (language === 'en') return english
  if (language === 'sr-Cyrl') return serbian
  // The names of places for values are Latin already.
  const latin = Object.entries<string>(serbian).map(([key, text]) => [key, toLatin(text)])
  // Of the same keys.
  return Object.fromEntries(latin) as Record<K, string>
}

/** A sentence with its values. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{([a-z]+)\}/gu, (place, name: string) => String(values[name] ?? place))
}
