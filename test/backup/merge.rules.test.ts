/** Lines become the rows that the commit had written, whatever their order, however often. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Commit } from '../../src-renderer/storage/commit.types'
import { tableNames } from '../../src-renderer/domain/descriptor-queries'
import { commitLine, readLine, rowsLine } from '../../src-renderer/backup/lines.rules'
import type { AnyRow, Line } from '../../src-renderer/backup/lines.rules'
import {
  emptyFold,
  foldChange,
  foldLine,
  foldRow,
  isPartial,
} from '../../src-renderer/backup/merge.rules'
import { stored } from '../builders'
import { freshDatabase, steadyClock } from '../database'
import { contentOf, makeHistory, someSteps } from './history'
import { runs } from '../support/runs'

const device = 'aaaaaaaaaaaaaaaa'
const stamp = (count: number, by = device): string =>
  `${(1_600_000_000_000 + count).toString()}-0000-${by}`

/** The batches that are whole: their end has come, and as many records as it says. */
function wholeBases(lines: readonly Line[]): ReadonlySet<string> {
  const sizes = new Map<string, Map<number, number>>()
  for (const line of lines)
    if (line.kind === 'rows') {
      const parts = sizes.get(line.base) ?? new Map<number, number>()
      sizes.set(line.base, parts.set(line.part, line.rows.length))
    }
  const sumOf = (base: string): number =>
    [...(sizes.get(base)?.values() ?? [])].reduce((sum, size) => sum + size, 0)
  return new Set(
    lines.flatMap((line) =>
      line.kind === 'end' && sumOf(line.base) === line.count ? [line.base] : [],
    ),
  )
}

function folded(lines: readonly Line[]): Readonly<Record<string, unknown>> {
  const fold = emptyFold()
  const whole = wholeBases(lines)
  for (const line of lines) foldLine(fold, line, (base) => whole.has(base))
  const sorted = <T extends { readonly id: string }>(rows: Iterable<T>): readonly T[] =>
    [...rows].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return {
    ...Object.fromEntries(
      tableNames.map((table) => [table, sorted(fold.rows.get(table)?.values() ?? [])]),
    ),
    commits: sorted(fold.commits.values()),
  }
}

const read = (text: string): Line => {
  const line = readLine(text)
  if (!line) throw new Error(`Not a line: ${text}`)
  return line
}

/** The lines in an order of their own, some of them more than once. */
const shaken = (count: number) =>
  fc.tuple(
    fc.shuffledSubarray(
      Array.from({ length: count }, (_, at) => at),
      { minLength: count, maxLength: count },
    ),
    fc.array(fc.nat({ max: Math.max(0, count - 1) }), { maxLength: 10 }),
  )

