/**
 * Says what follows when somebody leaves a place for which others wait, wherever that was done: who is next, and the way there. And
 * when somebody comes to a place from the waiting list: that they are to be told.
 */
import { goTo } from '../../app/go-to'
import { toastConsequence } from '../../app/toasts'
import { isLive } from '../../domain/edits'
import { toldApplicants } from '../../domain/letters-due.rules'
import type { Participation } from '../../domain/participation'
import { fullName } from '../../domain/people.rules'
import type { Row } from '../../domain/tables'
import { freePlaces, waitingList } from '../../domain/waiting-list.rules'
import { compareText } from '../../i18n/sort'
import { onCommitted } from '../../storage/commit'
import type { WrittenRows } from '../../storage/commit'
import type { Commit } from '../../storage/commit.types'
import { database } from '../../storage/current'
import type { CiklusDb } from '../../storage/schema'
import { whoLeft, whoMovedUp } from './places.rules'
import { readPlaces } from './selection.data'

/** Those who wait in their order, as the waiting list shows them. */
async function waitingIn(participations: readonly Participation[]) {
  const waiting = participations.filter(({ status }) => status === 'waiting')
  const people = await database().people.bulkGet(waiting.map(({ personId }) => personId))
  const named = waiting.flatMap((participation, at) => {
    const person = people[at]
    return person !== undefined && isLive(person) ? [{ name: fullName(person), participation }] : []
  })
  return waitingList(
    named.toSorted(
      (a, b) =>
        compareText(a.name, b.name) ||
        (a.participation.personId < b.participation.personId ? -1 : 1),
    ),
  )
}

/** Somebody left: says who is next for the place, if one is free and somebody waits for it. */
async function tellOfPlace(entry: Commit, cycleId: string): Promise<void> {
  const { cycle, participations } = await readPlaces(cycleId)
  if (cycle === null || cycle.stage === 'closed') return
  const free = freePlaces(cycle, participations) ?? 0
  const [next] = free === 0 ? [] : await waitingIn(participations)
  if (next === undefined) return
  toastConsequence(entry, {
    message: { key: 'selection:waiting.free', params: { count: free, name: next.name } },
    action: {
      label: { key: 'selection:waiting.go', params: {} },
      run: () =>
        goTo({
          ...{ screen: 'selection', cycleId, recordId: next.participation.personId },
          filters: { view: 'waiting' },
        }),
    },
  })
}

/** Some moved up: says that they are to be told, if they have no letter about it. */
async function tellOfLetter(
  entry: Commit,
  cycleId: string,
  moved: readonly Participation[],
): Promise<void> {
  const letters = await database().letters.where('cycleId').equals(cycleId).toArray()
  const told = toldApplicants({ participations: moved, letters: letters.filter(isLive) })
  const untold = told.filter(({ isTold }) => !isTold)
  const [first] = untold
  if (first === undefined) return
  toastConsequence(entry, {
    message: { key: 'selection:waiting.untold', params: { count: untold.length } },
    action: {
      label: { key: 'selection:waiting.tell', params: { count: untold.length } },
      run: () =>
        goTo({
          ...{ screen: 'letters', cycleId, recordId: null },
          filters: { view: 'write', to: first.purpose },
        }),
    },
  })
}

async function tell(entry: Commit, rows: WrittenRows): Promise<void> {
  // What is taken back was told of when it was done.
  if (entry.kind === 'undo') return
  // Rows of this table have its shape.
  const written = (rows.get('participations') ?? []) as unknown as readonly Row<'participations'>[]
  const [left] = whoLeft(entry.changes, written)
  if (left !== undefined) {
    await tellOfPlace(entry, left.cycleId)
    return
  }
  const moved = whoMovedUp(entry.changes, written)
  const [first] = moved
  if (first !== undefined) await tellOfLetter(entry, first.cycleId, moved)
}

/** Follows what is done to the open database. Returns a function that stops it. */
export function followPlaces(db: CiklusDb): () => void {
  return onCommitted(db, (entry, rows) => {
    // A notice that cannot be made is none; what was done is done.
    tell(entry, rows).catch(() => undefined)
  })
}
