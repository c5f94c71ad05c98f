import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cycleFromLast,
  monthsToNext,
  nextName,
} from '../../../src-renderer/features/cycles/next-cycle.rules'
import {
  cycleLabel,
  cycleProblems,
  defaultPlan,
  isOver,
  lateStage,
  newestFirst,
  nextStage,
  planProblem,
  plannedRange,
  plannedStages,
  stageLine,
} from '../../../src-renderer/domain/cycles.rules'
import { addDays, daysBetween } from '../../../src-renderer/i18n/dates'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import { aCycle } from '../../builders'

const { monthRange } = translatorFor('en').format
const year = { start: '2020-03-01', end: '2021-02-28' }
const anyRange = fc
  .tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 1_500 }))
  .map(([from, length]) => {
    const start = addDays('1990-01-01', from)
    return { start, end: addDays(start, length) }
  })

describe('the plan of a cycle', () => {
  it('covers every day of any range once, in the order of the stages', () => {
    fc.assert(
      fc.property(anyRange, (range) => {
        const plan = defaultPlan(range)
        const planned = plannedStages.flatMap((stage) => plan[`stage:${stage}`] ?? [])
        let day = range.start
        for (const { start, end } of planned) {
          expect(start).toBe(day)
          expect(daysBetween(start, end)).toBeGreaterThanOrEqual(0)
          day = addDays(end, 1)
        }
        expect(day).toBe(addDays(range.end, 1))
      }),
    )
  })

  it('gives the mentoring more than half of a year', () => {
    const mentoring = defaultPlan(year)['stage:mentoring']
    expect(mentoring).toEqual({ start: '2020-07-07', end: '2021-01-23' })
  })
})

describe('the line of stages', () => {
  const cycle = aCycle({ dates: year, stage: 'selection', ...defaultPlan(year) })

  it('never goes backwards and ends at 1, whatever is planned', () => {
    fc.assert(
      fc.property(anyRange, fc.subarray(plannedStages), (dates, kept) => {
        const plan = defaultPlan(dates)
        const some = Object.fromEntries(kept.map((s) => [`stage:${s}`, plan[`stage:${s}`]]))
        const { spans } = stageLine(aCycle({ dates, ...some }), dates.start)
        let at = 0
        for (const { from, to } of spans) {
          expect(from).toBeGreaterThanOrEqual(at - 1e-9)
          expect(to).toBeGreaterThanOrEqual(from)
          at = to
        }
        expect(at).toBeCloseTo(1)
      }),
    )
  })

  it('knows what is past, current and still to come', () => {
    const states = stageLine(cycle, '2020-05-01').spans.map((span) => span.state)
    expect(states).toEqual(['past', 'past', 'current', 'future', 'future', 'future', 'future'])
  })

  it('puts today where it is, and nowhere when it is outside', () => {
    expect(stageLine(cycle, '2020-03-01').today).toBe(0)
    expect(stageLine(cycle, '2020-08-31').today).toBeCloseTo(183 / 365)
    expect(stageLine(cycle, '2020-02-29').today).toBeNull()
    expect(stageLine(cycle, '2021-03-01').today).toBeNull()
  })

  it('grows to hold a stage that is planned outside the dates of the cycle', () => {
    const wide = { ...cycle, 'stage:preparation': { start: '2020-01-01', end: '2020-03-30' } }
    expect(stageLine(wide, '2020-01-15').range).toEqual({ start: '2020-01-01', end: year.end })
  })

  it('divides the room of unplanned stages evenly', () => {
    const bare = stageLine(aCycle({ dates: year }), '2020-05-01').spans
    expect(bare.map((span) => Math.round(span.to * 6))).toEqual([1, 2, 3, 4, 5, 6, 6])
  })

  it('says that a stage is late only after its last day, and never for a closed cycle', () => {
    const end = plannedRange(cycle, 'selection')?.end ?? ''
    expect(lateStage(cycle, end)).toBeNull()
    expect(lateStage(cycle, addDays(end, 1))).toBe('selection')
    expect(lateStage({ ...cycle, stage: 'closed' }, '2030-01-01')).toBeNull()
  })
})

