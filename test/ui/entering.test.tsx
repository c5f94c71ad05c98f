/** A screen that comes late takes the focus, but never out of a window that was opened in the meantime. */
import { afterEach, describe, expect, it } from 'vitest'
import { enterAt, enterScreen, isWindowOpen } from '../../src-renderer/ui'

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))

const element = (id: string) => document.getElementById(id)

function show(html: string): void {
  document.body.innerHTML = html
}

afterEach(() => show(''))

const screen = '<main><h1 id="heading" tabindex="-1">Import</h1></main>'
const withWindow = `${screen}<div role="dialog"><h2 id="title" tabindex="-1">Find</h2><input id="query"></div>`

describe('a screen that comes', () => {
  it('has the focus on what it begins with', async () => {
    show(screen)
    enterAt(element('heading'))
    expect(document.activeElement?.id).toBe('heading')
    element('heading')?.blur()
    enterScreen()
    await nextFrame()
    expect(document.activeElement?.id).toBe('heading')
  })

  it('takes nothing from a window that was opened while it was coming', async () => {
    show(withWindow)
    element('query')?.focus()
    enterAt(element('heading'))
    expect(document.activeElement?.id).toBe('query')
    enterScreen()
    await nextFrame()
    expect(document.activeElement?.id).toBe('query')
  })

  it('may stand in that window itself', () => {
    show(withWindow)
    element('query')?.focus()
    enterAt(element('title'))
    expect(document.activeElement?.id).toBe('title')
  })

  it('has the keys again while a window that was closed still fades', () => {
    show(withWindow)
    expect(isWindowOpen()).toBe(true)
    show(`${screen}<div data-exiting="true"><div role="dialog"><input id="query"></div></div>`)
    expect(isWindowOpen()).toBe(false)
    enterAt(element('heading'))
    expect(document.activeElement?.id).toBe('heading')
  })
})
