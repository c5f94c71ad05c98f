/** Letters on paper: each begins a page of its own, with the logo over it, in the language of whom it goes to. Pure. */
import type { LettersDocument } from '../../../src-shared/documents'
import type { Language } from '../../../src-shared/documents'
import type { DocumentContext } from '../../app/documents/document-context'
import { lineOf, textOf } from '../../app/documents/document-text'
import { fileName } from '../../app/documents/file-name'
import { placeAndDate } from '../../domain/award-content.rules'
import type { Cycle } from '../../domain/cycle'
import { workspaceIn } from '../../domain/forms.rules'
import type { Translator } from '../../i18n/i18n'
import type { Draft } from './drafts.rules'

/** What letters on paper are made with. */
interface PaperContext extends DocumentContext {
  readonly translatorOf: (language: Language) => Translator
  readonly cycle: Cycle
  /** What the letter is called. */
  readonly letter: string
  /** The day that stands on them, `YYYY-MM-DD`. */
  readonly day: string
}

/** The document. There is at least one letter. */
export function lettersOnPaper(drafts: readonly Draft[], context: PaperContext): LettersDocument {
  const { workspace, translator, timestamp, cycle, letter, day, translatorOf } = context
  const { language, t } = translator
  const organization = lineOf(workspaceIn(workspace, language).organization)
  const what = t('letters:file', { name: letter })
  return {
    template: 'letters',
    language,
    title: lineOf(letter),
    name: fileName({ what, cycle, day }, { translator, timestamp }),
    author: organization,
    organization,
    logo: workspace.logo,
    timestamp,
    pages: drafts.map((draft) => ({
      language: draft.language,
      organization: lineOf(workspaceIn(workspace, draft.language).organization),
      to: lineOf(draft.to),
      placeAndDate: lineOf(placeAndDate(day, workspace, translatorOf(draft.language))),
      subject: lineOf(draft.subject),
      body: textOf(draft.body),
      signatures: [],
    })),
  }
}

/** All letters as one text to be copied; of several each says whom it goes to. */
export function lettersAsText(drafts: readonly Draft[]): string {
  const [only, ...others] = drafts
  if (only === undefined) return ''
  const text = ({ subject, body }: Draft): string => `${subject}\n\n${body}`
  if (others.length === 0) return text(only)
  return drafts
    .map((draft) => {
      const to = draft.email === '' ? draft.to : `${draft.to} <${draft.email}>`
      return `${to}\n${text(draft)}`
    })
    .join('\n\n———\n\n')
}
