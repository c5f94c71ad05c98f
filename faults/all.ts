/** Every fault, in the order of the table. */
import type { Fault } from './fault'
import { kills } from './kill'

/** See the file's own comment. */
export const allFaults: readonly Fault[] = [...kills]
