/** The people whom the rows of any list are about: as cards, on labels, as addresses, each once and as far as they are shown. */
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useAddresses } from '../../src-renderer/app/AddressesDialog'
import { useLabels } from '../../src-renderer/app/labels/labels.state'
import { PairsScreen } from '../../src-renderer/features/pairs/PairsScreen'
import { SelectionScreen } from '../../src-renderer/features/selection/SelectionScreen'
import { WorkshopsScreen } from '../../src-renderer/features/workshops/WorkshopsScreen'
import {
  aCycle,
  aMeeting,
  aPair,
  aParticipation,
  aPerson,
  aReviewCriterion,
  aReviewer,
  aWorkshop,
} from '../builders'
import { control, found, row, told, until, windowClosed } from '../support/finding'
import { choose, openProgram, saved, showScreen } from '../support/screen'

const cycle = aCycle({ name: 'Cycle 6' })
const cycleId = cycle.id
const ana = aPerson({ firstName: 'Ana', lastName: 'Zorić', email: 'ana@example.org' })
const boban = aPerson({ firstName: 'Boban', lastName: 'Ćirić', email: null })
const vera = aPerson({ firstName: 'Vera', lastName: 'Kostić', email: 'vera@example.org' })
const part = (personId: string, over: object = {}) => aParticipation({ cycleId, personId, ...over })
const [mentor, first, second] = [
  part(vera.id, { role: 'mentor' }),
  part(ana.id),
  part(boban.id),
] as const
const pairOf = (menteeId: string) =>
  aPair({ cycleId, mentorId: mentor.id, menteeId, startedOn: '2020-03-01' })
const pairs = [pairOf(first.id), pairOf(second.id)] as const
const given = {
  cycles: [cycle],
  people: [ana, boban, vera],
  participations: [mentor, first, second],
  pairs,
  meetings: [
    aMeeting({ pairId: pairs[0].id, date: '2020-04-12' }),
    aMeeting({ pairId: pairs[0].id, date: '2020-05-12' }),
    aMeeting({ pairId: pairs[1].id, date: '2020-05-13' }),
  ],
}
type Shown = ReturnType<typeof showScreen>
const inMenu = (shown: Shown, item: string) => choose(shown, control('button', /^View/), item)
const addressees = () => useAddresses.getState().people?.map(({ name, email }) => [name, email])

