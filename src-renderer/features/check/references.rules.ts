/** Records that name what is not there, or what is in the trash; pairs and marks of the wrong people. */
import type { Edit } from '../../domain/record'
import { isLive, remove } from '../../domain/edits'
import { derivedId } from '../../domain/ids'
import type { TableName } from '../../domain/tables'
import { roles } from '../../domain/participation'
import { ownersOf } from '../../domain/titles.rules'
import type { AnyRecord } from '../../domain/any-record'
import type { Finding, World } from './check.types'
import { finding, findIn, isHere, liveRows, textIn, trashWithAll } from './all-records.rules'
import type { Dependents } from './all-records.rules'

/** What a live row names and cannot do without: it must be there, and not in the trash. */
export function ownerFindings(
  table: TableName,
  row: AnyRecord,
  world: World,
  dependents: Dependents,
): readonly Finding[] {
  const record = { table, id: row.id }
  const find = findIn(world)
  return ownersOf(table, row).flatMap((owner) => {
    const there = find(owner.table, owner.id)
    if (there && isLive(there)) return []
    const repair = [trashWithAll(record, dependents, world.now)]
    return finding(there ? 'orphan' : 'dangling', record, { other: owner, repair })
  })
}

/** A workshop goes on without somebody who led it: only the name is taken off. */
export function leaderFindings(row: AnyRecord, world: World): readonly Finding[] {
  const record = { table: 'workshops' as const, id: row.id }
  return Object.entries(row).flatMap(([field, value]) => {
    if (!field.startsWith('facilitator:') || value !== true) return []
    const other = { table: 'people' as const, id: field.slice('facilitator:'.length) }
    if (isHere(world, other)) return []
    const edit: Edit = { ...record, set: { [field]: null }, mustExist: true }
    return finding('ledByNobody', record, { field, other, repair: [[edit]] })
  })
}

const trash = (table: TableName, { id }: AnyRecord, world: World): readonly (readonly Edit[])[] => [
  [remove(table, id, world.now)],
]

/** A pair is a mentor and a mentee, two people, of its own cycle. */
export function pairFindings(row: AnyRecord, world: World): readonly Finding[] {
  const record = { table: 'pairs' as const, id: row.id }
  const find = findIn(world)
  const mentor = find('participations', textIn(row, 'mentorId'))
  const mentee = find('participations', textIn(row, 'menteeId'))
  // What is not there, or in the trash, is said already.
  if (!mentor || !mentee || !isLive(mentor) || !isLive(mentee)) return []
  const repair = trash('pairs', row, world)
  const personId = textIn(mentor, 'personId')
  if (personId === textIn(mentee, 'personId'))
    return [finding('samePerson', record, { other: { table: 'people', id: personId }, repair })]
  const cycleId = textIn(row, 'cycleId')
  const isRight =
    mentor['role'] === 'mentor' &&
    mentee['role'] === 'mentee' &&
    mentor['cycleId'] === cycleId &&
    mentee['cycleId'] === cycleId
  return isRight ? [] : [finding('wrongSides', record, { repair })]
}

/** Running pairs of the same two people: the one made later is one too many. */
export function pairedTwice(world: World): readonly Finding[] {
  const seen = new Map<string, AnyRecord>()
  const running = liveRows(world, 'pairs').filter((row) => (row['ended'] ?? null) === null)
  return running
    .toSorted((a, b) => ((a.stamps[''] ?? '') < (b.stamps[''] ?? '') ? -1 : 1))
    .flatMap((row) => {
      const sides = ['cycleId', 'mentorId', 'menteeId'].map((field) => textIn(row, field)).join(' ')
      if (!seen.has(sides)) {
        seen.set(sides, row)
        return []
      }
      const repair = trash('pairs', row, world)
      return finding('pairedTwice', { table: 'pairs', id: row.id }, { repair })
    })
}

/** Whether somebody is in a cycle in any role; or was, and their part is in the trash. */
function partIn(world: World, cycleId: string, personId: string): 'in' | 'left' | 'never' {
  const find = findIn(world)
  const parts = roles.flatMap((role) => {
    try {
      return find('participations', derivedId(cycleId, personId, role)) ?? []
    } catch {
      // An id that could not be derived belongs to nobody's part.
      return []
    }
  })
  if (parts.some(isLive)) return 'in'
  return parts.length > 0 ? 'left' : 'never'
}

/** A mark of somebody who has no part in the workshop's cycle: a guest, or somebody who has left it. */
export function markFindings(row: AnyRecord, world: World): readonly Finding[] {
  const record = { table: 'attendance' as const, id: row.id }
  const personId = textIn(row, 'personId')
  const workshop = findIn(world)('workshops', textIn(row, 'workshopId'))
  if ((row['state'] ?? null) === null || !workshop || !isLive(workshop)) return []
  if (workshop[`facilitator:${personId}`] === true) return []
  const cycleId = textIn(workshop, 'cycleId')
  const part = partIn(world, cycleId, personId)
  if (part === 'in') return []
  const kind = part === 'left' ? 'leftButMarked' : 'stranger'
  const repair = trash('attendance', row, world)
  return [finding(kind, record, { other: { table: 'cycles', id: cycleId }, repair })]
}
