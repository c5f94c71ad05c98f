/**
 * What comes back from a reviewer elsewhere, held against what the program has: which answers are new, which are there already, which are
 * older, and which are others than somebody gave here meanwhile. Three things are compared: what stood here when the file was made or
 * last read (the base), what stands here now, and what the file says.
 */
import type { FieldsOf } from '../../domain/edits'
import type { ReviewCriterion } from '../../domain/review-criterion'
import type { Packet } from '../../domain/packet'
import { nothingSaid, saysAnything } from '../../domain/packets/packet-format'
import type { Said } from '../../domain/packets/packet-format'
import { fingerprint } from '../../domain/packets/fingerprint'
import type { Review } from '../../domain/review'
import { untimed } from './packet-sheet.rules'
import { confidences, fewest, pointsFor } from './scores.rules'

/** What the criteria ask, as a fingerprint. How much one counts is not asked of anybody. */
export function formOf(criteria: readonly ReviewCriterion[]): string {
  const asked = criteria.map(({ id, name, guidance, most }) => [id, name, guidance, most])
  return fingerprint(JSON.stringify(asked.sort()))
}

const text = (value: string | null): string | null => {
  const trimmed = value?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}

/** A review as a reviewer elsewhere would say it. */
export function saidIn(review: Review | null, criteria: readonly ReviewCriterion[]): Said {
  if (review === null) return nothingSaid
  const points = criteria.flatMap((criterion): [string, number][] => {
    const given = pointsFor(review, criterion)
    return given === null ? [] : [[criterion.id, given]]
  })
  return {
    at: 0,
    points: Object.fromEntries(points),
    note: text(review.note),
    confidence: review.confidence,
    abstains: review.hasAbstained,
    conflict: review.conflict,
  }
}

/** The fingerprint of what is said, whenever it was. Points of no criterion of the round, and too many of them, do not count. */
function printOf(said: Said, criteria: readonly ReviewCriterion[]): string {
  const points = criteria.map(({ id, most }) => {
    const given = said.points[id]
    return given !== undefined && given >= fewest && given <= most ? [id, given] : [id, null]
  })
  const { note, confidence, abstains, conflict } = said
  return fingerprint(
    JSON.stringify([points.sort(), text(note), confidence, abstains, conflict?.trim() ?? null]),
  )
}

/** What a packet keeps of what stood here: when the reviewer said it (0 for what was said here), and its fingerprint. */
export function packetBase(said: Said, criteria: readonly ReviewCriterion[]): string {
  return `${said.at} ${printOf(said, criteria)}`
}

/** The fields of a review that say what a reviewer said. */
export function reviewFields(
  said: Said,
  criteria: readonly ReviewCriterion[],
): FieldsOf<'reviews'> {
  const points = criteria.map(({ id, most }): [`points:${string}`, number | null] => {
    const given = said.points[id]
    return [`points:${id}`, given !== undefined && given >= fewest && given <= most ? given : null]
  })
  const isKnown = confidences.some((id) => Number(id) === said.confidence)
  return {
    ...Object.fromEntries(points),
    note: text(said.note),
    confidence: isKnown ? said.confidence : null,
    hasAbstained: said.abstains,
    conflict: said.conflict === null ? null : said.conflict.trim(),
  }
}

/**
 * What becomes of an answer: it is `new`, or takes the place of one that nobody touched (`changed`); it is there already (`same`); the file
 * is older than what was read from it (`older`); here stands something else that somebody said meanwhile (`differs`); or nobody is
 * read under its code any more (`gone`).
 */
export type AnswerKind = 'new' | 'changed' | 'same' | 'older' | 'differs' | 'gone'

/** One answer and what becomes of it. */
export interface ComparedAnswer {
  readonly personId: string
  readonly kind: AnswerKind
  readonly said: Said
  /** What stands here. */
  readonly here: Said
}

/** Whether a row of a workbook is to be looked at: what was read from it before may be newer, and an empty one emptied by a slip. */
const isDoubtful = (said: Said, baseAt: string): boolean => baseAt !== '0' || !saysAnything(said)

function kindOf(
  said: Said,
  here: Said,
  base: string,
  criteria: readonly ReviewCriterion[],
): AnswerKind | null {
  const [baseAt = '0', basePrint = ''] = base.split(' ')
  const [theirs, ours] = [printOf(said, criteria), printOf(here, criteria)]
  if (theirs === ours) return saysAnything(said) ? 'same' : null
  const isTimed = said.at !== untimed
  // As it came: the reviewer did nothing about it, whatever was said here meanwhile.
  if (said.at === 0 || (theirs === basePrint && !isTimed)) return null
  if (isTimed && said.at <= Number(baseAt)) return theirs === basePrint ? null : 'older'
  if (!isTimed && isDoubtful(said, baseAt)) return 'differs'
  if (ours !== basePrint) return 'differs'
  return saysAnything(here) ? 'changed' : 'new'
}

/** All answers in a file, and what becomes of each; those of whom the reviewer said nothing are left out. */
export function compareAnswers(
  packet: Packet,
  said: Readonly<Record<string, Said>>,
  here: {
    readonly criteria: readonly ReviewCriterion[]
    readonly reviews: readonly Review[]
    /** Whoever is read in the round now. */
    readonly applicantIds: ReadonlySet<string>
  },
): readonly ComparedAnswer[] {
  const mine = new Map(
    here.reviews
      .filter(({ reviewerId, round }) => reviewerId === packet.reviewerId && round === packet.round)
      .map((review) => [review.personId, review]),
  )
  return codesOf(packet).flatMap(({ personId, code }): ComparedAnswer[] => {
    const theirs = Object.hasOwn(said, code) ? said[code] : undefined
    if (theirs === undefined) return []
    const ours = saidIn(mine.get(personId) ?? null, here.criteria)
    const kind = kindOf(theirs, ours, packet[`base:${personId}`] ?? '', here.criteria)
    if (kind === null) return []
    const isGone = !here.applicantIds.has(personId)
    return [{ personId, kind: isGone ? 'gone' : kind, said: theirs, here: ours }]
  })
}

/** The people in a packet and their codes. */
export function codesOf(
  packet: Packet,
): readonly { readonly personId: string; readonly code: string }[] {
  return Object.keys(packet)
    .filter((key): key is `code:${string}` => key.startsWith('code:'))
    .flatMap((key) => {
      const code = packet[key] ?? null
      return code === null ? [] : [{ personId: key.slice('code:'.length), code }]
    })
}

/**
 * A packet in which those who were merged into another record since it was made go by that one; `targetOf` is null for whoever was not.
 * Where both are in it, each keeps its own code.
 */
export function followMerged(
  packet: Packet,
  targetOf: (personId: string) => string | null,
): Packet {
  const followed: Record<string, unknown> = { ...packet }
  for (const { personId, code } of codesOf(packet)) {
    const target = targetOf(personId)
    if (target === null || typeof followed[`code:${target}`] === 'string') continue
    followed[`code:${target}`] = code
    followed[`base:${target}`] ??= packet[`base:${personId}`]
    followed[`code:${personId}`] = null
  }
  // The same fields, under other people's ids.
  return followed as unknown as Packet
}

/** The answers that are taken in: those that are sure, and of the others those that somebody chose. */
export function answersToTake(
  compared: readonly ComparedAnswer[],
  chosen: ReadonlySet<string>,
): readonly ComparedAnswer[] {
  return compared.filter(
    ({ personId, kind }) =>
      kind === 'new' || kind === 'changed' || (kind === 'differs' && chosen.has(personId)),
  )
}
