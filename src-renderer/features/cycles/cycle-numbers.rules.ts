/** What is counted of a cycle in the list of cycles: the numbers that its report and Home give, too. Pure. */
import type { CompletionRows } from '../../domain/completion.rules'
import { completedMenteeIds, takenIds } from '../../domain/figures.rules'

/** The numbers, in the order of their columns. */
export const cycleNumbers = ['mentees', 'mentors', 'pairs', 'workshops', 'completed'] as const
/** One of {@link cycleNumbers}. */
export type CycleNumber = (typeof cycleNumbers)[number]

/** The numbers of a cycle. */
export type CycleNumbers = Readonly<Record<CycleNumber, number>>

/** Counts them. */
export function numbersOf(rows: CompletionRows): CycleNumbers {
  return {
    mentees: takenIds(rows, 'mentee').length,
    mentors: takenIds(rows, 'mentor').length,
    pairs: rows.pairs.length,
    workshops: rows.workshops.length,
    completed: completedMenteeIds(rows).length,
  }
}
