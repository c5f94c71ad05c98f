/** What carries the page, told from its user agent. */

/** `Electron 45.4.1`; where it is another browser, `Chromium 147.0.7727.0`. */
export function runtimeName(agent: string): string {
  const electron = /Electron\/([\d.]+)/.exec(agent)?.[1]
  const chromium = /Chrome\/([\d.]+)/.exec(agent)?.[1]
  return electron === undefined ? `Chromium ${chromium ?? ''}`.trim() : `Electron ${electron}`
}

/** The major version of Chromium; 0 when it is not told. */
export function engineOf(agent: string): number {
  return Number(/Chrome\/(\d+)/.exec(agent)?.[1] ?? 0)
}
