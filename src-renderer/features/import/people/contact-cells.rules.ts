/** Cells with an address and a telephone in one, "vera@example.org, 064/111-222", as lists with one column for both have them. */
import type { InCell } from '../../../../src-shared/documents'
import { tidyEmail } from '../../../domain/people.rules'
import { cleanLine } from '../../../i18n/clean-text'
import { readEmail } from '../reading/email-values.rules'
import { readPhone } from '../reading/phone.rules'
import { valueOf } from '../reading/row-cells.rules'
import type { RowCells } from '../reading/row-cells.rules'
import { furtherOf, valuesApart, withFirst } from './further-values.rules'
import { addressBesideName } from './person-notes.rules'

/** An address; longer ones are left to the reader of addresses, which refuses them. */
const address = /[^\s,;:<>()[\]/|]{1,64}@[^\s,;:<>()[\]/|]{1,190}/gu
/** A telephone beside an address begins with a plus or a zero, and is no day. */
const telephone =
  /(?<![\p{L}\d./-])(?!\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d))(?:\+|0|\(0\d{1,3}\))\d?[\d\s()/.-]{3,23}\d/gu
/** Longer cells are something else. */
const longest = 400

/** What stands beside the contacts that a cell is for. */
interface ContactsBeside {
  /** The cells of a row, those of telephones without the addresses among them. */
  readonly cells: readonly InCell[]
  /** Addresses in the columns of telephones. */
  readonly emails: readonly string[]
  /** Telephones in the columns of addresses. */
  readonly phones: readonly string[]
}

/** The text without its addresses, and without the signs and words that stood before them; null when nothing is left. */
function withoutAddresses(text: string): string | null {
  const rest = text
    .replace(address, ' ')
    .replace(
      /(?<!\p{L})(?:e-?mail|mejl|imejl|mail|tel|telefon|mob|phone)\s*[.:]*(?=[\s,;/|]|$)/giu,
      ' ',
    )
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;:/|<>()–—-]+|[\s,;:/|<>(–—-]+$/gu, '')
  return rest === '' ? null : rest
}

/** Looks through the columns of telephones for addresses and the other way round. */
export function contactsBeside(
  cells: readonly InCell[],
  columnsOf: RowCells['columnsOf'],
): ContactsBeside {
  const textIn = (column: number): string => {
    const cell = cells[column]
    const text = typeof cell === 'string' ? cleanLine(cell).text : ''
    return text.length > longest || !text.includes('@') ? '' : text
  }
  const mixed = columnsOf('phone').filter((column) => textIn(column) !== '')
  const emails = mixed
    .flatMap((column) => textIn(column).match(address) ?? [])
    .map((text) => readEmail(text))
  const phones = columnsOf('email').flatMap(
    (column) => textIn(column).replace(address, ' ').match(telephone) ?? [],
  )
  const parted = cells.map((cell, column) =>
    mixed.includes(column) ? withoutAddresses(textIn(column)) : cell,
  )
  return {
    cells: mixed.length === 0 ? cells : parted,
    emails: emails.flatMap((read) => (read.ok ? (read.value ?? []) : [])),
    phones,
  }
}

/** The address and the telephone that are used first, and everything further. */
export function contactsOf(
  row: RowCells,
  { emails, phones }: Omit<ContactsBeside, 'cells'>,
  reading: Parameters<typeof furtherOf>[1],
) {
  const email = valueOf(row, 'email', readEmail) ?? addressBesideName(row)?.email ?? null
  const phone = valueOf(row, 'phone', (cell) => readPhone(valuesApart(cell)[0], reading.hasZeros))
  const further = furtherOf(row, reading)
  const beside = [
    ...emails.map((one) => `alsoEmail:${tidyEmail(one) ?? one}` as const),
    ...phones.map((one) => `alsoPhone:${one}` as const),
  ]
  const elements = [...new Set([...further.elements, ...beside])]
  return withFirst({ email, phone }, { ...further, elements })
}
