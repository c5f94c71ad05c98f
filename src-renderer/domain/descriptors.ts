/**
 * Every kind of record, in the order in which an import may write them. A new kind is its
 * file, one line in `tables.ts`, and one here.
 */
import { applications } from './application'
import { attendance } from './attendance'
import { awards } from './award'
import { cycles } from './cycle'
import { pairs } from './pair'
import { participations } from './participation'
import { people } from './person'
import { projects } from './project'
import { signatories } from './signatory'
import { workshops } from './workshop'
import { workspaces } from './workspace'
import type { DescriptorOf } from './descriptor'
import type { TableName, Tables } from './tables'

/** The descriptions, by the names of their tables. */
export const descriptors = {
  workspaces,
  signatories,
  cycles,
  people,
  participations,
  applications,
  pairs,
  projects,
  workshops,
  attendance,
  awards,
} as const satisfies { readonly [T in TableName]: DescriptorOf<Tables[T]> }
