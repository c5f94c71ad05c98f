/** The letters an organization has: its own, and those that come with the program until they are changed. Pure. */
import { languages } from '../../../src-shared/languages'
import type { Language } from '../../../src-shared/documents'
import type { Forms } from '../../domain/descriptor'
import type { LetterPurpose, LetterTemplate } from '../../domain/letter-template'
import { scriptOfLanguage } from '../../domain/forms.rules'
import type { Translator } from '../../i18n/i18n'
import { suggestInScript } from '../../i18n/transliterate'
import { readWording } from './wording.rules'
import type { Vocabulary, WordingProblem } from './wording.types'

/** What the letters that come with the program are for. */
const startingPurposes = [
  'accepted',
  'promoted',
  'waiting',
  'declined',
  'interview',
  'pair',
] as const satisfies readonly LetterPurpose[]

/** A letter, and whether it is stored or still as it comes with the program. */
export interface KnownTemplate extends LetterTemplate {
  readonly isStored: boolean
  /** It comes with the program, whether it was changed or not. */
  readonly isStarting: boolean
}

type LetterTexts = Forms<'subject'> & Forms<'body'>
type TranslatorOf = (language: Language) => Translator

function startingTemplate(
  purpose: (typeof startingPurposes)[number],
  { t }: Translator,
  translatorOf: TranslatorOf,
): KnownTemplate {
  const texts: LetterTexts[] = languages.map((language) => {
    const own = translatorOf(language).t
    return {
      [`subject:${language}`]: own(`letters:starting.${purpose}.subject`),
      [`body:${language}`]: own(`letters:starting.${purpose}.body`),
    }
  })
  const name = t(`letters:starting.${purpose}.name`)
  return texts.reduce<KnownTemplate>((all, some) => ({ ...all, ...some }), {
    ...{ id: `starting-${purpose}`, name, purpose },
    ...{ isStored: false, isStarting: true },
  })
}

/** All letters: those that come with the program first, then the organization's own by name. `translator` is the screen's. */
export function knownTemplates(
  stored: readonly LetterTemplate[],
  translator: Translator,
  translatorOf: TranslatorOf,
): readonly KnownTemplate[] {
  const starting = startingPurposes.map((purpose) => {
    const one = startingTemplate(purpose, translator, translatorOf)
    const changed = stored.find(({ id }) => id === one.id)
    return changed === undefined ? one : { ...changed, isStored: true, isStarting: true }
  })
  const own = stored.filter(({ id }) => !starting.some((one) => one.id === id))
  const sorted = own.toSorted(
    (a, b) => a.name.localeCompare(b.name, translator.language) || (a.id < b.id ? -1 : 1),
  )
  return [...starting, ...sorted.map((one) => ({ ...one, isStored: true, isStarting: false }))]
}

/** The record of a letter, as it is stored. */
export function templateRecord({ id, name, purpose, ...rest }: KnownTemplate): LetterTemplate {
  const isText = (key: string): boolean => key.startsWith('subject:') || key.startsWith('body:')
  const texts = Object.entries(rest).filter(([key]) => isText(key))
  return { id, name, purpose, ...Object.fromEntries(texts) }
}

/** The languages in which a letter has both subject and text. */
export function languagesOf(template: LetterTemplate): readonly Language[] {
  return languages.filter((language) =>
    (['subject', 'body'] as const).every(
      (part) => (template[`${part}:${language}`]?.trim() ?? '') !== '',
    ),
  )
}

/** A part of a letter in a language: what it is, what is wrong with it, and what it could be after the other script. */
export interface TemplateText {
  readonly part: 'subject' | 'body'
  readonly language: Language
  readonly value: string | null
  readonly problems: readonly WordingProblem[]
  /** For a person to take over; null where there is a text already, or none in the other script. */
  readonly suggestion: string | null
}

const otherScript: Partial<Readonly<Record<Language, Language>>> = {
  'sr-Latn': 'sr-Cyrl',
  'sr-Cyrl': 'sr-Latn',
}

/** The texts of a letter in a language. */
export function textsIn(
  template: LetterTemplate,
  language: Language,
  known: Vocabulary,
): readonly TemplateText[] {
  return (['subject', 'body'] as const).map((part) => {
    const value = template[`${part}:${language}`] ?? null
    const other = otherScript[language]
    const source = other === undefined ? '' : (template[`${part}:${other}`]?.trim() ?? '')
    const isEmpty = (value?.trim() ?? '') === ''
    return {
      ...{ part, language, value },
      problems: readWording(value ?? '', known).problems,
      suggestion:
        isEmpty && source !== '' ? suggestInScript(source, scriptOfLanguage(language)) : null,
    }
  })
}

/** The letter that is chosen, else the first that is meant for a group; null where somebody has to choose. */
export function templateFor(
  templates: readonly KnownTemplate[],
  wanted: string | null,
  purpose: LetterPurpose,
): KnownTemplate | null {
  return (
    templates.find(({ id }) => id === wanted) ??
    (purpose === 'other' ? null : templates.find((one) => one.purpose === purpose)) ??
    null
  )
}
