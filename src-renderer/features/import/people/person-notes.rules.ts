/** What of a row's cells of names and addresses is kept as notes, because nothing else holds it. */
import { emailKey } from '../../../domain/identity/keys.rules'
import { cleanLine } from '../../../i18n/clean-text'
import { withoutAddress } from '../reading/email-values.rules'
import type { Target } from '../reading/import.types'
import type { RowCells } from '../reading/row-cells.rules'
import { cellText, isBlankCell } from '../reading/text.rules'
import { nameTargets } from './person-name.rules'
import type { ReadName } from './person-name.rules'

/** What is known of a row when its notes are put together. */
interface KeptCells {
  readonly names: ReadName
  readonly headingOf: (column: number) => string
  /** The address that was taken. */
  readonly email: string | null
}

/** The notes, with the cells of the name and the address that say more than what was taken from them. */
export function withCells(notes: string | null, row: RowCells, kept: KeptCells): string | null {
  return withEmailNote(withNameNote(notes, row, kept), row, kept.headingOf)
}

/** The first text of a target's columns, just to look at. */
export function firstText(row: RowCells, target: Target): string | null {
  const column = row.columnsOf(target).find((index) => !isBlankCell(row.cells[index]))
  return column === undefined ? null : cellText(row.cells[column])
}

/**
 * What was taken off a name is kept: as the organization, or as a note with the whole cell. So is the cell of a name
 * that holds another address than the one taken.
 */
function withNameNote(
  notes: string | null,
  row: RowCells,
  { names: { asides, written }, headingOf, email }: KeptCells,
): string | null {
  const beside = addressBesideName(row)
  if (beside !== null && emailKey(beside.email) !== emailKey(email ?? '')) {
    const whole = `${headingOf(beside.column)}: ${cleanLine(cellText(row.cells[beside.column])).text}`
    return [notes, whole].filter((text) => text !== null).join('\n')
  }
  if (written === null) return notes
  const hasOrganization = (['organization', 'position', 'positionOrganization'] as const).some(
    (target) => firstText(row, target) !== null,
  )
  if (!hasOrganization && asides.every(({ kind }) => kind === 'organization')) return notes
  const column = nameTargets.flatMap((target) => row.columnsOf(target))[0] ?? 0
  return [notes, `${headingOf(column)}: ${written}`].filter((text) => text !== null).join('\n')
}

/** An address that stands in the cell of a name, and in which column. */
interface AddressBesideName {
  readonly email: string
  readonly column: number
}

/** The address that stands in the cell of the name. */
export function addressBesideName(row: RowCells): AddressBesideName | null {
  const columns = nameTargets.flatMap((target) => row.columnsOf(target))
  const found = columns.flatMap((column) => {
    const { email } = withoutAddress(cleanLine(cellText(row.cells[column])).text)
    return email === null ? [] : { email, column }
  })
  return found[0] ?? null
}

/** A cell that says more than the one address which was taken is kept as a note. */
function withEmailNote(
  notes: string | null,
  { found, cells }: RowCells,
  headingOf: (column: number) => string,
): string | null {
  const lines = found.notices.flatMap(({ code, column }) =>
    (code === 'emailSeveral' || code === 'emailBeside') && column !== null
      ? `${headingOf(column)}: ${cleanLine(cellText(cells[column])).text}`
      : [],
  )
  return [notes, ...lines].filter((text) => text !== null).join('\n') || null
}
