/** The first line of a segment, and of the file that lines are appended to until it is sealed. */
import { z } from 'zod'
import { journalVersion } from '../../src-shared/journal'
import { formatLine } from './line'

/** The name of the format, on the first line of every file of it. */
export const journalFormat = 'ciklus-journal'

const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** What identifies a segment. A reader goes by this and never by the file's name. */
const segmentHead = z.object({
  format: z.literal(journalFormat),
  version: z.number().int().min(1),
  workspace: z.string().regex(/^[0-9a-f]{32}$/),
  device: z.string().regex(/^[0-9a-f]{16}$/),
  generation: z.number().int().min(1),
  number: z.number().int().min(1),
  /** Only when sealed: what it holds, so that a spoilt copy is told from a good one. */
  sealed: z
    .object({
      /** The first and last count of the commits in it; null when there are none. */
      first: z.number().int().nullable(),
      last: z.number().int().nullable(),
      lines: z.number().int().min(0),
      /** Of the bytes after the first line. */
      sha256: digest,
      /** The `sha256` of the segment before; null for the first. */
      previous: digest.nullable(),
    })
    .nullable(),
})
/** See the schema. */
export type SegmentHead = z.infer<typeof segmentHead>
/** What only a sealed segment says. */
export type SealedSums = NonNullable<SegmentHead['sealed']>

const sums = ['first', 'last', 'lines', 'sha256', 'previous'] as const

/** Writes the first line. On disk the sums stand beside the rest. */
export function formatHead({ sealed, ...head }: SegmentHead): Buffer {
  return formatLine(JSON.stringify({ segment: { ...head, ...sealed } }))
}

/** Reads what the first line says; `null` when it says nothing that makes sense. */
export function readHead(value: unknown): SegmentHead | null {
  if (typeof value !== 'object' || value === null) return null
  const flat = value as Readonly<Record<string, unknown>>
  const sealed = Object.hasOwn(flat, 'sha256')
    ? Object.fromEntries(sums.map((name) => [name, flat[name]]))
    : null
  const parsed = segmentHead.safeParse({ ...flat, sealed })
  return parsed.success ? parsed.data : null
}

/** True for a file that a newer program has written. */
export function isNewer(head: SegmentHead): boolean {
  return head.version > journalVersion
}
