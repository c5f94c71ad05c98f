/**
 * One question to a server that speaks WebDAV: never to another server than the one that was named, with bounds for how much comes and how
 * long nothing comes, and each thing that goes wrong as a failure that says what it is. The password is in the request and nowhere else.
 */
import { Agent as PlainAgent, request as plainRequest } from 'node:http'
import type { ClientRequest, IncomingMessage } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'
import * as tls from 'node:tls'
import { FailureError } from '../../src-shared/result'
import type { FailureCode } from '../../src-shared/result'
import { errnoOf } from '../files/errno'
import type { ServerAccess } from './webdav-address'

/** How a server is spoken to. */
export interface Line {
  readonly access: ServerAccess
  /** Milliseconds in which nothing at all comes or goes. */
  readonly patience: number
  /** Milliseconds for one question with its answer: a file of 1 MB takes 17 minutes at 1 kB a second. */
  readonly longest: number
  /** Certificates that are trusted beside those of the system, for tests. */
  readonly trusted?: readonly string[]
  /** Stops everything. */
  readonly signal?: AbortSignal
}

/** What is usual. */
export const usualLine = { patience: 60_000, longest: 30 * 60_000 }

/** A question. */
interface Question {
  readonly method: 'PROPFIND' | 'GET' | 'PUT' | 'MKCOL' | 'DELETE'
  readonly url: URL
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer
  /** Bytes of the answer, at most. */
  readonly most: number
}

/** An answer. */
export interface Answer {
  readonly status: number
  /** What the server says it is, in lower case. */
  readonly type: string
  /** Null when it is larger than asked for. */
  readonly body: Buffer | null
}

/** Times that a server may send on to another address of its own. */
const mostRedirects = 3
const redirects: readonly number[] = [301, 302, 303, 307, 308]

const plainAgent = new PlainAgent({ keepAlive: true, maxSockets: 2 })
let agent: SecureAgent | null = null

/** The certificates of the system count, too: an organization may have its own. */
function secureAgent(): SecureAgent {
  if (agent !== null) return agent
  const read = Reflect.get(tls, 'getCACertificates') as ((of: string) => string[]) | undefined
  const ca = read === undefined ? undefined : [...new Set([...read('default'), ...read('system')])]
  agent = new SecureAgent({ keepAlive: true, maxSockets: 2, ...(ca === undefined ? {} : { ca }) })
  return agent
}

/** Asks, and follows the server to other addresses of its own. Rejects with a `FailureError`. */
export async function askServer(line: Line, question: Question): Promise<Answer> {
  let { url } = question
  for (let round = 0; round <= mostRedirects; round += 1) {
    const { answer, to } = await askTwice(line, { ...question, url })
    if (to === null) return answer
    const next = URL.canParse(to, url.href) ? new URL(to, url.href) : null
    // Whoever sends on to another server would be given the password there.
    if (next === null || next.origin !== url.origin)
      throw failure('sync.redirected', { host: url.host, to: next?.host ?? to.slice(0, 100) })
    url = next
  }
  throw failure('sync.notWebdav', { host: url.host })
}

interface Came {
  readonly answer: Answer
  /** Where it sends on to. */
  readonly to: string | null
}

/** A connection that was kept open may have been shut by the other side meanwhile: that says nothing yet. */
async function askTwice(line: Line, question: Question): Promise<Came> {
  const told = { isReused: false }
  try {
    return await askOnce(line, question, (request) => (told.isReused = request.reusedSocket))
  } catch (error) {
    const isCut = error instanceof FailureError && error.failure.code === 'sync.cutOff'
    if (!told.isReused || !isCut) throw error
    return askOnce(line, question, () => undefined)
  }
}

