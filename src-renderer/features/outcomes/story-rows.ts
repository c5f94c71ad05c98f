/** What the story of a person or of a pair is made of, and what its lines are read with. */
import type { Route } from '../../app/routes'
import type { CycleRows } from '../../domain/cycle-rows'
import type { Cycle } from '../../domain/cycle'
import type { Pair } from '../../domain/pair'
import { fullName } from '../../domain/people.rules'
import type { Label } from '../../i18n/label'

/** What a story is made of: rows of one cycle or of several, in any order. */
export type StoryRows = Pick<
  CycleRows,
  | 'people'
  | 'participations'
  | 'applications'
  | 'pairs'
  | 'meetings'
  | 'workshops'
  | 'attendance'
  | 'awards'
  | 'projects'
  | 'goals'
  | 'supportNotes'
  | 'testimonials'
  | 'letters'
> & {
  readonly cycles: readonly Cycle[]
  /** Projects of other cycles that are named in news. */
  readonly earlierProjects?: CycleRows['earlierProjects']
}

/** Whose story it is: a person's, or that of the two of a pair. */
export type StoryOf =
  | { readonly personId: string }
  | { readonly pair: Pair; readonly menteeId: string | null; readonly mentorId: string | null }

/** A line of a story. */
export interface StoryLine {
  readonly key: string
  /** `YYYY-MM-DD`; where it stands, when nobody has said its day. */
  readonly on: string
  /** False when nobody has said its day. */
  readonly isDated?: boolean
  /** `outcomes:story.<what>`; params that are codes are named by {@link storyText}. */
  readonly label: Label
  /** What was written about it, or null. */
  readonly note: string | null
  readonly target: Route
}

/** What the lines are read with. */
interface Reader {
  readonly rows: StoryRows
  readonly people: ReadonlySet<string>
  /** Who a line is about is said only where two people are in the story. */
  readonly isOfTwo: boolean
  readonly pairs: readonly Pair[]
  readonly name: (personId: string | null | undefined) => string
  readonly cycle: (id: string) => Cycle | undefined
  readonly today: string
}

/** Where a record is. */
export const at = (
  screen: 'people' | 'pairs' | 'workshops' | 'awards',
  cycleId: string,
  recordId: string,
): Route =>
  screen === 'pairs'
    ? // Another view of pairs has no place for a pair that is open.
      { screen, cycleId, recordId, filters: { view: 'list' } }
    : { screen, cycleId, recordId }

/** Makes ready what the lines are read with. `today` is `YYYY-MM-DD`. */
export function readerOf(rows: StoryRows, of: StoryOf, today: string): Reader {
  const names = new Map(rows.people.map((person) => [person.id, fullName(person)]))
  const cycles = new Map(rows.cycles.map((cycle) => [cycle.id, cycle]))
  const isOfTwo = 'pair' in of
  const ids = isOfTwo ? [of.menteeId, of.mentorId] : [of.personId]
  const people = new Set(ids.filter((id) => id !== null))
  const parts = new Map(rows.participations.map((part) => [part.id, part.personId]))
  const isOwn = ({ mentorId, menteeId }: Pair): boolean =>
    people.has(parts.get(mentorId) ?? '') || people.has(parts.get(menteeId) ?? '')
  return {
    ...{ rows, people, isOfTwo, today },
    pairs: isOfTwo ? [of.pair] : rows.pairs.filter(isOwn),
    name: (id) => names.get(id ?? '') ?? '',
    cycle: (id) => cycles.get(id),
  }
}

/** Makes the lines of one kind. */
export type Lines = (reader: Reader) => readonly StoryLine[]
