/** What the models of documents are made of. */
import { z } from 'zod'

/** A text of any length that is set in a document. */
export const text = z.string().max(20_000)
/** A text of a line or a few. */
export const line = z.string().max(2_000)
/** A picture as a `data:` URL (PNG, JPEG or SVG), 4 MB at the most. */
export const picture = z
  .string()
  .max(6_000_000)
  .regex(/^data:image\/(png|jpeg|svg\+xml);base64,/)
