/** Values that must not come into a record: kept beside the records, since the copy they came from may go by the rule. */
import type { CiklusDb } from '../storage/schema'
import { recordKey } from './erased.rules'
import type { BadValue } from './sound.rules'

/** A value that was put aside, with the copy that it came from. */
export interface KeptAside extends BadValue {
  /** Empty in what an earlier program kept. */
  readonly from: string
}

/** What is kept of them, in letters. */
const mostLetters = 1_000_000

/** What makes a value the same, from whatever copy it comes. */
export const asideKey = ({ table, id, field, stamp }: BadValue): string =>
  `${recordKey(table, id)} ${field} ${stamp}`

/** A line as it was kept; null for one that was cut off. */
function readKept(line: string): KeptAside | null {
  try {
    const value = JSON.parse(line) as BadValue & Partial<KeptAside>
    return { ...value, from: value.from ?? '' }
  } catch {
    return null
  }
}

/** What is kept as text: one value a line, whole lines only. */
function written(values: readonly KeptAside[]): string {
  const lines: string[] = []
  let letters = 0
  for (const value of values) {
    const line = JSON.stringify(value)
    letters += line.length + 1
    if (letters > mostLetters) break
    lines.push(line)
  }
  return lines.join('\n')
}

/** Everything that was put aside. */
export async function readAside(db: CiklusDb): Promise<readonly KeptAside[]> {
  const text = String((await db.meta.get('aside'))?.value ?? '')
  return text.split('\n').flatMap((line) => (line === '' ? [] : (readKept(line) ?? [])))
}

/** Keeps these in the place of all of before. In a transaction that has `meta`. */
export async function writeAside(
  db: CiklusDb,
  values: ReadonlyMap<string, KeptAside>,
): Promise<void> {
  await db.meta.put({ key: 'aside', value: written([...values.values()]) })
}

/** Keeps more of them, beside those of before. */
export async function keepAside(db: CiklusDb, values: readonly KeptAside[]): Promise<void> {
  if (values.length === 0) return
  await db.transaction('rw', db.meta, async () => {
    const all = new Map([...values, ...(await readAside(db))].map((one) => [asideKey(one), one]))
    await db.meta.put({ key: 'aside', value: written([...all.values()]) })
  })
}

/** Lets all of them go, and answers what they were, so that they can be kept again. */
export async function discardAside(db: CiklusDb): Promise<readonly KeptAside[]> {
  return db.transaction('rw', db.meta, async () => {
    const values = await readAside(db)
    await db.meta.delete('aside')
    return values
  })
}