describe('Folding lines', () => {
  it('gives the rows of the database, stamps included, in any order and with repetitions', async () => {
    await fc.assert(
      fc.asyncProperty(
        someSteps,
        fc.gen(),
        fc.integer({ min: -500, max: 1_000 }),
        async (steps, gen, step) => {
          const db = await freshDatabase()
          // A clock that stands still, or goes back: stamps are bumped then.
          const made = await makeHistory(db, steps, steadyClock(1_600_000_000_000, step))
          const lines = made.map((entry) => read(commitLine(entry).text))
          const [order, again] = gen(shaken, lines.length)
          const shuffled = [...order, ...again].flatMap((at) => lines[at] ?? [])
          expect(folded(shuffled)).toEqual(await contentOf(db))
          db.close()
        },
      ),
      { numRuns: runs(150) },
    )
  })

  it('gives the same rows on all devices when two of them work on the same records', async () => {
    await fc.assert(
      fc.asyncProperty(someSteps, someSteps, fc.gen(), async (mine, yours, gen) => {
        const lines: Line[] = []
        for (const [steps, start] of [
          [mine, 1_600_000_000_000],
          [yours, 1_600_000_003_500],
        ] as const) {
          const db = await freshDatabase()
          const made = await makeHistory(db, steps, steadyClock(start))
          lines.push(...made.map((entry) => read(commitLine(entry).text)))
          db.close()
        }
        const [order, again] = gen(shaken, lines.length)
        const shuffled = [...order, ...again].flatMap((at) => lines[at] ?? [])
        expect(folded(shuffled)).toEqual(folded(lines))
      }),
      { numRuns: runs(100) },
    )
  })

  it('takes whole records and later changes to them as well as the other way round', async () => {
    await fc.assert(
      fc.asyncProperty(someSteps, fc.nat(), fc.gen(), async (steps, cut, gen) => {
        const db = await freshDatabase()
        const clock = steadyClock()
        const at = cut % steps.length
        await makeHistory(db, steps.slice(0, at), clock)
        const before = await contentOf(db)
        const base = '0'.repeat(32)
        const rows = tableNames
          .map((table, part) => [table, part, before[table] as readonly object[]] as const)
          .map(([table, part, some]) => read(rowsLine(base, part, table, some).text))
        const count = rows.reduce(
          (sum, line) => sum + (line.kind === 'rows' ? line.rows.length : 0),
          0,
        )
        const end = { kind: 'end', base, part: rows.length, count } as const
        const made = await makeHistory(db, steps.slice(at), clock)
        const lines = [...rows, end, ...made.map((entry) => read(commitLine(entry).text))]
        const [order, again] = gen(shaken, lines.length)
        const shuffled = [...order, ...again].flatMap((number) => lines[number] ?? [])
        const content = await contentOf(db)
        expect({ ...folded(shuffled), commits: content['commits'] }).toEqual(content)
        db.close()
      }),
      { numRuns: runs(100) },
    )
  })

  it('counts a batch of records for nothing when its end is missing or it is not whole', () => {
    const base = '1'.repeat(32)
    const row = stored({ id: 'one' }, { stamps: { '': stamp(1) } })
    const rows = read(rowsLine(base, 0, 'people', [row]).text)
    const end = (count: number) => ({ kind: 'end', base, part: 1, count }) as const
    expect(folded([rows])['people']).toEqual([])
    expect(folded([rows, end(2)])['people']).toEqual([])
    expect(folded([end(1), rows, rows])['people']).toEqual([row])
  })

  it('forgets an erased record for ever, whichever comes first, and takes it out of the log', () => {
    const entry = (sequence: number, ids: readonly string[], was: object | null): Commit =>
      ({
        id: `${device}-${sequence.toString().padStart(10, '0')}`,
        ...{ device, sequence, stamp: stamp(sequence), at: 1, who: '', place: null, target: null },
        ...{ label: { key: 'x:y', params: {} }, kind: 'do' },
        changes: ids.map((id) => ({ table: 'people', id, set: { city: 'Bor' }, was })),
      }) as Commit
    const lines: readonly Line[] = [
      { kind: 'commit', entry: entry(1, ['one', 'two'], null) },
      { kind: 'commit', entry: entry(2, ['one'], { city: 'Bor' }) },
      { kind: 'erase', device, sequence: 3, stamp: stamp(3), records: ['people/one'] },
    ]
    const result = folded(lines)
    expect(result).toMatchObject({ people: [{ id: 'two' }] })
    expect(JSON.stringify(result)).not.toContain('"one"')
    expect(folded(lines.toReversed())).toEqual(result)
  })

  it('knows a record of which only changes have come', () => {
    const set = { city: 'Bor' }
    const row = foldChange(
      undefined,
      { table: 'people', id: 'one', set, was: { city: 'Niš' } },
      stamp(2),
    )
    expect(isPartial(row)).toBe(true)
    const whole = foldChange(
      row,
      { table: 'people', id: 'one', set: { city: 'Niš', phone: null }, was: null },
      stamp(1),
    )
    expect(whole).toEqual({
      ...{ id: 'one', city: 'Bor', phone: null, deletedAt: null },
      stamps: { '': stamp(1), city: stamp(2) },
    })
    expect(isPartial(whole)).toBe(false)
  })

  it('settles two values of the same moment alike, whichever was first', () => {
    const row = (city: string): AnyRow => ({
      ...stored({ id: 'one' }, { stamps: { '': stamp(1) } }),
      city,
    })
    expect(foldRow(row('Bor'), row('Niš'))).toEqual(foldRow(row('Niš'), row('Bor')))
  })
})

describe('Reading a line', () => {
  const good = { id: 'one', deletedAt: null, stamps: { '': stamp(1) } }
  const line = (rows: unknown) =>
    JSON.stringify({ rows: { base: '2'.repeat(32), part: 0, table: 'people', rows } })

  it('takes what it knows, other fields and unknown tables too', () => {
    expect(readLine(line([{ ...good, shoeSize: { eu: [42, null] } }]))).toMatchObject({
      kind: 'rows',
    })
    expect(readLine(line([good]).replace('people', 'rooms'))).toMatchObject({ table: 'rooms' })
  })

  it.each([
    ['nothing', ''],
    ['no JSON', '{"commit":'],
    ['a number', '42'],
    ['another kind', '{"weather":{"rain":true}}'],
    ['a record without stamps', line([{ id: 'one', deletedAt: null }])],
    ['a record without the stamp of its creation', line([{ ...good, stamps: {} }])],
    ['a stamp that is none', line([{ ...good, stamps: { '': 'now' } }])],
    ['a path for an id', line([{ ...good, id: '../../x' }])],
    ['a special key', line([good]).replace('"deletedAt"', '"__proto__":{"a":1},"deletedAt"')],
    ['a number that is none', line([{ ...good, age: 1 }]).replace('"age":1', '"age":1e999')],
    ['an end without a count', '{"end":{"base":"x","part":1}}'],
    ['an erasure of nothing', `{"erase":{"device":"a","sequence":1,"stamp":"${stamp(1)}"}}`],
    [
      'an entry with another number than its id',
      '{"commit":{"id":"a-0000000001","device":"a","sequence":2}}',
    ],
  ])('refuses %s', (_, text) => {
    expect(readLine(text)).toBeNull()
  })
})
