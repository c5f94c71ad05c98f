/** Keeps what columns become under a name, renames and removes it; each is one commit. */
import { act, nowIso } from '../../../app/act'
import type { ActResult } from '../../../app/act'
import { change, create, label, remove } from '../../../domain/edits'
import { newId } from '../../../domain/ids'
import type { SavedView, ViewFilters } from '../../../domain/saved-view'
import { mappingScreen } from '../reading/named-mappings.rules'

/** What came of saving: the change, and the id under which the mapping is kept. */
interface SavedMapping {
  readonly result: ActResult
  readonly id: string
}

/** Keeps columns under a name; those kept under that name become these. */
export async function saveMapping(
  name: string,
  filters: ViewFilters,
  known: SavedView | null,
): Promise<SavedMapping> {
  if (known !== null) {
    const edits = [change('views', known.id, { name, filters })]
    return { id: known.id, result: await act(label('import:done.mappingChanged', { name }), edits) }
  }
  const id = newId()
  const edits = [create('views', { id, name, screen: mappingScreen, filters })]
  return { id, result: await act(label('import:done.mappingSaved', { name }), edits) }
}

/** Gives kept columns another name. */
export function renameMapping({ id, name: was }: SavedView, name: string): Promise<ActResult> {
  return act(label('import:done.mappingRenamed', { was, name }), [change('views', id, { name })])
}

/** Removes kept columns; no file that was imported with them changes. */
export function removeMapping({ id, name }: SavedView): Promise<ActResult> {
  return act(label('import:done.mappingRemoved', { name }), [remove('views', id, nowIso())])
}
