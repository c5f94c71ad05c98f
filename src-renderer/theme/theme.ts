/** Puts the user's choice of theme and text size on the page. */

/**
 * Applies theme and text size to the document element. `system` leaves the choice to `color-scheme`.
 * @param root the document element
 * @param textSize in percent of the system's own size
 */
export function applyTheme(
  root: HTMLElement,
  theme: 'system' | 'light' | 'dark',
  textSize: number,
): void {
  if (theme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = theme
  root.style.setProperty('--text-scale', String(textSize / 100))
}
