/**
 * The language in which a screen reader should read a name or a text of the program's data, as far as its letters tell: a
 * Cyrillic name in an English interface, a Latin one in a Cyrillic interface, Arabic anywhere. Where they do not tell, the
 * text is left to the language of the screen.
 */
import type { Language } from '../../src-shared/documents'

/** The attributes of an element with such a text. */
export interface TextLanguage {
  readonly lang?: string
  readonly dir?: 'auto'
}

/** Letters by script, the first that has most of the letters holds. */
const scripts = [
  { letters: /\p{Script=Cyrillic}/gu, name: 'cyrillic' },
  { letters: /\p{Script=Arabic}/gu, name: 'arabic' },
  { letters: /\p{Script=Hebrew}/gu, name: 'hebrew' },
  { letters: /\p{Script=Latin}/gu, name: 'latin' },
] as const

type Script = (typeof scripts)[number]['name']

/** Letters that only Serbian, of the languages in Cyrillic and in Latin letters that are likely here, does not have. */
const notSerbian = /[ёйщъыьэюяіїєґў]/iu
/** Letters of Serbian in Latin letters that English has not. */
const serbianLatin = /[čćđšž]/iu

/** Nothing to be told: letters of English alone. The usual case, and there are thousands of them in a list. */
const plain = /^[\p{ASCII}]*$/u

const nothing: TextLanguage = {}

function scriptOf(text: string): Script | null {
  let most: Script | null = null
  let count = 0
  for (const { letters, name } of scripts) {
    const found = text.match(letters)?.length ?? 0
    if (found > count) [most, count] = [name, found]
  }
  return most
}

/** The language of a text on a screen in `language`; nothing where it is the screen's, or cannot be told. */
export function textLanguage(text: string | null | undefined, language: Language): TextLanguage {
  if (!text || (language !== 'sr-Cyrl' && plain.test(text))) return nothing
  switch (scriptOf(text)) {
    case 'arabic':
      return { lang: 'ar', dir: 'auto' }
    case 'hebrew':
      return { lang: 'he', dir: 'auto' }
    case 'cyrillic':
      if (notSerbian.test(text)) return { lang: 'und-Cyrl' }
      return language === 'sr-Cyrl' ? nothing : { lang: 'sr-Cyrl' }
    case 'latin':
      if (language === 'sr-Cyrl') return { lang: serbianLatin.test(text) ? 'sr-Latn' : 'und-Latn' }
      return language === 'en' && serbianLatin.test(text) ? { lang: 'sr-Latn' } : nothing
    case null:
      return nothing
  }
}
