/** What may stand as a logo. */
import { isPictureHash } from '../../src-shared/pictures'
import { checkSvg } from '../../src-shared/svg'

/** The biggest logo, as a data URL: what a document takes. */
export const longestLogo = 6_000_000

const picture = /^data:image\/(png|jpeg|svg\+xml);base64,/
const svg = /^data:image\/svg\+xml;base64,/

/** Whether a text is a picture as a data URL, of a kind that documents take. */
export function isPicture(text: string): boolean {
  return picture.test(text)
}

/**
 * Whether something may stand as a logo that somebody else's file brings: the name of a picture that is kept, or, as earlier versions wrote it, a
 * picture as a data URL, not too long, and a drawing only when it neither runs nor loads anything, as one that was picked.
 */
export function isLogo(value: unknown): value is string {
  if (isPictureHash(value)) return true
  if (typeof value !== 'string' || value.length > longestLogo || !isPicture(value)) return false
  if (!svg.test(value)) return true
  try {
    const bytes = Uint8Array.from(atob(value.replace(svg, '')), (letter) => letter.charCodeAt(0))
    return checkSvg(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) !== null
  } catch {
    return false
  }
}
