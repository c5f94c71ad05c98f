/** A register in memory that takes edits as the database would: what importing leaves behind can be looked at. */
import type { Edit } from '../../../src-renderer/domain/record'
import type { Attendance } from '../../../src-renderer/domain/attendance'
import type {
  PeopleKind,
  PeoplePlan,
  Target,
} from '../../../src-renderer/features/import/reading/import.types'
import type { ImportKind } from '../../../src-renderer/app/import-request'
import {
  noPeopleDecisions,
  planEdits,
} from '../../../src-renderer/features/import/people/people-edits.rules'
import { planPeople } from '../../../src-renderer/features/import/people/people-plan.rules'
import { readTable } from '../../../src-renderer/features/import/reading/table-reading.rules'
import type { Person } from '../../../src-renderer/domain/person'
import type { Application } from '../../../src-renderer/domain/application'
import type { Participation } from '../../../src-renderer/domain/participation'
import type { Workshop } from '../../../src-renderer/domain/workshop'
import type { ForeignTable } from '../../../src-shared/documents'

export const today = '2026-11-22'

interface Rows {
  readonly people: readonly Person[]
  readonly participations: readonly Participation[]
  readonly applications: readonly Application[]
  readonly workshops: readonly Workshop[]
  readonly attendance: readonly Attendance[]
}

/** Tables in memory and a source of ids. */
export class Register {
  readonly #tables = new Map<string, Map<string, object>>()
  #count = 0

  readonly newId = (): string => {
    this.#count += 1
    return `id${String(this.#count)}`
  }

  apply(edits: readonly Edit[]): void {
    for (const { table, id, set, mustExist } of edits) {
      const rows = this.#tables.get(table) ?? new Map<string, object>()
      if (mustExist === true && !rows.has(id)) throw new Error(`No ${table} ${id}`)
      rows.set(id, { ...(rows.get(id) ?? { id }), ...set })
      this.#tables.set(table, rows)
    }
  }

  get rows(): Rows {
    const all = (table: string): never[] =>
      [...(this.#tables.get(table)?.values() ?? [])] as never[]
    return {
      people: all('people'),
      participations: all('participations'),
      applications: all('applications'),
      workshops: all('workshops'),
      attendance: all('attendance'),
    }
  }

  context(cycleId = 'cycle') {
    return { cycleId, newId: this.newId, today, known: this.rows }
  }
}

/** Plans a list of people against a register. */
export function planOf(
  table: ForeignTable,
  register = new Register(),
  choice: { kind?: ImportKind; overrides?: ReadonlyMap<number, Target> } = {},
): PeoplePlan {
  const { kind, header, mapping } = readTable(table, choice)
  return planPeople({
    table,
    header,
    mapping,
    today,
    kind: kind as PeopleKind,
    known: register.rows,
  })
}

/** Imports a list of people as planned, with no decisions. */
export function importPeople(
  table: ForeignTable,
  register: Register,
  kind?: PeopleKind,
): PeoplePlan {
  const plan = planOf(table, register, kind === undefined ? {} : { kind })
  register.apply(planEdits(plan, noPeopleDecisions, register.context()))
  return plan
}
