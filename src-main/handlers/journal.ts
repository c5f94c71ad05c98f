/** The journal, for the page. */
import type { Handlers } from '../ipc/requests'
import type { Tools } from './tools'

/** Handlers of `journal.*`. */
export function journalHandlers({
  journal,
}: Tools): Pick<Handlers, 'journal.open' | 'journal.append' | 'journal.read' | 'journal.retire'> {
  return {
    'journal.open': () => journal.open(),
    'journal.append': ({ device, lines }) => journal.append(device, lines),
    'journal.read': ({ from }) => journal.read(from),
    'journal.retire': async ({ isForGood }) => {
      await journal.retire(isForGood)
      return null
    },
  }
}
