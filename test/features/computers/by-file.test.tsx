/** By e-mail or stick: what goes into a file, and what is asked while one is taken in. */
import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { registerActions } from '../../../src-renderer/app/actions'
import { useClosing } from '../../../src-renderer/app/closing'
import { useSyncing } from '../../../src-renderer/app/syncing'
import { useToasts } from '../../../src-renderer/app/toasts'
import { changesText, lookOut } from '../../../src-renderer/backup/sync/changes'
import { syncNotes } from '../../../src-renderer/backup/sync/notes'
import { exportWorkspaceText } from '../../../src-renderer/backup/workspace-file'
import { noSync, startSync, stopSync } from '../../../src-renderer/backup/sync/running'
import { create, remove } from '../../../src-renderer/domain/edits'
import { ComputersTab, SendHost, TakingHost } from '../../../src-renderer/features/computers'
import { computerActions } from '../../../src-renderer/features/computers/computers.actions'
import { commit } from '../../../src-renderer/storage/commit'
import { setDatabase } from '../../../src-renderer/storage/current'
import { setProgramId } from '../../../src-renderer/storage/meta'
import type { CiklusDb } from '../../../src-renderer/storage/schema'
import { raise } from '../../../src-shared/result'
import { aPerson, aWorkspace } from '../../builders'
import { freshDatabase } from '../../database'
import { label } from '../../labels'
import { eventually } from '../../support/eventually'
import { FakeContract } from '../../support/fake-contract'
import { withNodeBytes } from '../../support/node-bytes'
import { renderUi } from '../../support/render'

const program = 'a'.repeat(32)

let fake: FakeContract
let db: CiklusDb
beforeEach(async () => {
  fake = new FakeContract().install()
  fake.saveIn = 'Documents'
  registerActions([computerActions])
  db = await freshDatabase()
  setDatabase(db)
  await setProgramId(db, program)
  await commit(db, { ...act, edits: [create('workspaces', aWorkspace({ program: 'Most' }))] })
  useSyncing.setState(noSync)
  await syncNotes().notes.clear()
})

const act = { label: label('test:done'), place: null }

const page = (
  <>
    <ComputersTab />
    <SendHost />
    <TakingHost />
  </>
)

const pressed = (name: string) => screen.getByRole('button', { name })
const toasts = () => useToasts.getState().toasts.map(({ message }) => message.key)

/** A file of another computer of a program, which has done some things one after the other. */
async function fileOf(of: string, ...acts: Parameters<typeof commit>[1]['edits'][]) {
  const other = await freshDatabase()
  await setProgramId(other, of)
  for (const edits of acts) await commit(other, { ...act, edits })
  const into = { db: other, notes: syncNotes(), program: of, now: () => 1 }
  const json: unknown = JSON.parse(await changesText(into, await lookOut(into, null)))
  return { name: 'From Ana.ciklus', json }
}

