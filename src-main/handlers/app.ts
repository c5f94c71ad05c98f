/** What the page may know about the program, and how it fills the menu, stops its jobs and opens addresses outside. */
import { raise } from '../../src-shared/result'
import type { Handlers } from '../ipc/requests'
import { PageError } from '../system/log'
import type { Tools } from './tools'

type AppChannels =
  | 'app.info'
  | 'app.showDataFolder'
  | 'app.protection'
  | 'app.useGraphics'
  | 'app.noteError'

/** Handlers of `app.*`, `menu.*`, `jobs.*` and `links.*`. */
export function appHandlers(
  tools: Tools,
): Pick<Handlers, AppChannels | 'menu.show' | 'jobs.cancel' | 'links.open'> {
  return {
    'app.info': () => Promise.resolve(tools.info()),
    'app.showDataFolder': () => {
      tools.reveal(tools.info().dataFolder)
      return Promise.resolve(null)
    },
    'app.protection': () => tools.protection(),
    'app.useGraphics': () => {
      tools.useGraphics()
      return Promise.resolve(null)
    },
    'app.noteError': ({ name, places }) => {
      tools.log('page', new PageError(name, places))
      return Promise.resolve(null)
    },
    'menu.show': (menu) => {
      tools.showMenu(menu)
      return Promise.resolve(null)
    },
    'jobs.cancel': ({ job }) => {
      tools.jobs.cancel(job)
      return Promise.resolve(null)
    },
    'links.open': async ({ url }) => {
      if (!(await tools.openOutside(url))) raise('request.refused')
      return null
    },
  }
}
