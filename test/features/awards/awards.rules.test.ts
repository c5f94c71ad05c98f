import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  awardLines,
  awardStateEdits,
  issueEdits,
  nextStates,
  printedEdits,
  reasonText,
} from '../../../src-renderer/domain/awards.rules'
import type { Award } from '../../../src-renderer/domain/award'
import { formatNumber, numberPrefix } from '../../../src-renderer/domain/award-numbers.rules'
import { completionOf } from '../../../src-renderer/domain/completion.rules'
import type { CycleRows } from '../../../src-renderer/domain/cycle-rows'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import { aCycle, anAttendance, anAward, aPerson } from '../../builders'
import {
  completedOn,
  hold,
  join,
  ledBy,
  pairUp,
  rowsOf,
  smallCycle,
  turnedRound,
} from '../cycle-rows'

const en = translatorFor('en')

/** "Ana Zorić completion: yes, why" for every line. */
const said = (rows: CycleRows, translator = en) =>
  awardLines(rows).map(
    (line) =>
      `${line.name}, ${line.kind}: ${line.eligible ? 'yes' : 'no'}, ${reasonText(line, translator)}`,
  )

describe('who is eligible and why', () => {
  it('is told for everybody in a cycle, by last name', () => {
    expect(said(smallCycle())).toEqual([
      'Ceca Babić, completion: no, Withdrew from the cycle',
      'Ceca Babić, brooch: no, Withdrew from the cycle',
      'Boban Ćirić, completion: yes, Paired with Nada Nikolić from 16 Mar 2020 to 1 Feb 2021 · at 1 of 2 workshops',
      'Boban Ćirić, brooch: yes, Paired with Nada Nikolić from 16 Mar 2020 to 1 Feb 2021 · at 1 of 2 workshops',
      'Uroš Ćosić, appreciation: yes, Facilitator in this cycle',
      'Milan Đurić, appreciation: no, No pair was brought to its end',
      'Milan Đurić, brooch: no, No pair was brought to its end',
      'Nada Nikolić, appreciation: yes, Mentored 2 mentees to the end: Ana Zorić, Boban Ćirić',
      'Nada Nikolić, brooch: yes, Mentored 2 mentees to the end: Ana Zorić, Boban Ćirić',
      'Ana Zorić, completion: yes, Paired with Nada Nikolić since 15 Mar 2020 · at 2 of 2 workshops',
      'Ana Zorić, brooch: yes, Paired with Nada Nikolić since 15 Mar 2020 · at 2 of 2 workshops',
    ])
  })

  it('is told in Serbian without guessing anybody’s gender', () => {
    const rows = smallCycle()
    expect(said(rows, translatorFor('sr-Cyrl'))).toContain(
      'Ana Zorić, completion: yes, Ментор: Nada Nikolić, од 15. 3. 2020. · присуство на 2 од 2 радионице',
    )
    expect(said(rows, translatorFor('sr-Latn'))).toContain(
      'Ceca Babić, completion: no, Odustanak od ciklusa',
    )
  })

  it('does not depend on the order of the rows', () => {
    const rows = smallCycle()
    expect(awardLines(turnedRound(rows))).toEqual(awardLines(rows))
  })

  it('waits for the wrap-up while a pair runs', () => {
    const rows = smallCycle()
    rows.cycle = { ...rows.cycle, stage: 'mentoring' }
    expect(said(rows)).toContain('Ana Zorić, completion: no, The pair is still under way')
    expect(said(rows)).toContain('Nada Nikolić, appreciation: yes, Mentored Boban Ćirić to the end')
  })

  it('asks for as many workshops as the cycle does', () => {
    const rows = smallCycle()
    rows.cycle = { ...rows.cycle, workshopsRequired: 2 }
    expect(said(rows)).toContain(
      'Boban Ćirić, completion: no, Was at 1; the cycle asks for 2 workshops',
    )
    rows.cycle = { ...rows.cycle, workshopsRequired: null }
    rows.attendance = []
    expect(said(rows).filter((line) => line.includes('completion: yes'))).toHaveLength(2)
  })

  it('believes a coordinator who marked somebody completed, with a caution when workshops are missing', () => {
    const rows = rowsOf({ workshopsRequired: 3 })
    join(rows, 'Ana Zorić', { status: 'completed' })
    const [line] = awardLines(rows)
    expect(line).toMatchObject({ eligible: true, kind: 'completion' })
    expect(line?.caution).toEqual({
      key: 'awards:reason.tooFewWorkshops',
      params: { attended: 0, count: 3 },
    })
  })

  it('does not count an excuse, a mark taken back, or a workshop of another cycle as attendance', () => {
    const rows = smallCycle()
    rows.cycle = { ...rows.cycle, workshopsRequired: 3 }
    const ana = rows.participations[0]
    const workshop = hold(rows)
    const personId = ana?.personId ?? ''
    rows.attendance.push(
      anAttendance({ workshopId: workshop.id, personId, state: 'excused' }),
      anAttendance({ workshopId: 'elsewhere', personId }),
      anAttendance({ workshopId: workshop.id, personId, state: null }),
    )
    expect(completionOf(rows).get(ana?.id ?? '')?.completed).toBe(false)
  })

  it('gives one who is both mentor and facilitator one certificate of appreciation', () => {
    const rows = rowsOf({ stage: 'closed' })
    const nada = join(rows, 'Nada Nikolić', { role: 'mentor' })
    const ana = join(rows, 'Ana Zorić')
    pairUp(rows, nada, ana, { ended: completedOn('2020-12-12') })
    hold(rows, ledBy(nada.personId))
    const lines = awardLines(rows).filter((line) => line.personId === nada.personId)
    expect(lines.map((line) => [line.kind, line.role])).toEqual([
      ['appreciation', 'mentor'],
      ['brooch', 'mentor'],
    ])
  })

  it('thanks people who led a workshop even when they have no role in the cycle', () => {
    const rows = rowsOf()
    const guest = aPerson({ firstName: 'Uroš', lastName: 'Ćosić' })
    rows.people.push(guest)
    hold(rows, ledBy(guest.id))
    expect(said(rows)).toEqual(['Uroš Ćosić, appreciation: yes, Led 1 workshop'])
  })

  it('keeps an issued award in sight when its owner is not eligible any more', () => {
    const rows = smallCycle()
    const ceca = rows.participations[2]
    const award = anAward({ cycleId: rows.cycle.id, personId: ceca?.personId ?? '' })
    rows.awards.push(award)
    const line = awardLines(rows).find((l) => l.award !== null)
    expect(line).toMatchObject({ eligible: false, award })
  })
})

