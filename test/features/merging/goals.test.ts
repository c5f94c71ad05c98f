/** Goals that people applied with have ids of their person: a project keeps those it came from when two records become one. */
import { expect, it } from 'vitest'
import { undoLast } from '../../../src-renderer/app/act'
import { appliedGoalId } from '../../../src-renderer/domain/goals.rules'
import { mergePeople } from '../../../src-renderer/features/merging/merging.data'
import { aCycle, aGoal, aPerson, aProject, aSupportNote } from '../../builders'
import { databaseWith } from '../people/database'

const cycle = aCycle({ id: 'c1' })
const [ana, twin] = [aPerson({ id: 'ana' }), aPerson({ id: 'twin' })]
const goalOf = (personId: string) => appliedGoalId('c1', personId, 'Festival')
const of = { cycleId: 'c1', personId: 'twin' }
const free = aGoal(of)
const came = { [`goal:${goalOf('twin')}`]: true as const, [`goal:${free.id}`]: true as const }
const project = aProject({ ...of, ...came })
const news = aSupportNote({ ...of, kind: 'news', whom: null, projectId: project.id })
const own = aGoal({ cycleId: 'c1', personId: 'ana', id: goalOf('ana') })

it.each([
  ['the other has no such goal', []],
  ['both have it', [own]],
])('a project comes with the goals it came from when %s', async (_, owns) => {
  const db = await databaseWith({
    cycles: [cycle],
    people: [ana, twin],
    projects: [project],
    goals: [aGoal({ ...of, id: goalOf('twin') }), free, ...owns],
    supportNotes: [news],
  })
  expect(await mergePeople('ana', 'twin', new Map())).toMatchObject({ ok: true })
  expect(await db.projects.get(project.id)).toMatchObject({
    personId: 'ana',
    [`goal:${goalOf('ana')}`]: true,
    [`goal:${goalOf('twin')}`]: null,
    [`goal:${free.id}`]: true,
  })
  expect(await db.goals.get(goalOf('ana'))).toMatchObject({ personId: 'ana', deletedAt: null })
  expect(await db.supportNotes.get(news.id)).toMatchObject({ personId: 'ana', deletedAt: null })
  await undoLast()
  expect(await db.projects.get(project.id)).toMatchObject({ personId: 'twin', ...came })
})
