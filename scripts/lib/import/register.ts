/** The rows of a cycle in memory: takes the edits of an import as the database would. */
import type { DateRange } from '../../../src-renderer/domain/cycle'
import type { Attendance } from '../../../src-renderer/domain/attendance'
import type { Application } from '../../../src-renderer/domain/application'
import type { Participation } from '../../../src-renderer/domain/participation'
import type { Person } from '../../../src-renderer/domain/person'
import type { Edit } from '../../../src-renderer/domain/record'
import type { Workshop } from '../../../src-renderer/domain/workshop'

/** The cycle that the files are brought into. */
export const cycleId = 'cycle'

interface Rows {
  readonly people: readonly Person[]
  readonly participations: readonly Participation[]
  readonly applications: readonly Application[]
  readonly workshops: readonly Workshop[]
  readonly attendance: readonly Attendance[]
}

/** The rows, and a source of ids. */
export class Register {
  /** The days of the cycle; null where they are not known. */
  readonly span: DateRange | null
  readonly #tables = new Map<string, Map<string, object>>()
  #made = 0

  constructor(span: DateRange | null = null) {
    this.span = span
  }

  readonly newId = (): string => {
    this.#made += 1
    return `new-${String(this.#made)}`
  }

  /** Writes edits, and returns the rows that they left behind, each with its table. */
  apply(edits: readonly Edit[]): readonly object[] {
    const touched = new Map<string, object>()
    for (const { table, id, set } of edits) {
      const rows = this.#tables.get(table) ?? new Map<string, object>()
      const row = { ...(rows.get(id) ?? { id }), ...set }
      rows.set(id, row)
      this.#tables.set(table, rows)
      touched.set(`${table} ${id}`, { table, ...row })
    }
    return [...touched.values()]
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
}
