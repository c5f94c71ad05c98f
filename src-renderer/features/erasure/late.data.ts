/**
 * What another computer recorded for somebody before it heard that they were erased comes here later: it is erased, too. Looked for at
 * the start, and after what others did has come in.
 */
import { FailureError } from '../../../src-shared/result'
import { ErasureOutdated, logSize } from '../../backup/erase'
import { eraseNow } from '../../backup/sync/end-erasure'
import type { RecordName } from '../../domain/any-record'
import { tableNamed } from '../../domain/descriptor-queries'
import { partsOfErased } from '../../domain/erased'
import type { Row } from '../../domain/tables'
import { database } from '../../storage/current'
import { dependentsOf } from '../../storage/dependents'
import { readErased } from '../../storage/erased'
import { reloadDirectory } from '../../storage/directory'
import { erasedAct, stayingEdits } from './erasure.data'
import { keptNumbers } from './erasure.rules'
import { mergedInto } from './with-merged.data'

/** The records that were erased, of kinds that this program knows. */
async function erasedRecords(): Promise<readonly RecordName[]> {
  const names = (await readErased(database())).map(({ id }) => partsOfErased(id))
  return names.flatMap(({ table: name, id, field }) => {
    const table = tableNamed(name)
    return field === null && table !== null ? [{ table, id }] : []
  })
}

/**
 * Erases what belongs to somebody who was erased, as one act. Who that was nobody knows here, so what names them goes as it does on
 * another computer. Answers how many records went; what could not be erased now is found the next time.
 */
export async function eraseLate(): Promise<number> {
  const db = database()
  const asOf = await logSize(db)
  const gone = await erasedRecords()
  if (gone.length === 0) return 0
  // Whose record somebody made one with theirs is the same person.
  const ids = gone.filter(({ table }) => table === 'people').map(({ id }) => id)
  const merged = (await mergedInto(ids)).map(({ id }): RecordName => ({ table: 'people', id }))
  const dependents = await dependentsOf([...gone, ...merged], () => true)
  const records = [...merged, ...dependents.going.map(({ table, id }) => ({ table, id }))]
  if (records.length + dependents.loosened.length === 0) return 0
  const awards = dependents.going.filter(({ table }) => table === 'awards')
  const numbers = keptNumbers(
    // Rows of that table are awards.
    awards.map(({ row }) => row as unknown as Row<'awards'>),
    await db.cycles.toArray(),
  )
  const edits = await stayingEdits({ records, dependents, numbers })
  const request = {
    label: erasedAct(),
    place: null,
    records,
    edits,
    named: null,
    decided: {},
    asOf,
  }
  try {
    await eraseNow(db, request)
  } catch (error) {
    if (error instanceof ErasureOutdated || error instanceof FailureError) return 0
    throw error
  }
  await reloadDirectory()
  return records.length
}
