/**
 * What the areas' data modules call to change something: the commit on the program's own database, with the saved state on
 * the top line kept true and every failure turned into something the screen can say.
 */
import { database } from '../storage/current'
import { currentPlace } from './ui'
import { savingBegan, savingEnded, savingRefused } from './saving'
import type { SaveFailure } from './saving'
import { commit } from '../storage/commit'
import type { Commit, CommitHead } from '../storage/commit.types'
import type { Place } from '../domain/place'
import type { Edit } from '../domain/record'
import type { Label, StoredLabel } from '../i18n/label'
import { CommitRefused } from '../storage/errors'
import type { RefusalCode } from '../storage/errors'
import { redo, redoable, undo, undoable } from '../storage/undo'

export { nowIso, today } from './clock'
export type { SaveFailure } from './saving'

/** What came of a change. `commit` is null when there was nothing to change. */
export type ActResult =
  | { readonly ok: true; readonly commit: Commit | null }
  | {
      readonly ok: false
      readonly failure: SaveFailure
      /** What the newest act in the way of an undo is called. */
      readonly blocker: StoredLabel | null
      /** All acts in the way, the newest first. */
      readonly blockers: readonly CommitHead[]
    }

/** Changes the program's data, as one unit that can be undone as one. Never throws. */
export async function act(
  label: Label,
  edits: readonly Edit[],
  place: Place | null = currentPlace(),
): Promise<ActResult> {
  return saving(() => commit(database(), { label, place, edits }))
}

/**
 * Changes what is stored once everything begun before is written: `edits` reads it. For a field that holds several things, two of
 * which may be changed one right after the other, before the screen shows the first.
 */
export function actOnLatest(
  label: Label,
  edits: () => Promise<readonly Edit[]>,
  place: Place | null = currentPlace(),
): Promise<ActResult> {
  return afterAll(async () => commit(database(), { label, place, edits: await edits() }))
}

/** Takes back what this device did last. The commit in the answer says where that was. */
export async function undoLast(): Promise<ActResult> {
  return afterAll(async () => {
    const last = await undoable(database())
    return last ? undo(database(), last.id) : null
  })
}

/** Does again what was undone last. */
export async function redoLast(): Promise<ActResult> {
  return afterAll(async () => {
    const last = await redoable(database())
    return last ? redo(database(), last.id) : null
  })
}

let begun: Promise<unknown> = Promise.resolve()

/** Waits until everything begun before is written or refused: what is read then holds it, also before a screen shows it. */
export async function untilSaved(): Promise<void> {
  await begun
}

/** A step waits for all that was begun before it: only then is it known which change is the last. */
function afterAll(write: () => Promise<Commit | null>): Promise<ActResult> {
  const before = untilSaved()
  return saving(async () => {
    await before
    return write()
  })
}

/** Takes back one commit, wherever it is in the log. */
export async function undoCommit(id: string): Promise<ActResult> {
  return saving(() => undo(database(), id))
}

/** Writes something that is no part of the program's data and cannot be undone. Never throws. */
export async function keep(write: () => Promise<void>): Promise<ActResult> {
  return saving(async () => {
    await write()
    return null
  })
}

function saving(write: () => Promise<Commit | null>): Promise<ActResult> {
  const done = save(write)
  // Of what came of them nothing is kept.
  begun = Promise.all([begun, done]).then(() => undefined)
  return done
}

async function save(write: () => Promise<Commit | null>): Promise<ActResult> {
  savingBegan()
  try {
    const done = await write()
    if (done) savingEnded(null)
    else savingRefused()
    return { ok: true, commit: done }
  } catch (error) {
    const failure = failureOf(error)
    const refused = error instanceof CommitRefused && error.code !== 'newer'
    if (refused) savingRefused()
    else savingEnded(failure)
    const blockers = error instanceof CommitRefused ? error.blockers : []
    return { ok: false, failure, blocker: blockers[0]?.label ?? null, blockers }
  }
}

const refusals: Readonly<Record<RefusalCode, SaveFailure['code']>> = {
  newer: 'newer',
  unknownTable: 'invalid',
  badId: 'invalid',
  badField: 'invalid',
  badValue: 'invalid',
  missingRow: 'missing',
  unknownCommit: 'missing',
  notUndoable: 'notUndoable',
  notRedoable: 'notRedoable',
  dependsOn: 'dependsOn',
}

/** A commit's error as something the screen can say. Dexie wraps the browser's errors, so it looks inside too. */
export function failureOf(error: unknown): SaveFailure {
  if (error instanceof CommitRefused) {
    const known = refusals[error.code]
    const code = known === 'dependsOn' && !error.blocker ? 'dependsOnUnknown' : known
    return { code, params: error.params }
  }
  const names = new Set<string>()
  let inside: unknown = error
  for (let depth = 0; depth < 4 && inside instanceof Object; depth += 1) {
    if ('name' in inside) names.add(String(inside.name))
    inside = 'inner' in inside ? inside.inner : null
  }
  if (names.has('QuotaExceededError')) return { code: 'diskFull', params: {} }
  if (names.has('ReadOnlyError')) return { code: 'newer', params: {} }
  const gone = ['DatabaseClosedError', 'InvalidStateError', 'UnknownError', 'OpenFailedError']
  if (gone.some((name) => names.has(name))) return { code: 'closed', params: {} }
  return { code: 'unexpected', params: {} }
}
