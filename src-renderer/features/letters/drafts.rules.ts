/** The letter to each: in whose language, filled in, what is missing for it, and whether they have it already. Pure. */
import type { Language } from '../../../src-shared/documents'
import { cycleInWords } from '../../domain/award-content.rules'
import { nameForAward } from '../../domain/award-names.rules'
import { groupBy } from '../../domain/by-id'
import type { Cycle } from '../../domain/cycle'
import { cycleIn, personIn, signatoryIn, workspaceIn } from '../../domain/forms.rules'
import { roleInDocument } from '../../domain/gendered-words'
import { isEmail } from '../../domain/identity/keys.rules'
import { inflectors } from '../../domain/inflection/inflection'
import type { NameCase } from '../../domain/inflection/inflection.types'
import type { Letter } from '../../domain/letter'
import { hasLetter } from '../../domain/letters-due.rules'
import type { LetterTemplate } from '../../domain/letter-template'
import { fullName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import type { Signatory } from '../../domain/signatory'
import type { Workspace } from '../../domain/workspace'
import type { Translator } from '../../i18n/i18n'
import { fillIn } from './filling.rules'
import type { Missing, Values } from './filling.rules'
import type { Recipient } from './recipients.rules'
import { readWording } from './wording.rules'
import { inflectedFields } from './wording.types'
import type { InflectedField, LetterField, Vocabulary } from './wording.types'

/** What a letter to one lacks: something it is filled in with, or the text in their language. */
export type Lack = Missing | { readonly is: 'text' }

/** A letter to one person. */
export interface Draft {
  /** Of the recipient. */
  readonly id: string
  readonly recipient: Recipient
  /** The name as it is called in lists. */
  readonly name: string
  /** The name as it stands on the letter. */
  readonly to: string
  /** Empty where there is none that a letter could go to. */
  readonly email: string
  readonly language: Language
  readonly subject: string
  readonly body: string
  readonly lacks: readonly Lack[]
  /** They have this letter, or one that says the same. */
  readonly hasIt: boolean
}

/** What letters are made with. */
interface DraftContext {
  readonly workspace: Workspace
  readonly cycle: Cycle
  readonly signatories: readonly Signatory[]
  /** Those of the cycle that were sent. */
  readonly letters: readonly Letter[]
  /** To what a text asks for, by the question. */
  readonly answers: ReadonlyMap<string, string>
  readonly translatorOf: (language: Language) => Translator
  readonly vocabulary: Vocabulary
  /** `YYYY-MM-DD` */
  readonly today: string
}

/** The language in which somebody is written to. */
export function languageFor(person: Person, workspace: Workspace): Language {
  return person.language ?? workspace.documentLanguage
}

/** The first name of an approved form of a whole name: what stands before as many words as the last name has. */
function firstOf(whole: string, { firstName, lastName }: Person): string {
  const words = whole.trim().split(/\s+/u)
  const last = lastName.trim() === '' ? 0 : lastName.trim().split(/\s+/u).length
  const first = firstName.trim() === '' ? 0 : 1
  return words.slice(0, Math.max(first, words.length - last)).join(' ')
}

function formOf(person: Person, form: NameCase, language: Language): string | null {
  const approved = person[`${form}:${language}`]?.trim() ?? ''
  if (approved !== '') return approved
  // A language without forms leaves names as they are.
  return inflectors[language] === null ? fullName(personIn(person, language)) : null
}

/** Whose name a field has: whoever is written to, or one of the pair; nobody where the letter is about no pair. */
function whose(field: InflectedField | LetterField, { person, pair, role }: Recipient) {
  if (!field.startsWith('mentor') && !field.startsWith('mentee')) return person
  if (pair === null) return null
  return field.startsWith('mentor') === (role === 'mentor') ? person : pair.partner
}

/** The form of a name that a field asks for. */
function formsFor(recipient: Recipient, language: Language): Values['form'] {
  return (field, form) => {
    const named = whose(field, recipient)
    const whole = named === null ? null : formOf(named, form, language)
    if (whole === null || named === null) return null
    return /firstName$/iu.test(field) ? firstOf(whole, named) : whole
  }
}

/** The first of those who sign, with what they are. */
function signedBy(signatories: readonly Signatory[], language: Language): string {
  const [first] = signatories.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
  if (first === undefined) return ''
  const { name, role } = signatoryIn(first, language)
  return [name, role].filter((part) => part !== '').join(', ')
}

/** The fields about one of a pair. */
function ofOne<R extends 'mentor' | 'mentee'>(role: R, person: Person | null | undefined) {
  const fields = {
    [role]: person ? fullName(person) : '',
    [`${role}FirstName`]: person?.firstName,
    [`${role}Email`]: person?.email,
  }
  // Named after the role; the compiler does not follow the names.
  return fields as Record<R | `${R}FirstName` | `${R}Email`, string | null | undefined>
}

function fieldsFor(recipient: Recipient, language: Language, context: DraftContext) {
  const { workspace, cycle, signatories, today } = context
  const translator = context.translatorOf(language)
  const me = personIn(recipient.person, language)
  const [mentor, mentee] = (['mentor', 'mentee'] as const).map((role) => {
    const named = whose(role, recipient)
    return named === null ? null : personIn(named, language)
  })
  const { program, organization, contact } = workspaceIn(workspace, language)
  const interviewOn = recipient.interview?.interviewOn ?? null
  const fields: Readonly<Record<LetterField, string | null | undefined>> = {
    name: fullName(me),
    firstName: me.firstName,
    lastName: me.lastName,
    email: me.email,
    city: me.city,
    guardian: me.guardianName,
    role:
      recipient.role === null ? '' : roleInDocument(recipient.role, recipient.person, translator.t),
    // A day may end in a full stop of its own; the sentence around it has one.
    interviewOn: interviewOn && translator.format.moment(interviewOn).replace(/\.$/u, ''),
    interviewPlace: recipient.interview?.interviewPlace,
    ...ofOne('mentor', mentor),
    ...ofOne('mentee', mentee),
    program,
    organization,
    cycle: cycleInWords(cycleIn(cycle, language), translator),
    today: translator.format.dateOf(today),
    signedBy: signedBy(signatories, language),
    contact,
  }
  const texts = Object.entries(fields).map(([field, value]) => [field, value?.trim() ?? ''])
  // Of the same fields, each a text now.
  return Object.fromEntries(texts) as Readonly<Record<LetterField, string>>
}

/** Names that nobody has approved in the script of the letter. */
function unapprovedNames(recipient: Recipient, language: Language) {
  const names = [...inflectedFields, 'lastName'] as const
  return new Set<LetterField>(
    names.filter((field) => {
      const named = whose(field, recipient)
      return named !== null && nameForAward(named, language).origin === 'suggested'
    }),
  )
}

function valuesFor(recipient: Recipient, language: Language, context: DraftContext): Values {
  const { person, role, pair } = recipient
  return {
    fields: fieldsFor(recipient, language, context),
    form: formsFor(recipient, language),
    unapproved: unapprovedNames(recipient, language),
    gender: person.gender ?? null,
    holds: {
      mentor: role === 'mentor',
      mentee: role === 'mentee',
      she: person.gender === 'female',
      he: person.gender === 'male',
      pair: pair !== null,
    },
    answers: context.answers,
  }
}

const isSame = (a: Lack, b: Lack): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The parts of a template in a language, read once for all who are written to in it. */
function partsIn(template: LetterTemplate, language: Language, known: Vocabulary) {
  const subject = template[`subject:${language}`]?.trim() ?? ''
  const body = template[`body:${language}`]?.trim() ?? ''
  const read = { subject: readWording(subject, known), body: readWording(body, known) }
  const isThere = subject !== '' && body !== ''
  const isRight = read.subject.problems.length + read.body.problems.length === 0
  return { subject: read.subject.parts, body: read.body.parts, canBeUsed: isThere && isRight }
}

/** A text without the blank lines that conditions left. */
const tidied = (text: string): string => text.replaceAll(/\n{3,}/gu, '\n\n').trim()

/** The letters of one template, in the order of the recipients. */
export function draftsOf(
  recipients: readonly Recipient[],
  template: LetterTemplate,
  context: DraftContext,
): readonly Draft[] {
  const sent = groupBy(context.letters, ({ personId }) => personId)
  const parts = new Map<Language, ReturnType<typeof partsIn>>()
  return recipients.map((recipient): Draft => {
    const { person, pair } = recipient
    const language = languageFor(person, context.workspace)
    const read = parts.get(language) ?? partsIn(template, language, context.vocabulary)
    parts.set(language, read)
    const values = valuesFor(recipient, language, context)
    const subject = fillIn(read.subject, values)
    const body = fillIn(read.body, values)
    const lacks: Lack[] = read.canBeUsed ? [...subject.missing, ...body.missing] : [{ is: 'text' }]
    const email = person.email?.trim() ?? ''
    return {
      id: recipient.id,
      recipient,
      name: fullName(person),
      to: values.fields.name,
      email: isEmail(email) ? email : '',
      language,
      subject: subject.text.replaceAll(/\s+/gu, ' ').trim(),
      body: tidied(body.text),
      lacks: lacks.filter((lack, at) => lacks.findIndex((one) => isSame(one, lack)) === at),
      hasIt: hasLetter(sent.get(person.id) ?? [], {
        purpose: template.purpose,
        templateId: template.id,
        pairId: pair?.id ?? null,
      }),
    }
  })
}
