/**
 * Everything the page is not allowed to do, in one place: permissions, devices, navigation, new windows, embedded
 * pages and the network. Links leave only for the system's browser, and only as https: or mailto:.
 */
import { shell } from 'electron'
import type { Session, WebContents } from 'electron'
import { startPage } from './scheme'

/** Addresses a request may have. Everything else is cancelled before it reaches the network. */
const reachable = ['app:', 'blob:', 'data:', 'devtools:']
/** Schemes that may be handed to the system. */
const outward = ['https:', 'mailto:']

/** The scheme of an address with its colon, in lower case; empty when it is not an address. */
function schemeOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : ''
}

/** True when a request to this address may go ahead. */
export function mayRequest(url: string): boolean {
  return reachable.includes(schemeOf(url))
}

/**
 * The address to hand to the system, normalized, or `null` when it must not be opened: not an https: or mailto:
 * address, or one with a user name in it (`https://bank.example@elsewhere`). A letter may be given its addressees, subject and
 * text; anything else is refused, since some mail programs attach a file of the disk when `attach` names one.
 */
export function outwardAddress(url: string): string | null {
  if (!URL.canParse(url)) return null
  const parsed = new URL(url)
  if (!outward.includes(parsed.protocol)) return null
  if (parsed.username !== '' || parsed.password !== '') return null
  if (parsed.protocol === 'mailto:' && !isPlainLetter(parsed)) return null
  return parsed.href
}

/** What an address of a letter may say beside whom it goes to. */
const letterFields: ReadonlySet<string> = new Set(['to', 'cc', 'bcc', 'subject', 'body'])

/** Some mail programs take `;` for `&`, so a name behind one counts too. */
const isPlainLetter = ({ search }: URL): boolean =>
  search
    .slice(1)
    .split(/[&;]/)
    .filter((field) => field.includes('='))
    .every((field) => letterFields.has(field.slice(0, field.indexOf('=')).toLowerCase()))

/** Opens an address outside. False when it was refused. */
export async function openOutside(url: string): Promise<boolean> {
  const address = outwardAddress(url)
  if (address === null) return false
  await shell.openExternal(address)
  return true
}

/** True when a window may go to this address: only to the page that it is on already (a reload). */
export function mayNavigate(url: string): boolean {
  return url === startPage || url.startsWith(`${startPage}#`)
}

/** Denies every permission and device, and all traffic that is not the program's own. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !mayRequest(details.url) })
  })
}

/** Keeps a window where it is: no navigation, no new windows, no embedded pages. */
export function hardenContents(contents: WebContents): void {
  const stay = (details: { readonly url: string; preventDefault(): void }): void => {
    if (!mayNavigate(details.url)) details.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', (details) => details.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    void openOutside(url)
    return { action: 'deny' }
  })
}
