/** Cards for an address book: folding, escapes, and that another reader of the format reads back what was written. */
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { vCard, vCards } from '../../../src-renderer/app/cards/vcard.rules'
import { escapedPart, foldedLine } from '../../../src-renderer/app/documents/content-lines.rules'
import { aPerson } from '../../builders'

const plain = { categoriesOf: () => [], isSensitiveToo: false }
const bytes = (text: string): number => new TextEncoder().encode(text).length

const ana = aPerson({
  firstName: 'Ana; „Anđa”',
  lastName: 'Ћирић\\D, Đorđević',
  email: 'ana@example.org',
  phone: '+381 60 123 456',
  city: 'Novi Sad',
  organization: 'Udruženje „Most”, '.repeat(12).trim(),
  birthDate: '1990-02-28',
  notes: 'Prvi red\nDrugi red',
  street: 'Dunavska 1\nstan 2',
  postalCode: '21000',
  country: 'Srbija',
  'alsoEmail:ana.druga@example.org': true,
  'alsoPhone:021 123': true,
  'link:https://example.org/ana': true,
  'speaks:English': true,
})

type Line = readonly [string, Readonly<Record<string, unknown>>, string, ...unknown[]]
/** What the other reader finds: the lines of each card. */
const linesOf = (text: string): readonly (readonly Line[])[] => {
  const parsed: unknown = ICAL.parse(text)
  const cards = parsed as readonly [string, Line[]] | readonly (readonly [string, Line[]])[]
  return typeof cards[0] === 'string'
    ? [(cards as readonly [string, Line[]])[1]]
    : (cards as readonly (readonly [string, Line[]])[]).map(([, lines]) => lines)
}
const valuesOf = (lines: readonly Line[], name: string) =>
  lines.filter(([own]) => own === name).map(([, , , ...values]) => values)

describe('A line', () => {
  it('is folded at 75 octets, never inside a letter, and unfolds to what it was', () => {
    const long = `NOTE:${'Ћђ🎭a'.repeat(60)}`
    const folded = foldedLine(long)
    for (const part of folded.split('\r\n')) expect(bytes(part)).toBeLessThanOrEqual(75)
    expect(folded.replaceAll('\r\n ', '')).toBe(long)
    expect(foldedLine('x'.repeat(75))).toBe('x'.repeat(75))
    expect(foldedLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`)
  })

  it('counts each letter as what it is in UTF-8', () => {
    for (const letter of ['a', 'ž', 'Ћ', '„', '🎭']) {
      const size = bytes(letter)
      const fits = letter.repeat(Math.floor(75 / size))
      expect(foldedLine(fits)).toBe(fits)
      expect(foldedLine(`${fits}${letter}`)).toBe(`${fits}\r\n ${letter}`)
    }
  })

  it('has no sign in its value that would end it', () => {
    expect(escapedPart('a,b;c\\d\ne\r\nf')).toBe('a\\,b\\;c\\\\d\\ne\\nf')
  })
})

describe('A card', () => {
  const text = vCard(ana, { ...plain, categoriesOf: () => ['film, radio', 'Zvuk'] })
  const [lines = []] = linesOf(text)

  it('is read back by another reader as it was', () => {
    expect(text.startsWith('BEGIN:VCARD\r\nVERSION:4.0\r\n')).toBe(true)
    expect(text.endsWith('END:VCARD\r\n')).toBe(true)
    expect(valuesOf(lines, 'version')).toEqual([['4.0']])
    expect(valuesOf(lines, 'fn')).toEqual([['Ana; „Anđa” Ћирић\\D, Đorđević']])
    expect(valuesOf(lines, 'n')).toEqual([[['Ћирић\\D, Đorđević', 'Ana; „Anđa”', '', '', '']]])
    expect(valuesOf(lines, 'email')).toEqual([['ana@example.org'], ['ana.druga@example.org']])
    expect(valuesOf(lines, 'tel')).toEqual([['+381 60 123 456'], ['021 123']])
    expect(valuesOf(lines, 'adr')).toEqual([
      [['', '', 'Dunavska 1\nstan 2', 'Novi Sad', '', '21000', 'Srbija']],
    ])
    expect(valuesOf(lines, 'url')).toEqual([['https://example.org/ana']])
    expect(valuesOf(lines, 'categories')).toEqual([['film, radio', 'Zvuk']])
    expect(valuesOf(lines, 'org')).toEqual([[ana.organization]])
  })

  it('says which address is used first', () => {
    const first = lines.filter(([, about]) => about['pref'] === '1').map(([name]) => name)
    expect(first).toEqual(['email', 'tel'])
  })

  it('has what is sensitive only when that is wanted', () => {
    expect(valuesOf(lines, 'bday')).toEqual([])
    expect(valuesOf(lines, 'note')).toEqual([])
    const [more = []] = linesOf(vCard(ana, { ...plain, isSensitiveToo: true }))
    expect(valuesOf(more, 'bday')).toEqual([['1990-02-28']])
    expect(valuesOf(more, 'note')).toEqual([['Prvi red\nDrugi red']])
  })

  it('stands beside others in one file', () => {
    const bare = aPerson({ firstName: '', lastName: 'Solo', email: null, phone: null, city: null })
    expect(linesOf(vCards([ana, bare], plain))).toHaveLength(2)
    expect(vCard(bare, plain)).not.toMatch(/EMAIL|TEL|ADR|CATEGORIES/)
  })
})
