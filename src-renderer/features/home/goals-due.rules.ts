/** Goals of which nobody has said how they stand at the moment that has come, for Home. */
import type { CycleOf } from '../../domain/cycle-rows'
import { goalsDue } from '../../domain/goals.rules'

/** A cycle as it is asked about goals. */
export type GoalsAsked = CycleOf<'goals' | 'participations'>

const sentences = { start: 'goalsDueStart', middle: 'goalsDue', end: 'goalsDueEnd' } as const

/** Their ids, the sentence for the moment, and where they are entered; no ids where none is due. */
export function goalsToAsk({ cycle, goals, participations }: GoalsAsked, today: string) {
  const due = goalsDue(cycle, goals, participations, today)
  return {
    ids: (due?.goals ?? []).map(({ id }) => id),
    sentence: sentences[due?.moment ?? 'middle'],
    at: { screen: 'pairs', recordId: null, filters: { view: 'goals', show: 'goalsDue' } },
  } as const
}
