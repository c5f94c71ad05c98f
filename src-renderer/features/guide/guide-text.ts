/** The guide's text, which lies on board and comes when it is first asked for. Serbian is written in Cyrillic. */
import { useEffect, useState } from 'react'
import type { Language } from '../../../src-shared/languages'
import { toLatin } from '../../i18n/transliterate'
import { parseGuide } from './guide.rules'
import type { GuideSection } from './guide.rules'

const english = async (): Promise<string> => (await import('../../../docs/guide.md?raw')).default
const cyrillic = async (): Promise<string> =>
  (await import('../../../docs/guide.sr.md?raw')).default

const sources: Readonly<Record<Language, () => Promise<string>>> = {
  en: english,
  'sr-Cyrl': cyrillic,
  'sr-Latn': async () => toLatin(await cyrillic()),
}

const read = new Map<Language, readonly GuideSection[]>()

/** The guide in a language. */
export async function readGuide(language: Language): Promise<readonly GuideSection[]> {
  const known = read.get(language)
  if (known !== undefined) return known
  const sections = parseGuide(await sources[language]())
  read.set(language, sections)
  return sections
}

/** The guide in the language of the screen; null until it has come. */
export function useGuideText(language: Language): readonly GuideSection[] | null {
  const [text, setText] = useState<readonly GuideSection[] | null>(read.get(language) ?? null)
  useEffect(() => {
    let isStale = false
    void readGuide(language).then((sections) => {
      if (!isStale) setText(sections)
    })
    return () => {
      isStale = true
    }
  }, [language])
  return text
}
