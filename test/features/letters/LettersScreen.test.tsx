/** Writing letters: to whom, each read by keys, who is left out and why, the ways out, marked as sent; and the templates. */
import { fireEvent } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { runAction } from '../../../src-renderer/app/actions'
import { useUi } from '../../../src-renderer/app/ui'
import { LettersScreen } from '../../../src-renderer/features/letters/LettersScreen'
import { PeopleScreen } from '../../../src-renderer/features/people/PeopleScreen'
import {
  aCycle,
  aLetter,
  aLetterTemplate,
  aPair,
  aParticipation,
  aPerson,
  aWorkspace,
} from '../../builders'
import {
  control,
  controls,
  found,
  gone,
  grid,
  isWindowOpen,
  row,
  said,
  told,
  until,
  windowClosed,
} from '../../support/finding'
import { choose, fill, openProgram, saved, showScreen } from '../../support/screen'
import type { Given } from '../../support/screen'

const cycle = aCycle({ name: 'Cycle 6', stage: 'selection' })
const cycleId = cycle.id
const english = { language: 'en' } as const
const ana = aPerson({ ...english, firstName: 'Ana', lastName: 'Zorić', email: 'ana@example.org' })
const boban = aPerson({ ...english, firstName: 'Boban', lastName: 'Ćirić', email: null })
const vera = aPerson({
  firstName: 'Vera',
  lastName: 'Kostić',
  language: 'sr-Latn',
  email: 'vera@example.org',
})
const part = (personId: string, over: object = {}) =>
  aParticipation({ cycleId, personId, status: 'accepted', ...over })
const given: Given = {
  workspaces: [aWorkspace({ program: 'Most', documentLanguage: 'en' })],
  cycles: [cycle],
  people: [ana, boban, vera],
  participations: [part(ana.id), part(boban.id), part(vera.id)],
}
const show = (filters: object = {}) => showScreen(LettersScreen, { screen: 'letters', filters })
const people = 'To whom'
const answer = 'For all letters in English: by when to confirm'

describe('Without what it needs', () => {
  it('the screen says that a cycle is missing, or that nobody is to be written to', async () => {
    await openProgram()
    const first = show()
    await said('No cycle is chosen')
    first.unmount()
    await openProgram({ ...given, participations: [] })
    show()
    await said('Nobody to write to')
  })
})

describe('Writing', () => {
  it('begins with those who were not told, says who is left out and why, and shows each letter by keys', async () => {
    await openProgram(given)
    const shown = show()
    const { user } = shown
    await row(people, 'Ana Zorić')
    await said('3 letters are left out')
    await said('Write above for all letters: by when to confirm')
    await fill(shown, control('textbox', answer), '5 May')
    await said('1 letter is left out')
    await said(/It is not said whether words go with her or with him|No approved vocative/)
    grid(people).focus()
    await user.keyboard('{Home}')
    await said(/^Dear (Boban|Vera|Ana)/)
    const seen: string[] = []
    for (let at = 0; at < 3; at += 1) {
      seen.push(document.querySelector('[role=document] p')?.textContent ?? '')
      await user.keyboard('{ArrowDown}')
    }
    expect(seen.join(' ')).toContain('Dear Ana')
    expect(seen.join(' ')).toContain('Dear Boban')
    await row(people, /Vera Kostić.*Something is missing/)
  })

  it('takes what is suggested for a name with one key, as one step', async () => {
    const { rows } = await openProgram({
      ...given,
      people: [{ ...vera, gender: 'female' }],
      participations: [part(vera.id)],
    })
    const { user } = show()
    await user.click(await row(people, 'Vera Kostić'))
    const missing = 'No approved vocative of the name (Serbian, Latin): Vera Kostić'
    await said(missing)
    await user.click(control('button', 'Use “Vera Kostić”'))
    await saved()
    await gone(missing)
    expect((await rows('people'))[0]?.['vocative:sr-Latn']).toBe('Vera Kostić')
  })

  it('leaves out who has the letter, unless it is asked for', async () => {
    const template = aLetterTemplate({ id: 'starting-accepted', name: 'Taken in' })
    const sent = aLetter({ cycleId, personId: ana.id, templateId: template.id })
    await openProgram({ ...given, letterTemplates: [template], letters: [sent] })
    const { user } = show({ to: 'accepted' })
    await row(people, /Ana Zorić.*Has it already/)
    await found('button', 'PDF (1)')
    await user.click(control('checkbox', 'Also to 1 who has it already'))
    await found('button', 'PDF (2)')
  })
})

