import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { pageScript, preloadScript } from '../../chromium-host/bridge/sources'

const names = { toPage: 'h1', toPreload: 'h2', binding: 'h3' }

/** A page and a preload's world that share nothing but the events of one window, as in the browser. */
function worlds(preload: string): {
  readonly page: (source: string) => unknown
  readonly posted: string[]
  readonly receive: (text: string) => void
} {
  const target = new EventTarget()
  const shared = {
    addEventListener: target.addEventListener.bind(target),
    dispatchEvent: target.dispatchEvent.bind(target),
    CustomEvent,
    atob,
    btoa,
  }
  const posted: string[] = []
  const make = (more: object): Record<string, unknown> => {
    const world: Record<string, unknown> = createContext({ ...shared, ...more })
    world['globalThis'] = runInContext('globalThis', world)
    world['top'] = world['globalThis']
    return world
  }
  const page = make({})
  const own = make({ [names.binding]: (text: string) => posted.push(text) })
  runInContext(pageScript(names), page)
  runInContext(preloadScript(names, preload), own)
  return {
    page: (source) => runInContext(source, page) as unknown,
    posted,
    receive: own['receiveFromHost'] as (text: string) => void,
  }
}

const plain = `
  const { contextBridge, ipcRenderer } = require('electron')
  contextBridge.exposeInMainWorld('api', {
    add: (a, b) => a + b,
    fail: () => { throw new Error('no') },
    leak: () => ipcRenderer,
    ask: (x) => ipcRenderer.invoke('c', x),
    bytes: (b) => b.map((n) => n + 1),
    each: (f) => [1, 2].map((n) => f(n)),
    deep: { value: 1 },
    later: (f) => { const heard = (_e, x) => f(x); ipcRenderer.on('e', heard); return () => { ipcRenderer.off('e', heard) } },
  })`

describe('The bridge', () => {
  it('carries calls with their answers at once, errors too, and callbacks both ways', () => {
    const { page } = worlds(plain)
    expect(page('api.add(1, 2)')).toBe(3)
    expect(() => page('api.fail()')).toThrow('no')
    expect(page('JSON.stringify(api.each((n) => n * 10))')).toBe('[10,20]')
    expect(page('JSON.stringify([...api.bytes(Uint8Array.of(1, 2))])')).toBe('[2,3]')
  })

  it('exposes a frozen copy, and never the functions of the host', () => {
    const { page } = worlds(plain)
    expect(page('Object.isFrozen(api) && Object.isFrozen(api.deep)')).toBe(true)
    expect(() => page('api.leak()')).toThrow('does not implement ipcRenderer')
    expect(page(`typeof require + typeof ${names.binding} + typeof receiveFromHost`)).toBe(
      'undefinedundefinedundefined',
    )
  })

  it('posts an invocation to the host and settles it with the answer', async () => {
    const { page, posted, receive } = worlds(plain)
    const answer = page('api.ask({ a: undefined, n: NaN }).then((x) => [...x.b].join())')
    expect(JSON.parse(posted[0] ?? '')).toEqual({
      kind: 'invoke',
      id: 1,
      channel: 'c',
      args: [{ a: { $: 'u' }, n: { $: 'n', v: 'NaN' } }],
    })
    receive('{"kind":"answer","id":1,"value":{"b":{"$":"b","v":"AQI="}}}')
    expect(await answer).toBe('1,2')
    const refused = page('api.ask(1)')
    receive('{"kind":"answer","id":2,"failed":"Error: gone"}')
    await expect(refused).rejects.toThrow("Error invoking remote method 'c': Error: gone")
  })

  it('hands events to a listener until it stops', () => {
    const { page, receive } = worlds(plain)
    page('globalThis.heard = []; globalThis.stop = api.later((x) => heard.push(x))')
    receive('{"kind":"event","channel":"e","args":[1]}')
    page('stop()')
    receive('{"kind":"event","channel":"e","args":[2]}')
    expect(page('JSON.stringify(heard)')).toBe('[1]')
  })

  it('runs the preload in the top frame alone', () => {
    const target = createContext({ posted: [] })
    runInContext('globalThis.top = {}', target)
    runInContext(pageScript(names), target)
    runInContext(preloadScript(names, 'posted.push(1)'), target)
    expect(runInContext('posted.length', target)).toBe(0)
  })

  it('says what the preload may not require', () => {
    expect(() => worlds("require('fs')")).toThrow('module not found: fs')
    expect(() => worlds("require('electron').webFrame")).toThrow(
      'does not implement electron.webFrame',
    )
  })
})
