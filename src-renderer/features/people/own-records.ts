/** Where a person's values of the organization's own fields stand: in the person, in a part in a cycle, in an application. */
import type { Application } from '../../domain/application'
import { inCycle } from '../../domain/participations.rules'
import { holderOf } from '../../domain/own-fields.rules'
import type { OwnField } from '../../domain/own-field'
import type { PersonEntry } from '../../storage/directory'

/** What is needed beside a person. */
export interface OwnContext {
  readonly ownFields: readonly OwnField[]
  /** The cycle that is shown; null for all. */
  readonly cycleId: string | null
  /** Its applications, by person. */
  readonly applications: ReadonlyMap<string, Application>
}

/** Somebody with the application of the cycle that is shown as it is stored now, where it was read. */
export interface StoredEntry extends PersonEntry {
  readonly application?: Application | undefined
}

/** The records of somebody in which a field stands: of all cycles when none is chosen. */
export function ownRecords(
  { id, person, participations, application: stored }: StoredEntry,
  { holder }: OwnField,
  { cycleId, applications }: OwnContext,
): readonly { readonly id: string }[] {
  if (holder === 'people') return [person]
  if (holder === 'applications') {
    const application = stored ?? applications.get(id)
    return application === undefined ? [] : [application]
  }
  const parts = cycleId === null ? participations : inCycle(participations, cycleId)
  return parts.filter((part) => holderOf(part) === holder)
}

/** The fields that a list of one cycle, or of all, can show: applications are of a cycle. */
export function shownFields({ ownFields, cycleId }: OwnContext): readonly OwnField[] {
  return ownFields.filter(({ holder }) => holder !== 'applications' || cycleId !== null)
}
