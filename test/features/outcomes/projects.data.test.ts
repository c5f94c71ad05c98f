import { describe, expect, it } from 'vitest'
import { undoLast } from '../../../src-renderer/app/act'
import {
  addProject,
  deleteProject,
  editProject,
} from '../../../src-renderer/features/outcomes/projects.data'
import { deleteGoal, readGone, takeOver } from '../../../src-renderer/features/outcomes/goals.data'
import { appliedGoalId } from '../../../src-renderer/domain/goals.rules'
import { leaveCycle } from '../../../src-renderer/features/people/participations.data'
import { writeVoice } from '../../../src-renderer/features/outcomes/voices.data'
import {
  aGoal,
  aParticipation,
  aPerson,
  aProject,
  aSupportNote,
  aTestimonial,
  anApplication,
} from '../../builders'
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

describe('What belongs to a project or a goal', () => {
  const goal = aGoal(owner)
  const project = aProject({ ...owner, [`goal:${goal.id}`]: true })
  const news = aSupportNote({
    ...owner,
    cycleId: 'cycle-2',
    kind: 'news',
    whom: null,
    projectId: project.id,
  })

  it('goes with the project, in the same act: its news, of later cycles too', async () => {
    const db = await databaseWith({ projects: [project], goals: [goal], supportNotes: [news] })
    await deleteProject(project)
    expect(await liveRows(db, 'supportNotes')).toEqual([])
    expect(await liveRows(db, 'goals')).toHaveLength(1)
    await undoLast()
    expect(await liveRows(db, 'supportNotes')).toHaveLength(1)
  })

  it('loses the goal and stays', async () => {
    const db = await databaseWith({ projects: [project], goals: [goal] })
    await deleteGoal(goal, 'Ana')
    expect(await liveRows(db, 'projects')).toMatchObject([{ [`goal:${goal.id}`]: null }])
    await undoLast()
    expect(await liveRows(db, 'projects')).toMatchObject([{ [`goal:${goal.id}`]: true }])
  })

  it('goes when its person leaves the cycle of the project', async () => {
    const person = aPerson({ id: owner.personId })
    const parts = ['cycle-1', 'cycle-2'].map((cycleId) =>
      aParticipation({ cycleId, personId: person.id }),
    )
    const other = aSupportNote({ ...owner, cycleId: 'cycle-2' })
    const db = await databaseWith({
      people: [person],
      participations: parts,
      projects: [project],
      supportNotes: [news, other],
    })
    const [first] = await liveRows(db, 'participations')
    if (first?.cycleId !== 'cycle-1') throw new Error('Another cycle.')
    await leaveCycle(first, person, '2020')
    expect(await liveRows(db, 'projects')).toEqual([])
    expect((await liveRows(db, 'supportNotes')).map(({ id }) => id)).toEqual([other.id])
  })
})

describe('Goals taken over again', () => {
  const application = anApplication({ ...owner, goals: 'Plan\nProstor' })
  const plan = appliedGoalId(owner.cycleId, owner.personId, 'Plan')

  it('are those of which nothing was recorded: what was deleted does not come back with its standings', async () => {
    const db = await databaseWith({ applications: [application] })
    await takeOver([application])
    await undoLast()
    expect(await readGone(owner.cycleId)).toEqual(new Set())
    await takeOver([application])
    expect(await liveRows(db, 'goals')).toHaveLength(2)
    await db.goals.update(plan, { 'standing:menteeStart': 2 })
    for (const goal of await liveRows(db, 'goals')) await deleteGoal(goal, 'Ana')
    expect(await readGone(owner.cycleId)).toEqual(new Set([plan]))
    await takeOver([application])
    expect((await liveRows(db, 'goals')).map(({ title }) => title)).toEqual(['Prostor'])
  })

  it('keep what was done about them on this computer', async () => {
    const goal = aGoal({ ...owner, id: plan, title: 'Plan', done: 'Napisan', isApplied: true })
    const db = await databaseWith({ applications: [application], goals: [goal] })
    await takeOver([application])
    expect((await db.goals.get(plan))?.done).toBe('Napisan')
  })
})

describe('A testimonial that is open while its consent is taken back', () => {
  it('does not get it back with what is changed of it', async () => {
    const agreed = { 'publish:website': true, consentOn: '2020-12-01' } as const
    const voice = aTestimonial({ ...owner, ...agreed })
    const db = await databaseWith({ testimonials: [voice] })
    const withdrawn = { ...voice, 'publish:website': null, consentOn: null }
    await writeVoice(owner, voice, withdrawn)
    await writeVoice(owner, voice, { ...voice, text: 'Ispravljeno' })
    expect(await db.testimonials.get(voice.id)).toMatchObject({
      text: 'Ispravljeno',
      'publish:website': null,
      consentOn: null,
    })
  })
})
