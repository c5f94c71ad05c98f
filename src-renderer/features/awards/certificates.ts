/** Prints and saves certificates: one run per language, because a document is in one language. */
import type { CertificatesDocument } from '../../../src-shared/documents'
import type { Result } from '../../../src-shared/result'
import { ok } from '../../../src-shared/result'
import { translatorFor } from '../../i18n/i18n'
import type { Label } from '../../i18n/label'
import type { KeysUnder } from '../../i18n/translation-key'
import { runJob } from '../../app/jobs'
import { notify, notifyFailure, notifySaved } from '../../app/notify'
import type { Cycle } from '../../domain/cycle'
import type { Workspace } from '../../domain/workspace'
import type { Signatory } from '../../domain/signatory'
import { markPrinted } from './awards.data'
import { byLanguage, certificateFileName, certificatesDocument } from './awards.document'
import type { Certificate } from '../../domain/award-content.rules'

/** What every certificate of a cycle is made with. */
export interface CertificateSource {
  readonly workspace: Workspace
  readonly signatories: readonly Signatory[]
  readonly cycle: Cycle
  readonly numberPrefix: string
  readonly orientation: CertificatesDocument['orientation']
  /** Milliseconds since 1970 of the newest change. */
  readonly timestamp: number
}

/** The document of certificates in one language; null when none of them is paper. */
export function documentOf(
  certificates: readonly Certificate[],
  source: CertificateSource,
): CertificatesDocument | null {
  const [first] = certificates
  if (first === undefined) return null
  return certificatesDocument(certificates, {
    ...source,
    translator: translatorFor(first.award.language),
  })
}

function documentsOf(
  certificates: readonly Certificate[],
  source: CertificateSource,
): readonly CertificatesDocument[] {
  return [...byLanguage(certificates).values()].flatMap((run) => documentOf(run, source) ?? [])
}

const jobLabel = (key: KeysUnder<'awards:job'>, count: number): Label => ({
  key: `awards:job.${key}`,
  params: { count },
})

/** Opens the print dialog for each run; what was printed is marked so. */
export async function printCertificates(
  certificates: readonly Certificate[],
  source: CertificateSource,
): Promise<void> {
  for (const document of documentsOf(certificates, source)) {
    const result = await runJob(jobLabel('print', document.pages.length), (job) =>
      window.ciklus.documents.print({ job, document }),
    )
    if (!notifyFailure(result) || !result.value.printed) return
    const printed = certificates.filter(({ award }) => award.language === document.language)
    notify(await markPrinted(printed, source))
  }
}

/** Asks where, then saves all certificates of a language as one PDF. */
export async function saveCertificates(
  certificates: readonly Certificate[],
  source: CertificateSource,
): Promise<void> {
  for (const document of documentsOf(certificates, source)) {
    const only = certificates.find(({ award }) => award.language === document.language)
    const suggestedName =
      document.pages.length === 1 && only
        ? certificateFileName(only.award, source.numberPrefix)
        : document.title
    const result = await runJob(jobLabel('save', document.pages.length), (job) =>
      window.ciklus.documents.save({ job, document, suggestedName }),
    )
    if (!notifySaved(result)) return
  }
}

/** Asks for a folder, then saves each certificate as a file of its own, named after number and person. */
export async function saveEachCertificate(
  certificates: readonly Certificate[],
  source: CertificateSource,
): Promise<void> {
  const files = certificates.flatMap((certificate) => {
    const document = documentOf([certificate], source)
    const name = certificateFileName(certificate.award, source.numberPrefix)
    return document === null ? [] : [{ name, document }]
  })
  if (files.length === 0) return
  const result = await runJob(jobLabel('saveEach', files.length), (job) =>
    window.ciklus.documents.saveEach({ job, files }),
  )
  notifySaved(folderOf(result))
}

const folderOf = <T extends { readonly folder: { token: string; name: string; place: string } }>(
  result: Result<T | null>,
): Result<T['folder'] | null> => (result.ok ? ok(result.value?.folder ?? null) : result)
