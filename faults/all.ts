/** Every fault, in the order of the table. */
import './globals'
import { copyErrors } from './copy-errors'
import { copyFaults } from './copies'
import { databaseErrors } from './database-errors'
import { databaseLost } from './database-lost'
import { diskCalls } from './disk-calls'
import { diskFaults } from './disk-whole'
import type { Fault } from './fault'
import { fullDiskFaults } from './full-disk'
import { joinErrors } from './join-errors'
import { journalBytes } from './journal-bytes'
import { kills } from './kill'
import { otherProcesses } from './other-processes'
import { syncFaults } from './sync'
import { upgradeFaults } from './upgrade'
import { upgradeErrors } from './upgrade-errors'

/** See the file's own comment. */
export const allFaults: readonly Fault[] = [
  ...kills,
  ...upgradeFaults,
  ...fullDiskFaults,
  ...diskFaults,
  ...databaseLost,
  ...otherProcesses,
  ...journalBytes,
  ...diskCalls,
  ...copyFaults,
  ...databaseErrors,
  ...copyErrors,
  ...joinErrors,
  ...syncFaults,
  ...upgradeErrors,
]
