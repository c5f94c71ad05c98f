/**
 * Everything of somebody, or of the two of a pair, in time order, and what comes next. Rows in; lines with the day, what it was and
 * where it is kept out. What has no day of its own stands on the day the plan of its cycle gives it.
 */
import { agreedPlaces } from '../../domain/testimonials.rules'
import { label } from '../../domain/edits'
import { goalMoments } from '../../domain/goal'
import { isRecorded, momentDays } from '../../domain/goals.rules'
import { compareDates } from '../../i18n/dates'
import { at, readerOf } from './story-rows'
import type { Lines, StoryLine, StoryOf, StoryRows } from './story-rows'

const partLines: Lines = ({ rows, people, isOfTwo, cycle }) =>
  isOfTwo
    ? []
    : rows.participations
        .filter(({ personId }) => people.has(personId))
        .flatMap(({ id, cycleId, personId, role, status, joinedOn }) => {
          const of = cycle(cycleId)
          if (!of) return []
          const params = { cycle: of.name, role, status }
          const on = joinedOn ?? of.dates.start
          const target = at('people', cycleId, personId)
          return [
            {
              key: `part ${id}`,
              on,
              isDated: joinedOn !== null,
              label: label('outcomes:story.part', params),
              note: null,
              target,
            },
          ]
        })

const applicationLines: Lines = ({ rows, people, name }) =>
  rows.applications
    .filter(({ personId, submittedAt }) => people.has(personId) && submittedAt !== null)
    .map(({ id, cycleId, personId, submittedAt }) => ({
      key: `application ${id}`,
      on: (submittedAt ?? '').slice(0, 10),
      label: label('outcomes:story.applied', { name: name(personId) }),
      note: null,
      target: at('people', cycleId, personId),
    }))

const pairLines: Lines = ({ rows, pairs, name }) => {
  const parts = new Map(rows.participations.map((part) => [part.id, part.personId]))
  return pairs.flatMap(({ id, cycleId, mentorId, menteeId, startedOn, ended, agreedOn }) => {
    const params = { mentor: name(parts.get(mentorId)), mentee: name(parts.get(menteeId)) }
    const line = (
      what: 'began' | 'agreed' | 'ended',
      on: string,
      more: object = {},
    ): StoryLine => ({
      key: `${what} ${id}`,
      on,
      label: label(`outcomes:story.${what}`, { ...params, ...more }),
      note: null,
      target: at('pairs', cycleId, id),
    })
    const signed = agreedOn ? [line('agreed', agreedOn)] : []
    const over = ended
      ? [{ ...line('ended', ended.on, { reason: ended.reason }), note: ended.note || null }]
      : []
    return [line('began', startedOn), ...signed, ...over]
  })
}

/** The same of a meeting where it must be said whose it was. */
const meetingWith = {
  met: 'outcomes:story.metWith',
  metFor: 'outcomes:story.metForWith',
  missed: 'outcomes:story.missedWith',
  none: 'outcomes:story.noneWith',
} as const

const meetingLines: Lines = ({ rows, pairs, name, isOfTwo }) => {
  const known = new Map(pairs.map((pair) => [pair.id, pair]))
  const parts = new Map(rows.participations.map((part) => [part.id, part.personId]))
  return rows.meetings.flatMap(({ id, pairId, date, state, minutes, note }) => {
    const pair = known.get(pairId)
    if (!pair) return []
    const what = state === 'met' && minutes !== null ? 'metFor' : state
    const whom = { mentor: name(parts.get(pair.mentorId)), mentee: name(parts.get(pair.menteeId)) }
    const params = { ...whom, minutes: minutes ?? 0, month: date.slice(0, 7) }
    return [
      {
        key: `meeting ${id}`,
        on: date,
        label: label(isOfTwo ? `outcomes:story.${what}` : meetingWith[what], params),
        note,
        target: at('pairs', pair.cycleId, pairId),
      },
    ]
  })
}

/** The plan gives goals their place; nobody has said a day. */
const undated = { isDated: false } as const

const goalLines: Lines = ({ rows, people, name, pairs, cycle }) =>
  rows.goals
    .filter(({ personId }) => people.has(personId))
    .flatMap((goal) => {
      const { id, cycleId, personId, title, done } = goal
      const of = cycle(cycleId)
      if (!of) return []
      const days = momentDays(of)
      const began = pairs.find((pair) => pair.cycleId === cycleId)?.startedOn
      const first = days.start ?? began ?? of.dates.start
      const target = at('people', cycleId, personId)
      const params = { title, name: name(personId) }
      const set = label('outcomes:story.goal', params)
      const moments = goalMoments.flatMap((moment): readonly StoryLine[] => {
        const on = { start: first, middle: days.middle ?? first, end: days.end ?? of.dates.end }[
          moment
        ]
        if (moment === 'start' || !isRecorded(goal, moment)) return []
        const said = label('outcomes:story.goalStands', { ...params, ...standings(goal, moment) })
        return [{ key: `goal ${id} ${moment}`, on, ...undated, label: said, note: null, target }]
      })
      const line = { key: `goal ${id}`, on: first, ...undated, label: set, target }
      return [{ ...line, note: done ?? null }, ...moments]
    })

