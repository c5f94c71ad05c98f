import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { certificatesDocument as schema, languages } from '../../../src-shared/documents'
import {
  byLanguage,
  certificateCode,
  certificatesDocument,
} from '../../../src-renderer/features/awards/awards.document'
import { contentOf } from '../../../src-renderer/domain/award-content.rules'
import type { Certificate } from '../../../src-renderer/domain/award-content.rules'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import { aCycle, anAward, aSignatory, aWorkspace } from '../../builders'
import type { Cycle } from '../../../src-renderer/domain/cycle'
import type { Language } from '../../../src-shared/documents'
import { runs } from '../../support/runs'

const dates = { start: '2020-03-01', end: '2021-02-28' }
const setting = (language: Language, cycle: Partial<Cycle> = {}) => ({
  workspace: aWorkspace({ program: 'Spojnice' }),
  translator: translatorFor(language),
  timestamp: 1_614_250_000_000,
  cycle: aCycle({ name: '2020', dates, ...cycle }),
  numberPrefix: '2020',
  signatories: [aSignatory({ position: 2, name: 'B' }), aSignatory({ position: 1, name: 'A' })],
  orientation: 'landscape' as const,
})
const earlier: Certificate = {
  award: anAward({ number: 7 }),
  role: 'mentee',
  personName: 'Jelena Ilić',
}

const earlierMentor: Certificate = {
  award: anAward({ kind: 'appreciation', number: 3, nameOnAward: 'Nada Nikolić' }),
  role: 'mentor',
  personName: 'Nada Nikolić',
}
/** The same, issued now: with what stands on it. */
const issued = (one: Certificate, of: ReturnType<typeof setting>): Certificate => ({
  ...one,
  award: { ...one.award, content: contentOf(one, of) },
})
const mentee = issued(earlier, setting('sr-Latn'))
const mentor = issued(earlierMentor, setting('sr-Latn'))
const pagesIn = (language: Language, cycle: Partial<Cycle> = {}) => {
  const of = setting(language, cycle)
  const both = [issued(earlier, of), issued(earlierMentor, of)]
  return certificatesDocument(both, of)?.pages ?? []
}

describe('a certificate', () => {
  it('reads well in English', () => {
    const [completion, appreciation] = pagesIn('en')
    expect(completion).toEqual({
      organization: 'Udruženje Most',
      program: 'Spojnice',
      heading: 'Certificate of Completion',
      lead: 'awarded to',
      name: 'Jelena Ilić',
      body: 'for successfully completing the program “Spojnice”, March 2020 – February 2021',
      placeAndDate: 'Beograd, 25 February 2021',
      number: 'No. 2020/07',
      signatures: [
        { name: 'A', role: 'Direktorka' },
        { name: 'B', role: 'Direktorka' },
      ],
      code: '2020/07\nJelena Ilić\nSpojnice\n2020\nUdruženje Most\n2021-02-25',
      codeAlt:
        'QR code with the text: 2020/07\nJelena Ilić\nSpojnice\n2020\nUdruženje Most\n2021-02-25',
      codeNote: 'In the code, as text: number, name, program, cycle, organization and day',
    })
    expect(appreciation).toMatchObject({
      heading: 'Certificate of Appreciation',
      lead: 'presented with gratitude to',
      number: 'No. 2020/A03',
    })
  })

  it('reads well in Serbian, in both scripts, with the name in the nominative', () => {
    const [cyrillic, thanks] = pagesIn('sr-Cyrl')
    expect(cyrillic).toMatchObject({
      heading: 'Сертификат',
      lead: 'који добија',
      name: 'Jelena Ilić',
      placeAndDate: 'U Beogradu, 25. фебруара 2021.',
      number: 'Бр. 2020/07',
      codeNote: 'У коду, као текст: број, име, програм, циклус, организација и датум',
    })
    expect(cyrillic?.body).toMatch(
      /^за успешно завршен програм „Spojnice”, март 2020\.? – фебруар 2021\.$/,
    )
    expect(thanks).toMatchObject({ heading: 'Захвалница', lead: 'коју добија' })
    const [latin] = pagesIn('sr-Latn')
    expect(latin?.heading).toBe('Sertifikat')
    expect(latin?.body).toMatch(
      /^za uspešno završen program „Spojnice”, mart 2020\.? – februar 2021\.$/,
    )
  })

  it('names the cycle when its name says more than its months', () => {
    const body = (name: string) => pagesIn('en', { name })[0]?.body
    expect(body('6')).toContain('“Spojnice”, cycle 6, March 2020 – February 2021')
    expect(body('Spring')).toContain('“Spojnice”, Spring, March 2020')
    expect(body('2020/21')).toContain('“Spojnice”, March 2020')
  })

  it('uses the cycle’s own words for completion in the language that has them', () => {
    const own = { certificateText: { en: 'for patience' } }
    expect(pagesIn('en', own).map((page) => page.body)).toEqual([
      'for patience',
      expect.stringContaining('given to mentoring'),
    ])
    expect(pagesIn('sr-Cyrl', own)[0]?.body).toContain('за успешно завршен')
  })

  it('leaves the city out when there is none', () => {
    const bare = { ...setting('en'), workspace: aWorkspace({ city: ' ' }) }
    const pages = certificatesDocument([issued(earlier, bare)], bare)?.pages
    expect(pages?.[0]?.placeAndDate).toBe('25 February 2021')
  })
})

