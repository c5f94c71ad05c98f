import { describe, expect, it } from 'vitest'
import { addScheme, fromBrowser, schemeOf, toBrowser } from '../../chromium-host/origins'

addScheme('app')

describe('An address of the program', () => {
  it.each([
    ['app://ciklus/index.html', 'https://ciklus.app.localhost/index.html'],
    ['app://print/ab/page.html?x#y', 'https://print.app.localhost/ab/page.html?x#y'],
  ])('%s is %s in the browser, and comes back as it was', (url, inBrowser) => {
    expect(toBrowser(url)).toBe(inBrowser)
    expect(fromBrowser(inBrowser)).toBe(url)
  })

  it.each([
    'https://example.org/',
    'https://ciklus.app.localhost.example.org/',
    'https://ciklus.other.localhost/',
    'http://ciklus.app.localhost/',
    'data:text/html,x',
    'about:blank',
  ])('is never made of %s', (url) => {
    expect(fromBrowser(url)).toBe(url)
  })

  it('has an origin without a path', () => {
    expect(fromBrowser('https://ciklus.app.localhost')).toBe('app://ciklus')
    expect(schemeOf('APP://x')).toBe('app')
    expect(schemeOf('nothing')).toBe('')
  })
})
