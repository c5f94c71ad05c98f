/**
 * One value in several columns, a part in each, as form services export it: a day ("Birth Date - Month", "- Day", "- Year") and a
 * telephone ("Phone Number - Area Code", "- Phone Number"). Put together in the first of its columns.
 */
import type { ForeignTable, InCell } from '../../../../src-shared/documents'
import { foldedPhrase } from '../../../i18n/clean-text'
import { phrasesOf } from '../../../i18n/phrases'
import type { HeaderGuess } from './import.types'
import { cellText } from './text.rules'

/** What the parts of a value are called, in the order in which they are written together, and how many there are at the least. */
const kinds: readonly { readonly parts: readonly ReadonlySet<string>[]; readonly least: number }[] =
  [
    {
      parts: [
        new Set(phrasesOf('day|dan|tag|jour|nap|день|giorno|día')),
        new Set(phrasesOf('month|mesec|mjesec|monat|mois|hónap|месяц|mese|mes')),
        new Set(phrasesOf('year|godina|jahr|année|év|год|anno|año')),
      ],
      least: 3,
    },
    {
      parts: [
        new Set(phrasesOf('country code|pozivni broj zemlje|landesvorwahl')),
        new Set(phrasesOf('area code|pozivni broj|vorwahl')),
        new Set(phrasesOf('phone number|number|broj telefona|broj|line number|telefonnummer')),
      ],
      least: 2,
    },
  ]

/** A day of birth in three columns without a name in common, as address books export it: "Birth Year", "Geburtsjahr". */
const birthParts: readonly ReadonlySet<string>[] = [
  new Set(
    phrasesOf(
      'birth day|day of birth|geburtstag|jour de naissance|jour d anniversaire|dan rođenja|giorno di nascita|día de nacimiento|születési nap|dzień urodzenia',
    ),
  ),
  new Set(
    phrasesOf(
      'birth month|month of birth|geburtsmonat|mois de naissance|mois d anniversaire|mesec rođenja|mjesec rođenja|mese di nascita|mes de nacimiento|születési hónap|miesiąc urodzenia',
    ),
  ),
  new Set(
    phrasesOf(
      'birth year|year of birth|geburtsjahr|année de naissance|année d anniversaire|godina rođenja|anno di nascita|año de nacimiento|születési év|rok urodzenia',
    ),
  ),
]

/** The day of birth that stands in three columns; none where one of them is missing. */
function birthIn(headings: readonly string[]): readonly Whole[] {
  const phrases = headings.map(foldedPhrase)
  const columns = birthParts.map((names) => phrases.findIndex((phrase) => names.has(phrase)))
  return columns.includes(-1) ? [] : [{ heading: 'Date of birth', columns }]
}

/** A value in several columns: what it is called, and its columns in the order of its parts. */
interface Whole {
  readonly heading: string
  readonly columns: readonly number[]
}

const parted = /^(.{1,200}?)\s[–—-]\s([^–—]{1,60})$/u

/** The values that stand in several columns. */
function wholesIn(headings: readonly string[]): readonly Whole[] {
  const headed = headings.map((text) => parted.exec(text.trim()))
  const values = [...new Set(headed.flatMap((found) => found?.[1] ?? []))]
  return values.flatMap((heading) =>
    kinds.flatMap(({ parts: names, least }) => {
      const columns = names.flatMap((own) => {
        const at = headed.findIndex(
          (found) => found?.[1] === heading && own.has(foldedPhrase(found[2] ?? '')),
        )
        return at === -1 ? [] : at
      })
      return columns.length < least ? [] : [{ heading, columns }]
    }),
  )
}

/** The parts as one text: a day in figures alone with dots, so that it is one. */
const together = (texts: readonly string[]): string =>
  texts.length === 3 && texts.every((text) => /^\d+$/u.test(text)) && texts[2]?.length === 4
    ? `${texts.join('.')}.`
    : texts.join(' ')

/** The table with such values put together; the table itself where there are none. */
export function joinParts(table: ForeignTable, header: HeaderGuess): ForeignTable {
  const { headerRow } = header
  const { headings } = header
  const found = headerRow === null ? [] : [...wholesIn(headings), ...birthIn(headings)]
  if (found.length === 0) return table
  const isData = new Set(header.dataRows)
  const joined = (cells: readonly InCell[], row: number): readonly InCell[] => {
    if (row !== headerRow && !isData.has(row)) return cells
    const next = [...cells]
    for (const { heading, columns } of found) {
      const at = Math.min(...columns)
      const texts = columns.map((column) => cellText(cells[column]).trim()).filter(Boolean)
      for (const column of columns) if (column < next.length) next[column] = null
      if (at < next.length) next[at] = row === headerRow ? heading : together(texts) || null
    }
    return next
  }
  return { ...table, rows: table.rows.map((cells, at) => joined(cells, at + 1)) }
}
