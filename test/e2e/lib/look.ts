/** What is wrong with a place to look at: what axe objects to, in light and in dark, and what is wrong with its words. */
import type { Page } from 'playwright-core'
import { violations } from '../steps/axe'
import { settle } from './controls'
import { wordsInFiles } from './import-places'
import { dataWords } from './language'
import type { Place } from './place'
import { nobody } from './places'
import { setTextSize, wordsInData } from './texts'
import { noWordFaults, wordFaults } from './words'
import type { WordFaults } from './words'

/** What is wrong, by colours and in the words. */
export interface LookFaults {
  readonly light: readonly string[]
  readonly dark: readonly string[]
  readonly words: WordFaults
}

/** Nothing is wrong. */
export const noLookFaults: LookFaults = { light: [], dark: [], words: noWordFaults }

let written: ReadonlySet<string> | null = null

/** What people wrote in the sample program and in the files that are brought in; read once. Nothing before there is a program. */
async function writtenWords(page: Page, { screen }: Place): Promise<ReadonlySet<string>> {
  if (screen === null) return new Set()
  written ??= dataWords([...(await wordsInData(page)), ...wordsInFiles(), nobody])
  return written
}

/** Looks at a place that has just been opened, in English; leaves it as it was. */
export async function lookAt(page: Page, place: Place): Promise<LookFaults> {
  const light = await violations(page)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  const dark = await violations(page, 'colours')
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const words = await wordFaults(page, 'en', await writtenWords(page, place))
  await setTextSize(page, 100)
  await settle(page)
  return { light, dark, words }
}
