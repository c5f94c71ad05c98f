/** What the check of a list of workshops shows: each row's state, and who each name that leads one is taken for. */
import type {
  PlannedFacilitator,
  PlannedWorkshop,
  WorkshopDecisions,
  WorkshopsPlan,
} from '../reading/import.types'
import type { RowState } from '../people/check-people.rules'
import { facilitatorKey } from './workshops-plan.rules'

/** A row with what becomes of it. */
export interface CheckedWorkshop {
  readonly id: string
  readonly planned: PlannedWorkshop
  readonly state: RowState
}

/** Who a name is: somebody known, somebody to be added, nobody, or not decided yet. */
type FacilitatorState =
  | { readonly to: 'person'; readonly personId: string }
  | { readonly to: 'new' | 'skip' | 'waiting' }

/** Who a name is taken for with the decisions made so far. */
export function facilitatorState(
  planned: PlannedFacilitator,
  decisions: WorkshopDecisions,
): FacilitatorState {
  const decision = decisions.facilitators.get(planned.key)
  if (decision?.choice === 'person') return { to: 'person', personId: decision.personId }
  if (decision !== undefined) return { to: decision.choice }
  if (planned.personId !== null) return { to: 'person', personId: planned.personId }
  return { to: planned.candidates.length === 0 ? 'new' : 'waiting' }
}

/** The names that lead a workshop of the plan. */
export function facilitatorsOf(
  planned: PlannedWorkshop,
  plan: WorkshopsPlan,
): readonly PlannedFacilitator[] {
  const keys = new Set(planned.draft?.facilitators.map(facilitatorKey) ?? [])
  return plan.facilitators.filter(({ key }) => keys.has(key))
}

/** All rows of a plan as they stand now; blank rows are left out. */
export function checkedWorkshops(
  plan: WorkshopsPlan,
  decisions: WorkshopDecisions,
): readonly CheckedWorkshop[] {
  return plan.rows
    .filter((planned) => planned.rowStatus !== 'blank')
    .map((planned) => {
      const choice = decisions.rows.get(planned.row)?.choice
      const decided = choice === 'skip' ? 'skipped' : choice
      const state = planned.draft === null ? planned.rowStatus : (decided ?? planned.rowStatus)
      return { id: String(planned.row), planned, state }
    })
}

/** What importing workshops would do, in numbers. */
export interface WorkshopsEffect {
  readonly newWorkshops: number
  readonly knownWorkshops: number
  readonly newPeople: number
  /** Names that several people have, not decided: they would be left out. */
  readonly waiting: number
}

/** Counts what importing would do with the decisions made so far. */
export function workshopsEffect(
  plan: WorkshopsPlan,
  decisions: WorkshopDecisions,
): WorkshopsEffect {
  const rows = checkedWorkshops(plan, decisions)
  const taken = rows.filter(({ state }) => state === 'new' || state === 'existing')
  const names = new Map(
    taken.flatMap(({ planned }) => facilitatorsOf(planned, plan)).map((one) => [one.key, one]),
  )
  const states = [...names.values()].map((one) => facilitatorState(one, decisions).to)
  return {
    newWorkshops: taken.filter(({ state }) => state === 'new').length,
    knownWorkshops: taken.filter(({ state }) => state === 'existing').length,
    newPeople: states.filter((to) => to === 'new').length,
    waiting: states.filter((to) => to === 'waiting').length,
  }
}
