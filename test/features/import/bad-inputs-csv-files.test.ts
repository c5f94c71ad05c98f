/**
 * Bad inputs 40 to 47 and 52 to 54: texts with delimiters that are wrong as a whole, one by one, through the whole import. Of each it is
 * looked at whom it brings in, what is said about it, and that every line is accounted for.
 */
import { strToU8 } from 'fflate'
import { afterEach, describe, expect, it, test, vi } from 'vitest'
import { Register } from '../../../scripts/lib/import/register'
import { cancelJob, useJobs } from '../../../src-renderer/app/jobs'
import { importPeople } from '../../../src-renderer/features/import/wizard/import.data'
import { noPeopleDecisions } from '../../../src-renderer/features/import/people/people-edits.rules'
import { planPeople } from '../../../src-renderer/features/import/people/people-plan.rules'
import { readTable } from '../../../src-renderer/features/import/reading/table-reading.rules'
import { setDatabase } from '../../../src-renderer/storage/current'
import { FakeMain } from '../../backup/fake-main'
import { freshDatabase } from '../../database'
import { workbookFile, textCell } from '../../main/documents/foreign-files'
import { outcome } from './bad-inputs'
import { tableOf } from './tables'

const head = 'Ime,Prezime,E-mail,Telefon,Grad\n'
const ana = 'Ana,Anić,ana@example.org,+381601234567,Niš\n'
const quoted = (...cells: readonly string[]) =>
  `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`

describe('40: cells parted', () => {
  test.each([';', '\t', '|'])('by %j are read', (delimiter) => {
    expect(outcome((head + ana).replaceAll(',', delimiter)).names).toEqual(['Ana Anić'])
  })

  test('by a sign here and another there are read by their own, and it is said which rows', () => {
    const { people, said, notes, agrees } = outcome(
      'Ime;Prezime;E-mail\nAna;Anić;ana@example.org\nBora,Borić,bora@example.org\nVera\tVerić\tvera@example.org\n',
    )
    expect(people.map(({ firstName, email }) => `${String(firstName)} ${String(email)}`)).toEqual([
      'Ana ana@example.org',
      'Bora bora@example.org',
      'Vera vera@example.org',
    ])
    expect(notes).toEqual(['otherDelimiter 3', 'otherDelimiter 4'])
    expect(said).toContain(
      'Row 3 is parted by another sign than the rest; it was read by that one. Look whether it is right.',
    )
    expect(agrees).toBe(true)
  })

  test('by commas in a footnote stay one cell', () => {
    const { notes, names } = outcome(
      'Ime;Prezime;Grad\nAna;Anić;Niš\nVera;Verić;Bor\nNapomena: Niš, Bor, Pirot\n',
    )
    expect(notes).toEqual([])
    expect(names.slice(0, 2)).toEqual(['Ana Anić', 'Vera Verić'])
  })

  test('by semicolons, with a comma in a number, keep the number whole', () => {
    const { people } = outcome('Ime;Prezime;Sati\nAna;Anić;1,5\n')
    expect(people[0]).toMatchObject({ firstName: 'Ana', notes: 'Sati: 1,5' })
  })
})

describe('41: letters in', () => {
  /** A text in an encoding of which every letter is one byte. */
  const inBytes = (text: string, encoding: string): Uint8Array => {
    const letters = Array.from({ length: 256 }, (_, byte) =>
      new TextDecoder(encoding).decode(Uint8Array.of(byte)),
    )
    return Uint8Array.from(text, (letter) => letters.indexOf(letter))
  }
  test.each([
    ['windows-1250', 'Ime,Prezime,Grad\nAna,Anić,Niš\nŽika,Šipić,Bor\n', 'Ana Anić'],
    ['windows-1251', 'Име,Презиме,Град\nАна,Анић,Ниш\nЖика,Шипић,Бор\n', 'Ана Анић'],
    ['windows-1252', 'First name,Last name\nRené,André\nZoé,Genêt\n', 'René André'],
    ['macintosh', 'First name,Last name\rRené,André\rZoé,Genêt\r', 'René André'],
  ])(
    '%s are read, and it is said that they were guessed and where to look',
    (encoding, text, first) => {
      const { said, names, notes } = outcome(inBytes(text, encoding))
      expect(said).toMatch(
        /guessed to be .*if letters are wrong there, choose another encoding above/u,
      )
      expect(said).toContain(`"encoding":"${encoding}"`)
      expect(notes).toHaveLength(1)
      expect(names[0]).toBe(first)
    },
  )
})

