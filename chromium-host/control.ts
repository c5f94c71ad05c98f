/**
 * The door for a test (or a demo) in another process: dialogs are put to it and answered by it, what was printed and opened
 * outside is told to it, and it can run a function beside the program. Messages go over Node's own channel between
 * parent and child, which only exists when the parent asked for one.
 */
import { EventEmitter } from 'node:events'

/** A dialog that the program has opened. */
interface DialogQuestion {
  readonly type: 'dialog'
  readonly id: number
  readonly kind: 'open' | 'save' | 'message'
  readonly options: unknown
}

/** What the host says. */
export type FromHost =
  | { readonly type: 'ready' }
  | DialogQuestion
  | { readonly type: 'printed'; readonly path: string }
  /** It is about to end and wants to be started again. */
  | { readonly type: 'relaunch'; readonly args: readonly string[] }
  | { readonly type: 'shell'; readonly call: string; readonly target: string }
  | {
      readonly type: 'evaluated'
      readonly id: number
      readonly value?: unknown
      readonly error?: string
    }

/** What the host is told. `paths` empty means that the dialog was closed; for a message box `button` counts. */
export type ToHost =
  | {
      readonly type: 'answer'
      readonly id: number
      readonly paths: readonly string[]
      readonly button?: number
    }
  | {
      readonly type: 'evaluate'
      readonly id: number
      readonly source: string
      readonly arg: unknown
    }
  | { readonly type: 'quit' }

/** An answer to a dialog. */
interface DialogAnswer {
  readonly paths: readonly string[]
  readonly button: number
}

/** The host's end of the door. */
export class Control extends EventEmitter {
  #count = 0
  readonly #asked = new Map<number, (answer: DialogAnswer) => void>()

  constructor() {
    super()
    process.on('message', (message: ToHost) => {
      if (message.type === 'answer') {
        this.#asked.get(message.id)?.({ paths: message.paths, button: message.button ?? 0 })
        this.#asked.delete(message.id)
      } else {
        this.emit(message.type, message)
      }
    })
    // Without this, a parent that was killed would leave the program and its browser behind.
    process.on('disconnect', () => this.emit('quit'))
  }

  /** Tells the other side. */
  tell(message: FromHost): void {
    if (process.connected) process.send?.(message)
  }

  /** Puts a dialog to the other side and waits for its answer. */
  ask(kind: DialogQuestion['kind'], options: unknown): Promise<DialogAnswer> {
    this.#count += 1
    const id = this.#count
    const answer = new Promise<DialogAnswer>((resolve) => this.#asked.set(id, resolve))
    this.tell({ type: 'dialog', id, kind, options: JSON.parse(JSON.stringify(options)) as unknown })
    return answer
  }
}
