/** Sets of words, finding by what was typed, and comparing by content. */
import { describe, expect, it } from 'vitest'
import { definedProps, cx } from '../../src-renderer/ui/props'
import { containsFolded } from '../../src-renderer/ui/matching'
import { isSameContent } from '../../src-renderer/ui/hooks'
import { addTags } from '../../src-renderer/ui/tags'

describe('addTags', () => {
  it('adds several words at once and leaves blanks out', () => {
    expect(addTags(['film'], 'ples, ; pozorište\n  muzika  ', [])).toEqual([
      'film',
      'ples',
      'pozorište',
      'muzika',
    ])
  })

  it('does not add a word twice, whatever its case or script', () => {
    const tags = ['Đorđe', 'film']
    expect(addTags(tags, 'ФИЛМ, djordje', [])).toBe(tags)
  })

  it('writes a known word as the suggestion is written', () => {
    expect(addTags([], 'pozoriste', ['Pozorište'])).toEqual(['Pozorište'])
  })
})

describe('containsFolded', () => {
  it('finds every word in any order, in either script', () => {
    expect(containsFolded('Đorđe Šarčević', 'sarc djor')).toBe(true)
    expect(containsFolded('Ђорђе Шарчевић', 'Dordje')).toBe(true)
    expect(containsFolded('Đorđe Šarčević', 'djordje ilic')).toBe(false)
    expect(containsFolded('anything', '  ')).toBe(true)
  })
})

describe('isSameContent', () => {
  it('compares lists and objects by what is in them, and takes functions for the same', () => {
    const one = { items: [{ id: 'a', run: () => 1 }], label: 'x' }
    const other = { items: [{ id: 'a', run: () => 2 }], label: 'x' }
    expect(isSameContent(one, other)).toBe(true)
    expect(isSameContent(one, { ...other, label: 'y' })).toBe(false)
    expect(isSameContent(one, { ...other, more: undefined })).toBe(false)
    expect(isSameContent([1, 2], [1, 2, 3])).toBe(false)
    expect(isSameContent(null, {})).toBe(false)
    expect(isSameContent(NaN, NaN)).toBe(true)
  })
})

describe('given and cx', () => {
  it('leave out what is missing', () => {
    expect(definedProps({ a: 1, b: undefined, c: null })).toEqual({ a: 1, c: null })
    expect('b' in definedProps({ b: undefined })).toBe(false)
    expect(cx('a', false, null, undefined, '', 'b')).toBe('a b')
  })
})
