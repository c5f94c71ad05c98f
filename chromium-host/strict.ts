/**
 * Honesty about what is not there: reading a member of Electron's API that this host does not have throws with its name,
 * instead of answering `undefined` and failing somewhere else.
 */
import { EventEmitter } from 'node:events'

/** Asked for by the language and by Node itself, of any object. */
const askedOfAnything = new Set(['then', 'toJSON', 'constructor', 'inspect', 'nodeType', 'domain'])

function complain(name: string): ProxyHandler<object> {
  return {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || askedOfAnything.has(key)) {
        return Reflect.get(target, key, receiver) as unknown
      }
      throw new Error(`chromium-host does not implement ${name}.${key}`)
    },
  }
}

/**
 * A base class for an Electron class or object: an event emitter whose unknown members throw. The check sits at the end of the
 * prototype chain, so that it costs nothing for members that exist and private fields work.
 */
export function strictEmitter(name: string): new () => EventEmitter {
  class Base extends EventEmitter {}
  Object.setPrototypeOf(Base.prototype, new Proxy(EventEmitter.prototype, complain(name)))
  return Base
}

/** The same for a plain object. Gives back the object itself. */
export function strict<T extends object>(name: string, members: T): T {
  return Object.setPrototypeOf(members, new Proxy({}, complain(name))) as T
}
