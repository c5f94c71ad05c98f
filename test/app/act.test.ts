/** What screens are told about saving: saved, saving, not saved and why. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { act, failureOf, redoLast, undoCommit, undoLast } from '../../src-renderer/app/act'
import { change, create } from '../../src-renderer/domain/edits'
import { CommitRefused } from '../../src-renderer/storage/errors'
import { setDatabase } from '../../src-renderer/storage/current'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import { translatorFor } from '../../src-renderer/i18n/i18n'
import { savingStore } from '../../src-renderer/app/saving'
import { goTo } from '../../src-renderer/app/go-to'
import { followUndo, useUndo } from '../../src-renderer/app/undo'
import { aPerson } from '../builders'
import { freshDatabase } from '../database'
import { label } from '../labels'
import { eventually } from '../support/eventually'

let db: CiklusDb
beforeEach(async () => {
  db = await freshDatabase()
  setDatabase(db)
  savingStore.setState({ inFlight: 0, failure: null })
})

describe('act', () => {
  it('saves, and says that it is saving until it is done', async () => {
    const states: number[] = []
    const stop = savingStore.subscribe(({ inFlight }) => states.push(inFlight))
    const result = await act(label('test:done'), [create('people', aPerson())])
    stop()
    expect(result).toMatchObject({ ok: true, commit: { sequence: 1 } })
    expect(states).toEqual([1, 0])
  })

  it('keeps where it happened', async () => {
    goTo({ screen: 'people', cycleId: 'c1', recordId: 'p1' })
    const result = await act(label('test:done'), [create('people', aPerson())])
    expect(result).toMatchObject({
      commit: { place: { screen: 'people', cycleId: 'c1', recordId: 'p1' } },
    })
  })

  it('says that there is no room, changes nothing, and is well again once something is saved', async () => {
    const person = aPerson()
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const result = await act(label('test:done'), [create('people', person)])
    put.mockRestore()
    expect(result).toMatchObject({ ok: false, failure: { code: 'diskFull' } })
    expect(savingStore.getState()).toMatchObject({ inFlight: 0, failure: { code: 'diskFull' } })
    expect(await db.people.count()).toBe(0)
    await act(label('test:done'), [create('people', person)])
    expect(savingStore.getState()).toMatchObject({ inFlight: 0, failure: null })
  })

  it('says that the data is out of reach when the database was closed', async () => {
    db.close({ disableAutoOpen: true })
    const result = await act(label('test:done'), [create('people', aPerson())])
    expect(result).toMatchObject({ ok: false, failure: { code: 'closed' } })
    expect(savingStore.getState().failure?.code).toBe('closed')
  })

  it('does not call what is saved unsaved because a request was refused', async () => {
    const result = await act(label('test:done'), [change('people', 'nobody', { city: 'Bor' })])
    expect(result).toMatchObject({ ok: false, failure: { code: 'missing' } })
    expect(savingStore.getState()).toMatchObject({ inFlight: 0, failure: null })
  })

  it('undoes and redoes the last thing, and names what is in the way of an older one', async () => {
    const person = aPerson({ city: 'Bor' })
    const made = await act(label('test:made'), [create('people', person)])
    await act(label('test:moved'), [change('people', person.id, { city: 'Niš' })])
    const older = made.ok && made.commit ? made.commit.id : ''
    expect(await undoCommit(older)).toMatchObject({
      ok: false,
      failure: { code: 'dependsOn' },
      blocker: { key: 'test:moved' },
    })
    await undoLast()
    expect(await db.people.get(person.id)).toMatchObject({ city: 'Bor' })
    await redoLast()
    expect(await db.people.get(person.id)).toMatchObject({ city: 'Niš' })
    await undoLast()
    await undoLast()
    expect(await undoLast()).toEqual({ ok: true, commit: null })
  })

  it('takes back one after another, however fast it is asked', async () => {
    const person = aPerson({ city: 'Bor' })
    await act(label('test:made'), [create('people', person)])
    for (const city of ['Niš', 'Vranje'])
      await act(label('test:moved'), [change('people', person.id, { city })])
    const undone = await Promise.all([undoLast(), undoLast()])
    expect(undone).toMatchObject([{ ok: true }, { ok: true }])
    expect(await db.people.get(person.id)).toMatchObject({ city: 'Bor' })
    await Promise.all([redoLast(), redoLast()])
    expect(await db.people.get(person.id)).toMatchObject({ city: 'Vranje' })
  })

  it('has a sentence for every failure, in every language', () => {
    const codes = [
      'newer',
      'badValue',
      'missingRow',
      'notUndoable',
      'notRedoable',
      'dependsOn',
    ] as const
    const errors = [
      ...codes.map((code) => new CommitRefused(code)),
      new DOMException('x', 'QuotaExceededError'),
      new DOMException('x', 'InvalidStateError'),
      new Error('x'),
    ]
    for (const error of errors) {
      const { code, params } = failureOf(error)
      for (const language of ['en', 'sr-Latn', 'sr-Cyrl'] as const)
        expect(translatorFor(language).t(`core:saveFailure.${code}`, params)).not.toContain(
          'saveFailure',
        )
    }
  })
})

describe('the undo buttons', () => {
  it('follow the log', async () => {
    const stop = await followUndo(db)
    expect(useUndo.getState()).toEqual({ undo: null, redo: null })
    const person = aPerson()
    await act(label('test:one'), [create('people', person)])
    await act(label('test:two'), [change('people', person.id, { city: 'Bor' })])
    expect(useUndo.getState()).toMatchObject({ undo: { label: { key: 'test:two' } }, redo: null })
    await undoLast()
    await eventually(() => expect(useUndo.getState().redo?.label.key).toBe('test:two'))
    expect(useUndo.getState().undo?.label.key).toBe('test:one')
    await act(label('test:three'), [change('people', person.id, { city: 'Niš' })])
    expect(useUndo.getState()).toMatchObject({ undo: { label: { key: 'test:three' } }, redo: null })
    stop()
  })
})
