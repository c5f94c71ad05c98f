/**
 * The preload's side: `require('electron')` with `contextBridge` and `ipcRenderer`, in an isolated world with a binding to the
 * host. Used as text.
 */

/** Runs in the preload's world before any script of the page; `run` is the preload itself. */
export function startPreload(createWire, createCodec, ear, mouth, bindingName, run) {
  // As in Electron, a preload runs in the top frame alone.
  if (globalThis.top !== globalThis) return
  const wire = createWire(createCodec, ear, mouth)
  wire.listen(() => undefined)
  const post = globalThis[bindingName]
  delete globalThis[bindingName]
  const codec = createCodec({ fromBytes: wire.toBase64, toBytes: wire.fromBase64 })
  const asked = new Map()
  const listeners = new Map()
  let count = 0

  const strict = (name, members) =>
    new Proxy(Object.freeze(members), {
      get(target, key) {
        if (typeof key === 'symbol' || key in target) return target[key]
        throw new Error(`chromium-host does not implement ${name}.${key}`)
      },
    })

  const ipcRenderer = strict('ipcRenderer', {
    invoke(channel, ...args) {
      count += 1
      const id = count
      return new Promise((resolve, reject) => {
        asked.set(id, { channel, resolve, reject })
        post(codec.write({ kind: 'invoke', id, channel, args }))
      })
    },
    send(channel, ...args) {
      post(codec.write({ kind: 'send', channel, args }))
    },
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    off(channel, listener) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((l) => l !== listener),
      )
      return ipcRenderer
    },
  })

  const contextBridge = strict('contextBridge', {
    exposeInMainWorld(name, api) {
      wire.say({ kind: 'expose', name, api })
    },
  })

  globalThis.receiveFromHost = (text) => {
    const message = codec.read(text)
    if (message.kind === 'answer') {
      const waiting = asked.get(message.id)
      asked.delete(message.id)
      if (message.failed === undefined) waiting?.resolve(message.value)
      else
        waiting?.reject(
          new Error(`Error invoking remote method '${waiting.channel}': ${message.failed}`),
        )
    } else if (message.kind === 'event') {
      for (const listener of listeners.get(message.channel) ?? []) {
        listener(Object.freeze({ sender: ipcRenderer, ports: [] }), ...message.args)
      }
    }
  }

  const electron = strict('electron', { contextBridge, ipcRenderer })
  const require = (name) => {
    if (name === 'electron') return electron
    throw new Error(`module not found: ${name}`)
  }
  const module = { exports: {} }
  run(require, module, module.exports)
}
