/**
 * QR codes as the typesetter wants them cheapest: grey pixels, a few to the module. Measured per code:
 * 0.05–0.1 ms to encode with `qr` (uqr 1–2 ms), 0.14 ms to typeset as pixels (as SVG 0.4 ms, as
 * rectangles 10 ms). Four pixels to the module keep the edges sharp even where a viewer smooths images.
 */
import encodeQR from 'qr'

/** Many codes in one run of bytes, and where each begins. */
interface QrSheet {
  /** One byte a pixel, 0 = ink, 255 = paper. */
  readonly pixels: Uint8Array
  /** For each text its first byte and the side of its square in pixels; `null` for an empty text. */
  readonly places: readonly (readonly [offset: number, side: number] | null)[]
}

/**
 * The modules of a code (ISO/IEC 18004, error correction M), without the quiet zone, which is the
 * template's to leave. True is ink.
 */
function qrModules(text: string): readonly (readonly boolean[])[] {
  // The library draws at least one module of border: two, by its default, and they are cut off here.
  const bordered = encodeQR(text, 'raw', { ecc: 'medium', border: 2 })
  return bordered.slice(2, -2).map((row) => row.slice(2, -2))
}

function draw(
  modules: readonly (readonly boolean[])[],
  pixels: Uint8Array,
  offset: number,
  scale: number,
): void {
  const side = modules.length * scale
  modules.forEach((row, y) => {
    const start = offset + y * scale * side
    row.forEach((ink, x) => {
      if (ink) pixels.fill(0, start + x * scale, start + (x + 1) * scale)
    })
    for (let k = 1; k < scale; k++) {
      pixels.copyWithin(start + k * side, start, start + side)
    }
  })
}

/** Draws all codes of a document at once; `scale` is pixels to the module. */
export function qrSheet(texts: readonly string[], scale: number): QrSheet {
  const codes = texts.map((text) => (text === '' ? null : qrModules(text)))
  const places: ([number, number] | null)[] = []
  let size = 0
  for (const code of codes) {
    const side = (code?.length ?? 0) * scale
    places.push(code === null ? null : [size, side])
    size += side * side
  }
  const pixels = new Uint8Array(size).fill(255)
  codes.forEach((code, i) => {
    const place = places[i]
    if (code !== null && place) draw(code, pixels, place[0], scale)
  })
  return { pixels, places }
}
