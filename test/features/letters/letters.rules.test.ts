/** To whom letters go, what stands in each, who is left out, who has one, and whom Home says was not told. */
import { describe, expect, it } from 'vitest'
import { languages } from '../../../src-shared/languages'
import { toldApplicants } from '../../../src-renderer/domain/letters-due.rules'
import type { LetterGroup } from '../../../src-renderer/domain/letters-due.rules'
import type { LetterTemplate } from '../../../src-renderer/domain/letter-template'
import type { Person } from '../../../src-renderer/domain/person'
import { homeTasks } from '../../../src-renderer/features/home/home.rules'
import { draftsOf } from '../../../src-renderer/features/letters/drafts.rules'
import {
  lettersAsText,
  lettersOnPaper,
} from '../../../src-renderer/features/letters/letters.document'
import { recipientsOf } from '../../../src-renderer/features/letters/recipients.rules'
import {
  knownTemplates,
  languagesOf,
  textsIn,
} from '../../../src-renderer/features/letters/templates.rules'
import { vocabulary } from '../../../src-renderer/features/letters/vocabulary'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import { aLetter, aLetterTemplate, aSignatory, aWorkspace } from '../../builders'
import { join, pairUp, rowsOf } from '../cycle-rows'
import type { Rows } from '../cycle-rows'

const nobody = { people: [], pairIds: [] }
const program = () => {
  const rows = rowsOf({ name: '6', stage: 'selection' })
  const ana: Partial<Person> = {
    gender: 'female',
    language: 'sr-Latn',
    'vocative:sr-Latn': 'Ana Anić',
    'dative:sr-Latn': 'Ani Anić',
  }
  return {
    rows,
    ana: join(rows, 'Ana Anić', { status: 'accepted' }, ana),
    boban: join(rows, 'Boban Bobić', { status: 'waiting' }, { language: 'en', email: null }),
    vera: join(rows, 'Vera Vesić', { status: 'rejected' }, { language: 'en' }),
    milan: join(
      rows,
      'Milan Petrović',
      { role: 'mentor', status: 'active' },
      { gender: 'male', language: 'sr-Latn', 'vocative:sr-Latn': 'Milane Petroviću' },
    ),
  }
}

const drafts = (
  rows: Rows,
  group: LetterGroup,
  template: LetterTemplate,
  answers: Readonly<Record<string, string>> = {},
) =>
  draftsOf(recipientsOf(group, rows, nobody), template, {
    workspace: aWorkspace({ program: 'Most', organization: 'Kultura' }),
    cycle: rows.cycle,
    signatories: [aSignatory({ name: 'Mira Mirić', role: 'director' })],
    letters: rows.letters,
    answers: new Map(Object.entries(answers)),
    translatorOf: translatorFor,
    vocabulary: vocabulary(),
    today: '2020-04-20',
  })

const starting = (id: string) => {
  const all = knownTemplates([], translatorFor('en'), translatorFor)
  const found = all.find((one) => one.id === id)
  if (found === undefined) throw new Error(`There is no ${id}.`)
  return found
}

const names = (rows: Rows, group: LetterGroup) =>
  recipientsOf(group, rows, nobody).map(({ person }) => person.firstName)

describe('Letters go to', () => {
  it('those of a decision, of a role, and both of each pair beside one another', () => {
    const { rows, milan, ana } = program()
    pairUp(rows, milan, ana)
    expect(names(rows, 'accepted')).toEqual(['Ana'])
    expect(names(rows, 'waiting')).toEqual(['Boban'])
    expect(names(rows, 'declined')).toEqual(['Vera'])
    expect(names(rows, 'interview')).toEqual([])
    expect(names(rows, 'mentors')).toEqual(['Milan'])
    expect(names(rows, 'mentees')).toEqual(['Ana'])
    expect(names(rows, 'pairs')).toEqual(['Ana', 'Milan'])
  })

  it('whom somebody chose, people and pairs', () => {
    const { rows, milan, ana } = program()
    const pair = pairUp(rows, milan, ana)
    const vera = rows.people.filter(({ firstName }) => firstName === 'Vera')
    const found = recipientsOf('chosen', rows, { people: vera, pairIds: [pair.id] })
    expect(found.map(({ person, role }) => [person.firstName, role])).toEqual([
      ['Vera', 'mentee'],
      ['Ana', 'mentee'],
      ['Milan', 'mentor'],
    ])
  })
})

