/** The keys that decide about applicants, in a list and wherever one of them is open. */
import { useCallback, useEffect, useRef } from 'react'
import { runAction } from '../../app/actions'
import type { Applicant } from './applicants.rules'
import { decisionCodes } from './selection.actions'

/** The parts of a key press that matter here. */
interface Press {
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly repeat: boolean
}

/** Decides when a key press stands for that; says whether it did. A key held down decides once; AltGr, which writes signs, does not. */
export function decideByKey(press: Press, applicants: readonly Applicant[]): boolean {
  if (!press.altKey || press.ctrlKey || press.metaKey || press.repeat) return false
  const decision = decisionCodes[press.code]
  if (decision === undefined || applicants.length === 0) return false
  runAction(`selection.${decision}`, applicants)
  return true
}

/** The same for the rows of a grid: `concerned` are those whom a key over a row is about. Stable. */
export function useDecisionKeys<R>(
  concerned: (row: R) => readonly Applicant[],
): (press: Press, row: R | null) => boolean {
  const newest = useRef(concerned)
  useEffect(() => {
    newest.current = concerned
  })
  return useCallback(
    (press: Press, row: R | null) => row !== null && decideByKey(press, newest.current(row)),
    [],
  )
}