describe('issuing', () => {
  const cycle = aCycle({ name: '2020' })
  const on = {
    day: '2021-02-25',
    language: 'sr-Latn' as const,
    prefix: '2020',
    taken: new Set<string>(),
    contentOf: () => null,
  }
  const approve = (name: string, kind: Award['kind'] = 'completion') => {
    const [firstName = '', lastName = ''] = name.split(' ')
    const role = 'mentee' as const
    return { person: aPerson({ firstName, lastName }), kind, role, nameOnAward: name }
  }

  it('numbers by last name, certificates and thanks apart, brooches not at all', () => {
    const edits = issueEdits(
      cycle,
      [
        approve('Žarko Žujović'),
        approve('Ђорђе Аћимовић'),
        approve('Nada Nikolić', 'appreciation'),
        approve('Nada Nikolić', 'brooch'),
      ],
      [],
      [],
      on,
    )
    expect(edits.map(({ set }) => [set['nameOnAward'], set['kind'], set['number']])).toEqual([
      ['Ђорђе Аћимовић', 'completion', 1],
      ['Nada Nikolić', 'appreciation', 1],
      ['Nada Nikolić', 'brooch', null],
      ['Žarko Žujović', 'completion', 2],
    ])
    expect(edits[0]?.set).toMatchObject({
      state: 'issued',
      issuedOn: '2021-02-25',
      deletedAt: null,
    })
  })

  it('never gives a number twice, whatever is issued and taken back in between', () => {
    const step = fc.record({ people: fc.integer({ min: 1, max: 6 }), takenBack: fc.nat(5) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        let live: Award[] = []
        const ever: Award[] = []
        for (const { people, takenBack } of steps) {
          const names = Array.from({ length: people }, (_, i) => approve(`A${i} B`))
          for (const edit of issueEdits(cycle, names, live, ever, on)) {
            const award = anAward({ id: edit.id, number: Number(edit.set['number']) })
            live.push(award)
            ever.push(award)
          }
          live = live.slice(takenBack)
        }
        const numbers = ever.map((award) => formatNumber('2020', award))
        expect(new Set(numbers).size).toBe(numbers.length)
        expect(ever.map((award) => award.number)).toEqual(ever.map((_, i) => i + 1))
      }),
    )
  })

  it('leaves out people who have the award, and one who is named twice', () => {
    const ana = approve('Ana Zorić')
    const has = anAward({ cycleId: cycle.id, personId: ana.person.id })
    expect(issueEdits(cycle, [ana], [has], [has], on)).toEqual([])
    expect(issueEdits(cycle, [ana, ana], [], [], on)).toHaveLength(1)
  })

  it('writes numbers with the year of the cycle and at least two digits', () => {
    const cycles = [
      aCycle({ name: '2020/21' }),
      aCycle({ name: '6', dates: { start: '2019-03-01', end: '2020-02-01' } }),
    ]
    expect(cycles.map((c) => numberPrefix(c, cycles))).toEqual(['2020', '2019'])
    expect(formatNumber('2020', { kind: 'completion', number: 7 })).toBe('2020/07')
    expect(formatNumber('2020', { kind: 'completion', number: 107 })).toBe('2020/107')
    expect(formatNumber('2020', { kind: 'appreciation', number: 7 })).toBe('2020/A07')
    expect(formatNumber('2020', { kind: 'brooch', number: null })).toBe('')
  })

  it('tells two cycles of one year apart, the earlier one keeping the plain year', () => {
    const spring = aCycle({
      name: 'Spring 2020',
      dates: { start: '2020-03-01', end: '2020-06-01' },
    })
    const autumn = aCycle({
      name: 'Autumn 2020',
      dates: { start: '2020-09-01', end: '2020-12-01' },
    })
    expect(numberPrefix(spring, [autumn, spring])).toBe('2020')
    expect(numberPrefix(autumn, [spring, autumn])).toBe('2020-2')
  })
})

describe('handing over', () => {
  it('marks printed what was only issued, and leaves the rest', () => {
    const awards = [anAward(), anAward({ state: 'handedOver' }), anAward({ kind: 'brooch' })]
    expect(printedEdits(awards).map((edit) => [edit.id, edit.set])).toEqual([
      [awards[0]?.id, { state: 'printed' }],
    ])
  })

  it('moves many at once and skips those that are there already', () => {
    const awards = [anAward(), anAward({ state: 'posted' })]
    expect(awardStateEdits(awards, 'posted')).toHaveLength(1)
    expect(nextStates(anAward({ kind: 'brooch', number: null }))).toEqual([
      'handedOver',
      'collectLater',
      'posted',
    ])
  })
})
