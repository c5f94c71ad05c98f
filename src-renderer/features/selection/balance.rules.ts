/** How those who would be chosen are made up, beside all who applied: by city, field, first time and, where it is known, gender. */
import { groupBy } from '../../domain/by-id'
import { fieldsOf } from '../../domain/people.rules'
import { fold } from '../../i18n/fold'
import type { Applicant } from './applicants.rules'

/** By what people are told apart here. */
export const traits = ['city', 'field', 'firstTime', 'gender'] as const
/** One of {@link traits}. */
type Trait = (typeof traits)[number]

/** One value of a trait: how many of the chosen and of all have it. Somebody with two fields counts in both. */
export interface BalanceLine {
  readonly trait: Trait
  /** As it was written; `yes`, `no`, `female`, `male` or empty (not known) for what is no free text. */
  readonly value: string
  readonly chosen: number
  readonly all: number
}

/** How many values of one trait are told; the rest is for a table. */
const most = 6

function valuesOf(
  { person }: Applicant,
  trait: Trait,
  earlier: ReadonlySet<string>,
): readonly string[] {
  if (trait === 'firstTime') return [earlier.has(person.id) ? 'no' : 'yes']
  if (trait === 'gender') return [person.gender ?? '']
  const values = trait === 'city' ? [person.city?.trim() ?? ''] : fieldsOf(person)
  return values.length === 0 ? [''] : values
}

/** The lines of a trait, the commonest first. `earlier` are people who took part in an earlier cycle. */
export function balanceOf(
  trait: Trait,
  applicants: readonly Applicant[],
  chosen: ReadonlySet<string>,
  earlier: ReadonlySet<string>,
): readonly BalanceLine[] {
  const marks = applicants.flatMap((applicant) =>
    valuesOf(applicant, trait, earlier).map((value) => ({ value, id: applicant.id })),
  )
  return [...groupBy(marks, ({ value }) => fold(value)).values()]
    .map((same) => ({
      trait,
      value: same[0]?.value ?? '',
      chosen: same.filter(({ id }) => chosen.has(id)).length,
      all: same.length,
    }))
    .sort((a, b) => b.all - a.all || (a.value < b.value ? -1 : 1))
    .slice(0, most)
}
