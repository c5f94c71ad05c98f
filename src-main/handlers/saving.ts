/** The common end of everything that writes one file: ask where, make the bytes, write them, hand out a token. */
import { basename } from 'node:path'
import type { Value } from '../../src-shared/contract'
import { placeName } from '../files/place-name'
import type { Extension } from '../window/dialogs'
import { writeWhole } from '../files/write'
import type { RunningJob } from '../system/jobs'
import type { Tools } from './tools'

/** A file to be saved. */
interface Saving {
  readonly job: string
  readonly suggestedName: string
  readonly extension: Extension
  /** Makes the contents; runs after the user has said where. */
  readonly make: (job: RunningJob) => Promise<Uint8Array | string>
  /** May refuse the place, by throwing. */
  readonly checkPlace?: (path: string) => Promise<void>
  /** Hears where it was written. */
  readonly onSaved?: (path: string) => void
}

/** What is needed for that. */
export type SavingTools = Pick<Tools, 'jobs' | 'ask' | 'tokens'>

/** Asks where, makes and writes. `null` when the user closed the dialog; nothing is made then. */
export function saveFile(tools: SavingTools, saving: Saving): Promise<Value<'documents.save'>> {
  return tools.jobs.run(saving.job, async (job) => {
    const path = await tools.ask.save(saving.suggestedName, saving.extension)
    job.signal.throwIfAborted()
    if (path === null) return null
    await saving.checkPlace?.(path)
    const contents = await saving.make(job)
    await writeWhole(path, contents, { signal: job.signal })
    saving.onSaved?.(path)
    const name = basename(path)
    return { token: tools.tokens.hold({ kind: 'path', path, name }), name, place: placeName(path) }
  })
}
