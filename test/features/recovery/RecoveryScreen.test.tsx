/** The page that brings things back: what was found, the ways on from there, and a question before anything is left aside. */
import { Dexie } from 'dexie'
import { describe, expect, it, onTestFinished } from 'vitest'
import { baseLines } from '../../../src-renderer/backup/content'
import {
  findAllCopies,
  findCopies,
  quarantineDatabase,
  takeChosen,
} from '../../../src-renderer/features/recovery/recovery.data'
import type { Found } from '../../../src-renderer/features/recovery/recovery.data'
import { RecoveryScreen } from '../../../src-renderer/features/recovery/RecoveryScreen'
import { readStart } from '../../../src-renderer/backup/start-check'
import { readDevice } from '../../../src-renderer/storage/meta'
import { setProgram } from '../../../src-renderer/storage/program'
import { aCycle, aPerson } from '../../builders'
import { control, controls, found, isWindowOpen, said, told, until } from '../../support/finding'
import { openProgram, showScreen } from '../../support/screen'
import type { JournalLine, SnapshotInfo } from '../../../src-shared/journal'

const show = (what: Found) => showScreen(() => <RecoveryScreen found={what} />, { screen: 'home' })

const nothing = { journal: null, snapshots: [] }

/** The journal of a program of three people. */
async function linesOfProgram(): Promise<readonly JournalLine[]> {
  const { db } = await openProgram({
    cycles: [aCycle()],
    people: [aPerson(), aPerson(), aPerson()],
  })
  const lines: JournalLine[] = []
  for await (const some of baseLines(db, 'b'.repeat(32), await readDevice(db))) lines.push(...some)
  return lines
}

/** An empty database beside the journal of a program. */
async function emptied() {
  const lines = await linesOfProgram()
  const program = await openProgram({ workspaces: [] })
  program.fake.restart(lines)
  const { check, journal } = await readStart(program.db)
  if (check === 'fine' || check === 'send') throw new Error(`The check says ${check}.`)
  return { ...program, what: await findCopies(check, journal) }
}

describe('An empty database beside a journal', () => {
  it('says what there is, and brings everything back by Enter', async () => {
    const { fake, rows, what } = await emptied()
    const { user } = show(what)
    await said('Your data is not where it was')
    // A folder that was looked into before is none of the places where this program's own copies are.
    expect(fake.askedOf('snapshots.list').map((asked) => asked.isElsewhereToo)).not.toContain(true)
    await until(() => expect(document.body.textContent).toContain('People, in all cycles3'))
    await until(() => expect(document.activeElement?.textContent).toBe('Bring everything back'))
    await user.keyboard('{Enter}')
    await said('Everything is back')
    expect(await rows('people')).toHaveLength(3)
    await until(() => expect(document.activeElement?.textContent).toBe('Open the program'))
  })

  it('is left aside only after a question', async () => {
    const { rows, fake, what } = await emptied()
    const { user } = show(what)
    await user.click(await found('button', 'Begin with an empty program…'))
    await said('Begin with an empty program?')
    await user.click(control('button', 'Cancel'))
    expect(isWindowOpen()).toBe(false)
    expect(fake.retired).toEqual([])
    expect(await rows('people')).toEqual([])
  })

  it('says in its own words why it could not be left aside', async () => {
    const { fake, what } = await emptied()
    const { user } = show(what)
    fake.broken.set('journal.retire', 'journal.failed')
    await user.click(await found('button', 'Begin with an empty program…'))
    await said('Begin with an empty program?')
    await user.click(control('button', 'Begin anew'))
    await said(/^The journal could not be read or written/)
    expect(fake.retired).toEqual([])
  })

  it('says why it could not be brought back, and then goes on instead of leaving things aside', async () => {
    const { fake, what, rows } = await emptied()
    const { user } = show(what)
    fake.broken.set('journal.read', 'request.unexpected')
    await user.click(await found('button', 'Bring everything back'))
    await said(/^Something went wrong/)
    expect(controls('button', 'Begin with an empty program…')).toEqual([])
    fake.broken.clear()
    await user.click(control('button', 'Go on bringing back'))
    await said('Everything is back')
    expect(await rows('people')).toHaveLength(3)
  })
})

describe('A database that cannot be opened', () => {
  it('is tried again first, or put aside before everything comes back', async () => {
    // Those of other tests.
    for (const name of await Dexie.getDatabaseNames())
      if (name.startsWith('ciklus-')) await Dexie.delete(name)
    const { fake } = await openProgram({ workspaces: [] })
    const { user } = show({ reason: 'failed', openFailure: 'damaged', copies: nothing })
    await said('The data could not be opened')
    control('button', 'Try again')
    fake.broken.set('recovery.quarantine', 'request.unexpected')
    await user.click(control('button', 'Bring everything back'))
    await said(/^Something went wrong/)
    fake.broken.clear()
    await user.click(control('button', 'Go on bringing back'))
    await until(() => expect(fake.isSetAside).toBe(true))
    // Where another program can be read, its database stays where it is.
    const asked = () => fake.askedOf('recovery.quarantine').at(-1)
    expect(asked()).toEqual({ isAll: true })
    const other = new Dexie('ciklus-0123456789abcdef')
    other.version(1).stores({ rows: 'id' })
    await other.open()
    onTestFinished(() => other.delete())
    const first = { id: 'first', database: 'ciklus' }
    onTestFinished(() => setProgram(first))
    setProgram(first)
    expect(await quarantineDatabase(null)).toMatchObject({ ok: true })
    expect(asked()).toEqual({ isAll: false })
    // What was chosen is of the program that it was chosen for.
    setProgram({ id: '0123456789abcdef', database: 'ciklus-0123456789abcdef' })
    const empty: Found = { reason: 'empty', openFailure: null, copies: nothing }
    expect(takeChosen(empty)).toBeUndefined()
    setProgram(first)
    await quarantineDatabase(null)
    expect(takeChosen(empty)).toBeNull()
  })
})

describe('A new program', () => {
  it('begins with the backup that is chosen', async () => {
    const { fake } = await openProgram({ workspaces: [] })
    const copy = (id: string): SnapshotInfo => ({
      ...{ id, place: 'here', size: 1, problem: null, about: null },
    })
    const snapshots = [copy('20200102-120000-quit-0001'), copy('20200101-120000-quit-0001')]
    const { user } = show({ ...(await findAllCopies()), copies: { journal: null, snapshots } })
    fake.broken.set('snapshots.read', 'request.unexpected')
    const backups = await until(() => {
      const all = controls('button', /^Bring this one back/)
      expect(all).toHaveLength(2)
      return all
    })
    await user.click(backups[1]!)
    await said(/^Something went wrong/)
    expect(fake.askedOf('snapshots.read')).toMatchObject([{ id: snapshots[1]?.id, place: 'here' }])
  })

  it('begins with a backup from another folder; one without backups is said to have none', async () => {
    const { fake } = await openProgram({ workspaces: [] })
    fake.answers = { 'snapshots.lookInto': () => ({ copies: 0 }) }
    const { user } = show(await findAllCopies())
    await said('No backups that can be read on this computer')
    control('button', 'Back')
    await user.click(control('button', 'Look in another folder…'))
    await told('There are no backups in that folder that Ciklus can read')
    // Who closes the dialog hears nothing.
    fake.answers = {}
    await user.click(control('button', 'Look in another folder…'))
    expect(controls('button', 'Dismiss', document.body)).toHaveLength(1)
  })
})
