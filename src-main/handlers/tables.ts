/** Tables and JSON, in and out. Foreign bytes are only measured here; they are read in the document worker. */
import { basename, dirname } from 'node:path'
import { FailureError, raise } from '../../src-shared/result'
import { isInside } from '../files/inside'
import { limits, readHeld } from '../files/read'
import type { Handlers } from '../ipc/requests'
import { programExtension } from '../files/opened-files'
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
        // It may be locked: how much is in it the reader sees.
        const bytes = await readHeld(held, limits.lockedJson)
        return named(held.name, worker.readJson(bytes, passphrase, running))
      }),
    'tables.save': ({ job, workbook, format, suggestedName }) =>
      saveFile(tools, {
        job,
        suggestedName,
        extension: format === 'xlsx' ? '.xlsx' : '.csv',
        make: (running) => worker.workbook(workbook, format, running),
      }),
    'json.save': (asked) => saveJson(tools, asked),
    'json.saveEncrypted': async ({ job, text, passphrase, suggestedName }) => {
      refuseTooLarge(text, suggestedName)
      return saveFile(tools, {
        job,
        suggestedName,
        extension: '.age',
        make: (running) => worker.encrypt(text, passphrase, running),
      })
    },
  }
}

/** Saves a text as it is. A program is one of those that can be opened again, and is not kept beside its data. */
async function saveJson(
  tools: Tools,
  { job, text, suggestedName }: Parameters<Handlers['json.save']>[0],
) {
  const extension = suggestedName.endsWith(programExtension) ? programExtension : '.json'
  const isNamed = suggestedName.endsWith(extension)
  refuseTooLarge(text, isNamed ? suggestedName : `${suggestedName}${extension}`)
  // A program saved beside its data would be lost with it.
  const checkPlace = async (path: string): Promise<void> => {
    if (await isInside(dirname(path), tools.info().dataFolder))
      raise('save.besideData', { name: basename(path) })
  }
  return saveFile(tools, {
    job,
    suggestedName,
    extension,
    make: () => Promise.resolve(text),
    ...(extension === programExtension && { checkPlace, onSaved: tools.addRecent }),
  })
}

/** A file that could not be opened again is not made, locked or not. */
function refuseTooLarge(text: string, name: string): void {
  if (Buffer.byteLength(text) > limits.json)
    raise('save.tooLarge', { name, limit: Math.round(limits.json / 1_000_000) })
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
