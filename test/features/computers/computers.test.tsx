/** Several computers in Settings and on the first page: beginning, what is in the way, what two people wrote, and joining. */
import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { useSyncing } from '../../../src-renderer/app/syncing'
import { useToasts } from '../../../src-renderer/app/toasts'
import type { Computer } from '../../../src-renderer/backup/sync/exchange.rules'
import { noSync } from '../../../src-renderer/backup/sync/running'
import { syncNotes } from '../../../src-renderer/backup/sync/notes'
import type { KeptConflict } from '../../../src-renderer/backup/sync/notes'
import { exportWorkspaceText, importWorkspace } from '../../../src-renderer/backup/workspace-file'
import { create, remove } from '../../../src-renderer/domain/edits'
import { ComputersTab, JoinWay, TakingHost } from '../../../src-renderer/features/computers'
import { beginIn } from '../../../src-renderer/features/computers/computers.data'
import { useTaking } from '../../../src-renderer/features/computers/taking.data'
import { commit } from '../../../src-renderer/storage/commit'
import { setDatabase } from '../../../src-renderer/storage/current'
import { setProgramId } from '../../../src-renderer/storage/meta'
import type { CiklusDb } from '../../../src-renderer/storage/schema'
import { registerAreas } from '../../../src-renderer/shell/areas'
import { ConfirmHost } from '../../../src-renderer/ui'
import { aPerson, aWorkspace } from '../../builders'
import { freshDatabase } from '../../database'
import { label } from '../../labels'
import { eventually } from '../../support/eventually'
import { FakeContract } from '../../support/fake-contract'
import { withNodeBytes } from '../../support/node-bytes'
import { renderUi } from '../../support/render'

const program = 'a'.repeat(32)
const token = 'b'.repeat(32)
const place = {
  ...{
    place: 'Shared',
    program,
    isReachable: true,
    isServer: false,
    needsPassword: false,
    isLocked: false,
    needsPassphrase: false,
  },
}

let fake: FakeContract
let db: CiklusDb
beforeEach(async () => {
  fake = new FakeContract().install()
  registerAreas()
  db = await freshDatabase()
  setDatabase(db)
  await setProgramId(db, program)
  useSyncing.setState(noSync)
  await Promise.all([syncNotes().conflicts.clear(), syncNotes().notes.clear()])
  return () => useSyncing.setState(noSync)
})

const page = (
  <>
    <ComputersTab />
    <ConfirmHost />
    <TakingHost />
  </>
)

const kept: KeptConflict = {
  ...{ key: 'one', program, kind: 'field', table: 'people', record: 'jelena', field: 'city' },
  ...{ value: 'Niš', stamp: '1', against: '2', foundAt: 1, who: 'Ana', at: 1_600_000_000_000 },
  ...{ otherWho: 'Miloš', isSettled: false },
}

async function written(): Promise<void> {
  const edits = [create('people', aPerson({ id: 'jelena', firstName: 'Jelena', city: 'Pirot' }))]
  await commit(db, { label: label('test:done'), place: null, edits })
  await syncNotes().conflicts.put(kept)
}

const computer = (over: Partial<Computer> = {}): Computer => ({
  ...{ device: 'd'.repeat(16), isThis: false, who: 'Miloš', at: 1, behind: 0, since: null },
  ...{ erased: 0, isRemoved: false, held: 0 },
  ...over,
})

describe('A computer that is lost', () => {
  it('is taken off the list after a question, and the button keeps the focus', async () => {
    useSyncing.setState({ place, computers: [computer()] })
    const { user } = renderUi(page)
    const button = screen.getByRole('button', { name: 'Remove… Miloš' })
    await user.click(button)
    await screen.findByText(/For a computer that is lost/)
    await user.click(screen.getByRole('button', { name: 'Remove' }))
    const key = `${program} removed`
    await eventually(async () =>
      expect((await syncNotes().notes.get(key))?.value).toContain('"isOut":true'),
    )
    await eventually(() => expect(document.activeElement).toBe(button))
    await syncNotes().notes.delete(key)
  })

  it('says what it sent since, and can be taken back', async () => {
    useSyncing.setState({ place, computers: [computer({ isRemoved: true, held: 2 })] })
    const { user } = renderUi(page)
    screen.getByText(/removed · exchanged .* · 2 changes that it sent since wait/)
    await user.click(screen.getByRole('button', { name: 'Take back… Miloš' }))
    await user.click(await screen.findByRole('button', { name: 'Take back' }))
    const key = `${program} removed`
    await eventually(async () =>
      expect((await syncNotes().notes.get(key))?.value).toContain('"isOut":false'),
    )
    await syncNotes().notes.delete(key)
  })

  it('is told that it was', () => {
    useSyncing.setState({ place, isRemoved: true })
    renderUi(page)
    screen.getByText(/This computer was removed from the program/)
  })
})

