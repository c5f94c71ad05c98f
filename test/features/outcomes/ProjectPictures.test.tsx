/** The pictures of a project: several at once, described, put in order by keys, seen large, taken away; what cannot be one is named. */
import { createEvent, fireEvent } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { PersonProjects } from '../../../src-renderer/features/outcomes'
import { mostPictures } from '../../../src-renderer/domain/project-picture'
import { aCycle, aPerson, aProject, aProjectPicture } from '../../builders'
import { aPng, dataUrlOf, hashOf } from '../../pictures'
import { listen } from '../../support/announced'
import { control, controls, found, gone, said, told, topmost, until } from '../../support/finding'
import { fill, openProgram, saved, showScreen } from '../../support/screen'
import type { Given } from '../../support/screen'

const cycle = aCycle({ name: 'Cycle 6' })
const person = aPerson()
const festival = aProject({ cycleId: cycle.id, personId: person.id, title: 'Festival' })
const Projects = () => <PersonProjects personId={person.id} cycle={cycle} />
const picture = (at: number, over: object = {}) =>
  aProjectPicture({
    ...{ id: `picture-${at}`, projectId: festival.id, position: at },
    ...{ picture: String(at % 10).repeat(64), alt: `No. ${at}`, ...over },
  })

/** What is drawn, one after the other. */
let drawn: Uint8Array<ArrayBuffer>[] = []
const sizes: number[] = []

beforeEach(() => {
  drawn = [aPng('one'), aPng('two'), aPng('three')]
  sizes.length = 0
  const bitmap = { width: 4_000, height: 3_000, close: () => undefined }
  vi.stubGlobal('createImageBitmap', () => Promise.resolve(bitmap))
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      constructor(width: number) {
        sizes.push(width)
      }
      getContext = () => ({ fillRect: vi.fn(), drawImage: vi.fn() })
      convertToBlob = () => {
        const bytes = drawn.shift() ?? aPng('more')
        return Promise.resolve({ arrayBuffer: () => Promise.resolve(bytes.buffer) })
      }
    },
  )
})

const asItCame = (seed: string) => ({
  ...{ name: `${seed}.jpg` },
  picture: { dataUrl: dataUrlOf(aPng(seed)), width: 1, height: 1, missingFonts: [] },
})

async function opened(more: Given = {}) {
  const program = await openProgram({
    cycles: [cycle],
    people: [person],
    projects: [festival],
    ...more,
  })
  const shown = showScreen(Projects, { screen: 'people' })
  await shown.user.click(await found('button', 'Pictures of “Festival”…'))
  const pictures = async () =>
    (await program.rows('projectPictures'))
      .filter(({ deletedAt }) => deletedAt === null)
      .sort((a, b) => a.position - b.position)
  return { ...program, ...shown, pictures }
}

/** Files dropped, as the browser tells of them. */
function drop(zone: Element | null, files: readonly File[]): void {
  if (zone === null) throw new Error('There is no place to drop on.')
  const event = createEvent.drop(zone)
  Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], files } })
  fireEvent(zone, event)
}

const names = () =>
  [...topmost().querySelectorAll('ol > li')].map((row) => row.getAttribute('aria-label'))

