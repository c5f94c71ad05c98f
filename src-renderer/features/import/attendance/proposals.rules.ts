/**
 * Who each name in a report is taken to be, in three passes. By address first, then by the whole name, then by the
 * name however it was typed; then by first name and initial when only one person can be meant; then, for those left,
 * whom they may be. What is not certain is put to the user, with reasons.
 */
import { evidenceOf } from '../../../domain/identity/compare.rules'
import { emailKey, identityKeys, identityOf, nameKeys } from '../../../domain/identity/keys.rules'
import { setIn } from '../../../domain/people.rules'
import type { IdentityKeys, NameKeys } from '../../../domain/identity/keys.rules'
import {
  beginsItsWords,
  byInitial,
  oneOfItsWords,
  partOfName,
  similarity,
} from '../../../domain/identity/name-likeness.rules'
import { namesOrganization } from '../../../domain/identity/name-words'
import { joinName } from '../../../domain/identity/names.rules'
import type { MatchCandidate, MatchPerson, MatchReason } from './matching.types'
import type { Attendee } from './report.types'

/** A person who may have been there, made comparable. */
interface Entry {
  readonly id: string
  readonly name: string
  readonly keys: IdentityKeys
  readonly alsoEmails: ReadonlySet<string>
  readonly knownAs: ReadonlySet<string>
  readonly details: readonly string[]
  readonly role: MatchCandidate['role']
}

function entryOf({ person, knownAs = [], role = null }: MatchPerson): Entry {
  return {
    details: [person.email, person.city ?? null].flatMap((detail) => detail || []),
    role,
    id: person.id,
    name: joinName(person),
    keys: identityKeys(identityOf(person)),
    alsoEmails: new Set(setIn(person, 'alsoEmail').map(emailKey)),
    knownAs: new Set(knownAs.map((name) => nameKeys(name).exact)),
  }
}

/** An attendee, made comparable. */
interface Seen {
  readonly attendee: Attendee
  readonly keys: IdentityKeys
}

function seenOf(attendee: Attendee): Seen {
  const { name, otherName, email } = attendee
  const names = otherName === null ? [name] : [name, otherName]
  return { attendee, keys: identityKeys({ names, email, phone: null, birthDate: null }) }
}

/** Who an attendee is, surely or perhaps. */
export interface Proposal extends Seen {
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
  details: entry.details,
  role: entry.role,
})

const surely = (seen: Seen, entry: Entry, reason: MatchReason): Proposal => ({
  ...seen,
  sure: entry,
  reason,
  candidates: [candidate(entry, 1, reason)],
})

const open = (seen: Seen, candidates: readonly MatchCandidate[] = []): Proposal => ({
  ...seen,
  sure: null,
  reason: null,
  candidates,
})

const isOpen = ({ sure, candidates }: Proposal): boolean => sure === null && candidates.length === 0

/** Whether some name of one and some name of the other agree. */
const someNames = (
  a: IdentityKeys,
  b: IdentityKeys,
  agree: (a: NameKeys, b: NameKeys) => boolean,
): boolean => a.names.some((x) => b.names.some((y) => agree(x, y)))

/** The first pass: address and whole name. An address speaks under whatever name a device shows. */
function certain(seen: Seen, people: readonly Entry[]): Proposal {
  const compared = people.map((entry) => ({ entry, evidence: evidenceOf(seen.keys, entry.keys) }))
  const named = (name: 'same' | 'variant'): readonly Entry[] =>
    compared.filter(({ evidence }) => evidence.name === name).map(({ entry }) => entry)
  const { email } = seen.keys
  const byEmail = compared
    .filter(
      ({ entry, evidence }) =>
        evidence.email === 'same' || (email !== null && entry.alsoEmails.has(email)),
    )
    .map(({ entry }) => entry)
  const exact = named('same')
  const [found, reason] =
    exact.length > 0 ? ([exact, 'name'] as const) : ([named('variant'), 'nameVariant'] as const)
  if (byEmail.length > 0) return byAddress(seen, byEmail, found, reason)
  const [only] = found
  if (only !== undefined && found.length === 1) return surely(seen, only, reason)
  if (found.length > 1) return open(seen, shared(found, 'sameName'))
  return byAddressName(seen, people) ?? open(seen)
}

/** Several who are as likely as each other. */
const shared = (found: readonly Entry[], reason: MatchReason): readonly MatchCandidate[] =>
  found.map((entry) => candidate(entry, 0.9 / found.length, reason))

/** Whoever has the address: the one of that name when several have it; not surely when the name is another's. */
function byAddress(
  seen: Seen,
  byEmail: readonly Entry[],
  found: readonly Entry[],
  reason: MatchReason,
): Proposal {
  const both = found.filter((entry) => byEmail.includes(entry))
  const [mail] = byEmail
  const [only] = both
  if (only !== undefined && both.length === 1) return surely(seen, only, 'email')
  if (mail === undefined || byEmail.length > 1) return open(seen, shared(byEmail, 'email'))
  const [other] = found
  if (other === undefined && isAnothersName(seen, mail))
    return open(seen, [candidate(mail, 0.55, 'emailOfOther')])
  return other === undefined
    ? surely(seen, mail, 'email')
    : open(seen, [candidate(other, 0.6, reason), candidate(mail, 0.55, 'emailOfOther')])
}

