/** All handlers of one window, put together from the areas. */
import type { Handlers } from '../ipc/requests'
import { appHandlers } from './app'
import { documentHandlers } from './documents'
import { fileHandlers } from './files'
import { helpHandlers } from './help'
import { journalHandlers } from './journal'
import { packetHandlers } from './packets'
import { pictureHandlers } from './pictures'
import { programHandlers } from './programs'
import { recoveryHandlers } from './recovery'
import { snapshotHandlers } from './snapshots'
import { syncHandlers } from './sync'
import { tableHandlers } from './tables'
import type { Tools } from './tools'
import { updateHandlers } from './updates'

/** Makes the handlers; the type asks for one per channel. */
export function createHandlers(tools: Tools): Handlers {
  return {
    ...appHandlers(tools),
    ...documentHandlers(tools),
    ...fileHandlers(tools),
    ...helpHandlers(tools),
    ...journalHandlers(tools),
    ...packetHandlers(tools),
    ...pictureHandlers(tools),
    ...programHandlers(tools),
    ...recoveryHandlers(tools),
    ...snapshotHandlers(tools),
    ...syncHandlers(tools),
    ...tableHandlers(tools),
    ...updateHandlers(tools),
  }
}
