/** Reads and writes projects: what came of somebody's work in a cycle. */
import { useLiveQuery } from 'dexie-react-hooks'
import { act, nowIso } from '../../app/act'
import type { ActResult } from '../../app/act'
import { placeAt } from '../../app/routes'
import type { Cycle } from '../../domain/cycle'
import { change, create, isLive, label, remove } from '../../domain/edits'
import type { FieldsOf } from '../../domain/edits'
import type { Goal } from '../../domain/goal'
import { goalsInOrder } from '../../domain/goals.rules'
import { newId } from '../../domain/ids'
import type { Project, ProjectKind } from '../../domain/project'
import type { ProjectPicture } from '../../domain/project-picture'
import type { SupportNote } from '../../domain/support-note'
import { compareDates } from '../../i18n/dates'
import { compareText } from '../../i18n/sort'
import { database } from '../../storage/current'
import { dependentsOf, removalEdits } from '../../storage/dependents'
import { readPicturesOf } from './project-pictures.data'

/** What the form asks of a project, beside the goals it came from. */
export interface ProjectDraft extends Partial<
  Pick<Project, 'on' | 'place' | 'money' | 'source' | 'reached' | 'links'>
> {
  readonly title: string
  readonly kind: ProjectKind
  readonly summary: string
  /** Ids of the goals it came from. */
  readonly goalIds?: readonly string[]
}

const placeOf = ({ cycleId, personId }: Pick<Project, 'cycleId' | 'personId'>) =>
  placeAt('people', cycleId, personId)

const tidyText = (text: string | null | undefined): string | null => {
  const tidy = (text ?? '').trim()
  return tidy === '' ? null : tidy
}

/** The goals that a project came from. */
export function goalIdsOf(project: Project): readonly string[] {
  return Object.entries(project).flatMap(([field, value]) =>
    field.startsWith('goal:') && value === true ? [field.slice('goal:'.length)] : [],
  )
}

/** The fields that are asked for, tidied; those later than the first release only where they are given. */
function tidy(draft: ProjectDraft, before: Project | null): FieldsOf<'projects'> {
  const { title, kind, summary, on, money, reached } = draft
  const texts = (['place', 'source', 'links'] as const).flatMap((field) =>
    draft[field] === undefined ? [] : [[field, tidyText(draft[field])] as const],
  )
  const given = Object.entries({ on, money, reached }).filter(([, value]) => value !== undefined)
  const wanted = draft.goalIds ?? (before ? goalIdsOf(before) : [])
  const had = before ? goalIdsOf(before) : []
  const goals = [
    ...wanted.filter((id) => !had.includes(id)).map((id) => [`goal:${id}`, true] as const),
    ...had.filter((id) => !wanted.includes(id)).map((id) => [`goal:${id}`, null] as const),
  ]
  const fields = { title: title.trim(), kind, summary: summary.trim() }
  return { ...fields, ...Object.fromEntries([...texts, ...given]), ...Object.fromEntries(goals) }
}

/** A project as a person's pane shows it: with the name of its cycle when that is an earlier one, and its news. */
export interface ShownProject {
  readonly project: Project
  /** Null for one of the chosen cycle. */
  readonly earlier: string | null
  readonly news: readonly SupportNote[]
  /** In their order. */
  readonly pictures: readonly ProjectPicture[]
}

/** What is shown of somebody's projects in a cycle. */
export interface ShownProjects {
  /** Those of the cycle by title, then those of earlier cycles, the latest first. */
  readonly projects: readonly ShownProject[]
  /** All of the person, of every cycle: a project came from goals of its own. */
  readonly goals: readonly Goal[]
}

/** Reads the projects of a person in a cycle and before. */
async function readProjects(personId: string, cycle: Cycle): Promise<ShownProjects> {
  const db = database()
  const mine = async <T extends 'projects' | 'goals' | 'supportNotes'>(table: T) =>
    (await db.rows(table).where('personId').equals(personId).toArray()).filter(isLive)
  const [projects, goals, notes] = await Promise.all([
    mine('projects'),
    mine('goals'),
    mine('supportNotes'),
  ])
  const found = await db.cycles.bulkGet([...new Set(projects.map(({ cycleId }) => cycleId))])
  const cycles = new Map(
    found.flatMap((one) => (one !== undefined && isLive(one) ? [[one.id, one] as const] : [])),
  )
  const pictures = await readPicturesOf(projects.map(({ id }) => id))
  const newsOf = (project: Project) =>
    notes
      .filter(({ projectId }) => projectId === project.id)
      .sort((a, b) => compareDates(a.on, b.on))
  const start = ({ cycleId }: Project): string => cycles.get(cycleId)?.dates.start ?? ''
  const now = projects
    .filter(({ cycleId }) => cycleId === cycle.id)
    .sort((a, b) => compareText(a.title, b.title))
  const before = projects
    .filter(
      (one) => one.cycleId !== cycle.id && start(one) !== '' && start(one) < cycle.dates.start,
    )
    .sort((a, b) => compareDates(start(b), start(a)) || compareText(a.title, b.title))
  return {
    projects: [...now, ...before].map((project) => ({
      project,
      earlier: project.cycleId === cycle.id ? null : (cycles.get(project.cycleId)?.name ?? ''),
      news: newsOf(project),
      pictures: pictures.get(project.id) ?? [],
    })),
    goals: goalsInOrder(goals),
  }
}

/** The same, live; undefined before the first answer. */
export function useProjectsOf(personId: string, cycle: Cycle): ShownProjects | undefined {
  return useLiveQuery(() => readProjects(personId, cycle), [personId, cycle])
}

/** Writes a new project. */
export function addProject(
  owner: Pick<Project, 'cycleId' | 'personId'>,
  draft: ProjectDraft,
): Promise<ActResult> {
  const { cycleId, personId } = owner
  const { title, kind, summary } = draft
  const project: Project = {
    ...{ title, kind, summary, ...tidy(draft, null) },
    ...{ id: newId(), cycleId, personId },
  }
  return act(
    label('projects:done.added', { title: project.title }),
    [create('projects', project)],
    placeOf(owner),
  )
}

/** Changes a project. */
export function editProject(project: Project, draft: ProjectDraft): Promise<ActResult> {
  const fields = tidy(draft, project)
  return act(
    label('projects:done.edited', { title: draft.title.trim() }),
    [change('projects', project.id, fields)],
    placeOf(project),
  )
}

/** Puts a project in the trash, with its news. */
export async function deleteProject(project: Project): Promise<ActResult> {
  const { id } = project
  const at = nowIso()
  const dependents = await dependentsOf([{ table: 'projects', id }])
  return act(
    label('projects:done.deleted', { title: project.title }),
    [remove('projects', id, at), ...removalEdits(dependents, at)],
    placeOf(project),
  )
}
