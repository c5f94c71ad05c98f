/** Spreadsheet manners of the list of people, on the data: cells edited in place, blocks pasted, many changed at once, addresses. */
import { fireEvent } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { undoLast } from '../../../src-renderer/app/act'
import { useUi } from '../../../src-renderer/app/ui'
import { PeopleScreen } from '../../../src-renderer/features/people/PeopleScreen'
import { setLanguage } from '../../../src-renderer/i18n/i18n'
import { aCycle, aParticipation, aPerson } from '../../builders'
import {
  control,
  controls,
  found,
  grid,
  gone,
  row,
  said,
  told,
  until,
  windowClosed,
} from '../../support/finding'
import { choose, fill, openProgram, saved, showScreen } from '../../support/screen'

const cycle = aCycle({ name: 'Cycle 6' })
const person = (firstName: string, over: object = {}) =>
  aPerson({ firstName, lastName: 'Anić', city: null, email: null, phone: null, ...over })
const ana = person('Ana', { city: 'Niš', email: 'ana@example.org' })
const bora = person('Bora', { organization: 'Kuća' })
const vera = person('Vera', { email: 'vera@example.org' })
const program = {
  cycles: [cycle],
  people: [ana, bora, vera],
  participations: [
    aParticipation({ cycleId: cycle.id, personId: ana.id, role: 'mentee', status: 'applied' }),
    aParticipation({ cycleId: cycle.id, personId: bora.id, role: 'mentee', status: 'applied' }),
    aParticipation({ cycleId: cycle.id, personId: bora.id, role: 'mentor', status: 'active' }),
    aParticipation({ cycleId: cycle.id, personId: vera.id, role: 'mentor', status: 'active' }),
  ],
}

/** The list of the cycle, once it is there. */
async function open(name = 'People') {
  const opened = await openProgram(program)
  const shown = showScreen(PeopleScreen, { screen: 'people' })
  await row(name, 'Vera')
  const personOf = async (id: string) => (await opened.rows('people')).find((one) => one.id === id)
  return { ...opened, ...shown, personOf }
}

/** A cell by the name of its row and its column, counted from the first. */
const cell = async (name: string, column: number, list = 'People') =>
  (await row(list, name)).querySelector<HTMLElement>(`[data-column="${String(column)}"]`)!
const editor = (label: string) => control('textbox', label, document.body)
const city = 3
const paste = (text: string, list = 'People') =>
  fireEvent.paste(grid(list), { clipboardData: { getData: () => text } })

describe('A cell', () => {
  it('that is pressed twice is edited itself; Enter keeps it and goes down, Tab edits the next one', async () => {
    const { user, personOf } = await open()
    await user.dblClick(await cell('Ana', city))
    expect(document.activeElement).toBe(editor('Edit City'))
    await user.keyboard('Pirot{Enter}')
    await until(async () => expect(await personOf(ana.id)).toHaveProperty('city', 'Pirot'))
    await user.keyboard('{F2}Vranje{Tab}')
    expect(document.activeElement).toBe(editor('Edit Fields'))
    await user.keyboard('film; ples{Shift>}{Enter}{/Shift}')
    await saved()
    expect(await personOf(bora.id)).toMatchObject({
      city: 'Vranje',
      'field:film': true,
      'field:ples': true,
    })
    await undoLast()
    expect(await personOf(bora.id)).not.toHaveProperty('field:film', true)
  })

  it('takes no wrong address, says why and stays; Esc gives back the old one', async () => {
    const { user, personOf } = await open()
    await user.dblClick(await cell('Ana', 6))
    await user.keyboard('ana{Enter}')
    await said(/An address looks like/)
    expect(document.activeElement).toBe(editor('Edit E-mail'))
    await user.keyboard('{Escape}')
    expect(controls('textbox', 'Edit E-mail', document.body)).toEqual([])
    await user.dblClick(await cell('Ana', 7))
    await user.keyboard('x1{Enter}')
    await said('A telephone number has at least three digits.')
    await user.keyboard('{Escape}')
    await saved()
    expect(await personOf(ana.id)).toMatchObject({ email: 'ana@example.org', phone: null })
  })

  it('of a name, a role, or a status of several roles is only read, and says so', async () => {
    const { user } = await open()
    expect((await cell('Ana', 0)).getAttribute('aria-readonly')).toBe('true')
    expect((await cell('Ana', 1)).getAttribute('aria-readonly')).toBe('true')
    expect((await cell('Ana', 2)).hasAttribute('aria-readonly')).toBe(false)
    expect((await cell('Bora', 2)).getAttribute('aria-readonly')).toBe('true')
    await user.dblClick(await cell('Ana', 2))
    const status = document.activeElement
    if (!(status instanceof HTMLSelectElement)) throw new Error('The status is a choice.')
    expect(status.value).toBe('Applied')
    await user.selectOptions(status, 'Accepted')
    fireEvent.keyDown(status, { key: 'Enter' })
    await saved()
    await said('Accepted', await row('People', 'Ana'))
  })

  it('with the cursor does not take letters: they search, there too', async () => {
    const { user } = await open()
    await user.click(await row('People', 'Ana'))
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}ver')
    expect(control('searchbox', 'Search people')).toHaveProperty('value', 'ver')
    await gone('Bora')
  })
})

