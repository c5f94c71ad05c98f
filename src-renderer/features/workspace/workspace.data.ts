/** The workspace and those who sign: reading them live, and changing them. */
import { act, actOnLatest, nowIso, today } from '../../app/act'
import type { ActResult } from '../../app/act'
import type { Edit } from '../../domain/record'
import { change, isLive, label } from '../../domain/edits'
import type { FieldsOf } from '../../domain/edits'
import { voidForms } from '../../domain/forms.rules'
import { newId } from '../../domain/ids'
import { readWorkspace } from '../../storage/workspace'
import { database } from '../../storage/current'
import {
  mostSignatories,
  newWorkspaceEdits,
  signatoryEdits,
  workspaceEdits,
} from '../../domain/workspace.rules'
import type { NewWorkspace, SignatoryInput } from '../../domain/workspace.rules'

/** Makes the workspace, as one change with whatever should come with it (a first cycle). */
export async function createWorkspace(
  input: NewWorkspace,
  signatories: readonly SignatoryInput[],
  alongside: readonly Edit[] = [],
): Promise<ActResult> {
  const edits = newWorkspaceEdits(input, signatories, today(), newId)
  return act(
    label('core:workspaceDone.created', { program: input.program }),
    [...edits, ...alongside],
    null,
  )
}

/** Changes some of the workspace's fields. */
export async function editWorkspace(fields: FieldsOf<'workspaces'>): Promise<ActResult> {
  const before = (await readWorkspace()) ?? {}
  const edits = workspaceEdits({ ...voidForms(before, fields), ...fields })
  return act(label('core:workspaceDone.edited'), edits)
}

/** Changes how the name or the role of somebody who signs stands in a language. */
export async function editSignatoryForms(
  id: string,
  fields: FieldsOf<'signatories'>,
): Promise<ActResult> {
  return act(label('core:workspaceDone.signatories'), [change('signatories', id, fields)])
}

/** Changes who signs in one place, 1 to 3. A place whose name is emptied goes, and those after it move up. */
export function editSignatory(
  position: number,
  fields: Partial<SignatoryInput>,
): Promise<ActResult> {
  return actOnLatest(label('core:workspaceDone.signatories'), async () => {
    const before = await database().signatories.toArray()
    const live = before.filter(isLive)
    const entered = Array.from({ length: mostSignatories }, (_, at): SignatoryInput => {
      const place = at + 1
      const { name = '', role = '' } = live.find((one) => one.position === place) ?? {}
      const entry = place === position ? { name, role, ...fields } : { name, role }
      return entry.name.trim() === '' ? { name: '', role: '' } : entry
    })
    return signatoryEdits(before, entered, nowIso(), newId)
  })
}
