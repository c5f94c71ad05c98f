/** Before there is a window: a start that fails, a newer program's data, and the graphics card. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newerOpener } from '../../src-main/system/engine-floor'
import { startOrSay } from '../../src-main/system/failed-start'
import { giveUpGraphics, isWithoutGraphics, useGraphics } from '../../src-main/system/graphics'
import { engineOf, runtimeName } from '../../src-main/system/runtime'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'begin-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('A start', () => {
  const telling = () => ({
    log: vi.fn<(where: string, error: unknown) => void>(),
    title: 'Title',
    text: 'Text',
    say: vi.fn<(title: string, text: string) => void>(),
    exit: vi.fn<(code: number) => void>(),
  })

  it('that fails says so and ends the program, even where it cannot be said', async () => {
    const told = telling()
    const error = new Error('no')
    await startOrSay(() => Promise.reject(error), told)
    expect(told.log).toHaveBeenCalledExactlyOnceWith('start', error)
    expect(told.say).toHaveBeenCalledExactlyOnceWith('Title', 'Text')
    expect(told.exit).toHaveBeenCalledExactlyOnceWith(1)
    const silent = telling()
    silent.say.mockImplementation(() => {
      throw error
    })
    await expect(startOrSay(() => Promise.reject(error), silent)).rejects.toBe(error)
    expect(silent.exit).toHaveBeenCalledExactlyOnceWith(1)
  })

  it('that works says nothing', async () => {
    const told = telling()
    await startOrSay(() => Promise.resolve(), told)
    for (const one of [told.say, told.exit, told.log]) expect(one).not.toHaveBeenCalled()
  })
})

describe('The storage of the browser engine', () => {
  const opens = (engine: number, version: string) => newerOpener(folder, { engine, version })

  it('is opened by the same and by a newer one, and not by an older one', () => {
    expect(opens(156, '0.2.0')).toBeNull()
    expect(opens(156, '0.1.9')).toBeNull()
    expect(opens(160, '0.3.0')).toBeNull()
    expect(opens(156, '0.2.0')).toEqual({ engine: 160, version: '0.3.0' })
    expect(opens(160, '0.3.0')).toBeNull()
  })

  it('keeps nobody out when what was noted cannot be read, or who comes does not say what it is', async () => {
    opens(160, '0.3.0')
    expect(opens(0, '0.1.0')).toBeNull()
    for (const text of ['', '{}', '{"engine":"160","version":"0.3.0"}']) {
      await writeFile(join(folder, 'engine.json'), text)
      expect(opens(150, '0.1.0')).toBeNull()
      expect(JSON.parse(await readFile(join(folder, 'engine.json'), 'utf8'))).toMatchObject({
        engine: 150,
      })
    }
  })
})

it('The graphics card is done without until somebody wants it back', () => {
  expect(isWithoutGraphics(folder)).toBe(false)
  giveUpGraphics(folder)
  giveUpGraphics(folder)
  expect(isWithoutGraphics(folder)).toBe(true)
  useGraphics(folder)
  useGraphics(folder)
  expect(isWithoutGraphics(folder)).toBe(false)
})

it('What carries the page is told from what it calls itself', () => {
  const electron = 'Mozilla/5.0 ciklus/0.1.0 Chrome/156.0.7000.1 Electron/45.4.1 Safari/537.36'
  expect([runtimeName(electron), engineOf(electron)]).toEqual(['Electron 45.4.1', 156])
  expect([runtimeName('Chrome/147.0.1'), engineOf('Chrome/147.0.1')]).toEqual([
    'Chromium 147.0.1',
    147,
  ])
  expect([runtimeName(''), engineOf('')]).toEqual(['Chromium', 0])
})
