/** Rows of a table that are nobody's: sums, titles of groups and of other tables, and who signed below. */
import type { ForeignTable, InCell } from '../../../../src-shared/documents'
import { foldedPhrase } from '../../../i18n/clean-text'
import { phrasePattern } from '../../../i18n/phrases'
import { readMoment } from './dates.rules'
import { cellText, cellsOf, isBlankCell, isBlankRow, isFormula } from './text.rules'

const totals =
  /^(?:sve)?(?:ukupno|ukupan broj|svega|zbir|suma|total|totals|grand total|sum|subtotal|gesamt|summe|insgesamt|osszesen|skupaj|total general|somme|prosek|prosecno|average|durchschnitt|moyenne|atlag|srednja vrednost|razem|lacznie|celkem|totale|toplam|vkupno)(?: (?:\d+|broj|mentij?a|mentora|ucesnika|polaznika|prijava|mesta|sati|prisutn\p{L}*|odsutn\p{L}*|of|number|participants|people|persons|mentors|mentees|present|absent|attended|attendance|hours|anwesend\p{L}*|teilnehmer\p{L}*|presents?|jelen\p{L}*|letszam|osob).*)?$/u

const sumWord =
  /^(?:(?:sve)?ukupno|svega|(?:medju)?zbir|(?:sub|grand )?total|totals|zwischensumme|gesamt|insgesamt|osszesen|skupaj|razem|celkem|totale|toplam|vkupno)(?: |$)/u
const isNumber = (cell: InCell): boolean =>
  typeof cell === 'number' || /^\d+(?:[.,]\d+)?$/u.test(cellText(cell).trim())

/** "Ukupno Niš: 12", or "Total Niš" and a number: the sum of a group, which names it. */
function isSubtotal(filled: readonly InCell[], first: InCell): boolean {
  const phrase = foldedPhrase(cellText(first))
  const others = filled.filter((cell) => cell !== first)
  const hasNumber = others.length > 0 || / \d+$/u.test(phrase)
  return sumWord.test(phrase) && hasNumber && others.every(isNumber)
}

/** True for a row that sums up: it begins with a word like "Ukupno", hardly anything else is in it, no address. */
export function isTotal(cells: readonly InCell[], width: number): boolean {
  const filled = cells.filter((cell) => !isBlankCell(cell))
  const first = filled.find((cell) => typeof cell === 'string')
  if (first === undefined || isFormula(cellText(first))) return false
  if (isSubtotal(filled, first)) return true
  if (!totals.test(foldedPhrase(cellText(first)))) return false
  const names = filled.filter(
    (cell) => cell !== first && typeof cell === 'string' && /\p{L}/u.test(cell),
  )
  const isSums = filled.every(
    (cell) =>
      cell === first ||
      typeof cell === 'number' ||
      /^\d+(?:[.,]\d+)?$/u.test(cellText(cell).trim()),
  )
  return names.length === 0 && (isSums || filled.length <= Math.max(2, width / 2))
}

/** True for a line such as "3. In-Meeting Activities": a lone numbered title of another table. */
export function isSectionTitle(cells: readonly InCell[], width: number): boolean {
  const filled = cells.filter((cell) => !isBlankCell(cell))
  const [only] = filled
  return (
    width > 2 &&
    filled.length === 1 &&
    typeof only === 'string' &&
    /^\s*\d{1,2}\.\s+\p{L}/u.test(only)
  )
}

const groupWords = phrasePattern(
  'grupa|grupe|group|gruppe|groupe|csoport|skupina|grupi|grupo|gruppo|sekcija|section|odeljenje|smena|mentori|mentorke|mentors|menti|mentees|mentoren|polaznici|učesnici|participants|predavači|speakers|organizatori|organizers|voditelji|lista čekanja|rezerva|waiting list|warteliste|odbijeni|primljeni|accepted|rejected|група|ментори',
  'start',
)

/** The title of a group between rows of people, "GRUPA A" or "Mentori:": alone in a wide table, and never a name. */
export function isGroupTitle(cells: readonly InCell[], width: number): boolean {
  const filled = cells.filter((cell) => !isBlankCell(cell))
  const [only] = filled
  if (width < 3 || filled.length !== 1 || typeof only !== 'string' || only.length > 60) return false
  const phrase = foldedPhrase(only)
  return groupWords.test(phrase) && (phrase.split(' ').length <= 4 || only.trim().endsWith(':'))
}

/** A day alone in its row, "Petak, 14.10.2022.", above rows that leave out theirs: the title of what is on that day. */
export function isDayTitle(table: ForeignTable, row: number, width: number): boolean {
  const filled = cellsOf(table, row).flatMap((cell, column) => (isBlankCell(cell) ? [] : column))
  const [column, ...more] = filled
  if (width < 3 || column === undefined || more.length > 0) return false
  const below = cellsOf(table, row + 1)
  const isAbove =
    isBlankCell(below[column]) && below.filter((cell) => !isBlankCell(cell)).length > 1
  return isAbove && readMoment(cellsOf(table, row)[column] ?? null, 'dmy', '2100-01-01').ok
}

