/** The meetings of a cycle: a month typed and pasted by keyboard, the year, which pairs are looked at, one pair's own. */
import { fireEvent } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { undoLast } from '../../../src-renderer/app/act'
import { PairsScreen } from '../../../src-renderer/features/pairs/PairsScreen'
import { aCycle, aMeeting } from '../../builders'
import {
  control,
  controls,
  found,
  grid,
  region,
  row,
  rowCount,
  said,
  until,
  windowClosed,
} from '../../support/finding'
import { wordsFor } from '../../../src-renderer/features/meetings/meetings.words'
import { readMonth } from '../../../src-renderer/domain/meetings.rules'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import { choose, fill, openProgram, saved, showScreen } from '../../support/screen'
import { april, cycle, first, given, pairOf, second, show } from './program'

const cell = async (name: string, list = april) => {
  const found = (await row(list, name)).querySelector<HTMLElement>('[data-column="3"]')
  if (found === null) throw new Error('The row has no such cell.')
  return found
}
const paste = (text: string) =>
  fireEvent.paste(grid(april), { clipboardData: { getData: () => text } })

describe('A month of all pairs', () => {
  it('is typed from pair to pair without a hand leaving the keys', async () => {
    const { rows } = await openProgram(given)
    const { user } = show()
    await row(april, 'Ana Zorić')
    await until(() => expect(document.activeElement).toBe(grid(april)))
    await user.keyboard('{Home}12 90, 26 60 on{Enter}')
    await user.keyboard('x{Enter}')
    await saved()
    expect(
      (await rows('meetings')).map(({ pairId, date, state, minutes, how }) => [
        pairId,
        date,
        state,
        minutes,
        how,
      ]),
    ).toEqual([
      [first.id, '2020-04-12', 'met', 90, null],
      [first.id, '2020-04-26', 'met', 60, 'online'],
      [second.id, '2020-04-01', 'none', null, null],
    ])
    await said('12 90, 26 60 online', await row(april, 'Ana'))
    await said('2 h 30 min', await row(april, 'Ana'))
    await undoLast()
    await until(async () => expect(await rows('meetings')).toHaveLength(2))
  })

  it('says what is wrong, and changes nothing', async () => {
    const { rows } = await openProgram(given)
    const { user } = show()
    await user.dblClick(await cell('Ana'))
    await user.keyboard('12 10000{Enter}')
    await said('A meeting takes between 1 and 720 minutes.')
    await user.keyboard('{Control>}a{/Control}31 60{Enter}')
    await said('This month has no day 31.')
    await user.keyboard('{Escape}')
    await saved()
    expect(await rows('meetings')).toEqual([])
  })

  it('keeps the note of a meeting whose minutes are changed, and who told of it', async () => {
    const meeting = aMeeting({
      pairId: first.id,
      date: '2020-04-12',
      note: 'Budget',
      toldBy: 'mentor',
    })
    const { rows } = await openProgram({ ...given, meetings: [meeting] })
    const { user } = show()
    await user.dblClick(await cell('Ana'))
    await user.keyboard('{Control>}a{/Control}12 45{Enter}')
    await saved()
    expect(await rows('meetings')).toMatchObject([
      { minutes: 45, note: 'Budget', toldBy: 'mentor' },
    ])
  })

  it('writes down who told of what is typed', async () => {
    const { rows } = await openProgram(given)
    const shown = show()
    await row(april, 'Ana')
    await choose(shown, control('button', /Told by/), 'The mentor')
    await shown.user.dblClick(await cell('Ana'))
    await shown.user.keyboard('12 90{Enter}')
    await saved()
    expect(await rows('meetings')).toMatchObject([{ toldBy: 'mentor' }])
  })

  it('takes a pasted block after showing it, and says what is larger than the list', async () => {
    const { rows } = await openProgram(given)
    const { user } = show()
    // On a row as a whole, one column goes where letters go.
    await user.click(await row(april, 'Ana'))
    paste('12 90\n3 10000\n7 60\n')
    await said(/^1 cell changes/)
    await said('A meeting takes between 1 and 720 minutes.')
    await said(/1 row reaches beyond the end of the list and is left out/)
    expect(await rows('meetings')).toEqual([])
    await user.click(control('button', 'Change 1 cell'))
    await windowClosed()
    await saved()
    expect(await rows('meetings')).toMatchObject([{ pairId: first.id, minutes: 90 }])
  })

  it('leads to the month before and after, and lists the pairs that worked in it', async () => {
    const ended = { on: '2020-04-20', reason: 'other', note: '' } as const
    await openProgram({ ...given, pairs: [first, pairOf(1, 3, { ended })] })
    const { user } = show()
    await rowCount(april, 2)
    await user.click(control('button', 'Month after'))
    await rowCount('Meetings in May 2020', 1)
    await user.click(control('button', 'Month before'))
    await rowCount(april, 2)
  })
})

describe('The words of a cell', () => {
  it.each([
    ['en', 'By phone'],
    ['sr-Cyrl', 'Телефоном'],
    ['sr-Latn', 'Telefonom'],
  ] as const)('are those of the form in %s, too', (language, word) => {
    const words = wordsFor(translatorFor(language).t)
    expect(readMonth(`12 90 ${word}`, '2020-04', first, words, '2020-12-31')).toMatchObject({
      drafts: [{ how: 'phone' }],
    })
  })
})

