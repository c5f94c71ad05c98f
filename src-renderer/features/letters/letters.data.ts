/** Reads and writes letters that were sent, and the templates they are made of. Every function that writes answers whether it is saved. */
import { useLiveQuery } from 'dexie-react-hooks'
import { act, actOnLatest, nowIso, today } from '../../app/act'
import type { ActResult } from '../../app/act'
import { placeAt } from '../../app/routes'
import type { Language } from '../../../src-shared/documents'
import { approveNameEdits } from '../../domain/award-names.rules'
import { nameFormChanges } from '../../domain/name-forms.rules'
import type { NameFormField } from '../../domain/name-forms.rules'
import { fullName } from '../../domain/people.rules'
import type { Edit } from '../../domain/record'
import type { Person } from '../../domain/person'
import { change, create, isLive, label, remove } from '../../domain/edits'
import type { FieldsOf } from '../../domain/edits'
import { newId } from '../../domain/ids'
import { letterId } from '../../domain/letter'
import type { Letter, LetterWay } from '../../domain/letter'
import type { LetterTemplate } from '../../domain/letter-template'
import type { Row } from '../../domain/tables'
import { cachedQuery } from '../../storage/cached-query'
import { database } from '../../storage/current'
import { dependentsOf, removalEdits } from '../../storage/dependents'
import type { Draft } from './drafts.rules'
import { templateRecord } from './templates.rules'
import type { KnownTemplate } from './templates.rules'

/** The templates that are stored, followed; undefined before the first answer. */
export const useStoredTemplates: () => readonly Row<'letterTemplates'>[] | undefined = cachedQuery(
  () => database().letterTemplates.filter(isLive).toArray(),
  ['letterTemplates'],
)

/** The letters that went to a person, in all cycles, the newest first, followed; undefined before the first answer. */
export function useLettersTo(personId: string): readonly Row<'letters'>[] | undefined {
  return useLiveQuery(async () => {
    const found = await database().letters.where('personId').equals(personId).toArray()
    return found
      .filter(isLive)
      .toSorted((a, b) =>
        a.sentOn === b.sentOn ? (a.id < b.id ? -1 : 1) : a.sentOn < b.sentOn ? 1 : -1,
      )
  }, [personId])
}

const placeIn = (cycleId: string | null, id: string | null = null) =>
  placeAt('letters', cycleId, id)

/** Edits that change a template; one that is still as it came is stored with the change. */
async function templateEdits(known: KnownTemplate, fields: FieldsOf<'letterTemplates'>) {
  const row = await database().letterTemplates.get(known.id)
  return row !== undefined && isLive(row)
    ? [change('letterTemplates', known.id, fields)]
    : [create('letterTemplates', { ...templateRecord(known), ...fields })]
}

/** Changes fields of a template. */
export function editTemplate(
  known: KnownTemplate,
  fields: FieldsOf<'letterTemplates'>,
): Promise<ActResult> {
  return actOnLatest(
    label('letters:done.templateEdited', { name: known.name }),
    () => templateEdits(known, fields),
    placeIn(null),
  )
}

/** Adds a template without a text. The id goes with the answer. */
export async function addTemplate(
  name: string,
): Promise<{ readonly id: string; readonly result: ActResult }> {
  const template: LetterTemplate = { id: newId(), name, purpose: 'other' }
  const done = label('letters:done.templateAdded', { name })
  const result = await act(done, [create('letterTemplates', template)], placeIn(null))
  return { id: template.id, result }
}

/** Puts a template in the trash; one that came with the program is as it came then. Letters stay, without their template. */
export async function deleteTemplate({ id, name, isStarting }: KnownTemplate): Promise<ActResult> {
  const at = nowIso()
  const loosened = removalEdits(await dependentsOf([{ table: 'letterTemplates', id }]), at)
  const done = label(isStarting ? 'letters:done.templateReset' : 'letters:done.templateDeleted', {
    name,
  })
  return act(done, [remove('letterTemplates', id, at), ...loosened], placeIn(null))
}

/** When and how letters went out. */
interface Sending {
  /** `YYYY-MM-DD` */
  readonly sentOn: string
  readonly how: LetterWay
}

/** The record of a letter. */
function letterOf(
  draft: Draft,
  template: LetterTemplate,
  cycleId: string,
  sending: Sending,
): Omit<Letter, 'id'> {
  const letter = {
    cycleId,
    personId: draft.recipient.person.id,
    templateId: template.id,
    pairId: draft.recipient.pair?.id ?? null,
    purpose: template.purpose,
    name: template.name,
    language: draft.language,
    subject: draft.subject,
    body: draft.body,
    ...sending,
  }
  return letter
}

/** Letters as they are noted. One of the same day that says something else stays beside the new one. */
async function letterEdits(letters: readonly Omit<Letter, 'id'>[]): Promise<readonly Edit[]> {
  const { letters: table } = database()
  return Promise.all(
    letters.map(async (letter) => {
      for (let nth = 1; ; nth += 1) {
        const id = letterId(letter, nth)
        const there = await table.get(id)
        const isSame = there?.subject === letter.subject && there.body === letter.body
        if (there === undefined || !isLive(there) || isSame)
          return create('letters', { id, ...letter })
      }
    }),
  )
}

/** Notes letters as sent, as one act. A template that is still as it came is stored with them, so that they are of something. */
export function markSent(
  drafts: readonly Draft[],
  known: KnownTemplate,
  cycleId: string,
  sending: Sending,
): Promise<ActResult> {
  return actOnLatest(
    label('letters:done.sent', { count: drafts.length, letter: known.name }),
    async () => {
      const row = await database().letterTemplates.get(known.id)
      const isThere = row !== undefined && isLive(row)
      return [
        ...(isThere ? [] : [create('letterTemplates', templateRecord(known))]),
        ...(await letterEdits(drafts.map((draft) => letterOf(draft, known, cycleId, sending)))),
      ]
    },
    placeIn(cycleId),
  )
}

/** Takes back that a letter was sent: it goes to the trash. */
export function takeBack({ id, cycleId, personId }: Letter, name: string): Promise<ActResult> {
  return act(
    label('letters:done.unsent', { name }),
    [remove('letters', id, nowIso())],
    placeAt('people', cycleId, personId),
  )
}

/** Approves a form of a person's name. */
export function approveForm(
  person: Person,
  key: NameFormField['key'],
  text: string,
  cycleId: string,
): Promise<ActResult> {
  return act(
    label('people:done.edited', { name: fullName(person) }),
    [change('people', person.id, nameFormChanges([[key, text]]))],
    placeAt('people', cycleId, person.id),
  )
}

/** Approves a person's name in the script of a language. */
export function approveName(
  person: Person,
  name: string,
  language: Language,
  cycleId: string,
): Promise<ActResult> {
  return act(
    label('people:done.edited', { name: fullName(person) }),
    approveNameEdits(person, name, language),
    placeAt('people', cycleId, person.id),
  )
}

/** Notes letters that were not made of a template as sent today, as one act. */
export function noteSent(
  letters: readonly Omit<Letter, 'id' | 'sentOn'>[],
  name: string,
): Promise<ActResult> {
  const sentOn = today()
  return actOnLatest(label('letters:done.sent', { count: letters.length, letter: name }), () =>
    letterEdits(letters.map((letter) => ({ ...letter, sentOn }))),
  )
}
