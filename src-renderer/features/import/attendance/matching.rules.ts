/**
 * Who the names in a report are. By address first, then by the whole name, then by the name however it was typed, then
 * by first name and initial when only one person can be meant. What is not certain is put to the user, with reasons.
 */
import type { AttendanceReport, Attendee } from './report.types'
import { minutesOf } from './attendees.rules'
import { looseNameKey, looseWords } from '../../../domain/identity/names.rules'
import { foldedPhrase } from '../../../i18n/clean-text'
import { emailKey } from '../../../domain/identity/contact-keys.rules'
import type { Person } from '../../../domain/person'
import { byInitial, partOfName, similarity } from '../../../domain/identity/name-likeness.rules'

/** Why a name in a report is, or may be, a person. */
export const matchReasons = [
  'email',
  'name',
  'nameVariant',
  'emailName',
  'initial',
  'initialLeft',
  'partOfName',
  'firstName',
  'similar',
  'knownAs',
  'sameName',
  'emailOfOther',
  'alreadyThere',
] as const
/** One of {@link matchReasons}. */
export type MatchReason = (typeof matchReasons)[number]

/** A person who may have been there. */
export interface MatchPerson {
  readonly person: Pick<Person, 'id' | 'firstName' | 'lastName' | 'email' | 'nameInOtherScript'>
  /** Names they had in earlier reports. */
  readonly knownAs?: readonly string[]
}

/** Somebody a name in a report may be. */
export interface MatchCandidate {
  readonly personId: string
  readonly name: string
  /** 0 to 1. */
  readonly confidence: number
  readonly reasons: readonly MatchReason[]
}

/**
 * `sure`: one person, marked without asking. `unsure`: to be decided. `none`: nobody known. `host`: the
 * organizer's own address, nobody known. `machine`: a note-taking program.
 */
export type MatchLevel = 'sure' | 'unsure' | 'none' | 'host' | 'machine'

/** One or more attendees of a report (one person on two devices) and who they are. */
export interface Match {
  /** Stable within the report: the key of a decision about it. */
  readonly key: string
  readonly attendees: readonly Attendee[]
  readonly level: MatchLevel
  readonly personId: string | null
  readonly reason: MatchReason | null
  /** Up to five, the likeliest first; for `sure` the one. */
  readonly candidates: readonly MatchCandidate[]
  readonly minutes: number | null
  readonly state: Attendee['state']
}

interface Entry {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly exact: ReadonlySet<string>
  readonly loose: ReadonlySet<string>
  readonly words: readonly string[]
  readonly first: readonly string[]
  readonly knownAs: ReadonlySet<string>
}

function entryOf({ person, knownAs = [] }: MatchPerson): Entry {
  const name = `${person.firstName} ${person.lastName}`.trim()
  const names = [name, person.nameInOtherScript ?? ''].filter((text) => text !== '')
  return {
    id: person.id,
    name,
    email: person.email === null ? null : emailKey(person.email),
    exact: new Set(names.map(foldedPhrase)),
    loose: new Set(names.map(looseNameKey)),
    words: looseWords(name),
    first: looseWords(person.firstName),
    knownAs: new Set(knownAs.map(foldedPhrase)),
  }
}

/** What was found for one attendee before others are taken into account. */
interface Proposal {
  readonly attendee: Attendee
  readonly sure: Entry | null
  readonly reason: MatchReason | null
  readonly candidates: readonly MatchCandidate[]
}

const candidate = (
  entry: Entry,
  confidence: number,
  ...reasons: MatchReason[]
): MatchCandidate => ({
  personId: entry.id,
  name: entry.name,
  confidence,
  reasons,
})

const surely = (attendee: Attendee, entry: Entry, reason: MatchReason): Proposal => ({
  attendee,
  sure: entry,
  reason,
  candidates: [candidate(entry, 1, reason)],
})

const open = (attendee: Attendee, candidates: readonly MatchCandidate[] = []): Proposal => ({
  attendee,
  sure: null,
  reason: null,
  candidates,
})

const namesOf = (attendee: Attendee): readonly string[] =>
  attendee.otherName === null ? [attendee.name] : [attendee.name, attendee.otherName]

