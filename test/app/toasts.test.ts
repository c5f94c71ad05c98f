/** Messages at the edge of the screen. */
import { beforeEach, describe, expect, it } from 'vitest'
import { act, nowIso, undoCommit } from '../../src-renderer/app/act'
import type { ActResult } from '../../src-renderer/app/act'
import type { Commit } from '../../src-renderer/storage/commit.types'
import { change, create, remove } from '../../src-renderer/domain/edits'
import { setDatabase } from '../../src-renderer/storage/current'
import {
  dismissToast,
  followToasts,
  toast,
  toastConsequence,
  toastUndo,
  useToasts,
} from '../../src-renderer/app/toasts'
import { aPerson } from '../builders'
import { freshDatabase } from '../database'
import { label } from '../labels'
import { eventually } from '../support/eventually'

const shown = () => useToasts.getState().toasts
const keys = () => shown().map(({ message }) => message.key)

const commitOf = (result: ActResult): Commit => {
  if (!result.ok || result.commit === null) throw new Error('Nothing was changed')
  return result.commit
}

beforeEach(() => useToasts.setState({ toasts: [] }))

describe('messages', () => {
  it('come and go', () => {
    const ids = [1, 2, 3].map((at) => toast(label(`a:${at}`)))
    expect(keys()).toEqual(['a:1', 'a:2', 'a:3'])
    dismissToast(ids[1] ?? 0)
    expect(keys()).toEqual(['a:1', 'a:3'])
  })

  it('undo exactly the change they tell of', async () => {
    const db = await freshDatabase()
    setDatabase(db)
    const person = aPerson({ city: 'Bor', phone: null })
    await act(label('a:made'), [create('people', person)])
    const moved = await act(label('a:moved'), [change('people', person.id, { city: 'Niš' })])
    await act(label('a:called'), [change('people', person.id, { phone: '061' })])
    toastUndo(label('a:moved'), commitOf(moved))
    shown()[0]?.action?.run()
    await eventually(() => expect(keys()).toEqual(['core:undo.undone']))
    expect(await db.people.get(person.id)).toMatchObject({ city: 'Bor', phone: '061' })
  })

  it('go when their change was undone or has something later on top of it, and only then', async () => {
    const db = await freshDatabase()
    setDatabase(db)
    followToasts(db)
    const person = aPerson({ city: 'Bor', phone: null })
    await act(label('a:made'), [create('people', person)])
    const moved = await act(label('a:moved'), [change('people', person.id, { city: 'Niš' })])
    toastUndo(label('a:moved'), commitOf(moved))
    await act(label('a:called'), [change('people', person.id, { phone: '061' })])
    expect(keys()).toEqual(['a:moved'])
    await act(label('a:moved'), [change('people', person.id, { city: 'Pirot' })])
    expect(keys()).toEqual([])
    const removed = await act(label('a:removed'), [remove('people', person.id, nowIso())])
    toastUndo(label('a:removed'), commitOf(removed))
    await undoCommit(commitOf(removed).id)
    expect(keys()).toEqual([])
  })

  it('say beside the notice of a change what follows from it, whichever of the two is known first', async () => {
    const db = await freshDatabase()
    setDatabase(db)
    followToasts(db)
    const person = aPerson({ city: 'Bor' })
    await act(label('a:made'), [create('people', person)])
    const moved = commitOf(
      await act(label('a:moved'), [change('people', person.id, { city: 'Niš' })]),
    )
    const follows = {
      ...{ message: label('a:follows'), alone: label('a:alone') },
      action: { label: label('a:go'), run: () => undefined },
    }
    const both = [{ message: { key: 'a:moved' }, consequence: { message: { key: 'a:follows' } } }]
    toastUndo(label('a:moved'), moved)
    toastConsequence(moved, follows)
    expect(shown()).toMatchObject(both)
    useToasts.setState({ toasts: [] })
    toastConsequence(moved, follows)
    expect(keys()).toEqual(['a:alone'])
    toastUndo(label('a:moved'), moved)
    expect(shown()).toMatchObject(both)
  })

  it('say alone what follows from a change without a notice, until that is taken back', async () => {
    const db = await freshDatabase()
    setDatabase(db)
    followToasts(db)
    const person = aPerson({ city: 'Bor' })
    await act(label('a:made'), [create('people', person)])
    const moved = commitOf(
      await act(label('a:moved'), [change('people', person.id, { city: 'Niš' })]),
    )
    const action = { label: label('a:go'), run: () => undefined }
    toastConsequence(moved, { message: label('a:follows'), action })
    expect(keys()).toEqual(['a:follows'])
    await undoCommit(moved.id)
    expect(keys()).toEqual([])
  })

  it('say so when the change can no longer be undone', async () => {
    const db = await freshDatabase()
    setDatabase(db)
    const person = aPerson()
    const made = await act(label('a:made'), [create('people', person)])
    await act(label('a:moved'), [change('people', person.id, { city: 'Niš' })])
    toastUndo(label('a:made'), commitOf(made))
    shown()[0]?.action?.run()
    await eventually(() => expect(keys()).toEqual(['core:saveFailure.dependsOn']))
    expect(shown()[0]).toMatchObject({ tone: 'problem', message: { params: { later: 'moved' } } })
  })
})
