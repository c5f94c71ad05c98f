import type { Session, WebContents } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import {
  hardenContents,
  hardenSession,
  mayNavigate,
  mayRequest,
  openOutside,
  outwardAddress,
} from '../../src-main/ipc/security'

const shell = vi.hoisted(() => ({ openExternal: vi.fn(() => Promise.resolve()) }))
vi.mock('electron', () => ({ shell }))

describe('Addresses', () => {
  it.each(['app://ciklus/index.html', 'blob:app://ciklus/1', 'data:image/png;base64,AA=='])(
    'of the program itself may be requested: %s',
    (url) => expect(mayRequest(url)).toBe(true),
  )

  it.each([
    'https://example.org',
    'http://localhost',
    'ws://localhost',
    'file:///etc/passwd',
    'ftp://a',
    'app',
    '',
  ])('of anything else may not: %s', (url) => expect(mayRequest(url)).toBe(false))

  it.each([
    ['https://example.org', 'https://example.org/'],
    ['HTTPS://EXAMPLE.org/a b', 'https://example.org/a%20b'],
    ['mailto:ana@example.org', 'mailto:ana@example.org'],
    [
      'mailto:?bcc=a@example.org&Subject=A;%20B&body=1%20%26%202',
      'mailto:?bcc=a@example.org&Subject=A;%20B&body=1%20%26%202',
    ],
  ])('may lead outside when they are https: or mailto: (%s)', (url, opened) => {
    expect(outwardAddress(url)).toBe(opened)
  })

  it.each([
    'http://example.org',
    'file:///etc/passwd',
    'mailto:ana@example.org?attach=/etc/passwd',
    'mailto:ana@example.org?subject=a&ATTACHMENT=/etc/passwd',
    'mailto:ana@example.org?subject=a;attach=/etc/passwd',
    'mailto:ana@example.org?subject=a&%61ttach=/etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'ms-msdt:/id',
    'smb://server/share',
    '\\\\server\\share',
    'https://user@example.org',
    'https://user:word@example.org',
    'example.org',
    '',
  ])('may not lead outside otherwise (%s)', async (url) => {
    expect(outwardAddress(url)).toBeNull()
    expect(await openOutside(url)).toBe(false)
    expect(shell.openExternal).not.toHaveBeenCalled()
  })

  it('allow a reload of the page and nothing else', () => {
    expect(mayNavigate('app://ciklus/index.html')).toBe(true)
    expect(mayNavigate('app://ciklus/index.html#people')).toBe(true)
    expect(mayNavigate('app://ciklus/other.html')).toBe(false)
    expect(mayNavigate('https://example.org')).toBe(false)
    expect(mayNavigate('about:blank')).toBe(false)
  })
})

describe('A hardened session', () => {
  it('denies each permission, asked or checked, each device, and traffic to elsewhere', () => {
    type Take<T extends readonly unknown[], R = void> = (handler: (...args: T) => R) => void
    type Decide = (answer: { readonly cancel: boolean }) => void
    const session = {
      setPermissionRequestHandler: vi.fn<Take<[null, string, (granted: boolean) => void]>>(),
      setPermissionCheckHandler: vi.fn<Take<[], boolean>>(),
      setDevicePermissionHandler: vi.fn<Take<[], boolean>>(),
      webRequest: { onBeforeRequest: vi.fn<Take<[{ readonly url: string }, Decide]>>() },
    }
    hardenSession(session as unknown as Session)
    const granted = vi.fn()
    session.setPermissionRequestHandler.mock.calls[0]?.[0](null, 'geolocation', granted)
    expect(granted).toHaveBeenCalledExactlyOnceWith(false)
    expect(session.setPermissionCheckHandler.mock.calls[0]?.[0]()).toBe(false)
    expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]()).toBe(false)
    const decided = vi.fn()
    const filter = session.webRequest.onBeforeRequest.mock.calls[0]?.[0]
    filter?.({ url: 'https://example.org' }, decided)
    filter?.({ url: 'app://ciklus/index.html' }, decided)
    expect(decided.mock.calls).toEqual([[{ cancel: true }], [{ cancel: false }]])
  })
})

describe('Hardened contents', () => {
  const listeners = new Map<string, (event: unknown) => void>()
  const setWindowOpenHandler =
    vi.fn<(handler: (details: { readonly url: string }) => unknown) => void>()
  const contents = {
    on: (name: string, listener: (event: unknown) => void) => listeners.set(name, listener),
    setWindowOpenHandler,
  }
  hardenContents(contents as unknown as WebContents)

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'prevent %s',
    (name) => {
      const preventDefault = vi.fn()
      listeners.get(name)?.({ url: 'https://example.org', preventDefault })
      expect(preventDefault).toHaveBeenCalledTimes(1)
    },
  )

  it('let a reload of the page through', () => {
    const preventDefault = vi.fn()
    listeners.get('will-navigate')?.({ url: 'app://ciklus/index.html', preventDefault })
    expect(preventDefault).not.toHaveBeenCalled()
  })

  it('deny every new window', () => {
    const answer = setWindowOpenHandler.mock.calls[0]?.[0]({ url: 'https://example.org' })
    expect(answer).toEqual({ action: 'deny' })
  })
})
