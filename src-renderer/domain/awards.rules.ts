/**
 * Rules of awards: who may be given what and why, the steps from issued to handed over. The numbers are in
 * `award-numbers.rules.ts`, the name that is printed in `award-names.rules.ts`, the rest of what is printed in
 * `award-content.rules.ts`; who completed the cycle in `completion.rules.ts`.
 *
 * Completion: a certificate for each mentee who completed. Appreciation: one for each mentor who completed, and for
 * each facilitator and speaker. Brooch: for each mentee and mentor who completed. Nobody gets one kind twice in a cycle.
 */
import type { Edit } from './record'
import type { Label } from '../i18n/label'
import type { KeysUnder } from '../i18n/translation-key'
import { change, create } from './edits'
import { derivedId } from './ids'
import type { Translator } from '../i18n/i18n'
import { sentence } from '../i18n/sentence'
import { comparePeople } from '../i18n/sort'
import type { Language } from '../../src-shared/documents'
import type { Cycle } from './cycle'
import { outsideStatus } from './participations.rules'
import { byId } from './by-id'
import { fullName } from './people.rules'
import type { Person } from './person'
import type { Role } from './participation'
import type { Participation } from './participation'
import type { CycleOf } from './cycle-rows'
import { facilitatorIds } from './workshops.rules'
import type { Award, AwardKind, AwardState, LaterAwardState } from './award'
import type { AwardContent } from './award-content'
import type { Certificate } from './award-content.rules'
import { numberGiver } from './award-numbers.rules'
import type { Numbered, Numbering } from './award-numbers.rules'
import { awardKinds, laterAwardStates } from './award'
import type { CompletionRows, Verdict } from './completion.rules'
import { completionOf, completionParts } from './completion.rules'

/** What the list of awards depends on, beside the cycle. */
export const awardParts = [...completionParts, 'awards'] as const
/** One of {@link awardParts}. */
export type AwardPart = (typeof awardParts)[number]

/** A person and a kind of award: given, may be given, or why not. */
export interface AwardLine {
  readonly personId: string
  /** "Ana Anić", as stored. */
  readonly name: string
  readonly kind: AwardKind
  /** The role it is for. */
  readonly role: Role
  readonly eligible: boolean
  /** Why or why not: say them with {@link reasonText}. */
  readonly reasons: readonly Label[]
  readonly caution: Label | null
  /** The award when it was issued, else null. */
  readonly award: Award | null
}

/** The certificate of a line, when it was issued. */
export function certificateOf({ award, role, name }: AwardLine): readonly Certificate[] {
  return award === null ? [] : [{ award, role, personName: name }]
}

/** Why or why not, as one line: "Paired with Nada Nikolić since 7 Mar 2020 · at 6 of 8 workshops". */
export function reasonText(line: Pick<AwardLine, 'reasons'>, translator: Translator): string {
  const text = line.reasons.map((reason) => sentence(reason, translator)).join(' · ')
  return text.charAt(0).toLocaleUpperCase(translator.language) + text.slice(1)
}

/** The id of an award: a person can have one of each kind in a cycle. */
export function awardId(cycleId: string, personId: string, kind: AwardKind): string {
  return derivedId(cycleId, personId, kind)
}

const kindsOfRole: Readonly<Record<Role, readonly AwardKind[]>> = {
  mentee: ['completion', 'brooch'],
  mentor: ['appreciation', 'brooch'],
  facilitator: ['appreciation'],
  speaker: ['appreciation'],
  coordinator: [],
}

