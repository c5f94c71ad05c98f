/** The programs of one computer, as both processes speak of them. */
import { z } from 'zod'

/** A program of this computer: the first, or 16 hexadecimal digits. */
export const programId = z.string().regex(/^(?:first|[0-9a-f]{16})$/)

/** What a program or its organization is called. */
export const programName = z.string().max(600)

/** A program of this computer. */
export const programInfo = z.strictObject({
  id: programId,
  /** Empty until it has one. */
  name: z.string(),
  organization: z.string(),
  /** When it was opened last, milliseconds since 1970; null when that is not known. */
  usedAt: z.number().nullable(),
  /** The name of its database, whether that is there or not. */
  database: z.string(),
  isOpen: z.boolean(),
  isFolderThere: z.boolean(),
  hasDatabase: z.boolean(),
})
