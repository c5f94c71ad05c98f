/**
 * `session`: a browser context with its own protocol handlers, request filter and permission handlers. The default session is
 * the persistent profile; a named one lives in memory.
 */
import type { CustomScheme, Protocol, Session as ElectronSession } from 'electron'
import type { BrowserContext, Page, Route } from 'playwright-core'
import { addScheme, fromBrowser, schemeOf } from './origins'
import { browserContext } from './state'
import { strict, strictEmitter } from './strict'

type GlobalRequest = Parameters<Parameters<Protocol['handle']>[1]>[0]
type ProtocolHandler = (request: GlobalRequest) => Response | Promise<Response>
type RequestFilter = Parameters<ElectronSession['webRequest']['onBeforeRequest']>[0]

/** Decides about a navigation that the page started: false leaves the page where it is. */
type NavigationGate = (route: Route) => boolean

/** Permissions by Electron's name, with the web's name for them, which is how CDP knows them. */
const permissions = {
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  midi: ['midi'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  media: ['camera', 'microphone'],
  'idle-detection': ['idle-detection'],
  'screen-wake-lock': ['screen-wake-lock'],
  sensors: ['accelerometer', 'gyroscope', 'magnetometer'],
  'background-sync': ['background-sync'],
  'storage-access': ['storage-access'],
  'window-management': ['window-management'],
  'local-fonts': ['local-fonts'],
} as const

/** A session. `onRequest` filters, the protocol answers. */
export class HostSession extends strictEmitter('session') {
  readonly partition: string | null
  readonly #handlers = new Map<string, ProtocolHandler>()
  readonly #gates = new Map<Page, NavigationGate>()
  #filter: Exclude<RequestFilter, null> | null = null
  #context: Promise<BrowserContext> | null = null
  #mayRequest: Parameters<ElectronSession['setPermissionRequestHandler']>[0] = null
  #mayCheck: Parameters<ElectronSession['setPermissionCheckHandler']>[0] = null
  readonly protocol: Pick<Protocol, 'handle' | 'unhandle' | 'isProtocolHandled'>
  readonly webRequest: Pick<ElectronSession['webRequest'], 'onBeforeRequest'>

  constructor(partition: string | null) {
    super()
    this.partition = partition
    this.protocol = strict('protocol', {
      handle: (scheme: string, handler: (request: GlobalRequest) => never) => {
        this.#handlers.set(scheme, handler)
      },
      unhandle: (scheme: string) => {
        this.#handlers.delete(scheme)
      },
      isProtocolHandled: (scheme: string) => this.#handlers.has(scheme),
    })
    this.webRequest = strict('webRequest', {
      onBeforeRequest: (filter: unknown) => {
        if (filter !== null && typeof filter !== 'function') {
          throw new Error('chromium-host implements webRequest.onBeforeRequest(listener) only')
        }
        this.#filter = filter as Exclude<RequestFilter, null> | null
      },
    })
  }

  setPermissionRequestHandler: ElectronSession['setPermissionRequestHandler'] = (handler) => {
    this.#mayRequest = handler
  }

  setPermissionCheckHandler: ElectronSession['setPermissionCheckHandler'] = (handler) => {
    this.#mayCheck = handler
  }

  /** Devices cannot be chosen in this host at all, so the handler has nothing to decide. */
  setDevicePermissionHandler: ElectronSession['setDevicePermissionHandler'] = () => undefined

  /** Puts a gate before navigations of one page. */
  guard(page: Page, gate: NavigationGate): void {
    this.#gates.set(page, gate)
    page.once('close', () => this.#gates.delete(page))
  }

  /** The browser context, with requests going through this session. `javaScript` counts when it is made. */
  context(javaScript: boolean): Promise<BrowserContext> {
    this.#context ??= this.#open(javaScript)
    return this.#context
  }

  async #open(javaScript: boolean): Promise<BrowserContext> {
    const main = browserContext()
    const browser = main.browser()
    const memory = {
      viewport: null,
      javaScriptEnabled: javaScript,
      serviceWorkers: 'block',
    } as const
    const context = this.partition === null ? main : await browser?.newContext(memory)
    if (context === undefined)
      throw new Error('chromium-host needs a browser for a session in memory')
    // As in Electron, a page may take as long as it needs: sixty sheets to be printed, on a machine that is busy.
    context.setDefaultTimeout(0)
    await context.route('**/*', (route) => this.#answer(route))
    return context
  }

  async #answer(route: Route): Promise<void> {
    const url = fromBrowser(route.request().url())
    try {
      if (!this.#passesGate(route)) {
        // "No content" leaves the page where it is; an aborted navigation would show an error page.
        await route.fulfill({ status: 204 })
        return
      }
      if (!(await this.#passesFilter(route, url))) {
        await route.abort('blockedbyclient')
        return
      }
      const handler = this.#handlers.get(schemeOf(url))
      if (handler === undefined) await route.continue()
      else await fulfill(route, await handler(asRequest(route, url)))
    } catch (error) {
      if (!isGone(error)) await route.abort('failed').catch(() => undefined)
    }
  }

  #passesGate(route: Route): boolean {
    const request = route.request()
    if (!request.isNavigationRequest()) return true
    try {
      return this.#gates.get(request.frame().page())?.(route) ?? true
    } catch {
      // The frame of a window that is only just opening has no page yet; that window is dealt with elsewhere.
      return true
    }
  }

  #passesFilter(route: Route, url: string): Promise<boolean> {
    const filter = this.#filter
    if (filter === null) return Promise.resolve(true)
    const request = route.request()
    return new Promise((resolve) => {
      const details = {
        id: 0,
        url,
        method: request.method(),
        resourceType: 'other',
        timestamp: 0,
        referrer: '',
        uploadData: [],
      }
      filter(details as never, (response) => resolve(response.cancel !== true))
    })
  }

  /** Asks the program about each permission that the browser knows. */
  permissionsFor(
    webContents: unknown,
    origin: string,
  ): readonly { readonly name: string; readonly granted: boolean }[] {
    return Object.entries(permissions).flatMap(([name, webNames]) => {
      const granted = this.#grants(name as keyof typeof permissions, webContents, origin)
      return webNames.map((webName) => ({ name: webName, granted }))
    })
  }

  #grants(name: keyof typeof permissions, webContents: unknown, origin: string): boolean {
    let granted = this.#mayCheck?.(webContents as never, name, origin, {} as never) ?? true
    this.#mayRequest?.(webContents as never, name, (answer) => (granted &&= answer), {} as never)
    return granted
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && /closed|Target page|already handled/i.test(error.message)
}

