/** Certificates as a document model: what stands on each page, in the language of the award. */
import type { CertificatePage, CertificatesDocument, Language } from '../../../src-shared/documents'
import type { Translator } from '../../i18n/i18n'
import type { Cycle } from '../../domain/cycle'
import { lineOf, textOf } from '../../app/documents/document-text'
import type { DocumentContext } from '../../app/documents/document-context'
import type { Workspace } from '../../domain/workspace'
import type { Signatory } from '../../domain/signatory'
import type { Role } from '../../domain/participation'
import { formatNumber } from '../../domain/awards.rules'
import type { Award } from '../../domain/award'

/** An award to be printed: a certificate with the role it is for (see `AwardLine`). */
export interface Certificate {
  readonly award: Award
  readonly role: Role
}

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

/**
 * How the cycle is called in a sentence: a bare number is "cycle 6", a name made of years says no more than the
 * months do and is left out, any other name stands as it is; then the months.
 */
export function cycleInWords(cycle: Cycle, { t, format }: Translator): string {
  const name = cycle.name.trim()
  const months = format.monthRange(cycle.dates)
  if (name === '' || /^[\d\s/–.-]*(?:19|20)\d{2}[\d\s/–.-]*$/u.test(name)) return months
  const named = /^\d+\.?$/u.test(name)
    ? t('documents:certificate.cycleNumber', { number: name.replace('.', '') })
    : name
  return t('documents:certificate.cycleAndMonths', { cycle: named, months })
}

/** What the certificate is for: the cycle's own words for completion when it has them, else the standard ones. */
function bodyText(
  { award, role }: Certificate,
  cycle: Cycle,
  workspace: Workspace,
  translator: Translator,
): string {
  const own = cycle.certificateText?.[translator.language]?.trim() ?? ''
  if (award.kind === 'completion' && own !== '') return textOf(own)
  const key =
    award.kind === 'completion'
      ? 'documents:certificate.body.completion'
      : (`documents:certificate.body.appreciation.${role}` as const)
  const when = cycleInWords(cycle, translator)
  return textOf(translator.t(key, { program: workspace.program, when }))
}

function page(certificate: Certificate, setting: CertificateSetting): CertificatePage {
  const { award } = certificate
  const { cycle, workspace, signatories, translator } = setting
  const { t, format } = translator
  const kind = award.kind === 'completion' ? 'completion' : 'appreciation'
  const number = formatNumber(setting.numberPrefix, award)
  const day = format.date(award.issuedOn)
  const city = workspace.city.trim()
  return {
    heading: t(`documents:certificate.heading.${kind}`),
    lead: t(`documents:certificate.lead.${kind}`),
    name: lineOf(award.nameOnAward),
    body: bodyText(certificate, cycle, workspace, translator),
    placeAndDate: lineOf(city === '' ? day : `${city}, ${day}`),
    number: number === '' ? '' : t('documents:certificate.number', { number }),
    signatures: signatures(signatories),
    code: certificateCode({
      number,
      name: award.nameOnAward,
      program: workspace.program,
      cycle: cycle.name,
      organization: workspace.organization,
      date: award.issuedOn,
    }),
  }
}

function signatures(signatories: readonly Signatory[]): CertificatePage['signatures'] {
  return [...signatories]
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .slice(0, 3)
    .map(({ name, role }) => ({ name: lineOf(name), role: lineOf(role) }))
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
  const printable = certificates.filter(({ award }) => award.kind !== 'brooch')
  const only = printable.length === 1 ? printable[0] : undefined
  if (printable.length === 0) return null
  const title =
    only === undefined
      ? t('documents:certificate.titleMany', { cycle: cycle.name })
      : t('documents:certificate.titleOne', { name: only.award.nameOnAward })
  return {
    template: 'certificates',
    language,
    title: lineOf(title),
    author: lineOf(workspace.organization),
    timestamp,
    design: 'classical',
    orientation,
    organization: lineOf(workspace.organization),
    program: lineOf(workspace.program),
    logo: workspace.logo,
    pages: printable.map((certificate) => page(certificate, setting)),
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
  const number = formatNumber(numberPrefix, award).replaceAll('/', '-')
  return lineOf(`${number} ${award.nameOnAward}`)
}
