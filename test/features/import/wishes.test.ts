/** Goals and wishes are known by their questions, whatever the language of the form. */
import { describe, expect, test } from 'vitest'
import { headingMatches } from '../../../src-renderer/features/import/reading/header-words.rules'
import {
  goalWords,
  wishedMentorWords,
} from '../../../src-renderer/features/import/reading/wish-words'
import { readTable } from '../../../src-renderer/features/import/reading/table-reading.rules'
import { tableOf } from './tables'

const best = (heading: string) => headingMatches(heading, 'people')[0]?.target

describe('goals', () => {
  test.each([
    'Was möchten Sie erreichen?',
    'Was möchtest du in diesem Programm erreichen?',
    'Que souhaitez-vous accomplir grâce au mentorat ?',
    'Quels sont vos objectifs ?',
    'Mit szeretne elérni a programban?',
    'Célok',
    'Što želite postići u mentorskom programu?',
    'Što očekujete od programa?',
    'Што сакате да постигнете?',
    'Зошто се пријавувате?',
    'Kaj želite doseči?',
    'Çfarë dëshironi të arrini me mentorimin?',
    'Ce doriți să obțineți în urma programului?',
    'Šta želite postići kroz program?',
    'Шта желите да постигнете током програма?',
    'What do you hope to achieve with your mentor?',
    'Qué quiere lograr',
  ])('%s', (heading) => {
    expect(best(heading)).toBe('goals')
  })
})

describe('a wished mentor', () => {
  test.each([
    'Wunsch-Mentor*in',
    'Wunschmentor:in',
    'Gewünschte Mentorin',
    'Wen wünschen Sie sich als Mentorin?',
    'Mentor·e souhaité·e',
    'Qui aimeriez-vous avoir comme mentor ?',
    'Kit szeretne mentorának?',
    'Koga biste željeli za mentora?',
    'Посакуван ментор/ка',
    'Кого би сакале за ментор?',
    'Želeni mentor/ica',
    'Mentori i dëshiruar',
    'Mentorul dorit',
    'Željeni mentor/ica',
    'Жељени ментор',
    'Who would you like to have as your mentor?',
  ])('%s', (heading) => {
    expect(best(heading)).toBe('wishedMentor')
  })
})

test('every phrase of the lists is found by itself', () => {
  for (const [target, lists] of [
    ['goals', goalWords],
    ['wishedMentor', wishedMentorWords],
  ] as const)
    for (const phrase of Object.values(lists).join('|').split('|'))
      expect([phrase, best(phrase.replaceAll('*', '').replaceAll('…', 'xyz'))]).toEqual([
        phrase,
        target,
      ])
})

test.each(['Wohnort', 'Mentor', 'Zielgruppe', 'Wunsch', 'Cilindar', 'Kit', 'Was', 'Ce'])(
  '%s is neither',
  (heading) => {
    expect(['goals', 'wishedMentor']).not.toContain(best(heading))
  },
)

test('a form goes to goals and wishes as a whole', () => {
  const { mapping } = readTable(
    tableOf([
      ['Vorname', 'Nachname', 'E-Mail', 'Was möchten Sie erreichen?', 'Wunsch-Mentor*in'],
      ['Eva', 'Gruber', 'eva@example.org', 'Ein Netzwerk im Ausland', 'Ana Anić'],
      ['Hans', 'Maier', 'hans@example.org', 'Mehr Publikum', 'egal'],
    ]),
    { kind: 'mentees' },
  )
  expect(mapping).toEqual(['firstName', 'lastName', 'email', 'goals', 'wishedMentor'])
})
