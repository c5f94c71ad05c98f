/** Certificates as a document model: what stands on each page, in the language of the award. */
import type { CertificatePage, CertificatesDocument, Language } from '../../../src-shared/documents'
import type { Cycle } from '../../domain/cycle'
import { lineOf, textOf } from '../../app/documents/document-text'
import type { DocumentContext } from '../../app/documents/document-context'
import type { Signatory } from '../../domain/signatory'
import type { Award } from '../../domain/award'
import type { AwardContent } from '../../domain/award-content'
import { printedContent } from '../../domain/award-content.rules'
import type { Certificate } from '../../domain/award-content.rules'
import { numberText } from '../../domain/award-numbers.rules'

/** What a run of certificates is made with. */
export interface CertificateSetting extends DocumentContext {
  readonly cycle: Cycle
  /** See `numberPrefix`. */
  readonly numberPrefix: string
  readonly signatories: readonly Signatory[]
  readonly orientation: CertificatesDocument['orientation']
}

/** The longest a QR may be, in UTF-16 units: still a small square that any telephone reads. */
const longestCode = 300
/** How much of it each line may take when all of them together are too long; with five line ends, 300. */
const shares = { number: 30, name: 75, program: 70, cycle: 40, organization: 70, date: 10 } as const

const shorten = (line: string, length: number): string =>
  line.length <= length ? line : `${line.slice(0, length - 1).replace(/[\ud800-\udbff]$/u, '')}…`

/**
 * What the QR says: number, name, program, cycle, organization and day, a line each, without what is empty. 300
 * characters at the most; only a text longer than that is shortened, each line to its share.
 */
export function certificateCode(parts: Readonly<Record<keyof typeof shares, string>>): string {
  const keys = Object.keys(shares) as (keyof typeof shares)[]
  const whole = keys.map((key) => lineOf(parts[key])).filter((line) => line !== '')
  if (whole.join('\n').length <= longestCode) return whole.join('\n')
  return keys
    .map((key) => shorten(lineOf(parts[key]), shares[key]))
    .filter((line) => line !== '')
    .join('\n')
}

/** A page of what was kept with an award, or of what its records say where nothing was. */
function page(
  certificate: Certificate,
  content: AwardContent,
  setting: CertificateSetting,
): CertificatePage {
  const number = numberText(certificate.award, setting.numberPrefix)
  return {
    organization: lineOf(content.organization),
    program: lineOf(content.program),
    heading: lineOf(content.heading),
    lead: lineOf(content.lead),
    name: lineOf(content.name),
    body: textOf(content.body),
    placeAndDate: lineOf(content.placeAndDate),
    number: number === '' ? '' : setting.translator.t('documents:certificate.number', { number }),
    signatures: content.signatories.slice(0, 3).map(({ name, role }) => ({
      name: lineOf(name),
      role: lineOf(role),
    })),
    code: certificateCode({
      number,
      name: content.name,
      program: content.program,
      cycle: content.cycle.name,
      organization: content.organization,
      date: content.day,
    }),
  }
}

/**
 * A run of certificates in one language, a page each, in the given order. All awards must be of that language and
 * of one cycle; a brooch is no paper and is left out. Null when no page is left.
 */
export function certificatesDocument(
  certificates: readonly Certificate[],
  setting: CertificateSetting,
): CertificatesDocument | null {
  const { workspace, cycle, translator, timestamp, orientation } = setting
  const { t, language } = translator
  const pages = certificates.flatMap((certificate) => {
    const content = printedContent(certificate, setting)
    return content === null ? [] : [page(certificate, content, setting)]
  })
  const only = pages.length === 1 ? pages[0] : undefined
  if (pages.length === 0) return null
  const title =
    only === undefined
      ? t('documents:certificate.titleMany', { cycle: cycle.name })
      : t('documents:certificate.titleOne', { name: only.name })
  return {
    template: 'certificates',
    language,
    title: lineOf(title),
    author: lineOf(workspace.organization),
    timestamp,
    design: 'classical',
    orientation,
    logo: workspace.logo,
    pages,
  }
}

/** Certificates by the language they are in, in the order of the languages, so that each run can be printed on its own. */
export function byLanguage(
  certificates: readonly Certificate[],
): ReadonlyMap<Language, readonly Certificate[]> {
  const runs = new Map<Language, Certificate[]>()
  for (const certificate of certificates) {
    const run = runs.get(certificate.award.language)
    if (run === undefined) runs.set(certificate.award.language, [certificate])
    else run.push(certificate)
  }
  return runs
}

/** A name for the file of one certificate: number, then the person; the main process makes it fit for a file system. */
export function certificateFileName(award: Award, numberPrefix: string): string {
  const number = numberText(award, numberPrefix).replaceAll('/', '-')
  return lineOf(`${number} ${award.nameOnAward}`)
}
