/** Tables and JSON, in and out. Foreign bytes are only measured here; they are read in the press. */
import { limits, readHeld } from '../files/read'
import type { Handlers } from '../requests'
import { saveFile } from './saving'
import type { Tools } from './tools'

/** Handlers of `tables.*` and `json.*`. */
export function tableHandlers(
  tools: Tools,
): Pick<Handlers, 'tables.read' | 'tables.save' | 'json.read' | 'json.save'> {
  const { jobs, tokens, press } = tools
  return {
    'tables.read': ({ job, token, options }) =>
      jobs.run(job, async (running) => {
        const held = tokens.get(token)
        const bytes = await readHeld(held, limits.table)
        return press.readTable(bytes, held.name, options, running)
      }),
    'json.read': ({ job, token }) =>
      jobs.run(job, async (running) => {
        const bytes = await readHeld(tokens.get(token), limits.json)
        return press.readJson(bytes, running)
      }),
    'tables.save': ({ job, workbook, format, suggestedName }) =>
      saveFile(tools, {
        job,
        suggestedName,
        extension: `.${format}`,
        make: (running) => press.workbook(workbook, format, running),
      }),
    'json.save': ({ job, text, suggestedName }) =>
      saveFile(tools, {
        job,
        suggestedName,
        extension: '.json',
        make: () => Promise.resolve(text),
      }),
  }
}
