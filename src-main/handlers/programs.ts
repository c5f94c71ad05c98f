/** The programs of this computer, for the page. Opening another one ends Ciklus and starts it anew. */
import type { Handlers } from '../ipc/requests'
import type { Tools } from './tools'

type ProgramChannels = Extract<keyof Handlers, `programs.${string}`>

/** Handlers of `programs.*`. */
export function programHandlers({
  programs,
  tokens,
  openNext,
  startAgain,
}: Pick<Tools, 'programs' | 'tokens' | 'openNext' | 'startAgain'>): Pick<
  Handlers,
  ProgramChannels
> {
  return {
    'programs.current': () => Promise.resolve(programs.current),
    'programs.list': ({ databases }) => programs.list(databases),
    'programs.open': async (asked) => {
      await programs.open(asked)
      startAgain()
      return null
    },
    'programs.begin': async ({ token }) => {
      const held = token === undefined ? null : tokens.get(token)
      await programs.begin()
      if (held?.kind === 'path') openNext(held.path)
      startAgain()
      return null
    },
    'programs.remove': async (asked) => {
      await programs.remove(asked)
      return null
    },
    'programs.name': async (names) => {
      await programs.name(names)
      return null
    },
  }
}
