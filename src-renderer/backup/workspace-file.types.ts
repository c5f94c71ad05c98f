/** The workspace file: everything in a workspace as one JSON text. Documented in `docs/workspace-format.md`. */
import type { Commit } from '../storage/commit.types'
import type { ErasedEntry } from '../domain/erased'
import type { ArrivedPicture } from '../domain/kept-picture'
import type { RowMeta } from '../domain/record'
import type { Value } from '../domain/record'
import type { TableName } from '../domain/tables'

/** What the `format` of every such file says. */
export const workspaceFormat = 'ciklus-workspace'

/** The version of the format that this program writes. */
export const workspaceFormatVersion = 2

/** A row of any table as the file holds it: every stored field, those this program does not know too. */
export type FileRow = RowMeta & Readonly<Record<string, Value>>

/** Everything in a workspace: rows of each table, those in the trash too, and the log. */
export interface WorkspaceContent {
  readonly tables: Readonly<Record<TableName, readonly FileRow[]>>
  readonly commits: readonly Commit[]
  /** The program's id, which all of its computers share; missing in files of version 1. */
  readonly workspace?: string
  /** What was erased, if anything was: nothing of it may come back. */
  readonly erased?: readonly ErasedEntry[]
  /** The pictures that are kept, if there are any. */
  readonly pictures?: readonly ArrivedPicture[]
  /** How many more stood in the file that cannot be pictures. */
  readonly badPictures?: number
}

/** Why a file was refused. The sentence of each is `core:workspaceFile.<code>`. */
export type WorkspaceFileProblem =
  /** Not a workspace file at all. */
  | { readonly code: 'format' }
  /** Written by a newer program: format or schema. */
  | { readonly code: 'newerFormat'; readonly found: number; readonly known: number }
  /** The first value that is not as it should be, as `tables.people[3].birthDate`. */
  | { readonly code: 'badValue'; readonly path: string }
  | { readonly code: 'duplicate'; readonly path: string }
  | {
      readonly code: 'badCount'
      readonly table: string
      readonly expected: number
      readonly found: number
    }
  /** There is a workspace already. */
  | { readonly code: 'notEmpty' }

/** A row that names another one which is not in the file; it is kept as it is. */
export interface DanglingReference {
  readonly table: TableName
  readonly id: string
  readonly field: string
}

/** What reading a file came to. */
export type ReadWorkspaceFile =
  | {
      readonly ok: true
      readonly content: WorkspaceContent
      readonly dangling: readonly DanglingReference[]
    }
  | { readonly ok: false; readonly problem: WorkspaceFileProblem }
