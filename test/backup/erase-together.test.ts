/** Forgetting while other things go on: another erasure, an exchange, a snapshot under way, something that was written meanwhile. */
import { describe, expect, it } from 'vitest'
import {
  ErasureOutdated,
  eraseFromDatabase,
  logSize,
  readErasing,
  takeErasures,
} from '../../src-renderer/backup/erase'
import { hasChanged, makeSnapshot } from '../../src-renderer/backup/snapshot'
import { flushJournal, startJournal, stopJournal } from '../../src-renderer/backup/journal'
import { endErasureNow } from '../../src-renderer/backup/sync/end-erasure'
import { syncNotes } from '../../src-renderer/backup/sync/notes'
import type { KeptConflict } from '../../src-renderer/backup/sync/notes'
import { change, create } from '../../src-renderer/domain/edits'
import type { ErasedEntry } from '../../src-renderer/domain/erased'
import type { Edit } from '../../src-renderer/domain/record'
import { erase, readErasure } from '../../src-renderer/features/erasure/erasure.data'
import { eraseLate } from '../../src-renderer/features/erasure/late.data'
import { commit } from '../../src-renderer/storage/commit'
import { setProgramId } from '../../src-renderer/storage/meta'
import { raise } from '../../src-shared/result'
import { aPerson, anAttendance, anAward, aWorkshop } from '../builders'
import { label } from '../labels'
import { foundIn, onDisk } from './erasing'
import type { OnDisk } from './erasing'

async function shown() {
  const erasure = await readErasure('jelena')
  if (erasure === null) throw new Error('She is not there.')
  return erasure
}

async function forget(): Promise<void> {
  expect(await erase(await shown(), {})).toMatchObject({ ok: true, isEnded: true })
  stopJournal()
}

const write = ({ db }: OnDisk, ...edits: readonly Edit[]) =>
  commit(db, { label: label('people:done.edited', { name: '' }), place: null, edits })

/** What another computer says that it erased. */
const erasedThere = (id: string, sequence: number): ErasedEntry => ({
  id,
  act: `${'e'.repeat(16)}-${String(sequence).padStart(10, '0')}`,
  stamp: `${Date.now()}-0000-${'e'.repeat(16)}`,
})

const request = {
  label: { key: 'erasure:done.erased', params: {} },
  place: null,
  records: [{ table: 'people', id: 'jelena' }],
  edits: [],
  named: { names: ['Jelena Savić'], emails: [], phones: [] },
  decided: {},
} as const

/** How many times the second copy was cleaned to the end. */
const cleanings = ({ main }: OnDisk): number =>
  main.askedOf('journal.forget').filter(({ isEnd }) => isEnd).length

describe('The second copy', () => {
  it('is cleaned once, however many ask for it while it is', async () => {
    const program = await onDisk()
    await startJournal(program.db, null)
    await flushJournal()
    const { answers } = program.main
    const others: Promise<boolean>[] = []
    const read: (typeof answers)['journal.read'] = (args) => {
      if (args.from === 0) others.push(endErasureNow(program.db))
      return answers['journal.read']?.(args) ?? raise('journal.failed')
    }
    program.main.answers = { ...answers, 'journal.read': read }
    await forget()
    expect(others.length).toBeGreaterThan(0)
    expect(await Promise.all(others)).not.toContain(true)
    expect(cleanings(program)).toBe(1)
    expect(await readErasing(program.db)).toBeNull()
  })

  it('is cleaned once more when another erasure comes while it is', async () => {
    const program = await onDisk()
    const { db, main } = program
    await startJournal(db, null)
    await flushJournal()
    await takeErasures(db, [erasedThere('people/mira', 1)])
    const { answers } = main
    const forgetThen: (typeof answers)['journal.forget'] = async (args) => {
      if (args.isEnd && (await db.people.get('jelena')))
        await takeErasures(db, [erasedThere('people/jelena', 2)])
      return answers['journal.forget']?.(args) ?? raise('journal.failed')
    }
    main.answers = { ...answers, 'journal.forget': forgetThen }
    expect(await endErasureNow(db)).toBe(true)
    stopJournal()
    expect(cleanings(program)).toBe(2)
    expect(await readErasing(db)).toBeNull()
    // Of her own record nothing is left there.
    expect(foundIn(await program.bytes(), ['TAJNA-BELESKA'])).toEqual([])
  })

  it('is cleaned of one erasure before the next may begin', async () => {
    const { db } = await onDisk()
    await takeErasures(db, [erasedThere('people/mira', 1)])
    const note = await readErasing(db)
    await expect(eraseFromDatabase(db, request)).rejects.toThrow(ErasureOutdated)
    expect(await readErasing(db)).toEqual(note)
    expect(await db.people.get('jelena')).toBeDefined()
  })

  it('and names that are still needed do not go for what another computer erased', async () => {
    const { db } = await onDisk()
    await eraseFromDatabase(db, request)
    const note = await readErasing(db)
    await expect(takeErasures(db, [erasedThere('people/mira', 1)])).rejects.toMatchObject({
      failure: { code: 'journal.erasing' },
    })
    expect(await readErasing(db)).toEqual(note)
    expect(await db.people.get('mira')).toBeDefined()
  })
})

