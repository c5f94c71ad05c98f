/** The questions that most calls ask, in all languages of the program, to begin with. */
import { languages } from '../../../src-shared/languages'
import type { Language } from '../../../src-shared/documents'
import type { CallQuestion } from '../../domain/call-question'
import { translatorFor } from '../../i18n/i18n'
import type { TranslationKey } from '../../i18n/translation-key'

type Usual = Pick<CallQuestion, 'audience' | 'kind' | 'isRequired' | 'target'> & {
  readonly text: TranslationKey
  readonly help?: TranslationKey
}

const usual: readonly Usual[] = [
  {
    ...{ audience: 'mentee', kind: 'longText', isRequired: true, target: 'goals' },
    ...{ text: 'call:usual.goals', help: 'call:usual.goalsHelp' },
  },
  {
    ...{ audience: 'mentee', kind: 'longText', isRequired: true, target: 'answer' },
    text: 'call:usual.about',
  },
  {
    ...{ audience: 'mentee', kind: 'shortText', isRequired: false, target: 'wishedMentor' },
    text: 'call:usual.wishedMentor',
  },
  {
    ...{ audience: 'mentor', kind: 'longText', isRequired: true, target: 'answer' },
    text: 'call:usual.offer',
  },
  {
    ...{ audience: 'mentor', kind: 'number', isRequired: false, target: 'answer' },
    text: 'call:usual.time',
  },
  {
    ...{ audience: 'both', kind: 'shortText', isRequired: false, target: 'answer' },
    text: 'call:usual.heard',
  },
]

/** The usual questions of a cycle, worded in a language and, beside it, in the others. */
export function usualQuestions(
  cycleId: string,
  language: Language,
  newId: () => string,
): readonly CallQuestion[] {
  return usual.map(({ text, help, ...rest }, at) => {
    const forms = languages
      .filter((other) => other !== language)
      .flatMap((other) => {
        const { t } = translatorFor(other)
        const helped = help === undefined ? [] : [[`help:${other}`, t(help)]]
        return [[`text:${other}`, t(text)], ...helped]
      })
    const { t } = translatorFor(language)
    return {
      ...rest,
      ...(Object.fromEntries(forms) as object),
      ...{ id: newId(), cycleId, language, position: at + 1, choices: [], longest: null },
      text: t(text),
      help: help === undefined ? null : t(help),
    }
  })
}
