/** The workspace and those who sign: reading them live, and changing them. */
import { act, nowIso, today } from '../../app/act'
import type { ActResult } from '../../app/act'
import type { Edit } from '../../domain/record'
import { label } from '../../domain/edits'
import type { FieldsOf } from '../../domain/edits'
import { newId } from '../../domain/ids'
import { database } from '../../storage/current'
import { newWorkspaceEdits, signatoryEdits, workspaceEdits } from '../../domain/workspace.rules'
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
  return act(label('core:workspaceDone.edited'), workspaceEdits(fields))
}

/** Makes those who sign the ones given, in that order. */
export async function setSignatories(entered: readonly SignatoryInput[]): Promise<ActResult> {
  const before = await database().signatories.toArray()
  return act(
    label('core:workspaceDone.signatories'),
    signatoryEdits(before, entered, nowIso(), newId),
  )
}
