/**
 * A text that cannot be taken as it stands (a day that is none) while its field goes away: somebody must say so. The kit
 * has no messages of its own; the program sets who says it.
 */

/** A text that was not taken, and the label of its field. */
interface LostText {
  readonly label: string
  readonly text: string
}

let say: (lost: LostText) => void = () => undefined

/** Sets who says it. Called once, at start. */
export function onLostText(listener: (lost: LostText) => void): void {
  say = listener
}

/** Says that a text was not taken; nothing when there was none. */
export function lostText(label: string, text: string | null): void {
  const tidy = text?.trim() ?? ''
  if (tidy !== '') say({ label, text: tidy })
}
