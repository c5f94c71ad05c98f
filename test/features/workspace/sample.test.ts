/** The sample program: it opens, it moves in time, and it is alive when it is opened. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { setDatabase } from '../../../src-renderer/storage/current'
import type { CiklusDb } from '../../../src-renderer/storage/schema'
import { readCycleRows } from '../../../src-renderer/storage/cycle-rows'
import { readCycles } from '../../../src-renderer/storage/cycles'
import { homeTasks } from '../../../src-renderer/features/home/home.rules'
import { sampleDay, shiftSample } from '../../../src-renderer/features/workspace/sample.rules'
import { importWorkspace } from '../../../src-renderer/backup/workspace-file'
import { addDays, daysBetween, isWithin } from '../../../src-renderer/i18n/dates'
import { freshDatabase } from '../../database'

const file = (): unknown =>
  JSON.parse(
    readFileSync(new URL('../../../resources/sample/workspace.json', import.meta.url), 'utf8'),
  )

const days = fc.integer({ min: -4_000, max: 40_000 }).map((offset) => addDays(sampleDay, offset))

describe('Moving the sample in time', () => {
  it('moves every day by the same whole weeks, to at most six days before today', () => {
    fc.assert(
      fc.property(days, (today) => {
        const value = { when: { date: sampleDay, time: '18:00' }, list: [{ on: sampleDay }] }
        const moved = shiftSample(value, today) as typeof value
        const by = daysBetween(sampleDay, moved.when.date)
        expect(Math.abs(by % 7)).toBe(0)
        const behind = daysBetween(moved.when.date, today)
        expect(behind).toBeGreaterThanOrEqual(0)
        expect(behind).toBeLessThanOrEqual(6)
        expect(moved.list[0]?.on).toBe(moved.when.date)
        expect(moved.when.time).toBe('18:00')
      }),
    )
  })

  it('leaves birthdays, texts with days in them, numbers and moments with a zone as they are', () => {
    const value = {
      birthDate: '1990-05-01',
      notes: 'since 2012-01-01, ill',
      deletedAt: '2020-01-01T10:00:00.000Z',
      minutes: 20200101,
      no: null,
    }
    expect(shiftSample(value, addDays(sampleDay, 700))).toEqual(value)
  })

  it('moves the stamps along, so that records are as old as what they say', () => {
    const stamps = { '': '1614873600000-000a-0123456789abcdef' }
    expect(shiftSample({ stamps }, addDays(sampleDay, 7))).toEqual({
      stamps: { '': `${1614873600000 + 7 * 86_400_000}-000a-0123456789abcdef` },
    })
  })

  it('keeps the time of day of an application', () => {
    expect(shiftSample({ submittedAt: '2021-03-01T10:30:00' }, addDays(sampleDay, 7))).toEqual({
      submittedAt: '2021-03-08T10:30:00',
    })
  })

  it('changes nothing on the day it was written for', () => {
    expect(shiftSample(file(), sampleDay)).toEqual(file())
  })
})

describe('The sample program', () => {
  const today = '2026-11-22'
  let db: CiklusDb
  beforeEach(async () => {
    db = await freshDatabase()
    setDatabase(db)
    const result = await importWorkspace(db, shiftSample(file(), today))
    expect(result).toMatchObject({ ok: true, dangling: [] })
  })

  it('has a closed cycle with alumni and a current one in its wrap-up, today', async () => {
    const [current, earlier, ...more] = await readCycles()
    expect(more).toEqual([])
    expect([current?.stage, earlier?.stage]).toEqual(['wrapUp', 'closed'])
    expect(current && isWithin(today, current['stage:wrapUp'] ?? current.dates)).toBe(true)
    const rows = await readCycleRows(earlier?.id ?? '')
    expect(
      rows?.participations.filter(({ status }) => status === 'completed').length,
    ).toBeGreaterThan(10)
  })

  it('leaves something to do, of several kinds', async () => {
    const [current] = await readCycles()
    const rows = await readCycleRows(current?.id ?? '')
    const codes = rows === null ? [] : homeTasks(rows, today).map(({ code }) => code)
    expect(codes).toEqual(
      expect.arrayContaining([
        'attendanceMissing',
        'certificatesToIssue',
        'certificatesToPrint',
        'certificatesToHandOver',
        'broochesToHandOver',
      ]),
    )
  })

  it('is all invented: addresses end in example.org', async () => {
    const addresses = (await db.people.toArray()).flatMap(({ email }) => email ?? [])
    expect(addresses.length).toBeGreaterThan(80)
    expect(addresses.filter((address) => !/@example\.org$/i.test(address))).toEqual([])
  })

  it('has names in Latin, Cyrillic and Arabic letters among its awards', async () => {
    const names = (await db.awards.toArray()).map(({ nameOnAward }) => nameOnAward).join(' ')
    for (const script of [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Arabic}/u])
      expect(names).toMatch(script)
  })
})
