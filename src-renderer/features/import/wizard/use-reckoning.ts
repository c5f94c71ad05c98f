/** The reckoning of a file: worked out before anything is written where it is short, and in slices when it was. */
import { useMemo } from 'react'
import type { RowSource } from '../reading/row-cells.rules'
import { reckon, reckonInSteps } from '../reckoning/reckon.rules'
import type { Reckoning } from '../reckoning/reckoning.types'
import type { FatedRow } from '../reckoning/row-fates.rules'
import { inSlices } from '../../../app/in-slices'

/** Up to this many rows it is worked out beforehand. */
const fewRows = 500

/** The reckoning as it would be now; null for a long file, whose reckoning comes with the last step. */
export function useReckoning(source: RowSource, fated: readonly FatedRow[]): Reckoning | null {
  return useMemo(
    () => (source.table.rows.length > fewRows ? null : reckon(source, fated)),
    [source, fated],
  )
}

/** The reckoning of any file, without holding up the window. */
export function reckonSlowly(source: RowSource, fated: readonly FatedRow[]): Promise<Reckoning> {
  return inSlices(reckonInSteps(source, fated), () => undefined, new AbortController().signal)
}
