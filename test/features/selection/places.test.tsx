/** Somebody leaves a place for which others wait: the notice says who is next, wherever it was done, and leads on to the letter. */
import { describe, expect, it } from 'vitest'
import { act, nowIso } from '../../../src-renderer/app/act'
import { useToasts } from '../../../src-renderer/app/toasts'
import { useUi } from '../../../src-renderer/app/ui'
import { change, remove } from '../../../src-renderer/domain/edits'
import { whoLeft, whoMovedUp } from '../../../src-renderer/features/selection/places.rules'
import { SelectionScreen } from '../../../src-renderer/features/selection/SelectionScreen'
import { PairsScreen } from '../../../src-renderer/features/pairs/PairsScreen'
import { PeopleScreen } from '../../../src-renderer/features/people/PeopleScreen'
import type { Status } from '../../../src-renderer/domain/participation'
import { aCycle, aLetter, aPair, aParticipation, aPerson, stored } from '../../builders'
import { label } from '../../labels'
import { control, controls, found, row, told, until, windowClosed } from '../../support/finding'
import { openProgram, saved, showScreen } from '../../support/screen'
import type { Given } from '../../support/screen'

const cycle = aCycle({ name: 'Cycle 6', stage: 'selection', places: 2 })
const cycleId = cycle.id
const [ana, boban, ceca, vera] = [
  aPerson({ firstName: 'Ana', lastName: 'Zorić' }),
  aPerson({ firstName: 'Boban', lastName: 'Ćirić' }),
  aPerson({ firstName: 'Ceca', lastName: 'Pavić' }),
  aPerson({ firstName: 'Vera', lastName: 'Kostić' }),
]
const part = (of: typeof ana, status: Status, over: object = {}) =>
  aParticipation({ cycleId, personId: of.id, status, ...over })
const inside = [part(ana, 'accepted'), part(boban, 'active')]
const waiting = [
  part(ceca, 'waiting', { waitingPlace: 2 }),
  part(vera, 'waiting', { waitingPlace: 1 }),
]
const given: Given = {
  ...{ cycles: [cycle], people: [ana, boban, ceca, vera] },
  participations: [...inside, ...waiting],
}
const board = { screen: 'selection', filters: { view: 'board' } } as const
const next = /1 place is free\. Next is Vera Kostić\./u

describe('A change of statuses', () => {
  const [first] = inside
  const changed = (was: Status, is: Status, over: object = {}) => {
    const row = Object.assign(stored(first!), { status: is }, over)
    const change = {
      ...{ table: 'participations' as const, id: row.id },
      ...{ set: { status: is }, was: { status: was } },
    } as const
    return {
      left: whoLeft([change], [row]).length,
      moved: whoMovedUp([change], [row]).length,
    }
  }

  it('leaves a place only where a mentee was in and is out; whoever goes on or waits again does not', () => {
    expect(changed('accepted', 'withdrawn')).toEqual({ left: 1, moved: 0 })
    expect(changed('active', 'rejected')).toEqual({ left: 1, moved: 0 })
    expect(changed('accepted', 'active')).toEqual({ left: 0, moved: 0 })
    expect(changed('accepted', 'waiting')).toEqual({ left: 0, moved: 0 })
    expect(changed('applied', 'withdrawn')).toEqual({ left: 0, moved: 0 })
    expect(changed('accepted', 'withdrawn', { role: 'mentor' })).toEqual({ left: 0, moved: 0 })
    expect(changed('waiting', 'accepted')).toEqual({ left: 0, moved: 1 })
    expect(changed('applied', 'accepted')).toEqual({ left: 0, moved: 0 })
  })

  it('leaves a place, too, where somebody goes to the trash', () => {
    const row = stored(first!, { deletedAt: '2026-01-01T00:00:00Z' })
    const [set, was] = [{ deletedAt: row.deletedAt }, { deletedAt: null }]
    const change = { table: 'participations', id: row.id, set, was } as const
    expect(whoLeft([change], [row])).toHaveLength(1)
    expect(whoLeft([{ ...change, was: null }], [row])).toEqual([])
  })
})

