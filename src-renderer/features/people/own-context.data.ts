/** Reads what the list needs for the organization's own fields. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import type { Application } from '../../domain/application'
import { isLive } from '../../domain/edits'
import { database } from '../../storage/current'
import { readOwnFields, useOwnFields } from '../../storage/register-lists'
import type { OwnContext } from './own-records'

const none: ReadonlyMap<string, Application> = new Map()

async function readApplications(cycleId: string | null): Promise<ReadonlyMap<string, Application>> {
  if (cycleId === null) return none
  const rows = await database().applications.where('cycleId').equals(cycleId).toArray()
  return new Map(rows.filter(isLive).map((row) => [row.personId, row]))
}

/** For a list of one cycle, or of all. */
export async function readOwnContext(cycleId: string | null): Promise<OwnContext> {
  const ownFields = await readOwnFields()
  const hasAsked = ownFields.some(({ holder }) => holder === 'applications')
  return { ownFields, cycleId, applications: await readApplications(hasAsked ? cycleId : null) }
}

/** The same, followed; applications are read only where something of the organization's own is asked in them. */
export function useOwnContext(cycleId: string | null): OwnContext {
  const ownFields = useOwnFields()
  const asked = ownFields.some(({ holder }) => holder === 'applications') ? cycleId : null
  const applications = useLiveQuery(() => readApplications(asked), [asked]) ?? none
  return useMemo(() => ({ ownFields, cycleId, applications }), [ownFields, cycleId, applications])
}
