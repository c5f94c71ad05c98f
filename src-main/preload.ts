/**
 * What the page may ask of the main process: one frozen object, `window.ciklus`, with a function for each
 * channel of the contract and no way to name another. Runs sandboxed, before the page; built to one CommonJS file.
 */
import { contextBridge, ipcRenderer } from 'electron'
import type { IpcRendererEvent } from 'electron'
import {
  channelNames,
  closingEvent,
  documentsOffEvent,
  fileOpenedEvent,
  jobProgressEvent,
  menuChoiceEvent,
} from '../src-shared/channels'
import type { Channel, CiklusApi } from '../src-shared/contract'

type Call = (args: unknown) => Promise<unknown>

/** Groups the channels by the part of their name before the dot: `files.pick` becomes `files: { pick }`. */
function callsByArea(): Readonly<Record<string, Readonly<Record<string, Call>>>> {
  const areas: Record<string, Record<string, Call>> = {}
  for (const channel of channelNames) {
    const [area = '', name = ''] = channel.split('.')
    const calls = (areas[area] ??= {})
    calls[name] = (args) => ipcRenderer.invoke(channel, args)
  }
  for (const calls of Object.values(areas)) Object.freeze(calls)
  return areas
}

type Listener = (value: unknown) => void

/** The way for the page to hear one event; what it gives stops the listening. */
function hearing(event: string): (listener: Listener) => () => void {
  return (listener) => {
    const heard = (_event: IpcRendererEvent, value: unknown): void => listener(value)
    ipcRenderer.on(event, heard)
    return () => {
      // Nothing is returned: `off` answers with ipcRenderer itself, which must not cross to the page.
      ipcRenderer.off(event, heard)
    }
  }
}

const closingListeners = new Set<() => void>()

function onClosing(listener: () => void): () => void {
  closingListeners.add(listener)
  return () => {
    closingListeners.delete(listener)
  }
}

ipcRenderer.on(closingEvent, () => {
  // A page that has nothing to save yet does not keep its window waiting.
  if (closingListeners.size === 0)
    void ipcRenderer.invoke('app.close' satisfies Channel, { isSaved: true })
  for (const listener of closingListeners) listener()
})

// The record above is typed by the contract's own keys, so its shape is the contract's; the compiler cannot follow
// names through `split`, hence the one assertion. A test walks the contract and finds a function for each channel.
const api = Object.freeze({
  ...callsByArea(),
  onJobProgress: hearing(jobProgressEvent),
  onClosing,
  onMenuChoice: hearing(menuChoiceEvent),
  onDocumentsOff: hearing(documentsOffEvent),
  onFileOpened: hearing(fileOpenedEvent),
}) as unknown as CiklusApi

contextBridge.exposeInMainWorld('ciklus', api)
