/** What is found of a person beside their own records: what names them, where others' texts do, and what the register keeps. Pure. */
import type { AnyRecord, RecordName } from '../../domain/any-record'
import { recordKey } from '../../domain/any-record'
import type { Award } from '../../domain/award'
import { formatNumber, numberPrefix } from '../../domain/award-numbers.rules'
import type { Cycle } from '../../domain/cycle'
import { fieldOf, groupOf, isOthersName } from '../../domain/descriptor-queries'
import { mentionsIn, textsIn, valueWithout } from '../../domain/mentions.rules'
import type { Named } from '../../domain/mentions.rules'
import { fullName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import type { Edit, Value } from '../../domain/record'
import type { TableName } from '../../domain/tables'
import type { Change } from '../../storage/commit.types'

/** What becomes of a text that names somebody. */
export type Fate = 'out' | 'stay'

/** A text of somebody else's record that names the person. */
export interface FoundMention extends RecordName {
  readonly table: TableName
  /** `table/id field` */
  readonly key: string
  readonly field: string
  /** What stands around the name. */
  readonly before: string
  readonly name: string
  readonly after: string
  /** Nobody else is meant, as far as words can tell. */
  readonly isCertain: boolean
  readonly proposed: Fate
  /** The value without the name. */
  readonly without: Value
}

/** Letters shown on either side of a name. */
const around = 40

/** What stands before a place, from a whole word on. */
function before(text: string, from: number): string {
  if (from <= around) return text.slice(0, from)
  return `… ${text.slice(from - around, from).replace(/^\S*\s/u, '')}`
}

/** What stands after a place, up to a whole word. */
function after(text: string, to: number): string {
  if (text.length <= to + around) return text.slice(to)
  return `${text.slice(to, to + around).replace(/\s\S*$/u, '')} …`
}

/** Whether a value of a field is text that somebody wrote. */
function isWritten(table: TableName, field: string): boolean {
  const kind = fieldOf(table, field)?.kind ?? groupOf(table, field)?.group.kind
  return (
    kind !== undefined && ['text', 'texts', 'consent', 'pairEnd', 'awardContent'].includes(kind.is)
  )
}

/** The texts of a record that name the person. */
export function mentionsOf(
  { table, id }: { readonly table: TableName; readonly id: string },
  row: AnyRecord,
  named: Named,
): readonly FoundMention[] {
  return Object.entries(row).flatMap(([field, value]): readonly FoundMention[] => {
    if (!isWritten(table, field)) return []
    for (const text of textsIn(value)) {
      const mentions = mentionsIn(text, named)
      const first = mentions.find(({ isCertain }) => isCertain) ?? mentions[0]
      if (!first) continue
      // Whoever has one name in common is not named there: it is theirs.
      if (!first.isCertain && isOthersName(table, field)) continue
      const { from, to, isCertain } = first
      return [
        {
          ...{ table, id, field, isCertain },
          key: `${recordKey({ table, id })} ${field}`,
          before: before(text, from),
          name: text.slice(from, to),
          after: after(text, to),
          proposed: isCertain && !isOthersName(table, field) ? 'out' : 'stay',
          without: valueWithout((value as Value) ?? null, named, true),
        },
      ]
    }
    return []
  })
}

/** Everything that somebody was ever called by: now, in records merged into theirs, on awards, in reports, and in the log. */
export function namedBy(
  people: readonly Person[],
  rows: readonly AnyRecord[],
  changes: readonly Change[],
): Named {
  const texts = (field: string): readonly string[] =>
    [...rows, ...changes.flatMap(({ set, was }) => [set, was ?? {}])].flatMap((one) => {
      const value: unknown = (one as Readonly<Record<string, unknown>>)[field]
      return typeof value === 'string' && value.trim() !== '' ? [value] : []
    })
  const before = changes.filter(({ table }) => table === 'people').flatMap(namesBefore)
  const names = [
    ...people.flatMap((person) => [fullName(person), person.nameInOtherScript ?? '']),
    ...texts('nameOnAward'),
    ...texts('knownAs'),
    ...texts('nameInOtherScript'),
    ...before,
  ]
  // One word alone ("Guest") names too many.
  const whole = names.filter(
    (name) => name.trim().includes(' ') || people.some((p) => fullName(p) === name),
  )
  return {
    names: [...new Set(whole)].filter((name) => name.trim() !== ''),
    emails: [...new Set(texts('email'))],
    phones: [...new Set(texts('phone'))],
  }
}

/** What somebody was called before a change, and after it, where it says both names. */
function namesBefore({ set, was }: Change): readonly string[] {
  return [set, was ?? {}].flatMap((fields) => {
    const { firstName, lastName } = fields
    return typeof firstName === 'string' && typeof lastName === 'string'
      ? [`${firstName} ${lastName}`]
      : []
  })
}

/** A number that stays given: of which award, and as it was printed. */
export interface KeptNumber {
  readonly award: Award
  readonly printedNumber: string
}

/** The numbers of somebody's certificates, those in the trash too. */
export function keptNumbers(
  awards: readonly Award[],
  cycles: readonly Cycle[],
): readonly KeptNumber[] {
  const byId = new Map(cycles.map((cycle) => [cycle.id, cycle]))
  return awards.flatMap((award) => {
    const cycle = byId.get(award.cycleId)
    if (award.number === null) return []
    const made = cycle ? formatNumber(numberPrefix(cycle, cycles), award) : ''
    const printedNumber = award.printedNumber ?? made
    return printedNumber === '' ? [] : [{ award, printedNumber }]
  })
}

/** The edits that take names out of texts, as was decided. */
export function takenOutEdits(
  mentions: readonly FoundMention[],
  decided: Readonly<Record<string, Fate>>,
): readonly Edit[] {
  return mentions
    .filter(({ key, proposed }) => (decided[key] ?? proposed) === 'out')
    .map(({ table, id, field, without }) => ({
      table,
      id,
      set: { [field]: without },
      mustExist: true,
    }))
}
