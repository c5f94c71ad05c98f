/**
 * What the criteria say of a mentee and a mentor. Points are tenths, so that they are whole numbers and add up to the score
 * exactly. What was not said gives no points and takes none, never makes a pair impossible, and is told from what was said
 * and does not fit.
 */
import type { Criterion, CriterionKind } from '../criterion'
import type { MatchingDraft } from '../matching-draft'
import { mentionsIn } from '../mentions.rules'
import { fullName } from '../people.rules'
import { TextReader, textOf, wordsOf } from './sides.rules'
import type { Side } from './sides.rules'

/** Points of a criterion that counts 1. */
export const tenth = 10

/** The points below which a pair is to be avoided, in tenths as the points are; null where nobody asked for that. */
export const thresholdOf = (draft: Pick<MatchingDraft, 'threshold'> | null): number | null =>
  draft === null || draft.threshold === null ? null : Math.ceil(draft.threshold * tenth)

/** What a criterion says of a pair. */
export interface Part {
  readonly criterion: Criterion
  /** Tenths; below 0 for what speaks against the pair. */
  readonly points: number
  /** The entries it rests on, as they were written. */
  readonly evidence: readonly string[]
  readonly state: 'met' | 'partly' | 'not' | 'missing'
  /** Who has not said it. */
  readonly missing: 'mentee' | 'mentor' | 'both' | null
}

/** What all criteria say of a pair. */
interface PairScore {
  /** The sum of the points of its parts. */
  readonly points: number
  readonly parts: readonly Part[]
  /** The criteria that make it impossible. */
  readonly against: readonly Criterion[]
}

/** What is known beside the two: which people were a pair before, as `mentee's person|mentor's person`. */
export interface Known {
  readonly pairedBefore: ReadonlySet<string>
  readonly reader: TextReader
}

/** Nothing is known yet. */
export function knownOf(pairedBefore: Iterable<string>): Known {
  return { pairedBefore: new Set(pairedBefore), reader: new TextReader() }
}

/** What is read of both when the criterion does not say it. */
export const usualSources: Readonly<
  Partial<Record<CriterionKind, { readonly wants: string; readonly offers: string }>>
> = {
  fields: { wants: 'fields', offers: 'fields' },
  wish: { wants: 'wishedMentor', offers: '' },
  mentorWish: { wants: '', offers: 'goals' },
  languages: { wants: 'biography', offers: 'biography' },
  city: { wants: 'city', offers: 'city' },
  days: { wants: 'goals', offers: 'goals' },
  experience: { wants: 'goals', offers: 'biography' },
  question: { wants: 'goals', offers: 'biography' },
  organization: { wants: 'organization', offers: 'organization' },
  limit: { wants: 'fields', offers: '' },
}

/** What a criterion reads of a mentee and of a mentor; empty where it reads nothing. */
export function sourcesOf({ kind, wants, offers }: Criterion): {
  readonly wants: string
  readonly offers: string
} {
  const usual = usualSources[kind] ?? { wants: '', offers: '' }
  return { wants: wants ?? usual.wants, offers: offers ?? usual.offers }
}

/** A share of a criterion from -1 to 1 with what it rests on; null where it was not said. */
type Found = { readonly share: number; readonly evidence: readonly string[] } | null
type Texts = { readonly wants: string | null; readonly offers: string | null }
type Judge = (texts: Texts, pair: TwoSides, known: Known) => Found

interface TwoSides {
  readonly mentee: Side
  readonly mentor: Side
}

/** Which of the entries the other has, too. `all` are counted, or one is enough. */
const overlap =
  (isOneEnough: boolean): Judge =>
  ({ wants, offers }, _, { reader }) => {
    if (wants === null || offers === null) return null
    const entries = reader.entries(wants)
    const evidence = entries.filter((entry) => reader.has(offers, entry))
    const share = evidence.length / Math.max(1, isOneEnough ? evidence.length : entries.length)
    return { share, evidence }
  }

/** So many words of what is sought make the whole of a criterion. */
const enoughWords = 3

