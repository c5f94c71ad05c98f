/** The first page: its language, a program of one's own with everything that can be wrong in its form, the sample, a saved one. */
import { readFileSync } from 'node:fs'
import { act } from '@testing-library/react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { raise } from '../../../src-shared/result'
import { setLanguage } from '../../../src-renderer/i18n/i18n'
import { useUi } from '../../../src-renderer/app/ui'
import { useToasts } from '../../../src-renderer/app/toasts'
import { exportEverything } from '../../../src-renderer/app/export-everything'
import { FirstRunScreen } from '../../../src-renderer/features/workspace/FirstRunScreen'
import { followOpenedFiles, OpenedFileDialog } from '../../../src-renderer/features/workspace'
import { aCycle, aPerson, aWorkspace } from '../../builders'
import { control, controls, found, said, until, windowClosed } from '../../support/finding'
import { sharesNothing } from '../../support/fake-answers'
import { fill, fillDisk, openProgram, showScreen } from '../../support/screen'

async function opened() {
  const program = await openProgram({ workspaces: [] })
  const shown = showScreen(FirstRunScreen, { screen: 'home' })
  const write = (label: string, text: string, inside?: HTMLElement) =>
    fill(shown, control('textbox', label, inside), text)
  return { ...program, ...shown, write }
}

async function creating() {
  const shown = await opened()
  await shown.user.click(control('button', 'Create your own…'))
  return shown
}

describe('The first page', () => {
  it('speaks the language that is chosen on it', async () => {
    const { user } = await opened()
    const stop = useUi.subscribe(({ language }) => setLanguage(language ?? 'en'))
    onTestFinished(stop)
    await user.click(control('radio', 'Српски'))
    await found('button', 'Отвори пример')
    await user.click(control('radio', 'Srpski'))
    await found('button', 'Otvori primer')
  })

  it('opens the sample program, moved to today', async () => {
    const { user, rows } = await opened()
    const sample: unknown = JSON.parse(readFileSync('resources/sample/workspace.json', 'utf8'))
    vi.stubGlobal('fetch', () => Promise.resolve({ json: () => Promise.resolve(sample) }))
    onTestFinished(() => void vi.unstubAllGlobals())
    await user.click(control('button', 'Open the sample program'))
    await until(async () => expect(await rows('workspaces')).toMatchObject([{ isSample: true }]))
    await until(() => expect(useUi.getState().cycleId).not.toBeNull())
  })
})

it('Nothing else is begun while a program is joined', async () => {
  const { user, fake } = await opened()
  let go = (): void => undefined
  const held = new Promise<void>((resolve) => (go = resolve))
  const programs = [{ id: 'a'.repeat(32), computers: 1 }]
  fake.answers = {
    'sync.pickFolder': () => ({ token: 'b'.repeat(32), place: 'Shared', programs }),
    'sync.list': () => held.then(sharesNothing['sync.list']),
  }
  await user.click(control('button', 'Join a program…'))
  const doors = ['Create your own…', 'Open the sample program', 'Open a saved program (JSON)…']
  const isOpen = (name: string): boolean => !(control('button', name) as HTMLButtonElement).disabled
  await until(() => expect(doors.filter(isOpen)).toEqual([]))
  expect(document.activeElement).toBe(control('button', 'Join a program…'))
  go()
  await until(() => expect(doors.filter(isOpen)).toEqual(doors))
  await said(/has not arrived in that folder yet/)
})

