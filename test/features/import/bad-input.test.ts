/** Files and cells that are wrong in a known way, one by one, through the whole import: what becomes of each, and what is said. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { lyingZip, textCell, workbookFile } from '../../main/documents/foreign-files'
import { bringInText } from './found'

const head = 'Ime,Prezime,E-mail,Telefon,Grad\n'
const ana = 'Ana,Anić,ana@example.org,+381601234567,Niš\n'
const row = (first: string, last = 'Anić', email = 'a@example.org') =>
  `${head}${[first, last, email].map((text) => `"${text.replaceAll('"', '""')}"`).join(',')},,\n${ana}`
const cells = (number: number, ...texts: readonly string[]) =>
  `<row r="${number}">${texts.map((text, at) => textCell(`${'ABCDE'[at] ?? ''}${number}`, text)).join('')}</row>`
const book = (rows: string) => workbookFile([['List', `<sheetData>${rows}</sheetData>`]])
/** All that the import says about a file, as text, and whom it would bring in. */
const outcome = (content: string | Uint8Array, name = 'list.csv') => {
  const reports = bringInText(content, 'people', name)
  const people = reports.flatMap((report) => ('records' in report ? report.records : []))
  return {
    said: JSON.stringify(reports),
    names: people.map(({ firstName, lastName }) => `${String(firstName)} ${String(lastName)}`),
    people,
  }
}

describe('A cell that is', () => {
  const left = 'is a formula and not a value. It was left out.'
  test.each<[what: string, written: string, says: string]>([
    ['a link as a formula', '=HYPERLINK("http://x")', left],
    ['a sum', '@SUM(A1)', left],
    ['a sum of signs', '+1+1', 'cannot be a name'],
    ['a formula behind blanks and marks', ' \ufeff\t=1+1', left],
    ['a formula on its second line', "safe\n=cmd|' /C calc'!A0", 'cannot be a name'],
    ['a formula in wide signs', '\uff1d1+1', left],
    ['covered in marks', `A${'\u0301'.repeat(10_000)}`, 'covered in stray marks'],
    ['a picture', '👩\u200d👩\u200d👧', 'cannot be a name'],
    ['a page', '<img src=x onerror=alert(1)>', 'cannot be a name'],
  ])('%s is no name: it is left out, and the rest of the row stays', (_, written, says) => {
    const { said, names } = outcome(row(written))
    expect(said).toContain(says)
    expect(said).toContain('“Anić” is only one name.')
    expect(names).toEqual([' Anić', 'Ana Anić'])
  })

  test.each<[what: string, text: string, says: string, people: object]>([
    [
      'a name that turns the direction of writing round',
      row('Ana\u202egpj'),
      'invisible characters were removed',
      { firstName: 'Anagpj' },
    ],
    [
      'an address over two lines',
      row('Bora', 'Borić', 'b@example.org\nBcc: x@example.org'),
      'Bcc: x@example.org',
      { firstName: 'Bora', lastName: 'Borić' },
    ],
    [
      'an address of two words',
      row('Bora', 'Borić', '"a b"@example.org'),
      'is not an e-mail address. It was left out.',
      { email: null },
    ],
    [
      'an address in other letters',
      row('Bora', 'Borić', 'bora@exämple.org'),
      '"ends":"imported"',
      { email: 'bora@exämple.org' },
    ],
    [
      'a telephone that begins with a nought',
      `${head}Bora,Borić,b@example.org,0601234567,1E5\n`,
      '"ends":"imported"',
      { phone: '0601234567', city: '1E5' },
    ],
  ])('%s', (_, text, says, first) => {
    const { said, people } = outcome(text)
    expect(said).toContain(says)
    expect(people[0]).toMatchObject(first)
  })

  test.each([
    ['in capitals and blanks', 'ANA, ANIĆ ,ANA@EXAMPLE.ORG,,\n'],
    ['with a letter that only looks alike', '\u0410na,Anić,ana@example.org,,\n'],
    ['in the other script', 'Ана,Анић,ana@example.org,,\n'],
  ])('the same person once more %s is taken once', (_, again) => {
    const { said, names } = outcome(head + ana + again)
    expect(said).toContain('Repeats row 2')
    expect(names).toEqual(['Ana Anić'])
  })
})

