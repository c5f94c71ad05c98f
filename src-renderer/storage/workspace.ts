/** The workspace and those who sign, read live. */
import { isLive } from '../domain/edits'
import { isPictureHash } from '../domain/kept-picture'
import type { Row } from '../domain/tables'
import { workspaceId } from '../domain/workspace'
import { cachedQuery } from './cached-query'
import { database } from './current'
import { readPictureUrl } from './pictures'

/** The workspace as screens and documents want it: its logo as a data URL. */
export type ShownWorkspace = Row<'workspaces'> & {
  /** There is a logo, and its picture is not on this computer. */
  readonly lacksLogo?: boolean
}

/** The workspace; null when there is none yet. */
export async function readWorkspace(): Promise<ShownWorkspace | null> {
  const row = await database().workspaces.get(workspaceId)
  if (!row || !isLive(row)) return null
  if (!isPictureHash(row.logo)) return row
  const logo = await readPictureUrl(row.logo)
  return logo === null ? { ...row, logo, lacksLogo: true } : { ...row, logo }
}

/** Those who sign, from the left. */
export async function readSignatories(): Promise<readonly Row<'signatories'>[]> {
  return (await database().signatories.orderBy('position').toArray()).filter(isLive)
}

/** The workspace, live; undefined until it is read, null when there is none yet. */
export const useWorkspace: () => ShownWorkspace | null | undefined = cachedQuery(readWorkspace, [
  'workspaces',
  'pictures',
])

/** Those who sign, live; empty until they are read. */
export function useSignatories(): readonly Row<'signatories'>[] {
  return useStoredSignatories() ?? []
}

const useStoredSignatories = cachedQuery(readSignatories, ['signatories'])
