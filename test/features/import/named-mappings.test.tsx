// @vitest-environment jsdom
/** Columns kept under a name: named, chosen, renamed, replaced and removed by keyboard, each of them one act that can be undone. */
import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { perform, registered } from '../../../src-renderer/app/actions'
import { undoLast } from '../../../src-renderer/app/act'
import { startImport } from '../../../src-renderer/app/import-request'
import { ImportScreen } from '../../../src-renderer/features/import/ImportScreen'
import { useWizard } from '../../../src-renderer/features/import/wizard/wizard.state'
import { control, found, said } from '../../support/finding'
import { choose, openProgram, showScreen } from '../../support/screen'
import { tableOf } from './tables'

const rows = [
  ['Ime i prezime', 'Adresa za dopise', 'Kućica'],
  ['Ana Anić', 'ana@example.org', 'Niš'],
  ['Bora Borić', 'bora@example.org', 'Bor'],
]

/** What an action does, wherever the focus is. */
async function does(id: string): Promise<void> {
  const cannot = () => registered().provided.findLast((one) => one.id === id)?.run === null
  await waitFor(() => expect(cannot()).toBe(false))
  const action = registered().actions.find((one) => one.id === id)
  if (action === undefined) throw new Error('The action is not there.')
  act(() => void perform(action, undefined))
}

async function begun(more: readonly (readonly string[])[] = rows) {
  const program = await openProgram({})
  localStorage.clear()
  program.fake.choose({ name: 'people.csv', table: () => tableOf(more) })
  act(() => void startImport('people'))
  const shown = showScreen(ImportScreen, { screen: 'import' })
  await waitFor(() => expect(useWizard.getState().reading).not.toBeNull())
  act(() => useWizard.setState({ step: 'columns' }))
  await found('heading', 'What does each column become?')
  return { ...program, ...shown }
}

const target = (column: number) => useWizard.getState().overrides.get(column)

describe('Columns kept under a name', () => {
  it('are named by keyboard, chosen for the next file, and each act is undone', async () => {
    const { user, rows: stored } = await begun()
    const house = control('button', /What “Kućica” becomes/)
    act(() => house.focus())
    // One keystroke: the first letter of what it becomes.
    await user.keyboard('g')
    expect(target(2)).toBe('gender')
    await does('import.nameColumns')
    await user.keyboard('Pokrajina{Enter}')
    await waitFor(async () => expect(await stored('views')).toHaveLength(1))
    expect((await stored('views'))[0]).toMatchObject({ name: 'Pokrajina', screen: 'import' })
    act(() => useWizard.setState({ overrides: new Map(), mappingId: null }))
    await choose({ user }, await found('button', /Columns kept under a name/), /^Pokrajina/)
    expect(target(2)).toBe('gender')
    await choose({ user }, control('button', /Columns kept under a name/), /^As guessed/)
    expect(target(2)).toBeUndefined()
    await act(() => undoLast())
    await waitFor(() => expect(screen.queryByText('Columns kept under a name')).toBeNull())
  })

  it('are renamed, not to a name that others have, and removed', async () => {
    const { user, rows: stored } = await begun()
    for (const name of ['Prvi', 'Drugi']) {
      await does('import.nameColumns')
      await user.keyboard(`${name}{Enter}`)
      await waitFor(async () =>
        expect((await stored('views')).map((one) => one.name)).toContain(name),
      )
    }
    await user.click(await found('button', 'Rename…'))
    await user.keyboard('{Control>}a{/Control}prvi{Enter}')
    await said('Other columns are kept under this name.')
    await user.keyboard('{Control>}a{/Control}Treći{Enter}')
    await waitFor(async () =>
      expect((await stored('views')).map((one) => one.name).sort()).toEqual(['Prvi', 'Treći']),
    )
    await user.click(await found('button', 'Remove'))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Remove' })).toBeNull())
    const live = (await stored('views')).filter((one) => (one.deletedAt ?? null) === null)
    expect(live.map((one) => one.name)).toEqual(['Prvi'])
  })

  it('of the same name take its place, and a name is needed', async () => {
    const { user, rows: stored } = await begun()
    await does('import.nameColumns')
    await user.keyboard('{Enter}')
    await said('This cannot be left empty.')
    await user.keyboard('Isti{Enter}')
    await waitFor(async () => expect(await stored('views')).toHaveLength(1))
    await does('import.nameColumns')
    await user.keyboard('ISTI')
    await found('button', 'Put in its place')
    await user.keyboard('{Enter}')
    await waitFor(async () => expect((await stored('views'))[0]?.name).toBe('ISTI'))
    expect(await stored('views')).toHaveLength(1)
  })
})

describe('A table that was turned', () => {
  it('says so, is read as it stands when asked, and turned again', async () => {
    const { user } = await begun([
      ['Ime i prezime', 'Ana Anić', 'Bora Borić'],
      ['E-mail', 'ana@example.org', 'bora@example.org'],
      ['Grad', 'Niš', 'Bor'],
    ])
    act(() => useWizard.setState({ step: 'file' }))
    const first = () => useWizard.getState().table?.rows[0]
    expect(first()).toEqual(['Ime i prezime', 'E-mail', 'Grad'])
    await user.click(await found('button', 'Read it as it stands'))
    expect(first()).toEqual(['Ime i prezime', 'Ana Anić', 'Bora Borić'])
    await user.click(await found('button', 'Turn it'))
    expect(first()).toEqual(['Ime i prezime', 'E-mail', 'Grad'])
  })
})
