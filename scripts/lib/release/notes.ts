/** What is new in a release, in users' words: a file in English and in Serbian Cyrillic, from which the Latin is made. */
import { z } from 'zod'
import type { Release } from '../../../src-main/updates/release'
import { releaseNotes } from '../../../src-shared/updates'
import { toLatin } from '../../../src-renderer/i18n/transliterate'

const lines = z.array(z.string().min(1))
const written = z.strictObject({ en: lines, 'sr-Cyrl': lines })

/** Reads the text of such a file. Throws when it is none, or says a different number of things in the two languages. */
export function readNotes(text: string): Release['notes'] {
  const notes = written.parse(JSON.parse(text))
  if (notes.en.length !== notes['sr-Cyrl'].length)
    throw new Error('The notes say different numbers of things in English and in Serbian.')
  return releaseNotes.parse({ ...notes, 'sr-Latn': notes['sr-Cyrl'].map((line) => toLatin(line)) })
}
