/** Who has not met for too long, who has fewer than planned, who never; and that nothing known is not none. */
import { describe, expect, it } from 'vitest'
import {
  isAmong,
  isOfMonth,
  monthsOf,
  standingOf,
} from '../../../src-renderer/domain/meeting-standing.rules'
import { aCycle, aMeeting, aPair } from '../../builders'

const pair = aPair({ id: 'p', startedOn: '2020-03-01', ended: null })
const dates = { start: '2020-03-01', end: '2021-03-01' }
const cycle = aCycle({ dates, quietDays: 30, meetingsPlanned: 10 })
const on = (date: string, over = {}) => aMeeting({ pairId: 'p', date, ...over })

describe('how a pair stands', () => {
  it('is not known while nothing is recorded, and is none when that was recorded', () => {
    expect(standingOf(pair, [], cycle, '2020-03-10')).toMatchObject({ met: null, isNever: true })
    const none = on('2020-03-01', { state: 'none', minutes: null })
    expect(standingOf(pair, [none], cycle, '2020-03-10')).toMatchObject({ met: 0, isNever: true })
  })

  it('counts what took place, its minutes, and of how many the length is not known', () => {
    const meetings = [
      on('2020-04-12', { minutes: 90 }),
      on('2020-05-12', { minutes: null }),
      on('2020-06-12', { state: 'missed', minutes: null }),
    ]
    expect(standingOf(pair, meetings, cycle, '2020-05-20')).toMatchObject({
      met: 2,
      minutes: 90,
      withoutMinutes: 1,
      lastOn: '2020-05-12',
      silentDays: 8,
      isNever: false,
      isQuiet: false,
    })
  })

  it('is quiet from the day on that the cycle says, counted from the last meeting or the beginning', () => {
    const met = [on('2020-04-12')]
    expect(standingOf(pair, met, cycle, '2020-05-11').isQuiet).toBe(false)
    expect(standingOf(pair, met, cycle, '2020-05-12').isQuiet).toBe(true)
    expect(standingOf(pair, [], cycle, '2020-03-31').isQuiet).toBe(true)
    expect(standingOf(pair, [], aCycle({ dates }), '2020-12-31').isQuiet).toBe(false)
  })

  it('is never asked after once it has ended', () => {
    const ended = { on: '2020-06-01', reason: 'menteeLeft', note: '' } as const
    const standing = standingOf({ ...pair, ended }, [], cycle, '2021-01-01')
    expect(standing).toMatchObject({ silentDays: null, due: null })
    expect((['quiet', 'never', 'behind'] as const).some((one) => isAmong(standing, one))).toBe(
      false,
    )
  })

  it('is behind when it has fewer meetings than its share of the planned ones', () => {
    const met = [on('2020-04-12'), on('2020-05-12')]
    // A quarter of the year has passed: two of ten.
    expect(standingOf(pair, met, cycle, '2020-05-31')).toMatchObject({ due: 2, isBehind: false })
    expect(standingOf(pair, met, cycle, '2020-09-01')).toMatchObject({ due: 5, isBehind: true })
    const completed = { on: '2021-02-01', reason: 'completed', note: '' } as const
    expect(standingOf({ ...pair, ended: completed }, met, cycle, '2021-03-01').due).toBe(10)
  })
})

describe('months', () => {
  it('go from the first pair to the end of the cycle, or to today while a pair works on', () => {
    const ended = { on: '2020-05-01', reason: 'completed', note: '' } as const
    const short = aCycle({ dates: { start: '2020-03-01', end: '2020-06-30' } })
    const stopped = [{ ...pair, ended }]
    expect(monthsOf(short, stopped, '2020-09-01')).toEqual([
      '2020-03',
      '2020-04',
      '2020-05',
      '2020-06',
    ])
    expect(monthsOf(short, [pair], '2020-09-01').at(-1)).toBe('2020-09')
    expect(monthsOf(short, [], '2020-04-01')[0]).toBe('2020-03')
    // Nobody ended that pair, and the cycle is long over.
    expect(monthsOf(short, [pair], '2022-01-01').at(-1)).toBe('2020-06')
  })

  it('are those in which the pair worked, the first and the last included', () => {
    const ended = { on: '2020-05-01', reason: 'completed', note: '' } as const
    const own = ['2020-02', '2020-03', '2020-05', '2020-06'].filter((month) =>
      isOfMonth({ ...pair, ended }, month),
    )
    expect(own).toEqual(['2020-03', '2020-05'])
  })
})
