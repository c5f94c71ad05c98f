/** Prints and saves certificates: one run per language, because a document is in one language. */
import type { CertificatesDocument, Language } from '../../../src-shared/documents'
import type { Result } from '../../../src-shared/result'
import { ok } from '../../../src-shared/result'
import { translatorFor } from '../../i18n/i18n'
import type { Label } from '../../i18n/label'
import type { KeysUnder } from '../../i18n/translation-key'
import { runJob } from '../../app/jobs'
import { printPages } from '../../app/documents/print'
import { notify, notifyFailure, notifySaved } from '../../app/notify'
import type { Cycle } from '../../domain/cycle'
import type { Workspace } from '../../domain/workspace'
import type { Signatory } from '../../domain/signatory'
import { markPrinted } from './awards.data'
import { byLanguage, certificatesDocument } from './awards.document'
import type { Award, AwardKind } from '../../domain/award'
import { contentOf } from '../../domain/award-content.rules'
import type { Certificate } from '../../domain/award-content.rules'
import { awardId } from '../../domain/awards.rules'
import { fullName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import type { Role } from '../../domain/participation'
import type { ActResult } from '../../app/act'
import { toast } from '../../app/toasts'
import { concernsIn, toPrint } from './paper.rules'
import type { Concern, PageProblems } from './paper.rules'
import { usePaper } from './paper.state'
import type { Paper, PaperTask } from './paper.state'

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

/** How an award is to be issued to somebody. */
interface Draft {
  readonly kind: AwardKind
  readonly role: Role
  readonly day: string
  readonly language: Language
  readonly name: string
}

/** The award as it would be issued, without a number, to be looked at. */
export function draftOf(
  person: Person,
  { kind, role, day, language, name }: Draft,
  source: CertificateSource,
): Certificate {
  const award: Award = {
    ...{ id: awardId(source.cycle.id, person.id, kind), cycleId: source.cycle.id },
    ...{ personId: person.id, kind, number: null, printedNumber: null },
    ...{ issuedOn: day, state: 'issued', language, nameOnAward: name },
  }
  const certificate = { award, role, personName: fullName(person) }
  const content = contentOf(certificate, { ...source, translator: translatorFor(language) })
  return { ...certificate, award: { ...award, content } }
}

/** What is not right on certificates, found before anything is done with them. */
export async function concernsOf(
  certificates: readonly Certificate[],
  source: CertificateSource,
  check: (document: CertificatesDocument) => Promise<Result<PageProblems>>,
): Promise<Result<readonly Concern[]>> {
  const found: Concern[] = []
  for (const [language, all] of byLanguage(certificates)) {
    const run = all.filter(({ award }) => award.kind !== 'brooch')
    const document = documentOf(run, source)
    if (document === null) continue
    const problems = await check(document)
    if (!problems.ok) return problems
    const setting = { ...source, translator: translatorFor(language) }
    found.push(...concernsIn(run, setting, problems.value))
  }
  return ok(found)
}

/** What was begun before, with the question and the dialogs that it brought. */
let before: Promise<unknown> = Promise.resolve()
/** What the newest answered question led to. */
let answered: Promise<void> = Promise.resolve()

/**
 * Prints or saves certificates, asking first where something is not right or some are with their people already. One after the other:
 * what is pressed while something is still being looked at, or asked, comes after it.
 */
export function askAndMake(task: PaperTask, paper: Paper): Promise<void> {
  const isAsked = before.then(() => checkAndAsk(task, paper))
  before = isAsked.then(untilAnswered)
  return isAsked
}

/** Once nothing is asked, and what the answer led to is done. */
function untilAnswered(): Promise<void> {
  if (usePaper.getState().asked === null) return answered
  return new Promise((resolve) => {
    const stop = usePaper.subscribe(({ asked }) => {
      if (asked !== null) return
      stop()
      resolve(answered)
    })
  })
}

/** Answers what is asked: with the certificates that are meant, or with none to leave it. */
export function answerPaper(chosen: readonly Certificate[] | null): void {
  const { asked } = usePaper.getState()
  if (asked !== null && chosen !== null)
    answered = makePaper(asked.task, { certificates: chosen, source: asked.source })
  usePaper.setState({ asked: null })
}

async function checkAndAsk(task: PaperTask, paper: Paper): Promise<void> {
  const { certificates, source } = paper
  const concerns = await concernsOf(certificates, source, (document) =>
    runJob(jobLabel('check', document.pages.length), (job) =>
      window.ciklus.documents.check({ job, document }),
    ),
  )
  if (!notifyFailure(concerns)) return
  const isPlain = task !== 'print' || toPrint(certificates).length === certificates.length
  if (concerns.value.length === 0 && isPlain) await makePaper(task, paper)
  else usePaper.setState({ asked: { ...paper, task, concerns: concerns.value } })
}

/** Prints or saves certificates, without asking. */
function makePaper(task: PaperTask, { certificates, source }: Paper): Promise<void> {
  const make = { print: printCertificates, save: saveCertificates, saveEach: saveEachCertificate }
  return make[task](certificates, source)
}

/** Tells that paper was printed on which nothing had to be marked. */
function tellReprinted(result: ActResult, count: number): void {
  const isMarked = !result.ok || result.commit !== null
  if (!isMarked) toast({ key: 'awards:printedAgain', params: { count } })
}

/** Opens the print dialog for each run; what was printed is marked so, and told. */
async function printCertificates(
  certificates: readonly Certificate[],
  source: CertificateSource,
): Promise<void> {
  for (const document of documentsOf(certificates, source)) {
    if (!(await printPages(document, jobLabel('print', document.pages.length)))) return
    const printed = certificates.filter(({ award }) => award.language === document.language)
    const marked = await markPrinted(printed, source)
    notify(marked)
    tellReprinted(marked, printed.length)
  }
}

/** Asks where, then saves all certificates of a language as one PDF. */
async function saveCertificates(
  certificates: readonly Certificate[],
  source: CertificateSource,
): Promise<void> {
  for (const document of documentsOf(certificates, source)) {
    const suggestedName = document.title
    const result = await runJob(jobLabel('save', document.pages.length), (job) =>
      window.ciklus.documents.save({ job, document, suggestedName }),
    )
    if (!notifySaved(result)) return
  }
}

/** Asks for a folder, then saves each certificate as a file of its own, named after number and person. */
async function saveEachCertificate(
  certificates: readonly Certificate[],
  source: CertificateSource,
): Promise<void> {
  const files = certificates.flatMap((certificate) => {
    const document = documentOf([certificate], source)
    return document === null ? [] : [{ name: document.title, document }]
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
