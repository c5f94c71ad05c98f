/**
 * What the second copy costs, in the built program's page: a commit with the journal at work beside bare strict transactions,
 * 100,000 commits replayed into an empty database, a snapshot of 10,000 people in ten cycles, and the comparison at the
 * start. Run alone with `node --import tsx bench/journal.ts`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launch } from '../chromium-host/launch'
import { createJournal } from '../src-main/journal/journal'
import type { JournalLine } from '../src-shared/journal'
import { bundleForPage, inject, median } from './inject'
import type * as InPage from './journal-in-page'
import { watched } from './lib/memory'

type Bench = typeof InPage

async function ask<K extends keyof Bench>(
  page: Page,
  name: K,
  ...args: Parameters<Bench[K]>
): Promise<Awaited<ReturnType<Bench[K]>>> {
  const list = args.map((arg) => JSON.stringify(arg)).join(', ')
  return page.evaluate<Awaited<ReturnType<Bench[K]>>>(`globalThis.ciklusBench.${name}(${list})`)
}

/** Starts a program of its own for a measurement. */
async function inProgram<T>(
  code: string,
  work: (page: Page, pid: number, folder: string) => Promise<T>,
) {
  const app = await launch({ language: 'en' })
  try {
    await inject(app.page, code)
    return await work(app.page, app.pid, app.userData)
  } finally {
    await app.close()
  }
}

const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`
const mb = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`

function share(values: readonly number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN
}

async function benchCommit(code: string, count: number): Promise<void> {
  const times = await inProgram(code, (page) => ask(page, 'commitTimes', count))
  const [own, same, alone] = [times.commit, times.bareSame, times.bareRecord].map(median)
  console.log(
    [
      `Commit (${count} times, medians): ${ms(own ?? 0)}, 95% ${ms(share(times.commit, 0.95))}`,
      `bare transaction of the same rows ${ms(same ?? 0)}`,
      `${((own ?? 0) / (same ?? 1)).toFixed(2)} times (aim: 1.3 at the most)`,
      `of the record alone ${ms(alone ?? 0)}`,
      `in the second copy after ${ms(median(times.copied))}`,
    ].join(' · '),
  )
}

/** The device of the lines. */
export const device = '0123456789abcdef'
const inLog = 1_600_000_000_000

/** A line as the program writes it: every tenth makes a person, the others change one. */
export function line(sequence: number): JournalLine {
  const at = inLog + sequence * 1_000
  const id = `${device}-${String(sequence).padStart(10, '0')}`
  const isNew = sequence % 10 === 1
  const person = `person-${isNew ? sequence : Math.floor(((sequence * 7_919) % sequence) / 10) * 10 + 1}`
  const set = isNew
    ? {
        firstName: 'Jelena',
        lastName: `Ilić-${sequence}`,
        nameInOtherScript: null,
        email: `${person}@example.org`,
        phone: '+381 61 1234567',
        city: 'Beograd',
        birthDate: null,
        organization: 'Udruženje Most',
        biography: null,
        notes: null,
      }
    : { city: `Grad ${sequence}` }
  const commit = {
    id,
    device,
    sequence,
    stamp: `${at}-0000-${device}`,
    at,
    who: 'Ana',
    label: { key: 'people:done.edited', params: { name: 'Jelena' } },
    kind: 'do',
    target: null,
    place: null,
    changes: [{ table: 'people', id: person, set, was: isNew ? null : { city: 'Beograd' } }],
  }
  return { kind: 'commit', id, at, text: JSON.stringify({ commit }) }
}

/** The line that makes the program itself, of a device of its own. */
export function workspaceLine(): JournalLine {
  const by = 'c'.repeat(16)
  const id = `${by}-0000000001`
  const commit = {
    ...{ id, device: by, sequence: 1, stamp: `${inLog}-0000-${by}`, at: inLog, who: 'Ana' },
    ...{ label: { key: 'core:workspaceDone.created', params: {} }, kind: 'do', target: null },
    place: null,
    changes: [{ table: 'workspaces', id: 'workspace', set: { program: 'Mentorstvo' }, was: null }],
  }
  return { kind: 'commit', id, at: inLog, text: JSON.stringify({ commit }) }
}

/** Writes a journal of so many lines into a folder. */
export async function writeJournal(folder: string, count: number): Promise<void> {
  const journal = createJournal({ folder })
  for (let from = 1; from <= count; from += 5_000) {
    const length = Math.min(5_000, count - from + 1)
    await journal.append(
      device,
      Array.from({ length }, (_, at) => line(from + at)),
    )
  }
  await journal.idle()
}

