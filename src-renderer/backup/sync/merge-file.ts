/**
 * A file of another computer into this one, a saved program or a file of changes: everything in it, merged field by field, with the
 * questions of an exchange.
 */
import type { Label } from '../../i18n/label'
import { newId } from '../../domain/ids'
import { tableNames } from '../../domain/descriptor-queries'
import { readCopyFacts, readProgramId } from '../../storage/meta'
import { batch, eraseLines } from '../content'
import { commitLine } from '../lines.rules'
import { problemLabel, readWorkspaceFile } from '../workspace-file.rules'
import type { WorkspaceContent } from '../workspace-file.types'
import { changesProblemLabel, isChangesFile, readChanges } from './changes-file'
import type { ChangesHead } from './changes-file'
import { noteSeen } from './changes'
import { goOnWhenForked } from './exchange'
import { isMuch, spansIn } from './exchange.rules'
import type { TrashCount } from './exchange.rules'
import { mergeLines, readLines } from './merge'
import type { Merged, MergeInto } from './merge'
import { oweRows } from './publish'
import { changesHeld, knownRemovals } from './removed'
import { trashBefore } from './trash'

/** What is in a file of this very program. */
export interface FileOfProgram {
  readonly program: string
  /** The JSON of each line. */
  readonly lines: readonly string[]
  /** Whole records are among them. */
  readonly hasRows: boolean
  /** Who sent a file of changes, and what is there; null for a saved program. */
  readonly from: Pick<ChangesHead, 'device' | 'at' | 'seen'> | null
}

/** Why nothing of a file is taken in. Nothing was changed. */
export interface RefusedFile {
  readonly label: Label
  /** It is of another program, or does not say of which: `changes` cannot be opened beside this one, a whole one can. */
  readonly other: 'whole' | 'changes' | null
}

/** What taking a file in came to. When it asks nothing was changed. */
export type TakenFile =
  | { readonly state: 'asks'; readonly trash: TrashCount }
  | {
      readonly state: 'done'
      readonly merged: Merged
      /** This computer goes on as a new device: the file knew more of the one it was than it does itself. */
      readonly isNewDevice: boolean
    }

/** What is asked of taking a file in. */
interface TakeOptions {
  /** Somebody said yes to a merge that puts much in the trash. */
  readonly mayTrash: boolean
  /** Done once it is settled that the file is merged, and before anything is. What it throws stops it. */
  readonly prepare: () => Promise<void>
}

/** The lines of a saved program: what was done first, so that two values of one field are told before one of them stands. */
function linesOfFile({
  tables,
  commits,
  erased = [],
  pictures = [],
}: WorkspaceContent): readonly string[] {
  const rows = batch(newId())
  const whole = tableNames.flatMap((table) => rows.rows(table, tables[table]))
  const lines = [...eraseLines(erased), ...commits.map(commitLine), ...whole, rows.end()]
  const files = pictures.map((picture) => JSON.stringify({ picture }))
  return [...lines.map(({ text }) => text), ...files]
}

/**
 * Reads a parsed file. One of another program is refused, and so is one of an earlier build, which does not say, and what a computer wrote
 * after it was taken off the list.
 */
export async function openFile(
  { db, notes }: Pick<MergeInto, 'db' | 'notes'>,
  value: unknown,
): Promise<FileOfProgram | RefusedFile> {
  const program = await readProgramId(db)
  return isChangesFile(value) ? readSent({ notes, program }, value) : readSaved(program, value)
}

async function readSent(
  { notes, program }: Pick<MergeInto, 'notes'> & { readonly program: string | null },
  value: Readonly<Record<string, unknown>>,
): Promise<FileOfProgram | RefusedFile> {
  const read = await readChanges(value)
  if (typeof read === 'string') return { label: changesProblemLabel(read), other: null }
  const { workspace, device, at, seen, lines } = read
  if (program === null || workspace !== program) return otherProgram('changes')
  // Nothing keeps a file: what is not understood would be lost.
  if (readLines(lines).hasUnknown) return { label: changesProblemLabel('newer'), other: null }
  const removals = await knownRemovals({ notes, program })
  if (changesHeld(removals, device, lines) > 0)
    return { label: { key: 'computers:changes.removed', params: {} }, other: null }
  const hasRows = lines.some((text) => text.startsWith('{"rows":'))
  return { program, lines, hasRows, from: { device, at, seen } }
}

function readSaved(program: string | null, value: unknown): FileOfProgram | RefusedFile {
  const read = readWorkspaceFile(value)
  if (!read.ok) return { label: problemLabel(read.problem), other: null }
  if (program === null || read.content.workspace !== program) return otherProgram('whole')
  return { program, lines: linesOfFile(read.content), hasRows: true, from: null }
}

const otherProgram = (other: 'whole' | 'changes'): RefusedFile => ({
  label: { key: `computers:file.${other}Other`, params: {} },
  other,
})

/** Merges a file that was read, after what is to be done before. When it would put much in the trash it asks. */
export async function takeFile(
  place: Omit<MergeInto, 'program'>,
  { program, lines, hasRows, from }: FileOfProgram,
  { mayTrash, prepare }: TakeOptions,
): Promise<TakenFile> {
  const into = { ...place, program }
  const trash = await trashBefore(into, [lines])
  if (isMuch(trash) && !mayTrash) return { state: 'asks', trash }
  await prepare()
  const before = await coveredBefore(into, lines)
  const isNewDevice = await goOnWhenForked(into, [{ texts: lines }], before)
  const merged = await mergeLines(into, lines)
  if (hasRows) await oweRows(into)
  if (from !== null) await noteSeen(into, from.device, from)
  return { state: 'done', merged, isNewDevice }
}

/** A file says only what is new: of this computer's own numbers those before the first one in it are taken to be the same there. */
async function coveredBefore({ db }: MergeInto, lines: readonly string[]) {
  const { device } = await readCopyFacts(db)
  const own = spansIn(readLines(lines).lines).filter((span) => span.device === device)
  const first = Math.min(...own.map((span) => span.first))
  const spans = first > 1 && first < Infinity ? [{ device, first: 1, last: first - 1 }] : []
  return new Map([['', { spans }]])
}
