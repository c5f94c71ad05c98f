/** Cards that fill the width, under headings or without: where each stands, which are drawn, where keys go. Pure. */

/** What stands side by side across the width: a heading, or some cards. Heights in pixels. */
export interface Band {
  /** Which group it is of. */
  readonly group: number
  /** The first of its cards among all; for a heading, of the group. */
  readonly first: number
  /** How many cards; 0 for a heading. */
  readonly cards: number
  readonly top: number
  readonly height: number
}

/** How wide a card is at the least, and how high cards and headings are; in pixels. */
interface CardSizes {
  readonly perBand: number
  readonly cardHeight: number
  /** 0 where there are no headings. */
  readonly headingHeight: number
}

/** The bands from top to bottom. `counts` are the cards of each group. */
export function bandsOf(counts: readonly number[], sizes: CardSizes): readonly Band[] {
  const { perBand, cardHeight, headingHeight } = sizes
  const bands: Band[] = []
  let [top, first] = [0, 0]
  counts.forEach((count, group) => {
    if (headingHeight > 0) {
      bands.push({ group, first, cards: 0, top, height: headingHeight })
      top += headingHeight
    }
    for (let from = 0; from < count; from += perBand) {
      const cards = Math.min(perBand, count - from)
      bands.push({ group, first: first + from, cards, top, height: cardHeight })
      top += cardHeight
    }
    first += count
  })
  return bands
}

/** How high all of them are. */
export function heightOf(bands: readonly Band[]): number {
  const last = bands.at(-1)
  return last === undefined ? 0 : last.top + last.height
}

/** Bands drawn beyond each edge of what is seen. */
const beyond = 3

/** The place of the last band that begins at or above a height; 0 when none does. */
function bandAt(bands: readonly Band[], top: number): number {
  let [low, high] = [0, bands.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((bands[middle]?.top ?? 0) <= top) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}

/** The bands in sight and some beyond each edge. */
export function bandsInSight(bands: readonly Band[], top: number, height: number): readonly Band[] {
  const first = Math.max(0, bandAt(bands, top) - beyond)
  return bands.slice(first, bandAt(bands, top + height) + 1 + beyond)
}

/** The band in which a card stands. */
export function bandOf(bands: readonly Band[], card: number): Band | undefined {
  return bands.find(({ first, cards }) => card >= first && card < first + cards)
}

/** Bands that a page key goes over. */
const page = 4

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: page,
  PageUp: -page,
}

/** The card to which a key takes the cursor; null when the key is none of these. */
export function cardAfter(
  bands: readonly Band[],
  card: number,
  count: number,
  key: string,
): number | null {
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (key === 'ArrowRight') return Math.min(count - 1, card + 1)
  if (key === 'ArrowLeft') return Math.max(0, card - 1)
  const step = steps[key]
  if (step === undefined) return null
  const withCards = bands.filter(({ cards }) => cards > 0)
  const at = withCards.findIndex(({ first, cards }) => card >= first && card < first + cards)
  const from = withCards[at]
  const to = withCards[Math.max(0, Math.min(withCards.length - 1, at + step))]
  if (from === undefined || to === undefined || from === to) return card
  return to.first + Math.min(card - from.first, to.cards - 1)
}
