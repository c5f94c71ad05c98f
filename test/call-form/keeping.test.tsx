/** What the form of a call keeps: while its window is open, when it is loaded once more, in its file, and in browsers that lack things. */
import { fireEvent } from '@testing-library/react'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import {
  dayQuestion,
  field,
  fillIn,
  fillWho,
  given,
  last,
  place,
  press,
  save,
  show,
  summary,
  takeAway,
  take,
  type,
} from './shown-form'

afterEach(takeAway)

describe('The form of a call', () => {
  it('keeps what was typed while its window is open', () => {
    show()
    type('First name', 'Ana')
    type('What now?', 'Half')
    show()
    expect(field('First name').value).toBe('Ana')
    expect(field('What now?').value).toBe('Half')
  })

  it('knows days in browsers without Temporal', async () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'Temporal')
    Reflect.deleteProperty(globalThis, 'Temporal')
    onTestFinished(() => void Object.defineProperty(globalThis, 'Temporal', own ?? {}))
    expect('Temporal' in globalThis).toBe(false)
    show({ questions: [dayQuestion] })
    fillWho()
    type('Which day?', '2024-02-29')
    save()
    expect(summary()).toBe('')
    sessionStorage.clear()
    show({ questions: [dayQuestion] })
    await take(given[0]?.text ?? '')
    expect(field('Which day?').value).toBe('2024-02-29')
  })

  it('asks before its window is closed, until its file was handed over', () => {
    const isAsked = (): boolean => {
      const event = new Event('beforeunload', { cancelable: true })
      window.dispatchEvent(event)
      return event.defaultPrevented
    }
    show()
    expect(isAsked()).toBe(false)
    type('First name', 'Ana')
    expect(isAsked()).toBe(true)
    fillIn()
    save()
    expect(isAsked()).toBe(false)
    save()
    expect(given).toHaveLength(2)
    type('First name', 'Anja')
    expect(isAsked()).toBe(true)
  })

  it('keeps a No to the consent, and a Yes to the age, when it is loaded once more', () => {
    const anyAge = { age: { from: null, to: null } }
    show(anyAge)
    fireEvent.click(field('I am 18 or older'))
    fireEvent.click(last('[type=radio][value=no]'))
    show(anyAge)
    expect(last('[type=radio][value=no]').checked).toBe(true)
    expect(field('I am 18 or older').checked).toBe(true)
  })

  it('goes on from a file that was saved, and from no other', async () => {
    show()
    fillIn()
    save()
    sessionStorage.clear()
    show()
    await take('{"format":')
    expect(place.textContent).toContain('x.json is not an answer to this form')
    await take((given[0]?.text ?? '').replace('"cycle"', '"other"'))
    expect(field('First name').value).toBe('')
    await take(given[0]?.text ?? '')
    expect(field('First name').value).toBe('Ana')
    expect(last('[type=radio][value=yes]').checked).toBe(true)
  })

  it('asks before a file takes the place of what was entered, beside the button, and takes a No', async () => {
    show()
    fillIn()
    fireEvent.click(last('[type=radio][value=no]'))
    save()
    type('First name', 'Anja')
    const [text = ''] = given.map((one) => one.text)
    await take(text)
    const [question] = place.querySelectorAll<HTMLElement>('.notice[role=group]')
    expect(document.activeElement).toBe(question)
    expect(question?.textContent).toContain('What stands in x.json takes the place')
    expect(field('First name').value).toBe('Anja')
    press('Keep what I entered')
    expect(question?.hidden).toBe(true)
    expect(field('First name').value).toBe('Anja')
    expect(place.textContent).toContain('What you entered was kept')
    expect(document.activeElement?.textContent).toBe('Continue from a saved file…')
    await take(text)
    press('Take it from the file')
    expect(field('First name').value).toBe('Ana')
    expect(last('[type=radio][value=no]').checked).toBe(true)
    const said = document.activeElement?.closest('div')?.querySelector('[role=status]')
    expect(said?.textContent).toBe('The answers were taken from x.json.')
  })
})