/** Everybody whose whole name it is: exactly, or however it was typed. */
function byWholeName(
  attendee: Attendee,
  people: readonly Entry[],
): { readonly found: readonly Entry[]; readonly reason: MatchReason } {
  const exact = namesOf(attendee).map(foldedPhrase)
  const same = people.filter((entry) => exact.some((name) => entry.exact.has(name)))
  if (same.length > 0) return { found: same, reason: 'name' }
  const loose = namesOf(attendee).map(looseNameKey)
  const variants = people.filter((entry) =>
    loose.some((name) => name !== '' && entry.loose.has(name)),
  )
  return { found: variants, reason: 'nameVariant' }
}

/** The first pass: address and whole name. */
function certain(attendee: Attendee, people: readonly Entry[]): Proposal {
  const byEmail = people.filter((entry) => entry.email !== null && entry.email === attendee.email)
  const { found, reason } = byWholeName(attendee, people)
  const [mail] = byEmail
  const [named] = found
  if (mail !== undefined && byEmail.length === 1) {
    const other = found.find((entry) => entry !== mail)
    if (other === undefined || found.includes(mail)) return surely(attendee, mail, 'email')
    return open(attendee, [candidate(other, 0.6, reason), candidate(mail, 0.55, 'emailOfOther')])
  }
  if (byEmail.length > 1) {
    const both = found.filter((entry) => byEmail.includes(entry))
    const [only] = both
    if (only !== undefined && both.length === 1) return surely(attendee, only, 'email')
    return open(
      attendee,
      byEmail.map((entry) => candidate(entry, 0.9 / byEmail.length, 'email')),
    )
  }
  if (named !== undefined && found.length === 1) return surely(attendee, named, reason)
  if (found.length > 1)
    return open(
      attendee,
      found.map((entry) => candidate(entry, 0.9 / found.length, 'sameName')),
    )
  return byAddressName(attendee, people) ?? open(attendee)
}

/** "jelena.djuric@…" beside "Jelena": the address of somebody whose own address is not known, or is another. */
function byAddressName(attendee: Attendee, people: readonly Entry[]): Proposal | null {
  const local = attendee.email?.split('@')[0]?.replace(/[._\-\d]+/gu, ' ') ?? ''
  const key = looseNameKey(local)
  if (!key.includes(' ')) return null
  const found = people.filter((entry) => entry.loose.has(key))
  const [only] = found
  if (only === undefined || found.length > 1) return null
  const agrees = looseWords(attendee.name).every((word) =>
    only.words.some((own) => own.startsWith(word)),
  )
  return agrees
    ? surely(attendee, only, 'emailName')
    : open(attendee, [candidate(only, 0.7, 'emailName')])
}

/** The second pass: a first name and an initial that only one person has. */
function initialled(
  proposal: Proposal,
  people: readonly Entry[],
  taken: ReadonlySet<string>,
): Proposal {
  if (proposal.sure !== null || proposal.candidates.length > 0) return proposal
  const { attendee } = proposal
  const found = people.filter((entry) => namesOf(attendee).some((name) => byInitial(name, entry)))
  const [only] = found
  // An initial is only believed while nobody else in the report is that person already.
  const believed = only !== undefined && found.length === 1 && !taken.has(only.id)
  return believed ? surely(attendee, only, 'initial') : proposal
}

type Add = (entry: Entry, confidence: number, reason: MatchReason) => void

/** The third pass, for those left: whom they may be. People who are there already are less likely. */
function likely(
  attendee: Attendee,
  people: readonly Entry[],
  taken: ReadonlySet<string>,
): Proposal {
  const scored = new Map<string, MatchCandidate>()
  const add: Add = (entry, confidence, reason) => {
    const there = taken.has(entry.id)
    const value = there ? confidence * 0.4 : confidence
    const reasons: MatchReason[] = there ? [reason, 'alreadyThere'] : [reason]
    if ((scored.get(entry.id)?.confidence ?? -1) >= value) return
    scored.set(entry.id, { ...candidate(entry, value), reasons })
  }
  const names = namesOf(attendee)
  const written = [...names, attendee.written].map(foldedPhrase)
  addInitials(names, people, taken, add)
  for (const entry of people) {
    if (written.some((name) => entry.knownAs.has(name))) add(entry, 0.9, 'knownAs')
    if (names.some((name) => partOfName(looseWords(name), entry.words)))
      add(entry, 0.85, 'partOfName')
  }
  addFirstNames(names, people, taken, add)
  for (const entry of scored.size < 5 ? people : []) {
    const alike = Math.max(...names.map((name) => similarity(looseWords(name), entry.words)))
    if (alike >= 0.72) add(entry, alike * 0.85, 'similar')
  }
  const candidates = [...scored.values()].sort((a, b) => b.confidence - a.confidence)
  return open(attendee, candidates.slice(0, 5))
}

