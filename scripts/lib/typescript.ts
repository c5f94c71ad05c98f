/**
 * TypeScript's parser, for reading sources without types. Required, not imported: an import has all of its 9 MB looked
 * through for names first, which takes longer than parsing the project.
 */
import { createRequire } from 'node:module'
import type TS from 'typescript'

/** The compiler's functions; its types are in the package's own name. */
export const ts = createRequire(import.meta.url)('typescript') as typeof TS
