/**
 * Two records of one person become one: which values stay, and how everything the one took part in becomes the other's. Ids
 * that are made of a person's id are made anew; where the other has that part already, the two are put together field by field.
 * Pure, and the same whichever kinds of record there are: references and sets are taken from the descriptors.
 */
import type { AnyRecord, FindRecord, RecordName } from './any-record'
import { recordKey } from './any-record'
import { descriptorOf, fieldOf, groupOf, referencesFrom } from './descriptor-queries'
import { textIn } from './descriptor'
import { distinctionOf } from './distinction'
import { idParts } from './ids'
import type { Edit, Fields, Value } from './record'
import { sameValue } from './values'

/** Which of two values stays: that of the record that is kept, that of the other, or both texts, one after the other. */
export type Choice = 'kept' | 'other' | 'both'

/** A field in which two records differ, and what stays unless somebody says otherwise. */
export interface Difference extends RecordName {
  /** `table/id field`, of the record that stays. */
  readonly key: string
  readonly field: string
  readonly kept: Value
  readonly other: Value
  readonly proposed: Choice
  /** Whether both may stay: long texts. */
  readonly mayBeBoth: boolean
}

/** What stays, by {@link Difference.key}. */
export type Choices = ReadonlyMap<string, Choice>

/** A record that belongs to a person, or to what belongs to them. */
export interface Part extends RecordName {
  readonly row: AnyRecord
}

/** What becomes of a record of the one when it is the other's. */
interface Move extends Part {
  /** Its id from then on. */
  readonly to: string
  /** The fields that name somebody or something, as they are to be. */
  readonly naming: Fields
  /** The record that the other has there already; null when they have none, or it is in the trash. */
  readonly there: AnyRecord | null
  /** Leftovers of a record in the trash that has the id. */
  readonly leftovers: readonly string[]
  /** It says nothing of one person and goes to the trash. */
  readonly isDropped: boolean
}

const valueOf = (row: AnyRecord | undefined, field: string): Value =>
  (row !== undefined && Object.hasOwn(row, field) ? (row[field] as Value | undefined) : null) ??
  null

const isEmpty = (value: Value): boolean => value === null || value === ''

const isOwnField = (field: string): boolean =>
  field !== 'id' && field !== 'stamps' && field !== 'deletedAt'

/** How far a part has come, the furthest first: of two the further one stays. */
const furthest: Readonly<Record<string, readonly string[]>> = {
  status:
    'completed active accepted waiting interview shortlisted invited applied withdrawn declined rejected'.split(
      ' ',
    ),
  state: 'present excused absent'.split(' '),
}

function proposed(table: string, field: string, kept: Value, other: Value): Choice {
  if (isEmpty(kept)) return 'other'
  if (isEmpty(other)) return 'kept'
  const order = table === 'participations' || table === 'attendance' ? furthest[field] : undefined
  if (order === undefined) return 'kept'
  const place = (value: Value): number => (typeof value === 'string' ? order.indexOf(value) : -1)
  return place(other) < place(kept) ? 'other' : 'kept'
}

/** Where a person's remarks stand: of two both may stay. */
const longTexts: ReadonlySet<string> = new Set(['notes', 'biography', 'goals'])

function differenceIn(
  { table, id }: RecordName,
  field: string,
  kept: Value,
  other: Value,
): readonly Difference[] {
  const isLasting = fieldOf(table, field)?.isLasting ?? false
  if (isLasting || field === 'mergedInto' || !isOwnField(field)) return []
  if (sameValue(kept, other) || (isEmpty(kept) && isEmpty(other))) return []
  // Nothing is chosen in a set: whatever either has stays.
  if (groupOf(table, field)?.group.kind.is === 'member') return []
  const mayBeBoth = longTexts.has(field) && !isEmpty(kept) && !isEmpty(other)
  const key = `${recordKey({ table, id })} ${field}`
  const choice = mayBeBoth ? 'both' : proposed(table, field, kept, other)
  return [{ table, id, key, field, kept, other, proposed: choice, mayBeBoth }]
}

/** In what two records of one kind differ, in the order in which the first has its fields. */
function differencesOf(
  record: RecordName,
  kept: AnyRecord,
  other: AnyRecord,
): readonly Difference[] {
  const all = new Set([...Object.keys(kept), ...Object.keys(other)])
  // As on the screens: the name first. What this program does not know comes last.
  const known = Object.keys(descriptorOf(record.table).fields)
  const rank = (field: string): number =>
    known.includes(field) ? known.indexOf(field) : known.length
  const fields = [...all].sort((a, b) => rank(a) - rank(b))
  return fields.flatMap((field) =>
    differenceIn(record, field, valueOf(kept, field), valueOf(other, field)),
  )
}

/** The id of a record of one person as it is when it is another's. */
export function idFor({ table, id }: RecordName, row: AnyRecord, from: string, to: string): string {
  const other = (one: string): string => (one === from ? to : one)
  if (table === 'distinctions') {
    const [first, second] = [other(textIn(row, 'firstId')), other(textIn(row, 'secondId'))]
    return first === second ? id : distinctionOf(first, second).id
  }
  return idParts(id).map(other).join('~')
}

