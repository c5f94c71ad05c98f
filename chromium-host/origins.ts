/**
 * A program's own scheme (`app://ciklus`) as an origin that a plain Chromium treats as secure and standard:
 * `https://ciklus.app.localhost`. Requests to it are answered by interception and never leave the browser.
 */

/** Schemes that `protocol.registerSchemesAsPrivileged` made known. */
const schemes = new Set<string>()

/** Makes a scheme known. */
export function addScheme(scheme: string): void {
  schemes.add(scheme)
}

/** `app://ciklus/x` as the browser will see it; other addresses as they are. */
export function toBrowser(url: string): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)/i.exec(url)
  const [whole, scheme = '', host = ''] = match ?? []
  if (whole === undefined || !schemes.has(scheme)) return url
  const rest = url.slice(whole.length)
  return `https://${host}.${scheme}.localhost${rest === '' ? '/' : rest}`
}

/** What the browser says, as the program knows it. */
export function fromBrowser(url: string): string {
  const match = /^https:\/\/([^/?#]+)\.([a-z][a-z0-9+-]*)\.localhost(?=[/?#]|$)/i.exec(url)
  const [whole, host = '', scheme = ''] = match ?? []
  if (whole === undefined || !schemes.has(scheme)) return url
  return `${scheme}://${host}${url.slice(whole.length)}`
}

/** The scheme of an address, without its colon. */
export function schemeOf(url: string): string {
  return /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase() ?? ''
}