describe('Each letter', () => {
  it('that comes with the program can be written in every language and has no fault', () => {
    const known = knownTemplates([], translatorFor('en'), translatorFor)
    expect(known.map(({ purpose }) => purpose)).toEqual([
      'accepted',
      'promoted',
      'waiting',
      'declined',
      'interview',
      'pair',
    ])
    for (const template of known) {
      expect(languagesOf(template)).toEqual(languages)
      for (const language of languages)
        for (const { problems } of textsIn(template, language, vocabulary()))
          expect(problems).toEqual([])
    }
  })

  it('is in the language of its person, with the forms that were approved', () => {
    const { rows } = program()
    const [letter] = drafts(rows, 'accepted', starting('starting-accepted'), {
      'do kada da potvrde': '5. maja',
    })
    expect(letter).toMatchObject({ language: 'sr-Latn', lacks: [], hasIt: false, to: 'Ana Anić' })
    expect(letter?.subject).toBe('Most: primljeni ste')
    expect(letter?.body).toMatch(/^Draga Ana,\n\nrado vam javljamo/u)
    expect(letter?.body).toContain('Javite nam do 5. maja da li prihvatate mesto.')
    expect(letter?.body).toMatch(/Srdačno,\nMira Mirić, director\nKultura$/u)
  })

  it('to both of a pair names the other one', () => {
    const { rows, milan, ana } = program()
    pairUp(rows, milan, ana)
    const [toAna, toMilan] = drafts(rows, 'pairs', starting('starting-pair'), {
      'do kada da se sretnu': '5. maja',
    })
    expect(toAna?.lacks).toEqual([])
    expect(toAna?.body).toContain('s vama raditi Milan Petrović.')
    expect(toMilan?.body).toMatch(/^Dragi Milane,\n\nu programu će s vama raditi Ana Anić\./u)
    const dative = aLetterTemplate({
      'subject:sr-Latn': 'S',
      'body:sr-Latn': 'Pišite [ime mentija, dativ] i [mentor, dativ].',
    })
    const [, second] = drafts(rows, 'pairs', dative)
    expect(second?.body).toBe('Pišite Ani i ….')
    expect(second?.lacks).toEqual([{ is: 'form', field: 'mentor', form: 'dative' }])
  })

  it('without a text that can be used in its language, or without what it asks for, is left out', () => {
    const { rows } = program()
    const [waiting] = drafts(rows, 'waiting', starting('starting-waiting'))
    expect(waiting).toMatchObject({ lacks: [], email: '' })
    const wrong = aLetterTemplate({ purpose: 'waiting', 'body:en': 'Dear [frist name],' })
    expect(drafts(rows, 'waiting', wrong)[0]?.lacks).toEqual([{ is: 'text' }])
    const missing = aLetterTemplate({ 'body:en': '', 'subject:en': 'A' })
    expect(drafts(rows, 'waiting', missing)[0]?.lacks).toEqual([{ is: 'text' }])
    const asking = drafts(rows, 'accepted', starting('starting-accepted'))
    expect(asking[0]?.lacks).toEqual([{ is: 'answer', question: 'do kada da potvrde' }])
  })

  it('to an interview says when and where it is once that is set, and asks until then', () => {
    const { rows, boban } = program()
    const set = (more: object) => {
      rows.participations = rows.participations.map((one) =>
        one.id === boban.id ? { ...one, status: 'interview', ...more } : one,
      )
      rows.people = rows.people.map((one) => ({ ...one, language: 'en' as const }))
      return drafts(rows, 'interview', starting('starting-interview'))[0]
    }
    expect(set({})?.lacks).toEqual([
      { is: 'answer', question: 'day, time and place of the interview' },
    ])
    const letter = set({
      interviewOn: { date: '2020-03-14', time: '10:25' },
      interviewPlace: 'Sala 2',
    })
    expect(letter?.lacks).toEqual([])
    expect(letter?.body).toContain('We expect you on 14 March 2020, 10:25, at this place: Sala 2.')
  })

  it('of a name in a script nobody approved is left out', () => {
    const { rows } = program()
    const cyrillic = aLetterTemplate({ 'subject:sr-Cyrl': 'А', 'body:sr-Cyrl': '[име]' })
    rows.people = rows.people.map((person) => ({ ...person, language: 'sr-Cyrl' as const }))
    expect(drafts(rows, 'accepted', cyrillic)[0]?.lacks).toEqual([
      { is: 'script', field: 'firstName' },
    ])
    rows.people = rows.people.map((person) => ({ ...person, nameInOtherScript: 'Ана Анић' }))
    expect(drafts(rows, 'accepted', cyrillic)[0]).toMatchObject({ lacks: [], body: 'Ана' })
  })

  it('becomes a page each, in its language, and a text that says to whom', () => {
    const { rows, milan, ana } = program()
    pairUp(rows, milan, ana)
    rows.people = rows.people.map((one) =>
      one.id === milan.personId ? { ...one, language: 'en' } : one,
    )
    const letters = drafts(
      rows,
      'pairs',
      aLetterTemplate({
        'subject:sr-Latn': 'Par',
        'body:sr-Latn': 'Zdravo, [ime]',
      }),
    )
    const workspace = aWorkspace({ program: 'Most', organization: 'Kultura', city: 'Beograd' })
    const document = lettersOnPaper(letters, {
      ...{ workspace, cycle: rows.cycle, letter: 'Par', day: '2020-04-20', timestamp: 1 },
      translator: translatorFor('sr-Latn'),
      translatorOf: translatorFor,
    })
    expect(document.pages).toMatchObject([
      { language: 'sr-Latn', to: 'Ana Anić', body: 'Zdravo, Ana', subject: 'Par' },
      { language: 'en', to: 'Milan Petrović', body: 'Dear Milan,\n\nyou are in.' },
    ])
    expect(document.pages[0]?.placeAndDate).toContain('20. april')
    expect(lettersAsText(letters)).toContain('Ana Anić <')
    expect(lettersAsText(letters.slice(0, 1))).toBe('Par\n\nZdravo, Ana')
    expect(lettersAsText([])).toBe('')
  })
})

