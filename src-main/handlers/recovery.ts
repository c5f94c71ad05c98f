/** Putting a broken database aside, and the end of closing. */
import type { Handlers } from '../requests'
import type { Tools } from './tools'

/** Handlers of `recovery.*` and `app.close`. */
export function recoveryHandlers(tools: Tools): Pick<Handlers, 'recovery.setAside' | 'app.close'> {
  return {
    'recovery.setAside': async () => {
      await tools.setAside()
      return null
    },
    'app.close': ({ isSaved }) => {
      tools.mayClose(isSaved)
      return Promise.resolve(null)
    },
  }
}
