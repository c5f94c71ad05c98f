/**
 * Some versions of Node read windows-1252 as ISO 8859-1, which has invisible control characters where windows-1252 has
 * quotation marks, dashes and the euro. Here they are put right.
 */

/** The signs of windows-1252 from 0x80 to 0x9f; a blank where it has none. */
const signs = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** A text decoded from windows-1252, with the signs that its decoder may have left as control characters. */
export function withWesternSigns(text: string): string {
  return text.replaceAll(/[\u0080-\u009f]/gu, (control: string) => {
    const sign = signs.charAt(control.charCodeAt(0) - 0x80)
    return sign === ' ' ? control : sign
  })
}
