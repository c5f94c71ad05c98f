/**
 * Reads the further fields of a person from a row: other addresses and telephones, where letters go, pages on the internet,
 * languages, how the name is said and written. What cannot stand in its field is kept under its own heading.
 */
import type { InCell, Language } from '../../../../src-shared/documents'
import { emailKey, phoneKey } from '../../../domain/identity/keys.rules'
import { setIn } from '../../../domain/identity/person-sets.rules'
import type { PersonSet } from '../../../domain/identity/person-sets.rules'
import { longestElement, tidyEmail, tidyLink } from '../../../domain/people.rules'
import { foldedPhrase } from '../../../i18n/clean-text'
import { phrasesOf } from '../../../i18n/phrases'
import { scriptOf } from '../../../i18n/transliterate'
import { readEmail } from '../reading/email-values.rules'
import type { DraftFurther, FurtherText, Target } from '../reading/import.types'
import { readPhone } from '../reading/phone.rules'
import { textAt, textOf } from '../reading/row-cells.rules'
import type { RowCells } from '../reading/row-cells.rules'
import { isBlankCell } from '../reading/text.rules'
import type { Read, SetSeparator } from '../reading/values.rules'
import { splitSet } from '../reading/values.rules'

/** Further fields of which a person has one value, and sets: what of their columns does not arrive is kept under its heading. */
export const furtherKept: readonly Target[] = [
  'alsoEmail',
  'alsoPhone',
  'postalCode',
  'country',
  'links',
  'speaks',
  'pronunciation',
  'nameInOtherScript',
  'vocative',
  'dative',
  'language',
]

/** How the cells of further fields are read. */
interface FurtherReading {
  /** Whether telephones of the list begin with a zero. */
  readonly hasZeros: boolean
  /** What stands between languages, by column. */
  readonly separators: ReadonlyMap<number, SetSeparator>
  readonly fullName: string
}

type Element = DraftFurther['elements'][number]

/** The first text of a meaning that `read` can use; its column has arrived. */
function oneText<T extends string = string>(
  row: RowCells,
  target: Target,
  read: (text: string) => T | null = (text) => text as T,
): T | null {
  for (const column of row.columnsOf(target)) {
    const text = textAt(row, column, true)
    const value = text === null ? null : read(text)
    if (value === null) continue
    row.arrived?.add(column)
    return value
  }
  return null
}

const languageWords: ReadonlyMap<string, Language> = new Map([
  ...phrasesOf('english|en|engleski|englisch|anglais|angol|inglés|inglese|angleščina').map(
    (word) => [word, 'en'] as const,
  ),
  ...phrasesOf('srpski ćirilica|srpski ćirilicom|ćirilica|ćirilicom|serbian cyrillic|cyrillic').map(
    (word) => [word, 'sr-Cyrl'] as const,
  ),
  ...phrasesOf(
    'srpski|serbian|sr|srpski latinica|srpski latinicom|latinica|latinicom|serbian latin|serbisch|serbe|szerb',
  ).map((word) => [word, 'sr-Latn'] as const),
])

/** The language in which somebody is written to; "srpski" without more in the script it is written in. */
function languageOf(text: string): Language | null {
  const found = languageWords.get(foldedPhrase(text)) ?? null
  return found === 'sr-Latn' && scriptOf(text) === 'cyrillic' ? 'sr-Cyrl' : found
}

/** A name in the other of the two scripts; null for one in the same, or in none. */
function inOtherScript(text: string, fullName: string): string | null {
  const script = scriptOf(text)
  const isScript = script === 'latin' || script === 'cyrillic'
  return isScript && script !== scriptOf(fullName) ? text : null
}

/** The forms of the name, of the language in whose script they are written. */
function formsOf(row: RowCells): DraftFurther['texts'] {
  const found: Partial<Record<FurtherText, string>> = {}
  for (const which of ['vocative', 'dative'] as const)
    oneText(row, which, (text) => {
      const script = scriptOf(text)
      if (script !== 'latin' && script !== 'cyrillic') return null
      return (found[`${which}:${script === 'latin' ? 'sr-Latn' : 'sr-Cyrl'}`] = text)
    })
  return found
}

function textsOf(row: RowCells, fullName: string): DraftFurther['texts'] {
  const texts: readonly (readonly [FurtherText, string | null])[] = [
    ['street', textOf(row, 'street')],
    ['postalCode', oneText(row, 'postalCode')],
    ['country', oneText(row, 'country')],
    ['pronunciation', oneText(row, 'pronunciation')],
    ['needs', textOf(row, 'needs')],
    [
      'nameInOtherScript',
      oneText(row, 'nameInOtherScript', (text) => inOtherScript(text, fullName)),
    ],
  ]
  const said = texts.flatMap(([field, text]) => (text === null ? [] : [[field, text] as const]))
  const spoken = oneText(row, 'language', languageOf)
  const language = spoken === null ? {} : { language: spoken }
  return { ...Object.fromEntries(said), ...formsOf(row), ...language }
}

/** The elements of a set in all of its columns; `read` gives null for a cell that is not wholly understood. */
function elementsOf(
  row: RowCells,
  target: Target,
  set: PersonSet,
  read: (column: number) => readonly string[] | null,
): readonly Element[] {
  return row.columnsOf(target).flatMap((column) => {
    if (isBlankCell(row.cells[column])) return []
    const found = read(column)
    if (found === null || found.some((one) => one.length > longestElement)) return []
    row.arrived?.add(column)
    return found.map((one): Element => `${set}:${one}`)
  })
}

