/**
 * The catalogues: one JSON file per area and language, authored in English and in Serbian Cyrillic. The Serbian
 * Latin ones are made here, letter by letter; placeholders and Latin words are Latin already and stay as they are.
 */
import type { Language } from '../../src-shared/documents'
import { toLatin } from './transliterate'

/** A catalogue: sentences, grouped. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue
}

/** Catalogues by area, which is an i18next namespace. */
type AreaCatalogues = Readonly<Record<string, Catalogue>>

/** The catalogues as they are written, by language. */
type Catalogues = Readonly<Record<Exclude<Language, 'sr-Latn'>, AreaCatalogues>>

const files = import.meta.glob<Catalogue>('./catalogues/*/*.json', {
  eager: true,
  import: 'default',
})

/** Every catalogue that is written. */
export function loadCatalogues(): Catalogues {
  const en: Record<string, Catalogue> = {}
  const cyrillic: Record<string, Catalogue> = {}
  for (const [path, catalogue] of Object.entries(files)) {
    const [, language, area] = /\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? []
    if (area === undefined) continue
    if (language === 'en') en[area] = catalogue
    if (language === 'sr-Cyrl') cyrillic[area] = catalogue
  }
  return { en, 'sr-Cyrl': cyrillic }
}

/** The Latin catalogues of these Cyrillic ones. It takes a twentieth of a second, so only who needs them has them made. */
export function latinCatalogues(cyrillic: AreaCatalogues): AreaCatalogues {
  return Object.fromEntries(
    Object.entries(cyrillic).map(([area, catalogue]) => [area, latinCatalogue(catalogue)]),
  )
}

/** A Serbian catalogue in Latin letters. Keys are not sentences and stay. */
function latinCatalogue(catalogue: Catalogue): Catalogue {
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, value]) => [
      key,
      typeof value === 'string' ? toLatin(value) : latinCatalogue(value),
    ]),
  )
}
