/**
 * The languages of the interface and of documents. All catalogues are on board, so switching is immediate, and a
 * document can be made in another language than the screen's.
 */
import { createInstance } from 'i18next'
import type { i18n as Instance } from 'i18next'
import { useSyncExternalStore } from 'react'
import { initReactI18next } from 'react-i18next'
import { languages } from '../../src-shared/languages'
import type { Language } from '../../src-shared/documents'
import { installAriaStrings } from './aria-strings'
import { latinCatalogues, loadCatalogues } from './catalogues'
import { formatterFor } from './format'
import type { Formatter } from './format'
import type { TranslationKey } from './translation-key'

/** Looks up a sentence: `t('people:title')`, `t('people:count', { count: 3 })`. */
export type Translate = (key: TranslationKey, params?: Readonly<Record<string, unknown>>) => string

/** Sentences, dates and numbers for a reader of one language. */
export interface Translator {
  readonly language: Language
  readonly t: Translate
  readonly format: Formatter
}

const resources = loadCatalogues()

/** The i18next instance, for react-i18next's `<Trans>`. */
export const i18n: Instance = createInstance()

void i18n.use(initReactI18next).init({
  resources,
  lng: 'en',
  fallbackLng: 'en',
  supportedLngs: [...languages],
  load: 'currentOnly',
  ns: Object.keys(resources.en),
  defaultNS: 'core',
  // React escapes what it shows, and Typst gets data: nothing here is HTML.
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
  react: { useSuspense: false },
})

/** Makes the Latin catalogues when they are first asked for. */
function ensureCatalogues(language: Language): void {
  if (language !== 'sr-Latn' || i18n.hasResourceBundle('sr-Latn', 'core')) return
  for (const [area, catalogue] of Object.entries(latinCatalogues(resources['sr-Cyrl'])))
    i18n.addResourceBundle('sr-Latn', area, catalogue)
}

const translators = new Map<Language, Translator>()

/** The translator of a language, whatever the screen is in. The same object each time. */
export function translatorFor(language: Language): Translator {
  const known = translators.get(language)
  if (known) return known
  ensureCatalogues(language)
  const fixed = i18n.getFixedT(language)
  // Looking a key up takes longer than drawing the cell it stands in; a sentence without values is always the same.
  const plain = new Map<string, string>()
  const t: Translate = (key, params) => {
    if (params !== undefined) return fixed(key, params)
    const known = plain.get(key) ?? fixed(key)
    plain.set(key, known)
    return known
  }
  const translator = { language, t, format: formatterFor(language) }
  translators.set(language, translator)
  return translator
}

let current: Language = 'en'
const listeners = new Set<() => void>()

/** The language the screen is in. */
export function currentLanguage(): Language {
  return current
}

/** Switches the language of the screen. */
export function setLanguage(language: Language): void {
  ensureCatalogues(language)
  current = language
  void i18n.changeLanguage(language)
  if (typeof document !== 'undefined') document.documentElement.lang = language
  for (const listener of listeners) listener()
}

/** Sets the first language, before anything is shown. */
export function startLanguages(language: Language): void {
  installAriaStrings(currentLanguage)
  setLanguage(language)
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The translator of the screen's language; the component is shown anew when it changes. */
export function useTranslator(): Translator {
  return translatorFor(useSyncExternalStore(subscribe, currentLanguage))
}
