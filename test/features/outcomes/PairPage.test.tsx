/** The page of a pair: projects with money and news, support, testimonials with consent, and everything in order. */
import { describe, expect, it } from 'vitest'
import { act } from '../../../src-renderer/app/act'
import { change, label } from '../../../src-renderer/domain/edits'
import { undoLast } from '../../../src-renderer/app/act'
import { useUi } from '../../../src-renderer/app/ui'
import { aCycle, aProject, aSupportNote, aTestimonial } from '../../builders'
import {
  control,
  controls,
  found,
  region,
  said,
  told,
  until,
  windowClosed,
} from '../../support/finding'
import { choose, fill, openProgram, saved } from '../../support/screen'
import { ana, cycle, given, goals, showPair } from './program'

const of = { cycleId: cycle.id, personId: ana.id }

describe('A project', () => {
  it('is written down with its money, place, people reached, links and goals; wrong ones are told', async () => {
    const { rows } = await openProgram(given)
    const shown = showPair()
    const { user } = shown
    await user.click(await found('button', 'Add a project…'))
    await fill(shown, control('textbox', /^Title/), 'Festival')
    await fill(shown, control('textbox', /^Where$/), 'Sombor')
    await fill(shown, control('textbox', /^People reached/), '300')
    await fill(shown, control('textbox', /^Amount/), 'mnogo')
    await fill(shown, control('textbox', /^Links/), 'example.org')
    await user.click(control('button', 'Add'))
    await said('Write the amount in digits: 12500 or 12.500,50.')
    await said('“example.org” is no address: it begins with https://.')
    await until(() => expect(document.activeElement).toBe(control('textbox', /^Amount/)))
    await fill(shown, control('textbox', /^Amount/), '12.500,50')
    await fill(shown, control('textbox', /^Currency/), 'evra')
    await user.click(control('button', 'Add'))
    await said('Write the currency in three letters: RSD, EUR.')
    await until(() => expect(document.activeElement).toBe(control('textbox', /^Currency/)))
    expect(await rows('projects')).toEqual([])
    await fill(shown, control('textbox', /^Currency/), 'rsd')
    await fill(shown, control('textbox', /^Links/), 'https://example.org/festival')
    await user.click(control('checkbox', 'Plan festivala'))
    await user.click(control('button', 'Add'))
    await windowClosed()
    await saved()
    expect(await rows('projects')).toMatchObject([
      {
        ...{ ...of, title: 'Festival', place: 'Sombor', reached: 300 },
        money: { amount: 12_500.5, currency: 'RSD' },
        links: 'https://example.org/festival',
        [`goal:${goals[1].id}`]: true,
      },
    ])
    await said(/12,500.5 RSD · 300 people reached/, await region('Pair'))
    await undoLast()
    await until(async () => expect(await rows('projects')).toEqual([]))
  })

  it('of an earlier cycle gets later news, told in the chosen one', async () => {
    const before = aCycle({ name: 'Cycle 5', dates: { start: '2018-03-01', end: '2019-02-28' } })
    const project = aProject({ cycleId: before.id, personId: ana.id, title: 'Ranije' })
    const { rows } = await openProgram({ ...given, cycles: [cycle, before], projects: [project] })
    const shown = showPair()
    await said(/^Cycle 5 · Event/, await region('Pair'))
    await shown.user.click(await found('button', 'News of “Ranije”…'))
    await shown.user.click(control('button', 'Save'))
    await said('This cannot be left empty.')
    await fill(shown, control('textbox', /^What is new/), 'Drugo izdanje')
    await shown.user.click(control('button', 'Save'))
    await windowClosed()
    await saved()
    expect(await rows('supportNotes')).toMatchObject([
      { ...of, kind: 'news', note: 'Drugo izdanje', projectId: project.id, whom: null },
    ])
    await said('Drugo izdanje', await region('Pair'))
  })
})

describe('Support', () => {
  it('is written down with whom somebody was put in touch, changed, and put in the trash', async () => {
    const { rows } = await openProgram(given)
    const shown = showPair()
    const { user } = shown
    await user.click(await found('button', 'Add a note…'))
    await user.click(control('button', 'Save'))
    expect(await rows('supportNotes')).toEqual([])
    await fill(shown, control('textbox', /^With whom/), 'Galerija Kula')
    await user.click(control('button', 'Save'))
    await windowClosed()
    await saved()
    expect(await rows('supportNotes')).toMatchObject([
      { ...of, kind: 'introduced', whom: 'Galerija Kula', note: null, projectId: null },
    ])
    await user.click(await found('button', /^Edit: Put in touch with: Galerija Kula/))
    await choose(shown, control('button', /What was done$/), 'Recommended to')
    await user.click(control('button', 'Save'))
    await windowClosed()
    await user.click(await found('button', /^Move to the trash: Recommended to: Galerija Kula/))
    await told('Moved a note of support to the trash')
    await until(() => expect(document.activeElement).toBe(control('button', 'Add a note…')))
    await saved()
    expect(await rows('supportNotes')).toEqual([])
  })
})

