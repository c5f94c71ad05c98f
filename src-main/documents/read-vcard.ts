/** Reads the cards of an address book (vCard) as a table: a row for each card, a column for each thing that cards say. */
import type { ForeignTable, InCell, TableOptions } from '../../src-shared/documents'
import { unguardFormula } from '../../src-shared/formula-guard'
import { raise } from '../../src-shared/result'
import { decodeText } from './decode-text'
import { checkTable, tableLimits } from './table-limits'
import { cardsIn, partsOf, plainValue, writtenParts } from './vcard-lines'
import type { Card, CardLine } from './vcard-lines'

/** What a card says: by the heading of its column, one text or several. */
type Said = ReadonlyMap<string, readonly string[]>

/** Further addresses and telephones than these stand in one cell with the last. */
const mostColumns = 12

const linesNamed = ({ lines }: Card, ...names: readonly string[]): readonly CardLine[] =>
  lines.filter(({ name }) => names.includes(name))

/** The preferred first, then as they stand. */
const byPreference = (lines: readonly CardLine[]): readonly CardLine[] =>
  [...lines].sort((a, b) => (a.preference ?? 101) - (b.preference ?? 101))

const texts = (lines: readonly CardLine[]): readonly string[] =>
  lines.map(({ value }) => plainValue(value)).filter((text) => text !== '')

/** "tel:+381-64-111;ext=12" as people write it. */
const phoneText = (value: string): string =>
  plainValue(value)
    .replace(/^tel:/iu, '')
    .replace(/;ext=(\d+)/iu, ' ext. $1')
    .replace(/;(?:phone-context|isub)=[^;]*/giu, '')

/** Whether a card is of a company or a group of addresses. */
function isNobody(card: Card): boolean {
  const [kind] = texts(linesNamed(card, 'KIND', 'X-ADDRESSBOOKSERVER-KIND'))
  const [shown] = texts(linesNamed(card, 'X-ABSHOWAS'))
  return /^(?:org|group|location)/iu.test(kind ?? '') || /^company$/iu.test(shown ?? '')
}

const joined = (parts: readonly (string | undefined)[], between = ' '): string =>
  parts.filter((part) => part !== undefined && part !== '').join(between)

/** Words behind a comma that are somebody's first name, and no title: "Zorić, Ana", not "Ana Zorić, PhD". */
const isGiven = (text: string): boolean =>
  /^\p{Lu}[\p{Ll}\p{M}'’]+(?:[ -]\p{Lu}[\p{Ll}\p{M}'’.]*)*$/u.test(text) &&
  !/^(?:dr|mr|mrs|jr|sr|prof|dipl)(?:[ .]|$)/iu.test(text)

/**
 * First name, last name and what stands behind, of a name that only stands as it is shown: the last word is the family name, unless a
 * comma says otherwise.
 */
function namesOf(written: string): readonly [string, string, string] {
  const [whole = '', ...more] = written.replace(/\s+/gu, ' ').split(',')
  const [shown, rest] = [whole.trim(), more.join(',').trim()]
  if (isGiven(rest)) return [rest, shown, '']
  const words = shown.split(' ')
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return [words.slice(0, -1).join(' ') || shown, last, rest]
}

/** What a card says of who it is. */
function nameOf(card: Card): readonly (readonly [string, string])[] {
  const [family, given, further, before, behind] = linesNamed(card, 'N')
    .slice(0, 1)
    .flatMap(({ value }) => writtenParts(value, ';').map((part) => partsOf(part, ',').join(' ')))
  const [shown = ''] = texts(linesNamed(card, 'FN'))
  const [organization = ''] = linesNamed(card, 'ORG').flatMap(({ value }) => partsOf(value, ';'))
  const isNamed = joined([given, family]) !== ''
  if (!isNamed && (isNobody(card) || shown === '' || shown === organization))
    return [['Organization', organization || shown]]
  const [first, last, suffix] = isNamed
    ? [joined([given, further]), family ?? '', behind]
    : namesOf(shown)
  return [
    ['Name prefix', before ?? ''],
    ['First name', first],
    ['Last name', last],
    ['Name suffix', suffix ?? ''],
  ]
}

