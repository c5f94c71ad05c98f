/** What stands on an award: made when it is issued, kept, and held against the records later. */
import type { Language } from '../../src-shared/documents'
import type { Translator } from '../i18n/i18n'
import type { Award } from './award'
import type { AwardContent } from './award-content'
import { nameForAward } from './award-names.rules'
import type { Cycle } from './cycle'
import { cycleIn, signatoryIn, workspaceIn } from './forms.rules'
import { locative } from './locative.rules'
import { fullName } from './people.rules'
import type { Person } from './person'
import type { Role } from './participation'
import type { Signatory } from './signatory'
import type { Workspace } from './workspace'

/** What an award's content is made of beside its person. */
export interface ContentSetting {
  readonly workspace: Workspace
  readonly signatories: readonly Signatory[]
  readonly cycle: Cycle
  /** Of the language of the award. */
  readonly translator: Translator
}

/** An award with the role it is for and its person's name as stored. */
export interface Certificate {
  readonly award: Award
  readonly role: Role
  readonly personName: string
}

/** How the cycle is called beside its months: a bare number is "cycle 6", a name made of years says no more than they do. */
export function cycleCalled(cycle: Cycle, { t }: Translator): string {
  const name = cycle.name.trim()
  if (/^[\d\s/–.-]*(?:19|20)\d{2}[\d\s/–.-]*$/u.test(name)) return ''
  return /^\d+\.?$/u.test(name)
    ? t('documents:certificate.cycleNumber', { number: name.replace('.', '') })
    : name
}

/** How the cycle is called in a sentence: by its name where that says something, and its months. */
export function cycleInWords(cycle: Cycle, translator: Translator): string {
  const months = translator.format.monthRange(cycle.dates)
  const called = cycleCalled(cycle, translator)
  return called === ''
    ? months
    : translator.t('documents:certificate.cycleAndMonths', { cycle: called, months })
}

/** What the certificate is for: the cycle's own words for completion when it has them, else the standard ones. */
function bodyText(
  { kind }: Pick<Award, 'kind'>,
  role: Role,
  { workspace, cycle, translator }: ContentSetting,
): string {
  const { t, language } = translator
  const own = cycle.certificateText?.[language]?.trim() ?? ''
  if (kind === 'completion' && own !== '') return own
  const key =
    kind === 'completion'
      ? 'documents:certificate.body.completion'
      : (`documents:certificate.body.appreciation.${role}` as const)
  return t(key, { program: workspace.program, when: cycleInWords(cycle, translator) })
}

/** "U Beogradu, 28. novembra 2026."; where nobody knows the locative, "Beograd, 28. novembra 2026." */
export function placeAndDate(
  day: string,
  workspace: Workspace,
  { language, format }: Translator,
): string {
  const approved = workspace[`cityIn:${language}`]?.trim() ?? ''
  const { city } = workspaceIn(workspace, language)
  const place = approved === '' && language !== 'en' ? (locative(city) ?? city) : approved
  return [place === '' ? city : place, format.dateOf(day)].filter((part) => part !== '').join(', ')
}

/** Those who sign, from the left, three at the most. */
function signaturesOf(signatories: readonly Signatory[], language: Language) {
  return [...signatories]
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .slice(0, 3)
    .map((signatory) => signatoryIn(signatory, language))
    .map(({ name, role }) => ({ name, role }))
}

/** What stands on an award when it is issued now. A brooch has nothing on it. */
export function contentOf(
  { award, role, personName }: Certificate,
  setting: ContentSetting,
): AwardContent | null {
  if (award.kind === 'brooch') return null
  const { translator } = setting
  const { t, language } = translator
  const workspace = workspaceIn(setting.workspace, language)
  const cycle = cycleIn(setting.cycle, language)
  return {
    language,
    role,
    personName,
    name: award.nameOnAward,
    heading: t(`documents:certificate.heading.${award.kind}`),
    lead: t(`documents:certificate.lead.${award.kind}`),
    body: bodyText(award, role, { ...setting, workspace, cycle }),
    placeAndDate: placeAndDate(award.issuedOn, setting.workspace, translator),
    day: award.issuedOn,
    organization: workspace.organization,
    program: workspace.program,
    city: workspace.city,
    cycle: { name: cycle.name, dates: cycle.dates },
    signatories: signaturesOf(setting.signatories, language),
  }
}

/**
 * What stands on an award of an earlier build, which kept nothing: the records as they are now, in the words and with the names
 * that build would have set, so that a reprint is what was printed as far as anybody can know.
 */
function earlierContent(certificate: Certificate, setting: ContentSetting): AwardContent | null {
  const content = contentOf(certificate, setting)
  if (content === null) return null
  const { workspace, translator, signatories, cycle } = setting
  const day = translator.format.date(certificate.award.issuedOn)
  const city = workspace.city.trim()
  const { name, dates } = cycle
  return {
    ...content,
    body: bodyText(certificate.award, certificate.role, setting),
    placeAndDate: city === '' ? day : `${city}, ${day}`,
    organization: workspace.organization,
    program: workspace.program,
    city,
    cycle: { name, dates },
    signatories: [...signatories]
      .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
      .slice(0, 3)
      .map(({ name, role }) => ({ name, role })),
  }
}

/** What is printed on an award: what was kept, else what an earlier build would have printed. */
export function printedContent(
  certificate: Certificate,
  setting: ContentSetting,
): AwardContent | null {
  return certificate.award.content ?? earlierContent(certificate, setting)
}

/** What may have changed since an award was issued. */
const contentParts = ['name', 'words', 'signatories', 'cycle'] as const
/** One of {@link contentParts}. */
type ContentPart = (typeof contentParts)[number]

const sameSignatories = (a: AwardContent['signatories'], b: AwardContent['signatories']): boolean =>
  a.length === b.length && a.every((one, at) => sameSignatory(one, b[at]))

const sameSignatory = (
  a: AwardContent['signatories'][number],
  b: AwardContent['signatories'][number] | undefined,
): boolean => a.name === b?.name && a.role === b.role

/** Whether the name in the record is another one than when the award was issued. */
function nameDiffers(content: AwardContent, person: Person): boolean {
  const now = nameForAward(person, content.language)
  if (now.origin !== 'suggested' && now.name === content.name) return false
  if (fullName(person) !== content.personName) return true
  // A name that was set by hand when it was issued is meant so; a form approved since is another one.
  return now.origin === 'approved' && now.name !== content.name
}

/** In which parts an award that was kept differs from the records; none for one of which nothing was kept. */
export function differences(
  award: Award,
  person: Person,
  setting: ContentSetting,
): readonly ContentPart[] {
  const { content } = award
  if (!content) return []
  const certificate = { award, role: content.role, personName: content.personName }
  const now = contentOf(certificate, setting)
  if (now === null) return []
  const changed: Readonly<Record<ContentPart, boolean>> = {
    name: nameDiffers(content, person),
    words:
      now.body !== content.body ||
      now.organization !== content.organization ||
      now.program !== content.program ||
      now.city !== content.city,
    signatories: !sameSignatories(now.signatories, content.signatories),
    cycle: now.cycle.name !== content.cycle.name,
  }
  return contentParts.filter((part) => changed[part])
}