describe('a cycle', () => {
  it('goes from stage to stage until it is closed', () => {
    expect(nextStage('preparation')).toBe('openCall')
    expect(nextStage('closed')).toBeNull()
  })

  it('is over when it is closed or its last day is past', () => {
    const cycle = aCycle({ dates: year, stage: 'mentoring' })
    expect(isOver(cycle, year.end)).toBe(false)
    expect(isOver(cycle, '2021-03-01')).toBe(true)
    expect(isOver({ ...cycle, stage: 'closed' }, year.start)).toBe(true)
  })

  it('is listed after newer ones', () => {
    const old = aCycle({ dates: { start: '2018-01-01', end: '2018-12-31' } })
    const young = aCycle({ dates: year })
    expect(newestFirst([old, young])).toEqual([young, old])
  })

  it('is named with its months', () => {
    expect(cycleLabel(aCycle({ name: '6', dates: year }), monthRange)).toBe(
      '6 · March 2020 – February 2021',
    )
  })

  it('says what is wrong with a draft, and nothing when all is well', () => {
    const keys = (name: string, dates: { start: string; end: string } | null) =>
      cycleProblems({ name, dates }, [aCycle({ name: '2020' })]).map((problem) => problem.key)
    expect(keys('2021', year)).toEqual([])
    expect(keys(' ', null)).toEqual(['cycles:problem.nameMissing', 'cycles:problem.datesMissing'])
    expect(keys('2020 ', year)).toEqual(['cycles:problem.nameTaken'])
    expect(keys('x', { start: '2021-02-30', end: '2021-03-01' })).toEqual([
      'cycles:problem.dateInvalid',
    ])
    expect(keys('x', { start: year.end, end: year.start })).toEqual([
      'cycles:problem.endBeforeStart',
    ])
    expect(planProblem(null)).toBeNull()
  })
})

describe('a new cycle from the last one', () => {
  const last = aCycle({
    name: '2020/21',
    dates: year,
    stage: 'closed',
    workshopsRequired: 4,
    certificateText: { en: 'for patience' },
    ...defaultPlan(year),
  })

  it('moves the dates and the plan on by a year, keeps ends of months, and copies the settings', () => {
    const next = cycleFromLast('new', last, [last], monthRange)
    expect(next).toMatchObject({
      id: 'new',
      name: '2021/22',
      dates: { start: '2021-03-01', end: '2022-02-28' },
      stage: 'preparation',
      workshopsRequired: 4,
      certificateText: { en: 'for patience' },
      'stage:preparation': { start: '2021-03-01', end: '2021-03-29' },
    })
    const leap = cycleFromLast(
      'later',
      { ...last, dates: { start: '2022-03-01', end: '2023-02-28' } },
      [],
      monthRange,
    )
    expect(leap.dates).toEqual({ start: '2023-03-01', end: '2024-02-29' })
  })

  it('follows the gap between the last two', () => {
    const before = aCycle({ dates: { start: '2018-09-01', end: '2019-05-31' } })
    expect(monthsToNext(last, before)).toBe(18)
    const tooNear = aCycle({ dates: { start: '2020-01-01', end: '2020-02-01' } })
    expect(monthsToNext(last, tooNear)).toBe(12)
  })

  it('begins after the last one has ended, for any range', () => {
    fc.assert(
      fc.property(anyRange, (dates) => {
        const one = aCycle({ name: '6', dates })
        const next = cycleFromLast('new', one, [one], monthRange)
        expect(next.dates.start > dates.end).toBe(true)
        expect(next.dates.end >= next.dates.start).toBe(true)
      }),
    )
  })

  it('counts names on', () => {
    const name = (text: string, taken: readonly string[] = []) =>
      nextName(
        aCycle({ name: text, dates: year }),
        { start: '2021-03-01', end: '2022-02-28' },
        new Set(taken),
        monthRange,
      )
    expect(name('2020')).toBe('2021')
    expect(name('2020/21')).toBe('2021/22')
    expect(name('2099/00')).toBe('2100/01')
    expect(name('2020–2021')).toBe('2021–2022')
    expect(name('6')).toBe('7')
    expect(name('Cycle 3')).toBe('Cycle 4')
    expect(name('3. циклус')).toBe('4. циклус')
    expect(name('09')).toBe('10')
    expect(name('Pilot')).toBe('March 2021 – February 2022')
    expect(name('6', ['7', '8'])).toBe('9')
  })
})
