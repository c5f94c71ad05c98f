/** Trees of sources made up for a test. */
import { parseTree } from '../../scripts/lib/structure/parse'
import type { Arrow, ParsedFile } from '../../scripts/lib/structure/parse'
import type { TextFile } from '../../scripts/lib/structure/tree'

type Texts = Readonly<Record<string, string>>

/** Files by their path. */
export const tree = (files: Texts): TextFile[] =>
  Object.entries(files).map(([path, text]) => ({ path, text }))

/** The same as read. */
export const parsed = (files: Texts): ParsedFile[] => parseTree(tree(files))

/** All their imports of each other. */
export const arrowsOf = (files: Texts): Arrow[] => parsed(files).flatMap(({ arrows }) => arrows)

/** The one file of a tree. */
export function only(text: string): ParsedFile {
  const [file] = parsed({ 'src-shared/a.ts': text })
  return file!
}
