/** Answer files of a call in the window: who, what becomes of each, what is ticked and why not, and taking them in as one step. */
import { createEvent, fireEvent } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { SentApplication } from '../../../src-renderer/domain/calls/call-format'
import { change } from '../../../src-renderer/domain/edits'
import { useAnswersRead } from '../../../src-renderer/features/call/reading.data'
import { SelectionScreen } from '../../../src-renderer/features/selection/SelectionScreen'
import { raise } from '../../../src-shared/result'
import { commit } from '../../../src-renderer/storage/commit'
import { aParticipation } from '../../builders'
import { label } from '../../labels'
import {
  control,
  controls,
  found,
  gone,
  said,
  told,
  topmost,
  until,
  windowClosed,
} from '../../support/finding'
import { choose, openProgram, saved, showScreen } from '../../support/screen'
import type { Program } from '../../support/screen'
import { ana, cycle, isAna, questions, sent, taken } from './answer-files'

const given = { cycles: [cycle], callQuestions: questions, people: [ana] }
const asFile = (one: SentApplication) => ({ format: 'ciklus-application', version: 1, ...one })

const show = async () => {
  useAnswersRead.setState({ read: null })
  const shown = showScreen(SelectionScreen, { screen: 'selection', filters: { view: 'call' } })
  await found('heading', 'Questions')
  return shown
}

/** Drops files on the window, as a browser would. */
function drop(files: readonly (readonly [string, unknown])[]): void {
  const dropped = files.map(([name, json]) => {
    const text = typeof json === 'string' ? json : JSON.stringify(json)
    const bytes = new TextEncoder().encode(text)
    return {
      ...{ name, size: bytes.byteLength },
      text: () => Promise.resolve(text),
      arrayBuffer: () => Promise.resolve(bytes.buffer),
    }
  })
  const event = createEvent.drop(window)
  Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], files: dropped } })
  fireEvent(window, event)
}

/** The fake main process reads what was handed over. */
function readsDropped({ fake }: Program): void {
  const texts = new Map<string, string>()
  fake.answers = {
    'files.accept': ({ name, bytes }) => {
      const token = (texts.size + 1).toString(16).padStart(32, 'a')
      texts.set(token, new TextDecoder().decode(bytes))
      return { token, name, size: bytes.byteLength }
    },
    'json.read': ({ token }) => {
      try {
        return JSON.parse(texts.get(token) ?? '') as unknown
      } catch {
        return raise('json.damaged')
      }
    },
  }
}

const begun = async (over: Parameters<typeof openProgram>[0] = {}) => {
  const program = await openProgram({ ...given, ...over })
  readsDropped(program)
  const shown = await show()
  return { program, ...shown }
}

const take = /^Take in \d+ application/u

// What is being read stays open until it is decided, also on the next screen.
afterEach(() => useAnswersRead.setState({ read: null }))

