/** What other areas may use of this one. */
export { CycleFields } from './NewCycleDialog'
export { StageLine } from './StageLine'
export { newCycle, today } from './cycles.data'