const addressParts = ['box', 'more', 'street', 'city', 'region', 'code', 'country'] as const
type AddressParts = Partial<Record<(typeof addressParts)[number], string>>

const partsOfAddress = (line: CardLine | undefined): AddressParts =>
  Object.fromEntries(
    (line === undefined ? [] : partsOf(line.value, ';')).map((text, at) => [
      addressParts[at] ?? 'rest',
      text,
    ]),
  )

const addressText = ({ street, more, box, code, city, region, country }: AddressParts): string =>
  joined([street, more, box, joined([code, city]), region, country], ', ')

/** Where letters reach somebody, where their organization is, and what other addresses a card has. */
function addressesOf(card: Card): readonly (readonly [string, string])[] {
  const all = byPreference(linesNamed(card, 'ADR'))
  const own =
    all.find(({ types }) => types.has('HOME')) ?? all.find(({ types }) => !types.has('WORK'))
  const work = all.find((line) => line !== own && line.types.has('WORK'))
  const others = all.filter((line) => line !== own && line !== work)
  const home = partsOfAddress(own)
  return [
    ['Street', joined([home.street, home.more, home.box], ', ')],
    ['Postal code', home.code ?? ''],
    ['City', home.city ?? ''],
    ['Country', joined([home.region, home.country], ', ')],
    ['Work address', addressText(partsOfAddress(work))],
    [
      'Other addresses',
      joined(
        others.map((line) => addressText(partsOfAddress(line))),
        '; ',
      ),
    ],
  ]
}

/** A day of birth; one without a year stands in a column of its own. */
function birthOf(card: Card): readonly (readonly [string, string])[] {
  const [line] = linesNamed(card, 'BDAY')
  if (line === undefined) return []
  const text = plainValue(line.value)
  const found = /^(\d{4})-?(\d{2})-?(\d{2})(?:T.*)?$/iu.exec(text)
  // Telephones write a year in which nobody was born where they know none.
  if (found !== null && found[1] !== '1604') return [['Date of birth', found.slice(1, 4).join('-')]]
  const day = found ?? /^(-)-(\d{2})-?(\d{2})$/u.exec(text)
  return day === null
    ? [['Date of birth', text]]
    : [['Celebrates on', `${day[3] ?? ''}.${day[2] ?? ''}.`]]
}

const genders: Readonly<Record<string, string>> = { M: 'male', F: 'female' }

function genderOf(card: Card): string {
  const [first] = linesNamed(card, 'GENDER')
  const [sign = '', words] = first === undefined ? [] : partsOf(first.value, ';')
  return words !== undefined && words !== '' ? words : (genders[sign.toUpperCase()] ?? '')
}

/** Somebody's assistant, who has a card within the card, as one text; an address where that is all. */
function assistantIn({ value }: CardLine): string {
  // In vCard 3.0 it stands in one line, with escapes.
  const [card] = cardsIn(/^\s*begin:vcard/iu.test(value) ? plainValue(value) : '')
  if (card === undefined) return plainValue(value)
  const named = nameOf(card).map(([, text]) => text)
  const reached = linesNamed(card, 'TEL', 'EMAIL').map(({ value: one }) => phoneText(one))
  return joined([joined(named), ...reached], ', ')
}

