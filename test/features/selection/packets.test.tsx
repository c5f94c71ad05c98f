/** Files for reviewers elsewhere on the screen: one is made, its passphrase shown once, and its answers come back, once, and never over newer ones. */
import { createEvent, fireEvent } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SelectionScreen } from '../../../src-renderer/features/selection/SelectionScreen'
import { change, remove } from '../../../src-renderer/domain/edits'
import { answersFormat, readPacket } from '../../../src-renderer/domain/packets/packet-format'
import type { PacketContent, Said } from '../../../src-renderer/domain/packets/packet-format'
import { lockAnswers, openPacket } from '../../../src-renderer/domain/packets/sealing'
import { commit } from '../../../src-renderer/storage/commit'
import type { WorkbookModel } from '../../../src-shared/documents'
import {
  aCycle,
  aParticipation,
  aPerson,
  aReview,
  aReviewCriterion,
  aReviewer,
  anApplication,
} from '../../builders'
import { label } from '../../labels'
import {
  control,
  controls,
  found,
  said,
  told,
  topmost,
  until,
  windowClosed,
} from '../../support/finding'
import { openProgram, saved, showScreen } from '../../support/screen'
import type { Given, Program } from '../../support/screen'

const cycle = aCycle({ name: 'Cycle 6' })
const cycleId = cycle.id
const ana = aPerson({ firstName: 'Ana', lastName: 'Zorić' })
const boban = aPerson({ firstName: 'Boban', lastName: 'Ćirić' })
const applied = (personId: string) => aParticipation({ cycleId, personId, status: 'applied' })
const idea = aReviewCriterion({ cycleId, name: 'Idea', position: 1 })
const ranko = aReviewer({ cycleId, name: 'Ranko' })
const given: Given = {
  cycles: [cycle],
  people: [ana, boban],
  participations: [applied(ana.id), applied(boban.id)],
  applications: [anApplication({ cycleId, personId: ana.id, goals: 'Ana Zorić ovde.' })],
  reviewCriteria: [idea],
  reviewers: [ranko],
}
const show = () => showScreen(SelectionScreen, { screen: 'selection', filters: { view: 'setup' } })
type Shown = ReturnType<typeof show>

/** Makes a page for Ranko, and gives what is in it. */
async function made({ fake }: Program, { user }: Shown): Promise<PacketContent> {
  fake.saveIn = '/home/ana'
  await user.click(control('button', 'Make a file for a reviewer elsewhere…'))
  await said('2 applications are in it, with the criteria of this round.')
  await user.click(control('button', 'Save the file…'))
  await said(/^This opens the file for Ranko\./u)
  const passphrase = topmost().querySelector('code')?.textContent ?? ''
  await user.click(control('button', 'I have it'))
  await windowClosed()
  const asked = fake.askedOf('packets.save').at(-1)
  if (asked === undefined) throw new Error('No page was saved')
  expect(asked.suggestedName).toMatch(/^ciklus-reading-[0-9a-f]{6}$/u)
  const content = readPacket((await openPacket(asked.locked, passphrase)) ?? '')
  if (content === null) throw new Error('The passphrase does not open the page')
  return content
}

const points = (value: number, at: number): Said => ({
  ...{ at, points: { [idea.id]: value }, note: null, confidence: null },
  ...{ abstains: false, conflict: null },
})

/** A file of answers to the first application of a packet. */
async function answered({ id, form, answerKey, applications }: PacketContent, one: Said) {
  const code = applications.find(({ answers }) => answers.length > 0)?.code ?? ''
  const text = JSON.stringify({ packet: id, form, said: { [code]: one } })
  return {
    format: answersFormat,
    version: 1,
    packet: id,
    ...(await lockAnswers(text, answerKey, id)),
  }
}

async function readBack({ fake }: Program, { user }: Shown, json: unknown, name = 'answers.json') {
  fake.choose({ name, json })
  await user.click(control('button', 'Read a reviewer’s answers…'))
}

/** Closes the window by its button at the foot. */
async function closed({ user }: Shown): Promise<void> {
  const foot = controls('button', 'Close').at(-1)
  if (foot !== undefined) await user.click(foot)
  await windowClosed()
}

