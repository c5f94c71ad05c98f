/** A short sign of a text, by which two texts that nobody tries to make alike are told apart. */

const prime = 0x100000001b3n
const mask = (1n << 64n) - 1n

/** A fingerprint of a text, 16 hexadecimal digits (FNV-1a over UTF-16 units): tells texts apart that nobody tries to make alike. */
export function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (let at = 0; at < text.length; at += 1)
    hash = ((hash ^ BigInt(text.charCodeAt(at))) * prime) & mask
  return hash.toString(16).padStart(16, '0')
}
