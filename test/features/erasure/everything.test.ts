/** Everything about a person: all cycles, the history, as a document and as data; and nobody else's name. */
import { expect, it } from 'vitest'
import { act } from '../../../src-renderer/app/act'
import { change, create } from '../../../src-renderer/domain/edits'
import type { Everything } from '../../../src-renderer/features/erasure/everything.document'
import {
  everythingDocument,
  everythingJson,
} from '../../../src-renderer/features/erasure/everything.document'
import { readEverything } from '../../../src-renderer/features/erasure/everything.data'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import { setDatabase } from '../../../src-renderer/storage/current'
import { contract } from '../../../src-shared/contract'
import {
  aCycle,
  aMeeting,
  aPair,
  aParticipation,
  aPerson,
  aProject,
  aProjectPicture,
  aReview,
  aReviewCriterion,
  aReviewer,
  aWorkshop,
  aWorkspace,
  anApplication,
  anAttendance,
  anAward,
  stored,
} from '../../builders'
import { freshDatabase } from '../../database'
import { label } from '../../labels'
import { aPng, dataUrlOf, hashOf } from '../../pictures'

it('leaves nothing out: more records of a cycle than a section takes go on in the next one', async () => {
  const db = await freshDatabase()
  setDatabase(db)
  const numbers = Array.from({ length: 230 }, (_, at) => at + 1)
  await act(label('people:done.edited', { name: 'Mira Kos' }), [
    create('workspaces', aWorkspace()),
    create('cycles', aCycle({ id: 'c1', name: 'Cycle 5' })),
    create('people', aPerson({ id: 'jelena', firstName: 'Jelena', lastName: 'Savić' })),
    ...numbers.flatMap((at) => [
      create('workshops', aWorkshop({ id: `w${at}`, cycleId: 'c1', title: `Workshop no. ${at}.` })),
      create('attendance', anAttendance({ workshopId: `w${at}`, personId: 'jelena' })),
    ]),
  ])
  const about = await readEverything('jelena')
  if (about === null) throw new Error('She is not there.')
  const context = { workspace: aWorkspace(), translator: translatorFor('en'), timestamp: 0 }
  const document = everythingDocument(about, context)
  const args = { job: '00000000-0000-4000-8000-000000000001', document, suggestedName: 'a' }
  expect(contract['documents.save'].args.parse(args)).toEqual(args)
  const headings = document.sections.map(({ heading }) => heading)
  expect(headings).toEqual(['Person', 'Cycle 5', 'Cycle 5 (2)', 'History'])
  const text = JSON.stringify(document)
  for (const at of numbers) expect(text).toContain(`Workshop no. ${at}.`)
})

it('names what points are for, what somebody has several of once, and puts meetings in their cycle', async () => {
  const db = await freshDatabase()
  setDatabase(db)
  const pair = aPair({ cycleId: 'c1', mentorId: 'c1~mira~mentor', menteeId: 'c1~jelena~mentee' })
  const idea = aReviewCriterion({ cycleId: 'c1', name: 'Idea' })
  const ranko = aReviewer({ cycleId: 'c1', name: 'Ranko' })
  await act(label('people:done.edited', { name: 'Jelena' }), [
    create('workspaces', aWorkspace()),
    create('cycles', aCycle({ id: 'c1', name: 'Cycle 5' })),
    create('people', aPerson({ id: 'jelena', 'field:film': true, 'field:dance': true })),
    create('people', aPerson({ id: 'mira' })),
    create('participations', aParticipation({ cycleId: 'c1', personId: 'jelena' })),
    create('participations', aParticipation({ cycleId: 'c1', personId: 'mira', role: 'mentor' })),
    create('pairs', pair),
    create('meetings', aMeeting({ pairId: pair.id })),
    create('reviewCriteria', idea),
    create('reviewers', ranko),
    create('reviews', {
      ...aReview({ cycleId: 'c1', personId: 'jelena', reviewerId: ranko.id }),
      [`points:${idea.id}`]: 3,
    }),
    create('awards', anAward({ cycleId: 'c1', personId: 'jelena', kind: 'brooch' })),
  ])
  const about = await readEverything('jelena')
  if (about === null) throw new Error('She is not there.')
  const context = { workspace: aWorkspace(), translator: translatorFor('en'), timestamp: 0 }
  const [own, cycle] = everythingDocument(about, context).sections
  const person = own?.blocks.find((block) => block.kind === 'table')
  expect(own?.blocks).toHaveLength(1)
  expect(person?.caption).toBe('')
  expect(person?.groups).toContain(2)
  const text = JSON.stringify(cycle)
  expect(text).toContain('"Meeting"')
  expect(text).toContain('["Points: Idea","3"]')
  expect(text).toContain('"Brooch"')
})

it('says how much is in the data only when a document has no more room', () => {
  const cycles = Array.from({ length: 120 }, (_, at) => aCycle({ id: `c${at}`, name: `No. ${at}` }))
  const records = cycles.map(({ id }) => {
    const row = aParticipation({ cycleId: id, personId: 'jelena' })
    return { table: 'participations', id: row.id, row: { ...stored(row) } } as const
  })
  const person = aPerson({ id: 'jelena' })
  const rows = cycles.map((cycle) => ({ ...stored(cycle) }))
  const find: Everything['find'] = (table, id) =>
    table === 'cycles' ? rows.find((one) => one.id === id) : undefined
  const about = { person, records, changes: [], pictures: new Map(), find }
  const context = { workspace: aWorkspace(), translator: translatorFor('en'), timestamp: 0 }
  const { sections } = everythingDocument(about, context)
  expect(sections).toHaveLength(100)
  expect(sections[98]?.heading).toBe('No. 98')
  expect(JSON.stringify(sections.at(-1))).toContain(
    '21 more sections are in the file with the data',
  )
})

