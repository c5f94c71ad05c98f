/**
 * What stands on paper can be found and copied: every text of every template comes back out of the PDF as it went in, with no space
 * that was not there. Letters set apart, tied words, long words and joined letters (fi, ti) are where readers go wrong.
 */
import { describe, expect, it, vi } from 'vitest'
import { documentModel } from '../../../src-shared/documents'
import type { DocumentModel, Language } from '../../../src-shared/documents'
import { printedTexts } from '../../../src-main/documents/prepare'
import {
  certificate,
  certificates,
  labels,
  letters,
  paperForm,
  report,
  recoverySheet,
  signInSheet,
} from './models'
import { read } from './typeset'

vi.setConfig({ testTimeout: 60_000 })

/** The names are long, joined, and of letters that are kerned apart. */
const words: Readonly<Record<Language, readonly [organization: string, title: string]>> = {
  en: ['Office for Fine Affairs AVJDWAY', 'Certificate of fifty-five affinities'],
  'sr-Latn': ['Udruženje za kulturne afinitete FJDŽVAĐ', 'Sertifikat o završenom ciklusu'],
  'sr-Cyrl': ['Удружење ЈДЈЂЕЗ ЦЗЦИЦЈ за културу', 'Сертификат о завршеном циклусу'],
}
const longWord = 'Konstantinopoljski-Radosavljevićeva-Fišeković'

const models: Readonly<
  Record<DocumentModel['template'], (language: Language) => readonly DocumentModel[]>
> = {
  certificates: (language) => {
    const [organization, heading] = words[language]
    const page = certificate({ organization, heading, program: organization, name: longWord })
    return (['landscape', 'portrait'] as const).flatMap((orientation) => [
      certificates([page], { language, orientation }),
      certificates([{ ...page, organization: heading, name: organization }], {
        language,
        orientation,
      }),
    ])
  },
  report: (language) => {
    const [organization, title] = words[language]
    const [first, ...others] = report().sections
    const sections = [{ ...first, heading: title, blocks: first?.blocks ?? [] }, ...others]
    return [report({ language, organization, title, sections })]
  },
  'recovery-sheet': (language) => {
    const [organization, title] = words[language]
    return [recoverySheet({ language, organization, title, passphrase: 'reka kroz grad' })]
  },
  'paper-form': (language) => {
    const [organization, title] = words[language]
    const field = { label: longWord, hint: title, lines: 3, choices: [] }
    const choices = { label: title, hint: longWord, lines: 0, choices: [longWord, title] }
    const parts = [{ title: longWord, fields: [field, choices] }, ...paperForm().parts]
    return [paperForm({ language, organization, title, parts })]
  },
  'sign-in-sheet': (language) => {
    const [organization, title] = words[language]
    const rows = [[title], [longWord], ...signInSheet().rows]
    return [signInSheet({ language, organization, title, rows })]
  },
  letters: (language) => {
    const [organization, subject] = words[language]
    return [letters({ language, organization, title: subject }, { subject, to: longWord })]
  },
  labels: (language) => {
    const [organization, title] = words[language]
    return [labels({ language, title: '', author: '', labels: [[longWord, organization, title]] })]
  },
}

const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim()

describe('Every text of a document can be found in it', () => {
  it('and no template is left out', () => {
    expect(Object.keys(models).sort()).toEqual(
      documentModel.options.map((one) => one.shape.template.value).sort(),
    )
  })
  it.each(Object.keys(models).flatMap((name) => Object.keys(words).map((of) => [name, of])))(
    '%s in %s',
    async (name, language) => {
      for (const model of models[name as DocumentModel['template']](language as Language)) {
        const { pages } = await read(model)
        // A line may end behind a hyphen, and in a word that is too long for it.
        const page = flat(pages.join(' ')).replaceAll('- ', '-')
        expect(page).not.toMatch(/[\u200b\u00a0\ufb00-\ufb04]/u)
        // The title in the reader's window, the author, and a chart in words are not on the pages.
        const unseen = new Set([model.name ?? '', model.author, 'Један стубац'])
        if (model.template === 'certificates') unseen.add(model.title)
        const lost = [...printedTexts(model)]
          .filter((text) => !unseen.has(text) && !text.includes('{page}'))
          .flatMap((text) => text.split('\n').map(flat))
          .filter((text) => !page.includes(text) && !page.replaceAll(' ', '').includes(text))
        expect(lost).toEqual([])
      }
    },
  )
})
