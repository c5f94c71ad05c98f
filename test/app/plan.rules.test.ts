/** What pasting a block, or giving one value to many, would change. */
import { describe, expect, it } from 'vitest'
import { fieldCell } from '../../src-renderer/app/cells/cell-field'
import { planChange, planPaste } from '../../src-renderer/app/cells/plan.rules'
import { fullName } from '../../src-renderer/domain/people.rules'
import type { Person } from '../../src-renderer/domain/person'
import type { Workshop } from '../../src-renderer/domain/workshop'
import { translatorFor } from '../../src-renderer/i18n/i18n'
import { aPerson, aWorkshop } from '../builders'

const translator = translatorFor('en')
const done = () => ({ key: 'core:undo.undone', params: {} }) as const
const own = { translator, table: 'people' as const, record: (row: Person) => row, done }
const city = fieldCell({ ...own, field: 'city' })
const notes = fieldCell({ ...own, field: 'notes', hasLines: true })
const list = { cells: [city, notes], nameOf: fullName }
const rows = ['Ana', 'Bora'].map((firstName) =>
  aPerson({ firstName, lastName: 'Anić', city: 'Niš', notes: null }),
)
const columns = [
  { id: 'name', title: 'Name', text: fullName, isRowHeader: true },
  { id: 'city', title: 'City' },
  { id: 'notes', title: 'Notes' },
]
const plan = (block: string[][], isEmptying = false) =>
  planPaste(block, { rows, columns }, list, {
    isEmptying,
    computed: 'reckoned',
    otherName: 'somebody else',
  })
const sets = (edits: readonly { readonly set: unknown }[]) => edits.map(({ set }) => set)

describe('planPaste', () => {
  it('leaves the headings out, and tells what has the value already', () => {
    const { hasHead, same, changed, edits } = plan([
      ['Name', 'City'],
      ['Ana Anić', 'Pirot'],
      ['Bora Anić', 'Niš'],
    ])
    expect([hasHead, same, changed]).toEqual([true, 3, 1])
    expect(sets(edits)).toEqual([{ city: 'Pirot' }])
    expect(plan([['Name', 'City']]).hasHead).toBe(false)
  })

  it('says how much lies beyond the end, and what a column refuses', () => {
    const { rowsBeyond, columnsBeyond, lines } = plan([['x', '', '', 'far'], [], ['y'], ['']])
    expect([rowsBeyond, columnsBeyond]).toEqual([1, 1])
    expect(lines).toMatchObject([
      { who: 'Ana Anić', field: 'Name', was: 'Ana Anić', wanted: 'x', problem: 'somebody else' },
    ])
  })

  it('changes nothing with a line that has the name of another row in it', () => {
    const { edits, lines, refused, same } = plan([
      ['Bora Anić', 'Pirot', 'about Bora'],
      ['Bora Anić', 'Vranje', ''],
    ])
    expect(sets(edits)).toEqual([{ city: 'Vranje' }])
    expect([refused, same]).toEqual([3, 1])
    expect(lines.slice(0, 3)).toMatchObject(
      ['Name', 'City', 'Notes'].map((field) => ({ field, problem: 'somebody else' })),
    )
    expect(sets(plan([['', 'Pirot']]).edits)).toEqual([{ city: 'Pirot' }])
  })

  it('says “reckoned” of a column that names nobody and has no cell', () => {
    const role = { id: 'role', title: 'Role', text: () => 'Mentor' }
    const { lines, changed } = planPaste([['x', 'Pirot']], { rows, columns: [role, city] }, list, {
      isEmptying: false,
      computed: 'reckoned',
      otherName: 'somebody else',
    })
    expect(lines).toMatchObject([{ field: 'Role', problem: 'reckoned' }, { field: 'City' }])
    expect(changed).toBe(1)
  })

  it('counts the empty cells that would empty something, and does it when it is asked to', () => {
    expect(plan([['', '', '']])).toMatchObject({ blanks: 2, changed: 0, edits: [] })
    const emptied = plan([['', '', '']], true)
    expect(emptied).toMatchObject({ blanks: 1, changed: 1 })
    expect(sets(emptied.edits)).toEqual([{ city: null }])
  })

  it('makes one line of several where the field has one', () => {
    const { edits } = plan([['Ana Anić', 'Novi\r\nSad', 'one\ntwo']])
    expect(sets(edits)).toEqual([{ city: 'Novi Sad' }, { notes: 'one\ntwo' }])
  })
})

describe('planChange', () => {
  it('gives everybody the value, and leaves out who has it', () => {
    const [first, second] = [rows[0]!, { ...rows[1]!, city: 'Pirot' }]
    const { changed, same, edits } = planChange([first, second], city, 'Pirot', list, false)
    expect([changed, same]).toEqual([1, 1])
    expect(edits).toEqual([
      { table: 'people', id: first.id, set: { city: 'Pirot' }, mustExist: true },
    ])
  })
})

describe('A day', () => {
  const workshop = aWorkshop({ when: { date: '2020-03-07', time: '18:00' } })
  const when = fieldCell({
    translator,
    table: 'workshops',
    field: 'when',
    record: (row: Workshop) => row,
    done,
  })

  it('is read as people write it, and keeps its time', () => {
    expect(when.text(workshop)).toBe('7 Mar 2020')
    const read = when.read('8.3.2020.', workshop)
    expect(read.ok && sets(read.edits)).toEqual([{ when: { date: '2020-03-08', time: '18:00' } }])
    expect(when.read('7 Mar 2020', workshop)).toMatchObject({ ok: true, edits: [] })
  })

  it('says what is wrong with it, and is not emptied where it must be', () => {
    expect(when.read('31.2.2020', workshop)).toMatchObject({
      ok: false,
      problem: 'There is no such day. Check the day and the month.',
    })
    expect(when.read('', workshop)).toEqual({ ok: false, problem: 'This cannot be left empty.' })
  })
})
