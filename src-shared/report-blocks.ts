/** What stands in a section of a report: texts, figures, tables, lists, pictures, charts. */
import { z } from 'zod'
import { line, picture, text } from './document-parts'

/** The most pictures in a report: each makes it larger. */
export const mostPicturesInReport = 40

/** A table in a report: plain text, aligned by its column. */
const reportTable = z.strictObject({
  kind: z.literal('table'),
  caption: line,
  /** What is the same in all rows, said once above them. */
  note: line.optional(),
  /** What a sign in it means, below it: "– not recorded". */
  footnote: line.optional(),
  /** How many rows each group has; a group shares its first cell and stays on one page. Without it, each row is for itself. */
  groups: z.array(z.number().int().positive()).optional(),
  columns: z
    .array(
      z.strictObject({
        title: line,
        align: z.enum(['start', 'end']),
        /** Share of the width, 1 = one part. */
        width: z.number().positive(),
      }),
    )
    .min(1)
    .max(20),
  rows: z.array(z.array(text).max(20)).max(20_000),
})

/** One block of a report section. */
export const reportBlock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), text }),
  z.strictObject({
    kind: z.literal('figures'),
    /** What they mean, over them. */
    sentence: line.optional(),
    items: z.array(z.strictObject({ value: line, label: line, note: line })).max(24),
  }),
  reportTable,
  /** A numbered list, set in two columns. */
  z.strictObject({
    kind: z.literal('list'),
    caption: line,
    items: z.array(z.strictObject({ text: line, note: line })).max(20_000),
  }),
  z.strictObject({
    kind: z.literal('picture'),
    picture,
    /** What it shows, for a reader who cannot see it. */
    description: text,
    /** Below it; empty for none. */
    caption: line,
    /** The share of the width that it takes at the most, and its greatest height in millimetres. */
    width: z.number().positive().max(1),
    height: z.number().positive().max(200),
  }),
  /** Pictures beside each other, under what they are of. */
  z.strictObject({
    kind: z.literal('pictures'),
    /** What they are of, over them; who, under that. */
    caption: line,
    note: line,
    /** Each with what it shows, for a reader who cannot see it, and what stands below it (empty for none). */
    items: z
      .array(z.strictObject({ picture, description: text, caption: line }))
      .min(1)
      .max(mostPicturesInReport),
  }),
  z.strictObject({
    kind: z.literal('chart'),
    caption: line,
    /** The chart as SVG, drawn by the same function as on screen. */
    svg: z.string().max(1_000_000),
    /** The chart in words, for a reader who cannot see it. */
    description: text,
    /** What is not in it, below it. */
    footnote: line.optional(),
  }),
])
