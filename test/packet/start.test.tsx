/** The page of a reviewer's file: what it says first, its passphrase, points by keyboard, answers kept, saved, and taken up again. */
import { fireEvent } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readAnswers, readAnswersFile } from '../../src-renderer/domain/packets/packet-format'
import type { PacketContent } from '../../src-renderer/domain/packets/packet-format'
import { nothingSaid } from '../../src-renderer/domain/packets/packet-format'
import { lockPacket, newAnswerKey, openAnswers } from '../../src-renderer/domain/packets/sealing'
import { startPacket } from '../../src-renderer/packet/start'
import { until } from '../support/finding'

const key = newAnswerKey()
const base = {
  ...{ version: 1 as const, form: 'form', answerKey: key, language: 'en' as const },
  ...{ isBlind: true, program: 'Program', cycle: 'Six', round: 'Shortlist', reviewer: 'Ranko' },
  criteria: [
    { id: 'idea', name: 'Idea', guidance: '1: unclear', most: 5 },
    { id: 'need', name: 'Need', guidance: null, most: 10 },
  ],
  applications: ['a1', 'a2'].map((code, at) => ({
    ...{ code, title: `Application ${at + 1}`, about: [], said: nothingSaid },
    answers: [{ question: 'Goals', text: `What ${code} wants` }],
  })),
}
let content: PacketContent = { ...base, id: 'f'.repeat(32) }
let packets = 0
const given: { name: string; text: string }[] = []

/** What the page was before: tests of the program's own page follow in the same one. */
const before = { title: document.title, lang: document.documentElement.lang }
const place = document.createElement('div')

/** Puts something on the page. What others keep on it stays. */
function putUp(html: string): void {
  place.innerHTML = html
  document.body.append(place)
}

afterEach(() => {
  place.remove()
  localStorage.clear()
  document.title = before.title
  document.documentElement.lang = before.lang
})

/** Puts the page up as the file has it. */
async function show(): Promise<void> {
  const locked = JSON.stringify(await lockPacket(JSON.stringify(content), 'abcd-efgh'))
  document.documentElement.lang = 'en'
  putUp(`<div id="packet"></div><script type="application/json" id="locked">${locked}</script>`)
  startPacket((name, text) => void given.push({ name, text }))
}

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
const one = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector)
  if (found === null) throw new Error(`There is no ${selector} in: ${document.body.textContent}`)
  return found
}
const pressed = (name: string): void => {
  const found = all('button').find(({ textContent }) => textContent === name)
  if (found === undefined) throw new Error(`There is no ${name}`)
  fireEvent.click(found)
}
const type = (text: string): void => {
  fireEvent.change(one('.lock input'), { target: { value: text } })
  fireEvent.submit(one('.lock form'))
}
const key_ = (name: string): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key: name })
}
/** A file as browsers give it; the page of the tests has none that can be read. */
const aFile = (text: string) => ({ size: text.length, text: () => Promise.resolve(text) })

const opened = async (): Promise<void> => {
  await show()
  type('abcd efgh')
  await until(() => one('.progress'))
}

/** What is in the file that was saved last. */
async function saved() {
  const before = given.length
  pressed('Save answers')
  await until(() => expect(given.length).toBe(before + 1))
  const file = given.at(-1)
  const read = readAnswersFile(JSON.parse(file?.text ?? 'null'))
  if (read === null) throw new Error('No file of answers')
  return readAnswers((await openAnswers(read, key, content.id)) ?? '')?.said ?? {}
}

beforeEach(() => {
  localStorage.clear()
  given.length = 0
  // What a test before this one is still keeping is of another packet.
  packets += 1
  content = { ...base, id: `f${String(packets).padStart(31, '0')}` }
})

