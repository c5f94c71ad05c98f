/** The words of a command line: what stands alone, and options with a value each. */
export interface CommandWords {
  readonly words: readonly string[]
  readonly options: ReadonlyMap<string, string>
}

/** Parts them; null for an option that is not known or has no value. */
export function wordsWithOptions(
  args: readonly string[],
  known: readonly string[],
): CommandWords | null {
  const words: string[] = []
  const options = new Map<string, string>()
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? ''
    if (!word.startsWith('--')) {
      words.push(word)
      continue
    }
    const value = args[(at += 1)]
    if (!known.includes(word) || value === undefined) return null
    options.set(word, value)
  }
  return { words, options }
}