/**
 * How the parts of one person become another's. `parts` come with what belongs to a record after it, as `dependentsOf` gives
 * them; `find` finds the records that have the new ids.
 */
export function movesOf(
  parts: readonly Part[],
  { from, to }: { readonly from: string; readonly to: string },
  find: FindRecord,
): readonly Move[] {
  const ids = new Map([[recordKey({ table: 'people', id: from }), to]])
  // All of them first: a project may come before the goals that it names.
  for (const part of parts) ids.set(recordKey(part), idFor(part, part.row, from, to))
  return parts.map((part): Move => {
    const { table, id, row } = part
    const next = idFor(part, row, from, to)
    const found = next === id ? undefined : find(table, next)
    const there = found?.deletedAt === null ? found : null
    const naming = namingAfter(part, ids)
    const names = Object.values(naming)
    // A distinction between the two says nothing any more.
    const isDropped =
      table === 'distinctions' && (names.length === 0 || new Set(bothOf(row, naming)).size === 1)
    const leftovers =
      found && !there
        ? Object.keys(found).filter((f) => isOwnField(f) && !Object.hasOwn(row, f))
        : []
    return { ...part, to: next, naming, there, leftovers, isDropped }
  })
}

const bothOf = (row: AnyRecord, naming: Fields): readonly string[] => [
  String(naming['firstId'] ?? row['firstId']),
  String(naming['secondId'] ?? row['secondId']),
]

/** The fields of sets that name something which has another id now: emptied, and those that take their place. */
function membersAfter({ table, row }: Part, ids: ReadonlyMap<string, string>): Fields {
  const changed = referencesFrom(table)
    .filter(({ isSet }) => isSet)
    .flatMap(({ field: prefix, to }) =>
      Object.entries(row).flatMap(([field, value]) => {
        if (!field.startsWith(prefix) || value === null || value === undefined) return []
        const named = field.slice(prefix.length)
        const now = ids.get(recordKey({ table: to, id: named }))
        if (now === undefined || now === named) return []
        return [[field, null] as const, [`${prefix}${now}`, value as Value] as const]
      }),
    )
  return Object.fromEntries(changed)
}

/** The reference fields of a record that name something which has another id now. */
function namingAfter({ table, id, row }: Part, ids: ReadonlyMap<string, string>): Fields {
  const single = referencesFrom(table).filter(({ isSet }) => !isSet)
  const changed = single.flatMap(({ field, to }) => {
    const named = textIn(row, field)
    const now = ids.get(recordKey({ table: to, id: named }))
    return now === undefined || now === named ? [] : [[field, now] as const]
  })
  if (table !== 'distinctions')
    return { ...Object.fromEntries(changed), ...membersAfter({ table, id, row }, ids) }
  const now = Object.fromEntries(changed)
  const [first, second] = bothOf(row, now)
  if (first === undefined || second === undefined || first === second) return now
  const { firstId, secondId } = distinctionOf(first, second)
  return { firstId, secondId }
}

/** Everything in which the two records and their parts differ: the person first, then what they took part in twice. */
export function differencesBetween(
  kept: AnyRecord,
  other: AnyRecord,
  moves: readonly Move[],
): readonly Difference[] {
  const twice = moves.flatMap(({ table, to, row, there }) =>
    there === null || table === 'awards' || table === 'distinctions'
      ? []
      : differencesOf({ table, id: to }, there, row),
  )
  return [...differencesOf({ table: 'people', id: kept.id }, kept, other), ...twice]
}

/** What stays in a field. */
function chosen(difference: Difference, choices: Choices): Value {
  const choice = choices.get(difference.key) ?? difference.proposed
  const { kept, other } = difference
  if (choice !== 'both' || typeof kept !== 'string' || typeof other !== 'string')
    return choice === 'other' ? other : kept
  return `${kept}\n\n${other}`
}

/** The fields of a record that change when another is put together with it. */
function together(record: RecordName, kept: AnyRecord, other: AnyRecord, choices: Choices): Fields {
  const set: Record<string, Value> = {}
  for (const difference of differencesOf(record, kept, other)) {
    const value = chosen(difference, choices)
    if (!sameValue(value, difference.kept)) set[difference.field] = value
  }
  for (const [field, value] of Object.entries(other))
    if (value === true && groupOf(record.table, field)?.group.kind.is === 'member')
      if (kept[field] !== true) set[field] = true
  return set
}

const out = ({ table, id }: RecordName, at: string): Edit => ({
  table,
  id,
  set: { deletedAt: at },
  mustExist: true,
})

function ownFields(row: AnyRecord): Fields {
  const fields = Object.entries(row).filter(([field]) => isOwnField(field))
  return Object.fromEntries(fields) as Fields
}

