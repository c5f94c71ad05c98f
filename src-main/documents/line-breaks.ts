/** Where lines of a document may be broken, put into its texts before they are set. */

/** A word longer than this may be broken anywhere, so that it cannot run off the paper, or out of its column. */
const longestWord = { page: 28, column: 18 } as const

/** A run of letters longer than so many; behind a hyphen a line may end anyway. */
const longer = (length: number): RegExp => new RegExp(`[^\\s\\u200b-]{${length + 1},}`, 'gu')
const longWords = { page: longer(longestWord.page), column: longer(longestWord.column) }

/**
 * Puts a zero-width space between every few letters of a word too long to fit on a line (an address,
 * a string of dots). Letters are grapheme clusters, so no accent is torn off. The templates set room
 * for nothing in its place.
 */
export function softBreaks(text: string, room: keyof typeof longestWord = 'page'): string {
  return text.replace(longWords[room], (word) => {
    const clusters = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(word)]
    let out = ''
    clusters.forEach(({ segment }, i) => {
      out += i > 0 && i % 10 === 0 ? `\u200b${segment}` : segment
    })
    return out
  })
}

const oneLetter = '[\\p{Script=Latin}\\p{Script=Cyrillic}]\\p{M}*'
/** A word of one letter ("u", "i", "a") or a day ("25."), before at most one more such and a longer word. */
const lone = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}'’.&-])(${oneLetter}|\\p{N}{1,2}\\.?) (?=(?:${oneLetter} )?\\p{L}[\\p{L}\\p{M}])`,
  'gu',
)
/** So much without a place to break is more than a line may have. */
const unbroken = /[^ \n\t]{60,}/gu

/** Ties words of one letter, and days to their months, to what comes after them: no line ends in a lone "u". */
export function boundWords(text: string): string {
  return text
    .replace(unbroken, (run) => run.replaceAll('\u00a0', ' '))
    .replace(lone, (_, word: string) => `${word}\u00a0`)
}
