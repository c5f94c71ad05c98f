/** The first page: its language, a program of one's own with everything that can be wrong in its form, the sample, a saved one. */
import { readFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { raise } from '../../../src-shared/result'
import { setLanguage } from '../../../src-renderer/i18n/i18n'
import { useUi } from '../../../src-renderer/app/ui'
import { exportEverything } from '../../../src-renderer/app/export-everything'
import { FirstRunScreen } from '../../../src-renderer/features/workspace/FirstRunScreen'
import { aCycle, aPerson } from '../../builders'
import { control, controls, found, said, until, windowClosed } from '../../support/finding'
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
