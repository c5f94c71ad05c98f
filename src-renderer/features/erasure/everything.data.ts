/** Reads everything about a person and saves it: a document to read, then the same as data. */
import { fileName } from '../../app/documents/file-name'
import { saveDocument } from '../../app/documents/save-document'
import { nowIso } from '../../app/clock'
import { runJob } from '../../app/jobs'
import { notifySaved } from '../../app/notify'
import { allEntries } from '../../backup/content'
import type { RecordName } from '../../domain/any-record'
import { recordKey } from '../../domain/any-record'
import { label } from '../../domain/edits'
import { newestChange } from '../../domain/figures.rules'
import { picturesIn } from '../../domain/kept-picture'
import { fullName } from '../../domain/people.rules'
import { currentLanguage, translatorFor } from '../../i18n/i18n'
import { database } from '../../storage/current'
import { dependentsOf } from '../../storage/dependents'
import { finder, readRecords } from '../../storage/read-records'
import { readPictureUrl } from '../../storage/pictures'
import { readWorkspace } from '../../storage/workspace'
import { criterionOf, everythingDocument, everythingJson } from './everything.document'
import type { Everything, OwnChange } from './everything.document'
import { withMerged } from './with-merged.data'

/** Reads it; null when the person is not there. */
export async function readEverything(personId: string): Promise<Everything | null> {
  const people = await withMerged(personId)
  const [person] = people
  if (!person) return null
  const roots = people.map(({ id }): RecordName => ({ table: 'people', id }))
  const { going } = await dependentsOf(roots, () => true)
  const own = people.map((row) => ({ table: 'people' as const, id: row.id, row: { ...row } }))
  const records = [...own, ...going]
  const keys = new Set(records.map(recordKey))
  const changes: OwnChange[] = []
  for await (const entries of allEntries(database()))
    for (const { at, changes: all } of entries)
      for (const change of all) if (keys.has(recordKey(change))) changes.push({ ...change, at })
  changes.sort((a, b) => a.at - b.at)
  // What reviewers gave points for is named by the fields alone.
  const criteria = records.flatMap(({ table, row }) =>
    Object.keys(row).flatMap((field): readonly RecordName[] => {
      const id = criterionOf(table, field)
      return id === null ? [] : [{ table: 'reviewCriteria', id }]
    }),
  )
  const pictures = new Map<string, string>()
  for (const hash of records.flatMap(({ table, row }) => picturesIn(table, row))) {
    const url = await readPictureUrl(hash)
    if (url !== null) pictures.set(hash, url)
  }
  const find = finder(await readRecords([...records, ...criteria]))
  return { person, records, changes, pictures, find }
}

/** Asks twice where, and saves. Answers whether both were saved. */
export async function saveEverything(personId: string): Promise<boolean> {
  const [about, workspace] = await Promise.all([readEverything(personId), readWorkspace()])
  if (about === null || workspace === null) return false
  const translator = translatorFor(currentLanguage())
  const timestamp = newestChange(about.records.map(({ row }) => row))
  const context = { workspace, translator, timestamp }
  const what = translator.t('erasure:everything.file', { name: fullName(about.person) })
  const name = fileName({ what, cycle: null }, context)
  if (!(await saveDocument(everythingDocument(about, context), name))) return false
  const text = everythingJson(about, nowIso())
  const saved = await runJob(label('reports:job.save', { name }), (job) =>
    window.ciklus.json.save({ job, text, suggestedName: `${name}.json` }),
  )
  return notifySaved(saved)
}