describe('a run of certificates', () => {
  it('has a page for each, without brooches, and is nothing when only brooches are left', () => {
    const brooch: Certificate = { ...earlier, award: anAward({ kind: 'brooch', number: null }) }
    expect(certificatesDocument([brooch, mentee], setting('en'))?.pages).toHaveLength(1)
    expect(certificatesDocument([brooch], setting('en'))).toBeNull()
  })

  it('is called after its person when it is for one', () => {
    const called = (of: readonly Certificate[], language: Language = 'en') =>
      certificatesDocument(of, setting(language))?.title
    expect(called([mentee])).toBe('Certificate 2020-07 Jelena Ilić, 2020, English, 2021-02-25')
    expect(called([mentee, mentor])).toBe('Certificates, 2020, English, 2021-02-25')
    expect(called([mentor, mentor], 'sr-Latn')).toBe('Zahvalnice, 2020, latinica, 2021-02-25')
    expect(called([mentor, mentor], 'sr-Cyrl')).toBe('Захвалнице, 2020, ћирилица, 2021-02-25')
  })

  it('fits the document model whatever people are called', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3_000 }),
      fc.constantFrom('a\nb', '\u202eevil', '𝒜'.repeat(2_500), '', '<script>'),
    )
    fc.assert(
      fc.property(hostile, hostile, fc.constantFrom(...languages), (name, program, language) => {
        const certificate = { ...earlier, award: anAward({ nameOnAward: name }) }
        const document = certificatesDocument([certificate], {
          ...setting(language),
          workspace: aWorkspace({ program }),
        })
        expect(schema.safeParse(document).success).toBe(true)
      }),
      { numRuns: runs(60) },
    )
  })

  it('is split by language', () => {
    const english = { ...earlier, award: anAward({ language: 'en' }) }
    const runs = byLanguage([mentee, english, mentor])
    expect([...runs].map(([language, run]) => [language, run.length])).toEqual([
      ['sr-Latn', 2],
      ['en', 1],
    ])
  })
})

describe('the text in the QR', () => {
  const parts = fc.record({
    number: fc.string({ maxLength: 400, unit: 'grapheme' }),
    name: fc.string({ maxLength: 400, unit: 'grapheme' }),
    program: fc.string({ maxLength: 400, unit: 'grapheme' }),
    cycle: fc.string({ maxLength: 400, unit: 'grapheme' }),
    organization: fc.string({ maxLength: 400, unit: 'grapheme' }),
    date: fc.string({ maxLength: 400, unit: 'grapheme' }),
  })

  it('is never longer than 300 characters, has six lines at most and no half characters', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const code = certificateCode(all)
        expect(code.length).toBeLessThanOrEqual(300)
        expect(code.split('\n').length).toBeLessThanOrEqual(6)
        expect(code).not.toMatch(/\p{Cs}/u)
      }),
    )
  })

  it('keeps every line whole when they fit', () => {
    const name = 'N'.repeat(200)
    const code = certificateCode({
      number: '1',
      name,
      program: '',
      cycle: '',
      organization: 'O',
      date: 'd',
    })
    expect(code).toBe(`1\n${name}\nO\nd`)
  })
})
