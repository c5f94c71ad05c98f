/**
 * Folding for search and for telling whether two names are the same: script, case, diacritics and
 * invisible characters do not matter. "Djordje", "Dordje", "Đorđe" and "Ђорђе" all meet.
 */

/** Small letters that do not come apart under Unicode's decomposition, or that are Cyrillic. */
const letters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    // Serbian Cyrillic
    ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', ђ: 'dj', е: 'e', ж: 'z', з: 'z', и: 'i', ј: 'j' },
    ...{ к: 'k', л: 'l', љ: 'lj', м: 'm', н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's' },
    ...{ т: 't', ћ: 'c', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'c', џ: 'dz', ш: 's' },
    // its neighbours
    ...{ ѕ: 'dz', ѓ: 'g', ќ: 'k', й: 'j', щ: 's', ъ: '', ь: '', ы: 'y', э: 'e', ю: 'ju', я: 'ja' },
    ...{ ё: 'jo', і: 'i', ї: 'i', є: 'e', ґ: 'g', ў: 'u', ѐ: 'e', ѝ: 'i' },
    // Latin
    ...{ đ: 'dj', ð: 'd', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i', þ: 'th', ħ: 'h' },
    // quotation marks and dashes that keyboards and word processors make of ' and -
    ...{ '’': "'", '‘': "'", ʼ: "'", '`': "'", '´': "'", '‐': '-', '‑': '-', '–': '-', '—': '-' },
  }),
)

const onlyAscii = /^[\x20-\x7e]*$/
/** Diacritics of alphabets, Arabic and Hebrew vowel points, and format characters. Vowel signs of Indic scripts stay. */
const marksAndInvisibles =
  /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\p{Cf}]/gu

const mapped = (text: string): string =>
  Array.from(text, (letter) => letters.get(letter) ?? letter).join('')

/** What became of each letter met so far: a register of people has few different ones and many of each. */
const known = new Map<string, string>()

function foldLetter(letter: string): string {
  const before = known.get(letter)
  if (before !== undefined) return before
  // Letters with a mark that the table does not know (Ӝ) come apart here, and their base may be in it.
  const bare = mapped(letter).normalize('NFD').replaceAll(marksAndInvisibles, '')
  const folded = mapped(bare).normalize('NFC').replaceAll(/\s/g, ' ')
  known.set(letter, folded)
  return folded
}

/** Folds a text: NFKC, small letters, Latin script, đ as dj, no marks, no invisible characters, single spaces. */
export function fold(text: string): string {
  const folded = onlyAscii.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replaceAll(/[^\x20-\x7e]/gu, foldLetter)
  return folded.replaceAll(/ {2,}/g, ' ').trim()
}

/** Folds further: dj counts as d, because đ is typed in both ways. Two names that are equal after this may be the same. */
export function foldLoose(text: string): string {
  return loosen(fold(text))
}

const loosen = (folded: string): string => folded.replaceAll('dj', 'd')

/** What a record is searched in: the folded text and, where they differ, the loosely folded one. */
export function searchKey(text: string): string {
  const folded = fold(text)
  const loose = loosen(folded)
  return loose === folded ? folded : `${folded} ${loose}`
}

/** One word of a query. */
export interface QueryToken {
  readonly strict: string
  /** The loose form, where it differs and is long enough to mean something; else null. */
  readonly loose: string | null
}

/** Splits what somebody typed into the words to look for. */
export function queryTokens(query: string): readonly QueryToken[] {
  return fold(query)
    .split(' ')
    .filter((word) => word !== '')
    .map((strict) => {
      const loose = loosen(strict)
      return { strict, loose: loose !== strict && loose.length >= 3 ? loose : null }
    })
}

/** Whether every word of a query stands somewhere in a search key. */
export function matchesAll(key: string, tokens: readonly QueryToken[]): boolean {
  for (const { strict, loose } of tokens)
    if (!key.includes(strict) && (loose === null || !key.includes(loose))) return false
  return true
}
