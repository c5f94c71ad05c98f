/** Tags and own fields in a file: known ones are taken, unknown ones are asked about, and all is one act. */
import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { perform, registered } from '../../../src-renderer/app/actions'
import { startImport } from '../../../src-renderer/app/import-request'
import { undoLast } from '../../../src-renderer/app/act'
import { ImportScreen } from '../../../src-renderer/features/import/ImportScreen'
import { aPerson, aTag, anOwnField } from '../../builders'
import { control, found, said } from '../../support/finding'
import { choose, openProgram, showScreen } from '../../support/screen'
import type { Given } from '../../support/screen'
import { tableOf } from './tables'

const sound = aTag({ id: 'sound', name: 'Zvuk' })
const mix = aTag({ id: 'mix', name: 'Miks' })
const ana = aPerson({
  firstName: 'Ana',
  lastName: 'Anić',
  email: 'ana@example.org',
  'tag:sound': true,
})

async function begun(rows: readonly (readonly (string | number | null)[])[], given: Given = {}) {
  const program = await openProgram({ people: [ana], tags: [sound, mix], ...given })
  localStorage.clear()
  program.fake.choose({ name: 'people.csv', table: () => tableOf(rows) })
  act(() => void startImport('people'))
  const shown = showScreen(ImportScreen, { screen: 'import' })
  return { ...program, ...shown }
}

/** What Ctrl+Enter does, wherever the focus is. */
async function goOn(): Promise<void> {
  const cannot = () =>
    registered().provided.findLast(({ id }) => id === 'import.next')?.run === null
  await waitFor(() => expect(cannot()).toBe(false))
  const action = registered().actions.find(({ id }) => id === 'import.next')
  if (action !== undefined) act(() => void perform(action, undefined))
}

const head = ['Ime', 'Prezime', 'Mejl']
const anaRow = ['Ana', 'Anić', 'ana@example.org']
const miraRow = ['Mira', 'Kovač', 'mira@example.org']

describe('A column of tags', () => {
  const rows = [
    [...head, 'Tags'],
    [...anaRow, 'zvuk, Banat'],
    [...miraRow, 'Banat; Sever'],
  ]

  it('gives the tags of the list; unknown ones are put on it, left out or another, as was said', async () => {
    const { rows: stored, db, user } = await begun(rows)
    await goOn()
    await said('Tags that are not on your list')
    await choose({ user }, control('button', /“Banat”, 2 rows$/), 'The same as “Miks”')
    await goOn()
    await found('heading', '2 people imported')
    const [mira] = (await stored('people')).filter(({ firstName }) => firstName === 'Mira')
    expect(await stored('tags')).toHaveLength(3)
    expect(await db.people.get(ana.id)).toMatchObject({ 'tag:sound': true, 'tag:mix': true })
    expect(mira).toMatchObject({ 'tag:mix': true })
    expect(await db.commits.count()).toBe(1)
    await undoLast()
    expect(await stored('tags')).toHaveLength(2)
  })
})

describe('A column that is called like an own field', () => {
  const shirt = anOwnField({ id: 'shirt', name: 'Majica', kind: 'choice', choices: ['S', 'M'] })
  const height = anOwnField({ id: 'height', name: 'Visina', kind: 'number', position: 2 })
  const guest = anOwnField({ id: 'guest', name: 'Gost', kind: 'yesNo', position: 3 })
  const since = anOwnField({ id: 'since', name: 'Član od', kind: 'date', position: 4 })

  it('is read by its kind; what does not fit is told and left empty', async () => {
    const { rows: stored, db } = await begun(
      [
        [...head, 'Majica', 'Visina', 'Gost', 'Član od'],
        [...anaRow, 'm', '1,5', 'da', '7.3.2020.'],
        [...miraRow, 'XL', 170, 'ne', ''],
      ],
      { ownFields: [shirt, height, guest, since] },
    )
    await goOn()
    await goOn()
    await screen.findByRole('heading', { level: 2, name: 'What will happen' })
    await goOn()
    await found('heading', '2 people imported')
    expect(await db.people.get(ana.id)).toMatchObject({
      'own:shirt': 'M',
      'own:height': 1.5,
      'own:guest': true,
      'own:since': '2020-03-07',
    })
    const [mira] = (await stored('people')).filter(({ firstName }) => firstName === 'Mira')
    expect(mira).toMatchObject({ 'own:height': 170, 'own:guest': false })
    expect(mira?.['own:shirt'] ?? null).toBeNull()
  })
})
