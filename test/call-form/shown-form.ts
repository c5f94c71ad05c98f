/** The form of a call on the page of a test, and what is done with it. */
import { fireEvent } from '@testing-library/react'
import { vi } from 'vitest'
import { startForm } from '../../src-renderer/call-form/start'
import type { CallForm } from '../../src-renderer/domain/calls/call-format'

const form: CallForm = {
  ...{ version: 1, call: 'cycle', form: 'print', role: 'mentee', language: 'en', cycle: 'Six' },
  ...{ organization: 'Most', program: 'Mentors', contact: 'most@example.org' },
  ...{ opens: '2026-03-01', closes: '2026-03-31', places: 12 },
  ...{ age: { from: 18, to: 30 }, ageDay: '2026-04-01' },
  questions: [
    {
      id: 'q1',
      kind: 'longText',
      text: 'What now?',
      help: 'Briefly',
      choices: [],
      isRequired: true,
      longest: 10,
    },
    {
      id: 'q2',
      kind: 'number',
      text: 'Hours',
      help: '',
      choices: [],
      isRequired: false,
      longest: 200,
    },
    {
      ...{
        id: 'q3',
        kind: 'severalChoices',
        text: 'Where',
        help: '',
        isRequired: false,
        longest: 200,
      },
      choices: [
        { value: 'a', label: 'Here' },
        { value: 'b', label: 'There' },
      ],
    },
    {
      id: 'q4',
      kind: 'yesNo',
      text: 'Sure?',
      help: '',
      choices: [],
      isRequired: false,
      longest: 200,
    },
  ],
}

const before = { title: document.title, lang: document.documentElement.lang }
/** Where the form stands. */
export const place = document.createElement('div')
/** The files it handed over. */
export const given: { name: string; text: string }[] = []

/** What takes the listeners of a form off the page, which all tests share. */
const leaving: (() => void)[] = []

/** Takes a form off the page, with all that it kept: after each test. */
export function takeAway(): void {
  for (const forget of leaving.splice(0)) forget()
  place.remove()
  sessionStorage.clear()
  given.length = 0
  document.title = before.title
  document.documentElement.lang = before.lang
}

/** Shows the form on a day; what it kept is there once more. */
export function show(over: Partial<CallForm> = {}, day = '2026-03-10'): void {
  const data = document.createElement('script')
  data.type = 'application/json'
  data.id = 'content'
  data.textContent = JSON.stringify({ ...form, ...over })
  const page = document.createElement('div')
  page.id = 'page'
  place.replaceChildren(page, data)
  document.body.append(place)
  for (const forget of leaving.splice(0)) forget()
  const added = vi.spyOn(window, 'addEventListener')
  startForm(
    (name, text) => void given.push({ name, text }),
    () => `${day}T10:00:00`,
  )
  for (const [kind, listener] of added.mock.calls)
    leaving.push(() => window.removeEventListener(kind, listener))
  added.mockRestore()
}

/** The control of a label. */
export function field(label: string): HTMLInputElement {
  const found = [...place.querySelectorAll('label')].find(
    (one) => one.textContent.replace(/ \(required\)$/u, '') === label,
  )
  const control = found?.control
  if (!(control instanceof HTMLElement)) throw new Error(`There is no ${label}`)
  return control as HTMLInputElement
}
/** Writes into a field. */
export const type = (label: string, value: string): void => {
  fireEvent.input(field(label), { target: { value } })
}
/** Presses the button at the end. */
export const save = (): void => {
  const [made] = place.querySelectorAll('form')
  if (made !== undefined) fireEvent.submit(made)
}
/** What is said to be wrong. */
export const summary = () => place.querySelector('.summary')?.textContent ?? ''

/** The last of its kind on the page; of choices, that of the consent. */
export function last(selector: string): HTMLInputElement {
  const found = [...place.querySelectorAll<HTMLInputElement>(selector)].at(-1)
  if (found === undefined) throw new Error(`There is no ${selector}`)
  return found
}
/** Presses a button by its name. */
export const press = (name: string): void => {
  const found = [...place.querySelectorAll('button')].find((one) => one.textContent === name)
  if (found === undefined) throw new Error(`There is no button ${name}`)
  fireEvent.click(found)
}

/** Chooses a file to go on from. */
export async function take(text: string): Promise<void> {
  const input = last('[type=file]')
  Object.defineProperty(input, 'files', {
    configurable: true,
    value: [{ name: 'x.json', text: () => Promise.resolve(text) }],
  })
  fireEvent.change(input)
  for (let turn = 0; turn < 4; turn += 1) await Promise.resolve()
}

/** Says who answers, and yes to the consent. */
export function fillWho(): void {
  type('First name', 'Ana')
  type('Last name', 'Zorić')
  type('E-mail', 'ana@example.org')
  type('Date of birth', '2000-01-01')
  fireEvent.click(last('[type=radio][value=yes]'))
}
/** Answers all that must be. */
export function fillIn(): void {
  fillWho()
  type('What now?', 'Festival')
  fireEvent.click(field('Here'))
}

/** A question for a day. */
export const dayQuestion: CallForm['questions'][number] = {
  ...{ id: 'q5', kind: 'date', text: 'Which day?', help: '', choices: [] },
  ...{ isRequired: true, longest: 200 },
}
