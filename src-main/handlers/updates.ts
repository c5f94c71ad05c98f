/** Newer versions of the program, for the page. */
import type { Handlers } from '../ipc/requests'
import type { Tools } from './tools'

type UpdateChannels = Extract<keyof Handlers, `updates.${string}`>

/** Handlers of `updates.*`. */
export function updateHandlers(tools: Tools): Pick<Handlers, UpdateChannels> {
  const { updates, jobs } = tools
  return {
    'updates.state': () => updates.state(),
    'updates.setWeekly': async ({ weekly }) => {
      await updates.setWeekly(weekly)
      return null
    },
    'updates.look': ({ job }) => jobs.run(job, (running) => updates.look(running)),
    'updates.lookIfDue': () => updates.lookIfDue(),
    'updates.download': ({ job }) => jobs.run(job, (running) => updates.download(running)),
    'updates.takeFile': ({ job, title }) =>
      jobs.run(job, async (running) => {
        const path = await tools.ask.open('update', title)
        return path === null ? null : updates.takeFile(path, running)
      }),
    'updates.discard': async () => {
      await updates.discard()
      return null
    },
    'updates.copied': async ({ snapshot }) => {
      await updates.noteCopied(snapshot)
      return null
    },
    'updates.closeAndInstall': () => {
      tools.closeAndInstall()
      return Promise.resolve(null)
    },
    'updates.showPackage': async () => {
      await updates.showPackage()
      return null
    },
  }
}
