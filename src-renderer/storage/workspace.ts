/** The workspace and those who sign, read live. */
import { isLive } from '../domain/edits'
import type { Row } from '../domain/tables'
import { workspaceId } from '../domain/workspace'
import { cachedQuery } from './cached-query'
import { database } from './current'

/** The workspace; null when there is none yet. */
export async function readWorkspace(): Promise<Row<'workspaces'> | null> {
  const row = await database().workspaces.get(workspaceId)
  return row && isLive(row) ? row : null
}

/** Those who sign, from the left. */
export async function readSignatories(): Promise<readonly Row<'signatories'>[]> {
  return (await database().signatories.orderBy('position').toArray()).filter(isLive)
}

/** The workspace, live; undefined until it is read, null when there is none yet. */
export const useWorkspace: () => Row<'workspaces'> | null | undefined = cachedQuery(readWorkspace, [
  'workspaces',
])

/** Those who sign, live; empty until they are read. */
export function useSignatories(): readonly Row<'signatories'>[] {
  return useStoredSignatories() ?? []
}

const useStoredSignatories = cachedQuery(readSignatories, ['signatories'])
