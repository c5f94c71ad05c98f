/** In which order a column of whole names has them: by its heading, the language of the headings, and the addresses beside it. */
import { orderByAddress } from '../../../domain/identity/name-order.rules'
import type { NameOrder } from '../../../domain/identity/name-order.rules'
import { readFullName } from '../../../domain/identity/names.rules'
import { areHungarian, nameOrderOf } from './name-headings'

/** A column of whole names with what speaks for their order. */
interface NamesColumn {
  readonly heading: string
  /** All headings of the table. */
  readonly headings: readonly string[]
  readonly names: readonly string[]
  /** The addresses beside the names; empty where there is none. */
  readonly emails: readonly string[]
}

/** The order of the names of a column; first names first where nothing speaks for the other. */
export function orderOfNames({ heading, headings, names, emails }: NamesColumn): NameOrder {
  const said = nameOrderOf(heading)
  if (said !== null) return said
  if (areHungarian(headings)) return 'lastFirst'
  const votes = names.map((name, row) => orderOfName(name, emails[row] ?? ''))
  const count = (order: NameOrder): number => votes.filter((vote) => vote === order).length
  const [firstLast, lastFirst] = [count('firstLast'), count('lastFirst')]
  if (firstLast !== lastFirst) return firstLast > lastFirst ? 'firstLast' : 'lastFirst'
  return 'firstLast'
}

/** The order of one name by the address beside it; null where commas or capitals say it already, or nothing does. */
function orderOfName(name: string, email: string): NameOrder | null {
  const { firstName, lastName, isOrderSure } = readFullName(name.slice(0, 300))
  if (isOrderSure) return null
  return orderByAddress(`${firstName} ${lastName}`, email.trim())
}
