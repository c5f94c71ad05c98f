/** The programs of this computer: listed, opened with everything saved, begun, and what is said of one whose folder is gone. */
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import type { Value } from '../../../src-shared/contract'
import { runAction } from '../../../src-renderer/app/actions'
import { OtherPrograms } from '../../../src-renderer/features/programs'
import { ProgramsDialog } from '../../../src-renderer/features/programs/ProgramsDialog'
import { useProgramList } from '../../../src-renderer/features/programs/programs.state'
import { useClosing } from '../../../src-renderer/app/closing'
import { savingLost } from '../../../src-renderer/app/saving'
import { Messages } from '../../../src-renderer/shell/Messages'
import { SyncNotes, syncNotes } from '../../../src-renderer/backup/sync/notes'
import { openDatabase } from '../../../src-renderer/storage/open'
import { notesNameOf } from '../../../src-renderer/storage/program'
import { aPerson, aWorkspace, stored } from '../../builders'
import { freshName } from '../../database'
import { control, controls, found, said, told, until, windowClosed } from '../../support/finding'
import { openProgram, showLive } from '../../support/screen'

type ProgramInfo = Value<'programs.list'>[number]

const program = (id: string, more: Partial<ProgramInfo> = {}): ProgramInfo => ({
  id,
  name: id,
  organization: 'Most',
  usedAt: Date.UTC(2020, 0, 2, 12),
  database: `ciklus-${id}`,
  isOpen: false,
  isFolderThere: true,
  hasDatabase: true,
  ...more,
})
const second = program('0123456789abcdef', { name: 'Škola' })

async function opened(programs: ProgramInfo[], given = {}) {
  const open = await openProgram(given)
  open.fake.programs = programs
  const shown = showLive(
    <>
      <ProgramsDialog />
      <Messages />
    </>,
  )
  useProgramList.setState({ isOpen: true })
  await said('Programs on this computer')
  return { ...open, ...shown }
}

const mine = program('first', { name: 'Mentorstvo', isOpen: true })

describe('The list of programs', () => {
  it('names each, says which is open and when the others were, and opens another one', async () => {
    const { user, fake } = await opened([mine, second])
    await said('Open now')
    await said(/^Last opened/)
    expect(controls('button', /^Open /)).toHaveLength(1)
    await user.click(control('button', 'Open Škola'))
    await until(() =>
      expect(fake.askedOf('programs.open')).toEqual([{ id: second.id, leavesNothing: false }]),
    )
    expect(useClosing.getState().isClosing).toBe(true)
  })

  it('says of a program whose folder is gone what is left of it', async () => {
    await opened([
      mine,
      program('0000000000000001', { isFolderThere: false }),
      program('0000000000000002', { isFolderThere: false, hasDatabase: false }),
      program('0000000000000003', { name: '', usedAt: null }),
      program('0000000000000004', { name: '', isFolderThere: false }),
    ])
    await said(/^Its folder with the journal/)
    await said(/^Nothing of it is on this computer/)
    await said('A program without a name yet')
    await said('A program whose name was lost')
  })

  it('begins another one; a place that cannot be written is told, and this program stays', async () => {
    const { user, fake } = await opened([mine])
    fake.broken.set('programs.begin', 'save.diskFull')
    await user.click(control('button', 'Begin another program'))
    await windowClosed()
    await told(/^There is not enough room/)
    expect(useClosing.getState().isClosing).toBe(false)
    fake.broken.clear()
    useProgramList.setState({ isOpen: true })
    await user.click(await found('button', 'Begin another program'))
    await until(() => expect(fake.calls.filter((c) => c === 'programs.begin')).toHaveLength(2))
  })

  it('keeps a program open that could not be saved, and says so', async () => {
    const { user, fake } = await opened([mine, second])
    savingLost()
    await user.click(await found('button', 'Open Škola'))
    await told(/^Something could not be saved/)
    expect(fake.calls).not.toContain('programs.open')
  })

  it('says why it cannot be read', async () => {
    const open = await openProgram()
    open.fake.broken.set('programs.list', 'request.unexpected')
    showLive(<ProgramsDialog />)
    useProgramList.setState({ isOpen: true })
    await said(/^Something went wrong/)
  })

  it('is opened from the palette and the menu', async () => {
    await openProgram()
    showLive(<ProgramsDialog />)
    runAction('programs.list')
    await said('Programs on this computer')
  })
})

describe('The other programs, on a page before one is open', () => {
  it('are not there when there is no other', async () => {
    const { fake } = await openProgram({ workspaces: [] })
    showLive(<OtherPrograms />)
    await until(() => expect(fake.calls).toContain('programs.list'))
    expect(controls('heading', 'Other programs on this computer')).toEqual([])
  })

  it('say why they cannot be listed', async () => {
    const { fake } = await openProgram({ workspaces: [] })
    fake.broken.set('programs.list', 'request.unexpected')
    showLive(<OtherPrograms />)
    await said('Other programs on this computer')
    await said(/^Something went wrong/)
  })

  it('can be tried again when this program could not be left', async () => {
    const { fake } = await openProgram({ workspaces: [] })
    fake.programs = [program('first')]
    fake.broken.set('programs.open', 'save.diskFull')
    const { user } = showLive(<OtherPrograms />)
    const open = async () => user.click(await found('button', 'Open first'))
    await open()
    await until(() => expect(useClosing.getState().isClosing).toBe(false))
    await until(() => expect(control('button', 'Open first').hasAttribute('disabled')).toBe(false))
    fake.broken.clear()
    await open()
    await until(() => expect(fake.askedOf('programs.open')).toHaveLength(2))
  })

  it('lead back; a program in which nothing was entered leaves nothing', async () => {
    const { fake } = await openProgram({ workspaces: [] })
    fake.programs = [program('first'), { ...second, isOpen: true }]
    const { user } = showLive(<OtherPrograms />)
    await user.click(await found('button', 'Open first'))
    await until(() =>
      expect(fake.askedOf('programs.open')).toEqual([{ id: 'first', leavesNothing: true }]),
    )
  })
})

