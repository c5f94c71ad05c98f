/** What was issued stays as it was issued, and its number is nobody else's, over a real database. */
import { beforeEach, describe, expect, it } from 'vitest'
import { act, undoLast } from '../../../src-renderer/app/act'
import type { Award, AwardKind } from '../../../src-renderer/domain/award'
import { differences } from '../../../src-renderer/domain/award-content.rules'
import type { Certificate } from '../../../src-renderer/domain/award-content.rules'
import { numberPrefix, numberText } from '../../../src-renderer/domain/award-numbers.rules'
import type { Cycle } from '../../../src-renderer/domain/cycle'
import { change, create } from '../../../src-renderer/domain/edits'
import { fullName } from '../../../src-renderer/domain/people.rules'
import type { Person } from '../../../src-renderer/domain/person'
import { documentOf } from '../../../src-renderer/features/awards/certificates'
import type { CertificateSource } from '../../../src-renderer/features/awards/certificates'
import {
  editAward,
  issueAwards,
  markPrinted,
  revokeAwards,
  rewriteAward,
} from '../../../src-renderer/features/awards/awards.data'
import { addCycle, deleteCycle, editCycle } from '../../../src-renderer/features/cycles/cycles.data'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import { setDatabase } from '../../../src-renderer/storage/current'
import { readCycles } from '../../../src-renderer/storage/cycles'
import type { CiklusDb } from '../../../src-renderer/storage/schema'
import { readSignatories, readWorkspace } from '../../../src-renderer/storage/workspace'
import { aCycle, anAward, aPerson, aSignatory, aWorkspace } from '../../builders'
import { freshDatabase } from '../../database'
import { label } from '../../labels'

const summer = aCycle({ name: 'Leto 2024', dates: { start: '2024-05-01', end: '2024-08-31' } })
const winter = aCycle({ name: 'Zimski krug', dates: { start: '2023-12-01', end: '2024-02-28' } })
const leta = aPerson({ firstName: 'Leta', lastName: 'Letić' })
const zima = aPerson({ firstName: 'Zima', lastName: 'Zimić' })
const director = aSignatory({ name: 'Mara Marić', role: 'direktorka' })

let db: CiklusDb
beforeEach(async () => {
  db = await freshDatabase()
  setDatabase(db)
  await act(label('test:added'), [
    create('workspaces', aWorkspace()),
    create('signatories', director),
    ...[summer, winter].map((cycle) => create('cycles', cycle)),
    ...[leta, zima].map((person) => create('people', person)),
  ])
})

async function issue(cycle: Cycle, person: Person, kind: AwardKind = 'completion') {
  const one = { person, kind, role: 'mentee', nameOnAward: fullName(person) } as const
  const day = '2024-09-01'
  const now = (await db.cycles.get(cycle.id)) ?? cycle
  const result = await issueAwards({
    ...{ cycle: now, kind, day, language: 'sr-Latn' },
    approved: [one],
  })
  expect(result.ok).toBe(true)
  return awardOf(cycle, person, kind)
}

const awardOf = async (cycle: Cycle, person: Person, kind: AwardKind = 'completion') =>
  (await db.awards.get(`${cycle.id}~${person.id}~${kind}`)) as Award

async function sourceOf(cycleId: string): Promise<CertificateSource> {
  const [workspace, signatories, cycles] = [
    await readWorkspace(),
    await readSignatories(),
    await readCycles(),
  ]
  const cycle = cycles.find(({ id }) => id === cycleId)
  if (!workspace || !cycle) throw new Error('There is no program.')
  const prefix = numberPrefix(cycle, cycles)
  return {
    ...{ workspace, signatories, cycle, numberPrefix: prefix },
    ...{ orientation: 'landscape', timestamp: 0 },
  }
}

const certificateFor = (award: Award, person: Person): Certificate => ({
  award,
  role: 'mentee',
  personName: fullName(person),
})

async function printOf(award: Award, person: Person) {
  const document = documentOf([certificateFor(award, person)], await sourceOf(award.cycleId))
  return document?.pages[0]
}

const edit = (...edits: Parameters<typeof act>[1]) => act(label('test:changed'), edits)