describe('42: a quote', () => {
  test('that is never closed swallows nobody, and it is said where it stands', () => {
    const { said, names, agrees } = outcome(`${head}${ana}"Bora,Borić,b@example.org,,\n${ana}`)
    expect(said).toContain('holds nothing together (row 3, column 1)')
    expect(names).toEqual(['Ana Anić', 'Bora Borić'])
    expect(agrees).toBe(true)
  })

  test('in the middle of a name is named with its place, and what to do', () => {
    const { said, names } = outcome(`${head}Bo"ra,Borić,b@example.org,,\n${ana}`)
    expect(said).toContain(
      String.raw`Row 2, column “Ime”: “Bo\"ra” cannot be a name. It was left out; write the name by hand.`,
    )
    expect(names).toEqual([' Borić', 'Ana Anić'])
  })
})

test('43: line ends within a cell, of an old Mac, and mixed, are read', () => {
  expect(outcome((head + ana).replaceAll('\n', '\r')).names).toEqual(['Ana Anić'])
  const { people, agrees } = outcome(
    `${head}${quoted('Bora', 'Borić', '', '', 'Novi\nSad')}Vera,Verić,,,Pirot\rMira,Mirić,,,Bor\r\n${ana}`,
  )
  expect(people.map(({ city }) => city)).toEqual(['Novi Sad', 'Pirot', 'Bor', 'Niš'])
  expect(agrees).toBe(true)
})

describe('44: rows', () => {
  test('that are shorter than their headings are read as they are', () => {
    const { names, said } = outcome(`${head}Bora\nVera,Verić\n${ana}`)
    expect(names).toEqual(['Bora ', 'Vera Verić', 'Ana Anić'])
    expect(said).toContain('Row 2: “Bora” is only one name.')
  })

  test('that are longer become nothing until somebody decides, and it is said', () => {
    const { names, said } = outcome(`${head}${ana}Bora,Borić,b@example.org,,,,,x\n`)
    expect(said).toContain('has more cells than there are headings')
    expect(names).toEqual(['Ana Anić'])
  })

  test('of nothing, and of nothing but signs between cells, are refused', () => {
    for (const text of ['\n\n\n', ',,,\n,,,\n'])
      expect(outcome(text).refused).toContain('There is no row in “list.csv” that could be read.')
    expect(outcome('').refused).toContain('“list.csv” is empty: there is nothing in it to read.')
  })

  test('of 20,000 columns are refused, and it is said in which row and how many may be', () => {
    expect(outcome('a,'.repeat(20_000)).refused).toBe(
      '“list.csv” has 20000 columns in row 1; Ciklus reads 200 at the most. Delete there what is not of the list and try again. Nothing was changed.',
    )
  })
})

describe('45: headings', () => {
  test.each<[what: string, text: string, notes: string | null]>([
    ['that are missing', ana, null],
    ['in another language', 'Vorname,Nachname,E-Mail\nAna,Anić,ana@example.org\n', null],
    ['of one’s own words', 'Kako se zoveš?,Kontakt\nAna Anić,ana@example.org\n', null],
    ['of which one stands twice', 'Ime,Ime,Prezime\nAna,Bela,Anić\n', 'Ime (2): Bela'],
    ['of which one is blank', 'Ime,,Prezime\nAna,x,Anić\n', 'B: x'],
    ['called __proto__', 'Ime,Prezime,__proto__\nAna,Anić,x\n', '__proto__: x'],
  ])('%s lose nothing', (_, text, notes) => {
    const { people, names, agrees } = outcome(text)
    expect(names).toEqual(['Ana Anić'])
    expect(people[0]?.['notes']).toBe(notes)
    expect(agrees).toBe(true)
    expect(Object.prototype).not.toHaveProperty('x')
  })
})

test('46: a million rows, and a line of many megabytes, are refused with what is the most', () => {
  expect(outcome(`Ime\n${'a\n'.repeat(1_000_000)}`).refused).toBe(
    '“list.csv” has more than 50000 rows, the most Ciklus reads at once. Split it and try again. Nothing was changed.',
  )
  expect(outcome(new Uint8Array(21 * 1024 * 1024).fill(97)).refused).toBe(
    '“list.csv” is larger than 20 MB, the most Ciklus reads here. Make it smaller, or split it, and choose that. Nothing was changed.',
  )
})

