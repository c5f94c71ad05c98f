/** Typeset documents: shown, saved, saved one by one, printed. The document worker makes them. */
import { readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Args, Value } from '../../src-shared/contract'
import { nameGiver } from '../files/names'
import type { NameGiver } from '../files/names'
import { writeFailure } from '../files/errno'
import { writeWhole } from '../files/write'
import type { RunningJob } from '../system/jobs'
import type { Handlers } from '../ipc/requests'
import { saveFile } from './saving'
import type { Tools } from './tools'

/** Handlers of `documents.*`. */
export function documentHandlers(
  tools: Tools,
): Pick<
  Handlers,
  | 'documents.preview'
  | 'documents.check'
  | 'documents.save'
  | 'documents.saveEach'
  | 'documents.print'
  | 'documents.state'
  | 'documents.restart'
  | 'letters.save'
  | 'texts.save'
> {
  const { jobs, worker } = tools
  return {
    'documents.preview': ({ job, document, from, count }) =>
      jobs.run(job, (running) => worker.preview(document, from, count, running)),
    'documents.check': ({ job, document }) =>
      jobs.run(job, (running) => worker.check(document, running)),
    'documents.save': ({ job, document, suggestedName }) =>
      saveFile(tools, {
        job,
        suggestedName,
        extension: '.pdf',
        make: (running) => worker.pdf(document, running),
      }),
    'documents.saveEach': ({ job, files }) =>
      jobs.run(job, (running) => saveEach(tools, files.map(madeBy(tools)), '.pdf', running)),
    'letters.save': ({ job, letters: [first, ...others] }) =>
      others.length === 0 && first !== undefined
        ? saveFile(tools, {
            job,
            suggestedName: first.name,
            extension: '.eml',
            make: () => Promise.resolve(first.text),
          }).then((folder) => folder && { count: 1, folder })
        : jobs.run(job, (running) =>
            saveEach(tools, [...(first ? [first] : []), ...others].map(asItIs), '.eml', running),
          ),
    'texts.save': ({ job, text, extension, suggestedName }) =>
      saveFile(tools, { job, suggestedName, extension, make: () => Promise.resolve(text) }),
    'documents.print': ({ job, document }) =>
      jobs.run(job, async (running) => {
        const pages = await worker.svgPages(document, running)
        const { language, title, name = title } = document
        return { printed: await tools.print(pages, { language, title: name }, running.signal) }
      }),
    'documents.state': () => Promise.resolve({ isOff: worker.isOff() }),
    'documents.restart': () => {
      tools.restartDocuments()
      return Promise.resolve(null)
    },
  }
}

/** A file of several: its name, and how its contents are made. */
interface OneOfMany {
  readonly name: string
  readonly make: (job: RunningJob) => Promise<Uint8Array | string>
}

const madeBy =
  ({ worker }: Tools) =>
  ({ name, document }: Args<'documents.saveEach'>['files'][number]): OneOfMany => ({
    name,
    make: (job) => worker.pdf(document, job),
  })

const asItIs = ({ name, text }: Args<'letters.save'>['letters'][number]): OneOfMany => ({
  name,
  make: () => Promise.resolve(text),
})

async function saveEach(
  tools: Tools,
  files: readonly OneOfMany[],
  extension: '.pdf' | '.eml',
  job: RunningJob,
): Promise<Value<'documents.saveEach'>> {
  const folder = await tools.ask.folder()
  job.signal.throwIfAborted()
  if (folder === null) return null
  const name = basename(folder)
  const existing = await readdir(folder).catch((error: unknown) => {
    throw writeFailure(error, name)
  })
  await writeAll(folder, nameGiver(extension, existing), files, job)
  const token = tools.tokens.hold({ kind: 'path', path: folder, name })
  return { count: files.length, folder: { token, name, place: name } }
}

/** Writes every file, or none: what was written before a failure is removed again. */
async function writeAll(
  folder: string,
  names: NameGiver,
  files: readonly OneOfMany[],
  job: RunningJob,
): Promise<void> {
  const written: string[] = []
  // Progress is told in files; the document worker's own, in pages of one file, would only flicker.
  const quiet: RunningJob = { signal: job.signal, onProgress: () => undefined }
  try {
    for (const file of files) {
      job.onProgress(written.length, files.length)
      const path = join(folder, names.next(file.name))
      const bytes = await file.make(quiet)
      await writeWhole(path, bytes, { signal: job.signal, replace: false })
      written.push(path)
    }
    job.onProgress(files.length, files.length)
  } catch (error) {
    await Promise.all(written.map((path) => rm(path, { force: true }).catch(() => undefined)))
    throw error
  }
}
