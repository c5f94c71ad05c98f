/** What a report for help is made of, and the file that it becomes. */
import type { Handlers } from '../ipc/requests'
import { saveFile } from './saving'
import type { SavingTools } from './saving'
import type { Tools } from './tools'

/** Handlers of `help.*`. */
export function helpHandlers(
  tools: SavingTools & Pick<Tools, 'helpFacts'>,
): Pick<Handlers, 'help.facts' | 'help.save'> {
  return {
    'help.facts': () => tools.helpFacts(),
    'help.save': ({ job, text, suggestedName }) =>
      saveFile(tools, {
        job,
        suggestedName,
        extension: '.txt',
        make: () => Promise.resolve(text),
      }),
  }
}
