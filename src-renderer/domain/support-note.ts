/** A note of support and networking: who was put in touch with whom, what was recommended, and later news of a project. */
import { choice, day, describeRecord, link, text, textIn } from './descriptor'
import { joined, ofCycle, ofPerson, personName, plainPersonName } from './title-parts'
import { wordFor } from '../i18n/sentence'

/** What a note tells of. `news` is of a project, and may be of a later cycle than the project's own. */
export const supportKinds = ['introduced', 'recommended', 'advised', 'news', 'other'] as const
/** One of {@link supportKinds}. */
type SupportKind = (typeof supportKinds)[number]

/** What was done for somebody, or came of it, in a cycle. */
export interface SupportNote {
  readonly id: string
  readonly cycleId: string
  readonly personId: string
  readonly kind: SupportKind
  /** `YYYY-MM-DD` */
  readonly on: string
  /** With whom they were put in touch, or to whom they were recommended; null when it is nobody. */
  readonly whom: string | null
  readonly note: string | null
  /** The project it is about, or null. */
  readonly projectId?: string | null
}

/** The description of a note. */
export const supportNotes = describeRecord<SupportNote>()({
  table: 'supportNotes',
  indexes: { 4: 'id, cycleId, personId, projectId' },
  fields: {
    cycleId: ofCycle,
    personId: ofPerson,
    kind: choice('outcomes:support.kindLabel', 'outcomes:supportKind', supportKinds),
    on: day('outcomes:field.on'),
    whom: text('outcomes:support.whom', { isOptional: true, privacy: 'personal' }),
    note: text('outcomes:support.note', { isOptional: true, privacy: 'sensitive' }),
    // News of a project is found under it alone: without it nobody would see what still goes out.
    projectId: { ...link('outcomes:support.project', 'projects'), onDelete: 'delete' },
  },
  title: (row, find, t) =>
    joined(
      personName(row['personId'], find, t),
      wordFor('outcomes:supportKind', textIn(row, 'kind'), t),
    ),
  plainTitle: (row, find) =>
    joined(plainPersonName(row['personId'], find), textIn(row, 'whom') || textIn(row, 'on')),
  screen: { name: 'people', by: 'personId' },
})
