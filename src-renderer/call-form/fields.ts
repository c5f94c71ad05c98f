/** The fields of the form, each with its label, what is said about it, and what is wrong with it, tied together for whoever hears the page. */
import { answerProblem, firstYear, isBlank, plainNumber } from '../domain/calls/answer.rules'
import type { CallAnswer } from '../domain/calls/answer.rules'
import type { FormQuestion } from '../domain/calls/call-format'
import { textLanguage } from '../i18n/text-language'
import { make, newElementId } from '../alone-page/elements'
import type { Language } from '../../src-shared/documents'
import { filled } from '../alone-page/sentences'
import type { Words } from './words'

/** A field of the form. */
export interface FormField {
  readonly element: HTMLElement
  readonly label: string
  /** Where the focus goes. */
  readonly target: HTMLElement
  readonly read: () => CallAnswer
  readonly write: (answer: CallAnswer) => void
  /** What is wrong with what stands in it, in words; null for nothing. */
  readonly problem: () => string | null
  /** Says at the field what is wrong with it; null takes it back. */
  readonly tell: (problem: string | null) => void
}

/** What fields are made with. */
export interface FieldContext {
  readonly words: Words
  readonly language: Language
  readonly onChange: () => void
}

/** What a field is about. */
interface FieldAsked {
  readonly label: string
  readonly help: string
  readonly isRequired: boolean
}

/** The words over a field, with the mark of what must be answered. */
function heading({ label, isRequired }: FieldAsked, { words, language }: FieldContext) {
  return [
    make('span', { class: 'ask', ...textLanguage(label, language) }, label),
    isRequired ? make('span', { class: 'mark' }, ` (${words.required})`) : null,
  ]
}

/** The lines under a label: the help and the place for what is wrong. */
function notes(asked: FieldAsked, { language }: FieldContext) {
  const help = make(
    'p',
    { id: newElementId(), class: 'hint', ...textLanguage(asked.help, language) },
    asked.help,
  )
  const wrong = make('p', { id: newElementId(), class: 'wrong' })
  help.hidden = asked.help === ''
  wrong.hidden = true
  const ids = `${asked.help === '' ? '' : `${help.id} `}${wrong.id}`
  const tell = (controls: readonly Element[]) => (problem: string | null) => {
    wrong.textContent = problem ?? ''
    wrong.hidden = problem === null
    for (const control of controls)
      if (problem === null) control.removeAttribute('aria-invalid')
      else control.setAttribute('aria-invalid', 'true')
  }
  return { help, wrong, ids, tell }
}

/** What a field for a text is like. */
export interface TextGiven {
  readonly type: 'text' | 'email' | 'tel' | 'date' | 'long'
  readonly autocomplete?: string
  readonly inputmode?: string
  /** The first and the last day of a date. */
  readonly min?: string
  readonly max?: string
  readonly problem: (value: string) => string | null
}

/** A field in which something is typed. */
export function typedField(
  asked: FieldAsked,
  { type, autocomplete, inputmode, min, max, problem }: TextGiven,
  context: FieldContext,
): FormField {
  const id = newElementId()
  const { help, wrong, ids, tell } = notes(asked, context)
  const given = {
    ...{ id, autocomplete: autocomplete ?? 'off', inputmode, min, max, 'aria-describedby': ids },
    ...{ 'aria-required': asked.isRequired ? 'true' : null, on: { input: context.onChange } },
  }
  const control =
    type === 'long' ? make('textarea', { ...given, rows: 6 }) : make('input', { ...given, type })
  const isHalf = (): boolean =>
    type === 'date' && control instanceof HTMLInputElement && control.validity.badInput
  return {
    element: make(
      'div',
      { class: 'field' },
      make('label', { for: id }, ...heading(asked, context)),
      help,
      control,
      wrong,
    ),
    label: asked.label,
    target: control,
    read: () => control.value,
    write: (answer) => {
      control.value = typeof answer === 'string' ? answer : ''
    },
    problem: () => {
      const { words } = context
      if (isHalf()) return words.notDay
      if (isBlank(control.value)) return asked.isRequired ? words.missing : null
      return problem(control.value)
    },
    tell: tell([control]),
  }
}

/** What choices are like. */
interface ChoiceGiven {
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly isMany: boolean
}

/** Choices, one or several of which may be taken. */
export function choiceField(
  asked: FieldAsked,
  { options, isMany }: ChoiceGiven,
  context: FieldContext,
): FormField {
  const name = newElementId()
  const { help, wrong, ids, tell } = notes(asked, context)
  const inputs = options.map(({ value }) =>
    make('input', {
      ...{ type: isMany ? 'checkbox' : 'radio', name, value, id: newElementId() },
      on: { change: context.onChange },
    }),
  )
  const lines = options.map(({ label }, at) =>
    make(
      'label',
      { class: 'option' },
      inputs[at] ?? null,
      make('span', { ...textLanguage(label, context.language) }, label),
    ),
  )
  const taken = () => inputs.filter(({ checked }) => checked).map(({ value }) => value)
  const element = make(
    'fieldset',
    { class: 'field', 'aria-describedby': ids, tabindex: -1 },
    make('legend', {}, ...heading(asked, context)),
    help,
    ...lines,
    wrong,
  )
  if (!isMany) element.setAttribute('role', 'radiogroup')
  return {
    element,
    label: asked.label,
    target: inputs[0] ?? element,
    read: () => (isMany ? taken() : (taken()[0] ?? '')),
    write: (answer) => {
      const wanted = typeof answer === 'string' ? [answer] : answer
      for (const input of inputs) input.checked = wanted.includes(input.value)
    },
    problem: () => (asked.isRequired && taken().length === 0 ? context.words.missingChoice : null),
    tell: tell(inputs),
  }
}

/** The days that are asked for have years of four digits. */
const dayRange = { min: `${firstYear}-01-01`, max: '9999-12-31' } as const

/** The field of a question. */
export function questionField(question: FormQuestion, context: FieldContext): FormField {
  const { words } = context
  const { kind, isRequired, longest } = question
  const isText = kind === 'shortText' || kind === 'longText'
  const usual = {
    severalChoices: words.several,
    number: words.numberHint,
    ...(isText ? { [kind]: filled(words.atMost, { count: longest }) } : {}),
  }
  const hint = Object.hasOwn(usual, kind) ? usual[kind as keyof typeof usual] : ''
  const help = [question.help, hint].filter((text) => text !== '').join(' ')
  const asked: FieldAsked = { label: question.text, help, isRequired }
  const yesNo = [
    { value: 'yes', label: words.yes },
    { value: 'no', label: words.no },
  ]
  if (kind === 'yesNo') return choiceField(asked, { options: yesNo, isMany: false }, context)
  if (kind === 'oneChoice' || kind === 'severalChoices') {
    const isMany = kind === 'severalChoices'
    return choiceField(asked, { options: question.choices, isMany }, context)
  }
  const type = kind === 'longText' ? 'long' : kind === 'date' ? 'date' : 'text'
  const problem = (value: string): string | null => {
    const found = answerProblem(question, value)
    if (found === null) return null
    return filled(words[found], { count: Array.from(value).length, most: longest })
  }
  const more = kind === 'number' ? { inputmode: 'decimal' } : kind === 'date' ? dayRange : {}
  const field = typedField(asked, { type, problem, ...more }, context)
  if (kind !== 'number') return field
  return { ...field, read: () => plainNumber(String(field.read())) ?? String(field.read()) }
}
