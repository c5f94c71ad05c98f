/** What a screen reader was told, in the order in which it was: what was said at once begins with "!". */

/** Everything that was announced and is still on the page. */
export function announced(): readonly string[] {
  return [...document.querySelectorAll('[data-ciklus] [role=log] > div')]
    .map((said) => ({
      at: Number((said as HTMLElement).dataset['at']),
      text: `${said.parentElement?.getAttribute('aria-live') === 'assertive' ? '! ' : ''}${said.textContent}`,
    }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ text }) => text)
}

/** Forgets what was announced. */
export function forgetAnnounced(): void {
  for (const said of document.querySelectorAll('[data-ciklus] [role=log] > div')) said.remove()
}