/** Rows that are looked at to tell how a table is filled. */
const rowsTold = 60

/**
 * One word in capitals alone in its row, "FILM", where every other row has several cells and nobody else's stands so: the title of what
 * follows. `first` is the first row below the headings.
 */
export function isShoutedTitle(table: ForeignTable, row: number, first: number): boolean {
  if (!isShouted(cellsOf(table, row))) return false
  let [titles, filled] = [0, 0]
  for (let other = first; other < Math.min(first + rowsTold, table.rows.length + 1); other += 1) {
    const cells = cellsOf(table, other)
    const count = cells.filter((cell) => !isBlankCell(cell)).length
    if (isShouted(cells)) titles += 1
    else if (count > 1) filled += 1
  }
  return (
    filled > titles && !isShouted(cellsOf(table, row + 1)) && !isBlankRow(cellsOf(table, row + 1))
  )
}

const isShouted = (cells: readonly InCell[]): boolean => {
  const filled = cells.filter((cell) => !isBlankCell(cell))
  const [only] = filled
  return filled.length === 1 && typeof only === 'string' && /^\s*\p{Lu}{3,30}:?\s*$/u.test(only)
}

/** "Strana 2 od 3", "Page 2 of 3": what a program prints on each page. */
const pageMark = phrasePattern(
  'strana|str|stranica|page|seite|oldal|pagina|página|strona|faqja|faqe|stran|σελίδα|sayfa|страница|стр|страна|лист',
  'start',
)

/** Whether a row is the number of a page. */
export function isPageMark(cells: readonly InCell[]): boolean {
  const filled = cells.filter((cell) => !isBlankCell(cell))
  const [only] = filled
  if (filled.length !== 1 || typeof only !== 'string') return false
  // "- 2 -", "2 / 3".
  if (/^\s*(?:[-–—]\s*\d{1,4}\s*[-–—]|\d{1,4}\s*\/\s*\d{1,4})\s*$/u.test(only)) return true
  const phrase = foldedPhrase(only)
  return pageMark.test(phrase) && /^\p{L}+ \d{1,4}(?: (?:\p{L}{1,4} )?\d{1,4})?$/u.test(phrase)
}

const noteWords =
  /^\s*[("„“*]*(?:napomen[ae]|напомен[ае]|pažnja|пажња|važno|важно|hvala|хвала|molimo|молимо|legenda|note|notes|n\.?\s?b\.?|please|thank you|thanks|important|hinweis|anmerkung|bemerkung|achtung|bitte|danke|remarque|attention|merci|megjegyzés|figyelem|köszönjük|opomba|opozorilo|uwaga|dziękujemy|poznámka)\s*[:,.!–—-]/iu

/** A remark of one cell, wherever it stands: "Napomena, do petka, hvala". */
export function isRemark(cells: readonly InCell[], width: number): boolean {
  const filled = cells.filter((cell) => !isBlankCell(cell))
  const [only] = filled
  return width >= 2 && filled.length === 1 && typeof only === 'string' && noteWords.test(only)
}

/** "Sastavila: Vera Verić", "Total members: 3", "Datum:": a label with what it says, in one cell or two. */
function isSigned(filled: readonly InCell[]): boolean {
  const [first, second, ...more] = filled.map((cell) => cellText(cell).trim())
  if (first === undefined || more.length > 0) return false
  if (second === undefined) return /^\p{L}[\p{L}\s.()]{2,40}:(?:\s|$)/u.test(first)
  return /^\p{L}[\p{L}\s.()]{2,40}:$/u.test(first)
}

/**
 * A lone sentence after the table, behind a blank row or sums, or who wrote the list; nothing of the table's width follows.
 * @param belowLast whether the row before it is below the table as well
 */
export function isFootnote(
  table: ForeignTable,
  row: number,
  width: number,
  belowLast: boolean,
): boolean {
  const filled = cellsOf(table, row).filter((cell) => !isBlankCell(cell))
  const [only] = filled
  const isBehind = row >= 2 && (isBlankRow(cellsOf(table, row - 1)) || belowLast)
  const isLone = width >= 3 && filled.length === 1 && typeof only === 'string'
  if (!isBehind || !(isLone || isSigned(filled))) return false
  for (let next = row + 1; next <= Math.min(row + 20, table.rows.length); next += 1) {
    const cells = cellsOf(table, next).filter((cell) => !isBlankCell(cell))
    if (cells.length > 1 && !isSigned(cells)) return false
  }
  return true
}
