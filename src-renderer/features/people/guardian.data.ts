/** Reads whether somebody was one of those under age in a call, for whom a guardian agrees. */
import { useLiveQuery } from 'dexie-react-hooks'
import { isMinorOn } from '../../domain/calls/age.rules'
import { isMinor } from '../../domain/calls/call.rules'
import { isLive } from '../../domain/edits'
import type { Person } from '../../domain/person'
import { readCycles } from '../../storage/cycles'
import { database } from '../../storage/current'
import { currentDay } from './people.data'

async function wasMinor({ id, birthDate }: Person): Promise<boolean> {
  const { applications, participations } = database()
  const [cycles, sent, parts] = await Promise.all([
    readCycles(),
    applications.where('personId').equals(id).filter(isLive).toArray(),
    participations.where('personId').equals(id).filter(isLive).toArray(),
  ])
  const mentored = parts.filter(({ role }) => role === 'mentee')
  const within = new Set([...sent, ...mentored].map(({ cycleId }) => cycleId))
  return cycles
    .filter((cycle) => within.has(cycle.id))
    .some((cycle) => {
      const own = sent.find(({ cycleId }) => cycleId === cycle.id) ?? null
      return isMinor(cycle, { birthDate }, own)
    })
}

/** Whether somebody is under age today, or was in the call of any cycle; not known to be before the first answer. */
export function useWasMinor(person: Person): boolean {
  const { id, birthDate } = person
  const isNow = isMinorOn(birthDate, [currentDay()])
  const was = useLiveQuery(
    async () => birthDate !== null && !isNow && (await wasMinor(person)),
    [id, birthDate, isNow],
  )
  return isNow || was === true
}
