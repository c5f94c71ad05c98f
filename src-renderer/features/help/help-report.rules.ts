/**
 * The text of a report for help: what kind of computer and how much of everything, and where in the program the last errors were. It
 * names nobody: there is nothing in what it is made of that does, and no path, which would name the user of the computer.
 */
import type { Value } from '../../../src-shared/contract'
import type { TableName } from '../../domain/tables'
import { countedWords } from '../../domain/field-words.rules'
import type { Translator } from '../../i18n/i18n'

/** What the page knows itself; null where it could not be counted. */
export interface PageFacts {
  readonly textSize: number
  readonly programs: number | null
  /** Records of each kind, those in the trash too. */
  readonly records: ReadonlyMap<TableName, number> | null
  /** Entries of the history. */
  readonly changes: number | null
  readonly schemaVersion: number
}

/** The report, line after line. */
export function reportText(
  facts: Value<'help.facts'>,
  page: PageFacts,
  translator: Translator,
): string {
  const { t, language, format } = translator
  const unlessUnknown = <T>(value: T | null, say: (value: T) => string): string =>
    value === null ? t('help:report.unknown') : say(value)
  const megabytes = (size: number | null): string =>
    unlessUnknown(size, (bytes) =>
      t('help:report.megabytes', { size: format.number(Math.round(bytes / 100_000) / 10) }),
    )
  const { sizes, errors } = facts
  const line = (label: string, value: string): string => `${label}: ${value}`
  return [
    line('Ciklus', facts.version),
    line(t('help:report.runtime'), facts.runtime),
    line(t('help:report.system'), `${facts.platform} ${facts.release} ${facts.processor}`),
    line(t('help:report.memory'), megabytes(facts.memory)),
    line(t('help:report.language'), language),
    line(t('help:report.textSize'), format.percent(page.textSize / 100)),
    '',
    line(t('help:report.database'), megabytes(sizes.database)),
    line(t('help:report.form'), String(page.schemaVersion)),
    line(t('help:report.journal'), megabytes(sizes.journal)),
    line(t('help:report.snapshots'), megabytes(sizes.snapshots)),
    line(t('help:report.free'), megabytes(sizes.free)),
    line(t('help:report.programs'), unlessUnknown(page.programs, format.number)),
    line(t('help:report.changes'), unlessUnknown(page.changes, format.number)),
    line(
      t('help:report.records'),
      unlessUnknown(page.records, (records) => countedWords(records, translator).join(', ')),
    ),
    '',
    errors.length === 0 ? t('help:report.noErrors') : `${t('help:report.errors')}:`,
    ...errors,
    '',
  ].join('\n')
}
