/** Certificates with the same number: which of them keeps it, and which gets the next free one. */
import type { Edit } from '../../domain/record'
import type { AnyRecord } from '../../domain/any-record'
import type { AwardKind } from '../../domain/award'
import { formatNumber, numberPrefix, withMark } from '../../domain/award-numbers.rules'
import type { Cycle } from '../../domain/cycle'
import { isRange } from '../../domain/descriptor'
import type { Finding, World } from './check.types'
import { finding, liveRows, textIn } from './all-records.rules'

const group = (row: AnyRecord): string => `${textIn(row, 'cycleId')} ${textIn(row, 'kind')}`

const numberOf = (row: AnyRecord): number | null =>
  typeof row['number'] === 'number' ? row['number'] : null

/** The highest number ever given, by cycle and kind: those in the trash count, since a number is never given twice. */
function highest(world: World): Map<string, number> {
  const found = new Map<string, number>()
  for (const row of world.rows.get('awards')?.values() ?? [])
    found.set(group(row), Math.max(found.get(group(row)) ?? 0, numberOf(row) ?? 0))
  return found
}

/** Paper that is out keeps its number; of the others, the one issued first. */
const isOut = (row: AnyRecord): boolean => row['state'] !== 'issued'
const keepsBefore = (a: AnyRecord, b: AnyRecord): number =>
  Number(isOut(b)) - Number(isOut(a)) || ((a.stamps[''] ?? '') < (b.stamps[''] ?? '') ? -1 : 1)

/** The cycles by their ids, those in the trash too: an award there has its number all the same. */
const cyclesIn = (world: World): ReadonlyMap<string, Cycle> =>
  new Map(
    [...(world.rows.get('cycles')?.values() ?? [])].flatMap((row) => {
      const { id, name, dates } = row as unknown as Cycle
      return typeof name === 'string' && isRange(dates) ? [[id, row as unknown as Cycle]] : []
    }),
  )

/** What the number of an award begins with, as it was printed or as its cycle has it. */
function prefixOf(row: AnyRecord, cycles: ReadonlyMap<string, Cycle>): string {
  const printed = textIn(row, 'printedNumber')
  if (printed !== '') return printed.slice(0, printed.lastIndexOf('/'))
  const cycle = cycles.get(textIn(row, 'cycleId'))
  return cycle === undefined ? group(row) : numberPrefix(cycle, [...cycles.values()])
}

const printedAs = (prefix: string, row: AnyRecord, number: number): string =>
  formatNumber(prefix, { kind: textIn(row, 'kind') as AwardKind, number })

/**
 * Awards that have the same number, whichever cycle they are of. What has not been printed gets the next free number; of two that
 * are on paper somebody must decide which one is made anew.
 */
export function sameNumbers(world: World): readonly Finding[] {
  const cycles = cyclesIn(world)
  const taken = new Set<string>()
  const byNumber = new Map<string, AnyRecord[]>()
  for (const row of liveRows(world, 'awards')) {
    const number = numberOf(row)
    if (number === null) continue
    const key = textIn(row, 'printedNumber') || printedAs(prefixOf(row, cycles), row, number)
    taken.add(key)
    byNumber.set(key, [...(byNumber.get(key) ?? []), row])
  }
  const last = highest(world)
  const next = (row: AnyRecord): { readonly number: number; readonly printedNumber: string } => {
    const number = (last.get(group(row)) ?? 0) + 1
    last.set(group(row), number)
    const printedNumber = withMark(printedAs(prefixOf(row, cycles), row, number), world.mark)
    if (taken.has(printedNumber)) return next(row)
    taken.add(printedNumber)
    return { number, printedNumber }
  }
  return [...byNumber.values()].flatMap((rows) => {
    const [first, ...others] = rows.toSorted(keepsBefore)
    if (first === undefined) return []
    return others.map((row) => {
      const other = { table: 'awards' as const, id: first.id }
      const params = { number: numberOf(row) ?? 0 }
      const record = { table: 'awards' as const, id: row.id }
      if (isOut(row)) return finding('sameNumber', record, { field: 'number', other, params })
      const edit: Edit = { ...record, set: next(row), mustExist: true }
      return finding('sameNumber', record, { field: 'number', other, params, repair: [[edit]] })
    })
  })
}