describe('The pairs that are looked at', () => {
  const recently = new Date(Date.now()).toISOString().slice(0, 10)

  it('can be those that have not met for as long as the cycle says', async () => {
    const running = aCycle({ ...cycle, dates: { start: '2020-03-01', end: recently } })
    const met = aMeeting({ pairId: second.id, date: recently })
    await openProgram({ ...given, cycles: [running], meetings: [met] })
    const shown = show()
    await rowCount(april, 2)
    await choose(shown, control('button', /Which pairs/), 'No meeting known for 30 days or more')
    await rowCount(april, 1, 'Ana')
    await rowCount(april, 1)
    await choose(shown, control('button', /Which pairs/), 'No meeting known')
    await rowCount(april, 1, 'Ana')
    await choose(shown, control('button', /Which pairs/), 'All pairs')
    await rowCount(april, 2)
  })
})

describe('A pair that is deleted', () => {
  it('takes its meetings along, and brings them back', async () => {
    const meetings = [first, second].map(({ id }) => aMeeting({ pairId: id }))
    const { rows } = await openProgram({ ...given, meetings })
    const shown = showScreen(PairsScreen, { screen: 'pairs', recordId: first.id, filters: {} })
    await choose(shown, await found('button', /^More/), 'Delete…')
    await shown.user.click(await found('button', 'Put in the trash'))
    await windowClosed()
    await saved()
    expect((await rows('meetings')).map(({ pairId }) => pairId)).toEqual([second.id])
    await undoLast()
    await until(async () => expect(await rows('meetings')).toHaveLength(2))
  })
})

describe('The year', () => {
  it('shows each month as marks with the same in words; unknown is not none', async () => {
    await openProgram({
      ...given,
      meetings: [
        aMeeting({ pairId: first.id, date: '2020-04-12' }),
        aMeeting({ pairId: first.id, date: '2020-04-26' }),
        aMeeting({ pairId: first.id, date: '2020-05-01', state: 'none', minutes: null }),
      ],
    })
    const { user } = show({ span: 'year' })
    const line = await row('Meetings, month by month', 'Ana')
    await said('2 meetings', line)
    await said('did not meet', line)
    await said('●●', line)
    await said('○', line)
    expect(line.textContent).toContain('not recorded')
    const other = await row('Meetings, month by month', 'Boban')
    expect(other.textContent).not.toContain('did not meet')
    // Enter opens the pair.
    await user.click(line)
    await user.keyboard('{Enter}')
    await said(/^2 meetings, 3 h; the last on 26 Apr 2020/, await region('Pair'))
  })
})

describe('The meetings of a pair', () => {
  it('are not beside “did not meet” in one month, whichever is entered first', async () => {
    const date = '2020-04-01'
    const none = aMeeting({ pairId: first.id, date, state: 'none', minutes: null, how: null })
    const { rows } = await openProgram({ ...given, meetings: [none] })
    const shown = showScreen(PairsScreen, { screen: 'pairs', recordId: first.id, filters: {} })
    const { user } = shown
    await user.click(await found('button', 'Add a meeting…'))
    await fill(shown, control('textbox', /^Date/), '12.4.2020')
    await user.click(control('button', 'Save'))
    await windowClosed()
    await saved()
    expect(await rows('meetings')).toMatchObject([{ date: '2020-04-12', state: 'met' }])
    await user.click(control('button', 'Add a meeting…'))
    await fill(shown, control('textbox', /^Date/), '20.4.2020')
    await user.click(control('radio', 'They did not meet in this month'))
    await user.click(control('button', 'Save'))
    await said(/^They either met in that month or did not/)
    await saved()
    expect(await rows('meetings')).toHaveLength(1)
    await user.click(control('button', 'Cancel'))
    await undoLast()
    await until(async () =>
      expect(await rows('meetings')).toMatchObject([{ id: none.id, state: 'none' }]),
    )
  })

  it('are added, moved to another day and deleted beside it', async () => {
    const { rows } = await openProgram(given)
    const shown = showScreen(PairsScreen, { screen: 'pairs', recordId: first.id, filters: {} })
    const { user } = shown
    await said(/^Nothing is recorded of this pair yet; no meeting known for/, await region('Pair'))
    await user.click(await found('button', 'Add a meeting…'))
    await fill(shown, control('textbox', /^Date/), '1.3.2020')
    await user.click(control('button', 'Save'))
    await said('The pair began on 15 Mar 2020: no meeting before that.')
    expect(await rows('meetings')).toEqual([])
    await fill(shown, control('textbox', /^Date/), '12.4.2020')
    await fill(shown, control('textbox', /^Minutes/), '90')
    await fill(shown, control('textbox', /^Note/), 'Budget')
    await user.click(control('button', 'Save'))
    await windowClosed()
    await saved()
    expect(await rows('meetings')).toMatchObject([
      { pairId: first.id, date: '2020-04-12', state: 'met', minutes: 90, note: 'Budget' },
    ])
    await user.click(await found('button', 'Edit the meeting, 12 Apr 2020'))
    await fill(shown, control('textbox', /^Date/), '13.4.2020')
    await user.click(control('radio', 'Somebody did not come'))
    await choose(shown, control('button', /Who did not come/), 'mentor')
    await user.click(control('button', 'Save'))
    await windowClosed()
    await saved()
    expect(await rows('meetings')).toMatchObject([
      { date: '2020-04-13', state: 'missed', minutes: null, absent: 'mentor', note: 'Budget' },
    ])
    await user.click(await found('button', 'Delete the meeting, 13 Apr 2020'))
    await saved()
    expect(await rows('meetings')).toEqual([])
    await until(() => expect(document.activeElement).toBe(control('button', 'Add a meeting…')))
    expect(controls('button', /^Delete the meeting/)).toEqual([])
  })
})