/** What was said of a goal at a moment: the step of whoever said it, of both before the mentee before the mentor. */
function standings(goal: StoryRows['goals'][number], moment: 'middle' | 'end') {
  const field = { middle: 'Middle', end: 'End' } as const
  const { [moment]: name } = field
  const step =
    goal[`standing:both${name}`] ?? goal[`standing:mentee${name}`] ?? goal[`standing:mentor${name}`]
  return { step: step ?? 0 }
}

/** The same of a workshop where it must be said who was there. */
const byWhom = { attended: 'outcomes:story.attendedBy', led: 'outcomes:story.ledBy' } as const

const workshopLines: Lines = ({ rows, people, name, isOfTwo, today }) => {
  const known = new Map(rows.workshops.map((workshop) => [workshop.id, workshop]))
  const came = rows.attendance
    .filter(({ personId, state }) => people.has(personId) && state === 'present')
    .flatMap(({ id, workshopId, personId }) => {
      const workshop = known.get(workshopId)
      return workshop
        ? [{ key: `attendance ${id}`, workshop, personId, what: 'attended' as const }]
        : []
    })
  const held = rows.workshops.filter(({ when }) => compareDates(when.date, today) <= 0)
  const led = held.flatMap((workshop) =>
    [...people]
      .filter((personId) => workshop[`facilitator:${personId}`] === true)
      .map((personId) => ({
        key: `led ${workshop.id} ${personId}`,
        ...{ workshop, personId, what: 'led' as const },
      })),
  )
  return [...came, ...led].map(({ key, workshop, personId, what }) => ({
    key,
    on: workshop.when.date,
    label: label(isOfTwo ? byWhom[what] : `outcomes:story.${what}`, {
      title: workshop.title,
      name: name(personId),
    }),
    note: null,
    target: at('workshops', workshop.cycleId, workshop.id),
  }))
}

const awardLines: Lines = ({ rows, people, name }) =>
  rows.awards
    .filter(({ personId }) => people.has(personId))
    .map(({ id, cycleId, personId, kind, issuedOn }) => ({
      key: `award ${id}`,
      on: issuedOn,
      label: label('outcomes:story.award', { name: name(personId), kind }),
      note: null,
      target: at('awards', cycleId, id),
    }))

const projectLines: Lines = ({ rows, people, cycle }) =>
  rows.projects
    .filter(({ personId }) => people.has(personId))
    .map(({ id, cycleId, personId, title, kind, on, summary }) => ({
      key: `project ${id}`,
      on: on ?? cycle(cycleId)?.dates.end ?? '',
      isDated: typeof on === 'string',
      label: label('outcomes:story.project', { title, kind }),
      note: summary === '' ? null : summary,
      target: at('people', cycleId, personId),
    }))

const supportLines: Lines = ({ rows, people, name }) => {
  const known = [...(rows.earlierProjects ?? []), ...rows.projects]
  const projects = new Map(known.map((project) => [project.id, project.title]))
  return rows.supportNotes
    .filter(({ personId }) => people.has(personId))
    .map(({ id, cycleId, personId, kind, on, whom, note, projectId }) => {
      const project = projects.get(projectId ?? '')
      const what =
        kind === 'news' && project !== undefined
          ? 'news'
          : whom === null
            ? 'support'
            : 'supportWhom'
      const params = { kind, whom: whom ?? '', name: name(personId), title: project ?? '' }
      return {
        ...{ key: `support ${id}`, on, note },
        label: label(`outcomes:story.${what}`, params),
        target: at('people', cycleId, personId),
      }
    })
}

/** Letters to them; of a pair those about it, or about none. */
const letterLines: Lines = ({ rows, people, name, pairs, isOfTwo }) => {
  const own = new Set(pairs.map(({ id }) => id))
  return rows.letters
    .filter(
      ({ personId, pairId }) => people.has(personId) && (!isOfTwo || !pairId || own.has(pairId)),
    )
    .map(({ id, cycleId, personId, sentOn, name: letter }) => ({
      key: `letter ${id}`,
      on: sentOn,
      label: label('outcomes:story.letter', { name: name(personId), letter }),
      note: null,
      target: at('people', cycleId, personId),
    }))
}

const voiceLines: Lines = ({ rows, people, name }) =>
  rows.testimonials
    .filter(({ personId }) => people.has(personId))
    .map((one) => ({
      key: `voice ${one.id}`,
      on: one.on,
      label: label(`outcomes:story.${agreedPlaces(one).length === 0 ? 'voiceKept' : 'voice'}`, {
        name: name(one.personId),
      }),
      note: one.text,
      target: at('people', one.cycleId, one.personId),
    }))

const makers: readonly Lines[] = [
  partLines,
  applicationLines,
  pairLines,
  meetingLines,
  goalLines,
  workshopLines,
  awardLines,
  projectLines,
  supportLines,
  voiceLines,
  letterLines,
]

/**
 * The lines of a story, the newest first; of one day in the order of kinds. What has no day at all is left out. `today` is
 * `YYYY-MM-DD`: nobody has led a workshop that is still to come.
 */
export function storyOf(rows: StoryRows, of: StoryOf, today: string): readonly StoryLine[] {
  const reader = readerOf(rows, of, today)
  return makers
    .flatMap((make) => make(reader))
    .filter(({ on }) => on !== '')
    .map((line, place) => ({ line, place }))
    .sort((a, b) => compareDates(b.line.on, a.line.on) || a.place - b.place)
    .map(({ line }) => line)
}
