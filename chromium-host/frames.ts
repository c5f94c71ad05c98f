/** The frames of a window and the worlds in them, as CDP tells of them: who sends a message is known from here, not from the message. */
import type { WebFrameMain } from 'electron'
import type { CDPSession } from 'playwright-core'
import { fromBrowser } from './origins'
import { strict } from './strict'

/** The part of a frame that the program may look at. */
export type HostFrame = Pick<WebFrameMain, 'url' | 'origin'> & { readonly parent: HostFrame | null }

interface Known {
  readonly parentId: string | null
  readonly url: string
  readonly origin: string
}

/** Watches one window. */
export class Frames {
  readonly #frames = new Map<string, Known>()
  readonly #worlds = new Map<number, { readonly frameId: string; readonly name: string }>()

  constructor(cdp: CDPSession) {
    cdp.on('Page.frameNavigated', ({ frame }) => {
      const { id, parentId, url, securityOrigin } = frame
      this.#frames.set(id, {
        parentId: parentId ?? null,
        url: fromBrowser(url),
        origin: fromBrowser(securityOrigin),
      })
    })
    cdp.on('Page.frameAttached', ({ frameId, parentFrameId }) => {
      this.#frames.set(frameId, { parentId: parentFrameId, url: '', origin: 'null' })
    })
    cdp.on('Page.frameDetached', ({ frameId }) => this.#frames.delete(frameId))
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const about = context.auxData as { readonly frameId?: string } | undefined
      if (about?.frameId === undefined) return
      this.#worlds.set(context.id, { frameId: about.frameId, name: context.name })
    })
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      this.#worlds.delete(executionContextId)
    })
    cdp.on('Runtime.executionContextsCleared', () => this.#worlds.clear())
  }

  /** The frame that a world belongs to; `null` when it is gone. */
  ofWorld(id: number): HostFrame | null {
    const world = this.#worlds.get(id)
    return world === undefined ? null : this.#frame(world.frameId)
  }

  /** The top frame. */
  top(): HostFrame | null {
    const id = this.#topId()
    return id === null ? null : this.#frame(id)
  }

  /** The world of this name in the top frame; `null` when the page has not begun. */
  worldInTop(name: string): number | null {
    const top = this.#topId()
    const found = [...this.#worlds].filter(([, w]) => w.frameId === top && w.name === name)
    return found.at(-1)?.[0] ?? null
  }

  #topId(): string | null {
    return [...this.#frames].find(([, frame]) => frame.parentId === null)?.[0] ?? null
  }

  #frame(id: string): HostFrame | null {
    const known = this.#frames.get(id)
    if (known === undefined) return null
    const parent = known.parentId === null ? null : this.#frame(known.parentId)
    return strict('WebFrameMain', { url: known.url, origin: known.origin, parent })
  }
}
