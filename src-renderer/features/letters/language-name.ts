/** What a language is called on screen. */
import type { Language } from '../../../src-shared/documents'
import type { Translate } from '../../i18n/i18n'

/** "Serbian (Cyrillic)" */
export function languageName(language: Language, t: Translate): string {
  return t(`awards:language.${language}`)
}
