/** The frame of the program: rail, keys, palette, the top line and what it says, work in progress, messages above the screens. */
import { act } from '@testing-library/react'
import { flushSync } from 'react-dom'
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { raise } from '../../src-shared/result'
import { Lazy } from '../../src-renderer/app/lazy'
import { runJob } from '../../src-renderer/app/jobs'
import { goTo } from '../../src-renderer/app/go-to'
import { screenNames } from '../../src-renderer/app/routes'
import { copyReported, savingLost } from '../../src-renderer/app/saving'
import { useUi } from '../../src-renderer/app/ui'
import { useBackupFolder } from '../../src-renderer/backup/backup-folder'
import { useDisk } from '../../src-renderer/backup/disk'
import { editPerson } from '../../src-renderer/features/people/people.data'
import catalogue from '../../src-renderer/i18n/catalogues/en/shell.json'
import { screens } from '../../src-renderer/shell/screens'
import { Shell } from '../../src-renderer/shell/Shell'
import type { ShellProps } from '../../src-renderer/shell/Shell'
import { aCycle, aParticipation, aPerson, stored } from '../builders'
import { listen } from '../support/announced'
import {
  control,
  controls,
  found,
  grid,
  region,
  row,
  said,
  until,
  windowClosed,
} from '../support/finding'
import { choose, fill, openProgram, saved, showLive } from '../support/screen'
import { allLoaded } from './loaded'

beforeAll(allLoaded)

const six = aCycle({ name: 'Cycle 6' })
const five = aCycle({ name: 'Cycle 5', dates: { start: '2018-01-01', end: '2018-12-31' } })
const milica = aPerson({ firstName: 'Milica', lastName: 'Đokić' })
const jovan = aPerson({ firstName: 'Jovan', lastName: 'Marić' })
const njegos = stored(aPerson({ firstName: 'Njegoš', lastName: 'Đurđević' }), {
  deletedAt: '2020-05-01T10:00:00.000Z',
})
const given = {
  cycles: [six, five],
  people: [milica, jovan, njegos],
  participations: [milica, jovan].map(({ id }) =>
    aParticipation({ cycleId: six.id, personId: id }),
  ),
}

async function opened(newer: ShellProps['newer'] = null) {
  const program = await openProgram(given)
  const shown = showLive(<Shell name="Mentorstvo" organization="Most" newer={newer} />)
  await found('heading', 'Cycle 6')
  const banner = document.querySelector('header')
  if (banner === null) throw new Error('There is no top line.')
  return { ...program, ...shown, banner }
}

const screenIs = (name: string) =>
  until(() => expect(document.querySelector('main')?.getAttribute('aria-label')).toBe(name))

describe('Screens', () => {
  it('are gone to by Ctrl and a digit or on the rail; the rail can be skipped, and says where one is', async () => {
    const { user } = await opened()
    await user.keyboard('{Control>}5{/Control}')
    await screenIs('Workshops')
    await until(() => expect(document.title).toBe('Workshops – Mentorstvo'))
    await user.click(control('button', 'Settings', document.querySelector('nav') ?? undefined))
    await screenIs('Settings')
    expect(document.querySelector('nav [aria-current=page]')?.textContent).toBe('Settings')
    act(() => (document.activeElement as HTMLElement | null)?.blur())
    await user.tab()
    expect(document.activeElement).toBe(control('link', 'Skip to the screen'))
    await user.keyboard('{Enter}')
    expect(document.activeElement?.id).toBe('content')
  })

  it('are all there, and one that was there before comes in the first frame, not as an empty page', async () => {
    await opened()
    for (const screen of screenNames) {
      goTo({ screen })
      await screenIs(catalogue.screen[screen])
      await until(() => expect(document.querySelector('main h1')).not.toBeNull())
    }
    const empty = screenNames.filter((screen) => {
      flushSync(() => goTo({ screen }))
      return document.querySelector('main h1') === null
    })
    expect(empty).toEqual([])
  })

  it('keep what is typed when another one is shown by its key', async () => {
    const { user, db } = await opened()
    goTo({ screen: 'people', recordId: milica.id })
    await fill({ user }, await found('textbox', 'Notes', await region('Person')), 'Piše scenario')
    await user.keyboard('{Control>}1{/Control}')
    await screenIs('Home')
    await saved()
    expect((await db.people.get(milica.id))?.notes).toBe('Piše scenario')
  })

  it('that break leave the rest usable, and are tried again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { part } = screens.alumni
    let isBroken = true
    const Breaking = () => {
      if (isBroken) throw new Error('Broken')
      return <h1>Whole</h1>
    }
    Object.assign(screens.alumni, { part: new Lazy(() => Promise.resolve(Breaking)) })
    onTestFinished(() => void Object.assign(screens.alumni, { part }))
    const { user } = await opened()
    await user.keyboard('{Control>}8{/Control}')
    await said('This screen could not be shown')
    isBroken = false
    await user.click(control('button', 'Try again'))
    await found('heading', 'Whole')
  })
})

