/** The form of a call in a browser: what it asks, what it says is wrong and where, a guardian for the young, and its file. */
import { fireEvent } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { readApplication } from '../../src-renderer/domain/calls/call-format'
import {
  dayQuestion,
  field,
  fillIn,
  given,
  place,
  save,
  show,
  summary,
  takeAway,
  type,
} from './shown-form'

afterEach(takeAway)

describe('The form of a call', () => {
  it('says whose it is, until when, for how many and of which age', () => {
    show()
    const said = place.textContent
    for (const words of [
      'Most · Mentors',
      'Application: Six',
      'Open from 1 March 2026 to 31 March 2026',
      'Places: 12',
      'Age on 1 April 2026: 18 to 30',
      'Send it to: most@example.org',
      'is not encrypted',
    ])
      expect(said).toContain(words)
    expect(document.title).toBe('Application: Six')
  })

  it('is in Serbian, in both scripts', () => {
    show({ language: 'sr-Cyrl' })
    expect(place.textContent).toContain('Отворено од 1. марта 2026. до 31. марта 2026.')
    expect(place.textContent).toContain(
      'На дан 1. априла 2026. број година треба да буде од 18 до 30',
    )
    show({ language: 'sr-Latn' })
    expect(place.textContent).toContain('Otvoreno od 1. marta 2026. do 31. marta 2026.')
    expect(place.textContent).toContain('Sačuvaj datoteku s odgovorima')
    show({ language: 'sr-Latn', opens: null }, '2026-04-02')
    expect(place.textContent).toContain('Otvoreno do 31. marta 2026.')
    expect(place.textContent).toContain('Konkurs je zatvoren 31. marta 2026. I dalje')
    show({ language: 'sr-Latn' }, '2026-02-02')
    expect(place.textContent).toContain('Konkurs se otvara 1. marta 2026.')
    expect(place.textContent).not.toContain('2026..')
  })

  it('says what is wrong at the top and at each field, and saves nothing', () => {
    show()
    type('E-mail', 'ana at example')
    type('Hours', 'many')
    type('What now?', 'Longer than ten')
    save()
    expect(given).toEqual([])
    expect(summary()).toContain('First name: Please answer this.')
    expect(summary()).toContain('What now? This has 15 characters; 10 fit.')
    expect(summary()).toContain('Hours: Please write a number')
    expect(document.activeElement).toBe(place.querySelector('.summary'))
    const email = field('E-mail')
    expect(email.getAttribute('aria-invalid')).toBe('true')
    const described = (email.getAttribute('aria-describedby') ?? '').split(' ')
    expect(described.map((id) => document.getElementById(id)?.textContent).join()).toContain(
      'Please write an e-mail address',
    )
    const way = [...place.querySelectorAll<HTMLElement>('.summary button')].find((one) =>
      one.textContent.startsWith('E-mail'),
    )
    if (way !== undefined) fireEvent.click(way)
    expect(document.activeElement).toBe(email)
  })

  it('says before anything is saved what a No to the consent means', () => {
    show()
    const asked = [...place.querySelectorAll('fieldset')].find((one) =>
      one.textContent.startsWith('May '),
    )
    const ids = (asked?.getAttribute('aria-describedby') ?? '').split(' ')
    expect(ids.map((id) => document.getElementById(id)?.textContent).join()).toContain(
      'is told so before anything is taken in, and your application may not be considered',
    )
  })

  it('saves a file that the program reads', () => {
    show()
    fillIn()
    type('Hours', '2,5')
    save()
    expect(summary()).toBe('')
    const [file] = given
    expect(file?.name).toBe('Ana Zorić.ciklus-answer.json')
    expect(readApplication(JSON.parse(file?.text ?? ''))).toMatchObject({
      ...{ call: 'cycle', form: 'print', role: 'mentee', at: '2026-03-10T10:00:00', consent: true },
      ...{ guardian: null, answers: { q1: 'Festival', q2: '2.5', q3: ['a'], q4: '' } },
    })
    expect(place.textContent).toContain('was asked to save Ana Zorić.ciklus-answer.json')
  })

  it('asks the young for a guardian, and says that the call is for other ages', () => {
    show()
    fillIn()
    expect(place.querySelector<HTMLElement>('.guardian')?.hidden).toBe(true)
    type('Date of birth', '2010-01-01')
    expect(place.querySelector<HTMLElement>('.guardian')?.hidden).toBe(false)
    expect(place.textContent).toContain('On 1 April 2026 you are 16')
    save()
    expect(summary()).toContain('Their name: Please answer this.')
    type('Their name', 'Vera Zorić')
    type('Their address or telephone', '064 111')
    type('The day on which they agreed', '2026-03-09')
    save()
    expect(readApplication(JSON.parse(given[0]?.text ?? ''))?.guardian).toEqual({
      ...{ name: 'Vera Zorić', contact: '064 111', consentOn: '2026-03-09' },
    })
  })

  it('says that it is closed, and lets one answer', () => {
    show({}, '2026-04-02')
    expect(place.textContent).toContain('The call closed on 31 March 2026')
    fillIn()
    save()
    expect(given).toHaveLength(1)
  })

  it('asks mentors neither when they were born nor for a guardian', () => {
    show({ role: 'mentor' })
    expect(place.textContent).not.toContain('Date of birth')
  })

  it('takes no year before 1900 for a birth or a consent, and none of two digits anywhere', () => {
    show({ questions: [dayQuestion] })
    expect([field('Date of birth').min, field('Date of birth').max]).toEqual([
      ...['1900-01-01', '2026-03-10'],
    ])
    const wrong = (label: string, day: string): string => {
      type(label, day)
      save()
      return summary()
    }
    expect(wrong('Date of birth', '0006-05-05')).toContain('Date of birth: Please look at the year')
    expect(wrong('Date of birth', '2026-03-11')).toContain('Date of birth: This day has not come')
    expect(wrong('Which day?', '0006-05-05')).toContain('Which day? Please enter a whole date')
    type('Date of birth', '2010-01-01')
    expect(wrong('The day on which they agreed', '1026-03-09')).toContain(
      'The day on which they agreed: Please look at the year',
    )
    expect(given).toEqual([])
  })

  it('lets no mentee leave out their age, where no age is asked', () => {
    show({ age: { from: null, to: null } })
    fillIn()
    type('Date of birth', '')
    save()
    expect(summary()).toContain(
      'Date of birth: Please enter your date of birth, or confirm that you are 18 or older',
    )
    fireEvent.click(field('I am 18 or older'))
    save()
    expect(summary()).toBe('')
    expect(given).toHaveLength(1)
    const group = field('I am 18 or older').closest('fieldset')
    type('Date of birth', '2010-01-01')
    expect(group?.hidden).toBe(true)
    save()
    expect(summary()).toContain('Their name: Please answer this.')
    show({ age: { from: null, to: null }, role: 'mentor' })
    expect(place.textContent).not.toContain('18 or older')
  })
})
