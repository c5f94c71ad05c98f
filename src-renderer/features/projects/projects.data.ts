/** Reads and writes projects: what came of somebody's work in a cycle. */
import { useLiveQuery } from 'dexie-react-hooks'
import { act, nowIso } from '../../app/act'
import type { ActResult } from '../../app/act'
import { placeAt } from '../../app/routes'
import { change, create, isLive, label, remove } from '../../domain/edits'
import { newId } from '../../domain/ids'
import { database } from '../../storage/current'
import type { Row } from '../../domain/tables'
import { compareText } from '../../i18n/sort'
import type { Project, ProjectKind } from '../../domain/project'

/** What the form asks of a project. */
export interface ProjectDraft {
  readonly title: string
  readonly kind: ProjectKind
  readonly summary: string
}

const placeOf = ({ cycleId, personId }: Pick<Project, 'cycleId' | 'personId'>) =>
  placeAt('people', cycleId, personId)

const tidy = ({ title, kind, summary }: ProjectDraft): ProjectDraft => ({
  title: title.trim(),
  kind,
  summary: summary.trim(),
})

/** The projects of a person in a cycle, by title; undefined before the first answer. */
export function useProjectsOf(
  personId: string,
  cycleId: string | null,
): readonly Row<'projects'>[] | undefined {
  return useLiveQuery(async () => {
    const rows = await database().projects.where('personId').equals(personId).toArray()
    return rows
      .filter((row) => isLive(row) && row.cycleId === cycleId)
      .sort((a, b) => compareText(a.title, b.title))
  }, [personId, cycleId])
}

/** Writes a new project. */
export function addProject(
  owner: Pick<Project, 'cycleId' | 'personId'>,
  draft: ProjectDraft,
): Promise<ActResult> {
  const { cycleId, personId } = owner
  const project: Project = { ...tidy(draft), id: newId(), cycleId, personId }
  return act(
    label('projects:done.added', { title: project.title }),
    [create('projects', project)],
    placeOf(owner),
  )
}

/** Changes a project. */
export function editProject(project: Project, draft: ProjectDraft): Promise<ActResult> {
  const { title, kind, summary } = tidy(draft)
  return act(
    label('projects:done.edited', { title }),
    [change('projects', project.id, { title, kind, summary })],
    placeOf(project),
  )
}

/** Puts a project in the trash. */
export function deleteProject(project: Project): Promise<ActResult> {
  return act(
    label('projects:done.deleted', { title: project.title }),
    [remove('projects', project.id, nowIso())],
    placeOf(project),
  )
}
