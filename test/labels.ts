/** What tests call their acts: nobody reads it, so the catalogues need no words for it. */
import type { Label } from '../src-renderer/i18n/label'
import type { TranslationKey } from '../src-renderer/i18n/translation-key'

/** A label with a key of the test's own: `label('test:done')`. */
export function label(key: string, params: Label['params'] = {}): Label {
  return { key: key as TranslationKey, params }
}

/** A key of the test's own, where the catalogues need no words for it. */
export function testKey(key: string): TranslationKey {
  return key as TranslationKey
}