describe('A page for a reviewer', () => {
  it('is made without names, and its answers are shown, taken in as one step, and the same file changes nothing more', async () => {
    const program = await openProgram(given)
    const shown = show()
    await found('heading', 'Reviewers elsewhere')
    const content = await made(program, shown)
    expect(JSON.stringify(content)).not.toMatch(/Zori|Boban/u)
    await said(/without names · nothing has come back yet/u)
    const file = await answered(content, points(4, 1_000))
    await readBack(program, shown, file)
    await found('heading', 'What Ranko sent back')
    await said('1 new')
    expect(await program.rows('reviews')).toEqual([])
    await shown.user.click(control('button', 'Take in 1 review'))
    await windowClosed()
    await told('Took in 1 review of Ranko')
    const taken = await program.rows('reviews')
    expect(taken).toMatchObject([{ personId: ana.id, [`points:${idea.id}`]: 4 }])
    const before = await program.db.commits.count()
    await readBack(program, shown, file)
    await said('1 is here already')
    expect(controls('button', /^Take in/u)).toEqual([])
    await closed(shown)
    expect(await program.db.commits.count()).toBe(before)
    await shown.user.keyboard('{Control>}z{/Control}')
    await until(async () => expect(await program.rows('reviews')).toEqual([]))
  })

  it('never writes over what is newer: an older file is left out, a change made here is asked about', async () => {
    const program = await openProgram(given)
    const shown = show()
    await found('heading', 'Reviewers elsewhere')
    const content = await made(program, shown)
    await readBack(program, shown, await answered(content, points(5, 2_000)))
    await shown.user.click(await found('button', 'Take in 1 review'))
    await windowClosed()
    await saved()
    await readBack(program, shown, await answered(content, points(2, 1_000)))
    await said('1 is older than what is here, and is left out')
    await closed(shown)
    const [review] = await program.rows('reviews')
    await commit(program.db, {
      label: label('test:done'),
      place: null,
      edits: [change('reviews', review?.id ?? '', { [`points:${idea.id}`]: 1 })],
    })
    await readBack(program, shown, await answered(content, points(3, 3_000)))
    await said(/^1 was changed here meanwhile/u)
    expect(controls('button', /^Take in/u)).toEqual([])
    await shown.user.click(
      control('checkbox', /take 50 of 100 from the file in place of 0 of 100/u),
    )
    await shown.user.click(await found('button', 'Take in 1 review'))
    await windowClosed()
    await saved()
    const [now] = await program.rows('reviews')
    expect(now?.[`points:${idea.id}`]).toBe(3)
  })

  it('leaves nothing behind when the window for its place is closed, and says what is missing for one', async () => {
    const program = await openProgram(given)
    const { user } = show()
    await found('heading', 'Reviewers elsewhere')
    await user.click(control('button', 'Make a file for a reviewer elsewhere…'))
    await user.click(await found('button', 'Save the file…'))
    await until(() => expect(program.fake.askedOf('packets.save')).toHaveLength(1))
    await user.click(control('button', 'Cancel'))
    await windowClosed()
    expect(await program.rows('packets')).toEqual([])
  })

  it('is not made without reviewers or criteria', async () => {
    await openProgram({ ...given, reviewCriteria: [] })
    const { user } = show()
    await found('heading', 'Reviewers elsewhere')
    await user.click(control('button', 'Make a file for a reviewer elsewhere…'))
    await said(/^There are no criteria in this round yet/u)
    expect(control('button', 'Save the file…').matches('[aria-disabled=true], [disabled]')).toBe(
      true,
    )
  })
})

describe('A file that is dropped on the window', () => {
  it('is looked into as one that was chosen', async () => {
    const program = await openProgram(given)
    const shown = show()
    await found('heading', 'Reviewers elsewhere')
    const file = await answered(await made(program, shown), points(4, 1_000))
    program.fake.answers = { 'json.read': () => file }
    const bytes = new TextEncoder().encode('{}')
    const dropped = { name: 'back.json', arrayBuffer: () => Promise.resolve(bytes.buffer) }
    const event = createEvent.drop(window)
    Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], files: [dropped] } })
    fireEvent(window, event)
    await said(/^back\.json: Shortlist\./u)
    await said('1 new')
  })
})

