/**
 * Text inside an SVG that is drawn without a page: escaping for XML, an estimate of its width, and labels
 * broken into lines that fit. Nothing here touches the DOM, so that screens and documents draw the same.
 */

/** Advance widths of Source Sans 3 Regular, in hundredths of an em, rounded to a twentieth. */
const widths: readonly (readonly [number, string])[] = [
  [25, ' \u00a0\',.:;Iijl|ј·’"'],
  [30, '!()-[]f{}'],
  [35, '/\\rt'],
  [40, '*?szг'],
  [45, 'cvxyзстухэ„“”'],
  [50, '#$+0123456789<=>FJLVXY^_aegk~ГУХавекчьяЈ–'],
  [55, 'ACEPRSTZ`bdhnopquАЕЗРСТЭбдийлнопрцђћџđ'],
  [60, '&BDGKБВКЧЬЯъ'],
  [65, 'HNOQUДИЙЛНОПЦмыЏĐ'],
  [70, 'wЪжЂЋ'],
  [75, 'MМФфшщюљњ'],
  [80, '%WЫ—'],
  [90, '@mЖШЩЮЉ№'],
  [95, 'Њ…'],
]

const widthOfCharacter: ReadonlyMap<string, number> = new Map(
  widths.flatMap(([width, characters]) => Array.from(characters, (c) => [c, width] as const)),
)

/** Letters of other scripts; ideographs and emoji are as wide as they are high. */
const letterWidth = 65
const wideWidth = 110

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Line ends and tabs become spaces; what XML 1.0 forbids, or what turns the direction of the text after it, goes. */
const spaces = /\s+/gu
const unwanted = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A label longer than this is cut before it is measured, so that a hostile one costs nothing. */
const longestLabel = 400

/** The text on one line, without characters that cannot or should not stand in an SVG. */
export function plainText(text: string): string {
  return text.replace(spaces, ' ').replace(unwanted, '').trim()
}

/** The text as XML character data or an attribute's value: nothing in it can become markup. */
export function escapeXml(text: string): string {
  return text.replace(unwanted, '').replace(/[&<>"']/g, (c) => entities[c] ?? '')
}

function characterWidth(character: string): number {
  const known = widthOfCharacter.get(character)
  if (known !== undefined) return known
  if (/\p{M}/u.test(character)) return 0
  const base = character.normalize('NFD').charAt(0)
  if (base !== character && widthOfCharacter.has(base)) return widthOfCharacter.get(base) ?? 0
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{So}]/u.test(
    character,
  )
    ? wideWidth
    : letterWidth
}

/** About how wide a line of text is at a font size, in the units of that size. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return (width * fontSize) / 100
}

/** The longest beginning of the text that fits with an ellipsis; never cuts through an accented letter. */
function cut(text: string, maxWidth: number, fontSize: number): string {
  let kept = ''
  for (const { segment } of graphemes.segment(text)) {
    if (textWidth(`${kept}${segment}…`, fontSize) > maxWidth) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

/**
 * Breaks a label into at most `maxLines` lines of `maxWidth`, between words where it can. What does not fit
 * ends in an ellipsis. Always gives at least one line (empty for an empty label).
 */
export function fitLabel(
  label: string,
  maxWidth: number,
  fontSize: number,
  maxLines: number,
): readonly string[] {
  const words = plainText(label.slice(0, longestLabel)).split(' ')
  const lines: string[] = []
  let line = ''
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`
    if (textWidth(longer, fontSize) <= maxWidth) {
      line = longer
    } else if (lines.length === maxLines - 1 || line === '') {
      // The last line, or a word that is wider than a line: cut what is left.
      return [...lines, cut([line, ...words.slice(index)].join(' ').trim(), maxWidth, fontSize)]
    } else {
      lines.push(line)
      line = ''
      if (textWidth(word, fontSize) > maxWidth) {
        return [...lines, cut(words.slice(index).join(' '), maxWidth, fontSize)]
      }
      line = word
    }
  }
  return [...lines, line]
}