/** The edits that make a record the other's. `at` is an ISO date-time, for the trash. */
function moveEdits(move: Move, choices: Choices, at: string): readonly Edit[] {
  const { table, id, row, to, naming, there } = move
  if (move.isDropped) return [out(move, at)]
  if (to === id)
    return Object.keys(naming).length === 0 ? [] : [{ table, id, set: naming, mustExist: true }]
  if (there === null) {
    const emptied = Object.fromEntries(move.leftovers.map((field) => [field, null]))
    const set = { ...emptied, ...ownFields(row), ...naming, deletedAt: null }
    return [{ table, id: to, set }, out(move, at)]
  }
  // Both have it. What was printed on a second certificate stays with it, in the trash, and its number stays given.
  const isAlone = table === 'awards' || table === 'distinctions'
  const set = isAlone ? {} : together({ table, id: to }, there, row, choices)
  return [...(Object.keys(set).length === 0 ? [] : [{ table, id: to, set }]), out(move, at)]
}

/** A field of a set in a record that stays, by which it names the person: a workshop, one of those who led it. */
interface Naming extends RecordName {
  readonly field: string
}

/** The same set naming the other one. */
function renamed({ table, id, field }: Naming, from: string, to: string): readonly Edit[] {
  if (!field.endsWith(`:${from}`)) return []
  const next = `${field.slice(0, -from.length)}${to}`
  return [{ table, id, set: { [field]: null, [next]: true }, mustExist: true }]
}

/** Pairs that both had: the same mentor and mentee, neither ended. The other's goes. */
export function pairsTwice(moves: readonly Move[], kept: readonly Part[]): ReadonlySet<string> {
  const sides = (row: AnyRecord, naming: Fields = {}): string =>
    `${String(naming['mentorId'] ?? row['mentorId'])} ${String(naming['menteeId'] ?? row['menteeId'])}`
  const lasting = (row: AnyRecord): boolean => (row['ended'] ?? null) === null
  const had = new Set(
    kept.filter(({ table, row }) => table === 'pairs' && lasting(row)).map(({ row }) => sides(row)),
  )
  return new Set(
    moves
      .filter(
        ({ table, row, naming }) =>
          table === 'pairs' && lasting(row) && had.has(sides(row, naming)),
      )
      .map(recordKey),
  )
}

/** Everything two records are put together from. */
export interface Merging {
  readonly kept: AnyRecord
  readonly other: AnyRecord
  readonly moves: readonly Move[]
  /** Pairs that both have. */
  readonly twice: ReadonlySet<string>
  readonly namings: readonly Naming[]
}

/** The edits that make what belongs to one person another's. */
export function followEdits(
  { kept, other, moves, twice, namings }: Merging,
  choices: Choices,
  at: string,
): readonly Edit[] {
  return [
    ...moves.flatMap((move) =>
      twice.has(recordKey(move)) ? [out(move, at)] : moveEdits(move, choices, at),
    ),
    ...namings.flatMap((naming) => renamed(naming, other.id, kept.id)),
  ]
}

/** Of two addresses or telephones one is used first; the other one is kept beside it. */
function withFurther(set: Fields, kept: AnyRecord, other: AnyRecord): Fields {
  const further = (['email', 'phone'] as const).flatMap((field) => {
    const first = Object.hasOwn(set, field) ? set[field] : kept[field]
    const name = field === 'email' ? 'alsoEmail' : 'alsoPhone'
    return [textIn(kept, field), textIn(other, field)]
      .filter((value) => value !== '' && value !== first && value.length <= 250)
      .map((value) => [`${name}:${value}`, true] as const)
  })
  return { ...set, ...Object.fromEntries(further) }
}

/** The edits that make two records one: one act. */
export function mergeEdits(merging: Merging, choices: Choices, at: string): readonly Edit[] {
  const { kept, other } = merging
  const set = withFurther(
    together({ table: 'people', id: kept.id }, kept, other, choices),
    kept,
    other,
  )
  return [
    { table: 'people', id: kept.id, set, mustExist: true },
    { table: 'people', id: other.id, set: { mergedInto: kept.id, deletedAt: at }, mustExist: true },
    ...followEdits(merging, choices, at),
  ]
}

/** Pairs in which the two work together: nobody is their own mentor, so they cannot be one person. */
export function pairsOfBoth(
  kept: AnyRecord,
  other: AnyRecord,
  moves: readonly Move[],
): readonly Move[] {
  const ids = new Set([kept.id, other.id])
  const personIn = (participationId: unknown): string => idParts(String(participationId))[1] ?? ''
  return moves.filter(
    ({ table, row }) =>
      table === 'pairs' && ids.has(personIn(row['mentorId'])) && ids.has(personIn(row['menteeId'])),
  )
}

/** The record that a merged one leads to in the end; null when it leads nowhere, or round in a circle. */
export function mergedTarget(
  id: string,
  intoOf: (id: string) => string | null | undefined,
): string | null {
  const seen = new Set([id])
  for (let at = id; ;) {
    const into = intoOf(at)
    if (into === undefined) return null
    if (into === null) return at === id ? null : at
    if (seen.has(into)) return null
    seen.add(into)
    at = into
  }
}