describe('A new program', () => {
  it('says at each field what is missing, and goes to the first', async () => {
    const { user, write, rows } = await creating()
    expect(document.activeElement).toBe(control('textbox', 'Organization'))
    await write('Role', 'direktorka')
    await user.click(control('button', 'Create program'))
    await said('Write the name of the organization.')
    await said('Write the name of the program.')
    await said('There is a role here without a name.')
    await said('Give the cycle a name, so that it can be found.')
    await said('Say when the cycle begins and when it ends.')
    await until(() => expect(document.activeElement).toBe(control('textbox', 'Organization')))
    expect(await rows('workspaces')).toEqual([])
    await user.click(control('button', 'Back'))
    await found('button', 'Create your own…')
  })

  it('is made with its first cycle and who signs; what is typed after adding a signatory is meant for the new one', async () => {
    const { user, write, rows, db } = await creating()
    await write('Organization', 'Udruženje Most')
    await write('Name of the program', 'Mentorstvo')
    const first = control('group', 'Signatory 1')
    await write('Name', 'Vesna Radić', first)
    await user.click(control('button', 'Add another'))
    const second = await found('group', 'Signatory 2')
    await until(() => expect(document.activeElement).toBe(control('textbox', 'Name', second)))
    await user.paste('Павле Ђурић')
    await user.click(control('button', 'Add another'))
    expect(controls('button', 'Add another')).toEqual([])
    await user.click(await found('button', 'Remove signatory 3'))
    await until(() => expect(document.activeElement).toBe(control('textbox', 'Name', second)))
    const cycle = control('textbox', 'From').closest('section') ?? document.body
    await write('Name', 'Prvi', cycle)
    await write('From', '1.1.2020')
    await write('To', '31.12.2020')
    await user.click(control('button', 'Create program'))
    await until(async () =>
      expect(await rows('workspaces')).toMatchObject([{ program: 'Mentorstvo', isSample: false }]),
    )
    expect(await rows('cycles')).toMatchObject([
      { name: 'Prvi', dates: { start: '2020-01-01', end: '2020-12-31' }, stage: 'preparation' },
    ])
    expect((await rows('signatories')).map(({ name }) => name).toSorted()).toEqual([
      'Vesna Radić',
      'Павле Ђурић',
    ])
    expect(await db.commits.count()).toBe(1)
    expect(useUi.getState()).toMatchObject({
      screen: 'home',
      cycleId: (await rows('cycles'))[0]?.id,
    })
  })

  it('is made by Enter in its last field, as by the button; with something wrong Enter goes there', async () => {
    const { user, write, rows } = await creating()
    await write('Organization', 'Udruženje Most')
    await write('Name', 'Prvi', control('textbox', 'From').closest('section') ?? document.body)
    await write('From', '1.1.2020')
    await user.click(control('textbox', 'To'))
    await user.keyboard('31.12.2020{Enter}')
    await until(() =>
      expect(document.activeElement).toBe(control('textbox', 'Name of the program')),
    )
    expect(await rows('workspaces')).toEqual([])
    await user.keyboard('Mentorstvo{Enter}')
    await until(async () => expect(await rows('workspaces')).toHaveLength(1))
    expect(await rows('cycles')).toMatchObject([{ dates: { end: '2020-12-31' } }])
  })

  it('keeps what is typed when the disk is full, and says so', async () => {
    const { user, write, rows } = await creating()
    await write('Organization', 'Udruženje Most')
    await write('Name of the program', 'Mentorstvo')
    await write('Name', 'Prvi', control('textbox', 'From').closest('section') ?? document.body)
    await write('From', '1.1.2020')
    await write('To', '31.12.2020')
    const makeRoom = fillDisk()
    await user.click(control('button', 'Create program'))
    await said(/There is no room left on the disk/)
    makeRoom()
    expect(control('textbox', 'Organization')).toHaveProperty('value', 'Udruženje Most')
    await user.click(control('button', 'Create program'))
    await until(async () => expect(await rows('workspaces')).toHaveLength(1))
  })
})

describe('A saved program', () => {
  const choose = (user: Awaited<ReturnType<typeof opened>>['user']) =>
    user.click(control('button', 'Open a saved program (JSON)…'))

  it('comes back from its file, with its passphrase when it has one', async () => {
    await openProgram({ cycles: [aCycle({ name: 'Cycle 6' })], people: [aPerson()] })
    const { text } = await exportEverything()
    const { user, fake, rows } = await opened()
    fake.answers = {
      'json.read': ({ passphrase }) => {
        if (passphrase === undefined) return raise('file.needsPassphrase', { name: 'sve.age' })
        if (passphrase !== 'tri reči') return raise('file.wrongPassphrase', { name: 'sve.age' })
        return JSON.parse(text) as never
      },
    }
    fake.choose({ name: 'sve.age' })
    await choose(user)
    await said('“sve.age” opens with a passphrase')
    await user.paste('nije')
    await user.keyboard('{Enter}')
    await said('This is not its passphrase. Try once more.')
    const field = document.querySelector<HTMLElement>('[role=dialog] input')
    if (field === null) throw new Error('There is no field.')
    await fill({ user }, field, 'tri reči')
    await user.click(control('button', 'Open'))
    await windowClosed()
    await until(async () => expect(await rows('people')).toHaveLength(1))
  })

  it('is refused in words when the file is not one, and the first page stays', async () => {
    const { user, fake, rows } = await opened()
    fake.choose({ name: 'other.json', json: { format: 'something else' } })
    await choose(user)
    await said(/^This file is not a Ciklus program/)
    await user.click(control('button', 'Dismiss'))
    fake.choose({ name: 'broken.json' })
    await choose(user)
    await until(() => expect(controls('button', 'Dismiss')).toHaveLength(1))
    // Whoever closes the dialog hears nothing of it.
    await user.click(control('button', 'Dismiss'))
    await choose(user)
    expect(controls('button', 'Dismiss')).toEqual([])
    fake.free = 1_000_000
    fake.choose({ name: 'sve.json', json: {} })
    await choose(user)
    await until(() => expect(controls('button', 'Dismiss')).toHaveLength(1))
    expect(await rows('workspaces')).toEqual([])
  })
})

