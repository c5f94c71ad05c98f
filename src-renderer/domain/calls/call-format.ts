/**
 * What stands in the form of a call and in the file that comes back from it, and the checks of both: what comes from outside is taken for
 * hostile, bounded, and copied field by field.
 */
import { isDate } from '../../i18n/dates'
import type { Language } from '../../../src-shared/documents'
import { languages } from '../../../src-shared/languages'
import { askedRoles } from '../call-question'
import type { AskedRole, QuestionKind } from '../call-question'
import { isEmail } from '../identity/keys.rules'
import { isObject } from '../packets/packet-format'
import { lifeDayProblem } from './age.rules'
import type { AgeRange } from './age.rules'
import { longestOfAll } from './answer.rules'
import type { Answerable, CallAnswer } from './answer.rules'

/** A question as the form shows it. */
export interface FormQuestion extends Answerable {
  readonly id: string
  readonly kind: QuestionKind
  readonly text: string
  readonly help: string
  /** What is saved, and what is shown. */
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** All that is in a form. */
export interface CallForm {
  readonly version: 1
  /** The id of the cycle. */
  readonly call: string
  /** What is asked, as a fingerprint. */
  readonly form: string
  readonly role: AskedRole
  readonly language: Language
  readonly organization: string
  readonly program: string
  readonly cycle: string
  /** Where the file is sent to, in the words of the organization; empty where nobody wrote that down. */
  readonly contact: string
  /** `YYYY-MM-DD`, or null where nothing was planned. */
  readonly opens: string | null
  readonly closes: string | null
  readonly places: number | null
  /** The age that is asked, and on which day one must have it. */
  readonly age: AgeRange
  readonly ageDay: string | null
  readonly questions: readonly FormQuestion[]
}

/** The mark of an answer to a call. */
const applicationFormat = 'ciklus-application'
/** How the name of such a file ends. */
export const applicationEnding = '.ciklus-answer.json'
/** A larger file is none. */
export const largestApplication = 2_000_000

/** Who agrees for somebody under age. */
export interface Guardian {
  readonly name: string
  /** An address or a telephone. */
  readonly contact: string
  /** `YYYY-MM-DD` */
  readonly consentOn: string
}

/** Who answers. Empty for what was not said. */
export interface SentPerson {
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly phone: string
  readonly city: string
  /** `YYYY-MM-DD` */
  readonly birthDate: string
}

/** An answer to a call, as its file has it. */
export interface SentApplication {
  readonly call: string
  readonly form: string
  readonly role: AskedRole
  readonly language: Language
  /** How whoever asked is called, for whoever gets a file that is not theirs. */
  readonly organization: string
  readonly cycle: string
  /** When it was saved, by the clock of whoever answered: ISO without zone, to the second. */
  readonly at: string
  readonly person: SentPerson
  readonly guardian: Guardian | null
  readonly consent: boolean
  /** By the ids of questions. */
  readonly answers: Readonly<Record<string, CallAnswer>>
}

const idPattern = /^[A-Za-z0-9_-]{1,64}$/u
const isId = (value: unknown): value is string => typeof value === 'string' && idPattern.test(value)
const isShort = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 300
const mostQuestions = 200
const mostTaken = 100

const timePattern = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/u
function isTime(value: unknown): value is string {
  const day = typeof value === 'string' ? timePattern.exec(value)?.[1] : undefined
  return day !== undefined && isDate(day)
}

/** Whether something is a day of somebody's life up to the day `on`: the one by whose clock the form let it be entered. */
const isLifeDay = (value: unknown, on: string): value is string =>
  typeof value === 'string' && lifeDayProblem(value, on) === null

/** A text on one line: what breaks lines and cannot be seen is left out, so that no name or address says two things. */
const oneLine = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u{202a}-\u{202e}\u{2066}-\u{2069}]+/gu, ' ').trim()

