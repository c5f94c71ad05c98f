/** The sheet that people sign at a workshop. */
import type { SignInSheetDocument } from '../../../src-shared/documents'
import { cycleIn, personIn, workshopIn, workspaceIn } from '../../domain/forms.rules'
import { cycleCalled } from '../../domain/award-content.rules'
import { byId } from '../../domain/by-id'
import type { CycleOf } from '../../domain/cycle-rows'
import { roleInDocument } from '../../domain/gendered-words'
import { takesPart } from '../../domain/participations.rules'
import type { Participation, Role } from '../../domain/participation'
import { byLastName, fullName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import type { Workshop } from '../../domain/workshop'
import { expectedPersonIds, lastDayOf } from '../../domain/workshops.rules'
import type { Translator } from '../../i18n/i18n'
import type { DocumentContext } from '../../app/documents/document-context'
import { fileName } from '../../app/documents/file-name'
import { lineOf, withoutLooseSigns } from '../../app/documents/document-text'
import { leadersText, placeText } from '../../app/documents/workshop-tables'

/** What is asked before a sheet is made. */
interface SignInChoices {
  /** Empty numbered rows for those who come without being on the list. */
  readonly blankRows: number
  /** Whether the address of their organization stands with each person, as some funders ask. */
  readonly withAddress: boolean
}

/** What a sheet is made of. */
type SignInRows = CycleOf<'participations' | 'people'>

function details(
  workshop: Workshop,
  people: ReadonlyMap<string, Person>,
  translator: Translator,
): string[] {
  const { t, format } = translator
  const leaders = leadersText(workshop, people)
  const when = format.moment(workshop.when, lastDayOf(workshop))
  const length = workshop.minutes === null ? '' : format.minutes(workshop.minutes)
  return [
    length === '' ? when : `${when} · ${length}`,
    placeText(workshop, translator),
    leaders === '' ? '' : t('documents:signIn.ledBy', { names: leaders }),
  ]
    .map(lineOf)
    .filter((line) => line !== '')
}

/** Where somebody comes from: the organization, else the city; below it where the organization is. */
function fromWhere(person: Person, withAddress: boolean): string {
  const of = (text: string | null | undefined) => withoutLooseSigns(lineOf(text ?? ''))
  const organization = of(person.organization)
  const first = organization === '' ? of(person.city) : organization
  const address = withAddress ? of(person.organizationAddress) : ''
  return [first, address].filter((line) => line !== '').join('\n')
}

/** Those expected at the workshops of a cycle who have an organization and no address of it. */
export function withoutAddress({ participations, people }: SignInRows): readonly Person[] {
  const known = byId(people)
  return expectedPersonIds(participations)
    .flatMap((id) => known.get(id) ?? [])
    .filter(
      ({ organization, organizationAddress }) =>
        withoutLooseSigns(organization ?? '') !== '' &&
        withoutLooseSigns(organizationAddress ?? '') === '',
    )
    .sort(byLastName)
}

function rolesByPerson(participations: readonly Participation[]): ReadonlyMap<string, Role[]> {
  const roles = new Map<string, Role[]>()
  for (const one of participations.filter(takesPart)) {
    const known = roles.get(one.personId) ?? []
    roles.set(one.personId, known.includes(one.role) ? known : [...known, one.role])
  }
  return roles
}

/** The coordinator whose name stands below the line, where there is exactly one. */
function coordinator(
  participations: readonly Participation[],
  people: readonly Person[],
): Person | null {
  const all = participations.filter((one) => one.role === 'coordinator' && takesPart(one))
  const [only, ...others] = new Set(all.map(({ personId }) => personId))
  const person = people.find(({ id }) => id === only)
  return person === undefined || others.length > 0 ? null : person
}

function rowsOf(
  people: ReadonlyMap<string, Person>,
  participations: readonly Participation[],
  withAddress: boolean,
  { t }: Translator,
): string[][] {
  const roles = rolesByPerson(participations)
  return expectedPersonIds(participations)
    .flatMap((id) => people.get(id) ?? [])
    .sort(byLastName)
    .map((person) => [
      lineOf(fullName(person)),
      (roles.get(person.id) ?? []).map((role) => roleInDocument(role, person, t)).join(', '),
      fromWhere(person, withAddress),
    ])
}

/** The columns before the signature, in shares of the width. */
function columnsOf(withAddress: boolean, { t }: Translator) {
  const from = withAddress ? 'organizationAndAddress' : 'organizationOrCity'
  return [
    { title: t('documents:column.name'), width: 4.2 },
    { title: t('documents:column.role'), width: 2.1 },
    { title: t(`documents:column.${from}`), width: 4.4 },
  ]
}

/** What is the same on all pages: whose sheet it is, of which cycle and day. */
function heading(workshop: Workshop, stored: SignInRows, context: DocumentContext) {
  const { translator, timestamp } = context
  const { t, format, language } = translator
  const workspace = workspaceIn(context.workspace, language)
  const cycle = cycleIn(stored.cycle, language)
  const called = cycleCalled(cycle, translator) || cycle.name
  const { date } = workshop.when
  const file = { what: `${t('documents:file.signIn')} ${workshop.title}`, cycle, day: date }
  return {
    title: lineOf(workshop.title),
    name: fileName(file, { translator, timestamp }),
    author: lineOf(workspace.organization),
    organization: lineOf(workspace.organization),
    group: [workspace.program, called]
      .map(lineOf)
      .filter((part) => part !== '')
      .join(' · '),
    date: format.moment({ date, time: null }, lastDayOf(workshop)),
  }
}

/**
 * The sheet that people sign: those expected by last name, then empty rows. E-mail addresses and phone numbers are
 * not on it, because everybody in the room sees it. The template numbers the rows.
 */
export function signInSheet(
  storedWorkshop: Workshop,
  rows: SignInRows,
  { blankRows, withAddress }: SignInChoices,
  context: DocumentContext,
): SignInSheetDocument {
  const { translator, timestamp } = context
  const { t, language } = translator
  const workshop = workshopIn(storedWorkshop, language)
  const named = rows.people.map((person) => personIn(person, language))
  const people = byId(named)
  const answers = coordinator(rows.participations, named)
  const list = rowsOf(people, rows.participations, withAddress, translator)
  return {
    template: 'sign-in-sheet',
    language,
    ...heading(workshop, rows, context),
    timestamp,
    details: details(workshop, people, translator),
    columns: columnsOf(withAddress, translator),
    number: t('documents:column.rowNumber'),
    signature: t('documents:column.signature'),
    rows: list,
    blankRows: Math.min(60, Math.max(0, Math.trunc(blankRows))),
    totals: [
      { label: t('documents:signIn.onList'), value: translator.format.number(list.length) },
      { label: t('documents:signIn.signed'), value: '' },
      ...(blankRows > 0 ? [{ label: t('documents:signIn.walkIns'), value: '' }] : []),
    ],
    signedBy: {
      label: t('documents:signIn.signedBy', {
        role: roleInDocument('coordinator', answers ?? {}, t),
      }),
      name: answers === null ? '' : lineOf(fullName(answers)),
      date: t('documents:column.date'),
    },
    pageOf: t('documents:pageOf'),
  }
}
