/** The top of the form: whose call it is, for whom, until when, how many places there are, and how old one must be. */
import type { CallForm } from '../domain/calls/call-format'
import { formatterFor } from '../i18n/format'
import { make } from '../alone-page/elements'
import { ageWords, asksAge } from './person-fields'
import { filled } from '../alone-page/sentences'
import type { Words } from './words'

/** When the call is open, in a sentence; empty where nothing was planned. */
function openWords({ opens, closes, language }: CallForm, words: Words): string {
  const { dateOf } = formatterFor(language)
  if (closes === null) return ''
  const on = dateOf(closes)
  if (opens === null) return filled(words.until, { on })
  return filled(words.between, { from: dateOf(opens), on })
}

/** What is said of a call that is not open on a day; empty while it is. */
function closedWords({ opens, closes, language }: CallForm, words: Words, today: string): string {
  const { dateOf } = formatterFor(language)
  if (closes !== null && today > closes) return filled(words.closed, { on: dateOf(closes) })
  if (opens !== null && today < opens) return filled(words.notYet, { on: dateOf(opens) })
  return ''
}

/** The lines. `today` is the day by the clock of this computer. */
export function headOf(form: CallForm, words: Words, today: string): readonly HTMLElement[] {
  const facts = [
    openWords(form, words),
    form.places === null || form.role === 'mentor'
      ? ''
      : filled(words.places, { count: form.places }),
    asksAge(form) && form.role === 'mentee' && form.ageDay !== null
      ? filled(words.age, {
          on: formatterFor(form.language).dateOf(form.ageDay),
          range: ageWords(form, words),
        })
      : '',
  ].filter((fact) => fact !== '')
  const closed = closedWords(form, words, today)
  return [
    make('p', { class: 'over' }, [form.organization, form.program].filter(Boolean).join(' · ')),
    make('h1', {}, filled(words.title, { cycle: form.cycle })),
    make('p', {}, form.role === 'mentee' ? words.forMentee : words.forMentor),
    ...facts.map((fact) => make('p', { class: 'hint' }, fact)),
    ...(closed === '' ? [] : [make('p', { class: 'notice warn' }, closed)]),
  ]
}
