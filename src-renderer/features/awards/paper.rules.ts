/** What is to be known before certificates are printed or saved: which are with their people, and what is not right on which. */
import type { Language } from '../../../src-shared/documents'
import { printedContent } from '../../domain/award-content.rules'
import type { Certificate, ContentSetting } from '../../domain/award-content.rules'
import type { Award } from '../../domain/award'
import { scriptOfLanguage } from '../../domain/forms.rules'
import { scriptOf } from '../../i18n/transliterate'

/** What is not right on a certificate. */
export interface Concern {
  readonly certificate: Certificate
  readonly isUnsigned: boolean
  /** The name is in another script than the certificate. */
  readonly isOtherScript: boolean
  /** Characters that no font has. */
  readonly missing: readonly string[]
  /** Its text does not fit on the page: it cannot be printed. */
  readonly isTooLong: boolean
}

/** What the typesetter says about the pages of a run. */
export interface PageProblems {
  readonly missing: readonly { readonly page: number; readonly characters: readonly string[] }[]
  readonly tooLong: readonly number[]
}

/** Whether an award is with its person already. */
function isWithPerson({ state }: Award): boolean {
  return state === 'handedOver' || state === 'posted'
}

/** What "Print" prints: those that are not with their people yet; all of them where all are, since that is asked for then. */
export function toPrint(certificates: readonly Certificate[]): readonly Certificate[] {
  const here = certificates.filter(({ award }) => !isWithPerson(award))
  return here.length === 0 ? certificates : here
}

function isOtherScript(name: string, language: Language): boolean {
  const script = scriptOf(name)
  return script !== 'other' && script !== scriptOfLanguage(language)
}

/** The certificates of a run, in the order of its pages, on which something is not right. */
export function concernsIn(
  run: readonly Certificate[],
  setting: ContentSetting,
  problems: PageProblems,
): readonly Concern[] {
  const missing = new Map(problems.missing.map(({ page, characters }) => [page, characters]))
  const tooLong = new Set(problems.tooLong)
  return run
    .map((certificate, page): Concern => {
      const content = printedContent(certificate, setting)
      return {
        certificate,
        isUnsigned: content?.signatories.length === 0,
        isOtherScript: content !== null && isOtherScript(content.name, content.language),
        missing: missing.get(page) ?? [],
        isTooLong: tooLong.has(page),
      }
    })
    .filter((one) => one.isUnsigned || one.isOtherScript || one.isTooLong || one.missing.length > 0)
}

/** What is left when some are left out: what does not fit always is. */
export function withoutConcerns(
  certificates: readonly Certificate[],
  concerns: readonly Concern[],
  leaveOut: boolean,
): readonly Certificate[] {
  const out = new Set(
    concerns.filter((one) => leaveOut || one.isTooLong).map((one) => one.certificate.award.id),
  )
  return certificates.filter(({ award }) => !out.has(award.id))
}