describe('The people of a list', () => {
  it('of pairs are both of each, the mentor of two once, whoever has no address among them', async () => {
    await openProgram(given)
    const shown = showScreen(PairsScreen, { screen: 'pairs', filters: {} })
    await row('Pairs', 'Boban')
    await inMenu(shown, 'Copy the addresses of everybody shown…')
    await until(() => expect(addressees()).toHaveLength(3))
    expect(addressees()).toContainEqual(['Boban Ćirić', null])
    expect(addressees()?.filter(([name]) => name === 'Vera Kostić')).toHaveLength(1)
  })

  it('of meetings are those of the meetings that are shown, for labels, too', async () => {
    await openProgram(given)
    const shown = showScreen(PairsScreen, {
      screen: 'pairs',
      filters: { view: 'meetings', span: 'list', during: '2020-04' },
    })
    await row('List of meetings', 'Ana')
    await inMenu(shown, 'Address labels…')
    const asked = () => useLabels.getState().asked?.people.map(({ firstName }) => firstName)
    await until(() => expect(asked()).toEqual(['Ana', 'Vera']))
  })

  it('of applicants are saved as cards from the window in which the list is', async () => {
    const { fake } = await openProgram({
      ...given,
      reviewCriteria: [aReviewCriterion({ cycleId, name: 'Idea', position: 1 })],
      reviewers: [aReviewer({ cycleId, name: 'Ranko' })],
      participations: [mentor, { ...first, status: 'shortlisted' as const }],
    })
    fake.saveIn = 'Documents'
    const shown = showScreen(SelectionScreen, { screen: 'selection', filters: { view: 'board' } })
    await found('option', /Ana/)
    await inMenu(shown, 'Export what is shown…')
    await shown.user.click(await found('radio', 'Cards for an address book (vCard)'))
    await shown.user.click(control('button', 'Save…'))
    await windowClosed()
    await told(/Saved/)
    await saved()
    const [asked] = fake.askedOf('texts.save')
    expect(asked).toMatchObject({ extension: '.vcf' })
    expect(asked?.text.match(/^FN:.*$/gmu)).toEqual(['FN:Ana Zorić'])
  })

  it('give nothing sensitive away because of a tick that named something else', async () => {
    const born = { ...ana, birthDate: '2003-04-05', notes: 'Shy' }
    const { fake } = await openProgram({ ...given, people: [born, boban, vera] })
    fake.saveIn = 'Documents'
    const shown = showScreen(PairsScreen, {
      screen: 'pairs',
      filters: { view: 'meetings', span: 'list', during: '2020-04' },
    })
    await row('List of meetings', 'Ana')
    await inMenu(shown, 'Export what is shown…')
    const tick = (name: RegExp) => found('checkbox', name)
    await shown.user.click(await tick(/sensitive: Note/))
    await shown.user.click(control('radio', 'A table as text (CSV)'))
    expect(await tick(/sensitive: Note/)).toHaveProperty('checked', true)
    await shown.user.click(control('radio', 'Cards for an address book (vCard)'))
    expect(await tick(/sensitive: .*notes/iu)).toHaveProperty('checked', false)
    await shown.user.click(control('button', 'Save…'))
    await windowClosed()
    await saved()
    const [asked] = fake.askedOf('texts.save')
    expect(asked?.text).toContain('FN:Ana')
    expect(asked?.text).not.toMatch(/BDAY|NOTE/u)
  })

  it('who wait stand in the order in which they wait', async () => {
    const waiting = (one: typeof first, waitingPlace: number) => ({
      ...one,
      ...{ status: 'waiting' as const, waitingPlace },
    })
    await openProgram({
      ...given,
      participations: [mentor, waiting(first, 2), waiting(second, 1)],
    })
    const shown = showScreen(SelectionScreen, { screen: 'selection', filters: { view: 'waiting' } })
    await row('Waiting list', 'Ana')
    await inMenu(shown, 'Copy the addresses of everybody shown…')
    await until(() =>
      expect(addressees()).toEqual([
        ['Boban Ćirić', null],
        ['Ana Zorić', 'ana@example.org'],
      ]),
    )
  })

  it('who wait are saved without the reason why, unless that is asked for', async () => {
    const reason = 'Too young'
    const { fake } = await openProgram({
      ...given,
      participations: [mentor, { ...first, status: 'waiting' as const, decisionReason: reason }],
    })
    fake.saveIn = 'Documents'
    const shown = showScreen(SelectionScreen, { screen: 'selection', filters: { view: 'waiting' } })
    await row('Waiting list', reason)
    await inMenu(shown, 'Export what is shown…')
    await found('checkbox', /^Also what is sensitive: Reason/)
    await shown.user.click(control('button', 'Save…'))
    await windowClosed()
    await saved()
    const [asked] = fake.askedOf('tables.save')
    expect(asked?.workbook.sheets).toHaveLength(2)
    expect(JSON.stringify(asked?.workbook)).not.toMatch(/Too young|Reason/u)
  })

  it('are no part of a list of something else', async () => {
    await openProgram({ cycles: [cycle], workshops: [aWorkshop({ cycleId, title: 'Kick-off' })] })
    const shown = showScreen(WorkshopsScreen, { screen: 'workshops', filters: {} })
    await row('Workshops', 'Kick-off')
    await shown.user.click(control('button', /^View/))
    await until(() => screen.getByRole('menuitem', { name: 'Export what is shown…' }))
    expect(screen.queryByRole('menuitem', { name: /labels/iu })).toBe(null)
  })
})