describe('Somebody who leaves a place', () => {
  it('with Alt+W: the notice has Undo and the way to the waiting list, where the first is accepted and the letter is next', async () => {
    const { rows } = await openProgram(given)
    const { user } = showScreen(SelectionScreen, board)
    await user.click(await found('option', /Ana Zorić/u))
    await user.keyboard('{Alt>}w{/Alt}')
    const notice = await told(next)
    expect(notice.textContent).toMatch(/^Noted that Ana Zorić withdrew\. 1 place is free/u)
    expect(controls('button', 'Undo')).toHaveLength(1)
    await user.click(control('button', 'To the waiting list'))
    await row('Waiting list', 'Vera Kostić')
    expect(useUi.getState().selection).toMatchObject({ selection: vera.id })
    await user.click(await found('button', 'Accept the first'))
    await told(/Accepted Vera Kostić\. The letter about it is still to be written/u)
    expect(
      (await rows('participations')).filter(({ status }) => status === 'waiting'),
    ).toHaveLength(1)
    await user.click(control('button', 'Write the letter'))
    expect(useUi.getState()).toMatchObject({
      ...{ screen: 'letters', filters: { letters: { view: 'write', to: 'accepted' } } },
    })
  })

  it('is told of by the letter of those who moved up, where they had one that they wait', async () => {
    const letters = [aLetter({ cycleId, personId: vera.id, purpose: 'waiting' })]
    await openProgram({ ...given, participations: [part(ana, 'accepted'), ...waiting], letters })
    const { user } = showScreen(SelectionScreen, {
      ...{ screen: 'selection', filters: { view: 'waiting' } },
    })
    await user.click(await found('button', 'Accept the first'))
    await user.click(await found('button', 'Write the letter'))
    expect(useUi.getState().filters['letters']).toMatchObject({ to: 'promoted' })
  })

  it('on People; one undo takes back the notice with what it was about', async () => {
    await openProgram(given)
    const { user } = showScreen(PeopleScreen, {
      ...{ screen: 'people', filters: { role: 'mentee', columns: 'name status' } },
    })
    await user.click(await row('People', 'Ana Zorić'))
    await user.keyboard('{Alt>}w{/Alt}')
    await told(next)
    await user.click(control('button', 'Undo'))
    await until(() => expect(controls('button', 'To the waiting list')).toEqual([]))
  })

  it('by ending a pair', async () => {
    const mentor = part(aPerson({ id: 'm' }), 'active', { role: 'mentor' })
    const [, active] = inside
    const pair = aPair({ cycleId, mentorId: mentor.id, menteeId: active!.id })
    await openProgram({
      ...given,
      people: [...(given.people ?? []), aPerson({ id: 'm', firstName: 'Milan' })],
      participations: [...inside, ...waiting, mentor],
      pairs: [pair],
    })
    const shown = showScreen(PairsScreen, { screen: 'pairs', recordId: pair.id, filters: {} })
    await shown.user.click(await found('button', /^End/u))
    await shown.user.click(await found('radio', /^The mentee left/u))
    await shown.user.click(control('button', /^End/u))
    await windowClosed()
    await told(next)
  })

  it('of two cycles at once is told of in the one that goes on', async () => {
    const old = aCycle({ name: 'Cycle 5', stage: 'closed', places: 1 })
    const both = aParticipation({ cycleId: old.id, personId: ana.id, status: 'completed' })
    const late = aParticipation({ cycleId: old.id, personId: vera.id, status: 'waiting' })
    await openProgram({
      ...{ ...given, cycles: [old, cycle] },
      participations: [both, late, ...inside, ...waiting],
    })
    await act(label('a:removed'), [
      remove('participations', both.id, nowIso()),
      remove('participations', inside[0]!.id, nowIso()),
    ])
    await until(() =>
      expect(useToasts.getState().toasts).toMatchObject([
        { message: { key: 'selection:waiting.free', params: { name: 'Vera Kostić' } } },
      ]),
    )
  })

  it('and gives it to one who waits in the same act leads to the letter', async () => {
    const [accepted] = inside
    await openProgram({ ...given, cycles: [{ ...cycle, places: 2 }] })
    await act(label('a:changed'), [
      change('participations', accepted!.id, { status: 'withdrawn' }),
      change('participations', waiting[1]!.id, { status: 'accepted' }),
    ])
    await until(() =>
      expect(useToasts.getState().toasts).toMatchObject([
        {
          message: {
            ...{ key: 'selection:waiting.untoldAlone', params: { count: 1, name: 'Vera Kostić' } },
          },
        },
      ]),
    )
  })

  it('says how many letters are due of those to whom its button leads', async () => {
    const letters = [aLetter({ cycleId, personId: ceca.id, purpose: 'waiting' })]
    await openProgram({ ...given, cycles: [{ ...cycle, places: 9 }], letters })
    await act(
      label('a:changed'),
      waiting.map(({ id }) => change('participations', id, { status: 'accepted' })),
    )
    await until(() =>
      expect(useToasts.getState().toasts).toMatchObject([{ message: { params: { count: 1 } } }]),
    )
  })

  it('is not told of by a letter in a cycle that is closed', async () => {
    await openProgram({ ...given, cycles: [{ ...cycle, stage: 'closed', places: 9 }] })
    await act(label('a:changed'), [
      change('participations', waiting[0]!.id, { status: 'accepted' }),
    ])
    await saved()
    expect(useToasts.getState().toasts).toEqual([])
  })

  it('is not spoken of where no place is free, nobody waits, or the cycle is closed', async () => {
    for (const other of [
      { cycles: [{ ...cycle, places: 1 }] },
      { cycles: [{ ...cycle, stage: 'closed' as const }] },
      { participations: inside },
    ]) {
      await openProgram({ ...given, ...other })
      const { user, unmount } = showScreen(SelectionScreen, board)
      await user.click(await found('option', /Ana Zorić/u))
      await user.keyboard('{Alt>}w{/Alt}')
      await told('Noted that Ana Zorić withdrew')
      await saved()
      expect(controls('button', 'To the waiting list')).toEqual([])
      unmount()
    }
  })
})
