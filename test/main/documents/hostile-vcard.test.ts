/** Cards that are odd, broken or made to hurt: nothing of them is lost without a word, and none takes long. */
import { describe, expect, it } from 'vitest'
import { readTable } from '../../../src-main/documents/read-table'
import { FailureError } from '../../../src-shared/result'

const read = (text: string) =>
  readTable(Buffer.from(text), 'a.vcf', { encoding: null, delimiter: null, sheet: null })

function rowOf(...lines: readonly string[]): Readonly<Record<string, unknown>> {
  const [headings = [], cells = []] = read(
    ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n'),
  ).rows
  return Object.fromEntries(
    headings.flatMap((heading, at) => (cells[at] === null ? [] : [[heading as string, cells[at]]])),
  )
}

describe('A card', () => {
  it('with endless blanks in its name is read', () => {
    const names = Array.from({ length: 20 }, () => `FN:Ana${' '.repeat(99_000)}Zorić`)
    const text = names.flatMap((name) => ['BEGIN:VCARD', name, 'END:VCARD']).join('\n')
    expect(read(text).rows[20]).toEqual(['Ana', 'Zorić'])
  })

  it('with a title behind its only name keeps the name in order', () => {
    expect(rowOf('FN:Ana Zorić, PhD')).toEqual({
      ...{ 'First name': 'Ana', 'Last name': 'Zorić', 'Name suffix': 'PhD' },
    })
    expect(rowOf('FN:Zorić, Ana')).toEqual({ 'First name': 'Ana', 'Last name': 'Zorić' })
  })

  it('with many addresses loses none of them', () => {
    const row = rowOf(
      ...['N:Zorić;Ana;;;', 'ADR;TYPE=HOME:;;Bulevar 1;Niš;;18000;Srbija'],
      ...['ADR;TYPE=HOME:;;Dunavska 5;Novi Sad;;21000;Srbija'],
      ...[
        'ADR;TYPE=WORK:P. 7;;Trg 2;Beograd;Vračar;11000;Srbija',
        'ADR;TYPE=WORK:;;Cara 3;Zemun;;;',
      ],
    )
    expect(row).toMatchObject({
      ...{ Street: 'Bulevar 1', City: 'Niš' },
      'Work address': 'Trg 2, P. 7, 11000 Beograd, Vračar, Srbija',
      'Other addresses': 'Dunavska 5, 21000 Novi Sad, Srbija; Cara 3, Zemun',
    })
  })

  it('keeps a sign outside the alphabets in a quoted line', () => {
    expect(rowOf('FN:Ana Zorić', 'NOTE;ENCODING=QUOTED-PRINTABLE:dobra 🎬 i =C5=A1')).toMatchObject(
      {
        Notes: 'dobra 🎬 i š',
      },
    )
  })

  it('of a company with somebody in it is of both', () => {
    expect(rowOf('N:Zorić;Ana;;;', 'ORG:Studio', 'X-ABShowAs:COMPANY')).toEqual({
      ...{ Organization: 'Studio', 'First name': 'Ana', 'Last name': 'Zorić' },
    })
  })

  it('names no property that is none', () => {
    const row = rowOf(
      'N:Zorić;Ana;;;',
      '__proto__:x',
      'GENDER:__proto__',
      'constructor;__proto__=1:y',
    )
    expect(row).toEqual({ 'First name': 'Ana', 'Last name': 'Zorić' })
  })
})

describe('A file of cards', () => {
  const refusal = (text: string) => {
    try {
      return read(text).rows.length
    } catch (error) {
      return error instanceof FailureError ? error.failure.code : String(error)
    }
  }

  it('of more cards than a table may have rows is refused', () => {
    expect(refusal('BEGIN:VCARD\nEND:VCARD\n'.repeat(700_000))).toBe('table.tooManyRows')
  })

  it('of folds and parameters without end is read', () => {
    const folds = `BEGIN:VCARD\nFN:Ana Zorić\nNOTE:a${'\n b'.repeat(1_000_000)}\nEND:VCARD\n`
    expect(refusal(folds)).toBe(2)
    const parameters = `BEGIN:VCARD\nFN:Ana Zorić\nNOTE${';X="a"'.repeat(500_000)}:b\nEND:VCARD\n`
    expect(refusal(parameters)).toBe(2)
    const quotes = `BEGIN:VCARD\nFN:Ana Zorić\nNOTE;X=${'"'.repeat(15_000_001)}:b\nEND:VCARD\n`
    expect(refusal(quotes)).toBe(2)
    const quoted = `BEGIN:VCARD\nFN:Ana Zorić\nNOTE;QUOTED-PRINTABLE:a${'=\nb'.repeat(1_000_000)}=`
    expect(refusal(quoted)).toBe(2)
  })
})
