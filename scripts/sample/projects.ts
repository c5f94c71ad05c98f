/** What came of the work of the sample's mentees, with two posters. */
import { createHash } from 'node:crypto'
import { create } from '../../src-renderer/domain/edits'
import type { FieldsOf } from '../../src-renderer/domain/edits'
import type { Project } from '../../src-renderer/domain/project'
import type { SampleKit } from './sample-kit'

type Told = Pick<Project, 'kind' | 'title' | 'summary'> &
  FieldsOf<'projects'> & {
    /** A word in the goal that it came from: it is of somebody who had that. */
    readonly goal: string
  }

const projects: readonly Told[] = [
  {
    ...{ kind: 'event', title: 'Noć otvorenih ateljea' },
    goal: 'residency',
    summary: 'Eleven studios in three towns open for one night; 900 visitors.',
    ...{ on: '2020-10-03', place: 'Sombor, Apatin, Odžaci', reached: 900 },
    ...{ money: { amount: 240_000, currency: 'RSD' }, source: 'Grad Sombor' },
  },
  {
    ...{ kind: 'grant', title: 'Small town, big screen' },
    goal: 'cinema',
    summary: 'A grant of the city for re-opening the cinema in Zaječar.',
    ...{ on: '2020-11-16', place: 'Zaječar' },
    ...{ money: { amount: 1_200_000, currency: 'RSD' }, source: 'Grad Zaječar' },
  },
  {
    ...{ kind: 'campaign', title: 'Donesi stolicu' },
    goal: 'волонтера',
    summary: 'A campaign in which neighbours furnished a reading room: 140 chairs.',
    ...{ on: '2020-09-12', place: 'Pirot', reached: 140 },
  },
  {
    ...{ kind: 'organization', title: 'Udruženje Krug' },
    goal: 'brenda',
    summary: 'A new association of dance teachers from four towns.',
    links: 'https://example.org/krug',
  },
  {
    ...{ kind: 'publication', title: 'Речник малих сцена' },
    goal: 'Audience',
    summary: 'A handbook for stages with fewer than a hundred seats.',
    ...{ on: '2021-01-20', reached: 300 },
  },
  {
    ...{ kind: 'event', title: 'Biblioteka na točkovima' },
    goal: 'biblioteku',
    summary: 'A mobile library for eight villages around Pirot.',
    ...{ on: '2020-08-01', place: 'Pirot', reached: 420 },
    ...{ money: { amount: 6_500, currency: 'EUR' }, source: 'Fondacija Most' },
  },
  {
    ...{ kind: 'grant', title: 'Touch, please' },
    goal: 'izložba',
    summary: 'An exhibition made with blind visitors, funded for two years.',
    ...{ on: '2020-12-01', place: 'Beograd' },
    ...{ money: { amount: 18_000, currency: 'EUR' }, source: 'Fond za kulturu' },
  },
  {
    ...{ kind: 'event', title: 'Festival kratkog bubnja' },
    goal: 'festival budget',
    summary: 'Two days of percussion in a disused brickworks.',
    ...{ on: '2020-09-05', place: 'Kikinda', reached: 650 },
    links: 'https://example.org/bubanj',
  },
  {
    ...{ kind: 'campaign', title: 'Sto prvih redova' },
    goal: 'часопис',
    summary: 'A hundred schoolchildren write the first line of a play.',
    reached: 100,
  },
]

/** Writes the projects, each of somebody who completed the program. */
export async function addProjects(kit: SampleKit, cycleId: string): Promise<void> {
  const { participations, goals } = await kit.rows(cycleId)
  const done = new Set(
    participations
      .filter(({ role, status }) => role === 'mentee' && status === 'completed')
      .map(({ personId }) => personId),
  )
  const edits = projects.flatMap(({ goal: word, ...told }) => {
    const goal = goals.find((one) => one.title.includes(word) && done.has(one.personId))
    if (goal === undefined) return []
    const { personId } = goal
    const from = { [`goal:${goal.id}`]: true as const }
    return [create('projects', { id: kit.newId(), cycleId, personId, ...told, ...from })]
  })
  await kit.write('2021-02-20', edits)
}

/** A poster, drawn: whoever looks at the sample sees where pictures stand. */
const poster = (body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 80" width="1200" height="800">${body}</svg>`

const posters = [
  {
    title: 'Festival kratkog bubnja',
    drawing: poster(
      '<rect width="120" height="80" fill="#5b1f4a"/><g fill="none" stroke="#f2d6c0" stroke-width="3"><circle cx="40" cy="44" r="22"/><circle cx="82" cy="36" r="14"/></g><g fill="#f2d6c0"><circle cx="40" cy="44" r="5"/><circle cx="82" cy="36" r="3"/></g>',
    ),
    alt: 'Poster: two drums seen from above, light lines on dark plum.',
    caption: 'The poster of the festival',
    credit: 'Mila Rakić',
  },
  {
    title: 'Noć otvorenih ateljea',
    drawing: poster(
      '<rect width="120" height="80" fill="#20303c"/><g fill="#f0c36a"><rect x="14" y="30" width="16" height="34"/><rect x="38" y="18" width="16" height="46"/><rect x="62" y="36" width="16" height="28"/><rect x="86" y="24" width="16" height="40"/></g><path d="M0 64h120v16H0z" fill="#101a21"/>',
    ),
    alt: 'Poster: four lit windows of studios at night.',
    caption: 'The map of the night, from the outside',
    credit: null,
  },
].map((one) => ({ ...one, hash: createHash('sha256').update(one.drawing).digest('hex') }))

/** The posters as they go into the file. */
export const samplePosters = posters.map(({ hash, drawing }) => ({
  hash,
  data: Buffer.from(drawing).toString('base64'),
}))

/** Gives two projects their poster. */
export async function addPictures(kit: SampleKit, cycleId: string): Promise<void> {
  const { projects: all } = await kit.rows(cycleId)
  const edits = all.flatMap(({ id: projectId, title }) => {
    const found = posters.find((one) => one.title === title)
    if (found === undefined) return []
    const { hash: picture, alt, caption, credit } = found
    const said = { alt, caption, credit, position: 1, inReport: true }
    return [create('projectPictures', { id: kit.newId(), projectId, picture, ...said })]
  })
  await kit.write('2021-02-27', edits)
}
