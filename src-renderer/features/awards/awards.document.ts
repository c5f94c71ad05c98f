/** Certificates as a document model: what stands on each page, in the language of the award. */
import type { CertificatePage, CertificatesDocument, Language } from '../../../src-shared/documents'
import type { Cycle } from '../../domain/cycle'
import { lineOf, textOf } from '../../app/documents/document-text'
import { fileName } from '../../app/documents/file-name'
import type { DocumentContext } from '../../app/documents/document-context'
import type { Translator } from '../../i18n/i18n'
import { workspaceIn } from '../../domain/forms.rules'
import type { Signatory } from '../../domain/signatory'
import type { AwardContent } from '../../domain/award-content'
import { printedContent } from '../../domain/award-content.rules'
import type { Certificate } from '../../domain/award-content.rules'
import { numberText } from '../../domain/award-numbers.rules'

/** What a run of certificates is made with. */
interface CertificateSetting extends DocumentContext {
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

/** What a QR is made of, a line each. */
type CodeParts = Readonly<Record<keyof typeof shares, string>>

const partKeys = Object.keys(shares) as (keyof typeof shares)[]

const shorten = (line: string, length: number): string =>
  line.length <= length ? line : `${line.slice(0, length - 1).replace(/[\ud800-\udbff]$/u, '')}…`

/**
 * What the QR says: number, name, program, cycle, organization and day, a line each, without what is empty. 300
 * characters at the most; only a text longer than that is shortened, each line to its share.
 */
export function certificateCode(parts: CodeParts): string {
  const whole = partKeys.map((key) => lineOf(parts[key])).filter((line) => line !== '')
  if (whole.join('\n').length <= longestCode) return whole.join('\n')
  return partKeys
    .map((key) => shorten(lineOf(parts[key]), shares[key]))
    .filter((line) => line !== '')
    .join('\n')
}

/** What stands in small print beside a QR: what is in it, so that nobody need guess or fear a link. */
function codeNote(parts: CodeParts, { t, format }: Translator): string {
  const said = partKeys.filter((key) => lineOf(parts[key]) !== '')
  const names = said.map((key) => t(`documents:certificate.codePart.${key}`))
  return names.length === 0
    ? ''
    : t('documents:certificate.codeNote', { parts: format.list(names) })
}

/** A page of what was kept with an award, or of what its records say where nothing was. */
function page(
  certificate: Certificate,
  content: AwardContent,
  setting: CertificateSetting,
): CertificatePage {
  const number = numberText(certificate.award, setting.numberPrefix)
  const code: CodeParts = {
    number,
    name: content.name,
    program: content.program,
    cycle: content.cycle.name,
    organization: content.organization,
    date: content.day,
  }
  const { t } = setting.translator
  const text = certificateCode(code)
  return {
    organization: lineOf(content.organization),
    program: lineOf(content.program),
    heading: lineOf(content.heading),
    lead: lineOf(content.lead),
    name: lineOf(content.name),
    body: textOf(content.body),
    placeAndDate: lineOf(content.placeAndDate),
    number: number === '' ? '' : t('documents:certificate.number', { number }),
    signatures: content.signatories.slice(0, 3).map(({ name, role }) => ({
      name: lineOf(name),
      role: lineOf(role),
    })),
    code: text,
    codeAlt: text === '' ? '' : t('documents:certificate.codeAlt', { text }),
    codeNote: codeNote(code, setting.translator),
  }
}

/** What the file of certificates is called, and its window says: the kind, the person where it is one, cycle, language and day. */
function certificatesName(
  certificates: readonly Certificate[],
  setting: CertificateSetting,
): string {
  const { t } = setting.translator
  const { cycle } = setting
  const papers = certificates.filter(({ award }) => award.kind !== 'brooch')
  const kind = papers.every(({ award }) => award.kind === 'appreciation') ? 'thanks' : 'title'
  const [first, ...others] = papers
  if (first === undefined || others.length > 0)
    return fileName({ what: t(`documents:certificate.${kind}Many`), cycle }, setting)
  const { award } = first
  const number = numberText(award, setting.numberPrefix).replaceAll('/', '-')
  const what = t(`documents:certificate.${kind}One`, { number, name: award.nameOnAward })
  return fileName({ what, cycle, day: award.issuedOn }, setting)
}

/**
 * A run of certificates in one language, a page each, in the given order. All awards must be of that language and
 * of one cycle; a brooch is no paper and is left out. Null when no page is left.
 */
export function certificatesDocument(
  certificates: readonly Certificate[],
  setting: CertificateSetting,
): CertificatesDocument | null {
  const { workspace, translator, timestamp, orientation } = setting
  const { language } = translator
  const pages = certificates.flatMap((certificate) => {
    const content = printedContent(certificate, setting)
    return content === null ? [] : [page(certificate, content, setting)]
  })
  if (pages.length === 0) return null
  const title = certificatesName(certificates, setting)
  return {
    template: 'certificates',
    language,
    title,
    author: lineOf(workspaceIn(workspace, language).organization),
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