describe('The ways out', () => {
  const ready = {
    ...given,
    letterTemplates: [aLetterTemplate({ id: 'starting-accepted', name: 'Taken in' })],
  }

  it('are one PDF, paper, and files for a mail program of those who have an address', async () => {
    const { fake } = await openProgram(ready)
    const { user } = show({ to: 'accepted' })
    await user.click(await found('button', 'PDF (2)'))
    fake.saveIn = '/home/ana'
    await until(() => expect(fake.askedOf('documents.save')).toHaveLength(1))
    const [asked] = fake.askedOf('documents.save')
    expect(asked?.document).toMatchObject({ template: 'letters', title: 'Taken in' })
    expect(asked?.suggestedName).toContain('Letters Taken in')
    await user.click(control('button', 'Print (2)'))
    await until(() => expect(fake.askedOf('documents.print')).toHaveLength(1))
    await said('1 without an e-mail address')
    await user.click(control('button', 'For a mail program (1)'))
    await until(() => expect(fake.askedOf('letters.save')).toHaveLength(1))
    expect(fake.askedOf('letters.save')[0]?.letters).toMatchObject([
      {
        name: 'You are in, Ana Zorić',
        text: expect.stringContaining('<ana@example.org>') as unknown,
      },
    ])
  })

  it('is the clipboard, with whom each goes to', async () => {
    await openProgram(ready)
    const { user } = show({ to: 'accepted' })
    let copied = ''
    Object.assign(document, {
      execCommand: () => {
        const setData = (_: string, text: string) => (copied = text)
        fireEvent.copy(document.body, { clipboardData: { setData } })
        return true
      },
    })
    await user.click(await found('button', 'Copy (2)'))
    await told('2 letters copied')
    expect(copied).toContain('Ana Zorić <ana@example.org>\nYou are in\n\nDear Ana,')
  })

  it('are noted as sent of the ticked ones, as one step that Undo takes back', async () => {
    const { rows } = await openProgram(ready)
    const shown = show({ to: 'accepted' })
    const { user } = shown
    await user.click(await row(people, 'Ana Zorić'))
    await user.keyboard(' ')
    await said('Of 1 ticked')
    await user.click(control('button', 'Mark as sent (1)…'))
    await found('heading', 'Mark 1 letter as sent')
    await fill(shown, control('textbox', /Sent on/), '31. 2. 2020.')
    await user.click(control('button', 'Mark as sent'))
    expect(isWindowOpen()).toBe(true)
    expect(await rows('letters')).toEqual([])
    await fill(shown, control('textbox', /Sent on/), '20 Apr 2020')
    await user.click(control('radio', 'On paper'))
    await user.click(control('button', 'Mark as sent'))
    await windowClosed()
    await told('Noted 1 letter as sent: Taken in')
    const about = { cycleId, personId: ana.id, templateId: 'starting-accepted', pairId: null }
    expect(await rows('letters')).toMatchObject([
      {
        ...about,
        purpose: 'accepted',
        sentOn: '2020-04-20',
        how: 'paper',
        body: 'Dear Ana,\n\nyou are in.',
      },
    ])
    await row(people, /Ana Zorić.*Has it already/)
    await user.keyboard('{Control>}z{/Control}')
    await row(people, /Ana Zorić.*Ready/)
    expect(await rows('letters')).toEqual([])
  })

  it('of a letter that came with the program stores it with what was sent, and takes both back', async () => {
    const { rows } = await openProgram({ ...given, people: [ana], participations: [part(ana.id)] })
    const shown = show()
    const { user } = shown
    await row(people, 'Ana Zorić')
    await fill(shown, control('textbox', 'For all letters: by when to confirm'), '5 May')
    await user.click(await found('button', 'Mark as sent (1)…'))
    await user.click(await found('button', 'Mark as sent'))
    await windowClosed()
    expect(await rows('letterTemplates')).toMatchObject([
      {
        id: 'starting-accepted',
        purpose: 'accepted',
        'subject:en': expect.stringContaining('[program]') as unknown,
      },
    ])
    await user.keyboard('{Control>}z{/Control}')
    await until(async () => expect(await rows('letterTemplates')).toEqual([]))
    await row(people, /Ana Zorić.*Ready/)
  })
})