describe('A file that cannot be taken in', () => {
  it('is told with the reason, and changes nothing', async () => {
    const program = await openProgram(given)
    const shown = show()
    await found('heading', 'Reviewers elsewhere')
    const content = await made(program, shown)
    const file = await answered(content, points(4, 1_000))
    await readBack(program, shown, { some: 'thing' }, 'other.json')
    await told(/^“other\.json” is no reviewer’s answers/u)
    await readBack(program, shown, { ...file, data: `A${file.data.slice(1)}` })
    await told(/^“answers\.json” is not whole/u)
    await readBack(program, shown, { ...file, packet: 'another' })
    await told(/is not on this program’s list/u)
    const { db } = program
    const edit = (edits: Parameters<typeof commit>[1]['edits']) =>
      commit(db, { label: label('test:done'), place: null, edits })
    await edit([change('reviewCriteria', idea.id, { most: 3 })])
    await readBack(program, shown, file)
    await told(/answers other criteria than there are now/u)
    await edit([
      change('reviewCriteria', idea.id, { most: 5 }),
      remove('reviewers', ranko.id, '2026-03-02T10:00:00.000Z'),
    ])
    await readBack(program, shown, file)
    await told(/is of a reviewer who is not among the reviewers any more/u)
    expect(await program.rows('reviews')).toEqual([])
  })
})

describe('A workbook for a reviewer', () => {
  it('is made and read back, with its conflict of interest; a wrong cell is named', async () => {
    const program = await openProgram({
      ...given,
      reviews: [aReview({ cycleId, reviewerId: ranko.id, personId: boban.id, note: 'Earlier' })],
    })
    const shown = show()
    await found('heading', 'Reviewers elsewhere')
    program.fake.saveIn = '/home/ana'
    await shown.user.click(control('button', 'Make a file for a reviewer elsewhere…'))
    await shown.user.click(await found('radio', /^Workbook/u))
    await shown.user.click(control('button', 'Save the file…'))
    await windowClosed()
    const { workbook } = program.fake.askedOf('tables.save').at(-1) ?? {}
    const rows = tableOf(workbook)
    const read = async (change: (row: (string | number | null)[]) => void) => {
      const changed = rows.map((row, at) => (at === 0 ? row : [...row]))
      changed.slice(1).forEach(change)
      program.fake.choose({ name: 'reading.xlsx', table: () => aTable(changed) })
      await shown.user.click(control('button', 'Read a reviewer’s answers…'))
    }
    await read((row) => void (row[2] = 9))
    await told(/cell C2: “9” is not a whole number from 1 to 5/u)
    await read((row) => {
      row[2] = 4
      if (row[3] === 'Earlier') row[6] = 'Cousin'
    })
    await shown.user.click(await found('button', 'Take in 2 reviews'))
    await windowClosed()
    await saved()
    const all = await program.rows('reviews')
    expect(all.find(({ personId }) => personId === boban.id)).toMatchObject({
      ...{ note: 'Earlier', conflict: 'Cousin' },
    })
    expect(all.find(({ personId }) => personId === ana.id)?.[`points:${idea.id}`]).toBe(4)
  })
})

function tableOf(workbook: WorkbookModel | undefined): (string | number | null)[][] {
  const [sheet] = workbook?.sheets ?? []
  const plain = (cell: unknown) =>
    typeof cell === 'string' || typeof cell === 'number' ? cell : null
  return [
    (sheet?.columns ?? []).map(({ title }) => title),
    ...(sheet?.rows ?? []).map((row) => row.map(plain)),
  ]
}

const aTable = (rows: readonly (readonly (string | number | null)[])[]) => ({
  ...{ format: 'workbook' as const, encoding: null, delimiter: null, sheets: ['Points'], sheet: 0 },
  ...{ rows, notes: [] },
})
