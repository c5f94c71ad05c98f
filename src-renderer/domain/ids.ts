/** Ids: generated ones, and ones derived from their parts where two devices may create the same thing. */

/** Fills an array with random bytes. */
type RandomBytes = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array

/** The runtime's secure source of randomness. */
const secureRandom: RandomBytes = (bytes) => globalThis.crypto.getRandomValues(bytes)

/** A new id: 128 random bits as 32 lower-case hexadecimal digits, safe in file names everywhere. */
export function newId(random: RandomBytes = secureRandom): string {
  let id = ''
  for (const byte of random(new Uint8Array(16))) id += byte.toString(16).padStart(2, '0')
  return id
}

const partPattern = /^[A-Za-z0-9_-]{1,64}$/

/** Joins the parts of a derived id with `~`. Throws on a part that could be read in two ways. */
export function derivedId(...parts: readonly string[]): string {
  if (parts.length < 2) throw new Error('A derived id has at least two parts.')
  for (const part of parts)
    if (!partPattern.test(part)) throw new Error(`Not a part of an id: ${part.slice(0, 80)}`)
  return parts.join('~')
}

/** The parts of a derived id. */
export function idParts(id: string): readonly string[] {
  return id.split('~')
}