describe('Several computers', () => {
  it('begins in a folder that is chosen; beside another program only after a question', async () => {
    const other = { id: 'c'.repeat(32), computers: 1 }
    fake.answers = { 'sync.pickFolder': () => ({ token, place: 'Shared', programs: [other] }) }
    const { user } = renderUi(page)
    await user.click(screen.getByRole('button', { name: 'Choose a folder…' }))
    const question = await screen.findByRole('alertdialog')
    expect(question.textContent).toContain('Another program is shared')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(fake.askedOf('sync.use')).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Choose a folder…' }))
    await user.click(await screen.findByRole('button', { name: 'Share it here' }))
    await eventually(() => expect(fake.askedOf('sync.use')).toEqual([{ token, program }]))
  })

  it('says who has what, and what is in the way', () => {
    const computers = [
      computer({ device: 'd1', isThis: true, who: 'Ana' }),
      computer({ behind: 3, since: 1_600_000_000_000 }),
    ]
    const clock = { who: 'Miloš', hours: 48 }
    useSyncing.setState({
      place,
      computers,
      waiting: 2,
      newer: 1,
      clock,
      asks: { records: 60, of: 90 },
    })
    renderUi(page)
    for (const words of [
      'Ana (this computer)',
      /does not have 3 changes yet · since .*2020/,
      /2 files in the shared folder have not arrived/,
      /written by a newer Ciklus/,
      /would put 60 records in the trash/,
    ])
      expect(screen.getByText(words)).toBeTruthy()
    // The name in it is marked as Serbian, and so stands apart from the words around it.
    expect(document.body.textContent).toContain("The clock of Miloš's computer")
  })

  it('says which computers have forgotten whom this one forgot, and until when backups have them', async () => {
    const now = Date.now()
    const stamp = `${now}-0000-${'e'.repeat(16)}`
    await db.erased.put({ id: 'people/x', act: `${'e'.repeat(16)}-0000000001`, stamp })
    const day = 86_400_000
    const of = (device: string, who: string, days: number, erased: number) =>
      computer({ device, isThis: device === 'd1', who, at: now - days * day, erased })
    const computers = [
      of('d1', 'Ana', 0, 1),
      of('d2', 'Miloš', 0, 0),
      of('d3', 'Vesna', 12, 0),
      of('d4', 'Ivan', 30, 1),
      { ...of('d5', 'Luka', 30, 0), isRemoved: true },
    ]
    useSyncing.setState({ place, computers })
    renderUi(page)
    const list = (await screen.findByRole('heading', { name: 'Forgotten for good' })).closest(
      'section',
    )
    const lines = [...(list?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent)
    expect(lines).toEqual([
      'Ana (this computer)forgotten here',
      'Milošforgets with its next exchange',
      'Vesnanot reached for 12 days; forgets when it exchanges again',
      'Ivanhas forgotten everybody, too',
      'Lukaremoved; keeps what it has',
    ])
    expect(list?.textContent).toContain('They are deleted when Ciklus is open after')
    await db.meta.put({ key: 'erasing', value: '{"act":"","named":null,"decided":{}}' })
    await eventually(() =>
      expect(list?.querySelector('li')?.textContent).toContain(
        'its second copy is still being cleaned',
      ),
    )
    // Forgotten a moment ago: nobody has exchanged since, so nobody has forgotten that, too.
    await db.erased.put({ id: 'people/y', act: `${'e'.repeat(16)}-0000000002`, stamp })
    await eventually(() =>
      expect(list?.querySelectorAll('li')[3]?.textContent).toContain('forgets when it exchanges'),
    )
  })

  it('lists what two people wrote; one key takes the other value, as a change that can be undone', async () => {
    await written()
    const { user } = renderUi(page)
    await screen.findByText(/Ana wrote “Niš”, Miloš wrote “Pirot”, which stands/)
    await user.click(screen.getByRole('button', { name: /^Take “Niš”/ }))
    await eventually(async () => expect((await db.people.get('jelena'))?.city).toBe('Niš'))
  })

  it('goes on to the next one when one is decided, and to the one before when it was the last', async () => {
    await written()
    await syncNotes().conflicts.bulkPut([
      { ...kept, key: 'three', value: 'Bor', foundAt: 0 },
      { ...kept, key: 'two', value: 'Vršac', foundAt: 0 },
    ])
    const { user } = renderUi(page)
    const buttons = (name: RegExp) => screen.findAllByRole('button', { name })
    const focus = () => document.activeElement?.getAttribute('aria-label') ?? ''
    await eventually(async () => expect(await buttons(/^Leave it/)).toHaveLength(3))
    const [, second] = await buttons(/^Leave it/)
    if (second) await user.click(second)
    await eventually(async () => expect(await buttons(/^Leave it/)).toHaveLength(2))
    // The first was “Niš”, and “Bor” was decided.
    await eventually(() => expect(focus()).toMatch(/^Take “Vršac”/))
    const [, last] = await buttons(/^Leave it/)
    if (last) await user.click(last)
    await eventually(() => expect(focus()).toMatch(/^Take “Niš”/))
  })

  it('says that the list cannot be read, which is not that there is nothing in it', async () => {
    await written()
    const broken = vi.spyOn(syncNotes().conflicts, 'where').mockImplementation(() => {
      throw new Error('The disk does not answer')
    })
    onTestFinished(() => broken.mockRestore())
    renderUi(page)
    await screen.findByText(/^This list could not be read/)
    expect(screen.queryByText(/Ana wrote/)).toBeNull()
  })

  it('leaves one as it is, and does not ask again', async () => {
    await written()
    const { user } = renderUi(page)
    await user.click(await screen.findByRole('button', { name: /^Leave it as it is/ }))
    await eventually(() => expect(screen.queryByText(/Ana wrote/)).toBeNull())
    expect((await db.people.get('jelena'))?.city).toBe('Pirot')
  })
})

describe('A saved program of another computer', () => {
  const several = Array.from({ length: 60 }, (_, count) => `p${count}`)
  const button = 'Take in a file…'

  /** One in which all of these people are in the trash; here they are not. */
  async function choose(): Promise<void> {
    const edits = [create('workspaces', aWorkspace()), ...several.map(personOf)]
    await commit(db, { label: label('test:done'), place: null, edits })
    const other = await freshDatabase()
    await setProgramId(other, program)
    await importWorkspace(other, JSON.parse(await exportWorkspaceText(db, today)))
    const trash = several.map((id) => remove('people', id, today))
    await commit(other, { label: label('test:done'), place: null, edits: trash })
    fake.choose({ name: 'other.json', json: JSON.parse(await exportWorkspaceText(other, today)) })
    fake.choose({ name: 'other.json', json: JSON.parse(await exportWorkspaceText(other, today)) })
  }
  const today = '2021-01-01T00:00:00.000Z'
  const personOf = (id: string) => create('people', aPerson({ id }))
  const inTrash = async () =>
    (await db.people.toArray()).filter(({ deletedAt }) => deletedAt !== null).length

  it('that would put much in the trash asks first; then a backup is made, and it is merged', async () => {
    await choose()
    withNodeBytes(fake)
    const { user } = renderUi(page)
    await user.click(screen.getByRole('button', { name: button }))
    await screen.findByText(/60 records of 61 would go to the trash/)
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(await inTrash()).toBe(0)
    expect(fake.calls).not.toContain('snapshots.finish')
    await user.click(screen.getByRole('button', { name: button }))
    await user.click(await screen.findByRole('button', { name: 'Make a backup and take over' }))
    await eventually(async () => expect(await inTrash()).toBe(60))
    // What is noted about it belongs to this test.
    await eventually(() => expect(useTaking.getState().isBusy).toBe(false))
    expect(fake.calls).toContain('snapshots.finish')
  })

  it('is not merged when the backup before cannot be made', async () => {
    await choose()
    fake.broken.set('snapshots.begin', 'save.diskFull')
    const { user } = renderUi(page)
    await user.click(screen.getByRole('button', { name: button }))
    await user.click(await screen.findByRole('button', { name: 'Make a backup and take over' }))
    await eventually(() => expect(useToasts.getState().toasts).not.toEqual([]))
    expect(await inTrash()).toBe(0)
  })
})

it('The sample program is not shared', async () => {
  const edits = [create('workspaces', aWorkspace({ isSample: true }))]
  await commit(db, { label: label('test:done'), place: null, edits })
  renderUi(page)
  await screen.findByText(/its people are invented, and it is not shared/)
  expect(screen.getByRole('button', { name: 'Choose a folder…' })).toHaveProperty('disabled', true)
  const picked = { token, place: 'Shared', programs: [] }
  expect(await beginIn(picked, () => Promise.resolve(true))).toMatchObject({
    error: { code: 'sync.sample' },
  })
})

describe('Joining', () => {
  it('says that no program is shared in a folder, and does nothing', async () => {
    fake.answers = { 'sync.pickFolder': () => ({ token, place: 'Shared', programs: [] }) }
    const { user } = renderUi(<JoinWay isDisabled={false} />)
    await user.click(screen.getByRole('button', { name: 'Join a program…' }))
    expect(await screen.findByText(/No program is shared in that folder/)).toBeTruthy()
    expect(fake.askedOf('sync.use')).toEqual([])
  })

  it('leaves the database empty when the program has not arrived yet, and says so', async () => {
    const found = { id: program, computers: 1 }
    fake.answers = { 'sync.pickFolder': () => ({ token, place: 'Shared', programs: [found] }) }
    const { user } = renderUi(<JoinWay isDisabled={false} />)
    await user.click(screen.getByRole('button', { name: 'Join a program…' }))
    expect(await screen.findByText(/has not arrived in that folder yet/)).toBeTruthy()
    expect(await db.meta.get('restoring')).toBeUndefined()
    expect(fake.calls).toContain('sync.leave')
  })
})
