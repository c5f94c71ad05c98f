/** A row of the list of cycles. */
import { stages } from '../../domain/cycle'
import type { Stage } from '../../domain/cycle'
import type { Row } from '../../domain/tables'
import type { CycleNumbers } from './cycle-numbers.rules'

/** A cycle, and what is counted of it; null while that is not known. */
export interface CycleRow {
  readonly cycle: Row<'cycles'>
  readonly numbers: CycleNumbers | null
}

/** Whether a value is a stage. */
export const isStage = (value: string | null): value is Stage =>
  stages.some((stage) => stage === value)
