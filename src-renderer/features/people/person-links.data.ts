/** What a person did in a cycle, read to be shown with links: pairs and workshops. */
import { useLiveQuery } from 'dexie-react-hooks'
import { isLive } from '../../domain/edits'
import { derivedId } from '../../domain/ids'
import { database } from '../../storage/current'
import type { Row } from '../../domain/tables'
import { compareDates } from '../../i18n/dates'
import type { AttendanceState } from '../../domain/attendance'

/** A pair of a person, from their side. */
export interface PairOfPerson {
  readonly pair: Row<'pairs'>
  /** What the person is in it. */
  readonly side: 'mentor' | 'mentee'
  /** The person on the other side. */
  readonly otherId: string
}

/** The pairs a person has in a cycle, the earliest first; undefined before the first answer. */
export function usePairsOf(
  personId: string,
  cycleId: string | null,
): readonly PairOfPerson[] | undefined {
  return useLiveQuery(
    () => (cycleId === null ? [] : readPairsOf(personId, cycleId)),
    [personId, cycleId],
  )
}

/** Reads the pairs a person has in a cycle, the earliest first. */
export async function readPairsOf(
  personId: string,
  cycleId: string,
): Promise<readonly PairOfPerson[]> {
  const { pairs, participations } = database()
  const mentorId = derivedId(cycleId, personId, 'mentor')
  const menteeId = derivedId(cycleId, personId, 'mentee')
  const [mine, theirs] = await Promise.all([
    pairs.where('mentorId').equals(mentorId).toArray(),
    pairs.where('menteeId').equals(menteeId).toArray(),
  ])
  const found = [
    ...mine.map((pair) => ({ pair, side: 'mentor' as const, other: pair.menteeId })),
    ...theirs.map((pair) => ({ pair, side: 'mentee' as const, other: pair.mentorId })),
  ].filter(({ pair }) => isLive(pair))
  const others = await participations.bulkGet(found.map(({ other }) => other))
  return found
    .flatMap(({ pair, side }, at) => {
      const other = others[at]
      return other ? [{ pair, side, otherId: other.personId }] : []
    })
    .sort((a, b) => compareDates(a.pair.startedOn, b.pair.startedOn))
}

/** A workshop of a cycle that a person led or was marked at. */
interface WorkshopOfPerson {
  readonly workshop: Row<'workshops'>
  readonly led: boolean
  readonly state: AttendanceState | null
}

/** The workshops of a cycle that a person led or was marked at, the earliest first; undefined before the first answer. */
export function useWorkshopsOf(
  personId: string,
  cycleId: string | null,
): readonly WorkshopOfPerson[] | undefined {
  return useLiveQuery(
    () => (cycleId === null ? [] : readWorkshopsOf(personId, cycleId)),
    [personId, cycleId],
  )
}

/** Reads the workshops of a cycle that a person led or was marked at, the earliest first. */
export async function readWorkshopsOf(
  personId: string,
  cycleId: string,
): Promise<readonly WorkshopOfPerson[]> {
  const { workshops, attendance } = database()
  const all = (await workshops.where('cycleId').equals(cycleId).toArray()).filter(isLive)
  const marks = await attendance.bulkGet(all.map(({ id }) => derivedId(id, personId)))
  return all
    .map((workshop, at) => {
      const mark = marks[at]
      return {
        workshop,
        led: workshop[`facilitator:${personId}`] === true,
        state: mark && isLive(mark) ? mark.state : null,
      }
    })
    .filter(({ led, state }) => led || state !== null)
    .sort((a, b) => compareDates(a.workshop.when.date, b.workshop.when.date))
}
