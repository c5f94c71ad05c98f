/** What letters lack, and what is wrong with a template, in words. */
import type { Language } from '../../../src-shared/documents'
import { languageName } from './language-name'
import type { Translate } from '../../i18n/i18n'
import type { Draft, Lack } from './drafts.rules'
import { bracketWord } from './vocabulary'
import type { WordingProblem } from './wording.types'

/** What a letter lacks, for whoever reads the screen in a language. */
export function lackText(lack: Lack, of: Language, t: Translate, screen: Language): string {
  const language = languageName(of, t)
  if (lack.is === 'text') return t('letters:lack.text', { language })
  if (lack.is === 'gender') return t('letters:lack.gender')
  if (lack.is === 'script') return t('letters:lack.script', { language })
  if (lack.is === 'answer') return t('letters:lack.answer', { question: lack.question })
  if (lack.is === 'field')
    return t('letters:lack.field', { field: bracketWord(lack.field, screen) })
  return t('letters:lack.form', { form: bracketWord(lack.form, screen), language })
}

/** What letters lack, and the names of those for whom they do; none for what is the same for all. */
interface LeftOut {
  readonly what: string
  readonly names: readonly string[]
}

/** Why letters are left out. */
export function leftOutOf(
  drafts: readonly Draft[],
  t: Translate,
  screen: Language,
): readonly LeftOut[] {
  const found = new Map<string, string[]>()
  for (const { lacks, language, name } of drafts)
    for (const lack of lacks) {
      const what = lackText(lack, language, t, screen)
      const names = found.get(what) ?? []
      if (lack.is !== 'answer' && !names.includes(name)) names.push(name)
      found.set(what, names)
    }
  return [...found].map(([what, names]) => ({ what, names }))
}

/** What is wrong with a template, with its line. */
export function problemText(
  { fault, line, words, meant }: WordingProblem,
  t: Translate,
  language: Language,
): string {
  const problem = t(`letters:fault.${fault}`, { line, words })
  return meant === null
    ? t('letters:fault.plain', { problem })
    : t('letters:fault.meant', { problem, meant: bracketWord(meant, language) })
}
