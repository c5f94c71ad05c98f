/** Starts the page of a reviewer's file: the locked applications lie in it as data, and everything else is done here, without a network. */
import { languages } from '../../src-shared/languages'
import { isObject } from '../domain/packets/packet-format'
import type { LockedPacket, PacketContent } from '../domain/packets/packet-format'
import { canSeal } from '../domain/packets/sealing'
import { byId, make } from '../alone-page/elements'
import { placeToKeep } from '../alone-page/place'
import { lockPage } from './lock-page'
import { ReadingPage } from './reading-page'
import type { GiveFile } from './reading-page'
import { PacketSession } from './session'
import { wordsOf } from './words'

/** Hands a file over as a download. */
const download: GiveFile = (name, text) => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = make('a', { href: url, download: name })
  link.click()
  // The browser has begun to read by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

function lockedIn(text: string | null): LockedPacket | null {
  try {
    const value: unknown = JSON.parse(text ?? '')
    if (!isObject(value)) return null
    const { salt, iv, data } = value
    if (typeof salt !== 'string' || typeof iv !== 'string' || typeof data !== 'string') return null
    return { salt, iv, data }
  } catch {
    return null
  }
}

/** Shows the page of an opened packet, with what was kept of it before. */
async function showPacket(session: PacketSession, root: HTMLElement, giveFile: GiveFile) {
  await session.begin()
  const page = new ReadingPage(session, giveFile)
  root.replaceChildren(page.element)
  page.enter()
  window.addEventListener('beforeunload', (event) => {
    if (!session.isSafe) event.preventDefault()
  })
}

/** Shows the first page in the element `packet`, with what lies in the element `locked`. */
export function startPacket(giveFile: GiveFile = download): void {
  const root = byId('packet')
  const language = languages.find((one) => one === document.documentElement.lang) ?? 'en'
  const words = wordsOf(language)
  document.title = words.title
  const locked = lockedIn(byId('locked').textContent)
  if (locked === null || !canSeal()) {
    const why = canSeal() ? words.damaged : words.noCrypto
    const said = make('p', { class: 'notice warn' }, why)
    root.replaceChildren(make('div', { class: 'lock' }, make('h1', {}, words.title), said))
    return
  }
  const place = placeToKeep('localStorage')
  const open = (packet: PacketContent) =>
    void showPacket(new PacketSession(packet, words, place), root, giveFile)
  root.replaceChildren(lockPage(locked, words, place !== null, open))
  root.querySelector('input')?.focus()
}
