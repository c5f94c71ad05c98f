/** The page's side: puts what the preload exposes on `window`, frozen, as Electron's contextBridge does. Used as text. */

/** Runs in the page's own world before any script of the page. */
export function startPage(createWire, createCodec, ear, mouth) {
  if (globalThis.top !== globalThis) return
  const freeze = (value) => {
    if (value !== null && typeof value === 'object') Object.values(value).forEach(freeze)
    return Object.freeze(value)
  }
  createWire(createCodec, ear, mouth).listen((name, api) => {
    Object.defineProperty(globalThis, name, { value: freeze(api), enumerable: true })
  })
}
