/** Tags of people: on the page of one, in the list, for many at once, and as a filter. */
import { describe, expect, it } from 'vitest'
import { PeopleScreen } from '../../../src-renderer/features/people/PeopleScreen'
import { aPerson, aTag } from '../../builders'
import { control, found, said, until, windowClosed } from '../../support/finding'
import { choose, fill, openProgram, saved, showScreen } from '../../support/screen'

const sound = aTag({ id: 'sound', name: 'Zvuk' })
const mix = aTag({ id: 'mix', name: 'Miksovanje' })
const person = (firstName: string, over: object = {}) =>
  aPerson({ firstName, lastName: 'Anić', city: null, email: null, phone: null, ...over })
const ana = person('Ana', { 'tag:sound': true })
const bora = person('Bora')

async function opened(recordId: string | null = null, filters: object = {}) {
  const program = await openProgram({ people: [ana, bora], tags: [sound, mix] })
  const shown = showScreen(PeopleScreen, { screen: 'people', recordId, filters })
  await found('grid', 'People')
  return { ...program, ...shown }
}

describe('On the page of a person', () => {
  it('a tag of the list is given by its name, in any script', async () => {
    const shown = await opened(ana.id)
    await fill(shown, await found('combobox', 'Tags'), 'миксовање')
    await shown.user.keyboard('{Enter}')
    await until(async () =>
      expect(await shown.db.people.get(ana.id)).toMatchObject({ 'tag:mix': true }),
    )
    expect(await shown.rows('tags')).toHaveLength(2)
  })

  it('one that is not on the list is put there once that was asked, in one act', async () => {
    const shown = await opened(ana.id)
    await fill(shown, await found('combobox', 'Tags'), 'Banat')
    await shown.user.keyboard('{Enter}')
    await said(/^It is not on the list yet/)
    await shown.user.click(control('button', 'Add tag'))
    await windowClosed()
    await saved()
    const banat = (await shown.rows('tags')).find(({ name }) => name === 'Banat')
    expect(await shown.db.people.get(ana.id)).toMatchObject({ [`tag:${banat?.id ?? ''}`]: true })
    expect(await shown.db.commits.count()).toBe(1)
  })

  it('nothing is put on the list when that is declined', async () => {
    const shown = await opened(ana.id)
    await fill(shown, await found('combobox', 'Tags'), 'Banat')
    await shown.user.keyboard('{Enter}')
    await said(/^It is not on the list yet/)
    await shown.user.keyboard('{Escape}')
    await windowClosed()
    expect(await shown.rows('tags')).toHaveLength(2)
    expect(await shown.db.commits.count()).toBe(0)
  })
})

describe('In the list', () => {
  it('whoever has a tag is found by it', async () => {
    const shown = await opened()
    await choose(shown, await found('button', /Tag$/), 'Zvuk')
    await until(() => expect(control('grid', 'People').textContent).not.toContain('Bora'))
    expect(control('grid', 'People').textContent).toContain('Ana')
  })

  it('many are given one beside those they have; a word that is not on the list is refused', async () => {
    const shown = await opened()
    await shown.user.click(await found('button', 'Select all'))
    await shown.user.click(await found('button', 'Change a field…'))
    await choose(shown, await found('button', /Field$/), 'Tags, beside those already there')
    const value = await found('combobox', 'New value')
    await fill(shown, value, 'Banat')
    await shown.user.keyboard('{Enter}')
    await said(/“Banat” is not on the list of tags/)
    await fill(shown, value, 'Miksovanje')
    await shown.user.keyboard('{Enter}')
    await shown.user.click(await found('button', /^Change 2/))
    await windowClosed()
    await saved()
    expect(await shown.db.people.get(ana.id)).toMatchObject({ 'tag:sound': true, 'tag:mix': true })
    expect(await shown.db.people.get(bora.id)).toMatchObject({ 'tag:mix': true })
    expect(await shown.db.commits.count()).toBe(1)
  })
})
