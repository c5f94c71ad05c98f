/**
 * The numbers of awards. A number is the text that was printed, "2024/07": it stays what it is when a cycle gets another name,
 * and no other award of the program ever has it, whichever cycle it is of and whether or not it was taken back.
 */
import type { Award, AwardKind } from './award'
import { awardKinds } from './award'
import type { Cycle } from './cycle'
import { newestFirst } from './cycles.rules'
import { change } from './edits'
import type { Edit } from './record'

/** What of an award, or of what stays of one, its number is made of. */
export type Numbered = Pick<Award, 'cycleId' | 'kind' | 'number' | 'printedNumber'>

/** The number after the highest one ever given for the kind, `everIssued` being awards of the cycle, trash included. */
function nextNumber(
  kind: AwardKind,
  everIssued: readonly Pick<Award, 'kind' | 'number'>[],
): number {
  return everIssued
    .filter((award) => award.kind === kind)
    .reduce((next, award) => Math.max(next, (award.number ?? 0) + 1), 1)
}

function ownPrefix(cycle: Cycle): string {
  return /(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(cycle.name)?.[0] ?? cycle.dates.start.slice(0, 4)
}

/**
 * What the numbers of a cycle begin with as long as none was kept: the year in its name, else the year it starts in. When
 * earlier cycles have the same, it is told from them: "2020", then "2020-2".
 */
export function numberPrefix(cycle: Cycle, cycles: readonly Cycle[]): string {
  const prefix = ownPrefix(cycle)
  const same = newestFirst(cycles.filter((other) => ownPrefix(other) === prefix))
  const place = same.length - same.findIndex((other) => other.id === cycle.id)
  return place > 1 && place <= same.length ? `${prefix}-${place}` : prefix
}

/** The number as printed: "2020/07" for completion, "2020/A07" for appreciation; empty for a brooch. */
export function formatNumber(prefix: string, award: Pick<Award, 'kind' | 'number'>): string {
  if (award.number === null) return ''
  const mark = award.kind === 'appreciation' ? 'A' : ''
  return `${prefix}/${mark}${String(award.number).padStart(2, '0')}`
}

/** The number of an award: the one that was printed, or for one of an earlier build what its cycle's prefix makes of it. */
export function numberText(
  award: Pick<Award, 'kind' | 'number' | 'printedNumber'>,
  prefix: string,
): string {
  return award.printedNumber ?? formatNumber(prefix, award)
}

/** The numbers of awards of any cycle; those without a number, and those whose cycle nobody knows, are left out. */
function numbersOf(awards: readonly Numbered[], cycles: readonly Cycle[]): readonly string[] {
  const known = new Map(cycles.map((cycle) => [cycle.id, cycle]))
  return awards.flatMap((award) => {
    const cycle = known.get(award.cycleId)
    if (award.number === null) return []
    if (typeof award.printedNumber === 'string') return [award.printedNumber]
    return cycle === undefined ? [] : [formatNumber(numberPrefix(cycle, cycles), award)]
  })
}

const prefixIn = (number: string): string => number.slice(0, number.lastIndexOf('/'))

/** What the next numbers of a cycle begin with, and which numbers are taken. */
export interface Numbering {
  readonly prefix: string
  readonly taken: ReadonlySet<string>
  /** What numbers end with that are given on this computer; empty on one that works alone, or that made the program. */
  readonly mark?: string
}

/** A number with the mark of the computer that gives it, if it has one. */
export function withMark(number: string, mark: string): string {
  return mark === '' ? number : `${number}-${mark}`
}

/** Letters that are told apart at a glance, and make no words. */
const markLetters = 'BCDFGHJKLMNPRSTVXZ'

/**
 * What the numbers end with that a computer gives, "2024/07-KTR": two computers that are apart never give one number, without asking
 * each other. It is made of the device's random id. The computer that made the program gives plain numbers, and so does one
 * that shares it with nobody. `others` are the devices known: a mark that one of them has is not taken.
 */
export function numberMark(
  device: string,
  { creator, others }: { readonly creator: string; readonly others: readonly string[] },
): string {
  if (device === creator || others.length === 0) return ''
  // Of two with the same letters the one with the later id takes others: each knows which of them that is.
  const before = others.filter((other) => other < device)
  const taken = new Set(before.map((other) => markOf(other)))
  for (let turn = 0; ; turn += 1) {
    const mark = markOf(device, turn)
    if (!taken.has(mark) || turn > 50) return mark
  }
}

/** Three letters out of an id of hexadecimal digits; others with each turn. */
export function markOf(device: string, turn = 0): string {
  const { length } = markLetters
  let rest = (Number.parseInt(device.slice(0, 8), 16) || 0) + turn
  return Array.from({ length: 3 }, () => {
    const letter = markLetters[rest % length] ?? 'B'
    rest = Math.floor(rest / length)
    return letter
  }).join('')
}

/**
 * How the awards of a cycle are to be numbered. It goes on as it began while its year is the same; a prefix that another cycle
 * has printed is never used. `everIssued` are all awards of the program, those in the trash too.
 */
export function numberingFor(
  cycle: Cycle,
  cycles: readonly Cycle[],
  everIssued: readonly Numbered[],
): Numbering {
  const own = ownPrefix(cycle)
  const isMine = (award: Numbered): boolean => award.cycleId === cycle.id
  const mine = numbersOf(everIssued.filter(isMine), cycles).map(prefixIn)
  const others = numbersOf(
    everIssued.filter((award) => !isMine(award)),
    cycles,
  )
  const used = new Set(others.map(prefixIn))
  const begun = mine.filter((prefix) => prefix === own || prefix.startsWith(`${own}-`)).at(-1)
  let prefix = begun ?? numberPrefix(cycle, cycles)
  for (let place = 2; begun === undefined && used.has(prefix); place += 1)
    prefix = `${own}-${place}`
  return { prefix, taken: new Set(numbersOf(everIssued, cycles)) }
}

/** Gives out the next numbers of a cycle, `everIssued` being its awards, trash included. */
export function numberGiver(
  { prefix, taken, mark = '' }: Numbering,
  everIssued: readonly Numbered[],
): (kind: AwardKind) => Required<Pick<Award, 'number' | 'printedNumber'>> {
  const next = new Map(awardKinds.map((kind) => [kind, nextNumber(kind, everIssued)]))
  const given = new Set(taken)
  return (kind) => {
    if (kind === 'brooch') return { number: null, printedNumber: null }
    let number = next.get(kind) ?? 1
    const textOf = (): string => withMark(formatNumber(prefix, { kind, number }), mark)
    while (given.has(textOf())) number += 1
    next.set(kind, number + 1)
    const printedNumber = textOf()
    given.add(printedNumber)
    return { number, printedNumber }
  }
}

/**
 * The edits that keep numbers of awards of earlier builds as they are now, before cycles change in a way that would make others
 * of them. `before` and `after` are the cycles.
 */
export function keepNumberEdits(
  awards: readonly (Numbered & { readonly id: string })[],
  before: readonly Cycle[],
  after: readonly Cycle[],
): readonly Edit[] {
  const prefixes = (cycles: readonly Cycle[]) =>
    new Map(cycles.map((cycle) => [cycle.id, numberPrefix(cycle, cycles)]))
  const [old, fresh] = [prefixes(before), prefixes(after)]
  return awards.flatMap((award) => {
    const prefix = old.get(award.cycleId)
    const isKept = award.number === null || typeof award.printedNumber === 'string'
    if (isKept || prefix === undefined || prefix === fresh.get(award.cycleId)) return []
    return [change('awards', award.id, { printedNumber: formatNumber(prefix, award) })]
  })
}
