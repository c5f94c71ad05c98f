/** What becomes of a window whose page has died. */
import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { reloadWhenCrashed } from '../../src-main/window/crashed-page'
import { plainPages, stoppedPage } from '../../src-main/window/stopped-page'
import type { Stopped } from '../../src-main/window/stopped-page'
import { wordsIn } from '../../src-main/window/words'

vi.mock('electron', () => ({ shell: {} }))

/** A window of which only the crashes matter, and a clock that is set by hand. */
function crashing() {
  const reload = vi.fn<() => void>()
  const loadURL = vi.fn<(url: string) => Promise<void>>(() => Promise.resolve())
  const noted: string[] = []
  const webContents = Object.assign(new EventEmitter(), { reload, loadURL })
  const window = { webContents, isDestroyed: () => false } as unknown as BrowserWindow
  const clock = { now: 0 }
  reloadWhenCrashed(
    window,
    (where) => noted.push(where),
    () => clock.now,
  )
  const crash = (reason = 'crashed') => webContents.emit('render-process-gone', {}, { reason })
  return { reload, loadURL, noted, crash, clock }
}

describe('A page that has died', () => {
  it('is loaded again by itself, and noted', () => {
    const { reload, loadURL, noted, crash, clock } = crashing()
    for (const now of [0, 60_000, 120_000, 180_000]) {
      clock.now = now
      crash('oom')
    }
    expect(reload).toHaveBeenCalledTimes(4)
    expect(loadURL).not.toHaveBeenCalled()
    expect(noted).toEqual(Array.from({ length: 4 }, () => 'page oom'))
  })

  it('three times in a row gives way to the plain page, and each time after that until it lasts', () => {
    const { reload, loadURL, crash, clock } = crashing()
    for (const now of [0, 59_999, 119_998, 150_000]) {
      clock.now = now
      crash()
    }
    expect(reload).toHaveBeenCalledTimes(2)
    expect(loadURL.mock.calls).toEqual([[stoppedPage('page')], [stoppedPage('page')]])
    clock.now = 210_000
    crash()
    expect(reload).toHaveBeenCalledTimes(3)
  })

  it('is left alone when it ended as it should', () => {
    const { reload, crash } = crashing()
    crash('clean-exit')
    expect(reload).not.toHaveBeenCalled()
  })
})

describe('The plain page', () => {
  const html = (stopped: Stopped): string => {
    const facts = { language: 'en', dataFolder: 'C:\\<b>&"Ana"', own: '0.1.0', newer: '0.3.0' }
    const name = new URL(stoppedPage(stopped)).pathname.slice(1)
    return plainPages(wordsIn('en'), facts)[name]?.() ?? ''
  }
  const links = (stopped: Stopped) => html(stopped).match(/(?:href|src)="[^"]*"/g)

  it('says what happened, where the data is, and leads on without what was open', () => {
    expect(html('page')).toContain('three times in a row')
    expect(html('start')).toContain('soon after it was started')
    expect(html('start')).toContain('without the help of the graphics card')
    expect(html('page')).toContain('C:\\&#60;b&#62;&#38;&#34;Ana&#34;')
    expect(html('page')).toMatch(/href="index\.html#calm".*\n.*href="index\.html"/)
  })

  it('has no script, and asks for no file of the program', () => {
    for (const stopped of ['page', 'start'] as const) {
      expect(html(stopped)).not.toMatch(/<script|<img|style=/)
      expect(links(stopped)).toEqual([
        'href="stopped.css"',
        'href="index.html#calm"',
        'href="index.html"',
      ])
    }
  })

  it('of a program that is older than the data says so, with both versions, and leads nowhere', () => {
    expect(html('older')).toContain('This is Ciklus 0.1.0.')
    expect(html('older')).toContain('Install Ciklus 0.3.0 or a newer one.')
    expect(links('older')).toEqual(['href="stopped.css"'])
  })
})
