/** A person with the records that were merged into theirs, and into those. */
import { database } from '../../storage/current'
import type { Row } from '../../domain/tables'

/** The records that were merged into these, and into those. */
export async function mergedInto(ids: readonly string[]): Promise<readonly Row<'people'>[]> {
  const { people } = database()
  const seen = new Set(ids)
  const found: Row<'people'>[] = []
  for (let latest = ids; latest.length > 0;) {
    const rows = await people
      .where('mergedInto')
      .anyOf([...latest])
      .toArray()
    const fresh = rows.filter((row) => !seen.has(row.id))
    for (const row of fresh) seen.add(row.id)
    found.push(...fresh)
    latest = fresh.map((row) => row.id)
  }
  return found
}

/** The person's own record first; none when they are not there. */
export async function withMerged(id: string): Promise<readonly Row<'people'>[]> {
  const person = await database().people.get(id)
  return person ? [person, ...(await mergedInto([id]))] : []
}
