import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { isReachable, readWindowState } from '../../src-main/window/window'

vi.mock('electron', () => ({ BrowserWindow: vi.fn(), screen: {}, shell: {} }))

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
