/**
 * What is wrong with a screen state to look at: what axe objects to, in light and in dark, and what is wrong with its words, in English
 * and in Serbian. Colours and languages change on what is open, as when somebody changes them in Settings.
 */
import type { Page } from 'playwright-core'
import type { Language } from '../../../src-shared/documents'
import { violations } from '../../e2e/steps/axe'
import { twoPrograms } from '../../support/fake-answers'
import { begin } from './begin'
import { settle } from './controls'
import { wordsInFiles } from './import-states'
import { dataWords, foreignPartOf, latinWordsOn } from './language'
import { inLanguage, paint, speak } from './session'
import type { Session } from './session'
import type { ScreenState } from './state'
import { nobody, pasted, pictured, street } from './people-states'
import { setTextSize, wordsInData } from './texts'
import { hasWordFaults, noWordFaults, wordFaults } from './words'
import type { WordFaults } from './words'

/** What is wrong, by colours and in the words of each language. */
export interface LookFaults {
  readonly light: readonly string[]
  readonly dark: readonly string[]
  readonly en: WordFaults
  readonly 'sr-Cyrl': WordFaults
  readonly 'sr-Latn': WordFaults
}

/** Nothing is wrong. */
export const noLookFaults: LookFaults = {
  light: [],
  dark: [],
  en: noWordFaults,
  'sr-Cyrl': noWordFaults,
  'sr-Latn': noWordFaults,
}

let written: readonly string[] | null = null

/** What people wrote in the sample program, in the files that are brought in and as names of programs; read once. Nothing before there is a program. */
async function writtenWords(
  page: Page,
  { name, screen }: ScreenState,
): Promise<ReadonlySet<string>> {
  if (screen === null) return new Set(latinWordsOn(name))
  const programs = twoPrograms.flatMap(({ name, organization }) => [name, organization])
  const typed = [nobody, pasted, pictured, street]
  written ??= [
    ...dataWords([...(await wordsInData(page)), ...wordsInFiles(), ...programs, ...typed]),
  ]
  return new Set([...written, ...latinWordsOn(name)])
}

/**
 * Reads what is open in another language. What was written down in the language before, as a question that is being asked, is opened anew
 * in this one where it does not pass for it.
 */
async function readIn(
  session: Session,
  state: ScreenState,
  language: Language,
  data: ReadonlySet<string>,
): Promise<WordFaults> {
  await setTextSize(session.page, 100)
  await speak(session, language)
  const foreign = foreignPartOf(state.name)
  const found = await wordFaults(session.page, language, data, foreign)
  if (!hasWordFaults(found)) return found
  // The way to a state is the usual one only at the usual size: the rail folds in larger text.
  await setTextSize(session.page, 100)
  await state.open(inLanguage(session, language))
  await settle(session.page)
  return wordFaults(session.page, language, data, foreign)
}

/**
 * Latin is made of Cyrillic, letter by letter, so its words are right where those are: it is looked at where a screen
 * opens, for its letters and its room.
 */
const isReadInLatin = ({ name, screen }: ScreenState): boolean =>
  name === screen || name === 'first page'

/**
 * Opens a state and looks at it; leaves it in English. It is opened in Cyrillic, because what it writes down then is told from English
 * words, and need not be opened again.
 */
export async function lookAt(session: Session, state: ScreenState): Promise<LookFaults> {
  const { page } = session
  await begin({ session: inLanguage(session, 'sr-Cyrl'), state, scope: 'main' })
  const data = await writtenWords(page, state)
  const cyrillic = await wordFaults(page, 'sr-Cyrl', data, foreignPartOf(state.name))
  const latin = isReadInLatin(state) ? await readIn(session, state, 'sr-Latn', data) : noWordFaults
  const en = await readIn(session, state, 'en', data)
  await setTextSize(page, 100)
  const light = await violations(page)
  await paint(session, 'dark')
  const dark = await violations(page, 'colours')
  await paint(session, null)
  return { light, dark, en, 'sr-Cyrl': cyrillic, 'sr-Latn': latin }
}