describe('The first page', () => {
  it('says that what is entered stays, and refuses what is not the passphrase', async () => {
    await show()
    expect(one('.notice').textContent).toMatch(/^What you enter stays in this browser/u)
    type('')
    expect(one('.wrong').textContent).toBe('Type the passphrase first.')
    type('another')
    await until(() => expect(one('.wrong').textContent).toMatch(/^This is not the passphrase/u))
    expect(document.activeElement).toBe(one('.lock input'))
  })

  it('says first when this browser keeps nothing for files from a disk, and answers go on from a file', async () => {
    const refuse = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('No', 'SecurityError')
    })
    await show()
    expect(one('.notice.warn').textContent).toMatch(/^This browser does not keep anything/u)
    type('abcd-efgh')
    await until(() => one('.progress'))
    expect(one('.page .notice.warn').textContent).toMatch(/Save answers/u)
    key_('Enter')
    key_('4')
    await saved()
    const file = aFile(given.at(-1)?.text ?? '')
    refuse.mockRestore()
    await opened()
    const picker = one('input[type=file]')
    fireEvent.change(picker, { target: { files: [file] } })
    await until(() => expect(one('.told').textContent).toBe('Answers taken from the file: 1.'))
    expect((await saved())['a1']?.points).toEqual({ idea: 4 })
    fireEvent.change(picker, { target: { files: [aFile('{}')] } })
    await until(() => expect(one('.told').textContent).toMatch(/^This is not a file of answers/u))
  })

  it('tells of a file that is not whole', () => {
    putUp('<div id="packet"></div><script id="locked">{"salt":1}</script>')
    startPacket()
    expect(one('.notice.warn').textContent).toBe('This file is not whole. Ask for it once more.')
  })
})

describe('Reading', () => {
  it('gives points by digits, goes on by Enter, counts, and ends at the button that saves', async () => {
    await opened()
    expect(one('main').textContent).toContain('What a1 wants')
    key_('Enter')
    key_('9')
    key_('4')
    key_('0')
    expect(document.activeElement?.textContent).toBe('Next application')
    fireEvent.submit(one('aside form'))
    expect(one('main').textContent).toContain('What a2 wants')
    expect(one('.progress').textContent).toBe('1 of 2 finished')
    key_('1')
    key_('1')
    fireEvent.submit(one('aside form'))
    expect(one('.told').textContent).toMatch(/^All are finished/u)
    expect(document.activeElement?.textContent).toBe('Save answers')
    const said = await saved()
    expect(said['a1']?.points).toEqual({ idea: 4, need: 10 })
    expect(said['a2']?.points).toEqual({ idea: 1, need: 1 })
    expect(given.at(-1)?.name).toBe(`ciklus-answers-${content.id.slice(0, 6)}.json`)
  })

  it('takes a conflict of interest and its reason, and abstaining, in place of points', async () => {
    await opened()
    const [abstain, conflict] = all('.box input')
    if (abstain === undefined || conflict === undefined) throw new Error('No boxes')
    fireEvent.click(conflict)
    const what = all('textarea').at(-1)
    fireEvent.input(what ?? document.body, { target: { value: 'My cousin' } })
    expect(all('[data-criterion]')[0]?.parentElement?.hidden).toBe(true)
    expect(one('.progress').textContent).toBe('1 of 2 finished')
    expect((await saved())['a1']?.conflict).toBe('My cousin')
    fireEvent.click(conflict)
    fireEvent.click(abstain)
    expect((await saved())['a1']).toMatchObject({ conflict: null, abstains: true })
  })

  it('keeps what was entered, locked, for the next time', async () => {
    await opened()
    fireEvent.input(one('textarea'), { target: { value: 'Knows what she wants' } })
    await until(() => expect(localStorage.getItem(`ciklus-packet-${content.id}`)).not.toBe(null))
    expect(JSON.stringify(localStorage)).not.toContain('Knows')
    await opened()
    expect(one('textarea')).toHaveProperty('value', 'Knows what she wants')
    expect(all('.state').map(({ textContent }) => textContent)).toEqual(['begun', 'to read'])
  })

  it('says when what was kept cannot be read any more', async () => {
    localStorage.setItem(`ciklus-packet-${content.id}`, 'broken.thing')
    await opened()
    expect(one('.page .notice.warn').textContent).toMatch(/cannot be read any more/u)
  })

  it('goes through the list with the arrows', async () => {
    await opened()
    key_('ArrowDown')
    expect(one('main').textContent).toContain('What a2 wants')
    key_('ArrowUp')
    expect(one('main').textContent).toContain('What a1 wants')
  })
})
