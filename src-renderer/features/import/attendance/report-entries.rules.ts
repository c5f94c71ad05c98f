/** The rows of a report put together: who joined several times is one attendee, and times are added up once. */
import { nameKeys } from '../../../domain/identity/keys.rules'
import { foldedPhrase } from '../../../i18n/clean-text'
import type { Attendee, Join } from './report.types'

/** One row of a report, read. */
export interface Entry {
  readonly row: number
  readonly written: string
  readonly name: string
  readonly otherName: string | null
  readonly partial: boolean
  readonly email: string | null
  readonly join: Join
  /** True where the minutes are all of somebody's time, repeated in each row. */
  readonly isTotal: boolean
  readonly action: 'joined' | 'left' | null
  readonly host: boolean
  readonly guest: boolean
  readonly state: Attendee['state']
}

/** Reports that write a line for every joining and every leaving: each leaving closes the last joining. */
export function pairedActions(entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some((entry) => entry.action !== null)) return entries
  const open = new Map<string, number>()
  const paired: Entry[] = []
  const sorted = [...entries].sort((a, b) => (a.join.from ?? 0) - (b.join.from ?? 0))
  for (const entry of sorted) {
    const key = entry.email ?? foldedPhrase(entry.written)
    const at = open.get(key)
    const begun = at === undefined ? undefined : paired[at]
    if (entry.action === 'left' && at !== undefined && begun !== undefined) {
      paired[at] = { ...begun, join: { ...begun.join, to: entry.join.from } }
      open.delete(key)
    } else if (entry.action !== 'left') {
      open.set(key, paired.length)
      paired.push({ ...entry, join: { ...entry.join, to: null } })
    }
  }
  return paired
}

/** Minutes of several stays, each moment counted once; stays without times are added by their length. */
export function minutesOf(joins: readonly Join[]): number | null {
  let seconds = 0
  let known = false
  let end = -Infinity
  const timed = joins.filter(
    (join) => join.from !== null && join.to !== null && join.to >= join.from,
  )
  for (const join of [...timed].sort((a, b) => (a.from ?? 0) - (b.from ?? 0))) {
    const [from, to] = [join.from ?? 0, join.to ?? 0]
    seconds += Math.max(0, to - Math.max(from, end))
    end = Math.max(end, to)
    known = true
  }
  let minutes = seconds / 60
  for (const join of joins) {
    if (timed.includes(join) || join.minutes === null) continue
    minutes += join.minutes
    known = true
  }
  return known ? Math.round(minutes) : null
}

/** Minutes of one attendee. A single stay, or a total by the report itself, is taken as the report says it. */
function totalMinutes(group: readonly Entry[]): number | null {
  const joins = group.map((entry) => entry.join)
  const [only] = joins
  const totals = group.flatMap(({ isTotal, join }) => (isTotal ? (join.minutes ?? []) : []))
  if (totals.length === group.length) return Math.max(...totals)
  if (joins.length === 1 && only !== undefined && only.minutes !== null) return only.minutes
  return minutesOf(joins)
}

/** A whole name under an address that a different whole name has too: two people with one address, or two devices. */
function keyOf(entry: Entry, groups: ReadonlyMap<string, readonly Entry[]>): string {
  const { email, written, partial } = entry
  if (email === null) return `name ${foldedPhrase(written)}`
  const [first] = groups.get(email) ?? []
  if (first === undefined || first.partial || partial) return email
  const words = new Set(nameKeys(first.name).words)
  const { words: own, loose } = nameKeys(entry.name)
  const common = own.filter((word) => words.has(word)).length
  return common >= 2 ? email : `${email} ${loose}`
}

/** Puts the rows of one person together: of one address and no other name, or of one name without an address. */
export function together(entries: readonly Entry[]): readonly Attendee[] {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = keyOf(entry, groups)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [entry])
    else group.push(entry)
  }
  return [...groups].flatMap(([key, group]): readonly Attendee[] => {
    const named = group.find((entry) => !entry.partial) ?? group[0]
    if (named === undefined) return []
    const joins = group.map((entry) => entry.join)
    const states = group.map((entry) => entry.state)
    const { name, otherName, written, partial, email } = named
    return [
      {
        ...{ key, name, otherName, written, partial, email, joins, minutes: totalMinutes(group) },
        host: group.some((entry) => entry.host),
        guest: group.some((entry) => entry.guest),
        state: states.find((state) => state === 'present') ?? states[0] ?? null,
      },
    ]
  })
}
