/** What pairs get from their meetings' page: a reminder, a paper log, an agreement. */
import { fireEvent } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PairsScreen } from '../../../src-renderer/features/pairs/PairsScreen'
import { aCycle } from '../../builders'
import { control, found, row, said, told, until, windowClosed } from '../../support/finding'
import { choose, fill, openProgram, saved, showScreen } from '../../support/screen'
import { ana, april, boban, cycle, first, given, second, show, vera, zoran } from './program'

describe('A reminder', () => {
  it('is one letter a person in their own language, to be copied, saved or printed', async () => {
    const inEnglish = { ...ana, language: 'en' } as const
    const without = { ...boban, email: null }
    const { fake } = await openProgram({ ...given, people: [inEnglish, without, vera, zoran] })
    const shown = show()
    const { user } = shown
    await row(april, 'Ana')
    await user.click(control('button', 'Remind them…'))
    const text = () => control('textbox', /meetings|susreti/)
    await until(() =>
      expect(text()).toHaveProperty('value', expect.stringContaining('of you and Vera Kostić yet')),
    )
    await said('Boban Ćirić has no e-mail address: print that letter, or call.')
    fake.saveIn = '/home/ana'
    await choose(shown, control('button', /2 letters, one to each of/), 'Boban Ćirić')
    // The program’s own language.
    expect(text()).toHaveProperty('value', expect.stringContaining('Zoran Lukić i vi'))
    await user.click(control('button', 'Save 1 for e-mail…'))
    await windowClosed()
    const [asked] = fake.askedOf('letters.save')
    expect(asked?.letters).toHaveLength(1)
    expect(asked?.letters[0]?.text).toContain(`To: =?UTF-8?B?`)
    expect(asked?.letters[0]?.text).toContain(`<${String(ana.email)}>`)
  })
})

describe('A reminder that was sent', () => {
  it('is noted with each person, as one step that Undo takes back', async () => {
    const { rows } = await openProgram(given)
    const { user } = show()
    await row(april, 'Ana')
    await user.click(control('button', 'Remind them…'))
    await user.click(await found('button', 'Mark as sent'))
    await windowClosed()
    await told('Noted 2 letters as sent: Reminder')
    const sent = await rows('letters')
    expect(sent.map(({ personId }) => personId).toSorted()).toEqual([ana.id, boban.id].toSorted())
    expect(sent[0]).toMatchObject({ purpose: 'reminder', cycleId: cycle.id })
    await user.keyboard('{Control>}z{/Control}')
    await until(async () => expect(await rows('letters')).toEqual([]))
  })
})

describe('Copying a reminder', () => {
  it('leaves the window open, and says nothing of copying, until something was copied', async () => {
    await openProgram(given)
    const { user } = show()
    await row(april, 'Ana')
    await user.click(control('button', 'Remind them…'))
    Object.assign(document, { execCommand: () => false })
    await user.click(await found('button', 'Copy the text'))
    expect(control('textbox', /susreti/)).toHaveProperty('readOnly', true)
    expect(document.body.textContent).not.toContain('Copied')
    let copied = ''
    Object.assign(document, {
      execCommand: () => {
        const setData = (_: string, text: string) => (copied = text)
        fireEvent.copy(document.body, { clipboardData: { setData } })
        return true
      },
    })
    await user.click(control('button', 'Copy the text'))
    await windowClosed()
    await told(/^Copied 2 letters/)
    expect(copied).toContain('Vera Kostić')
  })
})

describe('The paper log', () => {
  it('of a pair has its number, the same as in the list, and lines to fill', async () => {
    const { fake } = await openProgram(given)
    fake.saveIn = '/home/ana'
    const shown = showScreen(PairsScreen, { screen: 'pairs', recordId: second.id, filters: {} })
    await shown.user.click(await found('button', 'Paper log…'))
    await until(() => expect(fake.askedOf('documents.save')).toHaveLength(1))
    expect(fake.askedOf('documents.save')[0]?.document).toMatchObject({
      template: 'sign-in-sheet',
      title: 'Boban Ćirić i Zoran Lukić',
      rows: [],
      blankRows: 12,
      details: expect.arrayContaining(['Par br. 2']) as unknown,
    })
    shown.unmount()
    show()
    expect((await row(april, 'Boban')).querySelector('[data-column="0"]')?.textContent).toBe('2')
  })
})

describe('The agreement', () => {
  it('says what the cycle says, with the names in their places, and keeps the day it was signed', async () => {
    const text = 'The mentor [mentor] and [MENTEE] agree on [this] in [cycle].'
    const own = aCycle({ ...cycle, agreementText: { 'sr-Latn': text } })
    const { fake, rows } = await openProgram({ ...given, cycles: [own] })
    fake.saveIn = '/home/ana'
    const shown = showScreen(PairsScreen, { screen: 'pairs', recordId: first.id, filters: {} })
    await shown.user.click(await found('button', 'Mentoring agreement…'))
    await until(() => expect(fake.askedOf('documents.save')).toHaveLength(1))
    expect(fake.askedOf('documents.save')[0]?.document).toMatchObject({
      template: 'letters',
      pages: [
        {
          signatures: ['Ana Zorić, menti', 'Vera Kostić, mentor'],
        },
      ],
    })
    const [asked] = fake.askedOf('documents.save')
    const body = asked?.document.template === 'letters' ? (asked.document.pages[0]?.body ?? '') : ''
    // With the full stop of the year for that of the sentence.
    expect(body).toMatch(/^The mentor Vera Kostić and Ana Zorić agree on \[this\] in .*[^.]\.$/u)
    await fill(shown, control('textbox', /^Agreement signed on/), '16.3.2020')
    await shown.user.keyboard('{Enter}')
    await saved()
    expect((await rows('pairs')).find(({ id }) => id === first.id)?.agreedOn).toBe('2020-03-16')
  })
})
