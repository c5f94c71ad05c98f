/** How a commit can be refused, as data: a code that the screen translates, and the values its sentence needs. */
import type { CommitHead } from './commit.types'

/** Every reason to refuse. */
const refusalCodes = [
  /** A newer program has written this database. */
  'newer',
  'unknownTable',
  'badId',
  'badField',
  'badValue',
  /** A change to a record that does not exist. */
  'missingRow',
  'unknownCommit',
  /** It is not in effect (for undo), or not undone (for redo), or itself an undo. */
  'notUndoable',
  'notRedoable',
  /** Something was changed since, by the commit named in `blocker`. */
  'dependsOn',
] as const
/** One of {@link refusalCodes}. */
export type RefusalCode = (typeof refusalCodes)[number]

/** Thrown by the commit, undo and redo. Nothing was changed. */
export class CommitRefused extends Error {
  override readonly name = 'CommitRefused'
  constructor(
    readonly code: RefusalCode,
    readonly params: Readonly<Record<string, string | number>> = {},
    /** For `dependsOn`: the commits in the way, the newest first; none when they are not in this device's log. */
    readonly blockers: readonly CommitHead[] = [],
  ) {
    super(`${code} ${JSON.stringify(params)}`)
  }

  /** The newest commit in the way, or null. */
  get blocker(): CommitHead | null {
    return this.blockers[0] ?? null
  }
}
