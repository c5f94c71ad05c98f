// @vitest-environment jsdom
/** What the steps of the import say before anything is written: marks to come, spoilt letters, two readings of dates. */
import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { readTable } from '../../../src-renderer/features/import/reading/table-reading.rules'
import { AbsentChoices } from '../../../src-renderer/features/import/wizard/AbsentChoices'
import { DateReadings } from '../../../src-renderer/features/import/wizard/DateReadings'
import { PlannedMarks } from '../../../src-renderer/features/import/wizard/PlannedMarks'
import { SpoiltLetters } from '../../../src-renderer/features/import/wizard/SpoiltLetters'
import { useWizard } from '../../../src-renderer/features/import/wizard/wizard.state'
import type { ForeignTable } from '../../../src-shared/documents'
import { renderUi } from '../../support/render'
import { openProgram } from '../../support/screen'
import { tableOf } from './tables'

/** The wizard as it stands after a file was read. */
function hold(table: ForeignTable) {
  const reading = readTable(table, { kind: 'people' })
  const file = { token: 't', name: 'a.csv' }
  useWizard.setState({ file, table, reading, overrides: new Map([[0, 'notes']]) })
  return reading
}

beforeEach(() => useWizard.setState(useWizard.getInitialState(), true))

describe('the marks to come', () => {
  it('are said in numbers and names, those who will be absent without asking for them', () => {
    renderUi(
      <PlannedMarks
        marks={[
          { personId: 'a', newName: 'Ana Kos', state: 'present' },
          { personId: 'b', newName: 'Vera Tot', state: 'absent' },
          { personId: 'c', newName: 'Mira Sel', state: 'absent' },
        ]}
      />,
    )
    const groups = screen.getAllByRole('group')
    expect(groups.map(({ textContent }) => textContent)).toEqual([
      'Present (1)Ana Kos',
      'Absent (2)Vera Tot and Mira Sel',
    ])
    expect(groups.map((group) => group.hasAttribute('open'))).toEqual([false, true])
    expect(screen.getByText('Excused (0)')).toBeTruthy()
    expect(
      screen.getByText('People whom the report does not name stay without a mark.'),
    ).toBeTruthy()
  })

  it('are not spoken of when there are none', () => {
    const { container } = renderUi(<PlannedMarks marks={[]} />)
    expect(container.textContent).toBe('')
  })
})

describe('those who did not come', () => {
  it('are absent, excused, or nothing is written about them, as one chooses', async () => {
    const { user } = renderUi(
      <AbsentChoices matches={[{ state: 'present' }, { state: 'absent' }]} />,
    )
    await user.click(screen.getByRole('button', { name: /1 person who did not come/u }))
    await user.click(screen.getByRole('option', { name: 'Write nothing about them' }))
    expect(useWizard.getState().attendance.absent).toBe('leave')
  })

  it('are not asked about where the file says it of nobody', () => {
    const { container } = renderUi(<AbsentChoices matches={[{ state: 'present' }]} />)
    expect(container.textContent).toBe('')
  })
})

describe('spoilt letters', () => {
  it('are shown as they are and as they were, and put right when asked; what was chosen stays', async () => {
    const table = tableOf([
      ['Name', 'City'],
      ['MaÅ¡a Kos', 'NiÅ¡'],
    ])
    hold(table)
    const { user } = renderUi(<SpoiltLetters table={table} />)
    expect(screen.getByRole('note').textContent).toMatch(
      /In 2 cells.*“MaÅ¡a Kos” is probably “Maša Kos”/u,
    )
    await user.click(screen.getByRole('button', { name: 'Repair the letters' }))
    expect(useWizard.getState().table?.rows[1]).toEqual(['Maša Kos', 'Niš'])
    expect(useWizard.getState().overrides).toEqual(new Map([[0, 'notes']]))
  })
})

describe('dates that may be swapped', () => {
  it('are shown in both readings, and swapped when asked', async () => {
    const table = tableOf([
      ['Name', 'Date of birth'],
      ['Ana Kos', { date: '1990-12-03', time: null }],
      ['Vera Tot', '25/07/1988'],
    ])
    await openProgram()
    const reading = hold(table)
    const { user } = renderUi(<DateReadings reading={reading} />)
    expect(screen.getByText(/Column “Date of birth”.*25\/07\/1988/u)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Swap day and month' }))
    expect(useWizard.getState().table?.rows[1]?.[1]).toBe('12.03.1990.')
    expect(screen.queryByRole('button', { name: 'Swap day and month' })).toBeNull()
  })
})
