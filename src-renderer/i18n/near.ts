/** Whether somebody meant a word, although one letter slipped. Pure. */

/** Shorter words are too much alike for that. */
const least = 4

/**
 * Whether `typed` is how `word` begins, with one letter wrong, missing, too many, or changed places with the next. Both are folded.
 * False for fewer than four letters.
 */
export function isNear(word: string, typed: string): boolean {
  if (typed.length < least) return false
  let at = 0
  while (at < typed.length && typed[at] === word[at]) at += 1
  if (at === typed.length) return true
  const after = (skip: number): string => typed.slice(at + skip)
  const isSwapped = typed[at] === word[at + 1] && typed[at + 1] === word[at]
  return (
    word.startsWith(after(1), at + 1) ||
    word.startsWith(after(0), at + 1) ||
    word.startsWith(after(1), at) ||
    (isSwapped && word.startsWith(after(2), at + 2))
  )
}
