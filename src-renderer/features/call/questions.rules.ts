/** Rules of the questions of a call: their order, their wording in a language, what is wrong with one, and the form that is made of them. Pure. */
import type { Language } from '../../../src-shared/documents'
import { ageAsked, ageDay } from '../../domain/calls/call.rules'
import { longestFor } from '../../domain/calls/answer.rules'
import type { CallForm, FormQuestion } from '../../domain/calls/call-format'
import { longestQuestion } from '../../domain/answers.rules'
import { mostChoices } from '../../domain/call-question'
import type { AskedRole, CallQuestion } from '../../domain/call-question'
import type { Cycle } from '../../domain/cycle'
import { plannedRange } from '../../domain/cycles.rules'
import { cycleIn, workspaceIn } from '../../domain/forms.rules'
import { fingerprint } from '../../domain/packets/fingerprint'
import type { Workspace } from '../../domain/workspace'
import { suggestInScript } from '../../i18n/transliterate'

/** Questions in their order. */
export function sortedQuestions<T extends CallQuestion>(questions: readonly T[]): readonly T[] {
  return [...questions].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
}

/** The questions that are put to those who apply in a role, in their order. */
export function questionsFor<T extends CallQuestion>(
  questions: readonly T[],
  role: AskedRole,
): readonly T[] {
  return sortedQuestions(questions).filter(
    ({ audience }) => audience === role || audience === 'both',
  )
}

/** Whether a question has choices. */
export const hasChoices = ({ kind }: Pick<CallQuestion, 'kind'>): boolean =>
  kind === 'oneChoice' || kind === 'severalChoices'

/** Whether the length of its answer can be bounded. */
export const hasLength = ({ kind }: Pick<CallQuestion, 'kind'>): boolean =>
  kind === 'shortText' || kind === 'longText'

/** Lines of a text, without empty ones. */
export function linesOf(text: string | null | undefined): readonly string[] {
  return (text ?? '')
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** A text of a question in another language; Serbian in the other script is made of it where nobody wrote it. Null where there is none. */
function inLanguage(
  question: CallQuestion,
  field: 'text' | 'help' | 'choices',
  language: Language,
  own: string,
): string | null {
  if (question.language === language) return own
  const written = question[`${field}:${language}`]?.trim() ?? ''
  if (written !== '') return written
  if (question.language === 'en' || language === 'en') return null
  return suggestInScript(own, language === 'sr-Cyrl' ? 'cyrillic' : 'latin') ?? own
}

/** Whether a question has words of its own in a language. */
export function isWordedIn(question: CallQuestion, language: Language): boolean {
  return inLanguage(question, 'text', language, question.text) !== null
}

/** A question as a form in a language shows it. What is saved of a choice is the same in all languages. */
export function formQuestion(question: CallQuestion, language: Language): FormQuestion {
  const { id, kind, isRequired, longest, choices } = question
  const joined = inLanguage(question, 'choices', language, choices.join('\n'))
  const labels = linesOf(joined)
  const isWhole = labels.length === choices.length
  return {
    ...{ id, kind, isRequired, longest: longestFor(kind, longest) },
    text: inLanguage(question, 'text', language, question.text) ?? question.text,
    help: inLanguage(question, 'help', language, question.help ?? '') ?? question.help ?? '',
    choices: hasChoices(question)
      ? choices.map((value, at) => ({ value, label: (isWhole ? labels[at] : null) ?? value }))
      : [],
  }
}

/** What a role is asked, as a fingerprint: whatever changes what can be answered changes it. */
export function formPrint(questions: readonly CallQuestion[], role: AskedRole): string {
  const asked = questionsFor(questions, role).map(
    ({ id, kind, text, choices, isRequired, longest }) => [
      ...[id, kind, text, isRequired, longest],
      hasChoices({ kind }) ? choices : [],
    ],
  )
  return fingerprint(JSON.stringify(asked))
}

/** What a form is made of. */
interface FormSource {
  readonly workspace: Workspace
  readonly cycle: Cycle
  readonly questions: readonly CallQuestion[]
}

/** The form for a role in a language. */
export function callForm(
  { workspace, cycle, questions }: FormSource,
  role: AskedRole,
  language: Language,
): CallForm {
  const { organization, program, contact } = workspaceIn(workspace, language)
  const range = plannedRange(cycle, 'openCall')
  const isMentee = role === 'mentee'
  return {
    version: 1,
    call: cycle.id,
    form: formPrint(questions, role),
    ...{ role, language, organization, program, contact: contact ?? '' },
    cycle: cycleIn(cycle, language).name,
    opens: range?.start ?? null,
    closes: range?.end ?? null,
    places: isMentee ? (cycle.places ?? null) : null,
    age: isMentee ? ageAsked(cycle) : { from: null, to: null },
    ageDay: isMentee ? ageDay(cycle) : null,
    questions: questionsFor(questions, role).map((one) => formQuestion(one, language)),
  }
}

/** What a question says before it is kept: choices and other languages as they are typed. */
export type QuestionDraft = Omit<CallQuestion, 'id' | 'cycleId' | 'position'>

/** What a question says, without what is only of its row. */
export function draftOf(question: CallQuestion): QuestionDraft {
  const { audience, kind, language, text, help, choices, isRequired, longest, target } = question
  const forms = Object.entries(question).filter(([key]) => /^(?:text|help|choices):/u.test(key))
  const said = { audience, kind, language, text, help, choices, isRequired, longest, target }
  return { ...said, ...(Object.fromEntries(forms) as object) }
}

/** What is wrong with a question, by the field it is wrong in. */
type DraftProblems = {
  readonly [field: string]: 'required' | 'sameText' | 'tooLong' | 'choicesOtherCount'
}

/** Looks at a question before it is kept. `others` are the other questions of the cycle. */
export function draftProblems(
  draft: QuestionDraft,
  others: readonly CallQuestion[],
): DraftProblems {
  const problems: { [field: string]: DraftProblems[string] } = {}
  if (draft.text === '') problems['text'] = 'required'
  // Answers stand under the words of their question.
  else if (draft.text.length > longestQuestion) problems['text'] = 'tooLong'
  else if (others.some(({ text }) => text === draft.text)) problems['text'] = 'sameText'
  if (!hasChoices(draft)) return problems
  if (draft.choices.length === 0) problems['choices'] = 'required'
  for (const [field, value] of Object.entries(draft))
    if (field.startsWith('choices:') && typeof value === 'string' && value !== '')
      if (linesOf(value).length !== draft.choices.length) problems[field] = 'choicesOtherCount'
  return problems
}

/** The choices in a text, one to a line, each once. */
export function choicesIn(text: string): readonly string[] {
  return [...new Set(linesOf(text).map((line) => line.slice(0, 300)))].slice(0, mostChoices)
}
