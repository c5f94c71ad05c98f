/** What is remembered about looking for newer versions, in a small file of its own: it belongs to this computer, not to the data. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { writeWhole } from '../files/write'

const shape = z.object({
  /** Look once a week. Off until somebody wants it. */
  weekly: z.boolean(),
  /** When it last looked and got an answer, milliseconds since 1970. */
  lastLook: z.number().nullable(),
  /** A version that was handed over to be installed, and when. */
  tried: z.object({ version: z.string(), at: z.number() }).nullable(),
})
/** See the fields. */
export type UpdateSettings = z.infer<typeof shape>

const fresh: UpdateSettings = { weekly: false, lastLook: null, tried: null }

/** The settings of one file. What cannot be read is as at the beginning: off. */
export interface KeptSettings {
  readonly read: () => Promise<UpdateSettings>
  /** Throws a `save.*` failure. */
  readonly change: (some: Partial<UpdateSettings>) => Promise<void>
}

/** Opens them. */
export function keepSettings(path: string): KeptSettings {
  const read = async (): Promise<UpdateSettings> => {
    try {
      return shape.parse(JSON.parse(await readFile(path, 'utf8')))
    } catch {
      return fresh
    }
  }
  let last: Promise<unknown> = Promise.resolve()
  return {
    read,
    change(some) {
      const done = last.then(async () =>
        writeWhole(path, `${JSON.stringify({ ...(await read()), ...some })}\n`),
      )
      last = done.catch(() => undefined)
      return done
    },
  }
}
