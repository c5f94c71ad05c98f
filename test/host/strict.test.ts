import { describe, expect, it } from 'vitest'
import { strict, strictEmitter } from '../../chromium-host/strict'

describe('A member of the API that the host does not have', () => {
  it('throws with its name when it is read', () => {
    const shell = strict('shell', { beep: () => 'beep' })
    expect(shell.beep()).toBe('beep')
    expect(() => (shell as unknown as Record<string, unknown>)['trashItem']).toThrow(
      'chromium-host does not implement shell.trashItem',
    )
  })

  it('throws on instances of a class too, which still emit events and keep private fields', () => {
    class Thing extends strictEmitter('Thing') {
      readonly #secret = 7
      reveal(): number {
        return this.#secret
      }
    }
    const thing = new Thing()
    let heard = 0
    thing.on('x', () => (heard += 1))
    thing.emit('x')
    expect([thing.reveal(), heard]).toEqual([7, 1])
    expect(() => (thing as unknown as Record<string, unknown>)['setMenu']).toThrow('Thing.setMenu')
  })

  it('does not throw for what the language asks of anything', async () => {
    const shell = strict('shell', {})
    expect(await Promise.resolve(shell)).toBe(shell)
    expect(JSON.stringify(shell)).toBe('{}')
  })
})
