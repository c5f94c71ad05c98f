import { describe, expect, it } from 'vitest'
import { createTokens } from '../../../src-main/files/tokens'

const path = { kind: 'path', path: '/a/b.csv', name: 'b.csv' } as const

describe('Tokens', () => {
  it('stand for what they were made for, are 128 bits, and differ', () => {
    const tokens = createTokens()
    const made = Array.from({ length: 100 }, () => tokens.hold(path))
    expect(new Set(made).size).toBe(100)
    expect(made.every((token) => /^[0-9a-f]{32}$/.test(token))).toBe(true)
    expect(tokens.get(made[3] ?? '')).toEqual(path)
  })

  it('are good in their own window alone, and until it closes', () => {
    const tokens = createTokens()
    const token = tokens.hold(path)
    expect(() => createTokens().get(token)).toThrow('file.expired')
    tokens.clear()
    expect(() => tokens.get(token)).toThrow('file.expired')
  })

  it('forget the oldest dropped files when there are too many bytes, and never a picked file', () => {
    const tokens = createTokens()
    const picked = tokens.hold(path)
    const large = new Uint8Array(250_000_000)
    const drop = (): string => tokens.hold({ kind: 'bytes', bytes: large, name: 'a' })
    const [first, second, third] = [drop(), drop(), drop()]
    expect(() => tokens.get(first)).toThrow('file.expired')
    expect(tokens.get(second).kind).toBe('bytes')
    expect(tokens.get(third).kind).toBe('bytes')
    expect(tokens.get(picked)).toEqual(path)
  })
  it('are let go of one by one, and make room for others', () => {
    const tokens = createTokens()
    const large = new Uint8Array(250_000_000)
    const drop = (): string => tokens.hold({ kind: 'bytes', bytes: large, name: 'a' })
    const [first, second] = [drop(), drop()]
    tokens.letGo(first)
    expect(() => tokens.get(first)).toThrow('file.expired')
    drop()
    expect(tokens.get(second).kind).toBe('bytes')
  })

  it('look at each dropped file once, however many there are', () => {
    const tokens = createTokens()
    let looks = 0
    const bytes = new Proxy(new Uint8Array(10), {
      get: (target, name) => {
        if (name === 'byteLength') looks += 1
        return Reflect.get(target, name, target) as unknown
      },
    })
    for (let count = 0; count < 1_000; count += 1)
      tokens.hold({ kind: 'bytes', bytes, name: 'a.csv' })
    expect(looks).toBeLessThanOrEqual(2_000)
  })
})
