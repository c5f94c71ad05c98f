/** Cards of an address book as a table: versions 2.1 to 4.0, as telephones, Outlook and other address books write them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../../src-main/documents/read-table'
import { vCards } from '../../../src-renderer/app/cards/vcard.rules'
import { aPerson } from '../../builders'

const read = (text: string, name = 'contacts.vcf', encoding: BufferEncoding = 'utf8') =>
  readTable(Buffer.from(text, encoding), name, { encoding: null, delimiter: null, sheet: null })

/** What stands in a row, by heading. */
function rowOf(text: string, row = 1): Readonly<Record<string, unknown>> {
  const [headings = [], ...rows] = read(text).rows
  const cells = rows[row - 1] ?? []
  return Object.fromEntries(
    headings.flatMap((heading, at) => (cells[at] === null ? [] : [[heading as string, cells[at]]])),
  )
}

const card = (...lines: readonly string[]): string =>
  ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n')

describe('A card', () => {
  it('of version 2.1 is read with its charset and quoted-printable, soft breaks and a picture without folds', () => {
    const text = card(
      ...[
        'VERSION:2.1',
        'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C4=90or=C4=91evi=C4=87;Sr=',
        '=C4=91an',
      ],
      ...[
        'TEL;HOME:021555222',
        'TEL;CELL;PREF:064-555-111',
        'NOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0A=',
        'b',
      ],
      ...['PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ', ' AAAA', 'BBBB==', ''],
    )
    expect(rowOf(text)).toEqual({
      ...{ 'First name': 'Srđan', 'Last name': 'Đorđević', Notes: 'a\nb' },
      ...{ Phone: '064-555-111', 'Phone 2': '021555222' },
    })
    expect(read(text).notes).toEqual([{ code: 'photoLeft', row: 2, column: 1 }])
  })

  it('of an old Outlook is read in the letters of its computer', () => {
    const bytes = Uint8Array.from([
      ...Buffer.from('BEGIN:VCARD\r\nVERSION:2.1\r\nN:'),
      ...[0x8e, 0x75, 0x6e, 0x69, 0xe6, 0x3b, 0x8a, 0xe6, 0x65, 0x70, 0x61, 0x6e],
      ...Buffer.from('\r\nEND:VCARD\r\n'),
    ])
    const { rows, encoding } = readTable(bytes, 'a.vcf', {
      ...{ encoding: null, delimiter: null, sheet: null },
    })
    expect([encoding, rows[1]]).toEqual(['windows-1250', ['Šćepan', 'Žunić']])
  })

  it('of version 3.0 is read with groups, folds, escapes and parts', () => {
    const text = card(
      ...[
        'VERSION:3.0',
        'N:van den Berg;Vesna;Marija;dr;',
        'FN:dr Vesna van den Berg',
        'NICKNAME:Veca',
      ],
      ...[
        'ORG:KC Lab\\, Niš;Program',
        'TITLE:urednica',
        'item1.EMAIL;type=INTERNET;type=pref:v@example.org',
      ],
      ...[
        'item1.X-ABLabel:posao',
        'TEL;type=FAX:018 555 12',
        'BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-07',
      ],
      ...[
        'ADR;type=WORK:;;Trg 1;Niš;;18000;Srbija',
        'ADR;type=HOME:;;Ulica 5\\nstan 4;Bor;;19210;Srbija',
      ],
      ...['NOTE:Voli: čaj\\; kafu\\, sok', ' ove.'],
    )
    expect(rowOf(text)).toEqual({
      ...{ 'Name prefix': 'dr', 'First name': 'Vesna Marija', 'Last name': 'van den Berg' },
      ...{ Nickname: 'Veca', Organization: 'KC Lab, Niš, Program', Position: 'urednica' },
      ...{ 'E-mail': 'v@example.org', Fax: '018 555 12', 'Celebrates on': '07.05.' },
      ...{ Street: 'Ulica 5\nstan 4', City: 'Bor', 'Postal code': '19210', Country: 'Srbija' },
      ...{ 'Work address': 'Trg 1, 18000 Niš, Srbija', Notes: 'Voli: čaj; kafu, sokove.' },
    })
  })

  it('of version 4.0 is read with what is preferred first, telephones as addresses and a day of birth', () => {
    const text = card(
      ...[
        'VERSION:4.0',
        'FN:Лука Перић',
        'N:Перић;Лука;;;',
        'EMAIL;PREF=2:b@example.org',
        'GENDER:M',
      ],
      ...[
        'EMAIL;PREF=1:mailto:a@example.org',
        'BDAY:19900228',
        'CATEGORIES:Film,Muzika',
        'LANG:sr',
      ],
      'TEL;VALUE=uri;TYPE="voice,cell":tel:+381-11-555-1234;ext=12',
    )
    expect(rowOf(text)).toEqual({
      ...{ 'First name': 'Лука', 'Last name': 'Перић', 'E-mail': 'a@example.org' },
      ...{ 'E-mail 2': 'b@example.org', Phone: '+381-11-555-1234 ext. 12', Gender: 'male' },
      ...{ 'Date of birth': '1990-02-28', Categories: 'Film; Muzika', Languages: 'sr' },
    })
  })

  it('that only shows a name is of that name, and one of a company of nobody', () => {
    expect(rowOf(card('FN:Ana Marija Kos'))).toEqual({
      ...{ 'First name': 'Ana Marija', 'Last name': 'Kos' },
    })
    expect(rowOf(card('FN:Kos, Ana'))).toEqual({ 'First name': 'Ana', 'Last name': 'Kos' })
    const company = card('N:;;;;', 'FN:Galerija', 'ORG:Galerija;', 'TEL:011 555')
    expect(rowOf(company)).toEqual({ Organization: 'Galerija', Phone: '011 555' })
  })
})

