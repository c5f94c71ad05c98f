/** Cells of which records beside the row's own are written, typed one right after the other before the list shows the first. */
import { renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { CellList } from '../../src-renderer/app/cells/plan.rules'
import { useCells } from '../../src-renderer/app/cells/use-cells'
import { meetingsInOrder } from '../../src-renderer/domain/meetings.rules'
import { standingOf } from '../../src-renderer/domain/meeting-standing.rules'
import { ownKey } from '../../src-renderer/domain/own-fields.rules'
import { namedPairs } from '../../src-renderer/domain/pairs.rules'
import { isLive } from '../../src-renderer/domain/edits'
import { monthCells } from '../../src-renderer/features/meetings/month-cells'
import type { PairRow } from '../../src-renderer/features/meetings/pair-columns'
import { personCells, storedEntry } from '../../src-renderer/features/people/people-cells'
import { translatorFor } from '../../src-renderer/i18n/i18n'
import type { PersonEntry } from '../../src-renderer/storage/directory'
import { aPerson, anApplication, anOwnField } from '../builders'
import { cycle, first, given } from '../features/meetings/program'
import { control, found } from '../support/finding'
import { renderUi } from '../support/render'
import { openProgram, saved } from '../support/screen'

/** Types texts into a cell of a row as it was at first. */
async function type<R>(list: CellList<R>, id: string, row: R, texts: readonly string[]) {
  const { result } = renderHook(() => useCells([{ id, title: id }], list))
  const editor = result.current.cells.columns[0]?.editor
  if (editor?.kind !== 'text') throw new Error('The cell is not typed into.')
  for (const text of texts) editor.commit(row, text)
  await saved()
}

/** The month of April of the first pair, as it is shown before anything is typed. */
function april() {
  const [named] = namedPairs([first], given.participations ?? [], given.people ?? [])
  if (named === undefined) throw new Error('There is the pair.')
  const standing = standingOf(first, [], cycle, '2020-05-01')
  const row: PairRow = { named, number: 1, meetings: [], standing }
  return { row, list: monthCells('2020-04', null, translatorFor('en')) }
}

it('A month into which is pasted right after it was typed has what was pasted, and no more', async () => {
  const { rows } = await openProgram(given)
  const { row, list } = april()
  const columns = [{ id: 'month', title: 'April' }]
  function Cells() {
    const { cells, pasting } = useCells(columns, list)
    const write = () => {
      const editor = cells.columns[0]?.editor
      if (editor?.kind === 'text') editor.commit(row, '7')
      cells.onPaste([['8']], { rows: [row], columns: cells.columns })
    }
    return (
      <>
        <button onClick={write}>Write</button>
        {pasting}
      </>
    )
  }
  const { user } = renderUi(<Cells />)
  await user.click(control('button', 'Write'))
  await saved()
  await user.click(await found('button', 'Change 1 cell'))
  await saved()
  const days = (await rows('meetings')).filter(isLive).map(({ date }) => date)
  expect(days).toEqual(['2020-04-08'])
})

it('A month that is corrected at once has the meetings typed last, and no others', async () => {
  const { rows } = await openProgram(given)
  const { row, list } = april()
  await type(list, 'month', row, ['7, 9', '8'])
  const days = meetingsInOrder((await rows('meetings')).filter(isLive)).map(({ date }) => date)
  expect(days).toEqual(['2020-04-08'])
})

it('A field of one’s own that an application has is again what it was when that is typed again', async () => {
  const ana = aPerson({ firstName: 'Ana' })
  const field = anOwnField({ kind: 'text', holder: 'applications' })
  const key = ownKey(field.id)
  const application = { ...anApplication({ personId: ana.id, cycleId: cycle.id }), [key]: 'before' }
  const { rows } = await openProgram({
    ...{ cycles: [cycle], people: [ana], ownFields: [field], applications: [application] },
  })
  const applications = new Map([[ana.id, application]])
  const own = { ownFields: [field], cycleId: cycle.id, applications }
  const list: CellList<PersonEntry> = {
    cells: personCells({
      ...{ translator: translatorFor('en'), cycleId: cycle.id, role: null, tags: [], own },
    }),
    nameOf: ({ name }) => name,
    stored: (entry) => storedEntry(entry, own),
  }
  const person = { ...ana, deletedAt: null, stamps: {} }
  const entry = { id: ana.id, person, name: 'Ana', participations: [] }
  await type(list, key, entry, ['after', 'before'])
  expect((await rows('applications'))[0]).toHaveProperty([key], 'before')
})
