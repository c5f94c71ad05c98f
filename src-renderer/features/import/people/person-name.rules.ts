/** Reads the name of a row of people: from two columns or one, refused when it cannot be anybody's name. */
import type { NameParts } from '../../../domain/identity/names.rules'
import { isPlausibleName, joinName, splitFullName } from '../../../domain/identity/names.rules'
import type { RowCells } from '../reading/row-cells.rules'
import { cellText, excerpt, hasMarkFlood, isBlankCell, isFormula } from '../reading/text.rules'
import { hasMixedWord } from '../../../i18n/clean-text'
import { onlyMarks } from '../../../i18n/clean-text'
import { cleanLine } from '../../../i18n/clean-text'

/** The longest name that is taken for one. */
const longestName = 300

/** The name of a row. */
export interface ReadName {
  readonly parts: NameParts
  /** False when there is no name to import the row under. */
  readonly usable: boolean
  /** For the user's eyes, also when it is not usable. */
  readonly shown: string
}

/** Reads one cell as (a part of) a name; empty when there is none or it cannot be one, which is noted. */
function namePart(row: RowCells, column: number | undefined): string {
  const cell = column === undefined ? undefined : row.cells[column]
  if (column === undefined || isBlankCell(cell)) return ''
  const { text, removed } = cleanLine(cellText(cell))
  if (onlyMarks(text) || /^(?:#?n\/a|undefined)$/iu.test(text)) return ''
  const code = isFormula(text)
    ? 'formulaText'
    : hasMarkFlood(text)
      ? 'tooManyMarks'
      : text.length > longestName
        ? 'nameTooLong'
        : isPlausibleName(text)
          ? null
          : 'nameUnreadable'
  if (code !== null) {
    row.found.problem(code, column)
    return ''
  }
  if (removed) row.found.notice('invisibleRemoved', column)
  if (hasMixedWord(text)) row.found.notice('mixedScripts', column)
  if (/\p{N}/u.test(text)) row.found.notice('nameHasDigits', column)
  return text
}

/** The parts of the name by whatever columns there are: first and last name before a full one. */
function partsOf(row: RowCells): NameParts {
  const [first, last] = [row.columnsOf('firstName')[0], row.columnsOf('lastName')[0]]
  const parts = { firstName: namePart(row, first), lastName: namePart(row, last) }
  if (parts.firstName !== '' && parts.lastName !== '') return parts
  const full = namePart(row, row.columnsOf('fullName')[0])
  if (full !== '') return splitFullName(full)
  const lastFirst = namePart(row, row.columnsOf('fullNameLastFirst')[0])
  if (lastFirst !== '') return splitFullName(lastFirst, true)
  const isWhole = parts.lastName === '' && / /u.test(parts.firstName)
  return isWhole ? splitFullName(parts.firstName) : parts
}

/** Reads the name of a row and notes what is odd about it. */
export function readNames(row: RowCells): ReadName {
  const columns = (['firstName', 'lastName', 'fullName', 'fullNameLastFirst'] as const).flatMap(
    (target) => row.columnsOf(target),
  )
  const parts = partsOf(row)
  const name = joinName(parts)
  const column = columns.find((index) => !isBlankCell(row.cells[index])) ?? columns[0] ?? null
  if (name !== '') {
    if (parts.firstName === '' || parts.lastName === '') row.found.notice('nameHalf', column)
    return { parts, usable: true, shown: name }
  }
  const hasOther = row.found.problems.length > 0
  if (!hasOther) row.found.problem('nameMissing', column)
  const written = columns
    .map((index) => cleanLine(cellText(row.cells[index])).text)
    .filter((text) => text !== '')
  const anything =
    row.cells.map((cell) => cleanLine(cellText(cell)).text).find((text) => text !== '') ?? ''
  return { parts, usable: false, shown: excerpt(written.join(' ') || anything, 80) }
}