/** A family or an office shares an address: under a whole name with another first name it may be somebody else's. */
function isAnothersName({ attendee, keys }: Seen, mail: Entry): boolean {
  const { firstName } = mail.keys
  if (attendee.partial || firstName === null || namesOrganization(attendee.written)) return false
  const first = firstName.split(' ')
  const shown = keys.names.flatMap(({ words }) => words)
  const isFirst = shown.some((word) =>
    first.some((one) => one.startsWith(word) || word.startsWith(one)),
  )
  return !isFirst
}

/** "jelena.djuric@…" beside "Jelena": the address of somebody whose own address is not known, or is another. */
function byAddressName(seen: Seen, people: readonly Entry[]): Proposal | null {
  const { attendee } = seen
  const local = attendee.email?.split('@')[0]?.replace(/[._\-\d]+/gu, ' ') ?? ''
  const { loose, words } = nameKeys(local)
  if (words.length < 2) return null
  const found = people.filter(({ keys }) => keys.names.some((name) => name.loose === loose))
  const [only] = found
  if (only === undefined || found.length > 1) return null
  const shown = nameKeys(attendee.name)
  return only.keys.names.some((name) => beginsItsWords(shown, name))
    ? surely(seen, only, 'emailName')
    : open(seen, [candidate(only, 0.7, 'emailName')])
}

/** The second pass: a first name and an initial that only one person has. */
function initialled(
  proposal: Proposal,
  people: readonly Entry[],
  taken: ReadonlySet<string>,
): Proposal {
  if (!isOpen(proposal)) return proposal
  const found = people.filter(({ keys }) => someNames(proposal.keys, keys, byInitial))
  const [only] = found
  // An initial is only believed while nobody else in the report is that person already.
  const believed = only !== undefined && found.length === 1 && !taken.has(only.id)
  return believed ? surely(proposal, only, 'initial') : proposal
}

/** Two attendees who by their initials are the same person cannot both be believed. */
function withoutRivals(proposals: readonly Proposal[]): readonly Proposal[] {
  const initialledAs = proposals.flatMap(({ sure, reason }) =>
    sure !== null && reason === 'initial' ? [sure.id] : [],
  )
  return proposals.map((proposal) => {
    const { sure, reason } = proposal
    const isRival = reason === 'initial' && initialledAs.filter((id) => id === sure?.id).length > 1
    return isRival ? open(proposal) : proposal
  })
}

type Add = (entry: Entry, confidence: number, reason: MatchReason) => void

/** The third pass, for those left: whom they may be. People who are there already are less likely. */
function likely(seen: Seen, people: readonly Entry[], taken: ReadonlySet<string>): Proposal {
  const scored = new Map<string, MatchCandidate>()
  const add: Add = (entry, confidence, reason) => {
    const there = taken.has(entry.id)
    const value = there ? confidence * 0.4 : confidence
    const reasons: MatchReason[] = there ? [reason, 'alreadyThere'] : [reason]
    if ((scored.get(entry.id)?.confidence ?? -1) >= value) return
    scored.set(entry.id, candidate(entry, value, ...reasons))
  }
  const shown = [
    ...seen.keys.names.map(({ exact }) => exact),
    nameKeys(seen.attendee.written).exact,
  ]
  addInitials(seen, people, taken, add)
  for (const entry of people) {
    if (shown.some((name) => entry.knownAs.has(name))) add(entry, 0.9, 'knownAs')
    if (someNames(seen.keys, entry.keys, partOfName)) add(entry, 0.85, 'partOfName')
  }
  addFirstNames(seen, people, taken, add)
  for (const entry of scored.size < 5 ? people : []) {
    const alike = mostAlike(seen.keys, entry.keys)
    if (alike >= 0.72) add(entry, alike * 0.85, 'similar')
  }
  const candidates = [...scored.values()].sort((a, b) => b.confidence - a.confidence)
  return open(seen, candidates.slice(0, 5))
}

const mostAlike = (a: IdentityKeys, b: IdentityKeys): number =>
  Math.max(0, ...a.names.flatMap((x) => b.names.map((y) => similarity(x, y))))

function addInitials(
  { keys }: Seen,
  people: readonly Entry[],
  taken: ReadonlySet<string>,
  add: Add,
): void {
  const found = people.filter((entry) => someNames(keys, entry.keys, byInitial))
  const left = found.filter((entry) => !taken.has(entry.id))
  for (const entry of found) {
    const isOnly = left.length === 1 && left[0] === entry
    add(entry, isOnly ? 0.8 : 0.6 / found.length, isOnly ? 'initialLeft' : 'initial')
  }
}

/** People with the first name that is all that is known; those not there yet share the confidence. */
function addFirstNames(
  { keys }: Seen,
  people: readonly Entry[],
  taken: ReadonlySet<string>,
  add: Add,
): void {
  const found = people.filter((entry) => someNames(keys, entry.keys, oneOfItsWords))
  const left = found.filter((entry) => !taken.has(entry.id)).length
  for (const entry of found) add(entry, left === 0 ? 0.3 : 0.7 / left, 'firstName')
}

const takenBy = (proposals: readonly Proposal[]): ReadonlySet<string> =>
  new Set(proposals.flatMap((proposal) => proposal.sure?.id ?? []))

/** A proposal for each attendee of a report, in their order. */
export function proposalsFor(
  attendees: readonly Attendee[],
  people: readonly MatchPerson[],
): readonly Proposal[] {
  const entries = people.map(entryOf)
  const first = attendees.map((attendee) => certain(seenOf(attendee), entries))
  const byWhole = takenBy(first)
  const second = withoutRivals(first.map((proposal) => initialled(proposal, entries, byWhole)))
  const taken = takenBy(second)
  return second.map((proposal) => (isOpen(proposal) ? likely(proposal, entries, taken) : proposal))
}
