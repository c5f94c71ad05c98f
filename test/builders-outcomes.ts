/** Builders of what comes of the program. They stand with the others in `builders.ts`. */
import type { Goal } from '../src-renderer/domain/goal'
import type { ProjectPicture } from '../src-renderer/domain/project-picture'
import type { SupportNote } from '../src-renderer/domain/support-note'
import type { Testimonial } from '../src-renderer/domain/testimonial'
import { nextId } from './builders'

/** A goal of which nothing is recorded yet. */
export function aGoal(over: Partial<Goal> = {}): Goal {
  return {
    id: nextId('goal'),
    cycleId: over.cycleId ?? nextId('cycle'),
    personId: over.personId ?? nextId('person'),
    title: 'Napisati plan festivala',
    position: 1,
    isApplied: false,
    done: null,
    ...over,
  }
}

/** A note that somebody was put in touch with somebody. */
export function aSupportNote(over: Partial<SupportNote> = {}): SupportNote {
  return {
    id: nextId('note'),
    cycleId: over.cycleId ?? nextId('cycle'),
    personId: over.personId ?? nextId('person'),
    kind: 'introduced',
    on: '2020-05-12',
    whom: 'Galerija Kula',
    note: null,
    ...over,
  }
}

/** A testimonial that nobody agreed to publish. */
export function aTestimonial(over: Partial<Testimonial> = {}): Testimonial {
  return {
    id: nextId('testimonial'),
    cycleId: over.cycleId ?? nextId('cycle'),
    personId: over.personId ?? nextId('person'),
    text: 'Naučila sam da kažem šta mi treba.',
    on: '2020-12-01',
    language: 'sr',
    consentOn: null,
    ...over,
  }
}

/** A picture of a project of which nothing is said yet; nobody has its bytes. */
export function aProjectPicture(over: Partial<ProjectPicture> = {}): ProjectPicture {
  return {
    id: nextId('picture'),
    projectId: over.projectId ?? nextId('project'),
    picture: 'b'.repeat(64),
    caption: null,
    credit: null,
    alt: null,
    position: 1,
    inReport: false,
    ...over,
  }
}