describe('A file of cards', () => {
  it('says at which line each card begins, whatever ends its lines', () => {
    for (const end of ['\r\n', '\n', '\r']) {
      const text = [card('N:Kos;Ana'), card('N:Rus;Iva', 'TEL:1')].join('').replaceAll('\r\n', end)
      const { lines, lineCount, rows } = read(text)
      expect([lines, lineCount, rows.length]).toEqual([[1, 1, 4], 7, 3])
    }
  })

  it('is known by what is in it, and its name is told to be another', () => {
    expect(read(card('N:Kos;Ana'), 'people.csv').content).toBe('cards')
    expect(read(card('N:Kos;Ana')).content).toBeUndefined()
    expect(read(`\uFEFF${card('N:Kos;Ana')}`, 'a.vcf', 'utf16le').rows[1]).toEqual(['Ana', 'Kos'])
  })

  it('holds nothing that a spreadsheet would run, and more addresses than columns in the last of them', () => {
    const many = Array.from({ length: 40 }, (_, at) => `EMAIL:a${String(at)}@example.org`)
    const { rows } = read(card('N:Kos;Ana', ...many))
    expect(rows[0]).toHaveLength(14)
    expect(rows[1]?.at(-1)).toContain('a39@example.org')
  })

  it('comes back as it was saved', () => {
    const text = fc
      .string({
        unit: fc.constantFrom('a', 'Ž', 'ћ', ',', ';', ':', '\\', '=', '"', ' ', '-', '1'),
      })
      .map((one) => one.trim())
    const name = text.filter((one) => /\p{L}/u.test(one) && !/\s\s/u.test(one))
    fc.assert(
      fc.property(name, name, text, (firstName, lastName, city) => {
        const person = aPerson({ firstName, lastName, city: city || null, email: 'a@example.org' })
        const options = { categoriesOf: () => [], isSensitiveToo: true }
        const row = rowOf(vCards([person], options))
        expect(
          [row['First name'], row['Last name']].map((one) => String(one).replace(/\s+/gu, ' ')),
        ).toEqual([firstName, lastName].map((one) => one))
        expect(row['City'] ?? '').toBe(city)
      }),
      { numRuns: 60 },
    )
  })
})

describe('A card within a card', () => {
  const assistant = ['BEGIN:VCARD', 'VERSION:2.1', 'N:Lukić;Sena', 'TEL:011 999', 'END:VCARD']

  it('is no person of its own, and what follows it belongs to the outer one', () => {
    const text = card('VERSION:2.1', 'N:Kostić;Vera', 'AGENT:', ...assistant, 'ORG:Most')
    expect(read(text).rows).toHaveLength(2)
    expect(rowOf(text)).toEqual({
      ...{ 'First name': 'Vera', 'Last name': 'Kostić', Organization: 'Most' },
      Assistant: 'Sena Lukić, 011 999',
    })
  })

  it('is read from one line with escapes, and an address is kept', () => {
    const inner = 'BEGIN:VCARD\\nFN:Sena Lukić\\nEMAIL:sena@example.org\\nEND:VCARD\\n'
    const name = ['VERSION:3.0', 'N:Kostić;Vera']
    expect(rowOf(card(...name, `AGENT:${inner}`))).toMatchObject({
      Assistant: 'Sena Lukić, sena@example.org',
    })
    expect(rowOf(card(...name, 'AGENT;VALUE=uri:mailto:sena@example.org'))).toMatchObject({
      Assistant: 'mailto:sena@example.org',
    })
  })

  it('may hold one of its own, and does not swallow the next card where it does not end', () => {
    const own = ['AGENT:', ...assistant, 'EMAIL:sena@example.org', 'END:VCARD']
    const deep = card('N:Kostić;Vera', 'AGENT:', ...assistant.slice(0, -1), ...own, 'ORG:Most')
    expect(rowOf(deep)).toMatchObject({ 'First name': 'Vera', Organization: 'Most' })
    const open = ['BEGIN:VCARD', 'N:Kostić;Vera', 'AGENT:', ...assistant.slice(0, -1)]
    const text = `${open.join('\r\n')}\r\n${card('FN:Ana Zorić')}${card('FN:Eva Ilić')}`
    expect(JSON.stringify(read(text).rows)).toContain('Zorić')
  })

  it('that is not announced is the next one', () => {
    const text = `BEGIN:VCARD\r\nFN:Vera Kostić\r\n${card('FN:Ana Zorić')}`
    expect(read(text).rows).toHaveLength(3)
  })
})
