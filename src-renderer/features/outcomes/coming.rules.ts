/** What comes next for a pair. */
import type { Route } from '../../app/routes'
import type { Cycle } from '../../domain/cycle'
import { plannedRange } from '../../domain/cycles.rules'
import { label } from '../../domain/edits'
import { goalMoments } from '../../domain/goal'
import { momentDays } from '../../domain/goals.rules'
import type { Pair } from '../../domain/pair'
import { inOrder } from '../../domain/workshops.rules'
import { compareDates } from '../../i18n/dates'
import { at } from './story-rows'
import type { StoryLine, StoryRows } from './story-rows'

/** So many workshops to come are named. */
const mostToCome = 2

/** What comes next for a pair that works together, by day: workshops, the next standing of the goals, the end of the mentoring. */
export function comingFor(
  cycle: Cycle,
  rows: Pick<StoryRows, 'workshops'>,
  pair: Pair,
  today: string,
): readonly Omit<StoryLine, 'note'>[] {
  if (pair.ended !== null) return []
  const isAhead = (on: string | null | undefined): on is string =>
    typeof on === 'string' && compareDates(on, today) >= 0
  const workshops = inOrder(rows.workshops)
    .filter(({ when }) => isAhead(when.date))
    .slice(0, mostToCome)
    .map(({ id, title, when }) => ({
      key: `workshop ${id}`,
      on: when.date,
      label: label('outcomes:coming.workshop', { title }),
      target: at('workshops', cycle.id, id),
    }))
  const days = momentDays(cycle)
  const target: Route = { screen: 'pairs', cycleId: cycle.id, filters: { view: 'goals' } }
  const moment = goalMoments.find((one) => isAhead(days[one]))
  const standing =
    moment === undefined
      ? []
      : [
          {
            key: 'standing',
            on: days[moment] ?? '',
            label: label('outcomes:coming.standing', { moment }),
            target,
          },
        ]
  const end = plannedRange(cycle, 'mentoring')?.end
  const last = isAhead(end)
    ? [
        {
          key: 'end',
          on: end,
          label: label('outcomes:coming.end'),
          target: at('pairs', cycle.id, pair.id),
        },
      ]
    : []
  return [...workshops, ...standing, ...last].sort((a, b) => compareDates(a.on, b.on))
}