/** How many workshops each person leads, by person id. */
function ledCounts(rows: CycleOf<'workshops'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const workshop of rows.workshops) {
    for (const id of facilitatorIds(workshop)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

function helperVerdict(
  participation: Participation | null,
  led: number,
  role: 'facilitator' | 'speaker',
): Verdict {
  const label = (code: KeysUnder<'awards:reason'>, params: Label['params'] = {}): Label => ({
    key: `awards:reason.${code}`,
    params,
  })
  const left = participation && outsideStatus(participation)
  if (left !== null) return { completed: false, reasons: [label(left)], caution: null }
  if (led > 0) return { completed: true, reasons: [label('led', { count: led })], caution: null }
  const confirmed =
    participation !== null && ['accepted', 'active', 'completed'].includes(participation.status)
  return {
    completed: confirmed,
    reasons: [label(confirmed ? role : 'notConfirmed')],
    caution: null,
  }
}

interface Claim {
  readonly personId: string
  readonly role: Role
  readonly verdict: Verdict
}

/** What every person of the cycle can claim: a mentee, mentor or helper by participation, a helper by leading a workshop. */
function claims(rows: CompletionRows): readonly Claim[] {
  const completion = completionOf(rows)
  const led = ledCounts(rows)
  const found: Claim[] = []
  const helpers = new Set<string>()
  for (const participation of rows.participations) {
    const { personId, role } = participation
    const verdict = completion.get(participation.id)
    if (verdict !== undefined) found.push({ personId, role, verdict })
    if (role === 'facilitator' || role === 'speaker') {
      helpers.add(personId)
      found.push({
        personId,
        role,
        verdict: helperVerdict(participation, led.get(personId) ?? 0, role),
      })
    }
  }
  for (const [personId, count] of led) {
    if (!helpers.has(personId)) {
      const verdict = helperVerdict(null, count, 'facilitator')
      found.push({ personId, role: 'facilitator', verdict })
    }
  }
  return found
}

const roleOrder: readonly Role[] = ['mentee', 'mentor', 'facilitator', 'speaker', 'coordinator']

/** Of two claims to the same award the good one stands, else the one of the earlier role. */
function better(a: Claim, b: Claim): Claim {
  if (a.verdict.completed !== b.verdict.completed) return a.verdict.completed ? a : b
  return roleOrder.indexOf(a.role) <= roleOrder.indexOf(b.role) ? a : b
}

/**
 * Every person of the cycle with each kind of award they could be given, sorted by last name, then kind. A person
 * whose award was issued stays in the list even if they are not eligible any more.
 */
export function awardLines(rows: CycleOf<AwardPart>): readonly AwardLine[] {
  const people = byId(rows.people)
  const awards = byId(rows.awards)
  const best = new Map<string, { readonly kind: AwardKind; readonly claim: Claim }>()
  for (const claim of claims(rows)) {
    for (const kind of kindsOfRole[claim.role]) {
      const id = awardId(rows.cycle.id, claim.personId, kind)
      const other = best.get(id)
      best.set(id, { kind, claim: other === undefined ? claim : better(other.claim, claim) })
    }
  }
  const lines = [...best].flatMap(([id, { kind, claim }]): readonly AwardLine[] => {
    const person = people.get(claim.personId)
    if (person === undefined) return []
    const { verdict, role, personId } = claim
    const name = fullName(person)
    const { completed: eligible, reasons, caution } = verdict
    return [
      { personId, name, kind, role, eligible, reasons, caution, award: awards.get(id) ?? null },
    ]
  })
  const nobody = { firstName: '', lastName: '' }
  return lines.sort(
    (a, b) =>
      comparePeople(people.get(a.personId) ?? nobody, people.get(b.personId) ?? nobody) ||
      compareIds(a.personId, b.personId) ||
      awardKinds.indexOf(a.kind) - awardKinds.indexOf(b.kind),
  )
}

const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** An award to be issued: who gets what and for which role, with the name as a person approved it. */
export interface Approved {
  readonly person: Person
  readonly kind: AwardKind
  readonly role: Role
  readonly nameOnAward: string
  /** Why it is given although the conditions are not met. */
  readonly exception?: string
}

/** What a run of awards is issued with. */
export interface Issuing extends Numbering {
  readonly day: string
  readonly language: Language
  /** What stands on an award; see `award-content.rules.ts`. */
  readonly contentOf: (award: Award, approved: Approved) => AwardContent | null
}

/**
 * The edits that issue awards. Numbers run on from the highest one ever given in the cycle for the kind, in the
 * order of names; a number that fell free is never given again. People who have the award are left out.
 * `live` are the cycle's awards, `everIssued` the same with those in the trash.
 */
export function issueEdits(
  cycle: Cycle,
  approved: readonly Approved[],
  live: readonly Award[],
  everIssued: readonly Numbered[],
  issuing: Issuing,
): readonly Edit[] {
  const has = new Set(live.map((award) => award.id))
  const numberFor = numberGiver(issuing, everIssued)
  const sorted = [...approved].sort(
    (a, b) => comparePeople(a.person, b.person) || (a.person.id < b.person.id ? -1 : 1),
  )
  return sorted.flatMap((one): readonly Edit[] => {
    const { person, kind, nameOnAward, exception } = one
    const id = awardId(cycle.id, person.id, kind)
    if (has.has(id)) return []
    has.add(id)
    const award: Award = {
      ...numberFor(kind),
      id,
      cycleId: cycle.id,
      personId: person.id,
      kind,
      issuedOn: issuing.day,
      state: 'issued',
      language: issuing.language,
      nameOnAward,
      ...(exception === undefined ? {} : { exception }),
    }
    return [create('awards', { ...award, content: issuing.contentOf(award, one) })]
  })
}

/** The steps that can follow a state. A brooch is not printed; what was handed over or posted can be set back. */
export function nextStates(award: Award): readonly LaterAwardState[] {
  return laterAwardStates.filter(
    (state) => state !== award.state && (state !== 'printed' || award.kind !== 'brooch'),
  )
}

/** The edits that bring awards to a state; those that are there already, or cannot be, are left as they are. */
export function awardStateEdits(awards: readonly Award[], state: AwardState): readonly Edit[] {
  return awards
    .filter((award) => nextStates(award).some((next) => next === state))
    .map((award) => change('awards', award.id, { state }))
}

/** The edits after printing: only what was merely issued becomes printed; a second print changes nothing. */
export function printedEdits(awards: readonly Award[]): readonly Edit[] {
  return awardStateEdits(
    awards.filter((award) => award.state === 'issued'),
    'printed',
  )
}
