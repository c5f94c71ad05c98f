/** The workspace: one program of one organization. */
import type { Language } from '../../src-shared/documents'

/** The only row of its table; its id is always {@link workspaceId}. */
export interface Workspace {
  readonly id: string
  readonly organization: string
  readonly program: string
  /** City named on certificates, in front of the date. */
  readonly city: string
  /** Data URL, or null. */
  readonly logo: string | null
  /** The language certificates and reports are made in unless told otherwise. */
  readonly documentLanguage: Language
  /** True for the sample program, which can be removed in one click. */
  readonly isSample: boolean
  readonly createdOn: string
}

/** The id of the one workspace row. */
export const workspaceId = 'workspace'
