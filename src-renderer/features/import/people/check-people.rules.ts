/** What the check of a list of people shows: each row's state with the decisions made so far, and what can be chosen for it. */
import type {
  PeopleDecisions,
  PeoplePlan,
  RowStatus,
  PlannedPerson,
  RowDecision,
  FieldChange,
} from '../reading/import.types'
import { changesAgainst } from './draft-fields.rules'
import { outcomes } from './people-edits.rules'
import type { Outcome } from './people-edits.rules'
import { existingRowsOf, roleOfKind } from './people-plan.rules'
import type { KnownPeople } from './people-plan.rules'

/** The state a row is shown in: its status, or that it was left out by decision. */
export type RowState = RowStatus | 'skipped'

/** A row with what becomes of it. */
export interface CheckedPerson {
  readonly id: string
  readonly planned: PlannedPerson
  readonly state: RowState
  readonly outcome: Outcome
  readonly isDecided: boolean
}

/** The state of a row, given where it ends up. */
function stateOf(planned: PlannedPerson, outcome: Outcome, decision?: RowDecision): RowState {
  if (outcome.to === 'none') {
    if (outcome.why === 'skipped') return 'skipped'
    if (outcome.why === 'undecided') return 'unsure'
    return planned.rowStatus === 'blank' ? 'blank' : 'wrong'
  }
  if (decision?.choice === 'row') return 'sameAsRow'
  if (decision === undefined && planned.rowStatus === 'sameAsRow' && planned.sameAs !== null) {
    return outcome.to === 'new' && outcome.row === planned.row ? 'new' : 'sameAsRow'
  }
  return outcome.to === 'new' ? 'new' : 'existing'
}

/** All rows of a plan as they stand now. Blank rows are left out: there is nothing to say about them. */
export function checkedPeople(
  plan: PeoplePlan,
  decisions: PeopleDecisions,
): readonly CheckedPerson[] {
  const found = outcomes(plan, decisions)
  return plan.rows
    .filter((planned) => planned.rowStatus !== 'blank')
    .map((planned) => {
      const outcome = found.get(planned.row) ?? { to: 'none', why: 'unusable' }
      const decision = decisions.rows.get(planned.row)
      return {
        id: String(planned.row),
        planned,
        outcome,
        state: stateOf(planned, outcome, decision),
        isDecided: decision !== undefined,
      }
    })
}

/** What can be chosen for a row: `1` to `5` are candidates, in their order. */
export type RowChoice = 'new' | 'skip' | `person:${string}` | `row:${string}`

/** A choice as a decision. */
function decisionOf(choice: RowChoice): RowDecision {
  if (choice === 'new' || choice === 'skip') return { choice }
  if (choice.startsWith('person:'))
    return { choice: 'person', personId: choice.slice('person:'.length) }
  return { choice: 'row', row: Number(choice.slice('row:'.length)) }
}

/** A decision as a choice. */
export function choiceOf(decision: RowDecision): RowChoice {
  if (decision.choice === 'person') return `person:${decision.personId}`
  if (decision.choice === 'row') return `row:${String(decision.row)}`
  return decision.choice
}

/** What is planned for a row without a decision; null for one that waits. */
export function plannedChoice(planned: PlannedPerson): RowChoice | null {
  if (planned.rowStatus === 'new') return 'new'
  if (planned.rowStatus === 'existing' && planned.personId !== null)
    return `person:${planned.personId}`
  if (planned.rowStatus === 'sameAsRow' && planned.sameAs !== null) {
    return `row:${String(planned.sameAs)}`
  }
  return null
}

/** The choices of a row's candidates, in their order. */
export function candidateChoices(planned: PlannedPerson): readonly RowChoice[] {
  return planned.candidates.flatMap((candidate): readonly RowChoice[] =>
    candidate.personId !== null
      ? [`person:${candidate.personId}`]
      : candidate.row !== null
        ? [`row:${String(candidate.row)}`]
        : [],
  )
}

/** The choice that a key stands for on a row that can be imported; null when it stands for none. No letter does: letters search. */
export function choiceForKey(code: string, planned: PlannedPerson): RowChoice | null {
  if (planned.draft === null) return null
  if (/^(?:Digit|Numpad)0$/u.test(code)) return 'new'
  if (code === 'Delete') return 'skip'
  const digit = /^(?:Digit|Numpad)([1-5])$/.exec(code)
  return digit === null ? null : (candidateChoices(planned)[Number(digit[1]) - 1] ?? null)
}

/** Makes a decision about a row; deciding what is planned anyway takes the decision back. */
export function decide(
  decisions: PeopleDecisions,
  planned: PlannedPerson,
  choice: RowChoice,
): PeopleDecisions {
  const rows = new Map(decisions.rows)
  if (plannedChoice(planned) === choice) rows.delete(planned.row)
  else rows.set(planned.row, decisionOf(choice))
  return { ...decisions, rows }
}

/** Takes or leaves the file's value of a field. */
export function toggled(keys: ReadonlySet<string>, key: string, isOn: boolean): Set<string> {
  const next = new Set(keys)
  if (isOn) next.add(key)
  else next.delete(key)
  return next
}

/** What a row fills and leaves as it is, also when it was the user who said whose row it is. */
export function changesNow(row: CheckedPerson, plan: PeoplePlan, known: KnownPeople) {
  const { planned, outcome } = row
  const none: readonly FieldChange[] = []
  if (planned.draft === null) return none
  if (!row.isDecided) return planned.changes
  if (outcome.to !== 'person') return none
  const role = roleOfKind[plan.kind] ?? planned.draft.role
  return changesAgainst(planned.draft, existingRowsOf(known, role)(outcome.personId))
}

/** Leaves out decisions for people who are no longer there. */
export function standingDecisions(
  decisions: PeopleDecisions,
  isKnown: (personId: string) => boolean,
): PeopleDecisions {
  const gone = [...decisions.rows].filter(
    ([, decision]) => decision.choice === 'person' && !isKnown(decision.personId),
  )
  if (gone.length === 0) return decisions
  const rows = new Map(decisions.rows)
  for (const [row] of gone) rows.delete(row)
  return { ...decisions, rows }
}

/** The next row after one that still waits for a decision, from the top again at the end; null when none does. */
export function nextWaiting(
  rows: readonly { readonly id: string; readonly isWaiting: boolean }[],
  after: string | null,
): string | null {
  const from = rows.findIndex((row) => row.id === after) + 1
  const ordered = [...rows.slice(from), ...rows.slice(0, from)]
  return ordered.find((row) => row.isWaiting && row.id !== after)?.id ?? null
}
