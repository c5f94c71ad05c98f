import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCodec } from '../../chromium-host/bridge/codec.mjs'

const codec = createCodec({
  fromBytes: (bytes) => Buffer.from(bytes).toString('base64'),
  toBytes: (text) => new Uint8Array(Buffer.from(text, 'base64')),
})
const across = (value: unknown): unknown => codec.read(codec.write(value))

describe('What crosses between the page, the preload and the host', () => {
  it('arrives as it was: any JSON value, bytes, dates, and numbers that JSON does not know', () => {
    const bytes = fc.uint8Array({ maxLength: 50 })
    const leaf = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constant(undefined),
      fc.bigInt(),
      fc.date({ noInvalidDate: true }),
      bytes,
    )
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ depthSize: 'small' }, leaf, tie('list'), tie('record')),
      list: fc.array(tie('tree'), { maxLength: 5 }),
      record: fc.dictionary(
        fc.oneof(fc.string(), fc.constant('$'), fc.constant('v')),
        tie('tree'),
        {
          maxKeys: 5,
        },
      ),
    }))
    fc.assert(
      fc.property(tree, (value) => {
        expect(across(value)).toEqual(value)
      }),
    )
  })

  it('keeps a key named __proto__ a key', () => {
    const hostile: unknown = JSON.parse('{"__proto__":{"polluted":{"$":"u"}}}')
    const arrived = across(hostile) as object
    expect(Object.keys(arrived)).toEqual(['__proto__'])
    expect('polluted' in {}).toBe(false)
  })

  it('keeps the message of an error', () => {
    expect(across(new TypeError('wrong'))).toMatchObject({ name: 'TypeError', message: 'wrong' })
  })

  it('refuses what cannot be copied, as Electron does', () => {
    for (const value of [() => 1, Symbol('a'), Promise.resolve()]) {
      expect(() => across({ deep: [value] })).toThrow('could not be cloned')
    }
  })
})
