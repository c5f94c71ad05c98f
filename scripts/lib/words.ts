/** The words of the interface for scripts that press its buttons: looked up in the catalogues, in any of the languages. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Language } from '../../src-shared/documents'
import { toLatin } from '../../src-renderer/i18n/transliterate'

interface Catalogue {
  readonly [key: string]: string | Catalogue
}

const folder = new URL('../../src-renderer/i18n/catalogues/', import.meta.url)

function read(authored: 'en' | 'sr-Cyrl'): ReadonlyMap<string, Catalogue> {
  return new Map(
    readdirSync(new URL(`${authored}/`, folder)).map((file) => [
      file.replace(/\.json$/, ''),
      JSON.parse(readFileSync(new URL(`${authored}/${file}`, folder), 'utf8')) as Catalogue,
    ]),
  )
}

/** Looks up a sentence by its key (`people:title`) and fills in its values. Throws when there is none. */
export type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string

/** The words of a language. */
export function wordsOf(language: Language): Say {
  const catalogues = read(language === 'en' ? 'en' : 'sr-Cyrl')
  return (key, params = {}) => {
    const [area = '', path = ''] = key.split(':')
    let found: string | Catalogue | undefined = catalogues.get(area)
    for (const part of path.split('.')) found = typeof found === 'object' ? found[part] : undefined
    if (typeof found !== 'string') throw new Error(`No words for ${key}`)
    const text = language === 'sr-Latn' ? toLatin(found) : found
    return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(params[name] ?? whole))
  }
}

/** The beginning of a sentence, up to the first value in it, as a pattern for what begins like it. */
export function beginsWith(sentence: string): RegExp {
  const head = sentence.split('{{')[0] ?? ''
  return new RegExp(`^${head.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
}
