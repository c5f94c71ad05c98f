/** The form of a call on paper, with room to write. */
import type { PaperFormDocument } from '../../../src-shared/documents'
import { lineOf, textOf } from '../../app/documents/document-text'
import type { CallForm, FormQuestion } from '../../domain/calls/call-format'
import type { Translator } from '../../i18n/i18n'

type Field = PaperFormDocument['parts'][number]['fields'][number]

/** As many characters fit on a line by hand. */
const perLine = 70
const mostLines = 12

/** How many lines an answer needs. */
function linesFor({ kind, longest }: FormQuestion): number {
  if (kind === 'longText') return Math.max(4, Math.min(mostLines, Math.ceil(longest / perLine / 3)))
  return kind === 'shortText' ? 2 : 1
}

function hintsFor({ kind, help, isRequired }: FormQuestion, { t }: Translator): string {
  const how = {
    number: t('call:paper.numberOf'),
    date: t('call:paper.dateOf'),
    oneChoice: t('call:paper.oneOf'),
    yesNo: t('call:paper.oneOf'),
    severalChoices: t('call:paper.severalOf'),
    shortText: '',
    longText: '',
  }[kind]
  const hints = [help, how, isRequired ? t('call:paper.required') : '']
  return hints.filter((one) => one !== '').join(' · ')
}

function questionField(question: FormQuestion, translator: Translator): Field {
  const { t } = translator
  const isYesNo = question.kind === 'yesNo'
  const choices = isYesNo
    ? [t('records:yes'), t('records:no')]
    : question.choices.map((one) => lineOf(one.label))
  return {
    label: textOf(question.text),
    hint: textOf(hintsFor(question, translator)),
    lines: choices.length > 0 ? 0 : linesFor(question),
    choices,
  }
}

const line = (label: string, hint = ''): Field => ({ label, hint, lines: 1, choices: [] })

function personPart({ role }: CallForm, { t }: Translator): readonly Field[] {
  const required = t('call:paper.required')
  const own = [
    line(t('people:field.firstName'), required),
    line(t('people:field.lastName'), required),
    line(t('people:field.email'), required),
    line(t('people:field.phone')),
    line(t('people:field.city')),
  ]
  if (role === 'mentor') return own
  return [...own, line(t('people:field.birthDate'), t('call:paper.dateOf'))]
}

function guardianPart({ t }: Translator): readonly Field[] {
  return [
    line(t('call:paper.name')),
    line(t('call:paper.contact')),
    line(t('call:paper.consentOn'), t('call:paper.dateOf')),
  ]
}

function ageWords({ age: { from, to }, ageDay }: CallForm, { t, format }: Translator): string {
  if (ageDay === null || (from === null && to === null)) return ''
  const on = format.date(ageDay)
  if (from === null) return t('call:paper.ageTo', { on, to: to ?? 0 })
  return to === null
    ? t('call:paper.ageFrom', { on, from })
    : t('call:paper.ageBetween', { on, from, to })
}

function factsOf(form: CallForm, translator: Translator): readonly string[] {
  const { t, format } = translator
  const { opens, closes, places, contact } = form
  const days =
    closes === null
      ? ''
      : opens === null
        ? t('call:paper.until', { on: format.date(closes) })
        : t('call:paper.between', { from: format.date(opens), on: format.date(closes) })
  return [
    days,
    places === null ? '' : t('call:paper.places', { count: places }),
    ageWords(form, translator),
    contact === '' ? '' : t('call:paper.sendTo', { contact: lineOf(contact) }),
  ].filter((one) => one !== '')
}

/** The document. `timestamp` is the day on which it is made, in milliseconds since 1970. */
export function callPaper(
  form: CallForm,
  translator: Translator,
  timestamp: number,
): PaperFormDocument {
  const { t } = translator
  const consent: Field = {
    label: textOf(t('call:paper.consent', { organization: form.organization })),
    hint: t('call:paper.oneOf'),
    lines: 0,
    choices: [t('records:yes'), t('records:no')],
  }
  const asked = form.questions.map((one) => questionField(one, translator))
  const hasGuardian = form.role === 'mentee'
  const guardian = { title: t('call:paper.guardian'), fields: [...guardianPart(translator)] }
  return {
    template: 'paper-form',
    language: form.language,
    title: lineOf(`${t('call:paper.title')}: ${form.cycle}`),
    author: lineOf(form.organization),
    timestamp,
    organization: lineOf(form.organization),
    lead: lineOf(`${form.program} · ${t(`call:audience.${form.role}`)}`),
    facts: factsOf(form, translator).map(lineOf),
    parts: [
      { title: '', fields: [...personPart(form, translator)] },
      ...(asked.length === 0 ? [] : [{ title: t('call:questions.title'), fields: asked }]),
      { title: t('people:application.consent'), fields: [consent] },
      ...(hasGuardian ? [guardian] : []),
    ],
    signatures: [
      t('call:paper.signature'),
      ...(hasGuardian ? [t('call:paper.signatureOfGuardian')] : []),
    ],
    pageOf: t('documents:pageOf'),
  }
}
