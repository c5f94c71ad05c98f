/** The workspace and those who sign: reading them live, and changing them. */
import { act, actOnLatest, nowIso, today } from '../../app/act'
import type { ActResult } from '../../app/act'
import { actWithPicture } from '../../app/keeping-picture'
import type { Edit } from '../../domain/record'
import { change, isLive, label } from '../../domain/edits'
import type { FieldsOf } from '../../domain/edits'
import { voidForms } from '../../domain/forms.rules'
import { newId } from '../../domain/ids'
import { isPictureHash } from '../../domain/kept-picture'
import { database } from '../../storage/current'
import { workspaceId } from '../../domain/workspace'
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
  return withLogo(input, (fields) => {
    const edits = newWorkspaceEdits({ ...input, ...fields }, signatories, today(), newId)
    return act(
      label('core:workspaceDone.created', { program: input.program }),
      [...edits, ...alongside],
      null,
    )
  })
}

/** Changes some of the workspace's fields. */
export async function editWorkspace(fields: FieldsOf<'workspaces'>): Promise<ActResult> {
  // As it is stored: a logo there is a name, or, from an earlier version, the picture itself.
  const stored = await database().workspaces.get(workspaceId)
  const before = stored && isLive(stored) ? stored : {}
  const voided = voidForms(before, fields)
  // A logo that an earlier version kept in the record itself stays there until another one is chosen.
  return withLogo(fields, (own) =>
    act(label('core:workspaceDone.edited'), workspaceEdits({ ...voided, ...fields, ...own })),
  )
}

/** Does something with the logo as the record has it: the name of a picture that is kept, for one that came as a data URL. */
function withLogo(
  { logo }: FieldsOf<'workspaces'>,
  work: (fields: { readonly logo?: string }) => Promise<ActResult>,
): Promise<ActResult> {
  if (typeof logo !== 'string' || isPictureHash(logo)) return work({})
  return actWithPicture(logo, (hash) => work({ logo: hash }))
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