describe('Pictures of a project', () => {
  it('are added several at once, as one act; a file that is none is named, and the others stay', async () => {
    const shown = await opened()
    shown.fake.together = 3
    shown.fake.choose(asItCame('one'))
    shown.fake.choose({ name: 'pismo.docx' })
    shown.fake.choose(asItCame('two'))
    await shown.user.click(control('button', 'Choose pictures…'))
    await told('Added 2 pictures to “Festival”')
    await saved()
    await said(/“pismo.docx” is not a picture|is not a picture Ciklus can use/u)
    const [first, second] = [hashOf(aPng('one')), hashOf(aPng('two'))]
    expect((await shown.pictures()).map((one) => one.picture)).toEqual([first, second])
    expect([...shown.fake.pictures.keys()].sort()).toEqual([first, second].sort())
    expect(sizes).toEqual([1_280, 1_280])
    expect(await shown.db.commits.count()).toBe(1)
    expect(names()).toEqual(['Picture 1 of “Festival”', 'Picture 2 of “Festival”'])
  })

  it('are pasted; one that is there already is not added twice, and its file stays', async () => {
    const shown = await opened()
    const bytes = aPng('clip')
    const file = new File([bytes], 'clip.png', { type: 'image/png' })
    file.arrayBuffer = () => Promise.resolve(bytes.buffer)
    vi.spyOn(window.ciklus.pictures, 'read').mockResolvedValue({
      ok: true,
      value: asItCame('clip').picture,
    })
    const paste = () =>
      fireEvent.paste(control('button', 'Choose pictures…'), { clipboardData: { files: [file] } })
    paste()
    await until(() => expect(names()).toHaveLength(1))
    drawn = [aPng('one')]
    paste()
    await said('1 picture was there already.')
    expect(await shown.pictures()).toHaveLength(1)
    expect(shown.fake.pictures.size).toBe(1)
  })

  it('are described where they stand, and marked for the report', async () => {
    const shown = await opened({ projectPictures: [picture(1, { alt: null })] })
    const row = await found('button', 'Show large: Picture 1 of “Festival”')
    expect(row).toBeTruthy()
    await shown.user.click(control('checkbox', 'Print it in the report of the cycle'))
    await said(/they only hear the name of the project/u)
    await fill(shown, control('textbox', /^What it shows/u), 'Publika u dvorištu')
    await shown.user.keyboard('{Enter}')
    await fill(shown, control('textbox', 'Who took it'), 'Mila Rakić')
    await shown.user.tab()
    await until(async () =>
      expect(await shown.pictures()).toMatchObject([
        { inReport: true, alt: 'Publika u dvorištu', credit: 'Mila Rakić', caption: null },
      ]),
    )
    await gone(
      'For whoever cannot see the report: without it they only hear the name of the project.',
    )
  })

  it('are put in order by keys, and the focus goes with the one that moves', async () => {
    const shown = await opened({ projectPictures: [picture(1), picture(2), picture(3)] })
    const spoken = listen()
    const last = await found('button', 'Show large: No. 3')
    last.focus()
    await shown.user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await until(() => expect(names()).toEqual(['No. 1', 'No. 3', 'No. 2']))
    expect(document.activeElement).toBe(control('button', 'Show large: No. 3'))
    await until(() => expect(spoken()).toContain('2 of 3'))
    const up = controls('button', /Move up/u)[1]
    up?.focus()
    await shown.user.keyboard('{Enter}')
    await until(() => expect(names()).toEqual(['No. 3', 'No. 1', 'No. 2']))
    // It cannot go further up: the key that brings it back is next.
    await until(() => expect(document.activeElement).toBe(controls('button', /Move down/u)[0]))
    expect((await shown.pictures()).map(({ alt }) => alt)).toEqual(['No. 3', 'No. 1', 'No. 2'])
  })

  it('are taken away by one key with a way back, and the focus goes to the next', async () => {
    const shown = await opened({ projectPictures: [picture(1), picture(2)] })
    await found('button', 'Show large: No. 1')
    const [remove] = controls('button', /^Remove/u)
    remove?.focus()
    await shown.user.keyboard('{Enter}')
    await until(() => expect(names()).toEqual(['No. 2']))
    expect(document.activeElement).toBe(control('button', 'Show large: No. 2'))
    await shown.user.keyboard('{Escape}')
    await told('Removed a picture of “Festival”')
    await shown.user.click(control('button', 'Undo'))
    await until(async () => expect(await shown.pictures()).toHaveLength(2))
  })

  it('are seen large one after the other; one that is not here is said to be missing', async () => {
    const { user } = await opened({
      projectPictures: [picture(1, { caption: 'Finale', credit: 'Mila Rakić' }), picture(2)],
    })
    await user.click(await found('button', 'Show large: No. 1'))
    await said('Finale · Photograph: Mila Rakić')
    await said(/This picture is not on this computer/u)
    const spoken = listen()
    await user.keyboard('{ArrowRight}')
    await said('2 of 2')
    expect(spoken()).toEqual(['2 of 2: No. 2'])
    await user.keyboard('{ArrowRight}{ArrowLeft}')
    await said('1 of 2')
    // At the end the button that brings one back has the focus.
    control('button', 'Next').focus()
    await user.keyboard('{Enter}')
    await until(() => expect(document.activeElement).toBe(control('button', 'Previous')))
    await user.keyboard('{Escape}')
    await until(() => expect(document.activeElement).toBe(control('button', 'Show large: No. 1')))
  })

  it('cannot be a folder: it is named, and those beside it are taken', async () => {
    const shown = await opened()
    const bytes = aPng('clip')
    const file = new File([bytes], 'clip.png', { type: 'image/png' })
    file.arrayBuffer = () => Promise.resolve(bytes.buffer)
    const folder = new File([], 'Fotografije')
    folder.arrayBuffer = () => Promise.reject(new DOMException('', 'NotFoundError'))
    vi.spyOn(window.ciklus.pictures, 'read').mockResolvedValue({
      ok: true,
      value: asItCame('clip').picture,
    })
    drop(control('button', 'Choose pictures…').parentElement, [folder, file])
    await said(/“Fotografije” is not a picture/u)
    await until(() => expect(names()).toHaveLength(1))
    expect(await shown.pictures()).toHaveLength(1)
    // What was said of it goes, and the focus stays at hand.
    await shown.user.click(control('button', 'Dismiss'))
    expect(document.activeElement).toBe(control('button', 'Choose pictures…'))
  })

  it('are not pasted where text is: a table lies in the clipboard as a picture, too', async () => {
    const shown = await opened({ projectPictures: [picture(1)] })
    const file = new File([aPng('cells')], 'image.png', { type: 'image/png' })
    const isLeft = fireEvent.paste(await found('textbox', 'Caption'), {
      clipboardData: { files: [file], getData: () => 'Publika' },
    })
    expect(isLeft).toBe(true)
    expect(sizes).toEqual([])
    expect(await shown.pictures()).toHaveLength(1)
  })

  it('that were chosen are taken in when the window is closed meanwhile, and what is none is told', async () => {
    const shown = await opened()
    shown.fake.together = 2
    shown.fake.choose(asItCame('one'))
    shown.fake.choose({ name: 'pismo.docx' })
    let draw = (): void => undefined
    const drawing = new Promise<null>((resolve) => {
      draw = () => resolve(null)
    })
    vi.stubGlobal('createImageBitmap', async () => {
      await drawing
      return { width: 4, height: 3, close: () => undefined }
    })
    await shown.user.click(control('button', 'Choose pictures…'))
    await said('Taking in pictures')
    // One lot at a time: it is said, and nothing is read.
    const spoken = listen()
    const file = new File([aPng('two')], 'two.png', { type: 'image/png' })
    fireEvent.paste(control('button', 'Choose pictures…'), { clipboardData: { files: [file] } })
    expect(spoken()).toEqual(['! Taking in pictures'])
    await shown.user.keyboard('{Escape}')
    draw()
    await told(/is not a picture Ciklus can use/u)
    expect(await shown.pictures()).toHaveLength(1)
  })

  it('are no more than there is room for', async () => {
    const eleven = Array.from({ length: mostPictures - 1 }, (_, at) => picture(at + 1))
    const shown = await opened({ projectPictures: eleven })
    shown.fake.together = 2
    shown.fake.choose(asItCame('one'))
    shown.fake.choose(asItCame('two'))
    await shown.user.click(control('button', 'Choose pictures…'))
    await said(`1 picture was left out: a project has ${mostPictures} at the most.`)
    await said(`There are ${mostPictures} pictures, and no room for another one. Remove one first.`)
    expect(await shown.pictures()).toHaveLength(mostPictures)
  })

  it('of a full disk are none, and that is said', async () => {
    const shown = await opened()
    shown.fake.pictureFailure = 'save.diskFull'
    shown.fake.choose(asItCame('one'))
    await shown.user.click(control('button', 'Choose pictures…'))
    await told(/no room left on the disk/u)
    expect([await shown.pictures(), shown.fake.pictures.size]).toEqual([[], 0])
  })
})

it('Pictures stand at their project, and one press shows one large', async () => {
  await openProgram({
    ...{ cycles: [cycle], people: [person], projects: [festival] },
    projectPictures: [picture(2), picture(1)],
  })
  const { user } = showScreen(Projects, { screen: 'people' })
  await found('button', 'Show large: No. 1')
  const pressed = controls('button', /^Show large/u).map((one) => one.getAttribute('aria-label'))
  expect(pressed).toEqual(['Show large: No. 1', 'Show large: No. 2'])
  await user.click(control('button', 'Show large: No. 2'))
  await said('2 of 2')
})
