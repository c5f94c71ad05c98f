/** Sets of words: adding and taking away. Pure. */
import { foldLoose } from '../i18n/fold'

/**
 * Adds the words of a text (several when separated by commas, semicolons or line breaks) to a set of tags.
 * A word that is there already, in any case or script, is not added twice; a known suggestion is written as
 * the suggestion is. The same array comes back when nothing was added.
 */
export function addTags(
  tags: readonly string[],
  text: string,
  suggestions: readonly string[],
): readonly string[] {
  const known = new Map(suggestions.map((word) => [foldLoose(word), word]))
  const has = new Set(tags.map((tag) => foldLoose(tag)))
  const added: string[] = []
  for (const part of text.split(/[,;\n]/u)) {
    const word = part.trim().replace(/\s+/gu, ' ')
    const key = foldLoose(word)
    if (word === '' || has.has(key)) continue
    has.add(key)
    added.push(known.get(key) ?? word)
  }
  return added.length === 0 ? tags : [...tags, ...added]
}
