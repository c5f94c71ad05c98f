/**
 * The few words that the main process itself shows: the headings of the system's menu, the types in file dialogs, and what is
 * said when the page itself cannot speak. Everything else that a user reads is the page's.
 */
import type { Language } from '../../src-shared/documents'

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
  readonly pageGone: string
  readonly pageGoneDetail: string
  readonly reload: string
  readonly quit: string
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
    pageGone: 'The window has stopped working again.',
    pageGoneDetail: 'Everything that was saved is still here.',
    reload: 'Load it again',
    quit: 'Quit',
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
    pageGone: 'Prozor je ponovo prestao da radi.',
    pageGoneDetail: 'Sve što je bilo sačuvano i dalje je tu.',
    reload: 'Učitaj ponovo',
    quit: 'Zatvori program',
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
    pageGone: 'Прозор је поново престао да ради.',
    pageGoneDetail: 'Све што је било сачувано и даље је ту.',
    reload: 'Учитај поново',
    quit: 'Затвори програм',
  },
}

/** The words in one language. */
export function wordsIn(language: Language): Words {
  return table[language]
}