describe('Sending', () => {
  it('writes what the others do not have as a file that Ciklus opens', async () => {
    const { user } = renderUi(page)
    await user.click(pressed('Send changes…'))
    await screen.findByText('All changes: no other computer has said yet what it has')
    await user.click(pressed('Save the file…'))
    await eventually(() => expect(fake.askedOf('json.save')).toHaveLength(1))
    const [asked] = fake.askedOf('json.save')
    expect(asked?.suggestedName).toMatch(/^Most, changes .*\.ciklus$/)
    expect(JSON.parse(asked?.text ?? '')).toMatchObject({ format: 'ciklus-changes', count: 1 })
    await eventually(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('writes everything behind a passphrase, which is typed twice', async () => {
    const { user } = renderUi(page)
    await user.click(pressed('Send changes…'))
    await user.click(await screen.findByRole('radio', { name: /^Everything/ }))
    await user.click(screen.getByRole('checkbox', { name: /Only a passphrase opens it/ }))
    await user.type(screen.getByLabelText('Passphrase'), 'reka kroz grad')
    await user.click(pressed('Save the file…'))
    expect(fake.calls).not.toContain('json.saveEncrypted')
    await user.type(screen.getByLabelText('The same once more'), 'reka kroz grad')
    await user.click(pressed('Save the file…'))
    await eventually(() => expect(fake.askedOf('json.saveEncrypted')).toHaveLength(1))
    const [asked] = fake.askedOf('json.saveEncrypted')
    expect(asked?.passphrase).toBe('reka kroz grad')
    expect(JSON.parse(asked?.text ?? '')).toMatchObject({ format: 'ciklus-workspace' })
    expect(fake.calls).not.toContain('json.save')
  })
})

describe('Taking in', () => {
  it('merges a file, with a copy before, and says how much came', async () => {
    withNodeBytes(fake)
    fake.choose(await fileOf(program, [create('people', aPerson({ id: 'vesna' }))]))
    const { user } = renderUi(page)
    await user.click(pressed('Take in a file…'))
    await eventually(async () => expect(await db.people.get('vesna')).toBeDefined())
    await eventually(() => expect(toasts()).toContain('computers:file.done'))
    expect(fake.askedOf('snapshots.begin')).toMatchObject([{ reason: 'merge' }])
    expect(fake.calls).toContain('snapshots.finish')
  })

  it('has what came taken home as what an exchange brings, without a shared folder as well', async () => {
    withNodeBytes(fake)
    fake.choose(await fileOf(program, [create('people', aPerson({ id: 'vesna' }))]))
    let arrived = 0
    startSync(
      db,
      () => undefined,
      () => false,
      () => void (arrived += 1),
    )
    const { user } = renderUi(page)
    await user.click(pressed('Take in a file…'))
    await eventually(() => expect(arrived).toBe(1))
    stopSync()
  })

  it('asks before much goes to the trash, and takes nothing in without a yes', async () => {
    withNodeBytes(fake)
    const people = Array.from({ length: 6 }, (_, at) => aPerson({ id: `person-${at}` }))
    const removed = people.map(({ id }) => remove('people', id, '2030-01-01T00:00:00.000Z'))
    const made = people.map((person) => create('people', person))
    await commit(db, { ...act, edits: made })
    const file = await fileOf(program, made, removed)
    fake.choose(file)
    fake.choose(file)
    const { user } = renderUi(page)
    await user.click(pressed('Take in a file…'))
    expect((await screen.findByRole('alertdialog')).textContent).toContain('6 records of')
    await user.click(pressed('Cancel'))
    expect((await db.people.get('person-0'))?.deletedAt).toBeNull()
    expect(fake.calls).not.toContain('snapshots.begin')
    await user.click(pressed('Take in a file…'))
    await user.click(await screen.findByRole('button', { name: 'Make a backup and take over' }))
    await eventually(async () =>
      expect((await db.people.get('person-0'))?.deletedAt).not.toBeNull(),
    )
    expect(fake.calls).toContain('snapshots.finish')
  })

  it('refuses changes of another program in words', async () => {
    fake.choose(await fileOf('b'.repeat(32), [create('people', aPerson({ id: 'vesna' }))]))
    const { user } = renderUi(page)
    await user.click(pressed('Take in a file…'))
    const dialog = await screen.findByRole('alertdialog')
    expect(dialog.textContent).toContain('“From Ana.ciklus” is of another program')
    expect(screen.queryByRole('button', { name: 'Open it beside this one' })).toBeNull()
    await user.click(pressed('Go on without it'))
    await eventually(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(await db.people.get('vesna')).toBeUndefined()
  })

  it('opens a whole program of its own beside this one, of which nothing is taken in', async () => {
    const other = await freshDatabase()
    await setProgramId(other, 'b'.repeat(32))
    const edits = [create('workspaces', aWorkspace({ program: 'Reka' }))]
    await commit(other, { ...act, edits: [...edits, create('people', aPerson({ id: 'vesna' }))] })
    const json: unknown = JSON.parse(await exportWorkspaceText(other, '2030-01-01T00:00:00.000Z'))
    fake.choose({ name: 'Reka.ciklus', json })
    const { user } = renderUi(page)
    await user.click(pressed('Take in a file…'))
    await user.click(await screen.findByRole('button', { name: 'Open it beside this one' }))
    await eventually(() => expect(fake.askedOf('programs.begin')).toHaveLength(1))
    expect(fake.askedOf('programs.begin')[0]?.token).toBeTypeOf('string')
    // It is not asked about while this one is being left, nor after it could not be.
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(await db.people.get('vesna')).toBeUndefined()
    useClosing.setState({ isClosing: false })
  })

  it('asks for the passphrase of a locked file until it is the right one', async () => {
    withNodeBytes(fake)
    const file = await fileOf(program, [create('people', aPerson({ id: 'vesna' }))])
    fake.choose(file)
    fake.answers = {
      'json.read': ({ passphrase }) => {
        if (passphrase === undefined) return raise('file.needsPassphrase')
        return passphrase === 'reka' ? file.json : raise('file.wrongPassphrase')
      },
    }
    const { user } = renderUi(page)
    await user.click(pressed('Take in a file…'))
    await user.type(await screen.findByLabelText('Passphrase'), 'more{Enter}')
    await screen.findByText(/not its passphrase/)
    await user.clear(screen.getByLabelText('Passphrase'))
    await user.type(screen.getByLabelText('Passphrase'), 'reka{Enter}')
    await eventually(async () => expect(await db.people.get('vesna')).toBeDefined())
  })
})
