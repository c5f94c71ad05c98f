import { describe, expect, it } from 'vitest'
import { undoLast } from '../../../src-renderer/app/act'
import {
  addProject,
  deleteProject,
  editProject,
} from '../../../src-renderer/features/projects/projects.data'
import { databaseWith, liveRows } from '../people/database'

const owner = { cycleId: 'cycle-1', personId: 'person-1' }
const draft = { title: ' Festival na reci ', kind: 'event', summary: ' Tri večeri. ' } as const

describe('a project', () => {
  it('is added, changed and moved to the trash, each as one change', async () => {
    const db = await databaseWith({})
    await addProject(owner, draft)
    const [made] = await liveRows(db, 'projects')
    if (!made) throw new Error('No project.')
    expect(made).toMatchObject({ ...owner, title: 'Festival na reci', summary: 'Tri večeri.' })
    await editProject(made, { ...draft, kind: 'grant' })
    expect((await db.projects.get(made.id))?.kind).toBe('grant')
    const deleted = await deleteProject(made)
    expect(deleted).toMatchObject({
      commit: { label: { key: 'projects:done.deleted', params: { title: 'Festival na reci' } } },
    })
    expect(await liveRows(db, 'projects')).toEqual([])
    await undoLast()
    expect(await liveRows(db, 'projects')).toHaveLength(1)
  })
})
