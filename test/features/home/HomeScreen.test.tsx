/** Home: what needs somebody now leads there, each number to the records behind it; nothing, a closed cycle, the sample. */
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src-renderer/i18n/dates'
import { today } from '../../../src-renderer/app/clock'
import { useUi } from '../../../src-renderer/app/ui'
import { HomeScreen } from '../../../src-renderer/features/home/HomeScreen'
import {
  aCycle,
  anApplication,
  aParticipation,
  aPerson,
  aWorkshop,
  aWorkspace,
} from '../../builders'
import { control, found, isWindowOpen, region, row, said, until } from '../../support/finding'
import { openProgram, showScreen } from '../../support/screen'

const day = (days: number): string => addDays(today(), days)
const cycle = aCycle({ name: 'Cycle 6', dates: { start: day(-100), end: day(100) } })
const ana = aPerson({ firstName: 'Ana', lastName: 'Zorić' })
const vera = aPerson({ firstName: 'Vera', lastName: 'Kostić' })
const part = (personId: string, over: object) =>
  aParticipation({ cycleId: cycle.id, personId, ...over })
const workshop = aWorkshop({
  cycleId: cycle.id,
  title: 'Javni nastup',
  when: { date: day(-2), time: null },
})
const given = {
  cycles: [cycle],
  people: [ana, vera],
  participations: [part(ana.id, { status: 'applied' }), part(vera.id, { role: 'mentor' })],
  applications: [anApplication({ cycleId: cycle.id, personId: ana.id, consent: null })],
  workshops: [workshop],
}

const show = () => showScreen(HomeScreen, { screen: 'home' })

describe('Home', () => {
  it('without a cycle offers to make one, and in an empty cycle to begin with files', async () => {
    await openProgram()
    const first = show()
    await first.user.click(await found('button', 'New cycle'))
    await said('A new cycle')
    first.unmount()
    await openProgram({ cycles: [cycle] })
    const { user } = show()
    await said('Nobody is in this cycle yet')
    await user.click(control('button', 'Import a file…'))
    expect(useUi.getState().screen).toBe('import')
  })

  it('names what needs somebody, and leads to where it is done', async () => {
    await openProgram(given)
    const { user } = show()
    await user.click(await found('button', '1 applicant is waiting for a decision'))
    expect(useUi.getState()).toMatchObject({
      screen: 'people',
      filters: { people: { status: 'applied' } },
    })
    await user.click(control('button', '1 applicant has not been asked for consent'))
    expect(useUi.getState().filters.people).toMatchObject({ consent: 'unasked' })
    await user.click(control('button', /^Attendance is missing for “Javni nastup”/))
    expect(useUi.getState()).toMatchObject({
      screen: 'workshops',
      selection: { workshops: workshop.id },
    })
    await user.click(control('button', 'Edit cycle'))
    expect(useUi.getState()).toMatchObject({ screen: 'cycles', selection: { cycles: cycle.id } })
  })

  it('shows the records behind a number, and Enter or a double click goes to one', async () => {
    await openProgram(given)
    const { user } = show()
    await user.click(await found('button', /^1 ?mentor$/))
    await said('Enter on a row opens the record.')
    await user.dblClick(await row('mentor', 'Vera Kostić'))
    expect(isWindowOpen()).toBe(false)
    expect(useUi.getState()).toMatchObject({ screen: 'people', selection: { people: vera.id } })
  })

  it('shows the main numbers, and all of them when asked', async () => {
    await openProgram(given)
    const { user } = show()
    await found('button', /^1 ?mentor$/)
    expect(screen.queryByText(/of appreciation issued/)).toBeNull()
    await user.click(control('button', /^Show all \d+ numbers$/))
    expect(screen.getByText(/of appreciation issued/)).toBeTruthy()
    await user.click(control('button', 'Show fewer numbers'))
    expect(screen.queryByText(/of appreciation issued/)).toBeNull()
  })

  it('has four main numbers in every stage, of applicants while people are still being found', async () => {
    for (const stage of ['openCall', 'mentoring'] as const) {
      await openProgram({ ...given, cycles: [{ ...cycle, stage }] })
      const { unmount } = show()
      const numbers = await region('The cycle in numbers')
      await until(() => expect(numbers.querySelectorAll('ul > li')).toHaveLength(4))
      const words = [...numbers.querySelectorAll('ul > li')].map(({ textContent }) => textContent)
      expect(words.some((text) => /^1 ?applicant/u.test(text))).toBe(stage === 'openCall')
      expect(words.some((text) => text.includes('completed'))).toBe(stage === 'mentoring')
      unmount()
    }
  })

  it('says several workshops without marks at once, and leads to each', async () => {
    const second = aWorkshop({ ...workshop, id: 'second', title: 'Drugi nastup' })
    await openProgram({ ...given, workshops: [workshop, second] })
    const { user } = show()
    await user.click(await found('button', 'Drugi nastup'))
    expect(useUi.getState()).toMatchObject({
      screen: 'workshops',
      selection: { workshops: 'second' },
    })
  })

  it('says a closed cycle in one sentence', async () => {
    await openProgram({ ...given, cycles: [{ ...cycle, stage: 'closed' }] })
    show()
    await said(/mentees? worked with 1 mentor and met at 1 workshop/)
  })

  it('in the sample program says so, and removes it only after a question', async () => {
    const { rows } = await openProgram({ ...given, workspaces: [aWorkspace({ isSample: true })] })
    const { user } = show()
    await user.click(await found('button', 'Remove it…'))
    await said('Remove the sample program?')
    await user.click(control('button', 'Cancel'))
    expect(await rows('people')).toHaveLength(2)
  })
})