/** The value of a reader that says of a cell what is wrong with it. */
function told<T>(row: RowCells, column: number, read: Read<T>): readonly T[] {
  if (!read.ok) row.found.problem(read.code, column)
  else if (read.notice !== null) row.found.notice(read.notice, column)
  return read.ok && read.value !== null ? [read.value] : []
}

/** The pages of a text; null where a word of it is none. */
function linksOf(text: string | null): readonly string[] | null {
  const words = (text ?? '').split(/[\s,;|]+/u).filter((word) => word !== '')
  const links = words.map(tidyLink)
  return links.every((link) => link !== null) ? links : null
}

const and = /\s(?:i|и|and|und|et|és|y|e|și|dhe|in)\s/u
/** Words of the name of a language at the most, with how well it is spoken. */
const longestLanguage = 5

/** The languages of a cell; null where it holds a sentence. */
function languagesOf(row: RowCells, column: number, signs: SetSeparator): readonly string[] | null {
  if (textAt(row, column) === null) return []
  const parts = splitSet(row.cells[column] ?? null, signs).flatMap((part) => part.split(and))
  const isList = parts.every((part) => part.split(' ').length <= longestLanguage)
  return isList ? parts.map((part) => part.trim()) : null
}

/** Between several values of one kind in a cell, as address books write them. */
const betweenValues = ' ::: '

/** The first of the values of a cell, to be used first, and the others. */
export function valuesApart(cell: InCell): readonly [first: InCell, ...others: InCell[]] {
  if (typeof cell !== 'string' || !cell.includes(betweenValues)) return [cell]
  const [first = '', ...others] = cell.split(betweenValues)
  return [first, ...others]
}

/** The further addresses and telephones that stand in the cells of the first ones. */
function besideFirst(row: RowCells, reading: FurtherReading): readonly Element[] {
  const others = (target: Target): readonly InCell[] =>
    row.columnsOf(target).flatMap((column) => valuesApart(row.cells[column] ?? null).slice(1))
  const emails = others('email').map((cell) => readEmail(cell))
  const phones = others('phone').map((cell) => readPhone(cell, reading.hasZeros))
  return [
    ...emails.flatMap((read): readonly Element[] =>
      read.ok && read.value !== null ? [`alsoEmail:${tidyEmail(read.value) ?? read.value}`] : [],
    ),
    ...phones.flatMap((read): readonly Element[] =>
      read.ok && read.value !== null ? [`alsoPhone:${read.value}`] : [],
    ),
  ]
}

/** Everything further that a row says. */
export function furtherOf(row: RowCells, reading: FurtherReading): DraftFurther {
  const cell = (column: number) => row.cells[column] ?? null
  const elements = [
    ...besideFirst(row, reading),
    ...elementsOf(row, 'alsoEmail', 'alsoEmail', (column) =>
      told(row, column, readEmail(cell(column))).map((text) => tidyEmail(text) ?? text),
    ),
    ...elementsOf(row, 'alsoPhone', 'alsoPhone', (column) =>
      told(row, column, readPhone(cell(column), reading.hasZeros)),
    ),
    ...elementsOf(row, 'links', 'link', (column) => linksOf(textAt(row, column))),
    ...elementsOf(row, 'speaks', 'speaks', (column) =>
      languagesOf(row, column, reading.separators.get(column) ?? ',;\n'),
    ),
  ]
  return { texts: textsOf(row, reading.fullName), elements: [...new Set(elements)] }
}

/** The first of the further addresses or telephones, for somebody who has no other. */
const firstIn = (elements: readonly Element[], set: PersonSet): string | null =>
  elements.find((one) => one.startsWith(`${set}:`))?.slice(set.length + 1) ?? null

/** An address and a telephone, the first of the further ones where there is no other; what is used first is no further one. */
export function withFirst(
  contacts: { readonly email: string | null; readonly phone: string | null },
  further: DraftFurther,
): {
  readonly email: string | null
  readonly phone: string | null
  readonly further: DraftFurther
} {
  const email = contacts.email ?? firstIn(further.elements, 'alsoEmail')
  const phone = contacts.phone ?? firstIn(further.elements, 'alsoPhone')
  const elements = further.elements.filter((one) => !isSaidIn({ email, phone }, one))
  return { email, phone, further: { ...further, elements } }
}

/** Somebody who may have an element of a set, as it is stored or as a row says it. */
type MayHave = Readonly<{ email?: string | null; phone?: string | null }> & object

/** Whether somebody has an element already, written so or otherwise: an address in capitals, a telephone with other spaces. */
export function isSaidIn(somebody: MayHave, field: string): boolean {
  const at = field.indexOf(':')
  const [set, value] = [field.slice(0, at), field.slice(at + 1)]
  if (set === 'alsoEmail') {
    const all = [somebody.email ?? '', ...setIn(somebody, 'alsoEmail')]
    return all.some((one) => emailKey(one) === emailKey(value))
  }
  if (set === 'alsoPhone') {
    const all = [somebody.phone ?? '', ...setIn(somebody, 'alsoPhone')]
    const key = phoneKey(value)
    return all.some((one) => one === value || (key !== null && phoneKey(one) === key))
  }
  // The categories of a card are fields and tags alike.
  if (set === 'newTag')
    return (Object.entries(somebody) as readonly (readonly [string, unknown])[]).some(
      ([key, has]) =>
        has === true &&
        key.startsWith('field:') &&
        foldedPhrase(key.slice('field:'.length)) === foldedPhrase(value),
    )
  if (set === 'speaks')
    return setIn(somebody, 'speaks').some((one) => foldedPhrase(one) === foldedPhrase(value))
  return false
}
