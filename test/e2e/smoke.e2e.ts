/** The program starts, and what the page gets of it is what was meant and nothing more. */
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract } from '../../src-shared/contract'
import { freshFolder, startApp } from './app'
import type { TestApp } from './app'

const root = join(import.meta.dirname, '../..')

let app: TestApp
beforeAll(async () => {
  app = await startApp({ language: 'sr-Latn' })
})
afterAll(() => app.close())

describe('A fresh start', () => {
  it('shows something and complains of nothing', async () => {
    await expect.poll(() => app.page.locator('body').innerText()).not.toBe('')
    expect(app.complaints).toEqual([])
  })

  it('puts window.ciklus on the page, with a function for every channel of the contract and no other', async () => {
    const channels = await app.page.evaluate(() => {
      const names: string[] = []
      for (const [area, calls] of Object.entries(window.ciklus)) {
        if (typeof calls === 'function') continue
        for (const name of Object.keys(calls)) names.push(`${area}.${name}`)
      }
      return names
    })
    expect(channels.toSorted()).toEqual(Object.keys(contract).toSorted())
  })

  it('exposes nothing else: no require, no process, no Electron, no names of the bridge', async () => {
    const found = await app.page.evaluate(() => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const plain = new Set(Object.getOwnPropertyNames(frame.contentWindow))
      frame.remove()
      const own = Object.getOwnPropertyNames(window).filter((name) => !plain.has(name))
      return {
        own,
        types: [typeof globalThis['require' as never], typeof globalThis['process' as never]],
      }
    })
    expect(found.types).toEqual(['undefined', 'undefined'])
    // Two names are the page's own: what checks files sets them when it is loaded, once the first screen is there.
    const known = /^(ciklus|\d+|on\w+|\$?__playwright.*|__zod_global(?:Config|Registry))$/
    expect(found.own.filter((name) => !known.test(name))).toEqual([])
  })

  it('freezes what it exposes', async () => {
    const frozen = await app.page.evaluate(() => {
      const objects = Object.values(window.ciklus).filter((value) => typeof value === 'object')
      return [window.ciklus, ...objects].every((value) => Object.isFrozen(value))
    })
    expect(frozen).toBe(true)
  })

  it('tells the page its version, its data folder and the system language', async () => {
    const info = await app.page.evaluate(() => window.ciklus.app.info({}))
    expect(info).toEqual({
      ok: true,
      value: {
        version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
        dataFolder: app.userData,
        isRoaming: false,
        otherDataFolder: null,
        runtime: expect.stringMatching(/^(Electron|Chromium) \d/) as string,
        systemLanguage: 'sr-Latn',
        setsPaper: process.platform !== 'win32',
        isWithoutGraphics: false,
      },
    })
  })

  it('keeps IndexedDB across a restart, since the origin stays the same', async () => {
    const { folder, remove } = await freshFolder()
    const first = await startApp({ dataFolder: folder })
    await first.page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('kept', 1)
          opening.onupgradeneeded = () => opening.result.createObjectStore('rows')
          opening.onerror = () => reject(new Error('open'))
          opening.onsuccess = () => {
            const transaction = opening.result.transaction('rows', 'readwrite', {
              durability: 'strict',
            })
            transaction.objectStore('rows').put('Đorđe', 1)
            transaction.oncomplete = () => resolve()
          }
        }),
    )
    await first.kill()
    const second = await startApp({ dataFolder: folder })
    const value = await second.page.evaluate(
      () =>
        new Promise<unknown>((resolve, reject) => {
          const opening = indexedDB.open('kept', 1)
          opening.onerror = () => reject(new Error('open'))
          opening.onsuccess = () => {
            const asked = opening.result.transaction('rows').objectStore('rows').get(1)
            asked.onsuccess = () => resolve(asked.result)
          }
        }),
    )
    await second.close()
    await remove()
    expect(value).toBe('Đorđe')
  })
})

describe('What a page complains of', () => {
  it('is heard from its first moment, before anybody can listen', async () => {
    // Beside the program's own files, where its libraries are found.
    const folder = join(root, 'node_modules', '.cache', 'ciklus', 'complaining')
    await cp(join(root, 'out'), folder, { recursive: true })
    const first = join(folder, 'renderer', 'index.html')
    const html = await readFile(first, 'utf8')
    await writeFile(first, html.replace('<head>', '<head><script>alert(1)</script>'))
    const complaining = await startApp({ program: join(folder, 'main', 'main.js') })
    await complaining.close()
    await rm(folder, { recursive: true, force: true })
    expect(complaining.complaints.join('\n')).toMatch(/Content Security Policy/)
  })
})
