import { describe, expect, it } from 'vitest'
import {
  expectedPersonIds,
  facilitatorIds,
  isPast,
  isSoon,
  lastDayOf,
  readTime,
  withoutRollCall,
} from '../../../src-renderer/domain/workshops.rules'
import { anAttendance, aWorkshop } from '../../builders'
import { join, rowsOf } from '../cycle-rows'

const workshop = aWorkshop()

describe('the rules of workshops', () => {
  it.each(['17:30', '17.30', '17,30', '1730', '17h30', '17 h 30', '17:30 h'])(
    'read %s as a time of day',
    (text) => {
      expect(readTime(text)).toBe('17:30')
    },
  )

  it('expect mentees and mentors who are in the program, each once', () => {
    const rows = rowsOf()
    const ana = join(rows, 'Ana Zorić', { status: 'accepted' })
    join(rows, 'Boban Ćirić', { status: 'applied' })
    join(rows, 'Ceca Babić', { status: 'withdrawn' })
    join(rows, 'Uroš Ćosić', { role: 'speaker' })
    const nada = join(rows, 'Nada Nikolić', { role: 'mentor', status: 'accepted' })
    join(rows, 'Mara Marić', { role: 'mentor', status: 'invited' })
    expect(expectedPersonIds(rows.participations)).toEqual([ana.personId, nada.personId].toSorted())
  })

  it('know who leads', () => {
    const one = aWorkshop({ 'facilitator:b': true, 'facilitator:a': true, 'facilitator:c': null })
    expect(facilitatorIds(one)).toEqual(['a', 'b'])
  })

  it('miss the roll call only after the day, and not for one mark that was taken back', () => {
    const mark = anAttendance({ workshopId: workshop.id, state: null })
    expect(withoutRollCall([workshop], [mark], '2020-05-10')).toEqual([workshop])
    expect(withoutRollCall([workshop], [], '2020-05-09')).toEqual([])
    expect(withoutRollCall([workshop], [{ ...mark, state: 'absent' }], '2020-05-10')).toEqual([])
  })

  it('end one of several days on its last, unless that is before the first', () => {
    const days = aWorkshop({ endsOn: '2020-05-11' })
    expect([days, aWorkshop({ endsOn: '2020-05-01' }), workshop].map(lastDayOf)).toEqual([
      ...['2020-05-11', null, null],
    ])
    expect([isPast(days, '2020-05-11'), isPast(days, '2020-05-12')]).toEqual([false, true])
    expect(withoutRollCall([days], [], '2020-05-10')).toEqual([])
  })

  it('call a workshop soon from today to so many days ahead', () => {
    expect(isSoon(workshop, '2020-05-09', 14)).toBe(true)
    expect(isSoon(workshop, '2020-04-25', 14)).toBe(true)
    expect(isSoon(workshop, '2020-04-24', 14)).toBe(false)
    expect(isSoon(workshop, '2020-05-10', 14)).toBe(false)
  })
})
