/** Tags of people: on the page of one, in the list, for many at once, and as a filter. */
import { describe, expect, it } from 'vitest'
import { PeopleScreen } from '../../../src-renderer/features/people/PeopleScreen'
import { aPerson, aTag } from '../../builders'
import { undoLast } from '../../../src-renderer/app/act'
import { control, found, said, told, until, windowClosed } from '../../support/finding'
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

  it('one that is not on the list is put there, which is told, in one act', async () => {
    const shown = await opened(ana.id)
    await fill(shown, await found('combobox', 'Tags'), 'Banat')
    await shown.user.keyboard('{Enter}')
    await told('Ana Anić: “Banat”, new on the list of tags')
    await saved()
    const banat = (await shown.rows('tags')).find(({ name }) => name === 'Banat')
    expect(await shown.db.people.get(ana.id)).toMatchObject({ [`tag:${banat?.id ?? ''}`]: true })
    expect(await shown.db.commits.count()).toBe(1)
  })

  it('several new ones are typed one right after the other, and no letter goes elsewhere', async () => {
    const shown = await opened(ana.id)
    const field = await found('combobox', 'Tags')
    await shown.user.click(field)
    // Without waiting for what the comma before does.
    await shown.user.keyboard('Banat, Srem 3,Bačka;banat,vojvodina{Enter}')
    await saved()
    const names = () => shown.rows('tags').then((tags) => tags.map(({ name }) => name).toSorted())
    await until(async () =>
      expect(await names()).toEqual([
        'Banat',
        'Bačka',
        'Miksovanje',
        'Srem 3',
        'Zvuk',
        'vojvodina',
      ]),
    )
    const given = Object.entries((await shown.db.people.get(ana.id)) ?? {}).filter(
      ([field, has]) => field.startsWith('tag:') && has === true,
    )
    expect(given).toHaveLength(5)
    expect(document.activeElement).toBe(field)
  })

  it('one undo takes a new one off the list and off the person', async () => {
    const shown = await opened(ana.id)
    await fill(shown, await found('combobox', 'Tags'), 'Banat')
    await shown.user.keyboard('{Enter}')
    await told('Ana Anić: “Banat”, new on the list of tags')
    await undoLast()
    const banat = (await shown.rows('tags')).find(({ name }) => name === 'Banat')
    expect(banat === undefined || banat.deletedAt !== null).toBe(true)
    expect(
      Object.values((await shown.db.people.get(ana.id)) ?? {}).filter((v) => v === true),
    ).toHaveLength(1)
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
