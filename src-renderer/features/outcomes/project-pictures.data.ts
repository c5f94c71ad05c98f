/** Writes the pictures of projects: added, described, moved, taken away. */
import { act, nowIso } from '../../app/act'
import type { ActResult } from '../../app/act'
import { actWithPictures } from '../../app/keeping-picture'
import { placeAt } from '../../app/routes'
import type { Place } from '../../domain/place'
import { change, create, isLive, label, remove } from '../../domain/edits'
import type { FieldsOf } from '../../domain/edits'
import { newId } from '../../domain/ids'
import type { Project } from '../../domain/project'
import { mostPictures } from '../../domain/project-picture'
import type { ProjectPicture } from '../../domain/project-picture'
import { addable, movedTo, picturesInOrder, placeAtEnd } from '../../domain/project-pictures.rules'
import { database } from '../../storage/current'

const placeOf = ({ cycleId, personId }: Project): Place => placeAt('people', cycleId, personId)

/** Reads the pictures of some projects, in their order, by project. */
export async function readPicturesOf(
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ProjectPicture[]>> {
  const db = database()
  if (!db.has('projectPictures')) return new Map()
  const rows = await db.projectPictures.where('projectId').anyOf(projectIds).toArray()
  const inOrder = picturesInOrder(rows.filter(isLive))
  return new Map(
    projectIds.map((id) => [id, inOrder.filter(({ projectId }) => projectId === id)] as const),
  )
}

/** What came of adding pictures: the act, and how many were left out, for they were there or there was no room. */
interface Added {
  readonly result: ActResult
  readonly known: number
  readonly over: number
}

/** Adds pictures, the bytes of JPEGs, after those that are there. */
export async function addPictures(
  project: Project,
  pictures: readonly Uint8Array<ArrayBuffer>[],
): Promise<Added> {
  let left = { known: 0, over: 0 }
  const result = await actWithPictures(pictures, async (hashes) => {
    const there = (await readPicturesOf([project.id])).get(project.id) ?? []
    const { fresh, known, over } = addable(hashes, there, mostPictures)
    left = { known, over }
    const first = placeAtEnd(there)
    const rows = fresh.map((picture, at): ProjectPicture => ({
      ...{ id: newId(), projectId: project.id, picture, position: first + at },
      ...{ caption: null, credit: null, alt: null, inReport: false },
    }))
    if (rows.length === 0) return { ok: true, commit: null }
    return act(
      label('projects:done.picturesAdded', { count: rows.length, title: project.title }),
      rows.map((row) => create('projectPictures', row)),
      placeOf(project),
    )
  })
  return { result, ...left }
}

/** Changes what is said of a picture, or whether it is in the report. */
export function editPicture(
  project: Project,
  { id }: ProjectPicture,
  fields: FieldsOf<'projectPictures'>,
): Promise<ActResult> {
  return act(
    label('projects:done.pictureEdited', { title: project.title }),
    [change('projectPictures', id, fields)],
    placeOf(project),
  )
}

/** Moves a picture by some places among those in order. */
export function movePicture(
  project: Project,
  inOrder: readonly ProjectPicture[],
  { id }: ProjectPicture,
  by: number,
): Promise<ActResult> {
  const edits = [...movedTo(inOrder, id, by)].map(([moved, position]) =>
    change('projectPictures', moved, { position }),
  )
  return act(label('projects:done.pictureMoved', { title: project.title }), edits, placeOf(project))
}

/** Takes a picture away. It stays in the trash and in the history until it is erased. */
export function removePicture(project: Project, { id }: ProjectPicture): Promise<ActResult> {
  return act(
    label('projects:done.pictureRemoved', { title: project.title }),
    [remove('projectPictures', id, nowIso())],
    placeOf(project),
  )
}
