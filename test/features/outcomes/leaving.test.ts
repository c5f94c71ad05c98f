/** What leaves the program: of testimonials those alone that somebody agreed to publish, of money each currency by itself. */
import { describe, expect, it } from 'vitest'
import { cycleFigures } from '../../../src-renderer/domain/figures.rules'
import type { CycleRows } from '../../../src-renderer/domain/cycle-rows'
import type { FigureKey } from '../../../src-renderer/domain/figures'
import { cycleReport } from '../../../src-renderer/features/reports/reports.document'
import { cycleWorkbook } from '../../../src-renderer/features/reports/reports.workbook'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import {
  aGoal,
  aProject,
  aProjectPicture,
  aSupportNote,
  aTestimonial,
  aWorkspace,
} from '../../builders'
import { reportPictures } from '../../../src-renderer/features/reports/outcomes.section'
import { mostPicturesInReport, reportBlock } from '../../../src-shared/report-blocks'
import { rowsOf, smallCycle } from '../cycle-rows'

const context = {
  workspace: aWorkspace(),
  translator: translatorFor('en'),
  timestamp: 1_600_000_000_000,
}
const figure = (rows: CycleRows, key: FigureKey) => {
  const found = cycleFigures(rows).find((one) => one.key === key)
  if (!found) throw new Error(key)
  return found
}

function withOutcomes() {
  const rows = smallCycle()
  const of = { cycleId: rows.cycle.id, personId: rows.people[0]?.id ?? '' }
  rows.testimonials.push(
    aTestimonial({ ...of, text: 'For funders', 'publish:funder': true, consentOn: '2020-12-01' }),
    aTestimonial({
      ...of,
      text: 'For the website',
      'publish:website': true,
      consentOn: '2020-12-01',
    }),
    aTestimonial({ ...of, text: 'For nobody' }),
    aTestimonial({ ...of, text: 'Taken back', 'publish:funder': null }),
    aTestimonial({ ...of, text: 'Without a day', 'publish:funder': true }),
  )
  rows.projects.push(
    aProject({
      ...of,
      title: 'Festival',
      money: { amount: 12_500.5, currency: 'EUR' },
      reached: 300,
    }),
    aProject({ ...of, title: 'Film', money: { amount: 100, currency: 'RSD' } }),
  )
  const old = aProject({ personId: of.personId, title: 'Ranije' })
  rows.earlierProjects.push(old)
  rows.supportNotes.push(
    aSupportNote({ ...of, kind: 'news', whom: null, note: 'Drugo izdanje', projectId: old.id }),
    aSupportNote({ ...of, note: 'Between us' }),
  )
  rows.goals.push(
    aGoal({ ...of, 'standing:menteeStart': 1, 'standing:menteeEnd': 3 }),
    aGoal({ ...of, 'standing:menteeStart': 3, 'standing:menteeEnd': 3 }),
    aGoal(of),
  )
  return rows
}

describe('testimonials', () => {
  it('are in the report only where funders may read them', () => {
    const report = JSON.stringify(cycleReport(withOutcomes(), context))
    expect(report).toContain('For funders')
    for (const kept of ['For the website', 'For nobody', 'Taken back', 'Without a day'])
      expect(report).not.toContain(kept)
  })

  it('are in the tables only where somebody agreed to something, with where', () => {
    const tables = JSON.stringify(cycleWorkbook(withOutcomes(), '', context))
    expect(tables).toContain('For funders')
    expect(tables).toContain('For the website')
    expect(tables).toContain('on the website')
    for (const kept of ['For nobody', 'Taken back', 'Without a day'])
      expect(tables).not.toContain(kept)
  })
})

describe('notes of support', () => {
  it('are in the tables without what is written in them, news of projects with it', () => {
    const rows = withOutcomes()
    const tables = JSON.stringify(cycleWorkbook(rows, '', context))
    expect(tables).toContain('Galerija Kula')
    expect(tables).not.toContain('Between us')
    expect(tables).toContain('Drugo izdanje')
    const report = JSON.stringify(cycleReport(rows, context))
    expect(report).toContain('Ranije')
    expect(report).toContain('Drugo izdanje')
    expect(report).not.toContain('Between us')
  })
})

