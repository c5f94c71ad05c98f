/** Settings: the program's names and who signs, this computer, where the data is, what Ciklus is made of. */
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { useUi } from '../../../src-renderer/app/ui'
import { SettingsScreen } from '../../../src-renderer/features/settings/SettingsScreen'
import { aSignatory, aWorkspace } from '../../builders'
import { aPng, dataUrlOf, hashOf } from '../../pictures'
import { control, controls, found, isWindowOpen, said, told, until } from '../../support/finding'
import { choose, fill, openProgram, saved, showScreen } from '../../support/screen'
import type { FilterValue } from '../../../src-renderer/app/routes'
import type { Given } from '../../support/screen'

const vesna = aSignatory({ name: 'Vesna Radić', role: 'direktorka', position: 1 })
const pavle = aSignatory({ name: 'Павле Ђурић', role: 'координатор', position: 2 })

async function opened(tab: FilterValue<'settings', 'tab'>, given: Given = {}) {
  const program = await openProgram({ signatories: [vesna, pavle], ...given })
  const shown = showScreen(SettingsScreen, { screen: 'settings', filters: { tab } })
  const write = async (label: string, text: string, inside?: HTMLElement) => {
    await fill(shown, await found('textbox', label, inside), text)
    await shown.user.keyboard('{Enter}')
  }
  return { ...program, ...shown, write }
}

describe('The program', () => {
  it('is changed in place, takes no empty name, and one undo takes a change back', async () => {
    const { user, write, rows } = await opened('program')
    await write('Name of the program', '')
    await said('This cannot be left empty.')
    await user.keyboard('{Escape}')
    await write('Name of the program', 'Mentorstvo novo')
    await choose({ user }, control('button', /Language of documents$/), 'English')
    await saved()
    expect(await rows('workspaces')).toMatchObject([
      { program: 'Mentorstvo novo', documentLanguage: 'en' },
    ])
    await user.click(control('heading', 'Settings'))
    await user.keyboard('{Control>}z{/Control}')
    await until(async () =>
      expect(await rows('workspaces')).toMatchObject([{ documentLanguage: 'sr-Latn' }]),
    )
  })

  it('is signed by up to three: one more is added, and an emptied name takes a place away with its role', async () => {
    const { write, rows } = await opened('program')
    const place = (position: number) => found('group', `Signatory ${String(position)}`)
    await write('Name', 'Iva Ilić', await place(3))
    await found('textbox', 'Role', await place(3))
    await write('Role', 'upravnica', await place(1))
    await write('Name', '', await place(1))
    const kept = async () =>
      (await rows('signatories'))
        .toSorted((a, b) => a.position - b.position)
        .map(({ name }) => name)
    await until(async () => expect(await kept()).toEqual(['Павле Ђурић', 'Iva Ilić']))
    await until(() => expect(controls('group', /^Signatory/)).toHaveLength(3))
  })

  it('gets a logo from a picture, and says so when a file is none', async () => {
    const { user, fake, rows } = await opened('program')
    const dataUrl = dataUrlOf(aPng())
    fake.choose({ name: 'slika.txt' })
    await user.click(await found('button', 'Choose a picture…'))
    await until(() =>
      expect(document.querySelector('[role=group][aria-label=Logo]')?.textContent).toMatch(
        /picture/u,
      ),
    )
    fake.choose({ name: 'logo.png', picture: { dataUrl, width: 1, height: 1, missingFonts: [] } })
    await user.click(control('button', 'Choose a picture…'))
    await found('button', 'Choose another…')
    await saved()
    expect(await rows('workspaces')).toMatchObject([{ logo: hashOf(aPng()) }])
    await user.click(control('button', 'Remove'))
    await until(async () => expect(await rows('workspaces')).toMatchObject([{ logo: null }]))
  })
})

