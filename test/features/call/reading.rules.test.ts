/** Answer files held against what is here: who it is, what becomes of each, and what taking them in writes. */
import { describe, expect, it } from 'vitest'
import {
  callForm,
  draftProblems,
  formPrint,
  formQuestion,
} from '../../../src-renderer/features/call/questions.rules'
import { additions } from '../../../src-renderer/features/call/person-said.rules'
import { isForged, readSent } from '../../../src-renderer/features/call/sent-answers.rules'
import { answerEdits, remarksOn } from '../../../src-renderer/features/call/taking.rules'
import { usualQuestions } from '../../../src-renderer/features/call/usual-questions'
import { aCallQuestion, anApplication, aWorkspace, stored } from '../../builders'
import {
  about,
  ana,
  cycle,
  goals,
  here,
  how,
  isAna,
  plan,
  questions,
  sent,
  taken,
} from './answer-files'

describe('The questions of a call', () => {
  it('stand in a language in its own words, in the other script by themselves, else as they are', () => {
    const one = aCallQuestion({
      text: 'Šta želite?',
      'text:en': 'What do you wish?',
      choices: ['Jedan'],
      kind: 'oneChoice',
    })
    expect(formQuestion(one, 'sr-Cyrl')).toMatchObject({
      text: 'Шта желите?',
      choices: [{ value: 'Jedan', label: 'Један' }],
    })
    expect(formQuestion(one, 'en')).toMatchObject({
      text: 'What do you wish?',
      choices: [{ value: 'Jedan', label: 'Jedan' }],
    })
  })

  it('must have words of their own, and as many choices in each language', () => {
    const draft = { ...how, text: '', choices: ['a', 'b'], 'choices:en': 'a' }
    expect(draftProblems(draft, [])).toEqual({
      text: 'required',
      'choices:en': 'choicesOtherCount',
    })
    expect(draftProblems({ ...about }, [{ ...goals, text: 'O radu' }])).toEqual({
      text: 'sameText',
    })
  })

  it('make a form for one role, whose sign changes with what is asked', () => {
    const workspace = aWorkspace()
    const form = callForm({ workspace, cycle, questions }, 'mentee', 'sr-Latn')
    expect(form.questions.map(({ id }) => id)).toEqual(['about', 'goals', 'how'])
    expect(form).toMatchObject({ call: 'cycle', age: { from: 18, to: null }, ageDay: '2026-04-01' })
    expect(callForm({ workspace, cycle, questions }, 'mentor', 'en').questions).toEqual([])
    expect(formPrint([...questions, aCallQuestion()], 'mentee')).not.toBe(form.form)
    expect(formPrint([...questions].reverse(), 'mentee')).toBe(form.form)
  })

  it('can begin as most calls do, in all languages', () => {
    const usual = usualQuestions('cycle', 'sr-Latn', () => 'id')
    expect(usual.length).toBeGreaterThan(3)
    for (const one of usual) expect(one['text:en'] ?? '').not.toBe('')
  })
})

