/** All handlers of one window, put together from the areas. */
import type { Handlers } from '../ipc/requests'
import { appHandlers } from './app'
import { documentHandlers } from './documents'
import { fileHandlers } from './files'
import { journalHandlers } from './journal'
import { recoveryHandlers } from './recovery'
import { snapshotHandlers } from './snapshots'
import { tableHandlers } from './tables'
import type { Tools } from './tools'

/** Makes the handlers; the type asks for one per channel. */
export function createHandlers(tools: Tools): Handlers {
  return {
    ...appHandlers(tools),
    ...documentHandlers(tools),
    ...fileHandlers(tools),
    ...journalHandlers(tools),
    ...recoveryHandlers(tools),
    ...snapshotHandlers(tools),
    ...tableHandlers(tools),
  }
}
