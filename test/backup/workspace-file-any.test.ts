/** Any workspace reads back from its file exactly as it was written. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Value } from '../../src-renderer/domain/record'
import { tableNames } from '../../src-renderer/domain/descriptor-queries'
import {
  readWorkspaceFile,
  writeWorkspaceFile,
} from '../../src-renderer/backup/workspace-file.rules'
import type { FileRow, WorkspaceContent } from '../../src-renderer/backup/workspace-file.types'
import {
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
  aLetter,
  aLetterTemplate,
  aGoal,
  aSupportNote,
  aTestimonial,
  aProjectPicture,
  anApproach,
  aPacket,
  aReview,
  aReviewCriterion,
  aReviewer,
  aSignatory,
  aWorkshop,
  aWorkspace,
  anApplication,
  anAttendance,
  anAward,
  anOwnField,
  aTag,
  aView,
  stored,
} from '../builders'
import { exportedAt } from './parsed-file'
import { runs } from '../support/runs'

const text20 = fc.string({ unit: 'grapheme', maxLength: 20 })
const maybeText = fc.option(text20)
const dataUrl = (type: string, bytes: Uint8Array): string =>
  `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`
const drawing = text20.map(
  (text) => `<svg width="9" height="9"><title>${text.replace(/[<>&\p{Cs}]/gu, '')}</title></svg>`,
)
const maybeLogo = fc.option(
  fc.oneof(
    fc.tuple(fc.constantFrom('png', 'jpeg'), fc.uint8Array()).map(([type, b]) => dataUrl(type, b)),
    drawing.map((text) => dataUrl('svg+xml', Buffer.from(text))),
  ),
)
const maybeNumber = fc.option(
  fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
)
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const json = fc
  .jsonValue({ maxDepth: 3 })
  .filter((value) => !/__proto__|constructor|prototype/.test(JSON.stringify(value)))

/** Any row of each table: every field varied, unknown fields added. */
const anyRow: Readonly<Record<string, fc.Arbitrary<object>>> = {
  workspaces: fc
    .record({ organization: text20, logo: maybeLogo, isSample: fc.boolean(), createdOn: day })
    .map((over) => aWorkspace(over)),
  signatories: fc.record({ name: text20, position: fc.integer() }).map((over) => aSignatory(over)),
  cycles: fc
    .record({
      name: text20,
      start: day,
      certificateText: fc.option(fc.constant({ en: 'x' })),
      workshopsRequired: maybeNumber,
    })
    .map(({ start, ...over }) =>
      aCycle({
        ...over,
        dates: { start, end: '9999-12-31' },
        'stage:openCall': { start, end: start },
      }),
    ),
  people: fc
    .record({
      firstName: text20,
      lastName: text20,
      email: maybeText,
      city: maybeText,
      birthDate: fc.option(day),
      biography: maybeText,
      'field:x y': fc.constantFrom(true as const, null),
    })
    .map((over) => aPerson(over)),
  participations: fc
    .record({ capacity: maybeNumber, capacityNote: maybeText, joinedOn: fc.option(day) })
    .map((over) => aParticipation(over)),
  applications: fc
    .record({ goals: maybeText, submittedAt: maybeText, 'answer:¿': maybeText })
    .map((over) => anApplication(over)),
  pairs: fc
    .record({
      startedOn: day,
      ended: fc.option(fc.record({ on: day, reason: fc.constant('other' as const), note: text20 })),
    })
    .map((over) => aPair(over)),
  meetings: fc
    .record({ date: day, minutes: maybeNumber, note: maybeText })
    .map((over) => aMeeting(over)),
  projects: fc.record({ title: text20, summary: text20 }).map((over) => aProject(over)),
  workshops: fc
    .record({
      title: text20,
      minutes: maybeNumber,
      link: maybeText,
      when: fc.record({ date: day, time: fc.constantFrom(null, '00:00', '23:59') }),
    })
    .map((over) => aWorkshop(over)),
  attendance: fc
    .record({ minutes: maybeNumber, knownAs: maybeText })
    .map((over) => anAttendance(over)),
  awards: fc
    .record({ number: fc.option(fc.integer()), nameOnAward: text20, issuedOn: day })
    .map((over) => anAward(over)),
  tags: fc.record({ name: text20 }).map((over) => aTag(over)),
  ownFields: fc
    .record({ name: text20, choices: fc.array(text20, { maxLength: 3 }) })
    .map((over) => anOwnField(over)),
  views: fc.record({ name: text20 }).map((over) => aView(over)),
  distinctions: fc.constant(null).map(() => aDistinction()),
  registerEntries: fc.record({ number: fc.integer() }).map((over) => aRegisterEntry(over)),
  criteria: fc.record({ name: text20, weight: fc.integer() }).map((over) => aCriterion(over)),
  matchings: fc.record({ name: text20, finalOn: fc.option(day) }).map((over) => aMatching(over)),
  approaches: fc.record({ note: maybeText }).map((over) => anApproach(over)),
  letterTemplates: fc
    .record({ name: text20, 'body:sr-Cyrl': maybeText })
    .map((over) => aLetterTemplate(over)),
  letters: fc.record({ body: text20, sentOn: day }).map((over) => aLetter(over)),
  goals: fc.record({ title: text20, done: maybeText }).map((over) => aGoal(over)),
  supportNotes: fc.record({ note: maybeText, whom: maybeText }).map((over) => aSupportNote(over)),
  testimonials: fc.record({ text: text20, on: day }).map((over) => aTestimonial(over)),
  projectPictures: fc
    .record({ caption: maybeText, alt: maybeText, position: fc.integer() })
    .map((over) => aProjectPicture(over)),
  callQuestions: fc
    .record({ text: text20, help: maybeText, choices: fc.array(text20, { maxLength: 3 }) })
    .map((over) => aCallQuestion(over)),
  reviewCriteria: fc
    .record({ name: text20, guidance: maybeText })
    .map((over) => aReviewCriterion(over)),
  reviewers: fc.record({ name: text20, email: maybeText }).map((over) => aReviewer(over)),
  reviews: fc.record({ note: maybeText, conflict: maybeText }).map((over) => aReview(over)),
  packets: fc.record({ form: text20, readAt: maybeText }).map((over) => aPacket(over)),
}

const anyContent: fc.Arbitrary<WorkspaceContent> = fc
  .record(
    Object.fromEntries(
      tableNames.map((table) => [
        table,
        fc.array(
          fc
            .tuple(anyRow[table] ?? fc.constant({}), fc.option(json), fc.boolean())
            .map(([row, extra, trashed]) => ({
              ...stored(
                row as { id: string },
                trashed ? { deletedAt: '2020-01-01T00:00:00.000Z' } : {},
              ),
              ...(extra === null ? {} : { extra: extra as Value }),
            })),
          { maxLength: table === 'workspaces' ? 1 : 4 },
        ),
      ]),
    ),
  )
  .map((tables) => ({
    tables: tables as unknown as Record<(typeof tableNames)[number], readonly FileRow[]>,
    commits: [],
  }))

describe('any workspace', () => {
  it('reads back from its file exactly as it was written', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const written = writeWorkspaceFile(content, exportedAt)
        const read = readWorkspaceFile(JSON.parse(written))
        if (!read.ok) throw new Error(JSON.stringify(read.problem))
        expect(read.content).toEqual(JSON.parse(JSON.stringify(content)))
        expect(writeWorkspaceFile(read.content, exportedAt)).toBe(written)
      }),
      { numRuns: runs(200) },
    )
  })
})
