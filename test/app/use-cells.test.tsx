/** Cells typed one right after the other, before the list shows what the first of them wrote. */
import { renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { CellList } from '../../src-renderer/app/cells/plan.rules'
import { useCells } from '../../src-renderer/app/cells/use-cells'
import { personCells, storedEntry } from '../../src-renderer/features/people/people-cells'
import { translatorFor } from '../../src-renderer/i18n/i18n'
import type { PersonEntry } from '../../src-renderer/storage/directory'
import { aPerson, aTag } from '../builders'
import { openProgram, saved } from '../support/screen'

const ana = { ...aPerson({ firstName: 'Ana', city: 'Niš' }), 'field:Zvuk': true as const }
const person = { ...ana, deletedAt: null, stamps: {} }
const entry: PersonEntry = { id: ana.id, person, name: 'Ana', participations: [] }
const tags = [aTag({ id: 'film', name: 'Film' }), aTag({ id: 'dance', name: 'Dance' })]
const list: CellList<PersonEntry> = {
  cells: personCells({
    ...{ translator: translatorFor('en'), cycleId: null, role: null, tags },
    own: { ownFields: [], cycleId: null, applications: new Map() },
  }),
  nameOf: () => 'Ana',
  stored: (one) => storedEntry(one, { applications: new Map() }),
}

/** Types texts into a cell of the row as it was at first. */
async function typed(id: string, ...texts: readonly string[]) {
  const { rows } = await openProgram({ people: [ana], tags })
  const columns = [{ id, title: id }]
  const { result } = renderHook(() => useCells(columns, list))
  const editor = result.current.cells.columns[0]?.editor
  if (editor?.kind !== 'text') throw new Error('The cell is not typed into.')
  for (const text of texts) editor.commit(entry, text)
  await saved()
  return (await rows('people')).find(({ id: one }) => one === ana.id)
}

describe('A cell typed twice before the first is shown', () => {
  it('holds of fields of work those typed last, and no other', async () => {
    const written = await typed('fields', 'Film', 'Ples')
    expect(written).toHaveProperty('field:Ples', true)
    expect(written?.['field:Film'] ?? null).toBe(null)
    expect(written?.['field:Zvuk'] ?? null).toBe(null)
  })

  it('holds of tags those typed last, and no other', async () => {
    const written = await typed('tags', 'Film', 'Dance')
    expect(written).toHaveProperty('tag:dance', true)
    expect(written?.['tag:film'] ?? null).toBe(null)
  })

  it('is what it was when that is typed again', async () => {
    expect(await typed('city', 'Bor', 'Niš')).toHaveProperty('city', 'Niš')
    expect(await typed('fields', 'Film', 'Zvuk')).toHaveProperty('field:Zvuk', true)
  })
})
