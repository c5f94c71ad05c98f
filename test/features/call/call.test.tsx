/** The call on the screen: its questions by keyboard, its forms, and the answer files that come back. */
import { afterEach, describe, expect, it } from 'vitest'
import { useAnswersRead } from '../../../src-renderer/features/call/reading.data'
import { SelectionScreen } from '../../../src-renderer/features/selection/SelectionScreen'
import { formPrint } from '../../../src-renderer/features/call/questions.rules'
import { readForm } from '../../../src-renderer/domain/calls/call-format'
import { aCallQuestion, aCycle, aParticipation, aPerson } from '../../builders'
import { control, controls, found, said, told, until, windowClosed } from '../../support/finding'
import { openProgram, showScreen } from '../../support/screen'
import type { Given } from '../../support/screen'

const cycle = aCycle({
  ...{ name: 'Cycle 6', stage: 'openCall' },
  'stage:openCall': { start: '2020-03-01', end: '2020-03-31' },
})
const cycleId = cycle.id
const other = aCycle({ name: 'Cycle 5', dates: { start: '2019-03-01', end: '2020-02-01' } })
const ana = aPerson({
  firstName: 'Ana',
  lastName: 'Zorić',
  email: 'ana@example.org',
  birthDate: null,
})
const about = aCallQuestion({ cycleId, text: 'O radu', isRequired: true })
const goals = aCallQuestion({ cycleId, text: 'Ciljevi', target: 'goals', position: 2 })
const questions = [about, goals]
const given: Given = {
  cycles: [cycle, other],
  people: [ana],
  participations: [aParticipation({ cycleId, personId: ana.id, status: 'applied' })],
  callQuestions: questions,
}
const show = () => showScreen(SelectionScreen, { screen: 'selection', filters: { view: 'call' } })

const answer = (over: object = {}, person: object = {}) => ({
  ...{
    format: 'ciklus-application',
    version: 1,
    call: cycleId,
    role: 'mentee',
    language: 'sr-Latn',
  },
  ...{ form: formPrint(questions, 'mentee'), organization: 'Most', cycle: 'Cycle 6' },
  ...{ at: '2020-04-02T10:00:00', guardian: null, consent: true },
  answers: { [about.id]: 'Festival <script>alert(1)</script>', [goals.id]: 'Publika' },
  ...over,
  person: {
    ...{ firstName: 'Boban', lastName: 'Ćirić', email: 'boban@example.org' },
    ...{ phone: '', city: '', birthDate: '' },
    ...person,
  },
})

// What is being read stays open until it is decided, also on the next screen.
afterEach(() => useAnswersRead.setState({ read: null }))

describe('The questions of a call', () => {
  it('are added, refused when something is wrong, moved and removed, each as one step', async () => {
    const { rows } = await openProgram(given)
    const { user } = show()
    await user.click(await found('button', 'Add a question…'))
    await user.keyboard('O radu{Enter}')
    await user.click(control('button', 'Add'))
    await said('There is a question with these words already.')
    await user.clear(control('textbox', 'Question'))
    await user.type(control('textbox', 'Question'), 'Kako')
    await user.click(control('button', 'Add'))
    await windowClosed()
    await told('Added the question “Kako”')
    await user.click(await found('button', 'Move “Kako” up'))
    await until(async () => {
      const texts = (await rows('callQuestions')).sort((a, b) => a.position - b.position)
      expect(texts.map(({ text }) => text)).toEqual(['O radu', 'Kako', 'Ciljevi'])
    })
    await user.click(control('button', 'Remove “Kako”'))
    await told('Removed the question “Kako”')
    await user.keyboard('{Control>}z{/Control}')
    await until(async () => expect(await rows('callQuestions')).toHaveLength(3))
  })

  it('are changed in their window', async () => {
    const { rows } = await openProgram(given)
    const { user } = show()
    await user.click(await found('button', 'Change “Ciljevi”'))
    await user.type(control('textbox', /^Question \(English\)/u), 'Goals')
    await user.click(control('checkbox', 'Must be answered'))
    await user.click(control('button', 'Save'))
    await windowClosed()
    await until(async () => {
      const stored = (await rows('callQuestions')).find(({ id }) => id === goals.id)
      expect(stored).toMatchObject({ isRequired: true, 'text:en': 'Goals', cycleId })
    })
  })

  it('begin with the usual ones, or those of another cycle', async () => {
    const { rows } = await openProgram({
      ...given,
      callQuestions: [aCallQuestion({ cycleId: other.id, text: 'Nekad' })],
    })
    const { user } = show()
    await user.click(await found('button', 'Take over from Cycle 5'))
    await until(async () => {
      const own = (await rows('callQuestions')).filter((one) => one.cycleId === cycleId)
      expect(own).toMatchObject([{ text: 'Nekad' }])
    })
    await found('button', 'Change “Nekad”')
    await user.keyboard('{Control>}z{/Control}')
    await until(async () => expect(await rows('callQuestions')).toHaveLength(1))
    await user.click(await found('button', 'Begin with the usual questions'))
    await told('Added 6 questions')
  })

  it('make a form that is saved with all that it asks', async () => {
    const { fake } = await openProgram(given)
    fake.saveIn = '/home/ana'
    const { user } = show()
    await user.click(await found('button', 'Save the form to fill in…'))
    await until(() => expect(fake.askedOf('forms.save')).toHaveLength(1))
    const form = readForm(fake.askedOf('forms.save')[0]?.content ?? '')
    expect(form?.questions.map(({ text }) => text)).toEqual(['O radu', 'Ciljevi'])
    await user.click(control('button', 'Save the form on paper…'))
    await until(() => expect(fake.askedOf('documents.save')).toHaveLength(1))
    expect(fake.askedOf('documents.save')[0]?.document.template).toBe('paper-form')
  })
})

