/** Texts of the program in the language of a document. */
import { describe, expect, it } from 'vitest'
import {
  formFields,
  personIn,
  rowsIn,
  unapprovedTexts,
  voidForms,
  workspaceIn,
  written,
} from '../../src-renderer/domain/forms.rules'
import { locative } from '../../src-renderer/domain/locative.rules'
import { suggestInScript } from '../../src-renderer/i18n/transliterate'
import { aCycle, aPerson, aSignatory, aWorkshop, aWorkspace } from '../builders'

describe('a text in a language', () => {
  const workspace = aWorkspace({
    organization: 'Udruženje Most',
    'organization:sr-Cyrl': 'Удружење Мост',
    'organization:en': 'The Bridge',
    program: 'Менторство',
    'program:sr-Latn': 'Mentorstvo',
  })

  it('is its approved form, or as entered where that is in the script', () => {
    const said = (language: 'en' | 'sr-Latn' | 'sr-Cyrl') => {
      const { organization, program } = workspaceIn(workspace, language)
      return [organization, program]
    }
    expect(said('sr-Latn')).toEqual(['Udruženje Most', 'Mentorstvo'])
    expect(said('sr-Cyrl')).toEqual(['Удружење Мост', 'Менторство'])
    // English is in Latin letters: the approved Latin form stands for one of its own.
    expect(said('en')).toEqual(['The Bridge', 'Mentorstvo'])
  })

  it('without an approved form stands as it was entered and says so, and a year needs none', () => {
    expect(written(aWorkspace(), 'program', 'sr-Cyrl')).toEqual({
      text: 'Mentorski program',
      isUnapproved: true,
    })
    expect(written(aCycle({ name: '2020/21' }), 'name', 'sr-Cyrl').isUnapproved).toBe(false)
  })

  it('is suggested in the other script for approval, and only what letters allow', () => {
    expect(formFields(aCycle({ name: 'Leto 2024' }), 'name')).toEqual([
      { language: 'sr-Cyrl', value: null, suggestion: 'Лето 2024' },
      { language: 'en', value: null, suggestion: null },
    ])
    const [other] = formFields(aWorkshop({ title: 'Speed dating' }), 'title')
    expect(other).toEqual({ language: 'sr-Cyrl', value: null, suggestion: 'Спеед датинг' })
    const [foreign] = formFields(aWorkshop({ title: 'Workshop Xénia' }), 'title')
    expect(foreign?.suggestion).toBeNull()
    expect(formFields(aCycle({ name: '2020' }), 'name')).toEqual([])
  })

  it('loses its forms when it is changed: they were approved for what it said before', () => {
    expect(voidForms(workspace, { organization: 'Nova' })).toEqual({
      'organization:sr-Cyrl': null,
      'organization:en': null,
    })
    expect(voidForms(workspace, { organization: 'Udruženje Most', city: 'Beograd' })).toEqual({})
    const town = aWorkspace({ city: 'Beograd', 'cityIn:sr-Latn': 'U starom Beogradu' })
    expect(voidForms(town, { city: 'Niš' })).toEqual({ 'cityIn:sr-Latn': null })
    expect(voidForms(workspace, { organization: 'Nova', 'organization:en': 'New' })).toEqual({
      'organization:sr-Cyrl': null,
    })
  })

  it('that nobody approved is named', () => {
    const rows = { cycle: aCycle({ name: 'Leto' }), workshops: [aWorkshop({ title: 'Публика' })] }
    const signers = [aSignatory({ name: 'Mara', role: 'direktorka', 'role:sr-Cyrl': 'директорка' })]
    expect(unapprovedTexts(workspace, signers, rows, 'sr-Cyrl')).toEqual([
      'Beograd',
      'Mara',
      'Leto',
    ])
    expect(unapprovedTexts(workspace, signers, rows, 'en')).toEqual(['Публика'])
  })
})

describe('a person in a language', () => {
  const ana = aPerson({
    ...{ firstName: 'Ana Marija', lastName: 'Perić Nikolić', city: 'Novi Sad' },
    nameInOtherScript: 'Ана Марија Перић Николић',
  })

  it('has the approved name, taken apart as the entered one, and what was entered in its place', () => {
    expect(personIn(ana, 'sr-Cyrl')).toMatchObject({
      firstName: 'Ана Марија',
      lastName: 'Перић Николић',
      nameInOtherScript: 'Ana Marija Perić Nikolić',
      city: 'Нови Сад',
    })
    expect(personIn(ana, 'sr-Latn')).toEqual(ana)
    // Making a document of what was made already changes nothing.
    const twice = personIn(personIn(ana, 'sr-Cyrl'), 'sr-Cyrl')
    expect(twice).toEqual(personIn(ana, 'sr-Cyrl'))
  })

  it('without an approved name keeps what was entered, and a foreign town its letters', () => {
    const joe = aPerson({ firstName: 'Joe', lastName: 'Wolf', city: 'New York' })
    expect(personIn(joe, 'sr-Cyrl')).toEqual(joe)
  })

  it('stands so in the rows of a cycle, beside its workshops', () => {
    const rows = {
      cycle: aCycle({ name: 'Leto', 'name:sr-Cyrl': 'Лето' }),
      people: [ana],
      workshops: [aWorkshop({ title: 'Publika', 'title:sr-Cyrl': 'Публика' })],
    }
    const made = rowsIn(rows, 'sr-Cyrl')
    expect([made.cycle.name, made.people[0]?.firstName, made.workshops[0]?.title]).toEqual([
      'Лето',
      'Ана Марија',
      'Публика',
    ])
  })
})

describe('a name in the other script', () => {
  it('is never half transliterated', () => {
    for (const name of ['Xénia', 'Łukasiewicz', 'Müller', 'Wolf', 'Quentin', 'Ángel'])
      expect(suggestInScript(name, 'cyrillic')).toBeNull()
    for (const name of ['Щукин', 'Ѓорѓи', 'Юля']) expect(suggestInScript(name, 'latin')).toBeNull()
    expect(suggestInScript('Petar II Petrović-Njegoš', 'cyrillic')).toBe('Петар II Петровић-Његош')
    expect(suggestInScript('Ђорђе Ћосић', 'latin')).toBe('Đorđe Ćosić')
  })
})

describe('a town before the day', () => {
  it.each([
    ['Beograd', 'U Beogradu'],
    ['Београд', 'У Београду'],
    ['Novi Sad', 'U Novom Sadu'],
    ['Нови Пазар', 'У Новом Пазару'],
    ['Niš', 'U Nišu'],
    ['Subotica', 'U Subotici'],
    ['Kragujevac', 'U Kragujevcu'],
    ['Чачак', 'У Чачку'],
    ['Šabac', 'U Šapcu'],
    ['Pančevo', 'U Pančevu'],
    ['Užice', 'U Užicu'],
    ['Vranje', 'U Vranju'],
    ['Sremska Mitrovica', 'U Sremskoj Mitrovici'],
    ['Bela Crkva', 'U Beloj Crkvi'],
    ['Lepa Vlaška', null],
    ['Wien', null],
    ['Beograd (Zemun)', null],
    ['BEOGRAD', null],
    ['Kovačica', 'U Kovačici'],
    ['Bogatić', 'U Bogatiću'],
    ['Topolovac', null],
    ['', null],
  ])('%s', (city, expected) => {
    expect(locative(city)).toBe(expected)
  })
})
