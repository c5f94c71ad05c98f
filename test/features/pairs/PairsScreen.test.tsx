/** The pairs of a cycle: the list, one pair, how pairs end; and the view in which they are made, by keys. */
import { describe, expect, it } from 'vitest'
import { useUi } from '../../../src-renderer/app/ui'
import { PairsScreen } from '../../../src-renderer/features/pairs/PairsScreen'
import { aCycle, anApplication, aPair, aParticipation, aPerson } from '../../builders'
import {
  control,
  controls,
  found,
  grid,
  region,
  row,
  rowCount,
  said,
  told,
  until,
  windowClosed,
} from '../../support/finding'
import { choose, fill, openProgram, saved, showScreen } from '../../support/screen'
import type { Given } from '../../support/screen'

const cycle = aCycle({ name: 'Cycle 6' })
const person = (firstName: string, lastName: string, over: object = {}) =>
  aPerson({ firstName, lastName, ...over })
const film = { 'field:film': true }
const ana = person('Ana', 'Zorić', film)
const boban = person('Boban', 'Ćirić')
const vera = person('Vera', 'Kostić', film)
const milan = person('Milan', 'Đurić')
const part = (of: typeof ana, over: object = {}) =>
  aParticipation({ cycleId: cycle.id, personId: of.id, ...over })
const parts = {
  ana: part(ana, { status: 'accepted' }),
  boban: part(boban, { status: 'accepted' }),
  vera: part(vera, { role: 'mentor', status: 'accepted', capacity: 1 }),
  milan: part(milan, { role: 'mentor', status: 'declined' }),
}
const given: Given = {
  cycles: [cycle],
  people: [ana, boban, vera, milan],
  participations: Object.values(parts),
  applications: [
    anApplication({ cycleId: cycle.id, personId: ana.id, goals: 'Festival', wishedMentor: 'Vera' }),
  ],
}
const pairOf = (mentee: 'ana' | 'boban', mentor: 'vera' | 'milan') =>
  aPair({
    cycleId: cycle.id,
    mentorId: parts[mentor].id,
    menteeId: parts[mentee].id,
    startedOn: '2020-03-15',
  })
const anaVera = pairOf('ana', 'vera')
const bobanVera = pairOf('boban', 'vera')
const paired: Given = { ...given, pairs: [anaVera, bobanVera] }

const show = (filters: object = {}) => showScreen(PairsScreen, { screen: 'pairs', filters })

describe('Without a cycle or without pairs', () => {
  it('the screen says what is missing, and leads to making pairs', async () => {
    await openProgram()
    const { unmount } = show()
    await said('No cycle yet')
    unmount()
    await openProgram(given)
    const { user } = show()
    await said('No pairs yet')
    await user.click(control('button', 'Make pairs'))
    await found('heading', /^Mentees without a mentor/)
  })
})

describe('Making pairs', () => {
  it('goes from a mentee to the mentors and back by Enter, and stays with the next mentee', async () => {
    const { rows } = await openProgram(given)
    const { user } = show({ view: 'pairing' })
    await row('Mentees without a mentor', 'Ana')
    grid('Mentees without a mentor').focus()
    await said('Choose a mentee and press Enter, then a mentor and Enter again.')
    await user.keyboard('{End}')
    await said('Festival')
    await said('Wishes for: Vera')
    await said('Now choose a mentor for Ana Zorić.')
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(grid('Mentors'))
    await row('Mentors', /Vera Kostić.*film/)
    await user.keyboard('{ArrowDown}')
    await said('takes 1, has 0: room for 1 more')
    await user.keyboard('{Enter}')
    await rowCount('Mentees without a mentor', 1)
    expect(document.activeElement).toBe(grid('Mentees without a mentor'))
    await said('Now choose a mentor for Boban Ćirić.')
    expect(await rows('pairs')).toMatchObject([{ menteeId: parts.ana.id, mentorId: parts.vera.id }])
    // Both are active now; undo puts back the pair and both statuses.
    expect((await rows('participations')).filter(({ status }) => status === 'active')).toHaveLength(
      2,
    )
    await user.click(control('button', 'Undo'))
    await rowCount('Mentees without a mentor', 2)
    expect((await rows('participations')).filter(({ status }) => status === 'active')).toEqual([])
  })

  it('begins with the mentee for whom one was sent here', async () => {
    await openProgram(given)
    show({ view: 'pairing', mentee: parts.boban.id })
    await said('Now choose a mentor for Boban Ćirić.')
  })

  it('warns of a mentor who is full or left, and pairs them all the same', async () => {
    const { rows } = await openProgram({ ...given, pairs: [anaVera] })
    const { user } = show({ show: 'unpaired' })
    await row('Mentees without a mentor', 'Boban')
    expect(control('button', 'Make this pair')).toHaveProperty('disabled', true)
    await user.click(await row('Mentees without a mentor', 'Boban'))
    await user.click(await row('Mentors', 'Vera'))
    await said(/^The mentor takes 1 mentee and has 1 already/)
    await user.click(control('button', 'Make this pair'))
    await said('Everybody has a mentor')
    expect(await rows('pairs')).toHaveLength(2)
    expect(control('button', 'Make this pair')).toHaveProperty('disabled', true)
  })

  it('shows applicants apart, and says where mentors come from when there are none', async () => {
    const applicant = part(boban, { status: 'applied' })
    await openProgram({ ...given, participations: [parts.ana, applicant] })
    show({ view: 'pairing' })
    await said('1, and 1 who is not accepted yet')
    await said('No mentors in this cycle yet')
    await row('Mentees without a mentor', /Boban.*Applied/)
  })
})