function askOnce(
  line: Line,
  question: Question,
  whenCut: (request: ClientRequest) => void,
): Promise<Came> {
  const { url, most } = question
  const { host } = url
  return new Promise((resolve, reject) => {
    const request = open(line, question)
    const stop = (error: FailureError): void => void request.destroy(error)
    const late = setTimeout(() => stop(failure('sync.slow', { host })), line.longest)
    const cancel = (): void => stop(failure('request.cancelled'))
    line.signal?.addEventListener('abort', cancel, { once: true })
    request.on('timeout', () => stop(failure('sync.slow', { host })))
    request.on('close', () => {
      clearTimeout(late)
      line.signal?.removeEventListener('abort', cancel)
    })
    const fail = (error: unknown): void => {
      whenCut(request)
      reject(failureOf(error, host))
    }
    request.on('error', fail)
    request.on('response', (response) => {
      void readBody(response, most).then((body) => resolve(cameOf(response, body)), fail)
    })
    if (line.signal?.aborted === true) cancel()
    else request.end(question.body)
  })
}

function open(line: Line, { method, url, headers, body }: Question): ClientRequest {
  const { name, password } = line.access
  const options = {
    method,
    timeout: line.patience,
    headers: {
      'Accept-Encoding': 'identity',
      'User-Agent': 'Ciklus',
      Authorization: `Basic ${Buffer.from(`${name}:${password}`, 'utf8').toString('base64')}`,
      ...(body === undefined ? {} : { 'Content-Length': String(body.length) }),
      ...headers,
    },
  }
  if (url.protocol === 'http:') return plainRequest(url, { ...options, agent: plainAgent })
  const { trusted } = line
  return secureRequest(
    url,
    trusted === undefined
      ? { ...options, agent: secureAgent() }
      : { ...options, agent: false, ca: [...trusted] },
  )
}

/** All of an answer; null when it is more than asked for. Rejects when it ends before its end. */
async function readBody(response: IncomingMessage, most: number): Promise<Buffer | null> {
  const parts: Buffer[] = []
  let length = 0
  if (Number(response.headers['content-length'] ?? 0) > most) {
    response.destroy()
    return null
  }
  for await (const part of response as AsyncIterable<Buffer>) {
    length += part.length
    if (length > most) {
      response.destroy()
      return null
    }
    parts.push(part)
  }
  if (!response.complete) throw Object.assign(new Error('cut off'), { code: 'ECONNRESET' })
  return Buffer.concat(parts)
}

function cameOf({ statusCode = 0, headers }: IncomingMessage, body: Buffer | null): Came {
  const to = redirects.includes(statusCode) ? (headers.location ?? null) : null
  const type = headers['content-type']?.toLowerCase() ?? ''
  return { answer: { status: statusCode, type, body }, to }
}

/** A failure with what its sentence needs. */
export function failure(
  code: FailureCode,
  params: Readonly<Record<string, string | number>> = {},
): FailureError {
  return new FailureError({ code, params })
}

const notTrusted = /^(CERT_|ERR_TLS_|ERR_SSL_|EPROTO$|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/
const cut = ['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR']

/** What went wrong on the way, in our words. */
function failureOf(error: unknown, host: string): FailureError {
  if (error instanceof FailureError) return error
  const code = errnoOf(error)
  if (code === 'CERT_HAS_EXPIRED') return failure('sync.certificateExpired', { host })
  if (notTrusted.test(code)) return failure('sync.certificate', { host })
  if (cut.includes(code)) return failure('sync.cutOff', { host })
  // It answers something that is no answer.
  if (code.startsWith('HPE_')) return failure('sync.notWebdav', { host })
  return failure('sync.offline', { host })
}

/** A status that is not what was hoped for, as a failure. */
export function refusal(status: number, { host }: URL): FailureError {
  const codes: Readonly<Record<number, FailureCode>> = {
    401: 'sync.wrongPassword',
    403: 'sync.forbidden',
    404: 'sync.noFolder',
    405: 'sync.notWebdav',
    409: 'sync.noFolder',
    410: 'sync.noFolder',
    412: 'sync.taken',
    413: 'sync.tooLarge',
    423: 'sync.serverBusy',
    429: 'sync.serverBusy',
    501: 'sync.notWebdav',
    503: 'sync.serverBusy',
    507: 'sync.serverFull',
  }
  // A page where something else should be: a portal that wants a login, or the address of something for people.
  if (status >= 200 && status < 400) return failure('sync.notWebdav', { host })
  return failure(codes[status] ?? 'sync.serverFault', { host, status })
}
