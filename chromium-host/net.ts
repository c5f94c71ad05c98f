/**
 * `net.request` on Node's own http and https: enough of `ClientRequest` for one question and its answer. Unlike Electron's it knows no
 * proxy, no certificates of the system and no filter of the session, and follows a change of address only when told to.
 */
import { request as requestHttp } from 'node:http'
import type { ClientRequest, IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { ClientRequestConstructorOptions } from 'electron'
import { strict, strictEmitter } from './strict'

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

class HostRequest extends strictEmitter('ClientRequest') {
  readonly #options: ClientRequestConstructorOptions
  #current: ClientRequest | null = null
  #next: URL | null = null
  #isFollowed = false
  #isOver = false

  constructor(options: ClientRequestConstructorOptions) {
    super()
    this.#options = options
    if (options.redirect !== 'manual')
      throw new Error("chromium-host implements net.request with redirect: 'manual' only")
  }

  end(): void {
    this.#send(new URL(this.#options.url ?? ''))
  }

  abort(): void {
    if (this.#isOver) return
    this.emit('abort')
    this.#finish()
    this.#current?.destroy()
  }

  followRedirect(): void {
    if (this.#next === null)
      throw new Error('followRedirect() called, but was not waiting for a redirect')
    this.#isFollowed = true
  }

  #send(url: URL): void {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    const current = send(url, { method: this.#options.method ?? 'GET' })
    this.#current = current
    current.on('response', (response) => this.#answer(response, url))
    // One that sent on to another address is over; the other one counts.
    current.on('error', (error) => {
      if (this.#current === current) this.#fail(error)
    })
    current.on('close', () => {
      if (this.#current === current) this.#finish()
    })
    current.end()
  }

  #answer(response: IncomingMessage, from: URL): void {
    const { statusCode = 0, headers } = response
    if (!redirects.has(statusCode) || headers.location === undefined) {
      this.emit('response', response)
      return
    }
    response.destroy()
    const next = new URL(headers.location, from)
    this.#next = next
    this.#isFollowed = false
    this.emit('redirect', statusCode, 'GET', next.href, {})
    this.#next = null
    if (this.#mustSend()) this.#send(next)
    else this.#fail(new Error('Redirect was cancelled'))
  }

  /** Whether the listeners of `redirect` said so, and did not give up. */
  #mustSend(): boolean {
    return this.#isFollowed && !this.#isOver
  }

  #fail(error: Error): void {
    if (this.#isOver) return
    this.emit('error', error)
    this.#finish()
  }

  #finish(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.emit('close')
  }
}

/** Electron's `net`. */
export const net = strict('net', {
  request: (options: ClientRequestConstructorOptions): HostRequest => new HostRequest(options),
})
