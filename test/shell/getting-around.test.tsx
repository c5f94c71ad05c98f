/** The way back through the screens, by mouse and by key, and files that are dropped anywhere in the window. */
import { act, createEvent, fireEvent } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { runAction } from '../../src-renderer/app/actions'
import { goTo } from '../../src-renderer/app/go-to'
import { useUi } from '../../src-renderer/app/ui'
import { useWizard } from '../../src-renderer/features/import/wizard/wizard.state'
import { setLanguage } from '../../src-renderer/i18n/i18n'
import { Shell } from '../../src-renderer/shell/Shell'
import { aCycle, aPerson } from '../builders'
import { control, found, isWindowOpen, said, until } from '../support/finding'
import { fill, openProgram, saved, showLive } from '../support/screen'
import { allLoaded } from './loaded'

beforeAll(allLoaded)

const cycle = aCycle({ name: 'Cycle 6' })
const milica = aPerson({ firstName: 'Milica', lastName: 'Ilić' })

async function opened() {
  const program = await openProgram({ cycles: [cycle], people: [milica] })
  goTo({ screen: 'home' })
  const shown = showLive(<Shell name="Program" organization="House" newer={null} />)
  await found('heading', 'Cycle 6')
  return { ...program, ...shown }
}

/** A press of a mouse's button; answers whether the browser's own doing was prevented. */
function press(button: number): boolean {
  fireEvent.mouseDown(document.body, { button })
  return !fireEvent.mouseUp(document.body, { button })
}

const screen = () => useUi.getState().screen

describe('The Back button of a mouse', () => {
  it('goes back a screen, as it was left, and forward again; the focus goes along', async () => {
    await opened()
    goTo({ screen: 'people', recordId: milica.id, filters: { scope: 'all', query: 'mil' } })
    await found('grid', 'People')
    goTo({ screen: 'reports', recordId: null })
    await found('heading', 'Reports')
    expect(press(3)).toBe(true)
    expect(screen()).toBe('people')
    expect(useUi.getState().filters.people).toEqual({ scope: 'all', query: 'mil' })
    await until(() => expect(document.activeElement).toBe(control('grid', 'People')))
    press(3)
    expect(screen()).toBe('home')
    // Before the first screen there is nothing, and least of all another page.
    expect(press(3)).toBe(true)
    expect(screen()).toBe('home')
    press(4)
    press(4)
    expect(screen()).toBe('reports')
  })

  it('is no key: every sign is written, and 3 and 4 lead nowhere', async () => {
    const { user } = await opened()
    goTo({ screen: 'people', recordId: null })
    const search = await found('searchbox', 'Search people')
    await user.click(search)
    const printable = Array.from({ length: 94 }, (_, at) => String.fromCodePoint(33 + at))
    expect(printable.filter((key) => !fireEvent.keyDown(search, { key }))).toEqual([])
    await user.keyboard('0345')
    expect(search).toHaveProperty('value', '0345')
    expect(screen()).toBe('people')
    act(() => search.blur())
    for (const key of ['3', '4']) expect(fireEvent.keyDown(document.body, { key })).toBe(true)
    expect(screen()).toBe('people')
  })

  it('is a key on some keyboards', async () => {
    await opened()
    goTo({ screen: 'people', recordId: null })
    await found('grid', 'People')
    for (const [key, to] of [
      ['BrowserBack', 'home'],
      ['BrowserForward', 'people'],
    ] as const) {
      expect(fireEvent.keyDown(document.body, { key })).toBe(false)
      expect(screen()).toBe(to)
    }
  })

  it('does not lose what is being typed', async () => {
    const { db, ...shown } = await opened()
    goTo({ screen: 'people', recordId: milica.id, filters: { scope: 'all' } })
    const city = await found('textbox', 'City')
    city.focus()
    await fill(shown, city, 'Vršac')
    press(3)
    await saved()
    await until(async () => expect((await db.people.get(milica.id))?.city).toBe('Vršac'))
    expect(screen()).toBe('home')
  })

  it('is heard once when the system tells of it, too, and not while a window is open', async () => {
    const { fake, user } = await opened()
    goTo({ screen: 'people' })
    goTo({ screen: 'reports' })
    press(3)
    fake.chooseInMenu('shell.back')
    expect(screen()).toBe('people')
    await found('grid', 'People')
    runAction('cycles.new')
    await found('textbox', 'Name')
    press(3)
    expect(screen()).toBe('people')
    fireEvent.click(control('button', 'Close'))
    await until(() => expect(isWindowOpen()).toBe(false))
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}')
    expect(screen()).toBe('home')
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
    expect(screen()).toBe('people')
  })
})

