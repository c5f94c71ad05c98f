/** The photograph of a person: chosen, dropped or pasted, shown, taken away; what cannot be one is said, and nothing changes. */
import { fireEvent } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { PeopleScreen } from '../../../src-renderer/features/people/PeopleScreen'
import { fittingSize } from '../../../src-renderer/app/photograph'
import { aPerson } from '../../builders'
import { aPng, dataUrlOf, hashOf } from '../../pictures'
import { control, found, until } from '../../support/finding'
import { openProgram, saved, showScreen } from '../../support/screen'

const ana = aPerson({ id: 'ana', firstName: 'Ana', lastName: 'Anić' })
const drawn = aPng('drawn anew')
const picture = { dataUrl: dataUrlOf(aPng('as it came')), width: 1, height: 1, missingFonts: [] }

beforeEach(() => {
  // There is no canvas here: what is drawn is always the same.
  const bitmap = { width: 4_000, height: 3_000, close: () => undefined }
  vi.stubGlobal('createImageBitmap', () => Promise.resolve(bitmap))
  const context = { fillRect: vi.fn(), drawImage: vi.fn() }
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => context
      convertToBlob = () => Promise.resolve({ arrayBuffer: () => Promise.resolve(drawn.buffer) })
    },
  )
})

async function opened(over: object = {}) {
  const program = await openProgram({ people: [{ ...ana, ...over }] })
  const shown = showScreen(PeopleScreen, { screen: 'people', recordId: ana.id })
  await found('group', 'Photograph')
  return { ...program, ...shown }
}

const field = (): HTMLElement => control('group', 'Photograph')
const portrait = () =>
  until(() => expect(field().querySelector('img')?.alt).toBe('Photograph: Ana Anić'))
const photoOf = async ({ db }: Awaited<ReturnType<typeof opened>>) =>
  (await db.people.get('ana'))?.photo ?? null

describe('A photograph', () => {
  it('is chosen, shown with whom it shows, kept in both places, and taken away by one key', async () => {
    const shown = await opened()
    shown.fake.choose({ name: 'IMG_1.jpg', picture })
    await shown.user.click(control('button', 'Choose a photograph…'))
    await saved()
    await portrait()
    expect(await photoOf(shown)).toBe(hashOf(drawn))
    expect([...shown.fake.pictures.keys()]).toEqual([hashOf(drawn)])
    control('button', 'Remove').focus()
    await shown.user.keyboard('{Enter}')
    await until(async () => expect(await photoOf(shown)).toBeNull())
    await until(() => expect(document.activeElement?.textContent).toBe('Choose a photograph…'))
    expect(await shown.db.commits.count()).toBe(2)
  })

  it('is pasted', async () => {
    const shown = await opened()
    const file = new File([Uint8Array.from(aPng())], 'clip.png', { type: 'image/png' })
    file.arrayBuffer = () => Promise.resolve(aPng().buffer)
    vi.spyOn(window.ciklus.pictures, 'read').mockResolvedValue({ ok: true, value: picture })
    fireEvent.paste(control('button', 'Choose a photograph…'), { clipboardData: { files: [file] } })
    await portrait()
    expect(await photoOf(shown)).toBe(hashOf(drawn))
  })

  it('stays as it was when the file is no picture, or the disk is full, and that is said', async () => {
    const shown = await opened()
    shown.fake.choose({ name: 'pismo.docx' })
    await shown.user.click(control('button', 'Choose a photograph…'))
    await until(() => expect(field().textContent).toMatch(/is not a picture/u))
    expect(await photoOf(shown)).toBeNull()
    shown.fake.pictureFailure = 'save.diskFull'
    shown.fake.choose({ name: 'IMG_1.jpg', picture })
    await shown.user.click(control('button', 'Choose a photograph…'))
    await until(() => expect(document.body.textContent).toMatch(/no room left on the disk/u))
    expect(await photoOf(shown)).toBeNull()
    expect(await shown.db.commits.count()).toBe(0)
  })

  it('that is not here is said to be missing', async () => {
    await opened({ photo: 'a'.repeat(64) })
    await until(() => expect(field().textContent).toMatch(/not on this computer/u))
    control('button', 'Choose another…')
  })
})

it('is no larger than it is shown, and never made larger', () => {
  expect(fittingSize(4_000, 3_000)).toEqual({ width: 800, height: 600 })
  expect(fittingSize(300, 200)).toEqual({ width: 300, height: 200 })
  expect(fittingSize(10_000, 1)).toEqual({ width: 800, height: 1 })
})