it('has all cycles and the history in the reader’s language, and nobody else’s name', async () => {
  const db = await freshDatabase()
  setDatabase(db)
  await act(label('people:done.edited', { name: 'Mira Kos' }), [
    create('workspaces', aWorkspace()),
    create('cycles', aCycle({ id: 'c1', name: 'Cycle 5' })),
    create('cycles', aCycle({ id: 'c2', name: 'Cycle 6' })),
    create(
      'people',
      aPerson({ id: 'jelena', firstName: 'Jelena', lastName: 'Savić', city: 'Niš' }),
    ),
    create('people', aPerson({ id: 'mira', firstName: 'Mira', lastName: 'Kos' })),
    create('participations', aParticipation({ cycleId: 'c1', personId: 'jelena' })),
    create('participations', aParticipation({ cycleId: 'c2', personId: 'jelena', role: 'mentor' })),
    create(
      'applications',
      anApplication({ cycleId: 'c1', personId: 'jelena', goals: 'Festival u Nišu' }),
    ),
    create('workshops', aWorkshop({ id: 'w1', cycleId: 'c2', title: 'Audience development' })),
    create('attendance', anAttendance({ workshopId: 'w1', personId: 'jelena' })),
    create(
      'pairs',
      aPair({ cycleId: 'c1', mentorId: 'c1~mira~mentor', menteeId: 'c1~jelena~mentee' }),
    ),
    create('participations', aParticipation({ cycleId: 'c1', personId: 'mira', role: 'mentor' })),
  ])
  await act(label('people:done.edited', { name: 'x' }), [
    change('people', 'jelena', { city: 'Pirot' }),
  ])
  const about = await readEverything('jelena')
  if (about === null) throw new Error('She is not there.')
  const translator = translatorFor('en')
  const document = everythingDocument(about, { workspace: aWorkspace(), translator, timestamp: 0 })
  const job = '00000000-0000-4000-8000-000000000001'
  const args = { job, document, suggestedName: 'everything' }
  expect(contract['documents.save'].args.parse(args)).toEqual(args)
  expect(document.sections.map(({ heading }) => heading)).toEqual([
    'Person',
    'Cycle 5',
    'Cycle 6',
    'History',
  ])
  const text = JSON.stringify(document)
  for (const wanted of [
    'Pirot',
    'Niš → Pirot',
    'Festival u Nišu',
    'Audience development',
    'another person',
  ])
    expect(text).toContain(wanted)
  const json = everythingJson(about, '2021-01-01T00:00:00.000Z')
  expect(JSON.parse(json)).toMatchObject({
    format: 'ciklus-person',
    name: 'Jelena Savić',
    records: { people: [{ id: 'jelena', city: 'Pirot' }], participations: [{}, {}] },
  })
  for (const other of ['Mira', 'Kos']) expect(text + json).not.toContain(other)
})

it('has the pictures of their projects, each with what it shows', async () => {
  const db = await freshDatabase()
  setDatabase(db)
  const bytes = aPng('festival')
  const project = aProject({ id: 'p1', cycleId: 'c1', personId: 'jelena', title: 'Festival' })
  await act(label('people:done.edited', { name: 'Mira Kos' }), [
    create('workspaces', aWorkspace()),
    create('cycles', aCycle({ id: 'c1', name: 'Cycle 5' })),
    create('people', aPerson({ id: 'jelena', firstName: 'Jelena', lastName: 'Savić' })),
    create('projects', project),
    create(
      'projectPictures',
      aProjectPicture({
        ...{ id: 'picture', projectId: 'p1', picture: hashOf(bytes) },
        ...{ alt: 'Publika', caption: 'Leto' },
      }),
    ),
  ])
  await db.pictures.put({
    ...{ id: hashOf(bytes), type: 'image/png', width: 1, height: 1 },
    bytes,
  })
  const about = await readEverything('jelena')
  if (about === null) throw new Error('She is not there.')
  const context = { workspace: aWorkspace(), translator: translatorFor('en'), timestamp: 0 }
  const { sections } = everythingDocument(about, context)
  const cycle = sections.find(({ heading }) => heading === 'Cycle 5')
  expect(cycle?.blocks).toContainEqual(
    expect.objectContaining({ kind: 'picture', description: 'Publika', picture: dataUrlOf(bytes) }),
  )
  expect(everythingJson(about, '2020-01-01T00:00:00Z')).toContain(dataUrlOf(bytes))
  // One of which nothing is said is not called a photograph of the person.
  await act(label('test:done'), [
    change('projectPictures', 'picture', { alt: null, caption: null }),
  ])
  const bare = await readEverything('jelena')
  expect(bare && JSON.stringify(everythingDocument(bare, context))).toContain(
    `"description":"${project.title}"`,
  )
})
