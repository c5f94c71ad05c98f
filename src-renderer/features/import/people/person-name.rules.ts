/** Reads the name of a row of people: from two columns or one, refused when it cannot be anybody's name. */
import { isPlausibleName, joinName, readFullName } from '../../../domain/identity/names.rules'
import type { Aside, NameParts, WrittenName } from '../../../domain/identity/names.rules'
import { nameOrderOf } from '../reading/name-headings'
import { orderByAddress } from '../../../domain/identity/name-order.rules'
import { withoutAddress } from '../reading/email-values.rules'
import { filledColumn } from '../reading/row-cells.rules'
import type { RowCells } from '../reading/row-cells.rules'
import { cellText, excerpt, hasMarkFlood, isBlankCell, isFormula } from '../reading/text.rules'
import { namesOfTwo } from './two-people.rules'
import { hasMixedWord } from '../../../i18n/clean-text'
import { onlyMarks } from '../../../i18n/clean-text'
import { cleanLine } from '../../../i18n/clean-text'

/** What columns with names are read as, those of a part of a name first. */
export const nameTargets = ['firstName', 'lastName', 'fullName', 'fullNameLastFirst'] as const

/** The longest name that is taken for one. */
const longestName = 300

/** The name of a row. */
export interface ReadName {
  readonly parts: NameParts
  /** False when there is no name to import the row under. */
  readonly usable: boolean
  /** For the user's eyes, also when it is not usable. */
  readonly shown: string
  /** What was written beside the name: titles, brackets, an organization. */
  readonly asides: readonly Aside[]
  /** The name cell as it was written, where something beside the name was taken off it; else null. */
  readonly written: string | null
  /** The cell seems to name two people. */
  readonly isTwo: boolean
}

/** What helps to read the names of a row. */
interface NameHints {
  readonly email: string | null
  /** The headings are Hungarian: whole names begin with the family name, and addresses do as well. */
  readonly areHungarian?: boolean
  readonly headingOf: (column: number) => string
}

/** The name within a text, without what stands beside it. */
const nameIn = (text: string): string => joinName(readFullName(text))

/** Reads one cell as (a part of) a name; empty when there is none or it cannot be one, which is noted. */
function namePart(row: RowCells, column: number | undefined): string {
  const cell = column === undefined ? undefined : row.cells[column]
  if (column === undefined || isBlankCell(cell)) return ''
  const { text: whole, removed } = cleanLine(cellText(cell))
  const { text } = withoutAddress(whole)
  if (onlyMarks(text) || /^(?:#?n\/a|undefined)$/iu.test(text)) return ''
  const code = isFormula(text)
    ? 'formulaText'
    : hasMarkFlood(text)
      ? 'tooManyMarks'
      : text.length > longestName
        ? 'nameTooLong'
        : isPlausibleName(text) || isPlausibleName(nameIn(text))
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

const asPart = (text: string): WrittenName => {
  const { firstName, lastName, asides } = readFullName(text)
  const isOrderSure = true
  return { firstName: joinName({ firstName, lastName }), lastName: '', asides, isOrderSure }
}

/** A first or last name of its own column; what stands beside it is taken off as well. */
function partOf(
  row: RowCells,
  column: number | undefined,
): { text: string; asides: readonly Aside[] } {
  const text = namePart(row, column)
  if (!/[()[\]{}|"„“”.,]/u.test(text) && !/^\p{Ll}/u.test(text)) return { text, asides: [] }
  const { firstName, asides } = asPart(text)
  return { text: firstName, asides }
}

const joined = (parts: NameParts, asides: readonly Aside[]): WrittenName => ({
  ...parts,
  asides,
  isOrderSure: true,
})

/** The parts of the name by whatever columns there are: first and last name before a full one. */
function partsOf(row: RowCells, hints: NameHints): WrittenName {
  const first = partOf(row, filledColumn(row, 'firstName'))
  const last = partOf(row, filledColumn(row, 'lastName'))
  const asides = [...first.asides, ...last.asides]
  const parts = { firstName: first.text, lastName: last.text }
  if (parts.firstName !== '' && parts.lastName !== '') return joined(parts, asides)
  for (const target of ['fullName', 'fullNameLastFirst'] as const) {
    const column = filledColumn(row, target)
    const text = namePart(row, column)
    if (text !== '' && column !== undefined) {
      const read = wholeName(row, column, text, {
        hints,
        lastFirst: target === 'fullNameLastFirst',
      })
      // "Name" and "Surname": the whole name is half of one, and the other half stands beside it.
      const isHalf = read.lastName === '' && parts.firstName === '' && parts.lastName !== ''
      return isHalf
        ? { ...read, lastName: parts.lastName, asides: [...read.asides, ...asides] }
        : read
    }
  }
  const isWhole = parts.lastName === '' && / /u.test(parts.firstName)
  return isWhole ? { ...readFullName(parts.firstName), asides } : joined(parts, asides)
}

/** A whole name in the order of its column, unless the address beside it says otherwise. */
function wholeName(
  row: RowCells,
  column: number,
  text: string,
  { hints, lastFirst }: { readonly hints: NameHints; readonly lastFirst: boolean },
): WrittenName {
  const read = readFullName(text, lastFirst)
  const isSettled = lastFirst && hints.areHungarian === true
  if (read.isOrderSure || hints.email === null || isSettled) return read
  const { firstName, lastName } = read
  const inOrder = lastFirst ? [lastName, firstName] : [firstName, lastName]
  const byAddress = orderByAddress(inOrder.join(' '), hints.email.trim())
  if (byAddress === null || (byAddress === 'lastFirst') === lastFirst) return read
  const isSaid = nameOrderOf(hints.headingOf(column)) !== null
  row.found.notice(isSaid ? 'nameOrderDoubtful' : 'nameOrderByAddress', column)
  return isSaid ? read : readFullName(text, !lastFirst)
}

/** Reads the name of a row and notes what is odd about it. */
export function readNames(row: RowCells, hints: NameHints): ReadName {
  const columns = nameTargets.flatMap((target) => row.columnsOf(target))
  const { asides, ...parts } = partsOf(row, hints)
  const name = joinName(parts)
  const column = columns.find((index) => !isBlankCell(row.cells[index])) ?? columns[0] ?? null
  if (name !== '') {
    if (parts.firstName === '' || parts.lastName === '') {
      // What is named is the half that is there: the other may have been refused.
      const [half] = row.columnsOf(parts.lastName === '' ? 'firstName' : 'lastName')
      row.found.notice('nameHalf', half ?? column)
    }
    if (asides.length > 0) row.found.notice('nameTakenApart', column)
    const cells = columns.map((index) => cleanLine(cellText(row.cells[index])).text)
    const written = asides.length === 0 ? null : cells.filter((text) => text !== '').join(' ')
    const isTwo =
      column !== null && namesOfTwo(withoutAddress(cells.join(' ').trim()).text) !== null
    if (isTwo) row.found.notice('twoPeople', column)
    return { parts, usable: true, shown: name, asides, written, isTwo }
  }
  const hasOther = row.found.problems.length > 0
  if (!hasOther) row.found.problem('nameMissing', column)
  const written = columns
    .map((index) => cleanLine(cellText(row.cells[index])).text)
    .filter((text) => text !== '')
  const anything =
    row.cells.map((cell) => cleanLine(cellText(cell)).text).find((text) => text !== '') ?? ''
  return {
    ...{ parts, usable: false, shown: excerpt(written.join(' ') || anything, 80) },
    ...{ asides: [], written: null, isTwo: false },
  }
}
