/** Every fault, in the order of the table. */
import './globals'
import { databaseErrors } from './database-errors'
import type { Fault } from './fault'
import { journalBytes } from './journal-bytes'
import { kills } from './kill'

/** See the file's own comment. */
export const allFaults: readonly Fault[] = [...kills, ...journalBytes, ...databaseErrors]
