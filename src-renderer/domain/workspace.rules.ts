/** What a workspace must have, and the edits that make and change one. */
import { isPicture, longestLogo } from './logo.rules'
import type { Edit } from './record'
import { change, create, remove } from './edits'
import { voidForms } from './forms.rules'
import type { FieldsOf } from './edits'
import type { Row } from './tables'
import { workspaceId } from './workspace'
import type { Workspace } from './workspace'

/** Signatures on a certificate, at the most. */
export const mostSignatories = 3

/** What the user says about a new workspace. */
export type NewWorkspace = Omit<Workspace, 'id' | 'createdOn'>

/** Somebody who signs, as entered. */
export interface SignatoryInput {
  readonly name: string
  readonly role: string
}

/** What is wrong with an entered field. The screen has a sentence for each. */
type WorkspaceProblem =
  | { readonly field: 'organization' | 'program'; readonly code: 'required' | 'tooLong' }
  | { readonly field: 'city'; readonly code: 'tooLong' }
  | { readonly field: 'logo'; readonly code: 'tooLarge' | 'notPicture' }
  | { readonly field: 'signatories'; readonly code: 'tooMany' }

/** Looks at what was entered; empty when it can be saved. */
export function checkWorkspace(
  input: Pick<Workspace, 'organization' | 'program' | 'city' | 'logo'>,
  signatories: readonly SignatoryInput[],
): readonly WorkspaceProblem[] {
  const problems: WorkspaceProblem[] = []
  for (const field of ['organization', 'program'] as const) {
    if (input[field].trim() === '') problems.push({ field, code: 'required' })
    if (input[field].length > 300) problems.push({ field, code: 'tooLong' })
  }
  if (input.city.length > 300) problems.push({ field: 'city', code: 'tooLong' })
  if (input.logo !== null && !isPicture(input.logo))
    problems.push({ field: 'logo', code: 'notPicture' })
  if ((input.logo?.length ?? 0) > longestLogo) problems.push({ field: 'logo', code: 'tooLarge' })
  if (signatories.filter(isEntered).length > mostSignatories)
    problems.push({ field: 'signatories', code: 'tooMany' })
  return problems
}

const isEntered = ({ name, role }: SignatoryInput): boolean => `${name}${role}`.trim() !== ''

/** The edits that make a workspace and those who sign. `newId` is called once for each of them. */
export function newWorkspaceEdits(
  input: NewWorkspace,
  signatories: readonly SignatoryInput[],
  createdOn: string,
  newId: () => string,
): readonly Edit[] {
  const { organization, program, city } = input
  return [
    create('workspaces', {
      ...input,
      id: workspaceId,
      organization: organization.trim(),
      program: program.trim(),
      city: city.trim(),
      createdOn,
    }),
    ...signatoryEdits([], signatories, '', newId),
  ]
}

/** The edits that change the workspace's own fields. */
export function workspaceEdits(fields: FieldsOf<'workspaces'>): readonly Edit[] {
  return [change('workspaces', workspaceId, fields)]
}

/**
 * The edits that make the signatories those entered, in that order: rows are used again place by place, so that
 * correcting a name is a change and not a new person. Empty lines are left out. `at` is an ISO date-time.
 */
export function signatoryEdits(
  before: readonly Row<'signatories'>[],
  entered: readonly SignatoryInput[],
  at: string,
  newId: () => string,
): readonly Edit[] {
  const known = before
    .filter((row) => row.deletedAt === null)
    .toSorted((a, b) => a.position - b.position)
  const wanted = entered.filter(isEntered).map(({ name, role }, index) => ({
    name: name.trim(),
    role: role.trim(),
    position: index + 1,
  }))
  const edits = wanted.map((fields, index) => {
    const row = known[index]
    return row
      ? change('signatories', row.id, { ...voidForms(row, fields), ...fields })
      : create('signatories', { id: newId(), ...fields })
  })
  return [...edits, ...known.slice(wanted.length).map(({ id }) => remove('signatories', id, at))]
}
