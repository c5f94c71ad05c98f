/** Tables and JSON, in and out. Foreign bytes are only measured here; they are read in the document worker. */
import { FailureError } from '../../src-shared/result'
import { checkSize, limits, readHeld } from '../files/read'
import type { Handlers } from '../ipc/requests'
import { saveFile } from './saving'
import type { Tools } from './tools'

/** Handlers of `tables.*` and `json.*`. */
export function tableHandlers(
  tools: Tools,
): Pick<
  Handlers,
  'tables.read' | 'tables.save' | 'json.read' | 'json.save' | 'json.saveEncrypted'
> {
  const { jobs, tokens, worker } = tools
  return {
    'tables.read': ({ job, token, options }) =>
      jobs.run(job, async (running) => {
        const held = tokens.get(token)
        const bytes = await readHeld(held, limits.table)
        return worker.readTable(bytes, held.name, options, running)
      }),
    'json.read': ({ job, token, passphrase = null }) =>
      jobs.run(job, async (running) => {
        const held = tokens.get(token)
        const bytes = await readHeld(held, limits.json)
        return named(held.name, worker.readJson(bytes, passphrase, running))
      }),
    'tables.save': ({ job, workbook, format, suggestedName }) =>
      saveFile(tools, {
        job,
        suggestedName,
        extension: format === 'xlsx' ? '.xlsx' : '.csv',
        make: (running) => worker.workbook(workbook, format, running),
      }),
    'json.save': async ({ job, text, suggestedName }) => {
      // A file that could not be opened again is not made.
      checkSize(Buffer.byteLength(text), `${suggestedName}.json`, limits.json)
      return saveFile(tools, {
        job,
        suggestedName,
        extension: '.json',
        make: () => Promise.resolve(text),
      })
    },
    'json.saveEncrypted': ({ job, text, passphrase, suggestedName }) =>
      saveFile(tools, {
        job,
        suggestedName,
        extension: '.age',
        make: (running) => worker.encrypt(text, passphrase, running),
      }),
  }
}

/** The reader of JSON knows bytes and no names: its failures get the name of the file here. */
async function named<T>(name: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    if (!(error instanceof FailureError)) throw error
    const { code, params } = error.failure
    throw new FailureError({ code, params: { ...params, name } })
  }
}
