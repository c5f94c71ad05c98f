import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameGiver, safeFileName } from '../../../src-main/files/names'

const bytes = (text: string): number => new TextEncoder().encode(text).length

describe('A file name', () => {
  it.each([
    ['Đorđe Čolić', 'Đorđe Čolić.pdf'],
    ['Ђорђе Чолић', 'Ђорђе Чолић.pdf'],
    ['Ljiljana Žužić-Šćepanović', 'Ljiljana Žužić-Šćepanović.pdf'],
    ['ليلى حداد', 'ليلى حداد.pdf'],
    ['Ana "Ančica" Anić', 'Ana Ančica Anić.pdf'],
    ['a/b\\c:d*e?f<g>h|i', 'a b c d e f g h i.pdf'],
    ['../../etc/passwd', 'etc passwd.pdf'],
    ['  Ana   Anić  ', 'Ana Anić.pdf'],
    ['Ana Anić...', 'Ana Anić.pdf'],
    ['.hidden', 'hidden.pdf'],
    ['Report.pdf', 'Report.pdf'],
    ['Report.PDF', 'Report.pdf'],
    ['Report v1.2', 'Report v1.2.pdf'],
    ['CON', '_CON.pdf'],
    ['nul.txt', '_nul.txt.pdf'],
    ['com1', '_com1.pdf'],
    ['Lpt¹', '_Lpt¹.pdf'],
    ['Conrad', 'Conrad.pdf'],
    ['', 'Ciklus.pdf'],
    ['...', 'Ciklus.pdf'],
    ['\u202ETACTAC.pdf', 'TACTAC.pdf'],
    ['Ana\u0000\u0007\u200BAnić', 'AnaAnić.pdf'],
    ['Ana\nAnić\t2', 'Ana Anić 2.pdf'],
    ['C\u030Cedomir', 'Čedomir.pdf'],
    ['\uD800Ana', 'Ana.pdf'],
  ])('from %j is %j', (words, name) => {
    expect(safeFileName(words, '.pdf')).toBe(name)
  })

  it('is cut between letters, never inside one', () => {
    const family = '👩‍👩‍👧‍👦'
    const name = safeFileName(family.repeat(20), '.pdf')
    expect(name.replaceAll(family, '')).toBe('.pdf')
    expect(bytes(name)).toBeLessThanOrEqual(150)
    expect(bytes(safeFileName('Ш'.repeat(500), '.xlsx'))).toBeLessThanOrEqual(150)
  })

  it('is always one that every system takes, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (words) => {
        const name = safeFileName(words, '.pdf')
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cs}]+\.pdf$/u)
        expect(name).not.toMatch(/^[\s.]|[\s.]\.pdf$/u)
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\s*\./i)
        expect(bytes(name)).toBeLessThanOrEqual(152)
      }),
    )
  })

  it('stays as it is when it is made twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (words) => {
        const once = safeFileName(words, '.pdf')
        expect(safeFileName(once, '.pdf')).toBe(once)
      }),
    )
  })
})

describe('Names in one folder', () => {
  it('are numbered where they repeat, in any case and composition, and beside what is there', () => {
    const names = nameGiver('.pdf', ['Ana Anić.pdf', 'notes.txt'])
    expect(names.next('Ana Anić')).toBe('Ana Anić (2).pdf')
    expect(names.next('ANA ANIĆ')).toBe('ANA ANIĆ (3).pdf')
    expect(names.next('Ana Anic\u0301')).toBe('Ana Anić (4).pdf')
    expect(names.next('Bora')).toBe('Bora.pdf')
    expect(names.next('Bora (2)')).toBe('Bora (2).pdf')
    expect(names.next('Bora')).toBe('Bora (3).pdf')
  })

  it('are never the same twice, and five thousand of one name come quickly enough', () => {
    const names = nameGiver('.pdf', [])
    const given = Array.from({ length: 5_000 }, () => names.next('Ana').toLowerCase())
    expect(new Set(given).size).toBe(5_000)
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'A', 'a (2)', 'á', 'a\u0301', ' a.')), (words) => {
        const some = nameGiver('.pdf', ['a.pdf'])
        const all = words.map((word) => some.next(word).normalize('NFC').toLowerCase())
        expect(new Set([...all, 'a.pdf']).size).toBe(words.length + 1)
      }),
    )
  })
})
