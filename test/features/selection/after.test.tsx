/** What comes after the points: times of interviews, reasons, the waiting list. */
import { describe, expect, it } from 'vitest'
import { SelectionScreen } from '../../../src-renderer/features/selection/SelectionScreen'
import { aReviewCriterion, aCycle, aParticipation, aPerson, aReviewer } from '../../builders'
import { control, found, row, said, until, windowClosed } from '../../support/finding'
import { fill, openProgram, showScreen } from '../../support/screen'
import type { Given } from '../../support/screen'

const cycle = aCycle({ name: 'Cycle 6', places: 1 })
const cycleId = cycle.id
const ana = aPerson({ firstName: 'Ana', lastName: 'Zorić' })
const boban = aPerson({ firstName: 'Boban', lastName: 'Ćirić' })
const vera = aPerson({ firstName: 'Vera', lastName: 'Kostić' })
const applied = (of: typeof ana, over: object = {}) =>
  aParticipation({ cycleId, personId: of.id, status: 'applied', ...over })
const ready: Given = {
  cycles: [cycle],
  people: [ana, boban, vera],
  reviewCriteria: [aReviewCriterion({ cycleId, name: 'Idea', position: 1 })],
  reviewers: [aReviewer({ cycleId, name: 'Ranko' })],
}
const show = (filters: object = {}) => showScreen(SelectionScreen, { screen: 'selection', filters })

describe('After the points', () => {
  const interviewed = (of: typeof ana, over: object = {}) =>
    applied(of, { status: 'interview', ...over })
  const inInterviews: Given = {
    ...ready,
    participations: [interviewed(ana), interviewed(boban), applied(vera, { role: 'mentor' })],
  }

  it('sets times for all interviews at once, gives them to a calendar, and names what clashes', async () => {
    const { rows, fake } = await openProgram(inInterviews)
    const { user } = show({ view: 'interviews' })
    await row('Interview times', 'Ana Zorić')
    await user.click(control('button', 'Plan 2 interviews…'))
    const day = await found('textbox', 'Day')
    await fill({ user }, day, '14. 3. 2026.')
    await fill({ user }, control('textbox', 'From'), '10')
    await fill({ user }, control('textbox', 'Where'), 'Sala 2')
    await fill({ user }, control('textbox', 'Interviewers'), 'Mirna, Goran')
    await said(/^2 interviews, the last one at .*10:25/)
    await user.click(control('button', 'Set the times'))
    await windowClosed()
    const planned = () => rows('participations').then((all) => all.map((one) => one.interviewOn))
    await until(async () =>
      expect(await planned()).toEqual(
        expect.arrayContaining([
          { date: '2026-03-14', time: '10:00' },
          { date: '2026-03-14', time: '10:25' },
        ]),
      ),
    )
    await row('Interview times', /10:25/)
    await user.click(control('button', 'For a calendar…'))
    await until(() => expect(fake.askedOf('texts.save')).toHaveLength(1))
    expect(fake.askedOf('texts.save')[0]).toMatchObject({ extension: '.ics' })
    expect(fake.askedOf('texts.save')[0]?.text).toContain('DTSTART:20260314T100000')
    await user.click(await row('Interview times', 'Boban Ćirić'))
    const time = await found('textbox', 'Time')
    await fill({ user }, time, '10:10')
    await user.keyboard('{Enter}')
    await said(/^Ana Zorić and Boban Ćirić are at the same time/)
    await fill({ user }, time, '25:00')
    await user.keyboard('{Enter}')
    expect(time.getAttribute('aria-invalid')).toBe('true')
  })

  it('shows interviews as a board by status, too, on which moving a card is a decision', async () => {
    const { rows } = await openProgram(inInterviews)
    const { user } = show({ view: 'interviews', as: 'board' })
    await user.click(await found('option', /Boban Ćirić/))
    await user.keyboard('{Shift>}{ArrowLeft}{/Shift}')
    const statusOf = async () =>
      (await rows('participations')).find(({ personId }) => personId === boban.id)?.status
    await until(async () => expect(await statusOf()).toBe('shortlisted'))
  })

  it('refuses times between which not even one interview fits', async () => {
    const { rows } = await openProgram(inInterviews)
    const { user } = show({ view: 'interviews' })
    await row('Interview times', 'Ana Zorić')
    await user.click(control('button', 'Plan 2 interviews…'))
    await fill({ user }, await found('textbox', 'Until'), '10:05')
    await user.click(control('button', 'Set the times'))
    await said('Not even one interview fits between these times.')
    expect((await rows('participations')).some(({ interviewOn }) => interviewOn)).toBe(false)
    await user.keyboard('{Escape}')
    await windowClosed()
  })

  it('asks for a reason where something speaks against accepting, and keeps it', async () => {
    const { rows } = await openProgram({
      ...ready,
      participations: [applied(ana, { status: 'accepted' }), applied(boban)],
    })
    const { user } = show({ view: 'read' })
    await user.click(await row('Applicants', 'Boban Ćirić'))
    await user.keyboard('{Alt>}a{/Alt}')
    await said('Boban Ćirić: there is no place left')
    await user.click(control('button', 'Accept anyway'))
    const why = control('textbox', 'Why all the same')
    await until(() => expect(why.getAttribute('aria-invalid')).toBe('true'))
    await fill({ user }, why, 'A mentor takes one more')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await windowClosed()
    await until(async () =>
      expect(
        (await rows('participations')).find(({ personId }) => personId === boban.id),
      ).toMatchObject({ status: 'accepted', decisionReason: 'A mentor takes one more' }),
    )
  })

  it('moves people on the waiting list by keys, and the first is accepted when a place is free', async () => {
    const waiting = (of: typeof ana, waitingPlace: number) =>
      applied(of, { status: 'waiting', waitingPlace })
    const { rows } = await openProgram({
      ...ready,
      participations: [waiting(ana, 1), waiting(boban, 2)],
    })
    const { user } = show({ view: 'waiting' })
    await said('1 place is free. Next is Ana Zorić.')
    await user.click(await row('Waiting list', 'Boban Ćirić'))
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await said('1 place is free. Next is Boban Ćirić.')
    await user.click(control('button', 'Accept the first'))
    await until(async () =>
      expect(
        (await rows('participations')).find(({ personId }) => personId === boban.id)?.status,
      ).toBe('accepted'),
    )
    await said('0 places are free. Next is Ana Zorić.')
  })
})
