/** A workspace with something in every table, in the trash and in the log, made through the commit. */
import { commit } from '../../src-renderer/storage/commit'
import { change, create, remove } from '../../src-renderer/domain/edits'
import { undo } from '../../src-renderer/storage/undo'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import { setWho } from '../../src-renderer/storage/meta'
import {
  aReviewCriterion,
  aCycle,
  aDistinction,
  aMeeting,
  aPair,
  aParticipation,
  aPerson,
  aProject,
  aCallQuestion,
  aCriterion,
  aMatching,
  aRegisterEntry,
  aPacket,
  aReview,
  aReviewer,
  aLetter,
  aLetterTemplate,
  aGoal,
  aSupportNote,
  aTestimonial,
  aProjectPicture,
  anApproach,
  aSignatory,
  aWorkshop,
  aWorkspace,
  anApplication,
  anAttendance,
  anAward,
  anOwnField,
  aTag,
  aView,
} from '../builders'
import { steadyClock } from '../database'
import { label } from '../labels'

/** Fills an empty database. */
export async function fillEverything(db: CiklusDb): Promise<void> {
  const clock = steadyClock()
  await setWho(db, 'Mira Đurić')
  const cycle = aCycle({
    'stage:openCall': { start: '2020-01-01', end: '2020-02-16' },
    certificateText: { en: 'for taking part', 'sr-Cyrl': 'за учешће' },
    workshopsRequired: 4,
  })
  const [mentor, mentee, gone] = [
    aPerson({ firstName: 'Ђорђе', lastName: 'Шешељ', 'field:music': true, 'field:design': null }),
    aPerson({ biography: 'Line one\nLine two “quoted” 🎭 \u202Ertl', email: null }),
    aPerson({ birthDate: '2000-02-29' }),
  ]
  const workshop = aWorkshop({ cycleId: cycle.id, ...{ [`facilitator:${mentor.id}`]: true } })
  const [one, two] = [
    aParticipation({
      cycleId: cycle.id,
      personId: mentor.id,
      role: 'mentor',
      capacity: 2,
      capacityNote: '1-2',
    }),
    aParticipation({ cycleId: cycle.id, personId: mentee.id }),
  ]
  const pair = aPair({ cycleId: cycle.id, mentorId: one.id, menteeId: two.id })
  const [tag, own] = [aTag(), anOwnField({ kind: 'choice', choices: ['да', 'ne'] })]
  const part = { cycleId: cycle.id, personId: mentee.id }
  const project = aProject(part)
  const place = { screen: 'people', cycleId: cycle.id, recordId: null }
  const criterion = aReviewCriterion({ cycleId: cycle.id, guidance: 'Од 1 до 5' })
  const reviewer = aReviewer({ cycleId: cycle.id, personId: mentor.id })
  const template = aLetterTemplate({ 'body:sr-Cyrl': 'Драга [име, вокатив],' })
  const read = { reviewerId: reviewer.id, note: 'Line one\nline two' }
  const run = (...edits: Parameters<typeof commit>[1]['edits']) =>
    commit(db, { label: label('test:done', { name: 'Ž', count: 3 }), place, edits }, clock)
  await run(
    create('workspaces', aWorkspace({ logo: 'data:image/png;base64,AAAA' })),
    create('signatories', aSignatory()),
    create('cycles', cycle),
    create('people', mentor),
    create('people', mentee),
    create('people', gone),
    create('participations', one),
    create('participations', two),
    create('applications', anApplication({ ...part, 'answer:Zašto?': 'Zato.' })),
    create('pairs', pair),
    create('projects', project),
    create('meetings', aMeeting({ pairId: pair.id, note: 'O publici' })),
    create('workshops', workshop),
    create('attendance', anAttendance({ workshopId: workshop.id, personId: mentee.id })),
    create('awards', anAward(part)),
    create('tags', tag),
    create('views', aView()),
    create('ownFields', own),
    create('distinctions', aDistinction(mentor.id, mentee.id)),
    create('registerEntries', aRegisterEntry({ cycleId: cycle.id })),
    create('reviewCriteria', criterion),
    create('reviewers', reviewer),
    create('reviews', aReview({ ...part, ...read, [`points:${criterion.id}`]: 4 })),
    create('callQuestions', aCallQuestion({ cycleId: cycle.id, 'text:en': 'What now?' })),
    create('packets', {
      ...aPacket({ cycleId: cycle.id, reviewerId: reviewer.id }),
      [`code:${mentee.id}`]: 'a0123456',
    }),
    create('criteria', aCriterion({ cycleId: cycle.id })),
    create('matchings', { ...aMatching({ cycleId: cycle.id }), [`pair:${two.id}`]: one.id }),
    create('approaches', anApproach({ cycleId: cycle.id, menteeId: two.id, personId: mentor.id })),
    create('letterTemplates', template),
    create('letters', aLetter({ ...part, templateId: template.id, pairId: pair.id })),
    create('goals', aGoal({ ...part })),
    create('supportNotes', aSupportNote({ ...part })),
    create('testimonials', aTestimonial({ ...part })),
    create('projectPictures', aProjectPicture({ projectId: project.id, caption: 'Лето' })),
  )
  await run(remove('people', gone.id, '2020-04-01T10:00:00.000Z'))
  await run(
    change('pairs', pair.id, { ended: { on: '2020-09-01', reason: 'notAFit', note: 'O’Neil' } }),
    change('people', mentee.id, {
      city: 'Novi Sad',
      'field:theatre': true,
      ...{ [`tag:${tag.id}`]: true as const },
      ...{ [`own:${own.id}`]: 'ne' as const },
    }),
  )
  const mistake = await run(change('people', mentee.id, { phone: '061 123' }))
  await undo(db, mistake?.id ?? '', clock)
}