function addInitials(
  names: readonly string[],
  people: readonly Entry[],
  taken: ReadonlySet<string>,
  add: Add,
): void {
  const found = people.filter((entry) => names.some((name) => byInitial(name, entry)))
  const left = found.filter((entry) => !taken.has(entry.id))
  for (const entry of found) {
    const isOnly = left.length === 1 && left[0] === entry
    add(entry, isOnly ? 0.8 : 0.6 / found.length, isOnly ? 'initialLeft' : 'initial')
  }
}

/** People with the first name that is all that is known; those not there yet share the confidence. */
function addFirstNames(
  names: readonly string[],
  people: readonly Entry[],
  taken: ReadonlySet<string>,
  add: Add,
): void {
  const single = names.map(looseWords).filter((words) => words.length === 1)
  const found = people.filter((entry) =>
    single.some(([word]) => word !== undefined && entry.words.includes(word)),
  )
  const left = found.filter((entry) => !taken.has(entry.id)).length
  for (const entry of found) add(entry, left === 0 ? 0.3 : 0.7 / left, 'firstName')
}

const machines =
  /\b(?:otter|fireflies|read ?ai|notetaker|note taker|fathom|tl ?dv|avoma|recorder|snimanje|recording|transcri\p{L}*|fellow|sembly|supernormal|copilot)\b/u
const offices =
  /^(?:office|info|kontakt|contact|hello|admin|program|projekat|team|tim|zoom|events?|ured|kancelarija|buro|mail|noreply|no-reply)$/u

function levelOfUnknown(attendee: Attendee): MatchLevel {
  if (attendee.host || offices.test(attendee.email?.split('@')[0] ?? '')) return 'host'
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
  const entries = people.map(entryOf)
  const first = report.attendees.map((attendee) => certain(attendee, entries))
  const byWhole = takenBy(first)
  const second = withoutRivals(first.map((proposal) => initialled(proposal, entries, byWhole)))
  const taken = takenBy(second)
  const proposals = second.map((proposal) =>
    proposal.sure !== null || proposal.candidates.length > 0
      ? proposal
      : likely(proposal.attendee, entries, taken),
  )
  const sure = new Map<string, Proposal[]>()
  const matches: Match[] = []
  for (const proposal of proposals) {
    const id = proposal.sure?.id
    if (id === undefined) matches.push(matchOf([proposal]))
    else if (sure.has(id)) sure.get(id)?.push(proposal)
    else sure.set(id, [proposal])
  }
  return [...matches, ...[...sure.values()].map(matchOf)].sort((a, b) => rowOf(a) - rowOf(b))
}

const takenBy = (proposals: readonly Proposal[]): ReadonlySet<string> =>
  new Set(proposals.flatMap((proposal) => proposal.sure?.id ?? []))

/** Two attendees who by their initials are the same person cannot both be believed. */
function withoutRivals(proposals: readonly Proposal[]): readonly Proposal[] {
  const counts = new Map<string, number>()
  for (const { sure, reason } of proposals) {
    if (sure !== null && reason === 'initial') counts.set(sure.id, (counts.get(sure.id) ?? 0) + 1)
  }
  return proposals.map((proposal) => {
    const rival =
      proposal.sure !== null &&
      proposal.reason === 'initial' &&
      (counts.get(proposal.sure.id) ?? 0) > 1
    return rival ? { ...proposal, sure: null, reason: null, candidates: [] } : proposal
  })
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
