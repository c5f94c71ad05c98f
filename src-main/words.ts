/**
 * The few words that the main process itself shows: the system's menu and the types in file dialogs. Everything
 * else that a user reads is the page's.
 */
import type { Language } from '../src-shared/documents'

/** The words, by what they stand for. */
export interface Words {
  readonly file: string
  readonly edit: string
  readonly view: string
  readonly window: string
  readonly tables: string
  readonly workspaces: string
  readonly pictures: string
  readonly folder: string
}

const table: Readonly<Record<Language, Words>> = {
  en: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    tables: 'Tables',
    workspaces: 'Ciklus programs',
    pictures: 'Pictures',
    folder: 'Choose a folder',
  },
  'sr-Latn': {
    file: 'Datoteka',
    edit: 'Uređivanje',
    view: 'Prikaz',
    window: 'Prozor',
    tables: 'Tabele',
    workspaces: 'Programi iz Ciklusa',
    pictures: 'Slike',
    folder: 'Izaberite fasciklu',
  },
  'sr-Cyrl': {
    file: 'Датотека',
    edit: 'Уређивање',
    view: 'Приказ',
    window: 'Прозор',
    tables: 'Табеле',
    workspaces: 'Програми из Циклуса',
    pictures: 'Слике',
    folder: 'Изаберите фасциклу',
  },
}

/** The language to speak for a system's language tag: `sr-Latn-RS` Latin, `sr` and `sr-RS` Cyrillic, all others English. */
export function languageFor(tag: string): Language {
  const parts = tag.toLowerCase().split(/[-_@]/)
  if (parts[0] !== 'sr') return 'en'
  return parts.includes('latn') || parts.includes('latin') ? 'sr-Latn' : 'sr-Cyrl'
}

/** The words in one language. */
export function wordsIn(language: Language): Words {
  return table[language]
}
