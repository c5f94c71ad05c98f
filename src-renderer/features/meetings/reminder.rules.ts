/** Reminders to pairs of which no meeting is known for long: one letter a person, in that person's language. */
import type { LettersDocument } from '../../../src-shared/documents'
import type { DocumentContext } from '../../app/documents/document-context'
import { lineOf, textOf } from '../../app/documents/document-text'
import { byId } from '../../domain/by-id'
import { personIn, workspaceIn } from '../../domain/forms.rules'
import type { NamedPair } from '../../domain/pairs.rules'
import { fullName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import type { Workspace } from '../../domain/workspace'
import type { Translator } from '../../i18n/i18n'
import type { Language } from '../../../src-shared/documents'
import type { Standing } from '../../domain/meeting-standing.rules'

/** Whom a reminder goes to. */
export const addressees = ['mentees', 'mentors', 'both'] as const
/** One of {@link addressees}. */
export type Addressees = (typeof addressees)[number]

/** A pair with how it stands. */
export interface StandingPair {
  readonly named: NamedPair
  readonly standing: Standing
}

/** A letter to one person, about all their pairs. */
export interface Reminder {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly subject: string
  readonly text: string
}

/** What reminders are made with. */
interface ReminderContext {
  readonly people: readonly Person[]
  readonly workspace: Workspace
  readonly translatorOf: (language: Language) => Translator
}

/** Who is written to about whom: each person once, with all who work with them. */
function partners(pairs: readonly StandingPair[], whom: Addressees) {
  const found = new Map<
    string,
    { readonly otherId: string | null; readonly standing: Standing }[]
  >()
  const add = (id: string | null, otherId: string | null, standing: Standing) => {
    if (id !== null) found.set(id, [...(found.get(id) ?? []), { otherId, standing }])
  }
  for (const { named, standing } of pairs) {
    const { menteePersonId: mentee, mentorPersonId: mentor } = named
    if (whom !== 'mentors') add(mentee, mentor, standing)
    if (whom !== 'mentees') add(mentor, mentee, standing)
  }
  return found
}

/** The letters, in the order of the pairs. */
export function remindersOf(
  pairs: readonly StandingPair[],
  whom: Addressees,
  { people, workspace, translatorOf }: ReminderContext,
): readonly Reminder[] {
  const known = byId(people)
  return [...partners(pairs, whom)].flatMap(([personId, others]) => {
    const person = known.get(personId)
    if (person === undefined) return []
    const language = person.language ?? workspace.documentLanguage
    const { t, format } = translatorOf(language)
    const nameOf = (id: string | null): string => {
      const other = id === null ? undefined : known.get(id)
      return other === undefined ? '' : fullName(personIn(other, language))
    }
    const about = others.map(({ otherId, standing: { lastOn } }) =>
      lastOn === null
        ? t('meetings:reminder.none', { name: nameOf(otherId) })
        : t('meetings:reminder.last', { name: nameOf(otherId), date: format.dateOf(lastOn) }),
    )
    const { organization, program } = workspaceIn(workspace, language)
    const thanks = `${t('meetings:reminder.thanks')}\n${organization}`
    const parts = [
      t('meetings:reminder.hello'),
      about.join('\n'),
      t('meetings:reminder.ask'),
      thanks,
    ]
    return {
      personId,
      name: nameOf(personId),
      email: person.email ?? '',
      language,
      subject: t('meetings:reminder.subject', { program }),
      text: parts.join('\n\n'),
    }
  })
}

/** All letters as one text to be copied; of several each says whom it goes to. */
export function asText(reminders: readonly Reminder[]): string {
  const [only, ...others] = reminders
  if (only === undefined) return ''
  if (others.length === 0) return only.text
  return reminders
    .map(({ name, email, text }) => `${email === '' ? name : `${name} <${email}>`}\n\n${text}`)
    .join('\n\n———\n\n')
}

/** All letters to be printed, each on its page. */
export function asPages(
  reminders: readonly Reminder[],
  { workspace, translator, timestamp }: DocumentContext,
): LettersDocument {
  const { organization } = workspaceIn(workspace, translator.language)
  return {
    template: 'letters',
    language: translator.language,
    title: lineOf(translator.t('meetings:reminder.title')),
    author: lineOf(organization),
    organization: lineOf(organization),
    timestamp,
    pages: reminders.map(({ name, subject, text }) => ({
      to: lineOf(name),
      placeAndDate: '',
      subject: lineOf(subject),
      body: textOf(text),
      signatures: [],
    })),
  }
}
