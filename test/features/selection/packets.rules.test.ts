/** A reviewer's file and what comes back of it: what is in it, what is not, and what becomes of each answer. */
import { describe, expect, it } from 'vitest'
import type { Packet } from '../../../src-renderer/domain/packet'
import { nothingSaid, readPacket } from '../../../src-renderer/domain/packets/packet-format'
import type { Said } from '../../../src-renderer/domain/packets/packet-format'
import { lockPacket, newPassphrase, openPacket } from '../../../src-renderer/domain/packets/sealing'
import type { Review } from '../../../src-renderer/domain/review'
import {
  answersToTake,
  compareAnswers,
  followMerged,
  formOf,
  reviewFields,
} from '../../../src-renderer/features/selection/packet-answers.rules'
import {
  applicantsInPacket,
  newPacket,
} from '../../../src-renderer/features/selection/packet-content.rules'
import { untimed } from '../../../src-renderer/features/selection/packet-sheet.rules'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import { aReview } from '../../builders'
import {
  ana,
  boban,
  contentOf,
  cousin,
  criteria,
  cycleId,
  idea,
  make,
  need,
  people,
  reviewer,
  said,
  source,
} from './packets-program'

describe('A file', () => {
  it('has in it whom the reviewer reads, without those with whom there is a conflict', () => {
    const { inside, leftOut } = applicantsInPacket(source)
    expect(inside.map(({ id }) => id).sort()).toEqual([ana.id, boban.id].sort())
    expect(leftOut.map(({ id }) => id)).toEqual([cousin.id])
    const declared = aReview({ cycleId, reviewerId: reviewer.id, personId: ana.id, conflict: '' })
    expect(applicantsInPacket({ ...source, reviews: [declared] }).inside).toHaveLength(1)
  })

  it('without names holds nothing that its reader may not know, once it is opened', async () => {
    const packet = make()
    const passphrase = newPassphrase()
    const locked = await lockPacket(JSON.stringify(contentOf(packet)), passphrase)
    const typed = passphrase.toUpperCase().replaceAll('-', ' ')
    const text = (await openPacket(locked, typed)) ?? ''
    expect(readPacket(text)?.applications.map(({ title }) => title)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Application \d{3}$/u)]),
    )
    for (const { id } of people) expect(text).not.toContain(id)
    expect(text).not.toMatch(/zori|зори|an[dđ]j?el|анђел|ћири|бобан|niš|064|example\.|udruž/iu)
    expect(text).toContain('[name]')
    expect(JSON.stringify(locked)).not.toMatch(/Ranko|Idea/u)
  })

  it('with names has names, and is in the language that was chosen', () => {
    const packet = { ...make({}, false), language: 'sr-Cyrl' as const }
    const content = contentOf(packet)
    expect(content.applications.map(({ title }) => title)).toContain('Anđela Zorić')
    expect(content.round).toBe('Ужи избор')
  })

  it('does not open with another passphrase, nor when something was changed', async () => {
    const locked = await lockPacket('text', 'abcd-efgh')
    expect(await openPacket(locked, 'abcd-efgj')).toBe(null)
    expect(await openPacket({ ...locked, data: `A${locked.data.slice(1)}` }, 'abcd-efgh')).toBe(
      null,
    )
    expect(await openPacket(locked, 'АБЦД ЕФГХ')).toBe('text')
  })

  it('has a passphrase of five groups that is another one each time', () => {
    const all = Array.from({ length: 50 }, newPassphrase)
    for (const one of all)
      expect(one).toMatch(/^(?:[2-9a-hjkmnprstuvz]{4}-){4}[2-9a-hjkmnprstuvz]{4}$/u)
    expect(new Set(all).size).toBe(50)
  })
})

