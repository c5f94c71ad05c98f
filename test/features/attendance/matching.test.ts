/** Who the names in a report are: sure, to be decided, or not known. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchAttendees } from '../../../src-renderer/features/import/attendance/matching.rules'
import type {
  Match,
  MatchPerson,
} from '../../../src-renderer/features/import/attendance/matching.types'
import { parseReport } from '../../../src-renderer/features/import/attendance/report.rules'
import { Register, importPeople, today } from '../import/register'
import { csvFixture, tableOf, truth, workbookFixture } from '../import/tables'

function person(
  id: string,
  name: string,
  email: string | null = null,
  knownAs: readonly string[] = [],
): MatchPerson {
  const [firstName = '', ...rest] = name.split(' ')
  return {
    person: { id, firstName, lastName: rest.join(' '), email, nameInOtherScript: null },
    knownAs,
  }
}

const report = (...rows: readonly (readonly string[])[]) =>
  parseReport(tableOf([['Name', 'Email', 'Duration'], ...rows]), { today })
const match = (people: readonly MatchPerson[], ...rows: readonly (readonly string[])[]) =>
  matchAttendees(report(...rows), people)
const shown = (matches: readonly Match[]) =>
  matches.map(({ level, personId, reason }) => [level, personId, reason])

function cycle(): Register {
  const register = new Register()
  importPeople(csvFixture('mentee-applications.csv'), register)
  importPeople(workbookFixture('mentors.xlsx'), register)
  return register
}

describe('the sample wrap-up', () => {
  const register = cycle()
  const { people } = register.rows
  const zoom = parseReport(csvFixture('zoom-participants.csv'), { today })
  const matches = matchAttendees(
    zoom,
    people.map((row) => ({ person: row })),
  )
  const nameOf = (id: string | null) => {
    const found = people.find((row) => row.id === id)
    return found === undefined ? null : `${found.firstName} ${found.lastName}`
  }

  test('has 52 people found surely and three to be decided', () => {
    expect(matches).toHaveLength(truth.presentAtWrapUp)
    expect(matches.filter(({ level }) => level === 'sure')).toHaveLength(52)
    expect(
      matches.filter(({ level }) => level === 'unsure').map((item) => item.attendees[0]?.written),
    ).toEqual([
      ...["Nađa (nadja's iPhone)", "Katarina (katarina's iPhone)", "Jelena (jelena's iPhone)"],
    ])
  })

  test('has nobody found wrongly: names in full and addresses agree with the people found', () => {
    const byEmail = new Map(
      people.flatMap((row) =>
        row.email === null ? [] : [[row.email.toLowerCase(), row.id] as const],
      ),
    )
    for (const { attendees, personId, level } of matches.filter((item) => item.level === 'sure')) {
      for (const { email } of attendees) {
        if (email !== null && byEmail.has(email))
          expect([level, byEmail.get(email)]).toEqual(['sure', personId])
      }
    }
    const byInitial = matches.filter(({ reason }) => reason === 'initial')
    expect(
      byInitial.map(({ attendees, personId }) => [attendees[0]?.written, nameOf(personId)]),
    ).toEqual([
      ['dzavid L.', 'Džavid Ljubičić'],
      ['jelena L.', 'Jelena Lukić'],
      ['zivana P.', 'Živana Pavlović'],
    ])
  })

  test('offers for the unsure ones those first who are not there yet', () => {
    const unsure = matches.filter(({ level }) => level === 'unsure')
    expect(unsure.map(({ candidates }) => candidates[0]?.name).slice(1)).toEqual([
      'Katarina Simić',
      'Jelena Bošnjak',
    ])
    expect(unsure[0]?.candidates.map((candidate) => candidate.name)).toContain("Nađa O'Konor")
    expect(Math.max(...matches.map(({ candidates }) => candidates.length))).toBeLessThanOrEqual(5)
  })

  test('the Teams report is matched whole', () => {
    const teams = parseReport(csvFixture('teams-attendance.csv', 'utf-16le'), { today })
    const found = matchAttendees(
      teams,
      people.map((row) => ({ person: row })),
    )
    expect(new Set(found.map(({ level }) => level))).toEqual(new Set(['sure']))
  })
})

describe('a name in a report', () => {
  const ana = person('ana', 'Ana Anić', 'ana@example.org')
  const djordje = person('djo', 'Đorđe Žunić')

  test.each([
    [['Somebody', 'ANA@example.org '], 'email'],
    [['ana anic', ''], 'name'],
    [['Ана Анић', ''], 'name'],
    [['Anić Ana', ''], 'nameVariant'],
    [['ana A.', ''], 'initial'],
    [['A. Anić', ''], 'initial'],
    [['Ana', 'ana.anic@other.example.org'], 'emailName'],
    [['Ana (Ana Anić)', ''], 'name'],
  ])('%j is surely Ana Anić: %s', (row, reason) => {
    expect(shown(match([ana, djordje], row))).toEqual([['sure', 'ana', reason]])
  })

  test('with đ typed as dj or d is the same name', () => {
    expect(shown(match([ana, djordje], ['Djordje Zunic', '']))).toEqual([['sure', 'djo', 'name']])
    expect(shown(match([ana, djordje], ['Dorde Zunic', '']))).toEqual([
      ['sure', 'djo', 'nameVariant'],
    ])
  })

  test('that several people have is put to the user', () => {
    const twins = [person('a', 'Ana Anić'), person('b', 'Ana Anić')]
    const [only] = match(twins, ['Ana Anić', ''])
    expect(only).toMatchObject({ level: 'unsure', personId: null })
    expect(only?.candidates.map(({ personId, reasons }) => [personId, ...reasons])).toEqual([
      ['a', 'sameName'],
      ['b', 'sameName'],
    ])
  })

  test("under somebody else's address is put to the user", () => {
    const [only] = match([ana, djordje], ['Đorđe Žunić', 'ana@example.org'])
    expect(only?.level).toBe('unsure')
    expect(only?.candidates.map(({ personId }) => personId)).toEqual(['djo', 'ana'])
  })

  test('by its initial is not sure when two could be meant, or when the one is there already', () => {
    const two = [person('a', 'Ana Anić'), person('b', 'Ana Alić')]
    expect(match(two, ['Ana A.', ''])[0]?.level).toBe('unsure')
    const again = match(two, ['Ana Anić', ''], ['Ana A.', ''])
    expect(again[1]).toMatchObject({
      level: 'unsure',
      candidates: [
        { personId: 'b', reasons: ['initialLeft'] },
        { personId: 'a', reasons: ['initial', 'alreadyThere'] },
      ],
    })
    const third = match([person('a', 'Ana Anić')], ['Ana A.', ''], ['A. Anić', ''])
    expect(third.map(({ level }) => level)).toEqual(['unsure', 'unsure'])
  })

  test.each([
    ['Ana', 'firstName'],
    ['Ana Anjić', 'similar'],
    ['Ana Marija Anić', 'partOfName'],
    ['Umetnica', 'knownAs'],
  ])('%s may be Ana Anić: %s', (written, reason) => {
    const [only] = match([person('ana', 'Ana Anić', null, ['umetnica']), djordje], [written, ''])
    expect(only).toMatchObject({
      level: 'unsure',
      candidates: [{ personId: 'ana', reasons: [reason] }],
    })
  })

  test('of the office or of a program is nobody to ask about, and a stranger is a stranger', () => {
    const found = match(
      [ana],
      ['Kancelarija', 'office@example.org'],
      ['Otter.ai Notetaker', ''],
      ['Neko Treći', ''],
    )
    expect(found.map(({ level }) => level)).toEqual(['host', 'machine', 'none'])
  })

  test('twice by two devices is one person, the time counted once', () => {
    const rows = [
      ['Name', 'Email', 'Join Time', 'Leave Time'],
      ['Ana Anić', '', '25.2.2021. 18:00', '25.2.2021. 19:00'],
      ['Ana', 'ana@example.org', '25.2.2021. 18:30', '25.2.2021. 19:30'],
    ]
    const found = matchAttendees(parseReport(tableOf(rows), { today }), [ana])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ level: 'sure', personId: 'ana', minutes: 90 })
  })

  test('in many reports is always in exactly one match, and no person in two sure ones', () => {
    const word = fc.constantFrom(
      'Ana',
      'Anić',
      'Bora',
      'Borić',
      'Đorđe',
      'Djordje',
      'A.',
      'B.',
      'Nađa',
    )
    const name = fc.tuple(word, word).map((words) => words.join(' '))
    const email = fc.constantFrom('', '', 'a@example.org', 'b@example.org')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, email), { maxLength: 10 }),
        fc.array(fc.tuple(name, email), { maxLength: 8 }),
        (rows, known) => {
          const people = known.map(([text, address], index) =>
            person(String(index), text, address === '' ? null : address),
          )
          const parsed = report(...rows.map((row) => [...row]))
          const found = matchAttendees(parsed, people)
          const keys = found.flatMap(({ attendees }) => attendees.map(({ key }) => key)).sort()
          expect(keys).toEqual(parsed.attendees.map(({ key }) => key).sort())
          const sure = found.flatMap(({ personId }) => personId ?? [])
          expect(new Set(sure).size).toBe(sure.length)
        },
      ),
    )
  }, 30_000)
})

test('an address beside the first one is as sure as the first', () => {
  const { person: vera } = person('vera', 'Vera Kos', 'vera@example.org')
  const further = { person: { ...vera, 'alsoEmail:v.kos@example.org': true } }
  expect(shown(match([further], ['Vera K.', 'V.Kos@example.org', '60']))).toEqual([
    ['sure', 'vera', 'email'],
  ])
})
