/** Puts the user's choice of theme and text size on the page. */

/** What the user can choose: follow the system, or one of the two. */
export const themes = ['system', 'light', 'dark'] as const
/** One of {@link themes}. */
export type Theme = (typeof themes)[number]

/** The text sizes on offer, as factors of the system's own size. */
export const textScales = [0.9, 1, 1.15, 1.3, 1.5] as const

/**
 * Applies theme and text size to the document element. `system` leaves the choice to `color-scheme`.
 * @param root the document element
 * @param textScale a factor, 1 = the system's size
 */
export function applyTheme(root: HTMLElement, theme: Theme, textScale: number): void {
  if (theme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = theme
  root.style.setProperty('--text-scale', String(textScale))
}