describe('Answer files', () => {
  const read = async (
    files: readonly { readonly name: string; readonly json?: unknown; readonly size?: number }[],
  ) => {
    const program = await openProgram(given)
    const { user } = show()
    const button = await found('button', 'Read answer files of the call…')
    const pick = async (): Promise<void> => {
      for (const file of files) program.fake.choose(file)
      program.fake.together = files.length
      await user.click(button)
      await found('heading', new RegExp(`^${files.length} answer file`, 'u'))
    }
    await pick()
    return { ...program, user, pick }
  }

  it('are shown, taken in as one step, and the same file changes nothing more', async () => {
    const { rows, user, pick, db } = await read([{ name: 'b.json', json: answer() }])
    await said('late: after the call had closed')
    await said('New application')
    expect(await rows('applications')).toEqual([])
    await user.click(control('button', 'Take in 1 application'))
    await windowClosed()
    await told('Took in 1 application from its answer file')
    const [application] = await rows('applications')
    expect(application).toMatchObject({
      ...{ goals: 'Publika', 'answer:O radu': 'Festival <script>alert(1)</script>' },
      ...{ submittedAt: '2020-04-02T10:00:00', consent: { given: true } },
    })
    const commits = await db.commits.count()
    await pick()
    await said('Is here already')
    expect(controls('button', /^Take in/u)).toEqual([])
    await user.click(controls('button', 'Close').at(-1) ?? document.body)
    await windowClosed()
    expect(await db.commits.count()).toBe(commits)
    await user.keyboard('{Control>}z{/Control}')
    await until(async () => expect(await rows('applications')).toEqual([]))
    expect(await rows('people')).toHaveLength(1)
  })

  it('of somebody who may be here wait for a decision', async () => {
    const { rows, user } = await read([
      {
        name: 'a.json',
        json: answer({}, { firstName: 'Ana', lastName: 'Zoric', email: 'a2@example.org' }),
      },
    ])
    expect(controls('button', /^Take in/u)).toEqual([])
    await user.click(control('button', /Who is it\?/u))
    await user.click(control('option', /^Ana Zorić/u, document.body))
    await user.click(await found('button', 'Take in 1 application'))
    await windowClosed()
    expect(await rows('people')).toMatchObject([{ id: ana.id, 'alsoEmail:a2@example.org': true }])
    expect(await rows('applications')).toMatchObject([{ personId: ana.id }])
  })

  it('that are none of this call are refused, each with its reason, and change nothing', async () => {
    const { rows } = await read([
      { name: 'large.json', json: answer(), size: 3_000_000 },
      { name: 'broken.json' },
      { name: 'other.json', json: { format: 'ciklus-answers' } },
      { name: 'five.json', json: answer({ call: other.id }) },
      {
        name: 'strange.json',
        json: answer({ call: 'f'.repeat(32), organization: 'Neko', cycle: 'X' }),
      },
      { name: 'forged.json', json: answer({ answers: { [about.id]: '', [goals.id]: '' } }) },
    ])
    await said(/^large\.json: It is larger than any answer file/u)
    await said(/^broken\.json: It cannot be read/u)
    await said(/^other\.json: This is not an answer file/u)
    await said('five.json: It answers the call of Cycle 5. Choose that cycle and read it there.')
    await said('strange.json: It answers a call of another program (Neko, X).')
    await said(/^forged\.json: Its answers do not fit the questions/u)
    expect(controls('button', /^Take in/u)).toEqual([])
    expect(await rows('applications')).toEqual([])
    expect(await rows('people')).toHaveLength(1)
  })
})
