/** What the page may know about the program, and how it stops its jobs and opens addresses outside. */
import { raise } from '../../src-shared/result'
import type { Handlers } from '../requests'
import type { Tools } from './tools'

/** Handlers of `app.*`, `jobs.*` and `links.*`. */
export function appHandlers(
  tools: Tools,
): Pick<Handlers, 'app.info' | 'jobs.cancel' | 'links.open'> {
  return {
    'app.info': () => Promise.resolve(tools.info()),
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
