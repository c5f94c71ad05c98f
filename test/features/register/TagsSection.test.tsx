/** The list of tags: kept, renamed and joined for everybody at once, and taken back by one undo. */
import { describe, expect, it } from 'vitest'
import { undoLast } from '../../../src-renderer/app/act'
import { useUi } from '../../../src-renderer/app/ui'
import { SettingsScreen } from '../../../src-renderer/features/settings/SettingsScreen'
import { aPerson, aTag, aView } from '../../builders'
import { control, controls, found, said, told, until, windowClosed } from '../../support/finding'
import { choose, fill, openProgram, saved, showScreen } from '../../support/screen'
import type { Given } from '../../support/screen'

const sound = aTag({ id: 'sound', name: 'Zvuk' })
const mix = aTag({ id: 'mix', name: 'Miksovanje' })
const ana = aPerson({ firstName: 'Ana', 'tag:sound': true, 'field:film': true })
const mira = aPerson({ firstName: 'Mira', 'tag:mix': true, 'field:Filmm': true })

async function opened(given: Given = {}) {
  const program = await openProgram({ people: [ana, mira], tags: [sound, mix], ...given })
  const shown = showScreen(SettingsScreen, { screen: 'settings', filters: { tab: 'register' } })
  await found('heading', 'Tags')
  const rename = async (name: string, to: string, button: string) => {
    await shown.user.click(await found('button', `Rename or join “${name}”…`))
    await fill(shown, await found('textbox', 'What it is to be called'), to)
    await shown.user.click(control('button', button))
    await windowClosed()
    await saved()
  }
  const person = (id: string) => program.db.people.get(id)
  return { ...program, ...shown, rename, person }
}

describe('A tag', () => {
  it('is put on the list with Enter; one that is there, and no name, are refused', async () => {
    const shown = await opened()
    const { user, rows } = shown
    await user.click(control('button', 'Add tag'))
    await said('This cannot be left empty.')
    await fill(shown, control('textbox', 'New tag'), 'zvuk')
    await user.keyboard('{Enter}')
    await said('“Zvuk” is on the list already.')
    await fill(shown, control('textbox', 'New tag'), 'Banat, Srem')
    await user.keyboard('{Enter}')
    await said(/^A tag has no comma/)
    await fill(shown, control('textbox', 'New tag'), 'Banat')
    await choose(shown, control('button', /What it says$/), 'Regions')
    await user.click(control('button', 'Add tag'))
    await found('button', 'Rename or join “Banat”…')
    expect(await rows('tags')).toContainEqual(
      expect.objectContaining({ name: 'Banat', kind: 'region' }),
    )
  })

  it('is renamed for everybody, and Ctrl+Z brings the old name back', async () => {
    const { rename, rows, user } = await opened()
    await rename('Zvuk', 'Ton', 'Save')
    await told('Renamed “Zvuk” to “Ton”')
    expect((await rows('tags')).map(({ name }) => name).toSorted()).toEqual(['Miksovanje', 'Ton'])
    await user.click(control('heading', 'Settings'))
    await user.keyboard('{Control>}z{/Control}')
    await until(async () => expect((await rows('tags')).map(({ name }) => name)).toContain('Zvuk'))
  })

  it('that gets the name of another is joined with it, by one act that one undo takes back', async () => {
    const { rename, rows, person, user } = await opened()
    await rename('Zvuk', 'miksovanje', 'Join')
    expect(await rows('tags')).toMatchObject([{ name: 'Miksovanje' }])
    expect(await person(ana.id)).toMatchObject({ 'tag:mix': true, 'tag:sound': null })
    await user.click(control('heading', 'Settings'))
    await user.keyboard('{Control>}z{/Control}')
    await until(async () => expect(await person(ana.id)).toMatchObject({ 'tag:sound': true }))
    expect(await rows('tags')).toHaveLength(2)
  })

  it('leaves its views whole when it is joined or taken away; one undo brings them back', async () => {
    const views = [aView({ id: 'view', filters: { scope: 'all', tag: 'sound' } })]
    const { rename, rows, user, db } = await opened({ views })
    await rename('Zvuk', 'miksovanje', 'Join')
    expect(await rows('views')).toMatchObject([{ filters: { scope: 'all', tag: 'mix' } }])
    expect(await db.commits.count()).toBe(1)
    await user.click(await found('button', 'Remove “Miksovanje”…'))
    await user.click(await found('button', 'Remove'))
    await told('Removed “Miksovanje”')
    await saved()
    expect((await rows('views')).map(({ filters }) => filters)).toEqual([{ scope: 'all' }])
    await undoLast()
    await undoLast()
    expect(await rows('views')).toMatchObject([{ filters: { scope: 'all', tag: 'sound' } }])
  })

  it('is not given a name with a comma', async () => {
    const shown = await opened()
    await shown.user.click(await found('button', 'Rename or join “Zvuk”…'))
    await fill(shown, await found('textbox', 'What it is to be called'), 'Zvuk; slika')
    await said(/^A tag has no comma/)
    expect((control('button', 'Save') as HTMLButtonElement).disabled).toBe(true)
  })

  it('is taken away from everybody once that was asked', async () => {
    const { user, rows, person } = await opened()
    await user.click(await found('button', 'Remove “Zvuk”…'))
    await said('1 person has it and loses it. You can undo this.')
    await user.click(control('button', 'Remove'))
    await told('Removed “Zvuk”')
    await saved()
    expect(await person(ana.id)).toMatchObject({ 'tag:sound': null })
    expect(await rows('tags')).toMatchObject([{ name: 'Miksovanje' }])
  })

  it('leads to whoever has it', async () => {
    const { user } = await opened()
    const [first] = controls('button', '1 person')
    if (first === undefined) throw new Error('Nobody has a field of work.')
    await user.click(first)
    expect(useUi.getState()).toMatchObject({
      screen: 'people',
      filters: { people: { scope: 'all', field: 'film' } },
    })
  })
})

describe('A field of work', () => {
  it('that is renamed is renamed in the views, too', async () => {
    const views = [aView({ id: 'view', filters: { field: 'Filmm' } })]
    const { rename, rows } = await opened({ views })
    await rename('Filmm', 'Kino', 'Save')
    expect(await rows('views')).toMatchObject([{ filters: { field: 'Kino' } }])
  })

  it('is joined with another one for everybody', async () => {
    const { rename, person } = await opened()
    await rename('Filmm', 'film', 'Join')
    expect(await person(mira.id)).toMatchObject({ 'field:film': true, 'field:Filmm': null })
  })
})