describe('One pair', () => {
  it('leads to both people, takes another first day, and says so when the day cannot be', async () => {
    const { db } = await openProgram(paired)
    const shown = show()
    await shown.user.click(await row('Pairs', 'Ana Zorić'))
    const pane = await region('Pair')
    await said('Festival', pane)
    await said(/takes 1, has 2: no room/, pane)
    const began = control('textbox', 'Began', pane)
    await fill(shown, began, '5.4.2020')
    await shown.user.keyboard('{Enter}')
    await until(async () => expect((await db.pairs.get(anaVera.id))?.startedOn).toBe('2020-04-05'))
    await fill(shown, began, 'proletos')
    await shown.user.keyboard('{Enter}')
    await until(() => expect(began.getAttribute('aria-invalid')).toBe('true'))
    await shown.user.keyboard('{Escape}')
    await shown.user.click(control('button', 'Vera Kostić', pane))
    expect(useUi.getState()).toMatchObject({ screen: 'people', selection: { people: vera.id } })
  })

  it('ends with a reason and a day that is not before the first, and goes on after all', async () => {
    const { db } = await openProgram(paired)
    const shown = show()
    await shown.user.click(await row('Pairs', 'Ana Zorić'))
    const pane = await region('Pair')
    await shown.user.click(control('button', 'End…', pane))
    await said('End the pair of Ana Zorić and Vera Kostić')
    await fill(shown, control('textbox', 'Last day'), '1.1.2019')
    await shown.user.tab()
    await said('The last day cannot be before the first.')
    await shown.user.click(control('button', 'End the pair'))
    await until(() => expect(document.activeElement).toBe(control('textbox', 'Last day')))
    expect((await db.pairs.get(anaVera.id))?.ended).toBeNull()
    await fill(shown, control('textbox', 'Last day'), 'proletos')
    await shown.user.click(control('button', 'End the pair'))
    await until(() => expect(document.activeElement).toBe(control('textbox', 'Last day')))
    expect((await db.pairs.get(anaVera.id))?.ended).toBeNull()
    await shown.user.click(control('radio', /^They were not a fit/))
    await fill(shown, control('textbox', 'Last day'), '1.6.2020')
    await fill(shown, control('textbox', 'Note'), ' Razišli se ')
    await shown.user.click(control('button', 'End the pair'))
    await windowClosed()
    expect((await db.pairs.get(anaVera.id))?.ended).toEqual({
      on: '2020-06-01',
      reason: 'notAFit',
      note: 'Razišli se',
    })
    await said('Razišli se', pane)
    await row('Pairs', /Ana.*Stopped/)
    await choose(shown, control('button', /^More: /u, pane), 'It goes on after all')
    await row('Pairs', /Ana.*Working together/)
  })

  it('is deleted after a question, and brought back', async () => {
    const { rows } = await openProgram(paired)
    const shown = show()
    await shown.user.click(await row('Pairs', 'Boban'))
    await choose(shown, control('button', /^More: /u, await region('Pair')), 'Delete…')
    await said('Delete the pair of Boban Ćirić and Vera Kostić')
    await shown.user.click(control('button', 'Put in the trash'))
    await rowCount('Pairs', 1)
    expect(controls('region', 'Pair')).toEqual([])
    await shown.user.click(control('button', 'Undo'))
    await rowCount('Pairs', 2)
    expect(await rows('pairs')).toHaveLength(2)
  })
})

describe('Several pairs', () => {
  it('are ticked and ended together: their mentees have completed', async () => {
    const { rows, db } = await openProgram({
      ...paired,
      participations: [
        parts.vera,
        ...[parts.ana, parts.boban].map((one) => ({ ...one, status: 'active' as const })),
      ],
    })
    const { user } = show()
    await user.click(await row('Pairs', 'Ana'))
    await user.keyboard('{Control>}a{/Control}')
    await said('2 pairs selected')
    await user.click(control('button', 'End 2 pairs…'))
    await user.click(await found('button', 'End the pairs'))
    await windowClosed()
    await told('Ended 2 pairs')
    await saved()
    const completed = (await rows('participations')).filter(({ status }) => status === 'completed')
    expect(completed.filter(({ role }) => role === 'mentee')).toHaveLength(2)
    expect(await db.commits.count()).toBe(1)
    expect(controls('button', /^End \d pairs/)).toEqual([])
  })
})