describe('A block', () => {
  it('is shown before it is pasted: what changes, what is refused and why, what lies beyond; one undo', async () => {
    const { user, rows, personOf } = await open()
    await user.dblClick(await cell('Bora', city))
    await user.keyboard('{Escape}')
    const before = await rows('people')
    paste('Pirot\tples\t\tbora\r\n"Novi\nSad"\t\tDom\tVERA@example.org\r\nZrenjanin\r\n')
    await said('What pasting changes')
    await said(
      /4 cells change\. 1 stays as it is; the list says why\. 1 has this value already\. 1 row reaches beyond/u,
    )
    expect(await row('Cells and what becomes of them', 'bora')).toHaveProperty(
      'textContent',
      expect.stringContaining('An address looks like'),
    )
    await row('Cells and what becomes of them', /Vera AnićCity–Novi Sad/u)
    await user.click(control('button', 'Change 4 cells'))
    await windowClosed()
    expect(await personOf(bora.id)).toMatchObject({
      city: 'Pirot',
      'field:ples': true,
      organization: 'Kuća',
      email: null,
    })
    expect(await personOf(vera.id)).toMatchObject({ city: 'Novi Sad', organization: 'Dom' })
    await told('Pasted 4 cells')
    await undoLast()
    const values = (all: readonly object[]) => all.map((one) => ({ ...one, stamps: null }))
    expect(values(await rows('people'))).toMatchObject(values(before))
  })

  it('empties nothing unless it is asked to', async () => {
    const { user, personOf } = await open()
    await user.dblClick(await cell('Bora', 5))
    await user.keyboard('{Escape}')
    paste('\t\n')
    await said('Nothing changes.')
    expect(control('button', 'Change 0 cells')).toHaveProperty('disabled', true)
    await user.click(control('checkbox', /Empty cells/))
    await user.click(await found('button', 'Change 1 cell'))
    await windowClosed()
    expect(await personOf(bora.id)).toHaveProperty('organization', null)
  })

  it('finds a choice by its word in the other script, and a column that is put together stays', async () => {
    setLanguage('sr-Cyrl')
    try {
      const { user, rows } = await open('Људи')
      await user.dblClick(await cell('Ana', 2, 'Људи'))
      fireEvent.keyDown(document.activeElement!, { key: 'Escape' })
      fireEvent.keyDown(grid('Људи'), { key: 'ArrowLeft' })
      paste('Mentor\tprihvaćeno', 'Људи')
      await said(/Мења се 1 поље\. 1 остаје како јесте/)
      await said('Ову колону саставља Ciklus. Налепите у поље које може да се мења.')
      await user.click(control('button', 'Промени 1 поље'))
      await windowClosed()
      const part = (await rows('participations')).find((one) => one.personId === ana.id)
      expect(part).toHaveProperty('status', 'accepted')
    } finally {
      setLanguage('en')
    }
  })
})

