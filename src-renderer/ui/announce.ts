/**
 * Says to a screen reader what the eye sees happen: the one announcer of the program. It has two regions, one that waits until
 * what is being read is over, and one that does not. They stand outside of everything that a window hides while it is open.
 */

/** How long what was said stays there, in milliseconds: long enough to be read, short enough not to be met later. */
const stay = 7_000

/** `later` waits for its turn, `now` is for what went wrong. */
export type Urgency = 'later' | 'now'

type Regions = Readonly<Record<Urgency, HTMLElement>>

let regions: Regions | null = null

function makeRegion(politeness: 'polite' | 'assertive'): HTMLElement {
  const region = document.createElement('div')
  region.setAttribute('role', 'log')
  region.setAttribute('aria-live', politeness)
  region.setAttribute('aria-relevant', 'additions')
  return region
}

/** Makes the regions: a screen reader hears only of those that were there before anything was said. */
export function startAnnouncing(): Regions {
  if (regions !== null) return regions
  const place = document.createElement('div')
  // Windows hide everything else on the page but elements with this mark.
  place.dataset['liveAnnouncer'] = 'true'
  place.style.cssText =
    'position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap'
  regions = { later: makeRegion('polite'), now: makeRegion('assertive') }
  // In a tree of their own, the same words are not on the page twice for anything but a screen reader.
  place.attachShadow({ mode: 'closed' }).append(regions.later, regions.now)
  document.body.prepend(place)
  return regions
}

/** Whoever says it: one object, so that what is said can be listened to. */
export const announcer = {
  say(text: string, urgency: Urgency): void {
    const said = document.createElement('div')
    said.textContent = text
    startAnnouncing()[urgency].append(said)
    setTimeout(() => said.remove(), stay)
  },
}

/** Says a text. The same text said twice is heard twice. */
export function announce(text: string, urgency: Urgency = 'later'): void {
  if (text.trim() !== '') announcer.say(text, urgency)
}
