import { describe, expect, it } from 'vitest'
import { homeTasks, taskText } from '../../../src-renderer/features/home/home.rules'
import type { Application } from '../../../src-renderer/domain/application'
import type { CycleRows } from '../../../src-renderer/domain/cycle-rows'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import { anApplication, anAward } from '../../builders'
import { hold, join, rowsOf, smallCycle } from '../cycle-rows'

const said = (rows: CycleRows, today: string, language: 'en' | 'sr-Cyrl' = 'en') =>
  homeTasks(rows, today).map((task) => taskText(task, translatorFor(language)))

describe('what needs a person', () => {
  it('is nothing in a cycle where all is done', () => {
    expect(homeTasks(rowsOf(), '2020-01-01')).toEqual([])
  })

  it('is said of a call that opens, closes, or has closed', () => {
    const rows = smallCycle()
    const range = { start: '2020-03-01', end: '2020-03-31' }
    rows.cycle = { ...rows.cycle, stage: 'openCall', 'stage:openCall': range }
    const dara = join(rows, 'Dara Darić', { status: 'applied' })
    const sent = { cycleId: rows.cycle.id, personId: dara.personId, submittedAt: '2020-04-01' }
    rows.applications.push(anApplication(sent))
    const call = (today: string) => said(rows, today).filter((text) => text.startsWith('The call'))
    expect(call('2020-02-29')).toEqual(['The call opens tomorrow'])
    expect(call('2020-03-28')).toEqual(['The call closes in 3 days, 31 Mar 2020'])
    expect(call('2020-04-02')[0]).toMatch(
      /^The call closed on 31 Mar 2020 with \d+ applications?, 1/u,
    )
  })

  it('is said with counts, the most pressing first', () => {
    const rows = smallCycle()
    rows.cycle = { ...rows.cycle, 'stage:wrapUp': { start: '2021-01-01', end: '2021-02-01' } }
    join(rows, 'Dara Darić', { status: 'applied' })
    const eva = join(rows, 'Eva Ević', { status: 'accepted' })
    rows.applications.push(
      anApplication({ cycleId: rows.cycle.id, personId: eva.personId, consent: null }),
    )
    hold(rows, { title: 'Wrap up', when: { date: '2021-02-10', time: '18:00' } })
    hold(rows, { title: 'Later', when: { date: '2021-02-20', time: null } })
    expect(said(rows, '2021-02-11')).toEqual([
      'Attendance is missing for “Wrap up”, 10 Feb 2021',
      'Wrap-up was planned until 1 February 2021; next is Closed',
      '“Later” is in 9 days, 20 Feb 2021',
      '1 applicant is waiting for a decision',
      '1 applicant has not been asked for consent',
      '1 mentee has no mentor yet',
      '4 people can be given a certificate',
      '3 brooches to hand over',
    ])
    expect(said(rows, '2021-02-11', 'sr-Cyrl')).toContain('4 особе могу да добију сертификат')
  })

  it('counts who is on the shortlist or to be spoken with among those who wait, and leads to the selection', () => {
    const rows = rowsOf()
    const consent = { given: true, text: 'Da', on: null }
    const waiting = (['applied', 'shortlisted', 'interview', 'waiting', 'rejected'] as const).map(
      (status, at) => {
        const { personId } = join(rows, `Ana ${String(at)}`, { status })
        rows.applications.push(anApplication({ cycleId: rows.cycle.id, personId, consent }))
        return personId
      },
    )
    const [task] = homeTasks(rows, '2020-01-01')
    expect(task).toMatchObject({ code: 'applicantsAwaiting', target: { screen: 'selection' } })
    expect([...(task?.ids ?? [])].sort()).toEqual(waiting.slice(0, 3).sort())
  })

  it('asks for consent only from those nobody has asked, and leads to them', () => {
    const rows = rowsOf()
    const answered = (name: string, consent: Application['consent']) => {
      const { personId } = join(rows, name, { status: 'completed' })
      rows.applications.push(anApplication({ cycleId: rows.cycle.id, personId, consent }))
      return personId
    }
    answered('Ana Anić', { given: true, text: 'Da', on: null })
    answered('Boban Bobić', { given: false, text: 'Ne', on: null })
    const unasked = answered('Ceca Cecić', null)
    expect(homeTasks(rows, '2020-01-01')).toMatchObject([
      {
        code: 'consentMissing',
        ids: [unasked],
        target: { screen: 'people', filters: { consent: 'unasked' } },
      },
    ])
  })

  it('speaks of a workshop today and tomorrow in so many words', () => {
    const rows = rowsOf()
    hold(rows, { title: 'Kick-off', when: { date: '2020-03-07', time: null } })
    expect(said(rows, '2020-03-07')).toEqual(['“Kick-off” is today'])
    expect(said(rows, '2020-03-06')).toEqual(['“Kick-off” is tomorrow'])
  })

  it('is one of all workshops for which the same is to be done, with the way to each', () => {
    const rows = rowsOf()
    const [first, second] = ['2020-03-01', '2020-03-03'].map((date) =>
      hold(rows, { title: `Of ${date}`, when: { date, time: null } }),
    )
    hold(rows, { title: 'Next', when: { date: '2020-03-10', time: null } })
    hold(rows, { title: 'After', when: { date: '2020-03-12', time: null } })
    expect(said(rows, '2020-03-08')).toEqual([
      'Attendance is missing for 2 workshops',
      '2 workshops in the next 14 days',
    ])
    const [missing] = homeTasks(rows, '2020-03-08')
    expect(missing?.target.recordId).toBeNull()
    expect(missing?.places.map(({ title, on, target }) => [title, on, target.recordId])).toEqual([
      ['Of 2020-03-01', '2020-03-01', first?.id],
      ['Of 2020-03-03', '2020-03-03', second?.id],
    ])
  })

  it('leads to where each thing is done, with the records it is about', () => {
    const rows = rowsOf()
    const dara = join(rows, 'Dara Darić', { status: 'applied' })
    const workshop = hold(rows, { when: { date: '2020-03-07', time: null } })
    expect(homeTasks(rows, '2020-03-08').map(({ target, ids }) => ({ target, ids }))).toEqual([
      {
        target: { screen: 'workshops', cycleId: rows.cycle.id, recordId: workshop.id, filters: {} },
        ids: [workshop.id],
      },
      {
        target: {
          screen: 'people',
          cycleId: rows.cycle.id,
          recordId: null,
          filters: { role: 'mentee', status: 'applied' },
        },
        ids: [dara.personId],
      },
    ])
  })

  it('follows an award from issuing to handing over', () => {
    const rows = smallCycle()
    const personId = rows.participations[0]?.personId ?? ''
    const award = anAward({ cycleId: rows.cycle.id, personId })
    const codes = (state: 'issued' | 'printed' | 'handedOver' | 'collectLater') =>
      homeTasks({ ...rows, awards: [{ ...award, state }] }, '2021-02-11')
        .filter((task) => task.ids.includes(personId) && task.code.startsWith('certificates'))
        .map((task) => task.code)
    expect(codes('issued')).toEqual(['certificatesToPrint'])
    expect(codes('printed')).toEqual(['certificatesToHandOver'])
    expect(codes('collectLater')).toEqual(['certificatesToHandOver'])
    expect(codes('handedOver')).toEqual([])
  })

  it('does not ask for certificates before the wrap-up', () => {
    const rows = smallCycle()
    rows.cycle = { ...rows.cycle, stage: 'mentoring' }
    expect(homeTasks(rows, '2021-02-11')).toEqual([])
  })
})
