/** The board of a selection: a column for each status, and what stands on the cards. Pure. */
import { fieldsOf } from '../../domain/people.rules'
import { statuses } from '../../domain/participation'
import type { Status } from '../../domain/participation'
import { waitingList } from '../../domain/waiting-list.rules'
import type { Translator } from '../../i18n/i18n'
import type { Applicant } from './applicants.rules'

/** The columns that are always there, in the order in which people come through them. */
const always: readonly Status[] = [
  'applied',
  'shortlisted',
  'interview',
  'accepted',
  'waiting',
  'rejected',
]

/** The applicants of one status; those who wait in the order of their places. */
interface StatusColumn {
  readonly status: Status
  readonly cards: readonly Applicant[]
}

/** The columns: the usual ones, then each other status that somebody has. */
export function statusColumns(applicants: readonly Applicant[]): readonly StatusColumn[] {
  const found = new Map<Status, Applicant[]>()
  for (const applicant of applicants) {
    const { status } = applicant.participation
    const others = found.get(status)
    if (others === undefined) found.set(status, [applicant])
    else others.push(applicant)
  }
  const further = statuses.filter((status) => !always.includes(status) && found.has(status))
  return [...always, ...further].map((status) => {
    const cards = found.get(status) ?? []
    return { status, cards: status === 'waiting' ? waitingList(cards) : cards }
  })
}

/** What can stand on a card below the name. */
export const cardFields = [
  'city',
  'organization',
  'fields',
  'email',
  'phone',
  'submittedAt',
  'interviewOn',
  'decisionReason',
] as const
/** One of {@link cardFields}. */
export type CardField = (typeof cardFields)[number]

/** So many stand on a card at the most. */
export const mostOnCard = 3

/** Fields in a text, as they are remembered: those that are none are left out. */
export function cardFieldsIn(text: string): readonly CardField[] {
  return cardFields.filter((field) => text.split(' ').includes(field)).slice(0, mostOnCard)
}

/** A field of a card in words; empty where nothing is known. */
function fieldText(
  { person, participation, application }: Applicant,
  field: CardField,
  { format }: Translator,
): string {
  const day = (date: string | null | undefined): string =>
    date === null || date === undefined ? '' : format.date(date)
  const interview = [day(participation.interviewOn?.date), participation.interviewOn?.time ?? '']
  if (field === 'fields') return fieldsOf(person).join(', ')
  if (field === 'submittedAt') return day(application?.submittedAt?.slice(0, 10))
  if (field === 'interviewOn') return interview.filter((part) => part !== '').join(', ')
  if (field === 'decisionReason') return participation.decisionReason ?? ''
  return person[field] ?? ''
}

/** The lines of a card: what is known of the chosen fields. */
export function cardLines(
  applicant: Applicant,
  fields: readonly CardField[],
  translator: Translator,
): readonly string[] {
  return fields
    .map((field) => fieldText(applicant, field, translator).replaceAll(/\s+/gu, ' ').trim())
    .filter((text) => text !== '')
}