function asRequest(route: Route, url: string): GlobalRequest {
  const request = route.request()
  const method = request.method()
  const body = method === 'GET' || method === 'HEAD' ? null : request.postDataBuffer()
  // Node's own Request would resolve dot segments and drop the host of a foreign scheme; the program sees what was asked.
  const made = new Request('http://placeholder.invalid/', {
    method,
    headers: request.headers(),
    ...(body === null ? {} : { body: new Uint8Array(body) }),
  })
  Object.defineProperty(made, 'url', { value: url })
  return made
}

async function fulfill(route: Route, response: Response): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer())
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body,
  })
}

const defaultSession = new HostSession(null)
const named = new Map<string, HostSession>()

/** Electron's `session`. */
export const session = strict('session', {
  defaultSession,
  fromPartition(name: string): HostSession {
    if (name.startsWith('persist:'))
      throw new Error('chromium-host implements sessions in memory only')
    const made = named.get(name) ?? new HostSession(name)
    named.set(name, made)
    return made
  },
})

/** Electron's `protocol`: that of the default session, and the naming of schemes. */
export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(list: CustomScheme[]): void {
    for (const { scheme } of list) addScheme(scheme)
  },
  handle: defaultSession.protocol.handle,
  unhandle: defaultSession.protocol.unhandle,
  isProtocolHandled: defaultSession.protocol.isProtocolHandled,
}) satisfies Pick<
  Protocol,
  'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'
>