describe('A snapshot under way', () => {
  it('is ended first, and does not pass for a copy of what is left', async () => {
    const { db, main } = await onDisk()
    const { answers } = main
    let erasing: Promise<unknown> = Promise.resolve()
    let hasErased = false
    const slowly: (typeof answers)['snapshots.write'] = async (args) => {
      erasing = eraseFromDatabase(db, request).then(() => (hasErased = true))
      // It is given every chance to come first.
      for (let turn = 0; turn < 50; turn += 1) await db.people.count()
      expect(hasErased).toBe(false)
      return answers['snapshots.write']?.(args) ?? null
    }
    main.answers = { ...answers, 'snapshots.write': slowly }
    expect(await makeSnapshot(db, 'asked')).toMatchObject({ ok: true })
    await erasing
    expect(await hasChanged(db)).toBe(true)
    expect(await db.meta.bulkGet(['copied', 'rows'])).toEqual([undefined, undefined])
  })
})

describe('What is noted about exchanging', () => {
  it('forgets, too: parts of records, and values that did not stay', async () => {
    const program = await onDisk()
    const id = 'd'.repeat(32)
    await setProgramId(program.db, id)
    const notes = syncNotes()
    const row = { id: 'c9~jelena', deletedAt: null, stamps: {}, notes: 'TAJNA-BELESKA' }
    const other = { id: 'x', deletedAt: null, stamps: {}, notes: 'Pita za Jelenu Savić.' }
    await notes.partials.bulkPut([
      { key: `${id} people/jelena`, program: id, row },
      { key: `${id} people/x`, program: id, row: other },
    ])
    const conflict = (record: string, value: string): KeptConflict => ({
      ...{ key: `${id} ${record}`, program: id, kind: 'field', table: 'people', record },
      ...{ field: 'notes', value, stamp: '1', against: '2', foundAt: 1, who: 'Jelena Savić' },
      ...{ at: 1, otherWho: 'Mira Kos', isSettled: false },
    })
    await notes.conflicts.bulkPut([
      conflict('jelena', 'TAJNA-BELESKA'),
      conflict('mira', 'Zvala je Jelena Savić, MIRINA-BELESKA'),
    ])
    await forget()
    const left = await Promise.all([notes.partials.toArray(), notes.conflicts.toArray()])
    await Promise.all([notes.partials.clear(), notes.conflicts.clear()])
    expect(left.map((some) => some.length)).toEqual([1, 1])
    expect(foundIn(Buffer.from(JSON.stringify(left)))).toEqual([])
    expect(JSON.stringify(left)).toContain('MIRINA-BELESKA')
  })
})

describe('What was written after the window was opened', () => {
  it('goes, too, and nothing of others is written over', async () => {
    const program = await onDisk()
    const { db } = program
    const erasure = await shown()
    await write(
      program,
      create('workshops', aWorkshop({ id: 'w2', cycleId: 'c1' })),
      create('attendance', anAttendance({ workshopId: 'w2', personId: 'jelena' })),
      change('applications', 'c1~mira', { goals: 'Рад са Јеленом Савић и још неким' }),
    )
    expect(await erase(erasure, {})).toMatchObject({ ok: true })
    stopJournal()
    expect(await db.attendance.where('personId').equals('jelena').count()).toBe(0)
    const { goals } = (await db.applications.get('c1~mira')) ?? {}
    expect(goals).toBe('Рад са … и још неким')
  })

  it('is read before anything is erased: with a longer log than was read nothing is', async () => {
    const program = await onDisk()
    const asOf = await logSize(program.db)
    await write(program, change('people', 'mira', { notes: 'Later' }))
    const before = await program.text()
    await expect(eraseFromDatabase(program.db, { ...request, asOf })).rejects.toThrow(
      ErasureOutdated,
    )
    expect(await program.text()).toBe(before)
  })
})

describe('What another computer recorded before it heard of it', () => {
  it('is erased when it comes, with its number kept, and is not looked for twice', async () => {
    const program = await onDisk()
    const { db } = program
    await forget()
    expect(await eraseLate()).toBe(0)
    await write(
      program,
      create('people', aPerson({ id: 'new', firstName: 'Nova' })),
      create('people', aPerson({ id: 'twin', lastName: 'Dvojnik', mergedInto: 'jelena' })),
      create('workshops', aWorkshop({ id: 'w2', cycleId: 'c1', 'facilitator:jelena': true })),
      create('attendance', anAttendance({ workshopId: 'w2', personId: 'jelena', knownAs: 'J S' })),
      create('attendance', anAttendance({ workshopId: 'w2', personId: 'new' })),
      create('awards', {
        ...anAward({ cycleId: 'c9', personId: 'jelena', number: 9, printedNumber: '2021/09' }),
      }),
    )
    expect(await eraseLate()).toBe(3)
    stopJournal()
    expect(await db.attendance.where('workshopId').equals('w2').count()).toBe(1)
    expect((await db.workshops.get('w2'))?.['facilitator:jelena']).toBeNull()
    const numbers = (await db.registerEntries.toArray()).map((one) => one.printedNumber)
    expect(numbers.toSorted()).toEqual(['2020/07', '2021/09'])
    expect(await db.people.toCollection().primaryKeys()).toEqual(['mira', 'new'])
    for (const gone of ['"J S"', 'Dvojnik'])
      expect(JSON.stringify(await db.commits.toArray())).not.toContain(gone)
    expect(await eraseLate()).toBe(0)
  })
})
