/** Records that refer to pictures which lie nowhere. */
import { pictureFields } from '../../domain/kept-picture'
import { finding, liveRows } from './all-records.rules'
import type { Finding, World } from './check.types'

/**
 * What refers to one of these pictures. There is no repair: a picture that is not here may still be on its way, and a reference that was taken out
 * goes to all computers.
 */
export function missingPictureFindings(
  world: Pick<World, 'rows'>,
  missing: ReadonlySet<string>,
): readonly Finding[] {
  if (missing.size === 0) return []
  return pictureFields.flatMap(({ table, field }) =>
    liveRows(world, table).flatMap((row) => {
      if (!missing.has(String(row[field]))) return []
      return finding('pictureMissing', { table, id: row.id }, { field })
    }),
  )
}