/** Another program of this computer, with a database of its own and somebody in it. */
async function another(people = [aPerson({ firstName: 'Milica', lastName: 'Đokić' })]) {
  const other = program('0123456789abcdef', { name: 'Škola', database: `${freshName()}~2` })
  const opening = await openDatabase(other.database)
  if (opening.state !== 'open') throw new Error(opening.state)
  const rows = people.length === 0 ? [] : [aWorkspace()]
  await opening.db.rows('workspaces').bulkAdd(rows.map((row) => stored(row)))
  await opening.db.rows('people').bulkAdd(people.map((row) => stored(row)))
  opening.db.close()
  return other
}

const isThere = async (name: string) => (await Dexie.getDatabaseNames()).includes(name)

describe('Removing a program', () => {
  it('saves it first, reads the file back, asks for its name, and takes its database and its folder', async () => {
    const other = await another()
    const { user, fake } = await opened([mine, other])
    fake.saveIn = 'Stick'
    await user.click(await found('button', /^Remove /))
    await said(/^In it: 1 program and 1 person/)
    await user.type(control('textbox', /^Type the name/), 'skola')
    expect(control('button', 'Remove it for good')).toHaveProperty('disabled', true)
    await user.click(control('button', 'Save it as a file…'))
    await said(/^Saved as Stick and read back/)
    expect(fake.askedOf('json.save')[0]?.text).toContain('Đokić')
    await user.click(control('button', 'Remove it for good'))
    await told('Škola was removed from this computer.')
    expect(fake.askedOf('programs.remove')).toEqual([{ id: other.id }])
    expect(await isThere(other.database)).toBe(false)
    await until(() => expect(controls('button', /^Open /)).toEqual([]))
    await said('Programs on this computer')
  })

  it('takes its notes about exchanging along, and those of the open one stay', async () => {
    const other = await another([])
    const { user, fake } = await opened([mine, other])
    const own = notesNameOf(other.database)
    const notes = await new SyncNotes(own).open()
    notes.close()
    await syncNotes().open()
    await user.click(await found('button', 'Remove Škola…'))
    await user.type(await found('textbox', /^Type the name/), 'Škola')
    await user.click(control('button', 'Remove it for good'))
    await until(() => expect(fake.calls).toContain('programs.remove'))
    expect(await isThere(own)).toBe(false)
    expect(await isThere(syncNotes().name)).toBe(true)
  })

  it('that failed is tried again from the same window', async () => {
    const other = await another([])
    const { user, fake } = await opened([mine, other])
    fake.broken.set('programs.remove', 'save.locked')
    await user.click(await found('button', 'Remove Škola…'))
    await user.type(await found('textbox', /^Type the name/), 'Škola')
    const confirm = control('button', 'Remove it for good')
    await user.click(confirm)
    await told(/open in another program|in use|holds/i)
    expect(document.activeElement).toBe(confirm)
    fake.broken.clear()
    await user.click(control('button', 'Remove it for good'))
    await until(() => expect(fake.askedOf('programs.remove')).toHaveLength(2))
    await until(() => expect(controls('button', 'Remove it for good')).toEqual([]))
  })

  it('does nothing while it is not saved, or what was saved is not all of it', async () => {
    const other = await another()
    const { user, fake } = await opened([mine, other])
    fake.saveIn = 'Stick'
    fake.answers = { 'json.read': () => ({}) }
    await user.click(await found('button', 'Remove Škola…'))
    await user.type(await found('textbox', /^Type the name/), 'Škola')
    await user.click(control('button', 'Save it as a file…'))
    await told(/damaged|not whole|cannot be read/i)
    expect(control('button', 'Remove it for good')).toHaveProperty('disabled', true)
    fake.saveIn = null
    await user.click(control('button', 'Save it as a file…'))
    await until(() => expect(fake.askedOf('json.save')).toHaveLength(2))
    expect(control('button', 'Remove it for good')).toHaveProperty('disabled', true)
    await user.click(control('button', 'Cancel'))
    expect(fake.calls).not.toContain('programs.remove')
    expect(await isThere(other.database)).toBe(true)
  })

  it('needs no file where nothing was entered, but the name', async () => {
    const other = await another([])
    const { user, fake } = await opened([mine, other])
    await user.click(await found('button', 'Remove Škola…'))
    await user.type(await found('textbox', /^Type the name/), 'Mentorstvo')
    expect(control('button', 'Remove it for good')).toHaveProperty('disabled', true)
    await user.clear(control('textbox', /^Type the name/))
    await user.type(control('textbox', /^Type the name/), 'Škola')
    await user.click(control('button', 'Remove it for good'))
    await until(() => expect(fake.askedOf('programs.remove')).toEqual([{ id: other.id }]))
    expect(fake.calls).not.toContain('json.save')
  })

  it('of which only the folder is here, is not removed unread', async () => {
    const { user } = await opened([mine, { ...second, hasDatabase: false }])
    await user.click(await found('button', 'Remove Škola…'))
    await said(/cannot be read from here/)
    expect(controls('textbox', /./)).toEqual([])
    expect(control('button', 'Remove it for good')).toHaveProperty('disabled', true)
  })
})
