/** Builders of what people are chosen and matched by. They stand with the others in `builders.ts`. */
import { derivedId, newId } from '../src-renderer/domain/ids'
import type { Approach } from '../src-renderer/domain/approach'
import type { CallQuestion } from '../src-renderer/domain/call-question'
import type { Criterion } from '../src-renderer/domain/criterion'
import type { MatchingDraft } from '../src-renderer/domain/matching-draft'
import type { Packet } from '../src-renderer/domain/packet'
import type { ReviewCriterion } from '../src-renderer/domain/review-criterion'
import type { Review } from '../src-renderer/domain/review'
import type { Reviewer } from '../src-renderer/domain/reviewer'
import type { OwnField } from '../src-renderer/domain/own-field'
import type { SavedView } from '../src-renderer/domain/saved-view'
import type { Tag } from '../src-renderer/domain/tag'
import { nextId } from './builders'

/** A criterion about fields of work that counts five points. */
export function aCriterion(over: Partial<Criterion> = {}): Criterion {
  return {
    id: nextId('criterion'),
    cycleId: over.cycleId ?? nextId('cycle'),
    name: 'Zajedničke oblasti',
    kind: 'fields',
    weight: 5,
    isRequired: false,
    wants: null,
    offers: null,
    value: null,
    most: null,
    position: 1,
    ...over,
  }
}

/** A draft of a matching in which nobody is matched yet. */
export function aMatching(over: Partial<MatchingDraft> = {}): MatchingDraft {
  return {
    id: nextId('matching'),
    cycleId: over.cycleId ?? nextId('cycle'),
    name: 'Predlog',
    aim: 'sum',
    threshold: null,
    finalOn: null,
    ...over,
  }
}

/** Somebody who is to be asked. The id is derived from cycle, mentee and person. */
export function anApproach(over: Partial<Approach> = {}): Approach {
  const cycleId = over.cycleId ?? nextId('cycle')
  const menteeId = over.menteeId ?? derivedId(cycleId, nextId('person'), 'mentee')
  const personId = over.personId ?? nextId('person')
  return {
    id: derivedId(cycleId, menteeId.split('~')[1] ?? '', personId),
    ...{ cycleId, menteeId, personId },
    state: 'toAsk',
    askedOn: null,
    note: null,
    ...over,
  }
}

/** A criterion of the shortlist, with one to five points. */
export function aReviewCriterion(over: Partial<ReviewCriterion> = {}): ReviewCriterion {
  return {
    id: nextId('criterion'),
    cycleId: over.cycleId ?? nextId('cycle'),
    round: 'shortlist',
    name: 'Idea',
    guidance: null,
    weight: 1,
    most: 5,
    position: 1,
    ...over,
  }
}

/** A question of a call, put to mentees and answered with a long text that goes among the answers. */
export function aCallQuestion(over: Partial<CallQuestion> = {}): CallQuestion {
  return {
    id: nextId('question'),
    cycleId: over.cycleId ?? nextId('cycle'),
    audience: 'mentee',
    kind: 'longText',
    language: 'sr-Latn',
    text: 'Na čemu sada radite?',
    help: null,
    choices: [],
    isRequired: false,
    longest: null,
    target: 'answer',
    position: 1,
    ...over,
  }
}

/** A file for a reviewer of the shortlist, with nobody in it yet. */
export function aPacket(over: Partial<Packet> = {}): Packet {
  return {
    id: newId(),
    cycleId: over.cycleId ?? nextId('cycle'),
    reviewerId: over.reviewerId ?? nextId('reviewer'),
    round: 'shortlist',
    form: '0123456789abcdef',
    answerKey: 'a'.repeat(43) + '=',
    language: 'sr-Latn',
    isBlind: true,
    madeAt: '2026-03-01T10:00:00.000Z',
    readAt: null,
    ...over,
  }
}

/** Somebody who reads applications and is nobody of the program. */
export function aReviewer(over: Partial<Reviewer> = {}): Reviewer {
  return {
    id: nextId('reviewer'),
    cycleId: over.cycleId ?? nextId('cycle'),
    name: 'Ranko Savić',
    email: null,
    personId: null,
    ...over,
  }
}

/** A review of the shortlist without points. The id is derived from reviewer, person and round. */
export function aReview(over: Partial<Review> = {}): Review {
  const reviewerId = over.reviewerId ?? nextId('reviewer')
  const personId = over.personId ?? nextId('person')
  const round = over.round ?? 'shortlist'
  return {
    id: derivedId(reviewerId, personId, round),
    cycleId: over.cycleId ?? nextId('cycle'),
    reviewerId,
    personId,
    round,
    isAssigned: false,
    conflict: null,
    hasAbstained: false,
    confidence: null,
    note: null,
    ...over,
  }
}

/** A tag of the organization's list that says what somebody can do. */
export function aTag(over: Partial<Tag> = {}): Tag {
  return { id: nextId('tag'), name: 'Montaža', kind: 'skill', ...over }
}

/** A field of text that every person has. */
export function anOwnField(over: Partial<OwnField> = {}): OwnField {
  return {
    id: nextId('field'),
    holder: 'people',
    name: 'Majica',
    kind: 'text',
    choices: [],
    isSensitive: false,
    position: 1,
    ...over,
  }
}

/** A view of everybody in Niš. */
export function aView(over: Partial<SavedView> = {}): SavedView {
  return {
    ...{ id: nextId('view'), name: 'Nišlije', screen: 'people' },
    filters: { scope: 'all', city: 'Niš' },
    ...over,
  }
}
