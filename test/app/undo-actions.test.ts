/** What Undo on the top line says. */
import { beforeEach, describe, expect, it } from 'vitest'
import { act } from '../../src-renderer/app/act'
import { change, create } from '../../src-renderer/domain/edits'
import { setDatabase } from '../../src-renderer/storage/current'
import { startLanguages } from '../../src-renderer/i18n/i18n'
import { undoHere } from '../../src-renderer/app/undo-actions'
import { useToasts } from '../../src-renderer/app/toasts'
import { followUndo } from '../../src-renderer/app/undo'
import { aPerson } from '../builders'
import { freshDatabase } from '../database'
import { label } from '../labels'

beforeEach(() => {
  useToasts.setState({ toasts: [] })
  startLanguages('en')
})

describe('Undo', () => {
  it('says what it took back, also when that was still on its way', async () => {
    const db = await freshDatabase()
    setDatabase(db)
    const stop = await followUndo(db)
    const person = aPerson({ city: 'Bor' })
    await act(label('test:made'), [create('people', person)], null)
    await act(label('test:first'), [change('people', person.id, { city: 'Niš' })], null)
    const second = act(label('test:second'), [change('people', person.id, { city: 'Pirot' })], null)
    await undoHere()
    await second
    stop()
    expect(await db.people.get(person.id)).toMatchObject({ city: 'Niš' })
    const said = useToasts.getState().toasts.map(({ message }) => message)
    expect(said).toMatchObject([{ key: 'shell:undo.undid', params: { what: 'second' } }])
  })
})
