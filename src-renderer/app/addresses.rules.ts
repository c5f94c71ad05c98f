/** The addresses of many people as one line for a letter, and who has none. Pure. */

/** Somebody, and where to write to them. */
export interface Addressee {
  readonly name: string
  readonly email: string | null
}

/** What stands between two addresses: what Outlook takes, and what most others take. */
export const separators = ['semicolon', 'comma', 'line'] as const
/** One of {@link separators}. */
export type Separator = (typeof separators)[number]

const signs: Readonly<Record<Separator, string>> = { semicolon: '; ', comma: ', ', line: '\n' }

/** A name before an address; in quotes where it holds a sign that means something there. */
function phrase(name: string): string {
  const isPlain = /^[\p{L}\p{M}\p{N} '’-]*$/u.test(name)
  return isPlain ? name : `"${name.replaceAll(/["\\]/gu, (sign) => `\\${sign}`)}"`
}

/** So many addresses go into one letter: mail services refuse many more at once, or take them for unwanted. */
export const mostInGroup = 50

/** Addresses, each once, and the names of those who have none. */
interface Addresses {
  /** The addresses, at most {@link mostInGroup} in a text. One text, which may be empty, at the least. */
  readonly groups: readonly string[]
  readonly count: number
  readonly without: readonly string[]
}

/** "Ana Anić <ana@example.org>; Mira <mira@example.org>". Whoever shares an address is written to once. */
export function addressesOf(people: readonly Addressee[], separator: Separator): Addresses {
  const byAddress = new Map<string, string>()
  for (const { name, email } of people)
    if (email !== null && !byAddress.has(email)) byAddress.set(email, name)
  const lines = [...byAddress].map(([email, name]) =>
    name === '' ? email : `${phrase(name)} <${email}>`,
  )
  const groups: string[] = []
  for (let at = 0; at === 0 || at < lines.length; at += mostInGroup)
    groups.push(lines.slice(at, at + mostInGroup).join(signs[separator]))
  return {
    groups,
    count: lines.length,
    without: people.filter(({ email }) => email === null).map(({ name }) => name),
  }
}
