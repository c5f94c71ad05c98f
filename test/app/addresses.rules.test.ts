/** Addresses of many as one line. */
import { describe, expect, it } from 'vitest'
import { addressesOf } from '../../src-renderer/app/addresses.rules'

const ana = { name: 'Ana Anić', email: 'ana@example.org' }

describe('addressesOf', () => {
  it('writes each name before its address, parted as is asked', () => {
    const people = [ana, { name: 'Ђорђе О’Нил', email: 'dj@example.org' }]
    expect(addressesOf(people, 'semicolon').groups[0]).toBe(
      'Ana Anić <ana@example.org>; Ђорђе О’Нил <dj@example.org>',
    )
    expect(addressesOf(people, 'comma').groups[0]).toContain('>, Ђ')
    expect(addressesOf(people, 'line').groups[0]).toContain('>\nЂ')
  })

  it('puts a name in quotes that would part the line, or end the quotes', () => {
    const [comma, quote] = [
      { name: 'Anić, Ana', email: 'a@example.org' },
      { name: 'Ana "Aki" \\', email: 'b@example.org' },
    ]
    expect(addressesOf([comma, quote], 'line').groups[0]).toBe(
      '"Anić, Ana" <a@example.org>\n"Ana \\"Aki\\" \\\\" <b@example.org>',
    )
  })

  it('writes once to those who share an address, and names who has none', () => {
    const people = [ana, { ...ana, name: 'Mira' }, { name: 'Bora', email: null }]
    expect(addressesOf(people, 'semicolon')).toEqual({
      groups: ['Ana Anić <ana@example.org>'],
      count: 1,
      without: ['Bora'],
    })
  })

  it('comes in groups of fifty at the most', () => {
    const many = Array.from({ length: 120 }, (_, at) => ({
      name: '',
      email: `a${String(at)}@example.org`,
    }))
    const { groups, count } = addressesOf(many, 'line')
    expect(groups.map((text) => text.split('\n').length)).toEqual([50, 50, 20])
    expect(new Set(groups.flatMap((text) => text.split('\n'))).size).toBe(count)
    expect(addressesOf([], 'line').groups).toEqual([''])
  })
})