describe('Several people', () => {
  it('are given one value in any field, after it is shown by name; one undo', async () => {
    const shown = await open()
    const { user, personOf } = shown
    await user.click(await row('People', 'Ana'))
    await user.keyboard(' {ArrowDown} ')
    await user.click(await found('button', 'Change a field…'))
    await said('Change a field of 2 people')
    const emptying = () => control('checkbox', 'Empty this field')
    // A status cannot be nothing.
    expect(controls('checkbox', 'Empty this field')).toEqual([])
    await choose(shown, control('button', /Status/), 'City')
    await user.click(emptying())
    expect(emptying()).toHaveProperty('checked', true)
    await choose(shown, control('button', /City/), 'Organization')
    expect(emptying()).toHaveProperty('checked', false)
    await fill(shown, control('textbox', 'New value'), 'Kuća')
    await said('1 cell changes. 1 has this value already.')
    await row('Cells and what becomes of them', /Ana AnićOrganization.*–Kuća/u)
    await user.click(control('button', 'Change 1 value'))
    await windowClosed()
    expect(await personOf(ana.id)).toHaveProperty('organization', 'Kuća')
    await undoLast()
    expect((await personOf(ana.id))?.organization).not.toBe('Kuća')
  })

  it('have their addresses copied, those without one are named, and the separator is remembered', async () => {
    const { user } = await open()
    let copied = ''
    Object.assign(document, {
      execCommand: () => {
        const setData = (_: string, text: string) => (copied = text)
        fireEvent.copy(document.body, { clipboardData: { setData } })
        return true
      },
    })
    await user.click(await row('People', 'Ana'))
    await user.keyboard('{Control>}a{/Control}')
    await user.click(await found('button', 'Copy addresses…'))
    await said('Without an address: Bora Anić. Write to them another way.')
    await said(/Bcc/)
    await user.click(control('radio', /^Comma/))
    await user.click(control('button', 'Copy 2 addresses'))
    expect(copied).toBe('Ana Anić <ana@example.org>, Vera Anić <vera@example.org>')
    await told('2 addresses are on the clipboard.')
    await user.click(control('button', 'Copy addresses…'))
    expect(await found('radio', /^Comma/)).toHaveProperty('checked', true)
  })
})

describe('The menu of a row', () => {
  const items = () =>
    [...document.querySelectorAll('[role^=menuitem]')].map(({ textContent }) => textContent)

  it('offers on the right button what “More” offers beside it, and the focus goes back to the list', async () => {
    const { user } = await open()
    await user.click(await row('People', 'Ana'))
    const pane = document.querySelector('section')!
    await user.click(await found('button', /^More: /u, pane))
    await until(() => expect(items()).not.toEqual([]))
    const more = items()
    await user.keyboard('{Escape}')
    await until(() => expect(items()).toEqual([]))
    fireEvent.contextMenu(await cell('Ana', city))
    await until(() => expect(items()).toEqual(more))
    await user.keyboard('{Escape}')
    await until(() => expect(items()).toEqual([]))
    await until(() => expect(document.activeElement).toBe(grid('People')))
  })

  it('is about all who are ticked when its row is one of them', async () => {
    const { user, rows } = await open()
    await user.click(await row('People', 'Ana'))
    await user.keyboard(' {ArrowDown} ')
    fireEvent.keyDown(grid('People'), { key: 'F10', shiftKey: true })
    await until(() => expect(items()).toContain('Change a field…'))
    await user.click(
      [...document.querySelectorAll('[role^=menuitem]')].find((item) =>
        item.textContent.startsWith('Accept'),
      )!,
    )
    await saved()
    await until(async () => {
      const accepted = (await rows('participations')).filter(({ status }) => status === 'accepted')
      expect(accepted).toHaveLength(2)
    })
    expect(useUi.getState().screen).toBe('people')
  })
})
