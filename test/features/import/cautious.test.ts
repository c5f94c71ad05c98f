/** What an import must not make out of cells that only look like something else. */
import { describe, expect, it, test } from 'vitest'
import { learnedChoices } from '../../../src-renderer/features/import/people/choices.rules'
import {
  readEmail,
  withoutAddress,
} from '../../../src-renderer/features/import/reading/email-values.rules'
import { readCsv } from '../../../src-main/documents/read-csv'
import { guess } from '../../main/documents/foreign-files'
import { bringInText, marksIn, peopleIn } from './found'

describe('Addresses', () => {
  test.each([
    ["o'connor@example.ie", "o'connor@example.ie"],
    ["Sean O'Connor <o'connor@example.ie>", "o'connor@example.ie"],
    ["posao: o'connor@example.ie", "o'connor@example.ie"],
    ["'ana@example.org'", 'ana@example.org'],
    ['{ana@example.org}', 'ana@example.org'],
    ['a@example.org/b@example.org', 'a@example.org'],
    ['a@example.org | b@example.org', 'a@example.org'],
  ])('%s is read as %s', (written, value) => {
    expect(readEmail(written)).toMatchObject({ ok: true, value })
  })

  test.each([
    ['signs', `<${'@'.repeat(32_766)}`],
    ['blanks', ' '.repeat(32_767)],
    ['brackets', '<a@'.repeat(10_922)],
  ])('a cell of nothing but %s is given back as it is', (_, cell) => {
    expect(withoutAddress(cell)).toEqual({ text: cell, email: null })
  })

  it('a long cell is not searched for an address', () => {
    const cell = `${' '.repeat(32_000)}Ana Anić <ana@example.org>`
    expect(withoutAddress(cell)).toEqual({ text: cell, email: null })
  })

  it('beside the name are kept in the notes when the column of addresses says another', () => {
    const text =
      'Ime i prezime,E-mail\nAna Anić <ana@example.com>,ana@example.org\nBora Borić <b@example.org>,B@example.org\n'
    expect(peopleIn(bringInText(text)[0], 'lastName', 'email', 'notes')).toEqual([
      ['Anić', 'ana@example.org', 'Ime i prezime: Ana Anić <ana@example.com>'],
      ['Borić', 'B@example.org', null],
    ])
  })
})

describe('Quoted cells that stand alone in their row', () => {
  const rows = 'Ime,Prezime,E-mail\nAna,Anić,a@example.org\nVera,Verić,v@example.org\n'

  it('keep what stands behind a line end within them', () => {
    const quoted = '"Bora,Borić,b@example.org\nnastavak beleške"\n'
    const [report] = bringInText(`${rows}${quoted}${quoted.replace('Bora', 'Goran')}`)
    expect(JSON.stringify(report).match(/nastavak beleške/gu)?.length).toBeGreaterThan(1)
  })

  it('are not parted because they have as many commas as a row', () => {
    const note = 'Napomena, do petka, hvala'
    const table = readCsv(Buffer.from(`${rows}"${note}"\n`), 'list.csv', guess)
    expect(table.rows.at(-1)).toEqual([note])
  })
})

