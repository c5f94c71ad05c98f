/**
 * Says to a screen reader what the eye sees happen: the one announcer of the program. It has two regions, one that waits until
 * what is being read is over, and one that does not. They stand outside of everything that a window hides while it is open.
 */

/** How long what was said stays on the page, in milliseconds: long enough to be read, short enough not to be met later. */
const stay = 7_000

/** `later` waits for its turn, `now` is for what went wrong. */
export type Urgency = 'later' | 'now'

let count = 0

const politeness = { later: 'polite', now: 'assertive' } as const

function makeRegions(): HTMLElement {
  const place = document.createElement('div')
  // Windows hide everything else on the page but elements with this mark.
  place.dataset['liveAnnouncer'] = 'true'
  place.dataset['ciklus'] = 'true'
  place.style.cssText =
    'position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap'
  for (const urgency of ['later', 'now'] as const) {
    const region = document.createElement('div')
    region.setAttribute('role', 'log')
    region.setAttribute('aria-live', politeness[urgency])
    region.setAttribute('aria-relevant', 'additions')
    place.append(region)
  }
  document.body.prepend(place)
  return place
}

function regionOf(urgency: Urgency): Element | null {
  const place = document.querySelector('[data-ciklus][data-live-announcer]') ?? makeRegions()
  return place.querySelector(`[aria-live=${politeness[urgency]}]`)
}

/** Makes the regions: a screen reader hears only of those that were there before anything was said. */
export function startAnnouncing(): void {
  regionOf('later')
}

/** Says a text. The same text said twice is heard twice. */
export function announce(text: string, urgency: Urgency = 'later'): void {
  if (text.trim() === '') return
  const said = document.createElement('div')
  said.textContent = text
  said.dataset['at'] = String((count += 1))
  regionOf(urgency)?.append(said)
  setTimeout(() => said.remove(), stay)
}
