/** The question whether people are accepted although something speaks against it. */
import { create } from 'zustand'
import type { Applicant } from './applicants.rules'
import type { Hindered } from './obstacles.rules'

/** What is asked. */
export interface Override {
  /** All who are to be accepted. */
  readonly applicants: readonly Applicant[]
  /** Those of them whom something speaks against. */
  readonly hindered: readonly Hindered[]
}

/** The store of it; null while nothing is asked. */
export const useOverride = create<{ readonly asked: Override | null }>(() => ({ asked: null }))

/** Asks, and null closes the question. */
export function askToOverride(asked: Override | null): void {
  useOverride.setState({ asked })
}