describe('Nobody twice, nobody forgotten', () => {
  const told = (rows: Rows) =>
    toldApplicants(rows).map(({ participation, purpose, isTold }) => [
      rows.people.find(({ id }) => id === participation.personId)?.firstName,
      purpose,
      isTold,
    ])

  it('Home says who was not told what was decided, until mentoring begins', () => {
    const { rows } = program()
    const codes = () =>
      homeTasks(rows, '2020-01-01')
        .filter(({ code }) => code.startsWith('letters'))
        .map(({ code, ids, target }) => [code, ids.length, target.filters])
    const at = (to: string) => ({ view: 'write', to })
    expect(codes()).toEqual([
      ['lettersAccepted', 1, at('accepted')],
      ['lettersWaiting', 1, at('waiting')],
      ['lettersDeclined', 1, at('declined')],
    ])
    rows.cycle = { ...rows.cycle, stage: 'mentoring' }
    expect(codes()).toEqual([])
  })

  it('who moved up from the waiting list is told so, once', () => {
    const { rows, boban } = program()
    const { cycleId, personId } = boban
    const of = { cycleId, personId, purpose: 'waiting' } as const
    rows.letters.push(aLetter(of))
    expect(told(rows)).toContainEqual(['Boban', 'waiting', true])
    rows.participations = rows.participations.map((one) =>
      one.id === boban.id ? { ...one, status: 'accepted' } : one,
    )
    expect(told(rows)).toContainEqual(['Boban', 'promoted', false])
    expect(names(rows, 'promoted')).toEqual(['Boban'])
    rows.letters.push(aLetter({ ...of, purpose: 'promoted' }))
    expect(told(rows)).toContainEqual(['Boban', 'promoted', true])
  })

  it('who has a letter of the purpose, or this very one, has it; of pairs about that pair', () => {
    const { rows, ana, milan } = program()
    const pair = pairUp(rows, milan, ana)
    const has = (group: LetterGroup, template: LetterTemplate) =>
      drafts(rows, group, template).map(({ hasIt }) => hasIt)
    const own = aLetterTemplate({ purpose: 'other' })
    const { cycleId, personId } = ana
    rows.letters.push(aLetter({ cycleId, personId, templateId: null, purpose: 'accepted' }))
    expect(has('accepted', starting('starting-accepted'))).toEqual([true])
    expect(has('accepted', own)).toEqual([false])
    rows.letters.push(aLetter({ cycleId, personId, templateId: own.id, purpose: 'other' }))
    expect(has('accepted', own)).toEqual([true])
    rows.letters.push(aLetter({ cycleId, personId, purpose: 'pair', pairId: pair.id }))
    expect(has('pairs', starting('starting-pair'))).toEqual([true, false])
  })
})

describe('Templates', () => {
  it('that were changed take the place of those that came with the program; one’s own come after', () => {
    const changed = aLetterTemplate({ id: 'starting-declined', name: 'No', purpose: 'declined' })
    const own = aLetterTemplate({ name: 'Thanks', purpose: 'other' })
    const known = knownTemplates([own, changed], translatorFor('en'), translatorFor)
    expect(
      known.map(({ name, isStored, isStarting }) => [name, isStored, isStarting]).slice(3),
    ).toEqual([
      ['No', true, true],
      ['Invitation to an interview', false, true],
      ['To both of a pair', false, true],
      ['Thanks', true, false],
    ])
  })

  it('suggest what stands in the other Serbian script, brackets too', () => {
    const one = aLetterTemplate({
      'subject:sr-Latn': 'Poziv',
      'body:sr-Latn': 'Zdravo, [ime, vokativ]!',
    })
    expect(textsIn(one, 'sr-Cyrl', vocabulary()).map(({ suggestion }) => suggestion)).toEqual([
      'Позив',
      'Здраво, [име, вокатив]!',
    ])
    expect(textsIn(one, 'en', vocabulary()).map(({ suggestion }) => suggestion)).toEqual([
      null,
      null,
    ])
  })
})