describe('What comes back', () => {
  const packet = make()
  const code = packet[`code:${ana.id}`] ?? ''
  const compare = (
    theirs: Said,
    reviews: readonly Review[] = [],
    at: Packet = packet,
    ids: readonly string[] = [ana.id, boban.id],
  ) =>
    compareAnswers(at, { [code]: theirs }, { criteria, reviews, applicantIds: new Set(ids) }).map(
      ({ kind }) => kind,
    )
  const review = (over: object = {}) =>
    aReview({ cycleId, reviewerId: reviewer.id, personId: ana.id, ...over })
  const stored = (theirs: Said) => review(reviewFields(theirs, criteria))
  /** The packet once this answer was taken in. */
  const taken = (theirs: Said): Packet => {
    const choice = {
      ...{ id: packet.id, answerKey: packet.answerKey, language: 'en' as const, isBlind: true },
      ...{ madeAt: '', newCode: () => code },
    }
    const as = newPacket({ ...source, reviews: [stored(theirs)] }, choice, translatorFor('en').t)[
      `base:${ana.id}`
    ]
    return { ...packet, [`base:${ana.id}`]: `${theirs.at} ${as?.split(' ')[1] ?? ''}` }
  }

  it('is new, and the same once it is taken in', () => {
    expect(compare(said())).toEqual(['new'])
    expect(compare(said(), [stored(said())], taken(said()))).toEqual(['same'])
  })

  it('that says nothing any more in a workbook is put to the user, never taken by itself', () => {
    const here = stored(said())
    const emptied = { ...nothingSaid, at: untimed }
    const asked = {
      ...packet,
      [`base:${ana.id}`]: `0 ${taken(said())[`base:${ana.id}`]?.split(' ')[1] ?? ''}`,
    }
    expect(compare(emptied, [here], asked)).toEqual(['differs'])
  })

  it('of somebody who was merged into another record meanwhile is of that one', () => {
    const merged = followMerged(packet, (id) => (id === ana.id ? 'kept' : null))
    expect(merged['code:kept']).toBe(packet[`code:${ana.id}`])
    expect(merged[`code:${ana.id}`]).toBeNull()
    expect(followMerged(packet, () => null)).toEqual(packet)
  })

  it('is nothing where nothing was said', () => {
    expect(compare({ ...said(), at: 0, points: {}, confidence: null })).toEqual([])
  })

  it('takes the place of what was read before, but never of something newer', () => {
    const first = said()
    const second = said({ at: 2_000, points: { [idea.id]: 5, [need.id]: 3 } })
    expect(compare(second, [stored(first)], taken(first))).toEqual(['changed'])
    expect(compare(first, [stored(second)], taken(second))).toEqual(['older'])
  })

  it('stays out where somebody said something else here meanwhile, unless it is chosen', () => {
    const here = review({ [`points:${idea.id}`]: 1 })
    expect(compare(said(), [here])).toEqual(['differs'])
    const compared = compareAnswers(
      packet,
      { [code]: said() },
      { criteria, reviews: [here], applicantIds: new Set([ana.id]) },
    )
    expect(answersToTake(compared, new Set())).toEqual([])
    expect(answersToTake(compared, new Set([ana.id]))).toHaveLength(1)
  })

  it('is left out when nobody is read under its code any more', () => {
    expect(compare(said(), [], packet, [boban.id])).toEqual(['gone'])
    expect(
      compareAnswers(
        packet,
        { a9999999: said() },
        { criteria, reviews: [], applicantIds: new Set() },
      ),
    ).toEqual([])
  })

  it('brings conflicts of interest and points that are on the scale, and no others', () => {
    const fields = reviewFields(
      said({ conflict: ' Cousin ', points: { [idea.id]: 9, [need.id]: 3, other: 2 } }),
      criteria,
    )
    expect(fields).toMatchObject({
      conflict: 'Cousin',
      [`points:${idea.id}`]: null,
      [`points:${need.id}`]: 3,
    })
    expect(fields).not.toHaveProperty('points:other')
  })

  it('answers the questions of today: what one counts may change, what is asked may not', () => {
    expect(formOf(criteria)).toBe(formOf([{ ...need, weight: 7 }, idea]))
    for (const other of [{ name: 'Other' }, { guidance: null }, { most: 4 }])
      expect(formOf([{ ...idea, ...other }, need])).not.toBe(formOf(criteria))
    expect(formOf([idea])).not.toBe(formOf(criteria))
  })
})
