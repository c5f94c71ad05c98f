import { describe, expect, it, vi } from 'vitest'
import { channelNames, jobProgressEvent, menuEditEvent } from '../../src-shared/channels'
import { contract, events } from '../../src-shared/contract'

const electron = vi.hoisted(() => ({
  contextBridge: { exposeInMainWorld: vi.fn() },
  ipcRenderer: { invoke: vi.fn(), on: vi.fn(), off: vi.fn(() => 'ipcRenderer itself') },
}))
vi.mock('electron', () => electron)

describe('The preload', () => {
  it('knows exactly the channels of the contract', () => {
    expect(channelNames.toSorted()).toEqual(Object.keys(contract).toSorted())
    expect([jobProgressEvent, menuEditEvent]).toEqual(Object.values(events))
  })

  it('exposes one frozen object whose functions invoke their own channel and nothing else', async () => {
    await import('../../src-main/preload')
    expect(electron.contextBridge.exposeInMainWorld).toHaveBeenCalledTimes(1)
    const [name, api] = electron.contextBridge.exposeInMainWorld.mock.calls[0] as [
      string,
      Record<string, Record<string, (args: unknown) => unknown>>,
    ]
    expect(name).toBe('ciklus')
    expect(Object.isFrozen(api)).toBe(true)
    for (const channel of Object.keys(contract)) {
      const [area = '', call = ''] = channel.split('.')
      expect(Object.isFrozen(api[area])).toBe(true)
      api[area]?.[call]?.({ some: 1 })
      expect(electron.ipcRenderer.invoke).toHaveBeenLastCalledWith(channel, { some: 1 })
    }
    expect(electron.ipcRenderer.invoke).toHaveBeenCalledTimes(Object.keys(contract).length)
  })

  it('hands progress to a listener until it is told to stop', async () => {
    await import('../../src-main/preload')
    const [, api] = electron.contextBridge.exposeInMainWorld.mock.calls[0] as [
      string,
      { onJobProgress(listener: (p: unknown) => void): () => unknown },
    ]
    const heard: unknown[] = []
    const stop = api.onJobProgress((progress) => heard.push(progress))
    const [channel, listener] = electron.ipcRenderer.on.mock.calls[0] as [
      string,
      (event: unknown, progress: unknown) => void,
    ]
    expect(channel).toBe(events.jobProgress)
    listener({ sender: 'never handed on' }, { done: 1 })
    expect(heard).toEqual([{ done: 1 }])
    expect(stop()).toBeUndefined()
    expect(electron.ipcRenderer.off).toHaveBeenCalledExactlyOnceWith(channel, listener)
  })

  it('hands what the menu asks to a listener', async () => {
    await import('../../src-main/preload')
    const [, api] = electron.contextBridge.exposeInMainWorld.mock.calls[0] as [
      string,
      { onMenuEdit(listener: (what: unknown) => void): () => unknown },
    ]
    const heard: unknown[] = []
    api.onMenuEdit((what) => heard.push(what))
    const [channel, listener] = electron.ipcRenderer.on.mock.lastCall as [
      string,
      (event: unknown, what: unknown) => void,
    ]
    expect(channel).toBe(events.menuEdit)
    listener({}, 'undo')
    expect(heard).toEqual(['undo'])
  })
})
