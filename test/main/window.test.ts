import { EventEmitter } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { grounds, isReachable, openWindow, readWindowState } from '../../src-main/window/window'

const made = vi.hoisted(() => ({ windows: [] as FakeWindow[], isDark: false }))
vi.mock('electron', () => ({
  BrowserWindow: function open(options: Record<string, unknown>) {
    const window = new FakeWindow(options)
    made.windows.push(window)
    return window
  },
  nativeTheme: {
    get shouldUseDarkColors() {
      return made.isDark
    },
  },
  screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
  shell: {},
}))

/** A window of which only what it is told matters. */
class FakeWindow extends EventEmitter {
  readonly told: string[] = []
  readonly webContents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() })
  constructor(readonly options: Record<string, unknown>) {
    super()
  }
  show = (): void => void this.told.push('show')
  maximize = (): void => void this.told.push('maximize')
  loadURL = (): Promise<void> => Promise.resolve()
  getNormalBounds = () => ({ x: 1, y: 2, width: 900, height: 700 })
  isMaximized = (): boolean => true
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'window-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('The window', () => {
  it('comes back where it was', async () => {
    const state = { bounds: { x: -10, y: 20, width: 1000, height: 700 }, maximized: true }
    await writeFile(join(folder, 'window.json'), JSON.stringify(state))
    expect(await readWindowState(join(folder, 'window.json'))).toEqual(state)
  })

  it.each([
    'not json',
    '{}',
    '{"bounds":{"x":0,"y":0,"width":10,"height":10},"maximized":false}',
    '{"bounds":{"x":0,"y":0,"width":1e9,"height":700},"maximized":false}',
    '{"bounds":{"x":"0","y":0,"width":1000,"height":700},"maximized":false}',
  ])('opens at its usual place when what was kept is damaged: %s', async (text) => {
    await writeFile(join(folder, 'damaged.json'), text)
    expect(await readWindowState(join(folder, 'damaged.json'))).toBeNull()
    expect(await readWindowState(join(folder, 'missing.json'))).toBeNull()
  })

  it('is brought back when the screen it was on is gone', () => {
    const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }]
    const at = (x: number, y: number): boolean =>
      isReachable({ x, y, width: 1000, height: 700 }, screens)
    expect(at(100, 100)).toBe(true)
    expect(at(1800, 1000)).toBe(true)
    expect(at(1900, 100)).toBe(false)
    expect(at(2500, 100)).toBe(false)
    expect(at(100, -690)).toBe(false)
  })
})

describe('A window that opens', () => {
  const opening = async (state: unknown) => {
    await writeFile(join(folder, 'window.json'), JSON.stringify(state))
    await openWindow(folder, () => undefined)
    const window = made.windows.at(-1)
    if (window === undefined) throw new Error('No window was opened.')
    return window
  }
  const bounds = { x: 100, y: 100, width: 1000, height: 700 }

  it.each([
    [false, ['show']],
    [true, ['maximize']],
  ])('is shown once its page is drawn (as large as the screen: %s)', async (maximized, told) => {
    const window = await opening({ bounds, maximized })
    expect(window.options).toMatchObject({ ...bounds, show: false })
    expect(window.told).toEqual([])
    window.emit('ready-to-show')
    expect(window.told).toEqual(told)
  })

  it('has the ground of the page before there is one, as light as the system', async () => {
    expect((await opening({})).options['backgroundColor']).toBe(grounds.light)
    made.isDark = true
    expect((await opening({})).options['backgroundColor']).toBe(grounds.dark)
    made.isDark = false
    const tokens = await readFile('src-renderer/theme/tokens.css', 'utf8')
    expect(tokens).toContain(`--paper: light-dark(${grounds.light}, ${grounds.dark});`)
  })

  it('comes back to its usual place when its screen is gone', async () => {
    const window = await opening({ bounds: { ...bounds, x: 2500 }, maximized: false })
    expect(window.options).not.toHaveProperty('x')
  })

  it.each(['close', 'session-end'])('keeps its place at %s', async (event) => {
    const window = await opening({})
    window.emit(event, { preventDefault: () => undefined })
    expect(await readWindowState(join(folder, 'window.json'))).toEqual({
      bounds: { x: 1, y: 2, width: 900, height: 700 },
      maximized: true,
    })
    await rm(join(folder, 'window.json'))
  })
})
