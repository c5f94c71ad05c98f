/** How alike two names are when they are not the same: initials, parts of a name, slips of the keyboard. */
import type { NameKeys } from './keys.rules'

/**
 * True for a first name with an initial, "dzavid L." or "L. Džavid": one word of the name in full, the other words
 * by their first letters.
 */
export function byInitial(written: NameKeys, name: NameKeys): boolean {
  const [full = '', ...more] = written.words.filter((word) => word.length > 1)
  const initials = written.words.filter((word) => word.length === 1)
  if (full === '' || more.length > 0 || initials.length === 0 || initials.length > 2) return false
  const at = name.words.indexOf(full)
  if (at === -1) return false
  const others = name.words.filter((_, index) => index !== at)
  return initials.every((letter) => others.some((word) => word.startsWith(letter)))
}

/** True when a single word was written, and it is one of the name's. */
export function oneOfItsWords(written: NameKeys, name: NameKeys): boolean {
  const [word, ...more] = written.words
  return word !== undefined && more.length === 0 && name.words.includes(word)
}

/** True when every word that was written is, or begins, one of the name's. */
export function beginsItsWords(written: NameKeys, name: NameKeys): boolean {
  return written.words.every((word) => name.words.some((own) => own.startsWith(word)))
}

/** True when at least two words of one name are all in the other: "Ivana Krstić" and "Ivana Krstić-Jović". */
export function partOfName({ words: a }: NameKeys, { words: b }: NameKeys): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const full = short.filter((word) => word.length > 1)
  return (
    full.length >= 2 && short.length < long.length && short.every((word) => long.includes(word))
  )
}

/**
 * How alike two names are, 0 to 1: one less the edits (letters added, left out, changed or swapped) by the longer
 * length, words sorted. Optimal string alignment distance.
 */
export function similarity(a: NameKeys, b: NameKeys): number {
  if (a.words.length < 2 || b.words.length < 2) return 0
  const [x, y] = [a.loose, b.loose]
  const longest = Math.max(x.length, y.length)
  if (longest === 0 || longest > 100 || Math.abs(x.length - y.length) > 4) return 0
  return 1 - distance(x, y) / longest
}

function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const now = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((last[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) best = Math.min(best, (before[j - 2] ?? 0) + 1)
      now.push(best)
    }
    before = last
    last = now
  }
  return last[b.length] ?? 0
}