describe('The palette', () => {
  it('finds a person in the other script, does commands, offers to add whom it does not find, and gives the focus back', async () => {
    const { user } = await opened()
    goTo({ screen: 'people' })
    await row('People', 'Milica')
    control('searchbox', 'Search people').focus()
    await user.keyboard('{Control>}k{/Control}')
    await user.paste('ђокић')
    await found('option', /^Milica Đokić/)
    await user.keyboard('{Enter}')
    await found('heading', 'Milica Đokić', await region('Person'))
    await user.keyboard('{Control>}k{/Control}')
    await user.paste('all cycles')
    await found('option', /^All cycles/)
    await user.keyboard('{Enter}')
    await screenIs('Cycles')
    await user.keyboard('{Control>}k{/Control}')
    await user.paste('Qqqqq Wwwww')
    await found('option', 'Add “Qqqqq Wwwww”')
    await user.keyboard('{Control>}k{/Control}')
    await windowClosed()
  })

  it('finds who lies in the trash, in a group of its own, and leads there with the focus on the list', async () => {
    const { user, rows } = await opened()
    await user.keyboard('{Control>}k{/Control}')
    await user.paste('Његош Ђурђевић')
    await found('option', /^Njegoš Đurđević/, await found('group', 'In the trash'))
    control('option', 'Add “Његош Ђурђевић”')
    await user.keyboard('{Enter}')
    await row('Trash', 'Njegoš Đurđević')
    await until(() => expect(document.activeElement).toBe(grid('Trash')))
    await user.keyboard('{Enter}')
    await said('The trash is empty')
    expect(await rows('people')).toHaveLength(3)
  })

  it('takes Enter for what was typed, however soon it comes', async () => {
    const { user } = await opened()
    goTo({ screen: 'people' })
    for (const name of ['Jovan Marić', 'Milica Đokić']) {
      await user.keyboard('{Control>}k{/Control}')
      await user.paste(name)
      await user.keyboard('{Enter}')
      await found('heading', name, await region('Person'))
    }
  })
})

describe('The list of keys', () => {
  it('is in help with the keys of what can be done here, and closed by Esc', async () => {
    const { user } = await opened()
    await user.keyboard('{F1}')
    await user.click(await found('radio', 'All keys'))
    await said('In lists and fields')
    const help = () => document.querySelector('aside')?.textContent ?? ''
    expect(help()).toMatch(/Add person….*Ctrl.*N/)
    expect(help()).not.toContain('Add workshop')
    await user.keyboard('{Escape}')
    expect(help()).toBe('')
    goTo({ screen: 'people' })
    await row('People', 'Milica')
    await user.type(control('searchbox', 'Search people'), '?')
    expect(controls('searchbox', 'Search people')).toHaveLength(1)
  })
})

describe('The cycle', () => {
  it('is switched from everywhere, and made from there', async () => {
    const shown = await opened()
    await choose(shown, control('button', /^Cycle:/), 'Cycle 5')
    await found('heading', 'Cycle 5')
    expect(useUi.getState().cycleId).toBe(five.id)
    await choose(shown, control('button', /^Cycle:/), 'New cycle from the last one')
    expect(await found('textbox', 'Name')).toHaveProperty('value', 'Cycle 7')
  })

  it('is another one when the chosen one is gone', async () => {
    const { db } = await opened()
    await act(() => db.cycles.update(six.id, { deletedAt: '2020-01-01T00:00:00.000Z' }))
    await until(() => expect(useUi.getState().cycleId).toBe(five.id))
  })
})

