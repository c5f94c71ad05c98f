/** Asks an address through Electron's `net`, so that the proxy and the certificates of the system count. */
import { Readable } from 'node:stream'
import type { Net, Session } from 'electron'
import { FailureError } from '../../src-shared/result'
import type { Ask } from './fetching'

/** More changes of address than that lead nowhere. */
const mostRedirects = 5

/**
 * Makes it. The session is asked for when it is needed. Nothing is kept, sent along or told: no cookies, no cache, no address it
 * came from.
 */
export function askThrough(net: Pick<Net, 'request'>, session: () => Session): Ask {
  return (url, mayFollow, signal) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted()
      const request = net.request({
        url: url.href,
        session: session(),
        cache: 'no-store',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'manual',
      })
      let redirects = 0
      const stop = (): void => {
        reject(signal.reason as Error)
        request.abort()
      }
      signal.addEventListener('abort', stop, { once: true })
      request.on('close', () => signal.removeEventListener('abort', stop))
      request.on('redirect', (_status, _method, to) => {
        redirects += 1
        if (redirects <= mostRedirects && mayFollow(new URL(to))) {
          request.followRedirect()
          return
        }
        const { host } = new URL(to)
        reject(new FailureError({ code: 'update.redirected', params: { host } }))
        request.abort()
      })
      // Stays, for what goes wrong while the answer comes: whoever reads it hears of that too.
      request.on('error', reject)
      request.on('response', (response) => {
        // Electron's documentation says that it is one; its types do not.
        if (response instanceof Readable) resolve({ status: response.statusCode, body: response })
        else reject(new Error('The answer cannot be read as a stream.'))
      })
      request.end()
    })
}
