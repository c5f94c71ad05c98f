import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  knownLayout,
  overridesOf,
  readLayouts,
  withLayout,
  writeLayouts,
} from '../../../src-renderer/features/import/reading/layouts.rules'
import type { Layout } from '../../../src-renderer/features/import/reading/layouts.rules'
import { targetsOf } from '../../../src-renderer/features/import/wizard/wizard.rules'
import { readTable } from '../../../src-renderer/features/import/reading/table-reading.rules'
import { understand } from '../../../src-renderer/features/import/wizard/understand.rules'
import { anOwnField } from '../../builders'
import { tableOf } from './tables'

const people = (...headings: readonly string[]) =>
  readTable(tableOf([headings, headings.map((_, at) => `value ${at}`)]), {
    kind: 'people',
    headerRow: 1,
  })

describe('A layout', () => {
  it('is known again by its headings, in another order and other capitals too', () => {
    const first = people('Ime', 'Prezime', 'Nadimak')
    const layouts = withLayout([], 'people', first.header, ['firstName', 'lastName', 'notes'])
    const again = people('NADIMAK', 'Ime', 'Prezime')
    const layout = knownLayout(layouts, again.header)
    expect(layout?.kind).toBe('people')
    expect(layout && overridesOf(layout, again.header, again.columns)).toEqual(
      new Map([[0, 'notes']]),
    )
    expect(knownLayout(layouts, people('Ime', 'Prezime').header)).toBeNull()
    expect(knownLayout(layouts, people('Ime', 'Prezime', 'Nadimak', 'Grad').header)).toBeNull()
  })

  it('leaves a column to an own field that is newer; what was decided otherwise stays', () => {
    const rows = [
      ['Ime', 'Prezime', 'Majica', 'Visina'],
      ['Ana', 'Anić', 'M', '170'],
    ]
    const table = tableOf(rows)
    const before = understand(table, { fileName: 'a.csv', expected: 'people', layouts: [] })
    const { header } = before.reading
    const layouts = withLayout([], 'people', header, ['firstName', 'lastName', 'answer', 'notes'])
    const ownFields = [
      anOwnField({ id: 'shirt', name: 'Majica' }),
      anOwnField({ id: 'height', name: 'Visina' }),
    ]
    const found = understand(table, { fileName: 'a.csv', expected: 'people', layouts, ownFields })
    expect(found.isRemembered).toBe(true)
    expect(found.overrides.get(2)).toBe('own:shirt')
    expect(found.overrides.get(3)).toBe('notes')
  })

  it('keeps columns apart whose headings are the same', () => {
    const reading = people('Ime', 'Napomena', 'Napomena')
    const layouts = withLayout([], 'people', reading.header, ['fullName', 'notes', 'skip'])
    const layout = knownLayout(layouts, reading.header)
    expect(layout?.targets.size).toBe(3)
    expect([...(layout?.targets.values() ?? [])]).toEqual(['fullName', 'notes', 'skip'])
  })

  it('of a table without headings is not kept', () => {
    const reading = readTable(tableOf([['Ana Anić', 'ana@example.org']]), { headerRow: null })
    expect(withLayout([], 'people', reading.header, reading.mapping)).toEqual([])
  })

  it('is kept once, the one used last first, and only so many of them', () => {
    let layouts: readonly Layout[] = []
    for (let at = 0; at < 60; at += 1) {
      const { header } = people('Ime', `Pitanje ${at}`)
      layouts = withLayout(layouts, 'people', header, ['fullName', 'answer'])
    }
    const { header } = people('Ime', 'Pitanje 59')
    layouts = withLayout(layouts, 'mentors', header, ['fullName', 'skip'])
    expect(layouts.length).toBe(40)
    expect(layouts[0]).toMatchObject({ kind: 'mentors' })
    expect(new Set(layouts.map(({ targets }) => [...targets.keys()].join())).size).toBe(40)
  })

  it('comes back from text as it was', () => {
    const layout = fc.record({
      kind: fc.constantFrom('mentees' as const, 'people' as const, 'workshops' as const),
      targets: fc
        .uniqueArray(
          fc.tuple(fc.string({ maxLength: 100 }), fc.constantFrom(...targetsOf('mentees'))),
          {
            minLength: 1,
            maxLength: 20,
            selector: ([key]) => key,
          },
        )
        .map((entries) => new Map(entries)),
    })
    fc.assert(
      fc.property(fc.array(layout, { maxLength: 5 }), (layouts) => {
        expect(readLayouts(writeLayouts(layouts))).toEqual(layouts)
      }),
    )
  })

  it('that is not as it should be is left out, whatever the text', () => {
    const good = { kind: 'people', targets: [['ime', 'fullName']] }
    const bad = [
      { kind: 'elephants', targets: [['ime', 'fullName']] },
      { kind: 'people', targets: [['ime', '__proto__']] },
      { kind: 'people', targets: [['ime']] },
      { kind: 'people', targets: [[7, 'fullName']] },
      { kind: 'people', targets: [] },
      { kind: 'people' },
      null,
      'people',
    ]
    expect(readLayouts(JSON.stringify([...bad, good]))).toEqual([
      { kind: 'people', targets: new Map([['ime', 'fullName']]) },
    ])
    for (const text of [null, '', '{', '7', '{"kind":"people"}'])
      expect(readLayouts(text)).toEqual([])
    fc.assert(fc.property(fc.json(), (text) => Array.isArray(readLayouts(text))))
  })
})
