/** What can be done about each reason why somebody is not eligible for an award, and where. */
import type { Route } from '../../app/routes'
import type { AwardLine, AwardPart } from '../../domain/awards.rules'
import type { CycleOf } from '../../domain/cycle-rows'
import type { Label } from '../../i18n/label'
import type { KeysUnder } from '../../i18n/translation-key'

/** A way to what stands between somebody and the award. */
interface Remedy {
  readonly code: KeysUnder<'awards:remedy'>
  readonly route: Route
}

type Reader = (line: AwardLine, rows: CycleOf<AwardPart>) => readonly Remedy[]

const person: Reader = ({ personId }, { cycle }) => [
  {
    code: 'person',
    route: { screen: 'people', cycleId: cycle.id, recordId: personId, filters: {} },
  },
]

const participationOf = ({ personId, role }: AwardLine, { participations }: CycleOf<AwardPart>) =>
  participations.find((one) => one.personId === personId && one.role === role)

const makePair: Reader = (line, rows) => {
  const mentee = line.role === 'mentee' ? participationOf(line, rows)?.id : undefined
  const filters = { view: 'pairing', ...(mentee === undefined ? {} : { mentee }) } as const
  const route = { screen: 'pairs', cycleId: rows.cycle.id, recordId: null, filters } as const
  return [{ code: 'makePair', route }]
}

/** The latest pair of the person in this role. */
const openPair: Reader = (line, rows) => {
  const id = participationOf(line, rows)?.id
  const [latest] = rows.pairs
    .filter(({ mentorId, menteeId }) => mentorId === id || menteeId === id)
    .sort((a, b) => (a.startedOn < b.startedOn ? 1 : -1))
  if (latest === undefined) return []
  const filters = { view: 'list' } as const
  const route = { screen: 'pairs', cycleId: rows.cycle.id, recordId: latest.id, filters } as const
  return [{ code: 'openPair', route }]
}

const editCycle =
  (code: 'stage' | 'required'): Reader =>
  (_, { cycle: { id } }) => [{ code, route: { screen: 'cycles', cycleId: id, recordId: id } }]

const workshops =
  (code: 'attendance' | 'workshop'): Reader =>
  (_, { cycle }) => [
    { code, route: { screen: 'workshops', cycleId: cycle.id, recordId: null, filters: {} } },
  ]

/** By reason; a reason that is not here is one for an award, or has no remedy of its own. */
const remedies: Readonly<Partial<Record<string, readonly Reader[]>>> = {
  'awards:reason.withdrawn': [person],
  'awards:reason.declined': [person],
  'awards:reason.rejected': [person],
  'awards:reason.notPaired': [makePair],
  'awards:reason.notPairedMentor': [makePair],
  'awards:reason.pairStopped': [openPair, makePair],
  'awards:reason.stillRunning': [openPair, editCycle('stage')],
  'awards:reason.pairsRunning': [openPair, editCycle('stage')],
  'awards:reason.noPairCompleted': [openPair],
  'awards:reason.tooFewWorkshops': [workshops('attendance'), editCycle('required')],
  'awards:reason.notConfirmed': [person, workshops('workshop')],
} satisfies Partial<Record<Label['key'], readonly Reader[]>>

/** The remedies for a line that is not eligible, the most likely first. */
export function remediesFor(line: AwardLine, rows: CycleOf<AwardPart>): readonly Remedy[] {
  return line.reasons.flatMap(({ key }) =>
    (remedies[key] ?? []).flatMap((reader) => reader(line, rows)),
  )
}