describe('A testimonial', () => {
  it('stays in the program until somebody agreed, which is noted with where and when', async () => {
    const { rows } = await openProgram(given)
    const shown = showPair()
    const { user } = shown
    await user.click(await found('button', 'Add a testimonial…'))
    await said(/Nobody has agreed to its being published/)
    await fill(shown, control('textbox', /^What was said/), 'Sada znam šta mi treba.')
    await user.click(control('button', 'Save'))
    await windowClosed()
    await saved()
    const [kept] = await rows('testimonials')
    expect(kept).toMatchObject({ ...of, consentOn: null, language: 'sr' })
    expect(Object.keys(kept ?? {}).filter((field) => field.startsWith('publish:'))).toEqual([])
    await user.click(await found('button', /^Edit: the testimonial/))
    await user.click(control('checkbox', 'in reports to funders'))
    await fill(shown, control('textbox', /^Agreed on/), '24.12.2020')
    await user.click(control('button', 'Save'))
    await windowClosed()
    await saved()
    expect(await rows('testimonials')).toMatchObject([
      { 'publish:funder': true, consentOn: '2020-12-24' },
    ])
    await said(/may be published in reports to funders/, await region('Pair'))
  })

  it('whose consent is taken back has none any more', async () => {
    const voice = aTestimonial({ ...of, 'publish:website': true, consentOn: '2020-12-01' })
    const { rows } = await openProgram({ ...given, testimonials: [voice] })
    const { user } = showPair()
    await user.click(await found('button', /^Edit: the testimonial/))
    await user.click(control('checkbox', 'on the website'))
    await user.click(control('button', 'Save'))
    await windowClosed()
    await saved()
    expect(await rows('testimonials')).toMatchObject([{ 'publish:website': null, consentOn: null }])
  })
})

describe('A testimonial that is open while its consent is taken back', () => {
  it('stays taken back when its text is changed', async () => {
    const voice = aTestimonial({ ...of, 'publish:website': true, consentOn: '2020-12-01' })
    const { rows } = await openProgram({ ...given, testimonials: [voice] })
    const shown = showPair()
    await shown.user.click(await found('button', /^Edit: the testimonial/))
    const withdrawn = { 'publish:website': null, consentOn: null } as const
    await act(label('outcomes:voice.edited'), [change('testimonials', voice.id, withdrawn)])
    await fill(shown, control('textbox', /^What they said|said/), 'Ispravljeno')
    await shown.user.click(control('button', 'Save'))
    await windowClosed()
    await saved()
    expect(await rows('testimonials')).toMatchObject([{ ...withdrawn, text: 'Ispravljeno' }])
  })
})

describe('Everything, in order', () => {
  it('leads to where each thing is kept, and not to where one is already', async () => {
    await openProgram({ ...given, testimonials: [aTestimonial(of)] })
    const { user } = showPair()
    const story = await region('Everything, in order')
    await said('Ana Zorić and Vera Kostić became a pair', story)
    expect(controls('button', /became a pair/, story)).toEqual([])
    await user.click(control('button', /^Testimonial of Ana Zorić/, story))
    expect(useUi.getState().screen).toBe('people')
    expect(useUi.getState().selection.people).toBe(ana.id)
  })

  it('shows the newest first, and all of it when asked', async () => {
    const notes = Array.from({ length: 14 }, (_, at) =>
      aSupportNote({
        ...of,
        whom: `Kuća ${at + 1}`,
        on: `2020-05-${String(at + 1).padStart(2, '0')}`,
      }),
    )
    await openProgram({ ...given, supportNotes: notes })
    const { user } = showPair()
    const story = await region('Everything, in order')
    await said(/Put in touch with: Kuća 14$/, story)
    const more = await found('button', /^Show \d+ more$/)
    await user.click(more)
    await said(/Put in touch with: Kuća 1$/, story)
    await user.click(control('button', 'Show fewer'))
    await until(() => expect(story.textContent).not.toMatch(/Kuća 1(?!\d)/))
  })
})
