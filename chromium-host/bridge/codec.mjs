/**
 * Values as JSON text and back, between the page, the preload's world and the host: what structured clone would carry of
 * them. Bytes travel as base64. Used by Node as a module and by the browser as text, so it stands alone.
 *
 * Plain JSON is itself; anything else becomes an object with the key `$`.
 */

/**
 * @param {{
 *   fromBytes(bytes: Uint8Array): string,
 *   toBytes(text: string): Uint8Array,
 *   fromFunction?(f: Function): unknown,
 *   toFunction?(id: unknown): Function,
 *   fromPromise?(p: Promise<unknown>): unknown,
 *   toPromise?(id: unknown): Promise<unknown>,
 * }} ways
 */
export function createCodec(ways) {
  const refuse = (what) => {
    throw new Error(`An object could not be cloned: ${what}`)
  }

  const pack = (value) => {
    if (value === null) return null
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : { $: 'n', v: Object.is(value, -0) ? '-0' : String(value) }
      case 'undefined':
        return { $: 'u' }
      case 'bigint':
        return { $: 'i', v: String(value) }
      case 'function':
        return ways.fromFunction ? { $: 'f', v: ways.fromFunction(value) } : refuse('a function')
      case 'symbol':
        return refuse('a symbol')
    }
    if (Array.isArray(value)) return packArray(value)
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
      return { $: 'b', v: ways.fromBytes(bytes) }
    }
    if (value instanceof Date) return { $: 'd', v: value.getTime() }
    if (value instanceof Error) return { $: 'e', v: { name: value.name, message: value.message } }
    if (typeof value.then === 'function') {
      return ways.fromPromise ? { $: 'p', v: ways.fromPromise(value) } : refuse('a promise')
    }
    return packObject(value)
  }

  const packArray = (array) => {
    let copy = null
    for (let i = 0; i < array.length; i += 1) {
      const packed = pack(array[i])
      if (packed !== array[i]) {
        copy ??= array.slice()
        copy[i] = packed
      }
    }
    return copy ?? array
  }

  const packObject = (object) => {
    const copy = {}
    let changed = false
    for (const key of Object.keys(object)) {
      const packed = pack(object[key])
      if (packed !== object[key]) changed = true
      // Not an assignment: a key named __proto__ must stay a key.
      Object.defineProperty(copy, key, {
        value: packed,
        enumerable: true,
        configurable: true,
        writable: true,
      })
    }
    if (Object.hasOwn(object, '$')) return { $: 'o', v: copy }
    return changed || Object.getPrototypeOf(object) !== Object.prototype ? copy : object
  }

  const unpackSpecial = (kind, v) => {
    switch (kind) {
      case 'n':
        return Number(v)
      case 'u':
        return undefined
      case 'i':
        return BigInt(v)
      case 'b':
        return ways.toBytes(v)
      case 'd':
        return new Date(v)
      case 'e': {
        const error = new Error(v.message)
        if (v.name !== 'Error') error.name = v.name
        return error
      }
      case 'o':
        return unpackInside(v)
      case 'f':
        return ways.toFunction ? ways.toFunction(v) : refuse('a function')
      case 'p':
        return ways.toPromise ? ways.toPromise(v) : refuse('a promise')
      default:
        return refuse('an unknown kind')
    }
  }

  const unpackInside = (object) => {
    for (const key of Object.keys(object)) {
      const child = object[key]
      if (child !== null && typeof child === 'object') {
        Object.defineProperty(object, key, {
          value: unpack(child),
          enumerable: true,
          configurable: true,
          writable: true,
        })
      }
    }
    return object
  }

  const unpack = (value) => {
    if (value === null || typeof value !== 'object') return value
    if (!Array.isArray(value) && Object.hasOwn(value, '$')) return unpackSpecial(value.$, value.v)
    return unpackInside(value)
  }

  return {
    /** A value as text. */
    write: (value) => JSON.stringify(pack(value)),
    /** Text as the value it was. */
    read: (text) => unpack(JSON.parse(text)),
  }
}
