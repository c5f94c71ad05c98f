/** What the page must not be able to do, tried for real on the running program. */
import { chmod, stat } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshFolder, startApp } from './app'
import type { TestApp } from './app'

let app: TestApp
let data: Awaited<ReturnType<typeof freshFolder>>
beforeAll(async () => {
  data = await freshFolder()
  // As an installer or an older program may have left it.
  await chmod(data.folder, 0o755)
  app = await startApp({ dataFolder: data.folder })
})
afterAll(async () => {
  await app.close()
  await data.remove()
})

/** The status of a request from the page to its own origin, with the path exactly as given. */
function statusOf(path: string): Promise<number> {
  return app.page.evaluate((p) => fetch(`${location.origin}${p}`).then((r) => r.status), path)
}

describe('The page cannot leave', () => {
  it.each([
    ['https://example.org/', 'another site'],
    ['file:///etc/passwd', 'a file'],
    ['data:text/html,<h1>elsewhere', 'a page in an address'],
  ])('by going to %s (%s)', async (url) => {
    const before = app.page.url()
    await app.page.evaluate((to) => location.assign(to), url)
    await app.page.waitForTimeout(300)
    expect(app.page.url()).toBe(before)
    expect(await app.page.evaluate(() => typeof window.ciklus)).toBe('object')
  })

  it('by a link that is clicked', async () => {
    const before = app.page.url()
    await app.page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), { href: 'https://example.org/' })
      document.body.append(link)
      link.click()
      link.remove()
    })
    await app.page.waitForTimeout(300)
    expect(app.page.url()).toBe(before)
  })

  it('by opening a window; an https address goes to the system instead', async () => {
    const opened = app.opened.length
    await app.page.evaluate(() => void window.open('https://example.org/somewhere'))
    await expect.poll(() => app.opened.length).toBe(opened + 1)
    expect(app.opened.at(-1)).toEqual({
      call: 'openExternal',
      target: 'https://example.org/somewhere',
    })
    await expect.poll(() => app.page.context().pages().length).toBe(1)
  })

  it('by asking the system to open what is no https: or mailto: address', async () => {
    const opened = app.opened.length
    const addresses = [
      'file:///etc/passwd',
      'mailto:ana@example.org?attach=/etc/passwd',
      'javascript:alert(1)',
      'smb://server/share',
      'http://example.org',
      'ms-msdt:/id',
      'https://bank.example.org@example.org/',
      'not an address',
    ]
    for (const url of addresses) {
      const answer = await app.page.evaluate((u) => window.ciklus.links.open({ url: u }), url)
      expect(answer).toEqual({ ok: false, error: { code: 'request.refused', params: {} } })
    }
    expect(app.opened.length).toBe(opened)
  })

  it('by sending anything to the network', async () => {
    const outcomes = await app.page.evaluate(async () => {
      const attempts = ['https://example.org/', 'http://127.0.0.1:1/', 'https://192.0.2.1/']
      const fetched = await Promise.allSettled(attempts.map((url) => fetch(url)))
      const image = await new Promise<string>((resolve) => {
        const picture = new Image()
        picture.onload = () => resolve('loaded')
        picture.onerror = () => resolve('refused')
        picture.src = 'https://example.org/pixel.png'
      })
      return { fetched: fetched.map((f) => f.status), image }
    })
    expect(outcomes).toEqual({ fetched: ['rejected', 'rejected', 'rejected'], image: 'refused' })
  })

  it('by being granted a permission', async () => {
    const states = await app.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'] as const
      const asked = names.map((name) => navigator.permissions.query({ name }))
      return (await Promise.all(asked)).map((status) => status.state)
    })
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied'])
    const position = await app.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          navigator.geolocation.getCurrentPosition(
            () => resolve('told'),
            (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : 'unknown'),
          )
        }),
    )
    expect(position).toBe('denied')
  })

  it('by running what it was not shipped with', async () => {
    const ran = await app.page.evaluate(async () => {
      const violations: string[] = []
      document.addEventListener('securitypolicyviolation', (event) => {
        violations.push(event.effectiveDirective)
      })
      const script = document.createElement('script')
      script.textContent = 'window.injected = true'
      document.body.append(script)
      const frame = Object.assign(document.createElement('iframe'), { src: 'https://example.org/' })
      document.body.append(frame)
      await new Promise((resolve) => setTimeout(resolve, 200))
      script.remove()
      frame.remove()
      return { injected: 'injected' in window, violations }
    })
    expect(ran.injected).toBe(false)
    expect(ran.violations).toContain('script-src-elem')
    expect(ran.violations).toContain('frame-src')
  })
})

