/** What was put aside when everything was brought back: shown, saved as a file, and let go with a way back. */
import { useLiveQuery } from 'dexie-react-hooks'
import { discardAside, keepAside, readAside } from '../../backup/put-aside'
import type { KeptAside } from '../../backup/put-aside'
import { notifySaved } from '../../app/notify'
import { runJob } from '../../app/jobs'
import { dismissToast, toast } from '../../app/toasts'
import { today } from '../../app/act'
import { label } from '../../domain/edits'
import { readRecords } from '../../storage/read-records'
import type { KnownRecords } from '../../storage/read-records'
import { database } from '../../storage/current'

export type { KeptAside } from '../../backup/put-aside'

/** The values, with the records that they were of as far as those are here. */
export interface Aside {
  readonly values: readonly KeptAside[]
  readonly known: KnownRecords
}

/** What was put aside, kept fresh; undefined before the first answer. */
export function useAside(): Aside | undefined {
  return useLiveQuery(async () => {
    const values = await readAside(database())
    return { values, known: await readRecords(values.map(({ table, id }) => ({ table, id }))) }
  }, [])
}

/** Saves them as a file of JSON, where the user wants it. */
export async function saveAside(): Promise<void> {
  const values = await readAside(database())
  const result = await runJob(label('check:aside.saving'), (job) =>
    window.ciklus.json.save({
      ...{ job, text: JSON.stringify(values, null, 2) },
      suggestedName: `Ciklus ${today()} (aside).json`,
    }),
  )
  notifySaved(result)
}

/** Lets them go; the message about it brings them back. */
export async function letAsideGo(): Promise<void> {
  const db = database()
  const values = await discardAside(db)
  if (values.length === 0) return
  const id = toast(label('check:aside.gone', { count: values.length }), {
    action: {
      label: label('core:undo.button'),
      run: () => {
        dismissToast(id)
        void keepAside(db, values)
      },
    },
  })
}