describe('A file', () => {
  test.each<[what: string, content: string]>([
    ['with bars', (head + ana).replaceAll(',', '|')],
    ['with tabs', (head + ana).replaceAll(',', '\t')],
    ['with the line ends of an old Mac', (head + ana).replaceAll('\n', '\r')],
    ['that says its delimiter first', `sep=;\n${(head + ana).replaceAll(',', ';')}`],
    ['with a sign that is none', head + ana.replace('Ana', 'A\u0000na')],
    ['without headings', ana],
    ['with a page of the web in it', '<table><tr><td>Ime<td>Prezime<tr><td>Ana<td>Anić</table>'],
  ])('%s is read', (_, content) => {
    expect(outcome(content).names).toEqual(['Ana Anić'])
  })

  test.each<[what: string, content: string, says: string, names: readonly string[]]>([
    [
      'whose last quote is never closed',
      `${head}${ana}"Bora,Borić\n`,
      'strayQuote',
      ['Ana Anić', 'Bora Borić'],
    ],
    [
      'with a row longer than its headings',
      `${head}${ana}Bora,Borić,b@example.org,,,,,x\n`,
      'has more cells than there are headings',
      ['Ana Anić'],
    ],
    [
      'with one heading twice and one named __proto__',
      'Ime,Ime,Prezime,__proto__\nAna,Bela,Anić,x\n',
      'Ime (2): Bela\\n__proto__: x',
      ['Ana Anić'],
    ],
  ])('%s is read, and what is odd is said', (_, content, says, names) => {
    const found = outcome(content)
    expect(found.said).toContain(says)
    expect(found.names).toEqual(names)
  })

  test.each<[what: string, content: string | Uint8Array, name: string, code: string]>([
    ['of nothing', '', 'list.csv', 'file.empty'],
    ['of 20,000 columns', 'a,'.repeat(20_000), 'list.csv', 'table.tooManyColumns'],
    ['that is a PDF', strToU8('%PDF-1.7\n%âãÏÓ\n1 0 obj\n'), 'list.csv', 'file.wrongType'],
    [
      'that is an archive in an archive',
      zipSync({ 'a.zip': zipSync({ b: strToU8('x') }) }),
      'list.xlsx',
      'file.wrongType',
    ],
    [
      'with an entry outside of itself',
      lyingZip([{ name: '../../evil', data: strToU8('x') }]),
      'list.xlsx',
      'file.damaged',
    ],
    [
      'with a shared text that is not there',
      book('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'),
      'list.xlsx',
      'file.damaged',
    ],
    [
      'with a cell beyond every sheet',
      book(`<row r="9999999">${textCell('ZZZZ9999999', 'x')}</row>`),
      'list.xlsx',
      'table.tooManyColumns',
    ],
    ['without a sheet', workbookFile([]), 'list.xlsx', 'table.noSheet'],
  ])('%s is refused as that, and brings nobody in', (_, content, name, code) => {
    const { said, names } = outcome(content, name)
    expect(said).toContain(`"refused":{"code":"${code}"`)
    expect(names).toEqual([])
  })

  test('with a formula in error brings the rest of the row in, and says which cell', () => {
    const error = '<row r="2"><c r="A2" t="e"><f>X</f><v>#REF!</v></c>'
    const { said, names } = outcome(
      book(`${cells(1, 'Ime', 'Prezime')}${error}${textCell('B2', 'Anić')}</row>`),
      'list.xlsx',
    )
    expect(said).toContain('"code":"cellError","row":2,"column":1')
    expect(names).toEqual([' Anić'])
  })
})
