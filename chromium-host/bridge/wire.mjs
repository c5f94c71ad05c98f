/**
 * Two worlds of one page, the preload's and the page's own, hand each other functions over DOM events that carry only text.
 * Each side has this wire; a function that crosses becomes, on the other side, a function that calls back over the wire.
 * Events are dispatched synchronously, so a call returns what the function returned, as through Electron's contextBridge.
 *
 * Used by the browser as text; everything it needs of the page is taken before a script of the page can change it.
 */

/** `ear` and `mouth` are the names of the events to listen to and to send; both are random and known to the two worlds alone. */
export function createWire(createCodec, ear, mouth) {
  const { CustomEvent, Promise, Uint8Array, Map, Error, atob, btoa, String } = globalThis
  const dispatch = globalThis.dispatchEvent.bind(globalThis)
  const detailOf = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail').get
  const functions = new Map()
  const waiting = new Map()
  let count = 0
  let returned = null

  const toBase64 = (bytes) => {
    if (bytes.toBase64) return bytes.toBase64()
    const parts = []
    for (let at = 0; at < bytes.length; at += 0x8000) {
      parts.push(String.fromCharCode.apply(null, bytes.subarray(at, at + 0x8000)))
    }
    return btoa(parts.join(''))
  }
  const fromBase64 = (text) =>
    Uint8Array.fromBase64
      ? Uint8Array.fromBase64(text)
      : Uint8Array.from(atob(text), (c) => c.charCodeAt(0))

  const say = (message) => {
    dispatch(new CustomEvent(mouth, { detail: codec.write(message) }))
  }

  const codec = createCodec({
    fromBytes: toBase64,
    toBytes: fromBase64,
    fromFunction(f) {
      count += 1
      functions.set(count, f)
      return count
    },
    toFunction(id) {
      return (...args) => {
        const before = returned
        returned = null
        say({ kind: 'call', id, args })
        const answer = returned
        returned = before
        if (answer === null) throw new Error('The other world is gone.')
        if (answer.failed) throw answer.value
        return answer.value
      }
    },
    fromPromise(promise) {
      count += 1
      const id = count
      promise.then(
        (value) => say({ kind: 'settled', id, value }),
        (value) => say({ kind: 'settled', id, value, failed: true }),
      )
      return id
    },
    toPromise(id) {
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
    },
  })

  const answerCall = ({ id, args }) => {
    try {
      say({ kind: 'returned', value: functions.get(id)(...args) })
    } catch (error) {
      say({ kind: 'returned', value: new Error(String(error)), failed: true })
    }
  }

  const settle = ({ id, value, failed }) => {
    const promise = waiting.get(id)
    waiting.delete(id)
    if (failed) promise?.reject(value)
    else promise?.resolve(value)
  }

  /** Starts listening; `onExposed` gets what the other side exposes. */
  const listen = (onExposed) => {
    globalThis.addEventListener(ear, (event) => {
      event.stopImmediatePropagation()
      const message = codec.read(detailOf.call(event))
      if (message.kind === 'call') answerCall(message)
      else if (message.kind === 'returned') returned = message
      else if (message.kind === 'settled') settle(message)
      else if (message.kind === 'expose') onExposed(message.name, message.api)
    })
  }

  return { say, listen, toBase64, fromBase64 }
}
