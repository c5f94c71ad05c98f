/**
 * Bad inputs 36 to 39 and 48 to 51: cells of a text with delimiters that are wrong in a known way, one by one, through the whole import.
 * Of each it is looked at whom it brings in, what is said about it, and that every line is accounted for.
 */
import { describe, expect, it, test } from 'vitest'
import { writeCsv } from '../../../src-main/documents/csv'
import { outcome } from './bad-inputs'

const head = 'Ime,Prezime,E-mail,Telefon,Grad\n'
const ana = 'Ana,Anić,ana@example.org,+381601234567,Niš\n'
const quoted = (...cells: readonly string[]) =>
  `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`
/** Ana, and before her a row of these cells. */
const after = (...cells: readonly string[]) => head + quoted(...cells) + ana
const bora = (city: string) => after('Bora', 'Borić', 'b@example.org', '', city)

describe('36: a formula', () => {
  const formula = 'is a formula and not a value. It was left out.'
  const noName = 'cannot be a name. It was left out; write the name by hand.'
  test.each([
    ['=HYPERLINK("x")', formula],
    ['@SUM(A1)', formula],
    ['+1+1', noName],
    ['-2+3', noName],
  ])('%s in a name is left out, and the rest of the row stays', (written, says) => {
    const { said, names, agrees } = outcome(after(written, 'Anić', 'a@example.org', '', ''))
    const shown = JSON.stringify(written).slice(1, -1)
    expect(said).toContain(`Row 2, column “Ime”: “${shown}” ${says}`)
    expect(said).toContain('“Anić” is only one name. It is imported as it is.')
    expect(names).toEqual([' Anić', 'Ana Anić'])
    expect(agrees).toBe(true)
  })

  test.each(['=HYPERLINK("http://x","y")', '@SUM(A1)', '+1+1', '-2+3', '＋1+1'])(
    '%s in any other field is left out and named with its place',
    (written) => {
      const { said, people } = outcome(bora(written))
      expect(said).toMatch(/Row 2, column “Grad”: “.+” is a formula and not a value/u)
      expect(people[0]).toMatchObject({ firstName: 'Bora', city: null })
    },
  )

  it('is none where a number has a plus in front: telephones and temperatures stay', () => {
    const { people } = outcome(after('Bora', 'Borić', '', '+381 60 123-45-67', '-5 do +3'))
    expect(people[0]).toMatchObject({ phone: '+381 60 123-45-67', city: '-5 do +3' })
  })
})

test.each([' ', '\u00a0', '\ufeff', '\t', '\r'])(
  '37: a formula behind %j is left out and named with its place',
  (before) => {
    const { said, people } = outcome(bora(`${before}=1+1`))
    expect(said).toMatch(/Row 2, column “Grad”: “.*=1\+1” is a formula and not a value/u)
    expect(people[0]).toMatchObject({ firstName: 'Bora', city: null })
  },
)

test('38: a formula on the second line of a cell becomes a word of its text, and is guarded wherever it is written', async () => {
  const written = "safe\n=cmd|' /C calc'!A0"
  const { people } = outcome(bora(written))
  expect(people[0]).toMatchObject({ city: "safe =cmd|' /C calc'!A0" })
  const columns = [{ title: 'Grad' }]
  const model = { language: 'en', sheets: [{ name: 'a', columns, rows: [[written]] }] }
  const bytes = await writeCsv(
    model as never,
    () => Promise.resolve(),
    () => undefined,
  )
  expect(new TextDecoder().decode(bytes)).toContain(`"safe\n'=cmd|' /C calc'!A0"`)
})

test('39: a formula in full-width signs is left out and named with its place', () => {
  const { said, people } = outcome(bora('\uff1d1+1'))
  expect(said).toContain('Row 2, column “Grad”: “\uff1d1+1” is a formula and not a value.')
  expect(people[0]).toMatchObject({ city: null })
})

test('48: zeros in front stay, “1E5” stays a text, and “3-4” is no day', () => {
  const { people, said } = outcome(
    'Ime,Prezime,Telefon,Poštanski broj,Grad,Datum rođenja\nAna,Anić,0601234567,011000,1E5,3-4\n',
  )
  expect(people[0]).toMatchObject({
    ...{ phone: '0601234567', postalCode: '011000', city: '1E5', birthDate: null },
  })
  expect(said).toMatch(/Row 2, column “Datum rođenja”: “3-4” is not a date/u)
})

describe('49: the same person once more', () => {
  test.each([
    ['in capitals and blanks', 'ANA, ANIĆ ,ANA@EXAMPLE.ORG,,\n'],
    ['with a letter that only looks alike', '\u0410na,Anić,ana@example.org,,\n'],
    ['in the other script', 'Ана,Анић,ana@example.org,,\n'],
    ['without its accents', 'Ana,Anic,ana@example.org,,\n'],
  ])('%s is taken once', (_, again) => {
    const { said, names } = outcome(head + ana + again)
    expect(said).toContain('Repeats row 2')
    expect(names).toEqual(['Ana Anić'])
  })

  test('by the name alone is asked about, and not imported before that', () => {
    const { said, names } = outcome(`${head}${ana}Ana,Anic,,,\n`)
    expect(said).toContain('It was not decided who this is')
    expect(names).toEqual(['Ana Anić'])
  })
})

describe('50: a name', () => {
  test.each([
    ['that turns the direction of writing round', 'Ana\u202egpj', 'Anagpj'],
    ['with a sign of no width', 'A\u200bna', 'Ana'],
  ])('%s is written without that, and it is said', (_, written, first) => {
    const { said, people } = outcome(after(written, 'Anić', 'a@example.org', '', ''))
    expect(said).toContain('Row 2, column “Ime”: invisible characters were removed.')
    expect(people[0]).toMatchObject({ firstName: first })
  })

  test('that is a picture of joined signs is left out; beside a name such a picture stays', () => {
    const alone = outcome(after('👩\u200d👩\u200d👧', 'Anić', 'a@example.org', '', ''))
    expect(alone.said).toContain('cannot be a name. It was left out')
    expect(alone.names[0]).toBe(' Anić')
    const beside = outcome(after('Ana 👩\u200d👩\u200d👧', 'Anić', 'a@example.org', '', ''))
    expect(beside.names[0]).toBe('Ana 👩\u200d👩\u200d👧 Anić')
  })

  test('covered in 10,000 marks is left out, and it is said', () => {
    const { said, names } = outcome(after(`A${'\u0301'.repeat(10_000)}`, 'Anić', '', '', ''))
    expect(said).toContain('Row 2, column “Ime”: the text is covered in stray marks')
    expect(names[0]).toBe(' Anić')
  })
})

describe('51: an address', () => {
  test('over two lines brings no second header with it', () => {
    const { said, people } = outcome(
      after('Bora', 'Borić', 'b@example.org\nBcc: x@example.org', '', ''),
    )
    expect(said).toContain('Bcc: x@example.org')
    expect(JSON.stringify(people)).not.toContain('Bcc')
    expect(people[0]).toMatchObject({ firstName: 'Bora', lastName: 'Borić' })
  })

  test.each(['"a b"@x', '"a b"@example.org'])('%s is left out, and it is said', (written) => {
    const { said, people } = outcome(after('Bora', 'Borić', written, '', ''))
    expect(said).toContain('is not an e-mail address. It was left out.')
    expect(people[0]).toMatchObject({ email: null })
  })

  test('in other letters is one', () => {
    const { people } = outcome(after('Bora', 'Borić', 'bora@exämple.org', '', ''))
    expect(people[0]).toMatchObject({ email: 'bora@exämple.org' })
  })
})
