/** Phones as people type them and as workbooks change them. */
import type { InCell } from '../../../../src-shared/documents'
import { cleanLine, foldedWords } from '../../../i18n/clean-text'
import type { NoticeCode } from './import.types'
import { cellText, isFormula, isPlaceholder } from './text.rules'
import { bad, good, longestValue } from './values.rules'
import type { Read } from './values.rules'

/** Words of headings in languages of lands where numbers within the land begin with no zero: Polish, Czech, Spanish, Portuguese. */
const withoutZero = new Set(
  foldedWords(
    'imię nazwisko komórkowy miejscowość jméno příjmení mobilní město apellido apellidos teléfono móvil ciudad apelido sobrenome telemóvel cidade',
  ),
)

/** Codes of these lands, as a number of the column may have them. */
const theirCodes = /^\s*(?:\+|00)(?:48|420|34|351)(?!\d{0,6}$)/u

/** Whether phones of a list begin with a zero, which a workbook then has taken: told by its headings and its other phones. */
export function havePhonesZeros(headings: readonly string[], phones: readonly InCell[]): boolean {
  const isTheirs = headings.some((heading) =>
    foldedWords(heading.slice(0, 200)).some((word) => withoutZero.has(word)),
  )
  return !isTheirs && !phones.some((phone) => typeof phone === 'string' && theirCodes.test(phone))
}

/**
 * Reads a phone. Text is kept as typed; a number, as workbooks make of phones, gets its plus or its leading zero
 * back; the zero not where numbers of the land begin with none ({@link havePhonesZeros}). A number in scientific notation has
 * lost its last digits and is refused.
 */
export function readPhone(cell: InCell, hasZeros = true): Read<string> {
  if (typeof cell === 'number') return phoneFromDigits(cellText(cell), hasZeros, 'phoneFromNumber')
  const text = cleanLine(cellText(cell))
    .text.replace(/^tel\.?:?\s*/iu, '')
    // What guards a number from a spreadsheet, or is left by one: ="064…", =+381…, '064…, 38164….0
    .replace(/^(?:=(?=\+?\d[\d\s]*$)|['’](?=[+\d]))/u, '')
    .replace(/^(\d{7,15})\.0$/u, '$1')
  if (isPlaceholder(text)) return good<string>(null)
  if (text.length > longestValue) return bad('phoneUnreadable')
  if (/^[+-]?\d(?:[.,]\d+)?e\+?\d+$/iu.test(text)) return bad('phoneLostDigits')
  if (isFormula(text)) return bad('formulaText')
  if (/^\d+$/.test(text) && !text.startsWith('0')) return phoneFromDigits(text, hasZeros, null)
  const digits = text.replace(/\D/gu, '').length
  if (digits < 6 || digits > 60) return bad('phoneUnreadable')
  return good(text)
}

function phoneFromDigits(
  digits: string,
  hasZeros: boolean,
  notice: NoticeCode | null,
): Read<string> {
  if (!/^\d{6,15}$/.test(digits)) return bad('phoneUnreadable')
  const withCode = /^(381|38[256779]|36|43|49|40|359|30|39|33|44)(\d{2})(\d{5,10})$/u.exec(digits)
  // Of ten digits only those of Hungary have a code in front: "3331234567" is a whole number in Italy.
  if (withCode !== null && digits.length >= (withCode[1] === '36' ? 10 : 11)) {
    return good(`+${withCode[1] ?? ''} ${withCode[2] ?? ''} ${withCode[3] ?? ''}`, notice)
  }
  // Mobile numbers of nine digits or fewer have lost the zero they began with.
  if (digits.length <= 9 && /^[1-9]/.test(digits)) {
    // Nine digits that begin so are a whole number in Poland, and nowhere one that has lost its zero.
    if (!hasZeros || (digits.length === 9 && /^[4578]/.test(digits))) return good(digits, notice)
    return good(`0${digits}`, 'phoneZeroRestored')
  }
  return good(digits.length > 10 ? `+${digits}` : digits, notice)
}