/** What a card says, by heading. */
function saidBy(card: Card): Said {
  const phones = byPreference(linesNamed(card, 'TEL'))
  const isFax = ({ types }: CardLine): boolean => types.has('FAX')
  const phoneTexts = (lines: readonly CardLine[]) =>
    lines.map(({ value }) => phoneText(value)).filter((text) => text !== '')
  const named = nameOf(card)
  const organizations = linesNamed(card, 'ORG').map(({ value }) =>
    joined(partsOf(value, ';'), ', '),
  )
  const one = (heading: string, text: string): readonly [string, readonly string[]] => [
    heading,
    text === '' ? [] : [text],
  ]
  const list = (...names: readonly string[]): string =>
    linesNamed(card, ...names)
      .flatMap(({ value }) => partsOf(value, ','))
      .filter((text) => text !== '')
      .join('; ')
  return new Map([
    ...(named.some(([heading]) => heading === 'Organization')
      ? []
      : [one('Organization', joined(organizations, '; '))]),
    ...named.map(([heading, text]) => one(heading, text)),
    one('Nickname', list('NICKNAME')),
    [
      'E-mail',
      texts(byPreference(linesNamed(card, 'EMAIL'))).map((text) => text.replace(/^mailto:/iu, '')),
    ] as const,
    ['Phone', phoneTexts(phones.filter((line) => !isFax(line)))] as const,
    one('Fax', joined(phoneTexts(phones.filter(isFax)), '; ')),
    ...addressesOf(card).map(([heading, text]) => one(heading, text)),
    one('Position', joined(texts(linesNamed(card, 'TITLE', 'ROLE')), ', ')),
    ...birthOf(card).map(([heading, text]) => one(heading, text)),
    one('Gender', genderOf(card)),
    ['Website', texts(linesNamed(card, 'URL', 'X-SOCIALPROFILE'))] as const,
    one('Languages', list('LANG', 'X-LANGUAGE')),
    one('Categories', list('CATEGORIES')),
    one('Messenger', list('IMPP', 'X-SKYPE', 'X-SKYPE-USERNAME', 'X-JABBER')),
    one('Assistant', joined(linesNamed(card, 'AGENT').map(assistantIn), '; ')),
    one('Anniversary', list('ANNIVERSARY', 'X-ANNIVERSARY')),
    one('Notes', joined(texts(linesNamed(card, 'NOTE')), '\n')),
  ])
}

/** The order of the columns. */
const order = [
  ...[
    'Name prefix',
    'First name',
    'Last name',
    'Name suffix',
    'Nickname',
    'E-mail',
    'Phone',
    'Fax',
  ],
  ...['Street', 'Postal code', 'City', 'Country', 'Organization', 'Work address'],
  ...['Other addresses', 'Position'],
  ...['Date of birth', 'Celebrates on', 'Gender', 'Website', 'Languages', 'Categories'],
  ...['Messenger', 'Assistant', 'Anniversary', 'Notes'],
] as const

/** The columns that any card fills: several of a heading where a card has several of it. */
function columnsOf(
  cards: readonly Said[],
): readonly { readonly heading: string; readonly at: number }[] {
  return order.flatMap((heading) => {
    const most = cards.reduce((count, said) => Math.max(count, said.get(heading)?.length ?? 0), 0)
    return Array.from({ length: Math.min(most, mostColumns) }, (_, at) => ({ heading, at }))
  })
}

function cellOf(said: Said, heading: string, at: number): InCell {
  const values = said.get(heading) ?? []
  const text = at === mostColumns - 1 ? values.slice(at).join('; ') : values[at]
  return text === undefined || text === '' ? null : unguardFormula(text.replaceAll('\0', ''))
}

/** Whether the first bytes are those of a card, in UTF-8 or UTF-16. */
export const isVCard = (bytes: Uint8Array): boolean =>
  /^\uFEFF?\s*begin:vcard/iu.test(decodeText(bytes.subarray(0, 256), null).text)

/** The cards of a file as a table. Raises what checking a table raises. */
export function readVCard(bytes: Uint8Array, name: string, options: TableOptions): ForeignTable {
  const { text, encoding } = decodeText(bytes, options.encoding)
  const cards = cardsIn(text.replace(/^\uFEFF/u, ''))
  if (cards.length > tableLimits.rows) raise('table.tooManyRows', { name, limit: tableLimits.rows })
  const said = cards.map(saidBy)
  const columns = columnsOf(said)
  const headings = columns.map(({ heading, at }) =>
    at === 0 ? heading : `${heading} ${String(at + 1)}`,
  )
  const rows = said.map((one) => columns.map(({ heading, at }) => cellOf(one, heading, at)))
  const photos = cards.flatMap((card, at) => (linesNamed(card, 'PHOTO').length > 0 ? at + 2 : []))
  return {
    ...{ format: 'workbook', encoding, delimiter: null, sheets: [''], sheet: 0 },
    rows: checkTable([headings, ...rows], name),
    notes: photos
      .slice(0, tableLimits.notes)
      .map((row) => ({ code: 'photoLeft' as const, row, column: 1 })),
    lines: [1, ...cards.map(({ firstLine }) => firstLine)],
    lineCount: text.split(/\r\n|\r|\n/u).length - (/[\r\n]$/u.test(text) ? 1 : 0),
  }
}