describe('Words beside a name in a list of who came', () => {
  test.each([
    ['prisutna, javila se da kasni', 'present'],
    ['opravdano kasnio, prisutan', 'present'],
    ['prisutan, neopravdano kasnio', 'present'],
    ['javila se', 'excused'],
    ['odsutan, bolestan', 'excused'],
    ['nije prisutan, javio se', 'excused'],
    ['odsutan bez opravdanja', 'absent'],
    ['nije opravdano', 'absent'],
    ['absent without excuse', 'absent'],
    ['not present', 'absent'],
    ['ohne Entschuldigung', 'absent'],
    ['mit Entschuldigung', 'excused'],
  ])('%s: %s', (written, mark) => {
    const text = `Ime i prezime;Prisustvo\nAna Anić;${written}\nBora Borić;da\n`
    expect(marksIn(bringInText(text, 'attendance')[0])[0]).toBe(`Ana Anić: ${mark}`)
  })

  it.each([
    [
      ['A', 'B. Borić', 'V'],
      ['present', 'present', 'present'],
    ],
    [
      ['A', 'P', 'E'],
      ['absent', 'present', 'excused'],
    ],
    [
      ['D', 'N', 'O'],
      ['present', 'absent', 'excused'],
    ],
    [
      ['A', 'opravdano', 'P'],
      ['absent', 'excused', 'present'],
    ],
  ])('letters are initials unless all are of states: %j', (signs, marks) => {
    const names = ['Ana Anić', 'Bora Borić', 'Vera Verić']
    const rows = names.map((name, at) => `${name};${signs[at] ?? ''}`)
    const [report] = bringInText(`Ime i prezime;Potpis\n${rows.join('\n')}\n`, 'attendance')
    expect(marksIn(report)).toEqual(names.map((name, at) => `${name}: ${marks[at] ?? ''}`))
  })

  test.each([
    ['Ime i prezime;Firma;Potpis', 'Ana Anić;Most;\nBora Borić;Kino;BB', ['–', 'present']],
    ['Nombre y apellidos;Firma', 'Ana Anić;\nBora Borić;BB', ['–', 'present']],
  ])('%s', (headings, rows, [ana, bora]) => {
    const [report] = bringInText(`${headings}\n${rows}\n`, 'attendance')
    expect(marksIn(report)).toEqual([`Ana Anić: ${ana ?? ''}`, `Bora Borić: ${bora ?? ''}`])
  })
})

describe('Letters that were lost before', () => {
  it('are told by their cell, and the file is read; a file damaged on its way is not', () => {
    const text = 'Ime,Grad\nMari\ufffd,Ni\u0161\n'
    const table = readCsv(Buffer.from(text), 'list.csv', guess)
    expect(table.rows[1]).toEqual(['Mari\ufffd', 'Ni\u0161'])
    expect(table.notes).toEqual([{ code: 'lettersLost', row: 2, column: 1 }])
    const damaged = Buffer.concat([Buffer.from(text.repeat(9)), Buffer.of(0xc4, 0x0a)])
    expect(() => readCsv(damaged, 'list.csv', { ...guess, encoding: 'utf-8' })).toThrow(/encoding/u)
  })
})

describe('Days above marks', () => {
  test.each([
    ['14.03. 18h Uvod', '2026-03-14'],
    ['14.03. 17:00', '2026-03-14'],
    ['14.03.18h Uvod', '2026-03-14'],
    ['14.03. 18 časova', '2026-03-14'],
    ['(14.03.) 17:00 Uvod', '2026-03-14'],
    ['14.03.25 Uvod', '2025-03-14'],
    ['14.03.25. 17:00 Uvod', '2025-03-14'],
    ['14.03. 2025 18h', '2025-03-14'],
  ])('%s is %s in a list of 2026', (heading, day) => {
    const text = `Prisustvo 2026;;\nIme i prezime;${heading};21.03. 18h Kraj\nAna Anić;x;\nBora Borić;x;x\n`
    expect(bringInText(text, 'attendance')[0]?.report?.start?.date).toBe(day)
  })
})

describe('Choices that were only made together', () => {
  const learned = (cells: readonly string[], known?: ReadonlyMap<string, string>) => [
    ...learnedChoices(cells, ',\n', known).values(),
  ]

  it('stay choices of their own', () => {
    expect(learned(['Dizajn, programiranje', 'Dizajn, programiranje'])).toEqual([])
    expect(
      learned(['Marketing, Finansije', ...Array<string>(5).fill('Marketing, Finansije')]),
    ).toEqual([])
  })

  it('are one where the second goes on with an "and", unless a part is known or stands alone', () => {
    const cells = ['Film, video i radio', 'Film, video i radio, Ples']
    expect(learned(cells)).toEqual(['Film, video i radio'])
    expect(learned(cells, new Map([['film', 'Film']]))).toEqual([])
    expect(learned([...cells, 'Video i radio'])).toEqual([])
    expect(learned([...cells, 'film'])).toEqual([])
  })
})
