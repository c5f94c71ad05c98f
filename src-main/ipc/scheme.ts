/**
 * The page's own scheme, `app://`: serves the built page from one folder, read-only, with the security headers
 * on every answer. Nothing outside the folder can be named, whatever the address looks like.
 */
import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'

/** The scheme. Changing it would orphan everybody's data: IndexedDB belongs to the origin. */
export const scheme = 'app'
/** The page's origin. */
export const origin = 'app://ciklus'
/** The address of the page. */
export const startPage = `${origin}/index.html`

/** What the page may load and do; sent as a header with every answer. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "worker-src 'self'",
].join('; ')

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** A file to serve, and its type. */
interface Asset {
  readonly path: string
  readonly mimeType: string
}

/**
 * Finds the file that an address means, or `null` when it must be refused: another host, a path that leaves the
 * folder, a type that is not on the list. The path is decoded once and once only, so that `%252e` stays what it is.
 */
export function findAsset(folder: string, url: string): Asset | null {
  // Taken as text: a URL parser would quietly turn `/a/../b` into `/b` and hide what was asked.
  const rest = url.startsWith(`${origin}/`) ? url.slice(origin.length + 1) : null
  if (rest === null) return null
  const name = decodeOnce(rest.split(/[?#]/, 1)[0] ?? '')
  if (name === null || !isPlainPath(name)) return null
  const path = resolve(folder, name === '' ? 'index.html' : name)
  const mimeType = mimeTypes[extname(path).toLowerCase()]
  if (mimeType === undefined || !path.startsWith(resolve(folder) + sep)) return null
  return { path, mimeType }
}

function decodeOnce(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** No control characters, no backslash or colon (they mean more on Windows), no dot segments, no empty segments. */
function isPlainPath(name: string): boolean {
  if (name === '') return true
  if (/[\p{Cc}\\:]/u.test(name)) return false
  return name.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
}

/** The headers of every answer. */
export function securityHeaders(mimeType: string): Record<string, string> {
  return {
    'content-type': mimeType,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-cache',
  }
}

const refusal = (status: number): Response =>
  new Response('', { status, headers: securityHeaders('text/plain; charset=utf-8') })

/** Files that are made when they are asked for, by their names. */
export type MadeFiles = Readonly<Record<string, () => string>>

function madeFile(made: MadeFiles, url: string): Response | null {
  const name = url.slice(origin.length + 1).split(/[?#]/, 1)[0] ?? ''
  const make = Object.hasOwn(made, name) && url.startsWith(`${origin}/`) ? made[name] : undefined
  const headers = securityHeaders(mimeTypes[extname(name)] ?? 'text/plain; charset=utf-8')
  return make === undefined ? null : new Response(make(), { headers })
}

/** Makes the handler for `app://` that serves the given folder, and what is made. */
export function serveFolder(
  folder: string,
  made: MadeFiles = {},
): (request: Request) => Promise<Response> {
  const root = join(folder)
  return async (request) => {
    if (request.method !== 'GET') return refusal(405)
    const answer = madeFile(made, request.url)
    if (answer !== null) return answer
    const asset = findAsset(root, request.url)
    if (asset === null) return refusal(403)
    try {
      const body = await readFile(asset.path)
      return new Response(new Uint8Array(body), { headers: securityHeaders(asset.mimeType) })
    } catch {
      return refusal(404)
    }
  }
}
