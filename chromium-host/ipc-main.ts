/** `ipcMain`: handlers by channel. Requests reach it from the preload's world of a window. */
import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { strictEmitter } from './strict'

type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown

class HostIpcMain extends strictEmitter('ipcMain') {
  readonly #handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    this.#handlers.set(channel, handler)
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel)
  }

  /** Runs the handler of a channel. For the host's own use. */
  dispatch(channel: string, event: IpcMainInvokeEvent, args: unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel)
    return new Promise((resolve) => {
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
      resolve(handler(event, ...args))
    })
  }
}

/** Electron's `ipcMain`. */
export const ipcMain = new HostIpcMain() satisfies Pick<IpcMain, 'handle' | 'removeHandler'>
