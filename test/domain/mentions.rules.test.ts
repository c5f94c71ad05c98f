/** Where somebody is named: both scripts, cases, marks, initials, addresses; and where somebody else is. */
import { describe, expect, it } from 'vitest'
import { mentionsIn, valueWithout, withoutMentions } from '../../src-renderer/domain/mentions.rules'

const jelena = {
  names: ['Jelena Savić'],
  emails: ['jelena.savic@example.org'],
  phones: ['+381 64 123 45 67'],
}
const petar = { names: ['Petar Đorđević'], emails: [], phones: [] }

describe('A whole name', () => {
  it.each([
    'Jelena Savić',
    'Jelenu Savić',
    'sa Jelenom Savić',
    'Savić Jelena',
    'JELENA SAVIĆ',
    'Jelena Savic',
    'Јелена Савић',
    'са Јеленом Савић',
    'Јелени Савић',
    'J. Savić',
    'Jelena-Savić',
    'Savićeva Jelena',
  ])('is found in “%s”', (text) => {
    const found = mentionsIn(`Rekla je ${text}, juče.`, jelena)
    expect(found.map(({ isCertain }) => isCertain)).toEqual([true])
    expect(withoutMentions(`Rekla je ${text}, juče.`, jelena, false)).toMatch(
      /^Rekla je (sa |са )?…, juče\.$/u,
    )
  })

  it.each(['Petra Đorđevića', 'Petru Djordjeviću', 'Петром Ђорђевићем', 'Petar Dordevic'])(
    'whose a comes and goes is found in “%s”',
    (text) => {
      expect(withoutMentions(`kod ${text} u`, petar, false)).toBe('kod … u')
    },
  )
})

describe('One name alone', () => {
  it.each(['Jelena nije došla', 'pita Jelenu', 'kod Savićeve', 'Савића'])(
    'may be somebody else: “%s”',
    (text) => {
      expect(mentionsIn(text, jelena)).toMatchObject([{ isCertain: false }])
      expect(withoutMentions(text, jelena, false)).toBe(text)
      expect(withoutMentions(text, jelena, true)).toContain('…')
    },
  )

  it.each(['Savićević', 'jelen u šumi', 'Jelenko', 'savitljiv', ''])('is not in “%s”', (text) => {
    expect(mentionsIn(text, jelena)).toEqual([])
  })
})

it('Addresses and telephone numbers are found however they are typed', () => {
  const text = 'Pišite na Jelena.Savic@example.org. Tel: 064/123-45-67, ili 011 222 333.'
  expect(withoutMentions(text, jelena, false)).toBe('Pišite na … Tel: …, ili 011 222 333.')
})

it('A value of any shape keeps its shape, and is the same one where nobody is named', () => {
  const value = { on: '2020-05-01', note: 'Jelena Savić je otišla' }
  expect(valueWithout(value, jelena, false)).toEqual({ on: '2020-05-01', note: '… je otišla' })
  const other = ['Mira', 3, null]
  expect(valueWithout(other, jelena, true)).toBe(other)
})