test('47: stray NUL bytes are taken out and told with their place; what is full of them is no text', () => {
  const { said, names } = outcome(head + ana.replace('Ana', 'A\u0000na'))
  expect(said).toContain('One cell held unreadable characters (row 2, column 1)')
  expect(names).toEqual(['Ana Anić'])
  const small = new Uint8Array([1, 2, 3, 0, 0, 5, 6, 0, 200, 201, 0, 7, 0])
  const refused = [small, new Uint8Array(2_000)].map((bytes) => outcome(bytes).refused)
  expect(refused).toEqual(
    Array.from(
      { length: 2 },
      () =>
        '“list.csv” is not text, so it cannot be read as a table. Open it where it was made, save it as CSV or XLSX, and choose that. Nothing was changed.',
    ),
  )
})

describe('52: an import', () => {
  afterEach(() => {
    setDatabase(null)
    vi.restoreAllMocks()
  })

  it('of the same file once more changes nothing', () => {
    const register = new Register()
    const file = `${head}${ana}Bora,Borić,b@example.org,,Bor\n`
    expect(outcome(file, 'list.csv', register).names).toEqual(['Ana Anić', 'Bora Borić'])
    const again = outcome(file, 'list.csv', register)
    expect(again.names).toEqual([])
    expect(again.agrees).toBe(true)
  })

  it('that is stopped half way leaves everything as it was', async () => {
    const main = new FakeMain().install()
    const db = await freshDatabase()
    setDatabase(db)
    const firsts = 'Ana Bojan Vera Goran Dušan Živko Zoran Ivana Jelena Luka Milica Olga'.split(' ')
    const lasts = 'Petrović Kostić Babić Grujić Đapić Radulović Simić Tomić Hadžić'.split(' ')
    const rows = firsts.flatMap((first, at) =>
      lasts.map((last, to) => [first, last, `a${String(at)}-${String(to)}@example.org`]),
    )
    const table = tableOf([['Ime', 'Prezime', 'E-mail'], ...rows])
    const { header, mapping } = readTable(table, { kind: 'people' })
    const known = { people: [], participations: [], applications: [] }
    const plan = planPeople({ table, header, mapping, today: '2026-11-22', kind: 'people', known })
    // Each look at the clock is a moment later: every step is a slice of its own, between which it can be stopped.
    let now = performance.now()
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 30))
    let stoppedAt = 0
    const stop = useJobs.subscribe(({ jobs }) => {
      const job = jobs.at(-1)
      if (job === undefined || job.state !== 'running' || job.done * 2 < rows.length) return
      stoppedAt = job.done
      cancelJob(job.id)
    })
    const request = { file: 'list.csv', plan, decisions: noPeopleDecisions, known }
    const result = await importPeople({ ...request, cycleId: null, count: rows.length })
    stop()
    expect(result).toMatchObject({ ok: false, error: { code: 'request.cancelled' } })
    expect(plan.counts).toMatchObject({ new: rows.length, unsure: 0 })
    expect(stoppedAt).toBeGreaterThanOrEqual(rows.length / 2)
    expect(stoppedAt).toBeLessThan(rows.length)
    expect([await db.people.count(), await db.commits.count(), main.snapshots.length]).toEqual([
      0, 0, 0,
    ])
  })
})

test('53: a first line “sep=;” is obeyed, and is no row; the reckoning says what it is', () => {
  const { said, names, agrees } = outcome(`sep=;\n${(head + ana).replaceAll(',', ';')}`)
  expect(names).toEqual(['Ana Anić'])
  expect(said).toContain('Says by what the cells are parted')
  expect(agrees).toBe(true)
})

describe('54: under the name of a text', () => {
  const cells = (number: number, ...texts: readonly string[]) =>
    `<row r="${String(number)}">${texts.map((text, at) => textCell(`${'AB'[at] ?? ''}${String(number)}`, text)).join('')}</row>`

  test.each<[what: string, content: string | Uint8Array, is: string]>([
    [
      'a workbook',
      workbookFile([
        ['a', `<sheetData>${cells(1, 'Ime', 'Prezime')}${cells(2, 'Ana', 'Anić')}</sheetData>`],
      ]),
      'workbook',
    ],
    ['a page of the web', '<table><tr><td>Ime<td>Prezime<tr><td>Ana<td>Anić</table>', 'html'],
  ])('%s is read as what it is, and that is told', (_, content, is) => {
    const { names, said } = outcome(content)
    expect(names).toEqual(['Ana Anić'])
    expect(said).toContain(`"content":"${is}"`)
  })

  test('a PDF is refused as that', () => {
    expect(outcome(strToU8('%PDF-1.7\n%âãÏÓ\n1 0 obj\n')).refused).toBe(
      '“list.csv” is not a file Ciklus can read here. By its content it is: PDF. Choose another one, or save what you need in another kind. Nothing was changed.',
    )
  })
})
