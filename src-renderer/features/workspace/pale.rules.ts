/** Whether a logo would be seen on white paper. */

/** A pixel this light, on white, is not seen: of 255, in each of its three colours. */
const lightest = 235
/** Less opaque than this, of 255, is taken for nothing. */
const faintest = 16
/** Of the pixels that are drawn, so many must be seen. */
const share = 0.03

/**
 * Whether hardly anything of a picture would be seen on white paper: a white drawing on nothing. `pixels` are red, green, blue and
 * opacity of one after the other, as a canvas gives them. An empty picture is not pale.
 */
export function isPale(pixels: ArrayLike<number>): boolean {
  let drawn = 0
  let seen = 0
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const opacity = (pixels[at + 3] ?? 0) / 255
    if (opacity * 255 < faintest) continue
    drawn += 1
    const onWhite = [0, 1, 2].map((i) => 255 - opacity * (255 - (pixels[at + i] ?? 0)))
    if (Math.min(...onWhite) < lightest) seen += 1
  }
  return drawn > 0 && seen < drawn * share
}