describe('a reprint', () => {
  it('prints what was issued, whatever the records say since', async () => {
    const award = await issue(summer, leta)
    const before = await printOf(award, leta)
    expect(before).toMatchObject({
      ...{ name: 'Leta Letić', number: 'Br. 2024/01', organization: 'Udruženje Most' },
      placeAndDate: 'U Beogradu, 1. septembra 2024.',
      signatures: [{ name: 'Mara Marić', role: 'direktorka' }],
    })
    await editCycle(summer, { name: 'Proleće 2023' })
    await edit(
      change('signatories', director.id, { name: 'Nova Novak' }),
      change('workspaces', 'workspace', { program: 'Drugi', organization: 'Druga', city: 'Niš' }),
      change('people', leta.id, { lastName: 'Letić-Perić' }),
      change('cycles', summer.id, { certificateText: { 'sr-Latn': 'za strpljenje' } }),
    )
    expect(await printOf(await awardOf(summer, leta), leta)).toEqual(before)
  })

  it('says in what the records differ since, and takes them over when asked', async () => {
    const award = await issue(summer, leta)
    const setting = async () => ({
      ...(await sourceOf(summer.id)),
      translator: translatorFor('sr-Latn'),
    })
    expect(differences(award, leta, await setting())).toEqual([])
    const renamed = { ...leta, lastName: 'Perić' }
    expect(differences(award, renamed, await setting())).toEqual(['name'])
    await edit(change('signatories', director.id, { role: 'predsednica' }))
    expect(differences(award, leta, await setting())).toEqual(['signatories'])
    await edit(change('workspaces', 'workspace', { program: 'Drugi' }))
    expect(differences(award, leta, await setting())).toEqual(['words', 'signatories'])
    const certificate = certificateFor(award, renamed)
    await rewriteAward(certificate, renamed, await sourceOf(summer.id))
    const fresh = await awardOf(summer, leta)
    expect(differences(fresh, renamed, await setting())).toEqual([])
    expect(fresh).toMatchObject({ nameOnAward: 'Leta Perić', printedNumber: '2024/01' })
  })

  it('does not call a name different that was set by hand when it was issued', async () => {
    const award = await issue(summer, leta)
    await editAward(certificateFor(award, leta), await sourceOf(summer.id), {
      nameOnAward: 'dr Leta Letić',
    })
    const edited = await awardOf(summer, leta)
    const setting = { ...(await sourceOf(summer.id)), translator: translatorFor('sr-Latn') }
    expect(edited.content).toMatchObject({ name: 'dr Leta Letić', personName: 'Leta Letić' })
    expect(differences(edited, leta, setting)).toEqual([])
  })

  it('after a change by hand has that change and is else as it was issued', async () => {
    const award = await issue(summer, leta)
    await edit(change('signatories', director.id, { name: 'Nova Novak' }))
    const source = await sourceOf(summer.id)
    await editAward(certificateFor(award, leta), source, { issuedOn: '2024-10-05' })
    const { content } = await awardOf(summer, leta)
    expect(content?.placeAndDate).toBe('U Beogradu, 5. oktobra 2024.')
    expect(content?.signatories).toEqual([{ name: 'Mara Marić', role: 'direktorka' }])
  })
})

describe('a number', () => {
  it('is never given twice in the program, also when a cycle is renamed', async () => {
    const first = await issue(summer, leta)
    await editCycle(winter, { name: 'Zima 2024' })
    const second = await issue(winter, zima)
    expect([first.printedNumber, second.printedNumber]).toEqual(['2024/01', '2024-2/01'])
    expect((await awardOf(summer, leta)).printedNumber).toBe('2024/01')
    expect((await printOf(await awardOf(summer, leta), leta))?.number).toBe('Br. 2024/01')
    const third = await issue(summer, zima)
    expect(third.printedNumber).toBe('2024/02')
  })

  it('goes on as the cycle began while its year is the same', async () => {
    await issue(summer, leta)
    await editCycle(winter, { name: 'Zima 2024' })
    await issue(winter, zima)
    await editCycle(winter, { name: 'Zimski krug 2024' })
    expect((await issue(winter, leta)).printedNumber).toBe('2024-2/02')
  })

  it('of an award that was taken back is not given again, nor its prefix to another cycle', async () => {
    const first = await issue(summer, leta)
    await revokeAwards([first])
    await editCycle(winter, { name: 'Zima 2024' })
    expect((await issue(winter, zima)).printedNumber).toBe('2024-2/01')
    expect((await issue(summer, zima)).printedNumber).toBe('2024/02')
  })
})

describe('an award of an earlier build', () => {
  const earlier = anAward({
    ...{ cycleId: winter.id, personId: zima.id, number: 3, nameOnAward: 'Zima Zimić' },
    state: 'printed',
  })
  const number = async () => {
    const source = await sourceOf(winter.id)
    return numberText(await awardOf(winter, zima), source.numberPrefix)
  }
  beforeEach(() => edit(create('awards', earlier)))

  it('is printed from the records in the words of then, and keeps that with its next printing', async () => {
    const before = await printOf(earlier, zima)
    expect(before).toMatchObject({
      number: 'Br. 2023/03',
      placeAndDate: 'Beograd, 25. februar 2021.',
    })
    await markPrinted([certificateFor(earlier, zima)], await sourceOf(winter.id))
    const kept = await awardOf(winter, zima)
    expect(kept).toMatchObject({ printedNumber: '2023/03', state: 'printed' })
    await editCycle(winter, { name: 'Zima 2024' })
    await edit(change('signatories', director.id, { name: 'Nova Novak' }))
    expect(await printOf(await awardOf(winter, zima), zima)).toEqual(before)
  })

  it('keeps its number when its cycle or another one is changed, made or deleted, until that is undone', async () => {
    expect(await number()).toBe('2023/03')
    await editCycle(winter, { name: 'Zima 2024' })
    expect(await number()).toBe('2023/03')
    await undoLast()
    expect((await awardOf(winter, zima)).printedNumber ?? null).toBeNull()
    const before = { start: '2023-01-01', end: '2023-02-01' }
    await addCycle(aCycle({ name: 'Proleće 2023', dates: before }))
    expect(await number()).toBe('2023/03')
    await undoLast()
    await editCycle(summer, { name: 'Leto 2023', dates: before })
    expect(await number()).toBe('2023/03')
    expect((await issue(summer, leta)).printedNumber).toBe('2023-2/01')
    await deleteCycle(summer)
    expect(await number()).toBe('2023/03')
  })
})
