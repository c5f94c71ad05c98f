/** The fields about whoever answers, and about their guardian when they are under age. */
import { ageOn, earliestDay, isInAge, isMinorOn, lifeDayProblem } from '../domain/calls/age.rules'
import { isBlank } from '../domain/calls/answer.rules'
import type { CallForm, Guardian, SentPerson } from '../domain/calls/call-format'
import { isEmail } from '../domain/identity/keys.rules'
import { formatterFor } from '../i18n/format'
import { make, newElementId } from '../alone-page/elements'
import { choiceField, typedField } from './fields'
import type { FieldContext, FormField, TextGiven } from './fields'
import { filled } from '../alone-page/sentences'
import type { Words } from './words'

/** No name or address is longer. */
const longestLine = 300

const tooLong = (value: string, words: Words): string | null => {
  const count = Array.from(value).length
  return count > longestLine ? filled(words.tooLong, { count, most: longestLine }) : null
}

const lifeDays = (today: string) => ({ min: earliestDay, max: today })

function dayWrong(value: string, today: string, words: Words): string | null {
  const problem = lifeDayProblem(value, today)
  return problem && words[problem]
}

/** The range of ages in words. */
export function ageWords({ age: { from, to } }: CallForm, words: Words): string {
  if (from !== null && to !== null) return filled(words.ageBetween, { from, to })
  if (from !== null) return filled(words.ageFrom, { from })
  return to === null ? '' : filled(words.ageTo, { to })
}

/** Whether an age is asked for. */
export const asksAge = ({ age }: CallForm): boolean => age.from !== null || age.to !== null

const attributes: Readonly<Record<keyof SentPerson, Omit<TextGiven, 'problem'>>> = {
  firstName: { type: 'text', autocomplete: 'given-name' },
  lastName: { type: 'text', autocomplete: 'family-name' },
  email: { type: 'email', autocomplete: 'email' },
  phone: { type: 'tel', autocomplete: 'tel' },
  city: { type: 'text', autocomplete: 'address-level2' },
  birthDate: { type: 'date', autocomplete: 'bday' },
}

/** The fields about a person, by what they say. Who wants to be a mentor is not asked when they were born. */
export function personFields(form: CallForm, context: FieldContext, today: string) {
  const { words } = context
  const wrong = (name: keyof SentPerson, value: string): string | null => {
    if (name === 'email' && !isEmail(value.trim())) return words.notEmail
    if (name === 'birthDate') return dayWrong(value, today, words)
    return tooLong(value, words)
  }
  const isRequired = (name: keyof SentPerson): boolean =>
    ['firstName', 'lastName', 'email'].includes(name) || (name === 'birthDate' && asksAge(form))
  const field = (name: keyof SentPerson): FormField =>
    typedField(
      { label: words[name], help: '', isRequired: isRequired(name) },
      {
        ...attributes[name],
        ...(name === 'birthDate' ? lifeDays(today) : {}),
        problem: (value) => wrong(name, value),
      },
      context,
    )
  const names = ['firstName', 'lastName', 'email', 'phone', 'city', 'birthDate'] as const
  const fields = new Map<keyof SentPerson, FormField>(names.map((name) => [name, field(name)]))
  if (form.role === 'mentor') fields.delete('birthDate')
  return fields
}

/**
 * What whoever does not say when they were born says instead, so that nobody under age passes by the guardian. It is there only while no
 * day of birth is entered; null where the day of birth itself must be.
 */
export function ofAgeField(
  form: CallForm,
  birthDate: FormField | undefined,
  context: FieldContext,
): FormField | null {
  if (birthDate === undefined || asksAge(form)) return null
  const { words } = context
  const field = choiceField(
    { label: words.withoutBirth, help: '', isRequired: false },
    { options: [{ value: 'yes', label: words.isOfAge }], isMany: true },
    context,
  )
  const problem = (): string | null => (isBlank(field.read()) ? words.ageMissing : null)
  return { ...field, label: words.birthDate, problem }
}

/** What the day of birth means for the call, said below it, and whether a guardian is asked for. */
export function birthNote(form: CallForm, words: Words, birthDate: string, today: string) {
  const day = form.ageDay ?? today
  const age = ageOn(birthDate, day)
  const isOther = asksAge(form) && age !== null && !isInAge(age, form.age)
  const values = {
    on: formatterFor(form.language).dateOf(day),
    age: age ?? '',
    range: ageWords(form, words),
  }
  return {
    text: isOther ? filled(words.ageNote, values) : '',
    isMinor: isMinorOn(birthDate, [today, form.ageDay]),
  }
}

/** The fields about a guardian, in a group that is there only for those under age. */
export function guardianFields(context: FieldContext, today: string) {
  const { words } = context
  const line = (label: string, autocomplete: string): FormField =>
    typedField(
      { label, help: '', isRequired: true },
      { type: 'text', autocomplete, problem: (value) => tooLong(value, words) },
      context,
    )
  const name = line(words.guardianName, 'off')
  const contact = line(words.guardianContact, 'off')
  const consentOn = typedField(
    { label: words.guardianConsentOn, help: '', isRequired: true },
    { type: 'date', ...lifeDays(today), problem: (value) => dayWrong(value, today, words) },
    context,
  )
  const id = newElementId()
  const fields: readonly FormField[] = [name, contact, consentOn]
  const element = make(
    'section',
    { class: 'guardian', 'aria-labelledby': id },
    make('h3', { id }, words.guardian),
    make('p', { class: 'hint' }, words.guardianText),
    ...fields.map((one) => one.element),
  )
  element.hidden = true
  const read = (): Guardian => ({
    name: String(name.read()).trim(),
    contact: String(contact.read()).trim(),
    consentOn: String(consentOn.read()),
  })
  const write = (guardian: Guardian | null): void => {
    name.write(guardian?.name ?? '')
    contact.write(guardian?.contact ?? '')
    consentOn.write(guardian?.consentOn ?? '')
  }
  return { element, fields, read, write }
}
