/** Alumni: everybody who completed a closed cycle, once, with the cycles and roles they completed. */
import { comparePeople } from '../../i18n/sort'
import { completionOf } from '../../domain/completion.rules'
import { newestFirst } from '../../domain/cycles.rules'
import type { Cycle } from '../../domain/cycle'
import { fullName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import type { Role } from '../../domain/participation'
import type { Participation } from '../../domain/participation'
import { roles } from '../../domain/participation'
import type { CompletionRows } from '../../domain/completion.rules'

/** A cycle that a person completed, and in which roles. */
export interface CompletedCycle {
  readonly cycle: Cycle
  readonly roles: readonly Role[]
}

/** A person of the alumni. */
export interface Alumnus {
  readonly person: Person
  readonly name: string
  /** The latest first. */
  readonly cycles: readonly CompletedCycle[]
}

/** Mentees and mentors as awards see it; whoever else was marked completed by a coordinator. */
function completedParticipations(rows: CompletionRows): readonly Participation[] {
  const verdicts = completionOf(rows)
  return rows.participations.filter(
    (p) => verdicts.get(p.id)?.completed ?? p.status === 'completed',
  )
}

/**
 * The alumni of the closed cycles among `cycles` (each with its rows): those of the latest cycle first, then by
 * last name.
 */
export function alumniOf(cycles: readonly CompletionRows[]): readonly Alumnus[] {
  const closed = new Map(
    cycles.filter((rows) => rows.cycle.stage === 'closed').map((rows) => [rows.cycle.id, rows]),
  )
  const order = newestFirst([...closed.values()].map((rows) => rows.cycle))
  const found = new Map<string, { readonly person: Person; readonly cycles: CompletedCycle[] }>()
  for (const cycle of order) {
    const rows = closed.get(cycle.id)
    if (rows === undefined) continue
    const rolesOf = new Map<string, Set<Role>>()
    for (const { personId, role } of completedParticipations(rows)) {
      rolesOf.set(personId, (rolesOf.get(personId) ?? new Set<Role>()).add(role))
    }
    for (const person of rows.people) {
      const theirs = rolesOf.get(person.id)
      if (theirs === undefined) continue
      const alumnus = found.get(person.id) ?? { person, cycles: [] }
      found.set(person.id, alumnus)
      alumnus.cycles.push({ cycle, roles: roles.filter((role) => theirs.has(role)) })
    }
  }
  const place = new Map(order.map((cycle, i) => [cycle.id, i]))
  const latest = (cycles: readonly CompletedCycle[]): number =>
    place.get(cycles[0]?.cycle.id ?? '') ?? order.length
  return [...found.values()]
    .map(({ person, cycles: completed }) => ({ person, name: fullName(person), cycles: completed }))
    .sort(
      (a, b) =>
        latest(a.cycles) - latest(b.cycles) ||
        comparePeople(a.person, b.person) ||
        (a.person.id < b.person.id ? -1 : 1),
    )
}