describe('The page has nothing of the system', () => {
  it('no Node, and of Electron only the functions of the contract, which cannot be changed', async () => {
    const found = await app.page.evaluate(() => {
      const names = ['require', 'process', 'module', 'global', 'Buffer', 'ipcRenderer', 'electron']
      const before = window.ciklus.links.open
      try {
        Object.assign(window.ciklus.links, { open: () => 'mine' })
      } catch {
        // Refused, as it should be.
      }
      const isKept = window.ciklus.links.open === before
      const shown = Object.values(window.ciklus).flatMap((area) =>
        typeof area === 'function' ? [] : Object.values(area).map((one) => typeof one),
      )
      return { has: names.filter((name) => name in window), isKept, kinds: [...new Set(shown)] }
    })
    expect(found).toEqual({ has: [], isKept: true, kinds: ['function'] })
  })

  it('no file of the disk, no page within the page, and no device', async () => {
    const tried = await app.page.evaluate(async () => {
      const read = await fetch('file:///etc/hostname').then(
        () => 'read',
        () => 'refused',
      )
      const inner = document.createElement('webview')
      inner.setAttribute('src', 'https://example.org/')
      inner.setAttribute('allowpopups', '')
      document.body.append(inner)
      const isInert = !('loadURL' in inner)
      inner.remove()
      const media = await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'given',
        () => 'refused',
      )
      return { read, isInert, media }
    })
    expect(tried).toEqual({ read: 'refused', isInert: true, media: 'refused' })
  })

  it('is not answered from a frame within it, and has none that could ask', async () => {
    const inside = await app.page.evaluate(async () => {
      const frame = Object.assign(document.createElement('iframe'), { src: '/index.html' })
      document.body.append(frame)
      await new Promise((resolve) => setTimeout(resolve, 300))
      let has: unknown
      try {
        has = frame.contentWindow !== null && 'ciklus' in frame.contentWindow
      } catch {
        has = false
      }
      frame.remove()
      return has
    })
    expect(inside).toBe(false)
  })
})

describe.runIf(process.platform !== 'win32')('The data folder', () => {
  it('is for this user of the computer alone', async () => {
    expect((await stat(data.folder)).mode & 0o777).toBe(0o700)
  })
})

describe('The scheme serves the page and nothing else', () => {
  it('answers with the policy, the type and no sniffing', async () => {
    const headers = await app.page.evaluate(async () => {
      const response = await fetch('/index.html')
      return Object.fromEntries(response.headers)
    })
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/%2e%2e%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/%252e%252e%252fpackage.json',
    '/index.html%00.js',
    '/%00',
    '/%',
    '//etc/passwd',
    '/C:/Windows/win.ini',
    '/../main/main.js',
    '/..%2fmain%2fmain.js',
    '/../../package.json',
  ])('refuses %s', async (path) => {
    expect([403, 404]).toContain(await statusOf(path))
  })

  it('takes nothing but GET', async () => {
    const status = await app.page.evaluate(() =>
      fetch('/index.html', { method: 'POST', body: 'x' }).then((r) => r.status),
    )
    expect(status).toBe(405)
  })
})
