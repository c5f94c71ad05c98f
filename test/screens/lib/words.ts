/** What is wrong with the words of a state: keys and holes, another language, another script, no room. */
import type { Page } from 'playwright-core'
import type { Language } from '../../../src-shared/documents'
import { isEnglish, isRaw, strayWords } from './language'
import { misfitsOf, setTextSize, textsOf } from './texts'

/** What is wrong, each in words; `misfits` have no room at the usual size, `largeMisfits` at 130 %. */
export interface WordFaults {
  readonly raw: readonly string[]
  readonly english: readonly string[]
  readonly stray: readonly string[]
  readonly misfits: readonly string[]
  readonly largeMisfits: readonly string[]
}

/** Nothing wrong. */
export const noWordFaults: WordFaults = {
  raw: [],
  english: [],
  stray: [],
  misfits: [],
  largeMisfits: [],
}

/** Whether anything is wrong. */
export function hasWordFaults(found: WordFaults): boolean {
  return Object.values(found).some((list: readonly string[]) => list.length > 0)
}

/**
 * Reads the page as it stands, in the language it speaks; leaves it at 130 %. `data` are words that people wrote, and `foreign` selects
 * what is in a language of its own.
 */
export async function wordFaults(
  page: Page,
  language: Language,
  data: ReadonlySet<string>,
  foreign: string | null,
): Promise<WordFaults> {
  const shown = await textsOf(page, foreign)
  // A long title that a person wrote may end in dots where it is chosen from; the whole of it stands in the list.
  const isOfTheProgram = (misfit: string): boolean =>
    !(misfit.startsWith('cut off') && data.has(/“(.*)”/u.exec(misfit)?.[1] ?? ''))
  const misfits = await misfitsOf(page)
  await setTextSize(page, 130)
  const largeMisfits = await misfitsOf(page)
  const isSerbian = language !== 'en'
  return {
    raw: shown.filter(isRaw).map(({ text }) => text),
    english: isSerbian
      ? shown.filter((one) => isEnglish(one, language, data)).map(({ text }) => text)
      : [],
    stray: isSerbian
      ? shown.flatMap((one) =>
          strayWords(one, language, data).map((word) => `${word}: ${one.text}`),
        )
      : [],
    misfits: misfits.filter(isOfTheProgram),
    largeMisfits: largeMisfits.filter(isOfTheProgram),
  }
}
