/** What a report for help is made of, counted. */
import type { Result } from '../../../src-shared/result'
import { ok } from '../../../src-shared/result'
import { useUi } from '../../app/ui'
import { schemaVersion, tableNames } from '../../domain/descriptor-queries'
import { currentLanguage, translatorFor } from '../../i18n/i18n'
import { currentDatabase } from '../../storage/current'
import type { CiklusDb } from '../../storage/schema'
import { listPrograms } from '../programs'
import { reportText } from './help-report.rules'
import type { PageFacts } from './help-report.rules'

async function recordsOf(db: CiklusDb): Promise<PageFacts['records']> {
  const tables = tableNames.filter((name) => db.has(name))
  const counts = await Promise.all(
    tables.map(async (name) => [name, await db.rows(name).count()] as const),
  )
  return new Map(counts.filter(([, count]) => count > 0))
}

/** A report is asked for when something does not work: what cannot be counted is not known, and the rest is said. */
const orUnknown = <T>(counted: Promise<T> | undefined): Promise<T | null> =>
  Promise.resolve(counted ?? null).catch(() => null)

async function pageFacts(): Promise<PageFacts> {
  const db = currentDatabase()
  const [programs, records, changes] = await Promise.all([
    orUnknown(listPrograms()),
    orUnknown(db === null ? undefined : recordsOf(db)),
    orUnknown(db?.commits.count()),
  ])
  return {
    textSize: useUi.getState().textSize,
    programs: programs?.ok === true ? programs.value.length : null,
    records,
    changes,
    schemaVersion,
  }
}

/** Makes the report, in the language of the screen. */
export async function makeReport(): Promise<Result<string>> {
  const facts = await window.ciklus.help.facts({})
  if (!facts.ok) return facts
  return ok(reportText(facts.value, await pageFacts(), translatorFor(currentLanguage())))
}
