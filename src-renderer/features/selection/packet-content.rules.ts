/** What goes into the file of a reviewer who reads elsewhere: what was asked, the applications they read, and nothing they may not know. */
import { answersOf } from '../../domain/answers.rules'
import type { Packet } from '../../domain/packet'
import type { PacketApplication, PacketContent, Said } from '../../domain/packets/packet-format'
import type { Person } from '../../domain/person'
import type { Review } from '../../domain/review'
import type { Reviewer } from '../../domain/reviewer'
import type { Round } from '../../domain/review-criterion'
import type { ReviewCriterion } from '../../domain/review-criterion'
import type { Language } from '../../../src-shared/documents'
import type { Translate, Translator } from '../../i18n/i18n'
import { readBy } from './applicants.rules'
import type { Applicant } from './applicants.rules'
import { blinderFor, blindNumbers } from './blind.rules'
import { formOf, packetBase, saidIn } from './packet-answers.rules'

/** What a packet is made of. */
export interface PacketSource {
  readonly cycleId: string
  readonly round: Round
  readonly reviewer: Reviewer
  /** The criteria of the round, in order. */
  readonly criteria: readonly ReviewCriterion[]
  /** All applicants of the round. */
  readonly applicants: readonly Applicant[]
  readonly reviews: readonly Review[]
  /** Whether a conflict of interest with the reviewer is known. */
  readonly hasConflict: (person: Person) => boolean
}

/** Who stands in a reviewer's file: those they read, without those with whom they have a conflict of interest, found or declared. */
export function applicantsInPacket(source: PacketSource): {
  readonly inside: readonly Applicant[]
  readonly leftOut: readonly Applicant[]
} {
  const { reviewer, applicants, reviews, round } = source
  const barred = new Set(
    reviews
      .filter((one) => one.reviewerId === reviewer.id && one.round === round)
      .filter(({ conflict }) => conflict !== null)
      .map(({ personId }) => personId),
  )
  const isOut = ({ id, person }: Applicant): boolean => barred.has(id) || source.hasConflict(person)
  const theirs = readBy(reviewer.id, applicants, reviews, round)
  return { inside: theirs.filter((one) => !isOut(one)), leftOut: theirs.filter(isOut) }
}

/** What is chosen for a packet, and what is drawn by chance. */
interface PacketChoice {
  readonly id: string
  readonly answerKey: string
  readonly language: Language
  readonly isBlind: boolean
  /** ISO date-time. */
  readonly madeAt: string
  /** A new code each time it is called. */
  readonly newCode: () => string
}

function reviewsOf({ reviews, reviewer, round }: PacketSource): ReadonlyMap<string, Review> {
  return new Map(
    reviews
      .filter((one) => one.reviewerId === reviewer.id && one.round === round)
      .map((review) => [review.personId, review]),
  )
}

/** What the reviewer said of an applicant already, in a blind packet without the names that stand in it. */
function saidBefore(
  applicant: Applicant,
  mine: ReadonlyMap<string, Review>,
  { applicants, criteria }: PacketSource,
  isBlind: boolean,
  t: Translate,
): Said {
  const said = saidIn(mine.get(applicant.id) ?? null, criteria)
  if (!isBlind) return said
  const clean = blinderFor(applicant, applicants, t)
  const without = (text: string | null): string | null => (text === null ? null : clean(text))
  return { ...said, note: without(said.note), conflict: without(said.conflict) }
}

/** The record of a packet. `t` is of its language. */
export function newPacket(source: PacketSource, choice: PacketChoice, t: Translate): Packet {
  const { criteria, cycleId, reviewer, round } = source
  const { id, answerKey, language, isBlind, madeAt, newCode } = choice
  const mine = reviewsOf(source)
  const people = applicantsInPacket(source).inside.flatMap(
    (applicant): [`code:${string}` | `base:${string}`, string][] => [
      [`code:${applicant.id}`, newCode()],
      [
        `base:${applicant.id}`,
        packetBase(saidBefore(applicant, mine, source, isBlind, t), criteria),
      ],
    ],
  )
  return {
    ...{ id, cycleId, reviewerId: reviewer.id, round, form: formOf(criteria) },
    ...{ answerKey, language, isBlind, madeAt, readAt: null },
    ...Object.fromEntries(people),
  }
}

/** What an applicant wrote, question by question. */
function lettersOf({ application }: Applicant, { t }: Translator, clean: (text: string) => string) {
  if (application === null) return []
  return [
    { question: t('people:application.goals'), text: application.goals ?? '' },
    { question: t('people:application.wishedMentor'), text: application.wishedMentor ?? '' },
    ...answersOf(application).map(({ question, text }) => ({ question: clean(question), text })),
  ]
    .filter(({ text }) => text.trim() !== '')
    .map(({ question, text }) => ({ question, text: clean(text) }))
}

function aboutOf({ person, application, isLate }: Applicant, { t, format }: Translator) {
  const day = application?.submittedAt?.slice(0, 10) ?? null
  return [
    person.city,
    day === null ? null : t('selection:sent', { on: format.date(day) }),
    isLate ? t('selection:late') : null,
  ].filter((one): one is string => one !== null && one !== '')
}

/** What the page of a packet shows. `translator` is of the packet's language. */
export function packetContent(
  packet: Packet,
  source: PacketSource,
  names: { readonly program: string; readonly cycle: string },
  translator: Translator,
): PacketContent {
  const { t, format } = translator
  const { applicants, criteria, reviewer, round } = source
  const numbers = blindNumbers(applicants)
  const mine = reviewsOf(source)
  const one = (applicant: Applicant): PacketApplication[] => {
    const code = packet[`code:${applicant.id}`] ?? null
    if (code === null) return []
    const clean = packet.isBlind ? blinderFor(applicant, applicants, t) : (text: string) => text
    const number = format.number(numbers.get(applicant.id) ?? 0)
    return [
      {
        code,
        title: packet.isBlind ? t('selection:blind.application', { number }) : applicant.name,
        about: packet.isBlind ? [] : aboutOf(applicant, translator),
        answers: lettersOf(applicant, translator, clean),
        said: saidBefore(applicant, mine, source, packet.isBlind, t),
      },
    ]
  }
  // By number, since the order of names would tell what the numbers do not.
  const order = packet.isBlind
    ? [...applicants].sort((a, b) => (numbers.get(a.id) ?? 0) - (numbers.get(b.id) ?? 0))
    : applicants
  return {
    version: 1,
    ...{ id: packet.id, form: packet.form, answerKey: packet.answerKey },
    ...{ language: packet.language, isBlind: packet.isBlind, ...names },
    round: t(`selection:round.${round}`),
    reviewer: reviewer.name,
    criteria: criteria.map(({ id, name, guidance, most }) => ({ id, name, guidance, most })),
    applications: order.flatMap(one),
  }
}