describe('the figures', () => {
  it('count goals, those that moved up, and of how many it is not recorded', () => {
    const rows = withOutcomes()
    expect(figure(rows, 'goals')).toMatchObject({ value: 3 })
    expect(figure(rows, 'goalsMoved')).toMatchObject({ value: 1, of: 2, missing: 1 })
  })

  it('do not take unknown for nought', () => {
    const rows = rowsOf()
    for (const key of ['goals', 'goalsMoved', 'reached', 'testimonials'] as const)
      expect(figure(rows, key).value).toBeNull()
    rows.goals.push(aGoal({ cycleId: rows.cycle.id }))
    expect(figure(rows, 'goalsMoved')).toMatchObject({ value: null, missing: 1 })
  })

  it('sum people reached as far as that is known, and count testimonials for funders', () => {
    const rows = withOutcomes()
    expect(figure(rows, 'reached')).toMatchObject({ value: 300, missing: 1 })
    expect(figure(rows, 'testimonials')).toMatchObject({ value: 1 })
  })
})

describe('money', () => {
  it('is summed by currency in the report', () => {
    expect(JSON.stringify(cycleReport(withOutcomes(), context))).toContain(
      '12,500.5 EUR and 100 RSD',
    )
  })

  it('is said to be missing where no sum is recorded', () => {
    const rows = withOutcomes()
    expect(JSON.stringify(cycleReport(rows, context))).not.toContain('No sum is recorded')
    rows.projects.push(aProject({ cycleId: rows.cycle.id }))
    expect(JSON.stringify(cycleReport(rows, context))).toContain(
      'No sum is recorded for 1 project.',
    )
  })
})

describe('pictures of projects', () => {
  const bytes = new Map(
    ['a', 'b', 'c', 'd'].map((name) => [name, `data:image/jpeg;base64,${name}`]),
  )
  const blocksOf = (rows: CycleRows, pictures: ReadonlyMap<string, string> = bytes) =>
    cycleReport(rows, context, pictures).sections.flatMap(({ blocks }) =>
      blocks.filter((block) => block.kind === 'pictures'),
    )
  function withPictures() {
    const rows = withOutcomes()
    const person = rows.people[0]
    rows.projects = [
      aProject({ id: 'two', cycleId: rows.cycle.id, personId: person?.id ?? '', title: 'Zima' }),
      aProject({ id: 'one', cycleId: rows.cycle.id, personId: person?.id ?? '', title: 'Leto' }),
    ]
    const of = (projectId: string, picture: string, position: number, over: object = {}) =>
      aProjectPicture({ projectId, picture, position, inReport: true, ...over })
    rows.projectPictures.push(
      of('two', 'd', 1, { alt: 'Sneg' }),
      of('one', 'b', 2, { alt: 'Publika', caption: 'Finale', credit: 'Mila Rakić' }),
      of('one', 'a', 1),
      of('one', 'c', 3, { inReport: false, alt: 'Kept at home' }),
      of('one', 'nowhere', 4, { alt: 'Not here' }),
    )
    return rows
  }

  it('are in the report where that was chosen, under their project, in their order, with what they show', () => {
    const rows = withPictures()
    const [first, second, ...more] = blocksOf(rows)
    expect(more).toEqual([])
    expect(first).toMatchObject({
      caption: 'Leto',
      items: [
        { picture: bytes.get('a'), description: 'Picture 1 of the project “Leto”', caption: '' },
        {
          ...{ picture: bytes.get('b'), description: 'Publika' },
          caption: 'Finale · Photograph: Mila Rakić',
        },
      ],
    })
    expect(second).toMatchObject({ caption: 'Zima', items: [{ description: 'Sneg' }] })
    expect(JSON.stringify(blocksOf(rows))).not.toContain('Kept at home')
  })

  it('that are not on this computer are left out, and those that a report does not take are counted', () => {
    const rows = withPictures()
    expect(blocksOf(rows, new Map())).toEqual([])
    for (let at = 0; at < mostPicturesInReport; at += 1)
      rows.projectPictures.push(aProjectPicture({ projectId: 'two', inReport: true, position: at }))
    expect(reportPictures(rows)).toMatchObject({ over: 4 })
    expect(reportPictures(rows).shown).toHaveLength(mostPicturesInReport)
  })

  it('of one project to which several computers added theirs all fit into a document', () => {
    const rows = withPictures()
    rows.projectPictures.splice(0)
    for (let at = 0; at < mostPicturesInReport; at += 1)
      rows.projectPictures.push(
        aProjectPicture({ projectId: 'one', picture: 'a', inReport: true, position: at }),
      )
    const [block] = blocksOf(rows)
    expect(reportBlock.parse(block)).toEqual(block)
  })
})
