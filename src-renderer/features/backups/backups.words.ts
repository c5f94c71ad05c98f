/** What is said of a copy in a list. */
import type { SnapshotInfo } from '../../../src-shared/journal'
import type { Translator } from '../../i18n/i18n'

/** Why a copy was made. */
export function whyOf({ about }: SnapshotInfo, { t }: Translator): string {
  return t(`recovery:why.${about?.reason ?? 'unknown'}`)
}

/** What is in a copy: people and cycles. Empty for one that cannot be read. */
export function contentOf({ about }: SnapshotInfo, { t, format }: Translator): string {
  if (about === null) return ''
  const counted = (table: 'people' | 'cycles') => {
    const count = about.counts[table] ?? 0
    return t(`recovery:copies.${table}`, { count, number: format.number(count) })
  }
  return `${counted('people')}, ${counted('cycles')}`
}