const sought: Judge = ({ wants, offers }, _, { reader }) => {
  if (wants === null || offers === null) return null
  const words = new Set(wordsOf(wants).filter((word) => word.length > 3))
  // Short words alone say nothing of what is sought.
  if (words.size === 0) return null
  const evidence = [...words].filter((word) => reader.has(offers, word))
  return { share: Math.min(1, evidence.length / enoughWords), evidence }
}

/** Whether a text names somebody by the whole name. */
function naming(text: string | null, { person }: Side): Found {
  if (text === null) return null
  const names = [fullName(person), person.nameInOtherScript ?? ''].filter((name) => name !== '')
  const certain = mentionsIn(text, { names, emails: [], phones: [] }).filter((one) => one.isCertain)
  const evidence = certain.map(({ from, to }) => text.slice(from, to))
  return { share: evidence.length > 0 ? 1 : 0, evidence }
}

const sameOrganization: Judge = ({ wants, offers }, _, { reader }) => {
  if (wants === null || offers === null) return null
  const [one = wants] = reader.entries(wants)
  const [other = offers] = reader.entries(offers)
  const isSame = reader.has(one, other) && reader.has(other, one)
  return { share: isSame ? -1 : 0, evidence: isSame ? [one] : [] }
}

const judges: Readonly<Record<Exclude<CriterionKind, 'limit'>, Judge>> = {
  fields: overlap(false),
  question: overlap(false),
  languages: overlap(true),
  city: overlap(true),
  days: overlap(true),
  experience: sought,
  wish: ({ wants }, { mentor }) => naming(wants, mentor),
  mentorWish: ({ offers }, { mentee }) => naming(offers, mentee),
  organization: sameOrganization,
  pairedBefore: (_, { mentee, mentor }, { pairedBefore }) => {
    const isOld = pairedBefore.has(`${mentee.person.id}|${mentor.person.id}`)
    return { share: isOld ? -1 : 0, evidence: isOld ? [fullName(mentor.person)] : [] }
  },
}

/** Kinds about what must not be: to meet them gives nothing, not to meet them takes points. */
export const againstKinds: ReadonlySet<CriterionKind> = new Set(['organization', 'pairedBefore'])

function stateOf(kind: CriterionKind, share: number): Part['state'] {
  if (againstKinds.has(kind)) return share < 0 ? 'not' : 'met'
  return share >= 1 ? 'met' : share > 0 ? 'partly' : 'not'
}

function missingIn(
  { wants, offers }: Texts,
  sources: ReturnType<typeof sourcesOf>,
): Part['missing'] {
  const mentee = sources.wants !== '' && wants === null
  const mentor = sources.offers !== '' && offers === null
  return mentee && mentor ? 'both' : mentee ? 'mentee' : mentor ? 'mentor' : null
}

function partOf(criterion: Criterion, judge: Judge, pair: TwoSides, known: Known): Part {
  const sources = sourcesOf(criterion)
  const texts = {
    wants: textOf(pair.mentee, sources.wants),
    offers: textOf(pair.mentor, sources.offers),
  }
  const found = judge(texts, pair, known)
  if (found === null)
    return {
      ...{ criterion, points: 0, evidence: [], state: 'missing' },
      // Both texts may be there and the mentee's still seek nothing.
      missing: missingIn(texts, sources) ?? 'mentee',
    }
  const points = Math.round(criterion.weight * tenth * found.share)
  return {
    ...{ criterion, points, evidence: found.evidence, missing: null },
    state: stateOf(criterion.kind, found.share),
  }
}

/** What the criteria say of a pair, in their order. Limits are about all mentees of a mentor and say nothing here. */
export function scoreOf(
  criteria: readonly Criterion[],
  mentee: Side,
  mentor: Side,
  known: Known,
): PairScore {
  const parts = criteria.flatMap((criterion) =>
    criterion.kind === 'limit'
      ? []
      : [partOf(criterion, judges[criterion.kind], { mentee, mentor }, known)],
  )
  return {
    points: parts.reduce((sum, part) => sum + part.points, 0),
    parts,
    against: parts
      .filter(({ criterion, state }) => criterion.isRequired && state === 'not')
      .map(({ criterion }) => criterion),
  }
}
