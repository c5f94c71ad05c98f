/** What matching says: points, reasons, costs and who moves, as sentences. */
import type { Criterion } from '../../domain/criterion'
import type { Aim } from '../../domain/matching-draft'
import { tenth, sourcesOf } from '../../domain/matching/criteria.rules'
import type { Part } from '../../domain/matching/criteria.rules'
import type { Move, NamedConflict } from '../../domain/matching/answers.rules'
import type { Levels } from '../../domain/matching/levels.rules'
import { sources } from '../../domain/matching/sides.rules'
import type { Participation } from '../../domain/participation'
import { fullName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import type { Translator } from '../../i18n/i18n'

/** Tenths as they are read: "3.5". */
export const pointsText = (points: number, { format }: Translator): string =>
  format.number(points / tenth, 1)

/** What a source is called: a field, or the question itself. */
export function sourceText(source: string, { t }: Translator): string {
  const field = sources.find((known) => known === source)
  return field ? t(`matching:source.${field}`) : source.replace(/^answer:/u, '')
}

/** Why a criterion gives the points it gives. */
export function partText(part: Part, translator: Translator): string {
  const { t, format } = translator
  const { criterion, state, missing, evidence } = part
  const { wants, offers } = sourcesOf(criterion)
  if (state === 'missing') {
    const what = sourceText(missing === 'mentor' ? offers : wants, translator)
    return t(`matching:part.missing.${missing ?? 'both'}`, { what })
  }
  if (evidence.length === 0)
    return t(`matching:part.${state === 'met' ? 'nothingAgainst' : 'none'}`)
  const list = format.list(evidence.map((entry) => t('matching:part.quoted', { entry })))
  return t(`matching:part.${part.points < 0 ? 'against' : 'found'}`, { list })
}

/** What a matching comes to. */
export function levelsText(levels: Levels, count: number, translator: Translator): string {
  const { t } = translator
  if (count === 0) return t('matching:levels.nobodyLeft')
  const parts = [
    t('matching:levels.matched', { count: count - levels.alone, of: count }),
    t('matching:levels.points', { points: pointsText(levels.points, translator) }),
    ...(levels.worst === null
      ? []
      : [t('matching:levels.worst', { points: pointsText(levels.worst, translator) })]),
    ...(levels.short > 0 ? [t('matching:levels.short', { count: levels.short })] : []),
    ...(levels.below > 0 ? [t('matching:levels.below', { count: levels.below })] : []),
  ]
  return parts.join(' · ')
}

/**
 * How much worse something is than the best for an aim, the weightiest first; nothing lost is said, too. In a column it is short: what
 * tells one row from the next stands at the end.
 */
export function costText(
  best: Levels,
  levels: Levels,
  aim: Aim,
  translator: Translator,
  length: 'whole' | 'short' = 'whole',
): string {
  const { t } = translator
  const below = length === 'short' ? 'matching:cost.belowShort' : 'matching:cost.below'
  const less = best.points - levels.points
  const parts = [
    ...(levels.alone > best.alone
      ? [t('matching:cost.alone', { count: levels.alone - best.alone })]
      : []),
    ...(levels.short > best.short
      ? [t('matching:cost.short', { count: levels.short - best.short })]
      : []),
    ...(levels.below > best.below ? [t(below, { count: levels.below - best.below })] : []),
    ...(aim === 'worst' && levels.worst !== null && levels.worst !== best.worst
      ? [t('matching:cost.worst', { points: pointsText(levels.worst, translator) })]
      : []),
    ...(less > 0 ? [t('matching:cost.less', { points: pointsText(less, translator) })] : []),
    ...(less < 0 ? [t('matching:cost.more', { points: pointsText(-less, translator) })] : []),
  ]
  return parts.length === 0 ? t('matching:cost.nothing') : parts.join(', ')
}

/** Names of participations. */
type NameOf = (participationId: string) => string

/** Names of the participations of a cycle. */
export function namesIn({
  participations,
  people,
}: {
  readonly participations: readonly Participation[]
  readonly people: readonly Person[]
}): NameOf {
  const persons = new Map(people.map((person) => [person.id, fullName(person)]))
  const names = new Map(participations.map(({ id, personId }) => [id, persons.get(personId) ?? '']))
  return (id) => names.get(id) ?? ''
}

/** "Ana: Marko instead of Vesna". */
export function moveText({ menteeId, from, to }: Move, name: NameOf, { t }: Translator): string {
  const mentee = name(menteeId)
  if (to === null)
    return t('matching:move.nobody', { mentee, from: from === null ? '' : name(from) })
  return from === null
    ? t('matching:move.gets', { mentee, to: name(to) })
    : t('matching:move.instead', { mentee, to: name(to), from: name(from) })
}

/** Why locks cannot all hold, with the smallest set of them that cannot. */
export function conflictText(
  { why, most, locks }: NamedConflict,
  name: NameOf,
  { t, format }: Translator,
): string {
  const two = locks.map(({ menteeId, mentorId }) =>
    t('matching:two', { mentee: name(menteeId), mentor: name(mentorId) }),
  )
  return t(`matching:conflict.${why}`, { list: format.list(two), number: most })
}

/** What a criterion looks at, in one line. */
export function criterionText(criterion: Criterion, translator: Translator): string {
  const { t } = translator
  const { wants, offers } = sourcesOf(criterion)
  if (criterion.kind === 'limit')
    return t('matching:criterion.limitLine', {
      count: criterion.most ?? 0,
      value: criterion.value ?? '',
      what: sourceText(wants, translator),
    })
  return [wants, offers]
    .filter((source) => source !== '')
    .map((source) => sourceText(source, translator))
    .join(' → ')
}
