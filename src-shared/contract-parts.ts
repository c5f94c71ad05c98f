/** What the channels of several areas are made of. */
import { z } from 'zod'

/** Stands for a file or a folder that the user picked. */
export const token = z.string().regex(/^[0-9a-f]{32}$/)
/** A job's id, chosen by the page so that it can cancel before the answer comes. */
export const job = z.string().regex(/^[0-9a-f-]{36}$/)
/** No argument. */
export const nothing = z.strictObject({})
/** A file's name, as it is suggested or was dropped. */
export const fileName = z.string().min(1).max(300)

/** A file the user picked or dropped. The token is good until the window closes. */
export const pickedFile = z.strictObject({ token, name: z.string(), size: z.number() })
/** A file that was written. `place` is for the user's eyes only; it is never sent back. */
export const savedFile = z.strictObject({ token, name: z.string(), place: z.string() })
/** `null` when the user closed the dialog. */
export const savedOrNot = savedFile.nullable()

/** A channel: what it takes and what it answers. */
export const channel = <A extends z.ZodType, V extends z.ZodType>(args: A, value: V) => ({
  args,
  value,
})