function readPerson(value: unknown, on: string): SentPerson | null {
  if (!isObject(value)) return null
  const { firstName, lastName, email, phone, city, birthDate } = value
  if (!isShort(firstName) || !isShort(lastName) || !isShort(email)) return null
  if (!isShort(phone) || !isShort(city) || (birthDate !== '' && !isLifeDay(birthDate, on)))
    return null
  const read = {
    firstName: oneLine(firstName),
    lastName: oneLine(lastName),
    email: email.trim(),
    phone: oneLine(phone),
    city: oneLine(city),
    birthDate,
  }
  if (read.firstName === '' || read.lastName === '') return null
  return read.email === '' || isEmail(read.email) ? read : null
}

function readGuardian(value: unknown, on: string): Guardian | null | undefined {
  if (value === null) return null
  if (!isObject(value)) return undefined
  const { name, contact, consentOn } = value
  if (!isShort(name) || !isShort(contact)) return undefined
  if (!isLifeDay(consentOn, on)) return undefined
  return { name: oneLine(name), contact: oneLine(contact), consentOn }
}

/** A NUL ends texts for other programs, and nobody types one; marks that turn the direction of writing make one text look like another. */
const plain = (text: string): string =>
  text.replaceAll(/[\0\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu, '')

function readAnswer(value: unknown): CallAnswer | null {
  if (typeof value === 'string') {
    const isBounded = value.length <= longestOfAll * 2 && Array.from(value).length <= longestOfAll
    return isBounded ? plain(value) : null
  }
  if (!Array.isArray(value) || value.length > mostTaken) return null
  const list: readonly unknown[] = value
  return list.every(isShort) ? list.map(plain) : null
}

function readAnswers(value: unknown): Readonly<Record<string, CallAnswer>> | null {
  if (!isObject(value)) return null
  const entries = Object.entries(value)
  if (entries.length > mostQuestions) return null
  const read: [string, CallAnswer][] = []
  for (const [id, one] of entries) {
    const answer = readAnswer(one)
    if (!isId(id) || answer === null) return null
    read.push([id, answer])
  }
  return Object.fromEntries(read)
}

/** Whether something says that it is an answer to a call, whatever else is in it. */
export function claimsApplication(value: unknown): boolean {
  return isObject(value) && value['format'] === applicationFormat
}

/** An answer to a call; null for anything else. Fields that no form writes are left out. */
export function readApplication(value: unknown): SentApplication | null {
  if (!isObject(value) || value['format'] !== applicationFormat || value['version'] !== 1)
    return null
  const { call, form, role, language, organization, cycle, at, consent } = value
  const askedRole = askedRoles.find((one) => one === role)
  const inLanguage = languages.find((one) => one === language)
  if (!isId(call) || !isId(form) || askedRole === undefined || inLanguage === undefined) return null
  if (!isShort(organization) || !isShort(cycle) || !isTime(at)) return null
  if (typeof consent !== 'boolean') return null
  const person = readPerson(value['person'], at.slice(0, 10))
  const guardian = readGuardian(value['guardian'], at.slice(0, 10))
  const answers = readAnswers(value['answers'])
  if (person === null || guardian === undefined || answers === null) return null
  return {
    ...{ call, form, role: askedRole, language: inLanguage },
    ...{ organization: oneLine(organization), cycle: oneLine(cycle), at },
    ...{ person, guardian, consent, answers },
  }
}

/** The text of the file that is sent back. */
export function applicationText(sent: SentApplication): string {
  return JSON.stringify({ format: applicationFormat, version: 1, ...sent }, null, 1)
}

/** The form in a text, which the program itself wrote: only its kind is looked at. Null for another kind. */
export function readForm(text: string): CallForm | null {
  try {
    const value: unknown = JSON.parse(text)
    if (!isObject(value) || value['version'] !== 1 || !isId(value['call'])) return null
    if (!Array.isArray(value['questions']) || !isObject(value['age'])) return null
    return value as unknown as CallForm
  } catch {
    return null
  }
}
