/** The address of a folder on a server that speaks WebDAV (Nextcloud and the like), and who may enter there. */
import { raise } from '../../src-shared/result'

/** A folder on a server. `address` is as {@link serverAddress} makes it. */
export interface Server {
  readonly address: string
  /** Who it knows us as. */
  readonly name: string
}

/** The same with what opens it. */
export interface ServerAccess extends Server {
  readonly password: string
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/**
 * An address as somebody typed it, in the form that is remembered: `https`, without a user, a question or a mark in it, and with `/` at its
 * end. Raises `sync.address` for what is none, and `sync.notSecure` for one that everybody on the way could listen to; this very computer
 * may be spoken to openly.
 */
export function serverAddress(typed: string): string {
  const text = typed.trim()
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (text === '' || /[\s\\]/.test(text) || !URL.canParse(whole)) return raise('sync.address')
  const url = new URL(whole)
  if (url.username !== '' || url.password !== '' || url.host === '') return raise('sync.address')
  // What some programs call the same: a folder that is opened over the web.
  if (url.protocol === 'davs:' || url.protocol === 'webdavs:')
    return serverAddress(whole.replace(/^[a-z]+:/i, 'https:'))
  if (url.protocol === 'http:' && !loopback.test(url.hostname))
    return raise('sync.notSecure', { host: url.host })
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return raise('sync.address')
  url.search = ''
  url.hash = ''
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url.href
}

/** The address of something in a folder of the server; its parts are names, never paths. */
export function addressIn(folder: string, parts: readonly string[], isFolder: boolean): URL {
  const path = parts.map((part) => encodeURIComponent(part)).join('/')
  return new URL(`${path}${isFolder && path !== '' ? '/' : ''}`, folder)
}

/** An address for the user's eyes. */
export function addressName(address: string): string {
  const { host, pathname } = new URL(address)
  return `${host}${decoded(pathname) ?? pathname}`.replace(/\/$/, '')
}

/** A part of an address with its `%41` as letters; null for what is none. */
export function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