describe('An answer file', () => {
  it('of nobody who is here becomes a person, a part in the cycle and an application', () => {
    const [one] = plan([sent()])
    expect(one).toMatchObject({ who: 'new', fate: 'new', isTaken: true })
    const edits = one === undefined ? [] : answerEdits([one], here, () => 'boban')
    expect(edits.map(({ table, id }) => [table, id])).toEqual([
      ['people', 'boban'],
      ['participations', 'cycle~boban~mentee'],
      ['applications', 'cycle~boban'],
    ])
    expect(edits[2]?.set).toMatchObject({
      ...{ 'answer:O radu': 'Festival', goals: 'Publika', 'answer:Kako': 'Uživo; Na daljinu' },
      ...{
        submittedAt: '2026-03-01T10:00:00',
        consent: { given: true, text: 'Da', on: '2026-03-01' },
      },
    })
  })

  it('of somebody who is here fills blanks, keeps another address as a further one, and writes over nothing', () => {
    const known = { ...ana, phone: '061 111 222', city: 'Niš' }
    const found = additions(
      known,
      sent(
        {},
        {
          ...isAna,
          email: 'zoric@example.org',
          phone: '061/111-222',
          city: 'Bor',
          birthDate: '1990-01-01',
        },
      ),
    )
    expect(found).toEqual({ birthDate: '1990-01-01', 'alsoEmail:zoric@example.org': true })
    expect(plan([sent({}, isAna)])[0]).toMatchObject({ who: { id: 'ana' }, isTaken: true })
  })

  it('of somebody who may be here waits until it is said who it is', () => {
    const maybe = sent({}, { ...isAna, email: 'other@example.org' })
    expect(plan([maybe])[0]).toMatchObject({ who: null, fate: null, isTaken: false })
    expect(plan([maybe], here, [[0, { who: 'ana' }]])[0]).toMatchObject({
      who: { id: 'ana' },
      fate: 'new',
      isTaken: true,
    })
    expect(plan([maybe], here, [[0, { who: 'new' }]])[0]).toMatchObject({ who: 'new', fate: 'new' })
    expect(plan([maybe], here, [[0, { who: 'somebody' }]])[0]).toMatchObject({ who: null })
  })

  it('is taken in once; a newer one is shown, an older one left out', () => {
    const first = sent({}, isAna)
    const now = { ...here, applications: [taken(first)] }
    expect(plan([first], now)[0]).toMatchObject({ fate: 'same', isTaken: false })
    const newer = sent(
      { at: '2026-03-02T10:00:00', answers: { about: 'Drugo', goals: 'Publika', how: [] } },
      isAna,
    )
    const [changed] = plan([newer], now)
    expect(changed).toMatchObject({ fate: 'changed', isTaken: true })
    expect(changed?.differences.map(({ what, here: had, there }) => [what, had, there])).toEqual([
      ['O radu', 'Festival', 'Drugo'],
      ['Kako', 'Uživo; Na daljinu', ''],
    ])
    expect(plan([sent({ at: '2026-02-01T10:00:00' }, isAna)], now)[0]).toMatchObject({
      fate: 'older',
      isTaken: false,
    })
  })

  it('that says something else than an application from a list is taken only when somebody says so', () => {
    const now = {
      ...here,
      applications: [stored(anApplication({ cycleId: 'cycle', personId: 'ana', goals: 'Staro' }))],
    }
    expect(plan([sent({}, isAna)], now)[0]).toMatchObject({ fate: 'differs', isTaken: false })
    expect(plan([sent({}, isAna)], now, [[0, { isTaken: true }]])[0]).toMatchObject({
      isTaken: true,
    })
  })

  it('counts once among several of one person, the newest of them', () => {
    const old = sent({ at: '2026-02-01T10:00:00' })
    const [first, second, third] = plan([
      old,
      sent(),
      sent({ at: '2026-01-01T10:00:00' }, { email: 'b@example.org' }),
    ])
    expect([first?.fate, second?.fate, third?.fate]).toEqual(['double', 'new', 'wait'])
    expect(plan([sent(), sent()]).map(({ fate }) => fate)).toEqual(['new', 'double'])
    expect(plan([sent({}, isAna), sent({ at: '2026-04-02T10:00:00' }, isAna)])[0]?.fate).toBe(
      'double',
    )
  })

  it('of an older form is read, with what was not asked, is not asked any more, or does not fit', () => {
    const gone = aCallQuestion({ id: 'gone', text: 'Nekad' })
    const old = sent({ form: 'older', answers: { gone: 'Da', how: ['Nigde'], never: 'x' } })
    expect(isForged(old, here)).toBe(false)
    const read = readSent(old, { ...here, gone: [gone] })
    expect(read).toMatchObject({
      ...{ missing: ['O radu', 'Ciljevi'], unasked: ['Nekad'], unfit: ['Kako'], unknown: 1 },
      fields: { 'answer:Nekad': 'Da', 'answer:Kako': 'Nigde' },
    })
  })

  it.each([
    ['a choice that there is not', { about: 'x', goals: '', how: ['Nigde'] }],
    ['nothing where an answer is asked', { about: '', goals: '', how: [] }],
    ['a question left out', { about: 'x', goals: '' }],
    ['more than fits', { about: 'x'.repeat(5_001), goals: '', how: [] }],
  ])('of the form as it is, with %s, was changed after it was saved', (_, answers) => {
    expect(isForged(sent({ answers }), here)).toBe(true)
  })

  it('of somebody under age says so when nobody agreed for them', () => {
    const born = { birthDate: '2010-01-01' }
    const [one] = plan([sent({}, born)])
    expect(one && remarksOn(one, here)).toMatchObject({ isOtherAge: true, lacksGuardian: true })
    const guardian = { name: 'Vera Ćirić', contact: '064', consentOn: '2026-03-01' }
    const [other] = plan([sent({ guardian }, born)])
    expect(other && remarksOn(other, here)).toMatchObject({ lacksGuardian: false })
    const edits = other === undefined ? [] : answerEdits([other], here, () => 'id')
    expect(edits[0]?.set).toMatchObject({
      guardianName: 'Vera Ćirić',
      guardianConsentOn: '2026-03-01',
    })
  })

  it('leaves nothing of an application that is in the trash', () => {
    const trashed = stored(
      anApplication({ cycleId: 'cycle', personId: 'ana', 'answer:Staro': 'x' }),
      { deletedAt: '2026-01-01T00:00:00Z' },
    )
    const [one] = plan([sent({}, isAna)], { ...here, applications: [trashed] })
    const edits =
      one === undefined ? [] : answerEdits([one], { ...here, applications: [trashed] }, () => '')
    expect(edits.at(-1)?.set).toMatchObject({ deletedAt: null, 'answer:Staro': null })
  })
})
