import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentSecurityPolicy, findAsset, serveFolder } from '../../src-main/ipc/scheme'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scheme-'))
  await mkdir(join(folder, 'page', 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.json'), '{}')
  await writeFile(join(folder, 'page', 'index.html'), '<h1>Ćao</h1>')
  await writeFile(join(folder, 'page', 'assets', 'main.js'), '1')
  await writeFile(join(folder, 'page', 'notes.md'), 'not for the page')
})
afterAll(() => rm(folder, { recursive: true }))

const asking = (url: string, method = 'GET'): Request => {
  const request = new Request('http://localhost/', { method })
  Object.defineProperty(request, 'url', { value: url })
  return request
}
const ask = (url: string, method = 'GET'): Promise<Response> =>
  serveFolder(join(folder, 'page'))(asking(url, method))

describe('The scheme', () => {
  it('serves what is made when it is asked for, with the same policy, and nothing by another name', async () => {
    const serve = serveFolder(join(folder, 'page'), { 'stopped.html': () => '<h1>Stop</h1>' })
    const made = await serve(asking('app://ciklus/stopped.html?a#b'))
    expect(await made.text()).toBe('<h1>Stop</h1>')
    expect(made.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
    expect(made.headers.get('content-type')).toBe('text/html; charset=utf-8')
    for (const url of ['app://ciklus/toString', 'app://other0/stopped.html'])
      expect((await serve(asking(url))).status).toBeGreaterThanOrEqual(400)
  })

  it('serves the page with the policy, its type and no sniffing', async () => {
    for (const url of [
      'app://ciklus/',
      'app://ciklus/index.html',
      'app://ciklus/index.html?a=1#b',
    ]) {
      const answer = await ask(url)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toBe('<h1>Ćao</h1>')
      expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  it('allows neither inline scripts nor evaluation nor anything from elsewhere', () => {
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:/)
    expect(contentSecurityPolicy).toContain("default-src 'none'")
  })

  it.each([
    'app://ciklus/../secret.json',
    'app://ciklus/..%2fsecret.json',
    'app://ciklus/%2e%2e/secret.json',
    'app://ciklus/%2e%2e%2fsecret.json',
    'app://ciklus/%2E%2E%5Csecret.json',
    'app://ciklus/..\\secret.json',
    'app://ciklus/assets/../../secret.json',
    'app://ciklus/assets/./main.js',
    'app://ciklus//etc/hosts.json',
    'app://ciklus/%2fetc%2fhosts.json',
    'app://ciklus/index.html%00.js',
    'app://ciklus/index.html%0a.js',
    'app://ciklus/C:/secret.json',
    'app://ciklus/index.html::$DATA.js',
    'app://ciklus/%zz',
    'app://ciklus/%',
    'app://ciklus/notes.md',
    'app://ciklus/assets',
    'app://other/index.html',
    'app://ciklus.example.org/index.html',
    'app://ciklus@example.org/index.html',
    'file:///etc/hosts.json',
    'https://ciklus/index.html',
  ])('refuses %s', async (url) => {
    expect((await ask(url)).status).toBe(403)
  })

  it('decodes once: what is still encoded after that is a name like any other, and not there', async () => {
    expect((await ask('app://ciklus/%252e%252e%252fsecret.json')).status).toBe(404)
  })

  it('says that a missing file is missing, and takes nothing but GET', async () => {
    expect((await ask('app://ciklus/missing.js')).status).toBe(404)
    expect((await ask('app://ciklus/index.html', 'POST')).status).toBe(405)
  })

  it('never finds a file outside its folder, whatever the address', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2f',
      '/',
      '\\',
      '%5c',
      'a',
      'x.js',
      '%00',
      ':',
      '%25',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const found = findAsset('/srv/page', `app://ciklus/${pieces.join('')}`)
        expect(found === null || found.path.startsWith('/srv/page/')).toBe(true)
        expect(found?.path.split('/').includes('..') ?? false).toBe(false)
      }),
    )
  })
})
