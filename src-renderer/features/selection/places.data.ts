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

/** What of a cycle can be told: null where it is closed, or is not there any more. */
async function tellable(cycleId: string) {
  const { cycle, participations } = await readPlaces(cycleId)
  return cycle === null || cycle.stage === 'closed' ? null : { cycle, participations }
}

/** Somebody left: says who is next for the place, if one is free and somebody waits for it. Answers whether there was something to say. */
async function tellOfPlace(entry: Commit, cycleId: string): Promise<boolean> {
  const rows = await tellable(cycleId)
  if (rows === null) return false
  const free = freePlaces(rows.cycle, rows.participations) ?? 0
  const [next] = free === 0 ? [] : await waitingIn(rows.participations)
  if (next === undefined) return false
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
  return true
}

/** Of those who moved up, who has no letter about it: all to whom the same letter is due, which one screen writes. */
async function untoldOf(cycleId: string, moved: readonly Participation[]) {
  const letters = await database().letters.where('cycleId').equals(cycleId).toArray()
  const told = toldApplicants({ participations: moved, letters: letters.filter(isLive) })
  const untold = told.filter(({ isTold }) => !isTold)
  return untold.filter(({ purpose }) => purpose === untold[0]?.purpose)
}

/** Some moved up: says that they are to be told, if they have no letter about it. Answers whether there was something to say. */
async function tellOfLetter(
  entry: Commit,
  cycleId: string,
  all: readonly Participation[],
): Promise<boolean> {
  const moved = all.filter((one) => one.cycleId === cycleId)
  const untold = (await tellable(cycleId)) === null ? [] : await untoldOf(cycleId, moved)
  const [first] = untold
  if (first === undefined) return false
  const person = await database().people.get(first.participation.personId)
  const [count, name] = [untold.length, person === undefined ? '' : fullName(person)]
  toastConsequence(entry, {
    message: { key: 'selection:waiting.untold', params: { count } },
    alone: { key: 'selection:waiting.untoldAlone', params: { count, name } },
    action: {
      label: { key: 'selection:waiting.tell', params: { count } },
      run: () =>
        goTo({
          ...{ screen: 'letters', cycleId, recordId: null },
          filters: { view: 'write', to: first.purpose },
        }),
    },
  })
  return true
}

const cyclesOf = (all: readonly Participation[]): readonly string[] => [
  ...new Set(all.map(({ cycleId }) => cycleId)),
]

/** Says the first thing that follows: a place that is free before a letter that is due. */
async function tell(entry: Commit, rows: WrittenRows): Promise<void> {
  // What is taken back was told of when it was done.
  if (entry.kind === 'undo') return
  // Rows of this table have its shape.
  const written = (rows.get('participations') ?? []) as unknown as readonly Row<'participations'>[]
  for (const cycleId of cyclesOf(whoLeft(entry.changes, written)))
    if (await tellOfPlace(entry, cycleId)) return
  const moved = whoMovedUp(entry.changes, written)
  for (const cycleId of cyclesOf(moved)) if (await tellOfLetter(entry, cycleId, moved)) return
}

/** Follows what is done to the open database. Returns a function that stops it. */
export function followPlaces(db: CiklusDb): () => void {
  return onCommitted(db, (entry, rows) => {
    // A notice that cannot be made is none; what was done is done.
    tell(entry, rows).catch(() => undefined)
  })
}
