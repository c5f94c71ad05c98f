/** The names in a report as people: who is who, and how sure that is. */
import { foldedPhrase } from '../../../i18n/clean-text'
import { phrasePattern } from '../../../i18n/phrases'
import { minutesOf } from './report-entries.rules'
import type { Match, MatchLevel, MatchPerson } from './matching.types'
import { proposalsFor } from './proposals.rules'
import type { Proposal } from './proposals.rules'
import type { AttendanceReport, Attendee } from './report.types'

const machines = phrasePattern(
  'otter|fireflies|readai|read ai|notetaker|note taker|fathom|tldv|tl dv|avoma|recorder|snimanje|recording|transcri*|fellow|sembly|supernormal|copilot',
)
const offices = phrasePattern(
  'office|info|kontakt|contact|hello|admin|program|projekat|team|tim|zoom|event|events|ured|kancelarija|büro|buero|mail|noreply|no reply|iroda|titkárság|bureau|pisarna|канцеларија|zyra|birou',
  'whole',
)

function levelOfUnknown(attendee: Attendee): MatchLevel {
  if (attendee.host || offices.test(foldedPhrase(attendee.email?.split('@')[0] ?? '')))
    return 'host'
  return machines.test(foldedPhrase(attendee.written)) ? 'machine' : 'none'
}

/**
 * Matches everybody in a report. Each attendee is in exactly one match, and no two sure matches are one person: two
 * attendees who are surely the same person are put together.
 */
export function matchAttendees(
  report: Pick<AttendanceReport, 'attendees'>,
  people: readonly MatchPerson[],
): readonly Match[] {
  const sure = new Map<string, Proposal[]>()
  const matches: Match[] = []
  for (const proposal of proposalsFor(report.attendees, people)) {
    const id = proposal.sure?.id
    if (id === undefined) matches.push(matchOf([proposal]))
    else if (sure.has(id)) sure.get(id)?.push(proposal)
    else sure.set(id, [proposal])
  }
  return [...matches, ...[...sure.values()].map(matchOf)].sort((a, b) => rowOf(a) - rowOf(b))
}

const rowOf = (match: Match): number => match.attendees[0]?.joins[0]?.row ?? 0

function matchOf(proposals: readonly Proposal[]): Match {
  const attendees = proposals.map((proposal) => proposal.attendee)
  const [main] = proposals
  const states = attendees.map((attendee) => attendee.state)
  const level = main === undefined ? 'none' : levelOf(main)
  const isKnown = level === 'sure' || level === 'unsure'
  return {
    key: main?.attendee.key ?? '',
    attendees,
    level,
    personId: main?.sure?.id ?? null,
    reason: main?.reason ?? null,
    candidates: isKnown && main !== undefined ? main.candidates.slice(0, 5) : [],
    minutes: minutesTogether(attendees),
    state: states.find((state) => state === 'present') ?? states[0] ?? null,
  }
}

function levelOf({ attendee, sure, candidates }: Proposal): MatchLevel {
  if (sure !== null) return 'sure'
  const unknown = levelOfUnknown(attendee)
  return candidates.length > 0 && unknown !== 'machine' ? 'unsure' : unknown
}

/** Minutes of one person's attendees, nothing counted twice. */
export function minutesTogether(attendees: readonly Attendee[]): number | null {
  const [only] = attendees
  if (attendees.length === 1 && only !== undefined) return only.minutes
  return minutesOf(attendees.flatMap((attendee) => attendee.joins))
}