describe('The top line', () => {
  it('says whether everything is saved, twice, and why not', async () => {
    const { banner } = await opened()
    const heard = listen()
    await said('Saved', banner)
    copyReported(true, null)
    await said('Saving…', banner)
    copyReported(false, 'noPermission')
    await said('Saved here, but the journal cannot be written', banner)
    await said(/^Ciklus may not write in its data folder/, banner)
    savingLost()
    await said('Not saved', banner)
    await said(/^The program lost touch with its data/, banner)
    await until(() =>
      expect(heard()).toEqual([
        expect.stringMatching(/^! Saved here, but the journal cannot be written\. Ciklus may not/),
        expect.stringMatching(/^! Not saved\. The program lost touch/),
      ]),
    )
  })

  it('says "Saved" once for a run of changes', async () => {
    const { banner } = await opened()
    const heard = listen()
    await said('Saved', banner)
    await editPerson(milica, { city: 'Vršac' }, six.id)
    await editPerson(milica, { city: 'Bor' }, six.id)
    await until(() => expect(heard()).toEqual(['Saved']))
  })

  it('names what undo and redo would do; undo walks back to where it happened; the system’s menu does the same', async () => {
    const { user, db, fake, banner } = await opened()
    goTo({ screen: 'people', recordId: milica.id })
    const result = await editPerson(milica, { city: 'Vršac' }, six.id)
    expect(result.ok).toBe(true)
    goTo({ screen: 'home', recordId: null })
    const undo = await found('button', 'Undo', banner)
    await until(() => expect(undo).toHaveProperty('disabled', false))
    const city = async () => (await db.people.get(milica.id))?.city
    await user.click(undo)
    await screenIs('People')
    await until(async () => expect(await city()).toBe(milica.city))
    // A quick hand: the buttons have not heard of it yet.
    act(() => fake.chooseInMenu('shell.redo'))
    await until(async () => expect(await city()).toBe('Vršac'))
    act(() => fake.chooseInMenu('shell.undo'))
    await until(async () => expect(await city()).toBe(milica.city))
    act(() => fake.chooseInMenu('check.open'))
    await screenIs('Check the data')
    // An open window keeps the keys to itself, and the menu too.
    await user.keyboard('{Control>}k{/Control}')
    act(() => fake.chooseInMenu('shell.redo'))
    expect(await city()).toBe(milica.city)
  })
})

describe('Work in progress', () => {
  const label = { key: 'settings:job.export', params: {} } as const

  it('is named, followed, stopped, and taken off the list', async () => {
    const { user, fake, banner } = await opened()
    expect(controls('button', 'Recent work')).toEqual([])
    fake.waiting.add('json.save')
    let id = ''
    const done = runJob(label, (job) => {
      id = job
      return window.ciklus.json.save({ job, text: '{}', suggestedName: 'program.json' })
    })
    await user.click(await found('button', /Recent work$/u))
    fake.tellProgress({ job: id, done: 3, total: 4 })
    const barOf = () => document.querySelector('[role=dialog] [role=progressbar]')
    await until(() => expect(barOf()?.getAttribute('aria-valuenow')).toBe('3'))
    await user.click(control('button', 'Cancel'))
    expect(await done).toMatchObject({ ok: false, error: { code: 'request.cancelled' } })
    await said('Stopped')
    await user.click(controls('button', 'Remove from the list').at(-1)!)
    await until(() => expect(controls('button', 'Recent work', banner)).toEqual([]))
  })

  it('that failed says why', async () => {
    const { user } = await opened()
    await runJob(label, () => Promise.resolve().then(() => raise('disk.tooFull', { free: 3 })))
    await user.click(await found('button', 'Recent work'))
    await said(/3 MB/)
  })
})

describe('What stands above every screen', () => {
  it('says that the data is newer, that the disk is almost full, that backups are late; each can be put away', async () => {
    const { user } = await opened({ found: 9, known: 3 })
    await said('This data is from a newer Ciklus')
    useDisk.setState({ little: 120 })
    await said(/^120 MB are free/)
    useBackupFolder.setState({ late: { place: '/media/stick', last: null } })
    await said(/^None has come to “\/media\/stick” yet/)
    await user.click(control('button', 'Backups…'))
    expect(useUi.getState()).toMatchObject({ filters: { settings: { tab: 'copies' } } })
    for (const dismiss of controls('button', 'Dismiss')) await user.click(dismiss)
    await until(() => expect(document.body.textContent).not.toMatch(/120 MB|None has come/u))
    await said('This data is from a newer Ciklus')
  })
})
