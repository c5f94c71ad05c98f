/** A small part of the sample program, as a file that can be opened: a few pairs of both cycles, with all that belongs to them. */
import { readFile } from 'node:fs/promises'

interface Row {
  readonly id: string
  readonly [field: string]: unknown
}

/** Mentees, in both scripts and a third; one ended badly, some run, some have their certificate, one became a mentor. */
const mentees = [
  'Јована Ђокић',
  'Milica Lukić',
  'Živana Nađ',
  'Јасмина Томић',
  'سلمى حداد',
  'Маја Илић',
  'Petar Ćosić',
  'Stefan Obradović',
]

type Tables = Readonly<Record<string, readonly Row[]>>

const facilitator = 'facilitator:'

/** Without those who lead a workshop and are not there. */
function withoutStrangers(row: Row, people: ReadonlySet<unknown>): Row {
  const isThere = ([name]: readonly [string, unknown]): boolean =>
    !name.startsWith(facilitator) || people.has(name.slice(facilitator.length))
  return { id: row.id, ...Object.fromEntries(Object.entries(row).filter(isThere)) }
}

/** The pairs of those mentees, and everybody who is in one of them. */
function pairsIn({ people = [], participations = [], pairs = [] }: Tables): {
  readonly pairs: readonly Row[]
  readonly people: ReadonlySet<unknown>
} {
  const isNamed = (one: Row): boolean =>
    mentees.includes(`${String(one['firstName'])} ${String(one['lastName'])}`)
  const named = new Set<unknown>(people.filter(isNamed).map(({ id }) => id))
  const persons = new Map(participations.map((part) => [part.id, part['personId']]))
  const personOf = (participation: unknown): unknown => persons.get(String(participation))
  const kept = pairs.filter(({ menteeId }) => named.has(personOf(menteeId)))
  const both = kept.flatMap(({ mentorId, menteeId }) => [personOf(mentorId), personOf(menteeId)])
  return { pairs: kept, people: new Set(both) }
}

/** What stays of every table. */
function partOf(tables: Tables): Tables {
  const { pairs, people } = pairsIn(tables)
  const special: Readonly<Record<string, (row: Row) => readonly Row[]>> = {
    // No sample any more: nothing in the program offers to remove it.
    workspaces: (row) => [{ ...row, isSample: false }],
    people: (row) => (people.has(row.id) ? [row] : []),
    pairs: (row) => (pairs.includes(row) ? [row] : []),
    workshops: (row) => [withoutStrangers(row, people)],
  }
  const usual = (row: Row): readonly Row[] =>
    row['personId'] === undefined || people.has(row['personId']) ? [row] : []
  const kept = Object.entries(tables).map(
    ([table, rows]) => [table, rows.flatMap(special[table] ?? usual)] as const,
  )
  return Object.fromEntries(kept)
}

/** The text of the file, made from that of the sample program. */
export async function smallProgram(sample: string): Promise<string> {
  const whole = JSON.parse(await readFile(sample, 'utf8')) as { readonly tables: Tables }
  const tables = partOf(whole.tables)
  const counts = Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [table, rows.length]),
  )
  return JSON.stringify({ ...whole, counts: { ...counts, commits: 0 }, tables, commits: [] })
}
