/** Whose address labels are asked for; lists of several screens ask. */
import { create } from 'zustand'
import type { Person } from '../../domain/person'

/** People, in the order of the labels, and the newest change in what is known of them (milliseconds since 1970). */
export interface LabelsAsked {
  readonly people: readonly Person[]
  readonly newest: number
}

/** What is asked for; null while nothing is. */
export const useLabels = create<{ readonly asked: LabelsAsked | null }>(() => ({ asked: null }))

/** Asks for the labels of these people. */
export function showLabels(people: readonly Person[], newest: number): void {
  useLabels.setState({ asked: { people, newest } })
}
