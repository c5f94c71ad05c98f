/**
 * Headings on two rows, where one above stands over several below: "Contact" over "E-mail" and "Phone", a question over its choices.
 * A spreadsheet merges the cells of the upper row; a form service leaves them empty and writes "Response" below a question without choices.
 */
import type { ForeignTable, InCell } from '../../../../src-shared/documents'
import { cleanLine, foldedPhrase } from '../../../i18n/clean-text'
import { phrasesOf } from '../../../i18n/phrases'
import { looksLikeData } from './content.rules'
import { headingLikeness } from './header-words.rules'
import { cellText, cellsOf, isBlankCell } from './text.rules'

/** What stands below a question that has no choices. */
const responses = new Set(
  phrasesOf(
    'response|open ended response|odgovor|otvoreni odgovor|antwort|réponse|respuesta|válasz',
  ),
)

/** A heading is no longer than this, in characters. */
const longest = 200

const textAt = (cells: readonly InCell[], column: number): string =>
  cleanLine(cellText(cells[column])).text

/** For each column that stands below a heading of several, the column in which that heading is. */
function groupsOf(
  header: readonly InCell[],
  below: readonly InCell[],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (let start = 0; start < header.length; start += 1) {
    if (isBlankCell(header[start])) continue
    let end = start
    while (isBlankCell(header[end + 1]) && !isBlankCell(below[end + 1])) end += 1
    if (end === start || isBlankCell(below[start])) continue
    for (let column = start; column <= end; column += 1) found.set(column, start)
  }
  return found
}

/** The headings of two rows put together, by column; null where the row below is none of headings. */
export function joinedHeadings(table: ForeignTable, headerRow: number): readonly string[] | null {
  const header = cellsOf(table, headerRow)
  const below = cellsOf(table, headerRow + 1)
  const groups = groupsOf(header, below)
  const filled = below.flatMap((cell, column) => (isBlankCell(cell) ? [] : [{ cell, column }]))
  const isHeading = ({ cell, column }: (typeof filled)[number]): boolean => {
    const text = textAt(below, column)
    if (typeof cell !== 'string' || looksLikeData(cell) || text.length > longest) return false
    const isAgain = foldedPhrase(text) === foldedPhrase(textAt(header, column))
    return groups.has(column) || isAgain || responses.has(foldedPhrase(text))
  }
  if (filled.length < 2 || !filled.every(isHeading)) return null
  const repeated = repeatedUnder(groups, below)
  const width = Math.max(header.length, below.length)
  return Array.from({ length: width }, (_, column) => {
    const start = groups.get(column)
    if (start === undefined) return textAt(header, column)
    const [group, own] = [textAt(header, start), textAt(below, column)]
    if (headingLikeness(own) < 0.8) return `${group} [${own}]`
    return repeated.has(foldedPhrase(own)) ? `${group}: ${own}` : own
  })
}

/** True for a row that says below each question how it was answered: "Response", or its choices. */
export function isBelowQuestions(table: ForeignTable, row: number): boolean {
  const cells = cellsOf(table, row)
  const says = cells.some((_, column) => responses.has(foldedPhrase(textAt(cells, column))))
  return says && row > 1 && joinedHeadings(table, row - 1) !== null
}

/** What stands below more than one heading of several. */
function repeatedUnder(
  groups: ReadonlyMap<number, number>,
  below: readonly InCell[],
): ReadonlySet<string> {
  const starts = new Map<string, Set<number>>()
  for (const [column, start] of groups) {
    const text = foldedPhrase(textAt(below, column))
    starts.set(text, (starts.get(text) ?? new Set<number>()).add(start))
  }
  return new Set([...starts].flatMap(([text, own]) => (own.size > 1 ? text : [])))
}

/** For a row of headings with a row of groups above it: whose each column is, where the same stands below two of them. */
export function groupedHeadings(
  table: ForeignTable,
  headerRow: number,
): ReadonlyMap<number, string> {
  const above = cellsOf(table, headerRow - 1)
  const header = cellsOf(table, headerRow)
  const groups = groupsOf(above, header)
  const repeated = repeatedUnder(groups, header)
  return new Map(
    [...groups].flatMap(([column, start]) => {
      const own = textAt(header, column)
      if (!repeated.has(foldedPhrase(own)) || looksLikeData(above[start] ?? null)) return []
      return [[column, `${textAt(above, start)}: ${own}`] as const]
    }),
  )
}