async function benchReplay(code: string, count: number): Promise<void> {
  await inProgram(code, async (page, pid, folder) => {
    // The program has looked at an empty journal; it looks again when told to open it.
    await writeJournal(join(folder, 'journal'), count)
    const { value, peak } = await watched(pid, () => ask(page, 'replayAll'))
    console.log(
      [
        `Replay of ${value.commits.toLocaleString('en')} commits into an empty database: ${(value.ms / 1000).toFixed(1)} s (aim: under 60 s)`,
        `${value.people.toLocaleString('en')} people`,
        `peak of all processes ${mb(peak)}`,
        `progress told ${value.told} times`,
        `longest frame ${ms(value.longestGap)}`,
      ].join(' · '),
    )
  })
}

async function benchSnapshot(code: string, people: number, rounds: number): Promise<void> {
  await inProgram(code, async (page) => {
    await ask(page, 'makeProgram', people, 300, false)
    const snapshots = []
    for (let round = 0; round <= rounds; round += 1) snapshots.push(await ask(page, 'snapshotTime'))
    snapshots.shift()
    const carried = []
    for (let round = 0; round < rounds; round += 1) carried.push(await ask(page, 'carryTime'))
    const whole = median(snapshots.map((one) => one.ms))
    const seconds = (value: number): string => `${(value / 1000).toFixed(2)} s`
    console.log(
      [
        `Snapshot of ${people.toLocaleString('en')} people in ten cycles (median of ${rounds}): ${seconds(whole)} (aim: under 2 s)`,
        `the same lines through this runtime to a main process that refuses them: ${seconds(median(carried))}`,
        `longest frame ${ms(Math.max(...snapshots.map((one) => one.longestGap)))}`,
        `${Math.round((snapshots[0]?.bytes ?? 0) / 1000)} kB`,
      ].join(' · '),
    )
    await ask(page, 'sendProgram')
    const checks = []
    for (let round = 0; round < rounds * 2; round += 1) checks.push(await ask(page, 'checkTime'))
    console.log(
      `Comparison with the second copy of ${people.toLocaleString('en')} people while the program runs, all its files read anew (median of ${checks.length}): ${ms(median(checks.map((one) => one.ms)))} · found ${checks[0]?.check ?? ''}`,
    )
  })
}

/** When, after the database was open, the people were there and the comparison was done, in milliseconds. */
async function startTimes(dataFolder: string): Promise<{ loaded: number; compared: number }> {
  const app = await launch({ dataFolder, language: 'en' })
  try {
    await app.page.waitForFunction(() => performance.getEntriesByName('ciklus:usable').length > 0)
    const names = ['ciklus:opened', 'ciklus:loaded', 'ciklus:compared']
    const [opened = NaN, loaded = NaN, compared = NaN] = await app.page.evaluate(
      (wanted) => wanted.map((name) => performance.getEntriesByName(name)[0]?.startTime ?? NaN),
      names,
    )
    return { loaded: loaded - opened, compared: compared - opened }
  } finally {
    await app.close()
  }
}

async function benchStartCheck(code: string, people: number, rounds: number): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'ciklus-journal-'))
  try {
    const app = await launch({ dataFolder, language: 'en' })
    await inject(app.page, code)
    await ask(app.page, 'makeProgram', people, 300, true)
    await app.close()
    // The first start sends what the second copy lacks; only then is there something to compare.
    const times = []
    for (let round = 0; round <= rounds; round += 1) times.push(await startTimes(dataFolder))
    times.shift()
    const added = times.map(({ loaded, compared }) => Math.max(0, compared - loaded))
    console.log(
      [
        `Start with ${people.toLocaleString('en')} people (median of ${rounds}): the comparison keeps the user waiting ${ms(median(added))} (aim: under 50 ms)`,
        `compared ${ms(median(times.map(({ compared }) => compared)))} after the database was open`,
        `people there after ${ms(median(times.map(({ loaded }) => loaded)))}`,
      ].join(' · '),
    )
  } finally {
    await rm(dataFolder, { recursive: true, force: true })
  }
}

/** Measures and prints. */
export async function benchJournal(commits = 100_000, people = 10_000, rounds = 5): Promise<void> {
  const load = (): string =>
    loadavg()
      .map((one) => one.toFixed(1))
      .join(' ')
  console.log(`The second copy (load of the machine: ${load()})`)
  const code = await bundleForPage('journal-in-page.ts')
  await benchCommit(code, 200)
  await benchSnapshot(code, people, rounds)
  await benchStartCheck(code, people, rounds)
  await benchReplay(code, commits)
  console.log(`(load at the end: ${load()})`)
}

if (process.argv[1]?.endsWith('bench/journal.ts') === true) await benchJournal()
