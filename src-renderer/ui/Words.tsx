/** A sentence with names in it: those of which the letters tell another language are marked, so that they are read in it. */
import type { ReactNode } from 'react'
import type { Language } from '../../src-shared/documents'
import { useTranslator } from '../i18n/i18n'
import { textLanguage } from '../i18n/text-language'
import type { TextLanguage } from '../i18n/text-language'

/** A run of words, and the language it is in where that is another than the sentence's. */
interface Run {
  readonly text: string
  readonly language: TextLanguage
}

const none: TextLanguage = {}
/** A word as names are written. Signs such as PDF and Ctrl+K are none. */
const named = /^[\p{P}\p{S}]*\p{Lu}[\p{Ll}\p{M}'’-]+/u
const letters = /\p{L}/u
/** Names go on over blanks and hyphens, not over a comma or a full stop. */
const ends = /[,.:;!?)”»"]$/u

function languageOf(word: string, language: Language): TextLanguage {
  const told = textLanguage(word, language)
  // Latin letters alone, on a Cyrillic screen, are as often a sign as a name.
  return told.lang === 'und-Latn' && !named.test(word) ? none : told
}

/** The sentence in runs: a word that tells its language takes along the names beside it, "Elena" with "Ilić". */
export function runsOf(sentence: string, language: Language): readonly Run[] {
  const words = sentence.split(/(?<=\s)(?=\S)/u).map((text) => ({
    text,
    language: letters.test(text) ? languageOf(text.trim(), language) : none,
  }))
  const takes = (at: number, from: number): void => {
    const [word, next] = [words[at], words[from]]
    if (word === undefined || next === undefined) return
    // What is Latin and nothing more goes along with what is Serbian.
    if (word.language.lang !== undefined && word.language.lang !== 'und-Latn') return
    // Any sentence begins with a capital.
    if (at === 0 && !/^\p{P}/u.test(word.text)) return
    const first = at < from ? word : next
    if (
      next.language.lang !== undefined &&
      named.test(word.text) &&
      !ends.test(first.text.trimEnd())
    )
      word.language = next.language
  }
  for (let at = 1; at < words.length; at += 1) takes(at, at - 1)
  for (let at = words.length - 2; at >= 0; at -= 1) takes(at, at + 1)
  const runs: Run[] = []
  for (const word of words) {
    const last = runs.at(-1)
    if (last !== undefined && last.language.lang === word.language.lang)
      runs[runs.length - 1] = { ...last, text: last.text + word.text }
    else runs.push(word)
  }
  return runs
}

/** The words, marked; anything but a text as it is. */
export function Words({ children }: { readonly children: ReactNode }) {
  const { language } = useTranslator()
  if (typeof children !== 'string') return children
  const runs = runsOf(children, language)
  if (runs.every((run) => run.language.lang === undefined)) return children
  return runs.map(({ text, language: own }, at) =>
    own.lang === undefined ? (
      text
    ) : (
      <span key={at} {...own}>
        {text}
      </span>
    ),
  )
}
