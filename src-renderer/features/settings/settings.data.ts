/** What Settings reads and does: who is at the keyboard, and the export of everything. */
import { useLiveQuery } from 'dexie-react-hooks'
import { keep, nowIso, today } from '../../app/act'
import type { ActResult } from '../../app/act'
import { database } from '../../storage/current'
import { readWho, setWho } from '../../storage/meta'
import { exportWorkspaceText } from '../../backup/workspace-file'

/** Who is at the keyboard; undefined before the first answer. */
export function useWho(): string | undefined {
  return useLiveQuery(() => readWho(database()), [])
}

/** Sets who is at the keyboard; every change from now on carries the name. */
export function sayWho(who: string): Promise<ActResult> {
  return keep(() => setWho(database(), who))
}

/** Everything as the text of one file, and the day of it for the file's name. */
export async function exportEverything(): Promise<{
  readonly text: string
  readonly day: string
}> {
  return { text: await exportWorkspaceText(database(), nowIso()), day: today() }
}
