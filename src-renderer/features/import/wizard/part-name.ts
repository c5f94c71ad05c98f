/** What one of several tables of a sheet is called. */
import type { Translator } from '../../../i18n/i18n'
import type { TablePart } from '../reading/parts.types'

/** Its title, else the day on which people signed in. */
export function partName(
  { title, signedInOn }: Pick<TablePart, 'title' | 'signedInOn'>,
  { format }: Pick<Translator, 'format'>,
): string {
  return title === '' && signedInOn !== null ? format.date(signedInOn) : title
}
