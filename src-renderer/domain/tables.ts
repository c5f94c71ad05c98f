/** The tables and the record type of each. What else is known of them stands in their descriptions, see `descriptors.ts`. */
import type { RowMeta } from './record'
import type { Award } from './award'
import type { Attendance } from './attendance'
import type { Cycle } from './cycle'
import type { Pair } from './pair'
import type { Person } from './person'
import type { Application } from './application'
import type { Participation } from './participation'
import type { Project } from './project'
import type { Workshop } from './workshop'
import type { Workspace } from './workspace'
import type { Signatory } from './signatory'

/** Every table that holds the program's data, with the type of its rows. */
export interface Tables {
  readonly workspaces: Workspace
  readonly signatories: Signatory
  readonly cycles: Cycle
  readonly people: Person
  readonly participations: Participation
  readonly applications: Application
  readonly pairs: Pair
  readonly projects: Project
  readonly workshops: Workshop
  readonly attendance: Attendance
  readonly awards: Award
}

/** The name of a data table. */
export type TableName = keyof Tables

/** A row as stored: the record's own fields and what every row has. */
export type Row<T extends TableName> = Tables[T] & RowMeta
