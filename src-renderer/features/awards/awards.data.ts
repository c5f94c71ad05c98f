/** Reads what awards are made of, and writes awards. */
import { act, nowIso } from '../../app/act'
import type { ActResult } from '../../app/act'
import { ownNumberMark } from '../../app/number-mark'
import { placeAt } from '../../app/routes'
import { change, isLive, label, remove } from '../../domain/edits'
import { database } from '../../storage/current'
import type { Language } from '../../../src-shared/documents'
import type { Cycle } from '../../domain/cycle'
import { readCycles } from '../../storage/cycles'
import { readSignatories, readWorkspace } from '../../storage/workspace'
import { translatorFor } from '../../i18n/i18n'
import { contentOf, printedContent } from '../../domain/award-content.rules'
import type { Certificate, ContentSetting } from '../../domain/award-content.rules'
import { approveNameEdits, nameForAward } from '../../domain/award-names.rules'
import { numberingFor, numberText } from '../../domain/award-numbers.rules'
import { fullName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import { awardStateEdits, issueEdits, printedEdits } from '../../domain/awards.rules'
import type { Approved, Issuing } from '../../domain/awards.rules'
import type { Edit } from '../../domain/record'
import type { Award, AwardKind, AwardState } from '../../domain/award'

const placeOf = (cycleId: string, recordId: string | null) => placeAt('awards', cycleId, recordId)

/** What is being issued. */
interface Issue {
  readonly cycle: Cycle
  readonly kind: AwardKind
  readonly approved: readonly Approved[]
  readonly day: string
  readonly language: Language
}

/** What awards of a cycle are made of, as it is now. */
async function settingOf(cycle: Cycle, language: Language): Promise<ContentSetting | null> {
  const [workspace, signatories] = await Promise.all([readWorkspace(), readSignatories()])
  return workspace && { workspace, signatories, cycle, translator: translatorFor(language) }
}

/**
 * Issues awards with the next free numbers, keeps with each what stands on it, and keeps the names that were approved on the way.
 */
export async function issueAwards(issue: Issue): Promise<ActResult> {
  const { cycle, kind, approved, day, language } = issue
  const [setting, cycles, awards, register] = await Promise.all([
    settingOf(cycle, language),
    readCycles(),
    database().awards.toArray(),
    database().registerEntries.toArray(),
  ])
  // The numbers of people who were erased stay given, too.
  const ever = [...awards, ...register]
  const isOfCycle = ({ cycleId }: { readonly cycleId: string }): boolean => cycleId === cycle.id
  const issuing: Issuing = {
    ...numberingFor(cycle, cycles, ever),
    mark: await ownNumberMark(),
    day,
    language,
    contentOf: (award, { role, person }) =>
      setting && contentOf({ award, role, personName: fullName(person) }, setting),
  }
  const edits = [
    ...issueEdits(
      cycle,
      approved,
      awards.filter(isOfCycle).filter(isLive),
      ever.filter(isOfCycle),
      issuing,
    ),
    // Nothing is printed on a brooch, and nobody was asked for a name.
    ...approved.flatMap(({ person, nameOnAward }) =>
      kind === 'brooch' ? [] : approveNameEdits(person, nameOnAward, language),
    ),
  ]
  return act(
    label(`awards:done.issued.${kind}`, { count: approved.length }),
    edits,
    placeOf(cycle.id, null),
  )
}

/** Brings awards to a state: printed, handed over, to be collected later, posted. */
export function setAwardState(awards: readonly Award[], state: AwardState): Promise<ActResult> {
  const [first] = awards
  const done =
    awards.length === 1 && first
      ? label(`awards:done.state.${state}`, { name: first.nameOnAward })
      : label(`awards:done.stateMany.${state}`, { count: awards.length })
  return act(done, awardStateEdits(awards, state), first ? placeOf(first.cycleId, first.id) : null)
}

/** What awards are printed with, beside the language. */
interface PrintedWith extends Omit<ContentSetting, 'translator'> {
  readonly numberPrefix: string
}

/** What an award of an earlier build is printed with is kept with it from then on. */
function keepEdits(certificates: readonly Certificate[], source: PrintedWith): readonly Edit[] {
  return certificates.flatMap((certificate) => {
    const { award } = certificate
    if (award.kind === 'brooch' || award.content) return []
    const setting = { ...source, translator: translatorFor(award.language) }
    const content = printedContent(certificate, setting)
    return [change('awards', award.id, { printedNumber: numberOn(award, source), content })]
  })
}

/**
 * Notes that awards were printed: those merely issued are printed now, and one of an earlier build keeps what was printed.
 */
export function markPrinted(
  certificates: readonly Certificate[],
  source: PrintedWith,
): Promise<ActResult> {
  const [first] = certificates
  return act(
    label('awards:done.stateMany.printed', { count: certificates.length }),
    [...printedEdits(certificates.map(({ award }) => award)), ...keepEdits(certificates, source)],
    first ? placeOf(first.award.cycleId, null) : null,
  )
}

type AwardFields = Partial<Pick<Award, 'nameOnAward' | 'issuedOn' | 'language' | 'exception'>>

/** What stands on an award after a change by hand: only what was changed, or all of it in another language. */
function changedContent(certificate: Certificate, source: PrintedWith, fields: AwardFields) {
  const award = { ...certificate.award, ...fields }
  const setting = (language: Language) => ({ ...source, translator: translatorFor(language) })
  const fresh = contentOf({ ...certificate, award }, setting(award.language))
  const kept = printedContent(certificate, setting(certificate.award.language))
  if (fresh === null || kept === null || fields.language !== undefined) return fresh
  const { day, placeAndDate } = fields.issuedOn === undefined ? kept : fresh
  return { ...kept, name: award.nameOnAward, day, placeAndDate }
}

/** The number that an award is printed with; null for a brooch. */
const numberOn = (award: Award, { numberPrefix }: PrintedWith): string | null =>
  award.kind === 'brooch' ? null : numberText(award, numberPrefix)

/** What changes on an award along with its name, its day or its language: what stands on it. */
export function changedAlong(certificate: Certificate, source: PrintedWith, fields: AwardFields) {
  return {
    printedNumber: numberOn(certificate.award, source),
    content: changedContent(certificate, source, fields),
  }
}

/** What changing an award by hand is called. */
export const awardEdited = (name: string) => label('awards:done.edited', { name })

/** Changes the name, the day or the language of one award by hand, and with it what stands on it. */
export function editAward(
  certificate: Certificate,
  source: PrintedWith,
  fields: AwardFields,
): Promise<ActResult> {
  const { award } = certificate
  return act(
    awardEdited(fields.nameOnAward ?? award.nameOnAward),
    [change('awards', award.id, { ...fields, ...changedAlong(certificate, source, fields) })],
    placeOf(award.cycleId, award.id),
  )
}

/** Writes anew what stands on an award, from the records as they are now; number and day stay. */
export function rewriteAward(
  { award, role }: Certificate,
  person: Person,
  source: PrintedWith,
): Promise<ActResult> {
  const now = nameForAward(person, award.language)
  const nameOnAward = now.origin === 'suggested' ? award.nameOnAward : now.name
  const setting = { ...source, translator: translatorFor(award.language) }
  const personName = fullName(person)
  const content = contentOf({ award: { ...award, nameOnAward }, role, personName }, setting)
  return act(
    label('awards:done.rewritten', { name: nameOnAward }),
    [change('awards', award.id, { nameOnAward, content, printedNumber: numberOn(award, source) })],
    placeOf(award.cycleId, award.id),
  )
}

/** Takes awards back: they go to the trash and their numbers stay used. */
export function revokeAwards(awards: readonly Award[]): Promise<ActResult> {
  const at = nowIso()
  const [first] = awards
  const done =
    awards.length === 1 && first
      ? label('awards:done.revoked', { name: first.nameOnAward })
      : label('awards:done.revokedMany', { count: awards.length })
  return act(
    done,
    awards.map((award) => remove('awards', award.id, at)),
    first ? placeOf(first.cycleId, null) : null,
  )
}