const bytes = new TextEncoder().encode('Name;E-mail\nVera Kostić;vera@example.org\n')
// A file of jsdom cannot be read.
const file = (name: string) =>
  Object.assign(new File([], name), { arrayBuffer: () => Promise.resolve(bytes.buffer) })

/** Drags files over the window or drops them; answers whether the browser's own doing was prevented. */
function drag(kind: 'dragEnter' | 'dragOver' | 'drop', ...files: readonly File[]): boolean {
  const event = createEvent[kind](document.body)
  Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], files } })
  fireEvent(document.body, event)
  return event.defaultPrevented
}

describe('A file that is dropped anywhere', () => {
  it.each([
    ['en', 'Drop to import'],
    ['sr-Latn', 'Pustite da uvezete'],
    ['sr-Cyrl', 'Пустите да увезете'],
  ] as const)(
    'is imported, several one after the other, and that is said before (%s)',
    async (language, words) => {
      const { fake } = await opened()
      setLanguage(language)
      drag('dragEnter', file('people.csv'))
      await said(words)
      expect(drag('dragOver', file('people.csv'))).toBe(true)
      expect(drag('drop', file('people.csv'), file('mentors.csv'))).toBe(true)
      // The import is loaded when somebody begins one.
      await until(() => expect(screen()).toBe('import'))
      await until(() =>
        expect(fake.askedOf('files.accept').map(({ name }) => name)).toEqual([
          'people.csv',
          'mentors.csv',
        ]),
      )
      await until(() => expect(fake.calls).toContain('tables.read'))
      expect(fake.calls).not.toContain('files.pickSeveral')
      expect(document.body.textContent).not.toContain(words)
    },
  )

  it('takes the place of an import that is under way only after a question', async () => {
    await opened()
    act(() => useWizard.setState({ file: { token: 't', name: 'half-done.csv' } }))
    drag('drop', file('people.csv'))
    await said('Leave the import of “half-done.csv”?')
    fireEvent.click(control('button', 'Cancel'))
    await until(() => expect(isWindowOpen()).toBe(false))
    expect(useWizard.getState().file?.name).toBe('half-done.csv')
    expect(screen()).toBe('home')
  })

  it.each(['import.people', 'import.workshops', 'import.attendance', 'import.any'] as const)(
    'as does %s from a button, a menu or the palette',
    async (id) => {
      const { fake } = await opened()
      act(() => useWizard.setState({ file: { token: 't', name: 'half-done.csv' } }))
      runAction(id)
      await said('Leave the import of “half-done.csv”?')
      fireEvent.click(control('button', 'Cancel'))
      await until(() => expect(isWindowOpen()).toBe(false))
      expect(useWizard.getState().file?.name).toBe('half-done.csv')
      expect(screen()).toBe('home')
      runAction(id)
      await said('Leave the import of “half-done.csv”?')
      fireEvent.click(control('button', 'Leave it'))
      await until(() => expect(screen()).toBe('import'))
      expect(useWizard.getState().file).toBeNull()
      await until(() => expect(fake.calls).toContain('files.pickSeveral'))
    },
  )

  it('is left to the window that is open', async () => {
    const { fake } = await opened()
    runAction('cycles.new')
    await found('textbox', 'Name')
    expect(drag('drop', file('people.csv'))).toBe(true)
    expect(screen()).toBe('home')
    expect(fake.calls).not.toContain('files.accept')
  })
})
