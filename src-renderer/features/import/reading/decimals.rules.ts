/** Which sign stands before the decimals in a column, told by those of its numbers that can be read in one way only. */
import type { InCell } from '../../../../src-shared/documents'
import type { DecimalSign } from '../../../domain/own-fields.rules'
import { cellText } from './text.rules'

/** What a number written as text says of the sign; null where it may be read in two ways, "1.234", or says nothing. */
function saidBy(text: string): DecimalSign | null {
  const bare = text.replaceAll(/[\s'’\u{a0}]/gu, '')
  // Two signs: the last one is that of the decimals, "1.234,5".
  const both = /^-?\d{1,3}(?:([.,])\d{3})+([.,])\d+$/u.exec(bare)
  if (both !== null) return both[1] === both[2] ? null : (both[2] as DecimalSign)
  // One sign before anything but three digits, "12,5".
  const one = /^-?\d+([.,])(?:\d{1,2}|\d{4,10})$/u.exec(bare)
  return one === null ? null : (one[1] as DecimalSign)
}

/** The sign of a column; null where no number tells, or they do not agree. */
export function decimalOf(cells: readonly InCell[]): DecimalSign | null {
  const said = new Set(
    cells.flatMap((cell) => (typeof cell === 'string' ? (saidBy(cellText(cell)) ?? []) : [])),
  )
  return said.size === 1 ? ([...said][0] ?? null) : null
}
