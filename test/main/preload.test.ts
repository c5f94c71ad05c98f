import { describe, expect, it, vi } from 'vitest'
import {
  channelNames,
  closingEvent,
  documentsOffEvent,
  fileOpenedEvent,
  jobProgressEvent,
  menuChoiceEvent,
} from '../../src-shared/channels'
import { contract, events } from '../../src-shared/contract'

const electron = vi.hoisted(() => ({
  contextBridge: { exposeInMainWorld: vi.fn() },
  ipcRenderer: { invoke: vi.fn(), on: vi.fn(), off: vi.fn(() => 'ipcRenderer itself') },
}))
vi.mock('electron', () => electron)

type Heard = (event: unknown, value?: unknown) => void

/** The listener that the preload has on a channel. */
function heardOn(channel: string): Heard {
  const calls = electron.ipcRenderer.on.mock.calls as [string, Heard][]
  const [, listener] = calls.find(([name]) => name === channel) ?? []
  if (listener === undefined) throw new Error(`Nobody listens to ${channel}`)
  return listener
}

describe('The preload', () => {
  it('knows exactly the channels of the contract', () => {
    expect(channelNames.toSorted()).toEqual(Object.keys(contract).toSorted())
    const named = [
      jobProgressEvent,
      closingEvent,
      menuChoiceEvent,
      documentsOffEvent,
      fileOpenedEvent,
    ]
    expect(named).toEqual(Object.values(events))
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
    const listener = heardOn(jobProgressEvent)
    listener({ sender: 'never handed on' }, { done: 1 })
    expect(heard).toEqual([{ done: 1 }])
    expect(stop()).toBeUndefined()
    expect(electron.ipcRenderer.off).toHaveBeenCalledExactlyOnceWith(jobProgressEvent, listener)
  })

  it('tells the page that the window is about to close, and answers itself while nobody listens', async () => {
    await import('../../src-main/preload')
    const [, api] = electron.contextBridge.exposeInMainWorld.mock.calls[0] as [
      string,
      { onClosing(listener: () => void): () => unknown },
    ]
    const closes = () => {
      electron.ipcRenderer.invoke.mockClear()
      heardOn(closingEvent)({ sender: 'never handed on' })
      return electron.ipcRenderer.invoke.mock.calls.length
    }
    expect(closes()).toBe(1)
    expect(electron.ipcRenderer.invoke).toHaveBeenLastCalledWith('app.close', { isSaved: true })
    const listener = vi.fn()
    const stop = api.onClosing(listener)
    expect(closes()).toBe(0)
    expect(listener).toHaveBeenCalledExactlyOnceWith()
    expect(stop()).toBeUndefined()
    expect(closes()).toBe(1)
    expect(listener).toHaveBeenCalledOnce()
  })

  it('hands what the menu asks to a listener', async () => {
    await import('../../src-main/preload')
    const [, api] = electron.contextBridge.exposeInMainWorld.mock.calls[0] as [
      string,
      { onMenuChoice(listener: (what: unknown) => void): () => unknown },
    ]
    const heard: unknown[] = []
    api.onMenuChoice((what) => heard.push(what))
    const [channel, listener] = electron.ipcRenderer.on.mock.lastCall as [
      string,
      (event: unknown, what: unknown) => void,
    ]
    expect(channel).toBe(events.menuChoice)
    listener({}, 'shell.undo')
    expect(heard).toEqual(['shell.undo'])
  })
})