describe('From elsewhere', () => {
  it('letters go to the people and pairs one stands at', async () => {
    const mentor = aPerson({ ...english, firstName: 'Milan', lastName: 'Ilić' })
    const mentee = part(ana.id)
    const guide = part(mentor.id, { role: 'mentor', status: 'active' })
    const pair = aPair({ cycleId, mentorId: guide.id, menteeId: mentee.id })
    await openProgram({
      ...given,
      people: [ana, mentor, vera],
      participations: [mentee, guide, part(vera.id)],
      pairs: [pair],
    })
    const shown = show()
    await row(people, 'Vera Kostić')
    runAction('letters.write', { personIds: [], pairIds: [pair.id] })
    await row(people, /Ana Zorić.*Milan Ilić/)
    await row(people, /Milan Ilić.*Ana Zorić/)
    expect(control('button', /Letter$/).textContent).toContain('To both of a pair')
    runAction('letters.write', { personIds: [vera.id], pairIds: [] })
    await said(/^No letter is meant for these people by itself/)
    await choose(shown, control('button', /Letter$/), 'Declined')
    await row(people, 'Vera Kostić')
    await choose(shown, control('button', /To$/), 'Both of each pair')
    await row(people, /Ana Zorić.*Milan Ilić/)
    expect(useUi.getState().screen).toBe('letters')
  })

  it('a person’s page has the letters that went to them; each is read there, or taken back', async () => {
    const sent = aLetter({ cycleId, personId: ana.id, name: 'Taken in' })
    const { rows } = await openProgram({ ...given, letters: [sent] })
    const { user } = showScreen(PeopleScreen, {
      screen: 'people',
      recordId: ana.id,
      filters: {},
    })
    await user.click(await found('button', 'Taken in'))
    await said(/you are in\./)
    await user.click(control('button', 'It was not sent'))
    await windowClosed()
    await said('No letter to Ana Zorić is noted.')
    expect(await rows('letters')).toEqual([])
    await user.keyboard('{Control>}z{/Control}')
    await found('button', 'Taken in')
  })
})

describe('Templates', () => {
  const list = 'Letter templates'

  it('are changed where they stand; what is wrong is told with its line; the other script is suggested', async () => {
    const { rows } = await openProgram(given)
    const shown = show({ view: 'templates' })
    const { user } = shown
    await user.click(await row(list, 'Declined'))
    const body = () => control('textbox', 'Text (English)')
    await fill(shown, body(), 'Dear\n[frist name],')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await saved()
    await said('Line 2: there is nothing called [frist name]. Did you mean “first name”?')
    expect(await rows('letterTemplates')).toMatchObject([
      { id: 'starting-declined', 'body:en': 'Dear\n[frist name],' },
    ])
    await fill(shown, body(), 'Dear [first name],')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await saved()
    await gone('Line 2: there is nothing called [frist name]. Did you mean “first name”?')
    await fill(shown, control('textbox', 'Subject (Serbian, Cyrillic)'), '')
    await user.keyboard('{Enter}')
    await saved()
    await user.click(await found('button', /програм/))
    await saved()
    expect((await rows('letterTemplates'))[0]?.['subject:sr-Cyrl']).toBe(
      '[програм]: о вашој пријави',
    )
    await user.click(control('button', 'As it came with Ciklus'))
    await user.click(controls('button', 'As it came with Ciklus').at(-1) ?? body())
    await told('The letter “Declined” is as it came with Ciklus')
    expect(await rows('letterTemplates')).toEqual([])
  })

  it('of one’s own are added and deleted', async () => {
    const { rows } = await openProgram(given)
    const { user } = show({ view: 'templates' })
    await row(list, 'Declined')
    await user.click(control('button', 'New template'))
    await row(list, /New letter.*None yet/)
    await found('textbox', 'Subject (English)')
    // It is named at once, and a second press in passing makes no second one.
    const name = control('textbox', 'Name of the letter')
    await until(() => expect(document.activeElement).toBe(name))
    await user.click(control('button', 'New template'))
    expect(await rows('letterTemplates')).toHaveLength(1)
    await user.click(control('button', 'Delete template'))
    await user.click(controls('button', 'Delete template').at(-1) ?? document.body)
    await told('Deleted the letter “New letter”')
    expect(await rows('letterTemplates')).toEqual([])
  })
})
