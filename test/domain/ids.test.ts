/** Generated and derived ids. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { derivedId, idParts, newId } from '../../src-renderer/domain/ids'

const part = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/)

describe('ids', () => {
  it('are 32 lower-case hexadecimal digits made of the given randomness', () => {
    expect(newId((bytes) => bytes.fill(10))).toBe('0a'.repeat(16))
    expect(newId()).toMatch(/^[0-9a-f]{32}$/)
    expect(newId()).not.toBe(newId())
  })

  it('derived from different parts are different', () => {
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 2, maxLength: 4 }),
        fc.array(part, { minLength: 2, maxLength: 4 }),
        (a, b) => {
          expect(idParts(derivedId(...a))).toEqual(a)
          expect(derivedId(...a) === derivedId(...b)).toBe(JSON.stringify(a) === JSON.stringify(b))
        },
      ),
    )
  })

  it('are not derived from parts that could be read in two ways, or from one alone', () => {
    for (const bad of ['', 'a~b', '../x', 'a b', 'ć', 'x'.repeat(65), '\u0000'])
      expect(() => derivedId('a', bad)).toThrow()
    expect(() => derivedId('alone')).toThrow()
  })
})
