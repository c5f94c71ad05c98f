/** Reading without names: who is read so, by which number they go, and what is taken out of what they wrote. */
import { blinder } from '../../domain/blinding/blinding.rules'
import type { Cycle } from '../../domain/cycle'
import { nameCases } from '../../domain/inflection/inflection.types'
import type { Status } from '../../domain/participation'
import { fullName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import type { Round } from '../../domain/review-criterion'
import type { Translate } from '../../i18n/i18n'
import { languages } from '../../../src-shared/languages'
import type { Applicant } from './applicants.rules'

/** Nothing was decided yet about whoever has one of these. */
const undecided: ReadonlySet<Status> = new Set<Status>(['invited', 'applied'])

/** Whether an applicant is read without a name in the program: in the first round, until something is decided about them. */
export function isReadBlind(
  cycle: Pick<Cycle, 'isReadBlind'>,
  round: Round,
  { participation }: Applicant,
): boolean {
  return cycle.isReadBlind === true && round === 'shortlist' && undecided.has(participation.status)
}

/** How many numbers there are to choose from: three digits, or more where there are too many applicants for them. */
const roomFor = (count: number): number => (count <= 300 ? 900 : 10 ** String(count * 3).length)

/** A number that says nothing of an id but is always the same for it. */
function numberOf(id: string): number {
  let mixed = 7
  for (const sign of id) mixed = (mixed * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003
  return mixed
}

/**
 * The numbers by which applicants go. They come from the ids, so that they say nothing of a name and stay the same when somebody applies late or
 * withdraws; where two would be equal, the one with the greater id goes by the next that is free.
 */
export function blindNumbers(applicants: readonly Applicant[]): ReadonlyMap<string, number> {
  const room = roomFor(applicants.length)
  const taken = new Set<number>()
  const ids = applicants.map(({ id }) => id).sort((a, b) => (a < b ? -1 : 1))
  return new Map(
    ids.map((id) => {
      let at = numberOf(id) % room
      while (taken.has(at)) at = (at + 1) % room
      taken.add(at)
      return [id, at + 100]
    }),
  )
}

/** The ways in which a person's name is written. */
function namesOf(person: Person): readonly string[] {
  const forms = languages.flatMap((language) =>
    nameCases.map((which) => person[`${which}:${language}`] ?? null),
  )
  return [fullName(person), person.nameInOtherScript, ...forms].filter(
    (name): name is string => name !== null && name !== '',
  )
}

/** Takes out of a text of an applicant's whatever names somebody. What stands in its place is in the language of `t`. */
export function blinderFor(
  applicant: Applicant,
  applicants: readonly Applicant[],
  t: Translate,
): (text: string) => string {
  const { person } = applicant
  return blinder(
    {
      own: namesOf(person),
      others: applicants.filter(({ id }) => id !== applicant.id).map(({ name }) => name),
      addresses: [person.organizationAddress, person.street].filter(
        (address): address is string => typeof address === 'string' && address !== '',
      ),
    },
    {
      name: t('selection:blind.mark.name'),
      email: t('selection:blind.mark.email'),
      phone: t('selection:blind.mark.phone'),
      link: t('selection:blind.mark.link'),
      address: t('selection:blind.mark.address'),
    },
  )
}