describe('Answer files in the window', () => {
  it('are taken in as one step, which is said and can be undone', async () => {
    const { program, user } = await begun()
    drop([['boban.ciklus-answer (1).json', asFile(sent())]])
    await found('heading', '1 answer file')
    await said('New person')
    await user.click(control('button', 'Take in 1 application'))
    await windowClosed()
    await told('Took in 1 application from its answer file')
    expect(await program.rows('applications')).toHaveLength(1)
    await user.keyboard('{Control>}z{/Control}')
    await until(async () => expect(await program.rows('applications')).toEqual([]))
  })

  it('of somebody who does not agree to being kept are not ticked, and say so', async () => {
    const { user } = await begun()
    drop([['b.ciklus-answer.json', asFile(sent({ consent: false }))]])
    await said(/does not consent to their data being kept: it is taken in only if you tick it/u)
    expect(controls('button', take)).toEqual([])
    await user.click(control('checkbox', 'Take in'))
    await found('button', 'Take in 1 application')
  })

  it('of somebody who is certainly here can be said to be of somebody new', async () => {
    const { program, user } = await begun()
    drop([['a.ciklus-answer.json', asFile(sent({}, isAna))]])
    await said('Is here already: Ana Zorić')
    await choose({ user }, control('button', /Who is it\?/u), 'A new person')
    await gone('Is here already: Ana Zorić')
    await user.click(control('button', 'Take in 1 application'))
    await windowClosed()
    await saved()
    expect(await program.rows('people')).toHaveLength(2)
  })

  it('correct the person and let them apply again when that is ticked', async () => {
    const { program, user } = await begun({
      people: [{ ...ana, city: 'Niš' }],
      participations: [aParticipation({ cycleId: 'cycle', personId: 'ana', status: 'withdrawn' })],
    })
    drop([['a.ciklus-answer.json', asFile(sent({}, { ...isAna, city: 'Bor' }))]])
    await said(/stands in this cycle as: withdrawn/iu)
    await said(/City: “Niš” → “Bor”/u)
    await user.click(control('checkbox', 'Correct the person as the file says'))
    await user.click(control('checkbox', 'They apply again: no longer withdrawn'))
    await user.click(control('button', 'Take in 1 application'))
    await windowClosed()
    await saved()
    expect(await program.rows('people')).toMatchObject([{ city: 'Bor' }])
    expect(await program.rows('participations')).toMatchObject([{ status: 'applied' }])
  })

  it('of one person twice: the other one is ticked in place of the newer', async () => {
    const { program, user } = await begun()
    const older = sent({
      at: '2026-02-01T10:00:00',
      answers: { about: 'Prvo', goals: '', how: [] },
    })
    drop([
      ['one.ciklus-answer.json', asFile(older)],
      ['two.ciklus-answer.json', asFile(sent())],
    ])
    const group = await found('group', 'Boban Ćirić, one.ciklus-answer.json')
    await said(/Another file here, of the same person, is the one that counts/u, group)
    await user.click(control('checkbox', 'Take in', group))
    await user.click(await found('button', 'Take in 1 application'))
    await windowClosed()
    await saved()
    expect(await program.rows('applications')).toMatchObject([{ 'answer:O radu': 'Prvo' }])
  })

  it('stay open when something else stands here by now, and nothing is written', async () => {
    const { program, user } = await begun({
      participations: [aParticipation({ cycleId: 'cycle', personId: 'ana', status: 'applied' })],
      applications: [taken(sent({ at: '2026-02-01T10:00:00' }, isAna))],
    })
    const answers = { about: 'Drugo', goals: 'Publika', how: [] }
    drop([['a.ciklus-answer.json', asFile(sent({ answers }, isAna))]])
    await found('button', 'Take in 1 application')
    await commit(program.db, {
      ...{ label: label('test:done'), place: null },
      edits: [change('applications', 'cycle~ana', { 'answer:O radu': 'Ručno' })],
    })
    await user.click(control('button', 'Take in 1 application'))
    await said(/^Something changed here in the meantime, and nothing was taken in/u)
    await said(/O radu: “Ručno” → “Drugo”/u)
    // By hand it was written: it is not ticked any more.
    expect(controls('button', take)).toEqual([])
    await user.click(control('checkbox', 'Take in'))
    await user.click(await found('button', 'Take in 1 application'))
    await windowClosed()
    await saved()
    expect(await program.rows('applications')).toMatchObject([{ 'answer:O radu': 'Drugo' }])
  })

  it('stay as they are while others are dropped, and each reading begins anew', async () => {
    const { user } = await begun()
    drop([['b.ciklus-answer.json', asFile(sent({ consent: false }))]])
    await user.click(await found('checkbox', 'Take in'))
    await found('button', 'Take in 1 application')
    drop([['other.ciklus-answer.json', asFile(sent({ consent: false }, isAna))]])
    await said(/b\.ciklus-answer\.json/u)
    await user.keyboard('{Escape}')
    await windowClosed()
    drop([['other.ciklus-answer.json', asFile(sent({ consent: false }, isAna))]])
    await said(/other\.ciklus-answer\.json/u)
    expect(controls('button', take)).toEqual([])
  })
})

describe('Files that are none of this call', () => {
  it('are named with the reason, the others are read all the same', async () => {
    const { program } = await begun()
    const large = 'x'.repeat(2_000_001)
    drop([
      ['good.ciklus-answer.json', asFile(sent())],
      ['half.ciklus-answer - Copy.json', '{"format": "ciklus-appl'],
      ['large.ciklus-answer-2.json', large],
      ['other.ciklus-answer.json', asFile(sent({ call: 'elsewhere' }))],
    ])
    await found('heading', '4 answer files')
    await said(/^half\.ciklus-answer - Copy\.json: It cannot be read/u)
    await said(/^large\.ciklus-answer-2\.json: It is larger/u)
    await said(/^other\.ciklus-answer\.json: It answers a call of another program/u)
    await found('button', 'Take in 1 application')
    expect(await program.rows('applications')).toEqual([])
  })

  it('are told from answers of reviewers by what is in them; those are read one by one', async () => {
    await begun()
    drop([
      ['from-mail.json', asFile(sent())],
      ['ciklus-answers-1.json', { format: 'something else' }],
      ['ciklus-answers-2.json', { format: 'something else' }],
    ])
    await found('heading', '1 answer file')
    await said(/from-mail\.json/u, topmost())
    await told(
      /^2 files were not read; drop them one by one: ciklus-answers-1\.json, ciklus-answers-2\.json/u,
    )
  })

  it('beyond the first 500 are named', async () => {
    await begun()
    const files = Array.from(
      { length: 502 },
      (_, at) => [`${String(at)}.ciklus-answer.json`, 'x'] as const,
    )
    drop(files)
    await found('heading', '502 answer files')
    await said(/^501\.ciklus-answer\.json: No more than 500 are read at once/u)
  })
})