describe('This computer', () => {
  it('has its own language, colours and size of text, and knows who is at it', async () => {
    const { user, write, db } = await opened('computer')
    await user.click(await found('radio', 'Dark'))
    await user.click(control('radio', '200%'))
    await user.click(control('checkbox', /^Single keys do something/u))
    await user.click(control('radio', 'Српски'))
    expect(useUi.getState()).toMatchObject({
      theme: 'dark',
      textSize: 200,
      singleKeys: false,
      language: 'sr-Cyrl',
    })
    await write('Your name', 'Mira')
    await until(async () => expect(JSON.stringify(await db.meta.toArray())).toContain('Mira'))
    // It is no change of the program: there is nothing to undo.
    expect(await db.commits.count()).toBe(0)
  })
})

describe('The data', () => {
  it('says where it is and shows it, saves everything as one file, and leads to the check', async () => {
    const { user, fake } = await opened('data')
    await said('/home/ana/.config/ciklus')
    await user.click(control('button', 'Show the folder'))
    expect(fake.calls).toContain('app.showDataFolder')
    fake.saveIn = '/home/ana'
    await user.click(control('button', 'Export everything (JSON)…'))
    await told(/^Saved everything as “Mentorski program .*\.ciklus/)
    expect(JSON.parse(fake.askedOf('json.save')[0]?.text ?? '')).toMatchObject({
      format: 'ciklus-workspace',
    })
    await user.click(control('button', 'Show'))
    expect(fake.askedOf('files.reveal')).toHaveLength(1)
    expect(controls('button', 'Remove the sample program…')).toEqual([])
    await user.click(control('button', 'Check now'))
    expect(useUi.getState().screen).toBe('check')
  })

  it('lies where a server may get it, or in two places: that is said', async () => {
    const open = await openProgram()
    const info = {
      ...{ version: '1', runtime: 'Electron 45', systemLanguage: 'en', setsPaper: true },
      dataFolder: 'C:\\Roaming\\Ciklus',
      isRoaming: true,
      isWithoutGraphics: false,
      otherDataFolder: 'C:\\Old\\Ciklus',
    }
    open.fake.answers = { 'app.info': () => info }
    showScreen(SettingsScreen, { screen: 'settings', filters: { tab: 'data' } })
    await said(/^Windows may copy this folder/)
    await said(/another folder, too.*C:\\Old\\Ciklus/)
  })

  it('could be read by a thief or not, as far as the system tells', async () => {
    for (const [disk, words] of [
      ['encrypted', 'The disk is encrypted'],
      ['open', 'The disk is not encrypted'],
      ['unknown', 'The system does not say whether the disk is encrypted'],
    ] as const) {
      const open = await openProgram()
      open.fake.disk = disk
      const { unmount } = showScreen(SettingsScreen, {
        screen: 'settings',
        filters: { tab: 'data' },
      })
      await said(words)
      expect(controls('heading', 'If this computer is lost or stolen')).toHaveLength(1)
      unmount()
    }
  })

  it('of the sample program is removed only after a question', async () => {
    const { user, rows } = await opened('data', { workspaces: [aWorkspace({ isSample: true })] })
    await user.click(await found('button', 'Remove the sample program…'))
    await said(/This cannot be undone/)
    await user.click(control('button', 'Cancel'))
    expect(isWindowOpen()).toBe(false)
    expect(await rows('workspaces')).toHaveLength(1)
  })
})

describe('What Ciklus is', () => {
  it('is said with its version and the licence of everything on board, word for word; the tabs go to each', async () => {
    const list = {
      parts: [
        { name: 'Amiri', kind: 'font', licence: 'OFL-1.1', text: 1 },
        { name: 'react', kind: 'library', licence: 'MIT', text: 0 },
      ],
      texts: ['Permission is hereby granted', 'This Font Software'],
    }
    vi.stubGlobal('fetch', () => Promise.resolve({ json: () => Promise.resolve(list) }))
    onTestFinished(() => void vi.unstubAllGlobals())
    const { user } = await opened('about')
    await said('Chromium 150')
    await said('OFL-1.1')
    await user.click(await found('button', 'react'))
    await said('The licence of react')
    await said('Permission is hereby granted')
    await user.keyboard('{Escape}')
    await until(() => expect(document.activeElement).toBe(control('button', 'react')))
    expect(isWindowOpen()).toBe(false)
    await user.click(control('tab', 'Trash'))
    await said('The trash is empty')
    await user.click(control('tab', 'History'))
    await said('Nothing has been done yet')
  })
})
