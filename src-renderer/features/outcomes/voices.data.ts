/** Reads and writes notes of support and testimonials. */
import { useLiveQuery } from 'dexie-react-hooks'
import { act, nowIso } from '../../app/act'
import type { ActResult } from '../../app/act'
import { placeAt } from '../../app/routes'
import { change, create, isLive, label, remove } from '../../domain/edits'
import { newId } from '../../domain/ids'
import type { SupportNote } from '../../domain/support-note'
import type { Testimonial } from '../../domain/testimonial'
import { compareDates } from '../../i18n/dates'
import { database } from '../../storage/current'

/** Whose a note or a testimonial is, and of which cycle. */
export type OwnerIds = Pick<SupportNote, 'cycleId' | 'personId'>

/** What the form asks of a note. */
type SupportDraft = Omit<SupportNote, 'id' | 'cycleId' | 'personId'>
/** What the form asks of a testimonial. */
export type VoiceDraft = Omit<Testimonial, 'id' | 'cycleId' | 'personId'>

const placeOf = ({ cycleId, personId }: OwnerIds) => placeAt('people', cycleId, personId)

/** Notes or testimonials of a person in a cycle by day, news of projects apart; undefined before the first answer. */
function useOf<T extends 'supportNotes' | 'testimonials'>(
  table: T,
  { cycleId, personId }: OwnerIds,
) {
  return useLiveQuery(async () => {
    const rows = await database().rows(table).where('personId').equals(personId).toArray()
    return rows
      .filter((row) => isLive(row) && row.cycleId === cycleId)
      .sort((a, b) => compareDates(b.on, a.on))
  }, [table, cycleId, personId])
}

/** The notes of a person in a cycle, the newest first; without the news of projects. */
export function useSupportOf(owner: OwnerIds): readonly SupportNote[] | undefined {
  return useOf('supportNotes', owner)?.filter(({ projectId }) => (projectId ?? null) === null)
}

/** The testimonials of a person in a cycle, the newest first. */
export function useVoicesOf(owner: OwnerIds): readonly Testimonial[] | undefined {
  return useOf('testimonials', owner)
}

/** Writes a note: a new one of somebody, or `before` as it is now. */
export function writeSupport(
  owner: OwnerIds,
  before: SupportNote | null,
  draft: SupportDraft,
): Promise<ActResult> {
  const { cycleId, personId } = owner
  const edits = before
    ? [change('supportNotes', before.id, draft)]
    : [create('supportNotes', { id: newId(), cycleId, personId, ...draft })]
  return act(label(`outcomes:support.${before ? 'edited' : 'added'}`), edits, placeOf(owner))
}

/** Puts a note in the trash. */
export function deleteSupport(note: SupportNote): Promise<ActResult> {
  const edits = [remove('supportNotes', note.id, nowIso())]
  return act(label('outcomes:support.deleted'), edits, placeOf(note))
}

function changedOf(before: Testimonial, draft: VoiceDraft) {
  const had: Readonly<Record<string, unknown>> = { ...before }
  const fields = Object.entries(draft).filter(([field, value]) => (had[field] ?? null) !== value)
  return fields.length === 0
    ? []
    : [change('testimonials', before.id, Object.fromEntries(fields) as Partial<VoiceDraft>)]
}

/**
 * Writes a testimonial: a new one of somebody, or what was changed of `before`. The rest stays as it is stored: consent may have been
 * taken back since `before` was read.
 */
export function writeVoice(
  owner: OwnerIds,
  before: Testimonial | null,
  draft: VoiceDraft,
): Promise<ActResult> {
  const { cycleId, personId } = owner
  const edits = before
    ? changedOf(before, draft)
    : [create('testimonials', { id: newId(), cycleId, personId, ...draft })]
  return act(label(`outcomes:voice.${before ? 'edited' : 'added'}`), edits, placeOf(owner))
}

/** Puts a testimonial in the trash. */
export function deleteVoice(voice: Testimonial): Promise<ActResult> {
  const edits = [remove('testimonials', voice.id, nowIso())]
  return act(label('outcomes:voice.deleted'), edits, placeOf(voice))
}
