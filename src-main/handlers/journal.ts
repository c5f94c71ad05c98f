/** The journal, for the page. */
import type { Handlers } from '../ipc/requests'
import type { Tools } from './tools'

/** Handlers of `journal.*`. */
export function journalHandlers({
  journal,
  programs,
  removeQuarantined,
}: Tools): Pick<Handlers, Extract<keyof Handlers, `journal.${string}`>> {
  return {
    'journal.open': ({ workspace }) => journal.open(workspace ?? null),
    'journal.append': ({ device, lines }) => journal.append(device, lines),
    'journal.read': ({ from }) => journal.read(from),
    'journal.forget': async ({ sums, isEnd }) => {
      await journal.forget(sums, isEnd)
      // They hold all programs: with others beside this one they stay for as long as older backups do.
      if (isEnd && programs.isAlone) removeQuarantined(null)
      return null
    },
    'journal.retire': async ({ isForGood }) => {
      await journal.retire(isForGood)
      return null
    },
  }
}
