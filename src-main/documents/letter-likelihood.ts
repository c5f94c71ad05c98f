/**
 * How well the letters of a text stand together, to tell encodings apart that give every byte a letter: what a language
 * writes counts for, what none writes (a capital after a small letter, a sign within a word, two scripts in one word)
 * counts against. Data and one pass.
 */

/** How likely letters beyond ASCII are in the languages of this region and its neighbours. */
const weights: ReadonlyMap<string, number> = new Map(
  (
    [
      [2, 'čćšžđČĆŽŠĐ'],
      [1.5, 'őűŐŰñ'],
      [1, 'áéíóúöüäßçÁÉÍÓÚÖÜÄëåãêèàÅÃÇË'],
      [0.7, 'ăâîşţșțôûùïœæõłęąśżńřøŘØÑÂÎÔÊÈÀğıİŞ'],
      [0.4, 'ěůňďťľĚŮýÆŒŁ'],
      [0.1, 'òìĺŕ'],
    ] as const
  ).flatMap(([weight, letters]) => Array.from(letters, (letter) => [letter, weight] as const)),
)

/** Endings and letter pairs that only one language writes, and what they count. A word without end must not be looked through from each letter. */
const telling: readonly (readonly [RegExp, number])[] = [
  // South Slavic family names, and č before a vowel or at the end.
  [/i[ćč](?!\p{L})/giu, 3],
  [/č(?=[aioukc]|$)/giu, 0.5],
  // French è and ê stand before a consonant and e; Spanish, Portuguese and French nasals and cedillas.
  [/[èê](?=\p{L}{1,2}e)/giu, 1.5],
  [/ã[oe]|õe|ção|ñ[aeiouáéíóú]/giu, 1.5],
  // Danish and Norwegian ø stands before a consonant, Czech ř before a vowel.
  [/[øå](?=[bcdfghjklmnpqrstvwxz])/giu, 0.7],
  [/ø(?=[aeiouáéí])/giu, -1.5],
  [/ř(?=[aeiouáéíě])/giu, 1],
  // No language writes these beside each other, or at the end.
  [/[čć](?=[vr]e|ne$|te$)/giu, -0.5],
  [/æ(?!\p{L})|[ðþ]/giu, -2],
  [/é\p{Ll}{0,9}č|č\p{Ll}{0,9}é/giu, -1.5],
  [/[őű]s|ő[kzrd]/giu, 0.5],
  // Greek: final sigma stands at the end alone, and the two vowels with both signs hardly anywhere.
  [/ς(?=\p{Script=Greek})|σ(?!\p{L})|[ΰΐ]/gu, -3],
  [/[şğ]\p{L}{0,9}ı|ı\p{L}{0,9}[şğ]|[Yy]ı|[ŞşÇçÖö]e[hkt]/gu, 1.5],
  // Polish has no š, č and ž, and no letter of Turkish beside them.
  [/[łęążśń]\p{L}{0,9}[šžč]|[šžč]\p{L}{0,9}[łęążśńğış]/giu, -2],
]

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /\p{L}/u.test(sign)
const scriptOf = (sign: string): 'cyrillic' | 'greek' | 'other' => {
  if (/\p{Script=Cyrillic}/u.test(sign)) return 'cyrillic'
  return /\p{Script=Greek}/u.test(sign) ? 'greek' : 'other'
}

/** What a letter counts beside another letter. */
function besideScore(letter: string, other: string | undefined): number {
  if (other === undefined || !isLetter(other)) return 0
  if (scriptOf(letter) !== scriptOf(other)) return -3
  if (scriptOf(letter) !== 'other') return 0.75
  // Accented letters stand alone among plain ones, but for a few pairs.
  return other > '\u007f' ? -1 : 0
}

/** What one sign beyond ASCII counts among its neighbours. */
function signScore(before: string | undefined, sign: string, after: string | undefined): number {
  if (/[\u0080-\u009f\ufffd]/u.test(sign)) return -10
  if (!isLetter(sign)) return isLetter(before) && isLetter(after) && sign !== '’' ? -3 : 0
  const own = scriptOf(sign) !== 'other' ? 0 : (weights.get(sign) ?? -0.5)
  const isOddCapital = /\p{Lu}/u.test(sign) && before !== undefined && /\p{Ll}/u.test(before)
  return own + besideScore(sign, before) + besideScore(sign, after) - (isOddCapital ? 3 : 0)
}

/** How likely a text is what somebody wrote; only to be compared with another reading of the same bytes. */
export function letterScore(text: string): number {
  let score = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (sign > '\u007f') score += signScore(text[at - 1], sign, text[at + 1])
  }
  for (const [form, weight] of telling) score += weight * (text.match(form)?.length ?? 0)
  return score
}
