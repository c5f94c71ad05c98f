/** What every document is made with beside its records. */
import type { Workspace } from '../../domain/workspace'
import type { Translator } from '../../i18n/i18n'

/** What every document is made with beside its records. */
export interface DocumentContext {
  readonly workspace: Workspace
  /** Of the language the document is in. */
  readonly translator: Translator
  /** Milliseconds since 1970 of the newest change in the records, so that the same data gives the same bytes. */
  readonly timestamp: number
}