describe('A saved program that the system hands over', () => {
  const saved = async () => {
    const { rows } = await openProgram({ people: [aPerson()], cycles: [aCycle()] })
    const { text } = await exportEverything()
    return { json: JSON.parse(text) as unknown, rows }
  }

  it('before the page is there is opened by itself, once', async () => {
    const { json } = await saved()
    const { fake, rows } = await openProgram({ workspaces: [] })
    fake.handOver({ name: 'Most.ciklus', json })
    onTestFinished(followOpenedFiles())
    showScreen(FirstRunScreen, { screen: 'home' })
    await until(async () => expect(await rows('people')).toHaveLength(1))
    expect(fake.askedOf('files.opened').at(-1)).toEqual({ isTaken: true })
    expect(fake.askedOf('json.read')).toHaveLength(1)
  })

  it('that holds changes only is refused in words', async () => {
    const { fake, rows } = await openProgram({ workspaces: [] })
    onTestFinished(followOpenedFiles())
    showScreen(FirstRunScreen, { screen: 'home' })
    act(() => fake.handOver({ name: 'Most.ciklus', json: { format: 'ciklus-changes' } }))
    await said(/^This file holds changes of a program, and not the program itself/)
    expect(await rows('workspaces')).toEqual([])
  })

  it('with a picture that is damaged in it is opened without it, and that is said', async () => {
    await openProgram({ workspaces: [aWorkspace({ program: 'Most' })] })
    const json: unknown = JSON.parse((await exportEverything()).text)
    const pictures = [{ hash: 'a'.repeat(64), data: 'AAAA' }]
    const { fake, rows } = await openProgram({ workspaces: [] })
    onTestFinished(followOpenedFiles())
    showScreen(FirstRunScreen, { screen: 'home' })
    act(() => fake.handOver({ name: 'Most.ciklus', json: { ...Object(json), pictures } }))
    await until(async () => expect(await rows('workspaces')).toMatchObject([{ program: 'Most' }]))
    const message = { key: 'workspace:openedWithout', params: { count: 1 } }
    await until(() => expect(useToasts.getState().toasts).toMatchObject([{ message }]))
  })

  it('that is none is refused in words', async () => {
    const { fake, rows } = await openProgram({ workspaces: [] })
    onTestFinished(followOpenedFiles())
    showScreen(FirstRunScreen, { screen: 'home' })
    act(() => fake.handOver({ name: 'Most.ciklus', json: { format: 'something else' } }))
    await said(/^This file is not a Ciklus program/)
    expect(await rows('workspaces')).toEqual([])
  })
})

describe('A saved program that is handed over while a program is open', () => {
  const handedOver = async (isSample: boolean) => {
    const { fake } = await openProgram({ workspaces: [aWorkspace({ program: 'Most', isSample })] })
    onTestFinished(followOpenedFiles())
    const shown = showScreen(OpenedFileDialog, { screen: 'home' })
    act(() => fake.handOver({ name: 'Drugi.ciklus' }))
    return { fake, ...shown }
  }

  it('is not read before somebody wants that, and is forgotten', async () => {
    const { fake, user } = await handedOver(false)
    await said('Take in “Drugi.ciklus”?')
    await said(/“Most” is open/)
    await user.click(control('button', 'Not now'))
    await windowClosed()
    expect(fake.askedOf('files.opened').at(-1)).toEqual({ isTaken: true })
    expect(fake.askedOf('json.read')).toEqual([])
  })

  it('is taken in, if it is of this program', async () => {
    const { fake, user } = await handedOver(false)
    await user.click(await found('button', 'Take in'))
    await until(() => expect(fake.askedOf('json.read')).toHaveLength(1))
    expect(fake.askedOf('files.opened').at(-1)).toEqual({ isTaken: true })
  })

  it('takes the place of the sample when somebody wants that, and waits for the first page', async () => {
    const { fake, user } = await handedOver(true)
    await said('Open “Drugi.ciklus” in place of the sample program?')
    await user.click(control('button', 'Remove the sample and open it'))
    await until(() => expect(fake.askedOf('journal.retire')).toEqual([{ isForGood: true }]))
    expect(fake.askedOf('files.opened').some(({ isTaken }) => isTaken)).toBe(false)
  })

  it('leaves the sample when somebody does not', async () => {
    const { fake, user } = await handedOver(true)
    await user.click(await found('button', 'Keep the sample'))
    await windowClosed()
    expect(fake.askedOf('journal.retire')).toEqual([])
    expect(fake.askedOf('files.opened').at(-1)).toEqual({ isTaken: true })
  })
})
