/**
 * What a file is called, and what its window says: kind, whose or of what, cycle, language and day, so that no file takes the place
 * of another. The main process makes it fit for a file system.
 */
import type { DocumentContext } from './document-context'
import { cycleIn } from '../../domain/forms.rules'
import type { Cycle } from '../../domain/cycle'
import { dayOf, lineOf } from './document-text'

/** So that the end of a long name, which tells files apart, is not what is cut off. */
const longestPart = 60

const short = (text: string): string =>
  text.length <= longestPart ? text : `${text.slice(0, longestPart - 1).trimEnd()}…`

/** What a file is of. */
interface FileAbout {
  /** "Certificate 2024-01 Ana Anić" */
  readonly what: string
  readonly cycle: Cycle | null
  /** The day that counts; without one, that of the newest change in it. */
  readonly day?: string
}

/** "Sertifikati, Leto 2024, latinica, 2024-09-01" */
export function fileName(
  { what, cycle, day }: FileAbout,
  { translator, timestamp }: Pick<DocumentContext, 'translator' | 'timestamp'>,
): string {
  const { t, language } = translator
  const cycleName = cycle === null ? '' : cycleIn(cycle, language).name
  return [what, cycleName, t(`documents:file.${language}`), day ?? dayOf(timestamp)]
    .map((part) => short(lineOf(part)))
    .filter((part) => part !== '')
    .join(', ')
}
