/** The browser's own place for what is entered into a page that lies on a disk. */

/** Where browsers keep things for a page. */
export type Place = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * The browser's place of this kind, if it lets files from a disk have one and writes into it; else null. Some browsers have none for
 * them, or throw away what is in it: that is tried out before anything is entered.
 */
export function placeToKeep(kind: 'localStorage' | 'sessionStorage'): Place | null {
  const probe = 'ciklus-probe'
  try {
    const place = window[kind]
    place.setItem(probe, '1')
    const isKept = place.getItem(probe) === '1'
    place.removeItem(probe)
    return isKept ? place : null
  } catch {
    return null
  }
}
