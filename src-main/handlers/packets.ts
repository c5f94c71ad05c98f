/** Pages that stand alone: files for reviewers who read elsewhere, and forms of calls. */
import { formPage, packetPage } from '../documents/packet-page'
import type { Handlers } from '../ipc/requests'
import { saveFile } from './saving'
import type { Tools } from './tools'

/** Handlers of `packets.*` and `forms.*`. */
export function packetHandlers(tools: Tools): Pick<Handlers, 'packets.save' | 'forms.save'> {
  const extension = '.html'
  return {
    'packets.save': (asked) =>
      saveFile(tools, {
        ...{ job: asked.job, suggestedName: asked.suggestedName, extension },
        make: async () => packetPage(await tools.pageParts('packet'), asked),
      }),
    'forms.save': (asked) =>
      saveFile(tools, {
        ...{ job: asked.job, suggestedName: asked.suggestedName, extension },
        make: async () => formPage(await tools.pageParts('call-form'), asked),
      }),
  }
}
