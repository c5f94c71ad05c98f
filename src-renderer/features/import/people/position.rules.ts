/** A cell that holds a position and an organization, parted where the user asked for it. */
import { headingMatches } from '../reading/header-words.rules'

const signs = [' | ', ' / ', ' – ', ' — ', ' - ', '/', '|', ';', ',', ' @ ']

/** "Organization and position": the heading's own words say which comes first. */
export function isOrganizationFirst(heading: string): boolean {
  const [first = ''] = heading.split(/[,/|;&]|\s(?:i|и|and|und|et|y|és|in)\s/u)
  return headingMatches(first, 'people')[0]?.target === 'organization'
}

/** The two parts of a text; what cannot be parted is an organization. */
export function partPosition(
  text: string,
  organizationFirst: boolean,
): { readonly position: string | null; readonly organization: string | null } {
  const sign = signs.find((one) => text.includes(one))
  if (sign === undefined) return { position: null, organization: text }
  const at = text.indexOf(sign)
  const [first, second] = [text.slice(0, at).trim(), text.slice(at + sign.length).trim()]
  if (first === '' || second === '') return { position: null, organization: text }
  return organizationFirst
    ? { position: second, organization: first }
    : { position: first, organization: second }
}
