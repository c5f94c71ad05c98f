/** Putting a broken database aside, and the end of closing. */
import type { Handlers } from '../ipc/requests'
import type { Tools } from './tools'

/** Handlers of `recovery.*` and `app.close`. */
export function recoveryHandlers(
  tools: Pick<Tools, 'quarantineDatabases' | 'programs' | 'startAgain' | 'mayClose'>,
): Pick<Handlers, 'recovery.quarantine' | 'app.close'> {
  return {
    'recovery.quarantine': async ({ isAll }) => {
      await (isAll ? tools.quarantineDatabases() : tools.programs.beginDatabase())
      tools.startAgain()
      return null
    },
    'app.close': ({ isSaved }) => {
      tools.mayClose(isSaved)
      return Promise.resolve(null)
    },
  }
}
