/**
 * The handle on the page of the screens. It shows screen after screen as after a fresh start, without loading anew: everything is taken off the
 * page, what was begun is ended, the stores and the data are put back, and the program is drawn again.
 */
import { flushSync } from 'react-dom'
import type { Channel } from '../../../src-shared/contract'
import type { Language } from '../../../src-shared/documents'
import { App } from '../../../src-renderer/App'
import { directory, reloadDirectory } from '../../../src-renderer/storage/directory'
import { database } from '../../../src-renderer/storage/current'
import { cancelJob, useJobs } from '../../../src-renderer/app/jobs'
import { savingSettled } from '../../../src-renderer/app/saving'
import { useUi } from '../../../src-renderer/app/ui'
import type { Preferences } from '../../../src-renderer/app/ui'
import { useHelpNeeds } from '../../../src-renderer/features/help'
import { twoPrograms } from '../../support/fake-answers'
import { contentOf, FixtureDatabase, newestCycle } from '../../support/fixture-database'
import type { Fixture } from '../../support/fixture-database'
import { programRoot } from '../shims/react-dom-client'
import { resetStores } from '../shims/zustand'
import { answerFiles } from './answer-files'
import { fake } from './fake'

/** What is to be shown. */
export interface Wanted extends Pick<Preferences, 'screen'> {
  readonly language: Language
  readonly fixture: Fixture
  /** Channels whose answers do not come. */
  readonly waiting: readonly Channel[]
  /** What was written stays, as at the next start. */
  readonly keepsData: boolean
}

/** What a test can do to the page. */
export interface Harness {
  /** Shows a screen as after a fresh start. False when the page has to be loaded anew before. */
  readonly show: (wanted: Wanted) => Promise<boolean>
  /** Speaks another language from now on; what is open stays open. */
  readonly speak: (language: Language) => Promise<void>
  /** Draws in light or dark from now on; null as the system has it. */
  readonly paint: (theme: 'light' | 'dark' | null) => Promise<void>
  /** A photograph is picked next. */
  readonly choosePortrait: () => void
  /** The next file that is picked: one of the test's files, by its name. */
  readonly choose: (name: string) => void
  /** Answer files of the newest cycle's call are picked next, all at once. */
  readonly chooseAnswers: () => Promise<void>
  /** The process that makes documents has died three times in a row. */
  readonly switchDocumentsOff: () => void
  /** Ciklus kept ending soon after its start, and draws without the graphics card. */
  readonly switchGraphicsOff: () => void
  /** There is a second program on the computer. */
  readonly addProgram: () => void
  /** The system hands over a saved program. */
  readonly handOver: (name: string) => void
  /** How often the system was asked something. */
  readonly asked: () => number
  /** Ends what waits for an answer of the system. */
  readonly letGo: () => void
}

declare global {
  interface Window {
    harness?: Harness
    /** Reads a file of the fixtures, on the test's side. */
    readFixture?: (name: string, options: unknown) => Promise<never>
  }
}

let fixtures: FixtureDatabase | null = null
let count = 0
const firstTitle = document.title

/** Whether the program opened its data when the page was loaded: else a way back to them is on the page, and nothing else runs. */
function isOpen(): boolean {
  try {
    return directory().version >= 0
  } catch {
    return false
  }
}

/** A picture as a telephone would make it, larger than it is shown. */
function portrait() {
  const [width, height] = [1000, 750]
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('There is no canvas')
  context.fillStyle = '#8fa3ad'
  context.fillRect(0, 0, width, height)
  context.fillStyle = '#f2d6c0'
  context.arc(width / 2, height / 2, height / 4, 0, 7)
  context.fill()
  return { dataUrl: canvas.toDataURL('image/jpeg'), width, height, missingFonts: [] }
}

const frames = async (number: number): Promise<void> => {
  for (let frame = 0; frame < number; frame += 1)
    await new Promise((resolve) => requestAnimationFrame(resolve))
}

/** Takes everything off the page, as when its window is closed: the field is left, and what that writes is waited for. */
async function clear(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  fake.letGo()
  flushSync(() => programRoot().render(null))
  const isRunning = ({ state }: { readonly state: string }): boolean =>
    state === 'running' || state === 'cancelling'
  const end = performance.now() + 10_000
  for (;;) {
    const running = useJobs.getState().jobs.filter(isRunning)
    if (running.length === 0) break
    if (performance.now() > end) throw new Error('What was begun does not end')
    for (const { id } of running) cancelJob(id)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await savingSettled()
  // The sample that is being removed ends with a page that loads anew: nothing may be put there before.
  while (document.documentElement.ariaBusy === 'true') {
    if (performance.now() > end) throw new Error('The page does not load anew')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await readingEnded()
  // What was read aloud was of another screen.
  for (const log of document.querySelectorAll('[data-live-announcer] [role=log]'))
    log.replaceChildren()
}

/** Waits for what is being read from the database, and for what is shown of it: a window that opens only then must not open later. */
async function readingEnded(): Promise<void> {
  const { tables } = database()
  // What is asked for one after another, as before a question whether somebody is to go, takes a few rounds.
  for (let round = 0; round < 8; round += 1) {
    await database().transaction('rw', tables, () => tables[0]?.count())
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
}

/** Puts data and stores back. */
async function reset({ fixture, waiting, keepsData }: Wanted): Promise<void> {
  fixtures ??= new FixtureDatabase(database())
  localStorage.clear()
  sessionStorage.clear()
  const isChanged = keepsData || (await fixtures.hold(fixture))
  if (!keepsData) {
    const lines = await fixtures.journal(fixture)
    fake.reset()
    fake.restart(lines)
  }
  for (const channel of waiting) fake.waiting.add(channel)
  if (isChanged) await reloadDirectory()
  resetStores()
}

async function settle(): Promise<void> {
  await document.fonts.ready
  await window.probe?.settle()
}

async function show(wanted: Wanted): Promise<boolean> {
  if (!isOpen()) return false
  await clear()
  await reset(wanted)
  const { screen, language, fixture } = wanted
  const cycleId = newestCycle(contentOf(fixture))
  useUi.setState({ screen, language, theme: 'system', textSize: 100, cycleId })
  delete document.documentElement.dataset['theme']
  document.documentElement.ariaBusy = null
  document.title = firstTitle
  count += 1
  const opening = { state: 'open', newer: null } as const
  flushSync(() => programRoot().render(<App key={count} opening={opening} />))
  await settle()
  return true
}

/** The handle; a test finds it on `window`. */
export const harness: Harness = {
  show,
  speak: async (language) => {
    useUi.setState({ language })
    for (const log of document.querySelectorAll('[data-live-announcer] [role=log]'))
      log.replaceChildren()
    await settle()
  },
  paint: async (theme) => {
    if (theme === null) delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
    await frames(2)
  },
  handOver: (name) => fake.handOver({ name }),
  choose: (name) => fake.choose({ name, table: (options) => window.readFixture!(name, options) }),
  choosePortrait: () => {
    fake.choose({ name: 'portrait.jpg', picture: portrait() })
  },
  chooseAnswers: async () => {
    const files = await answerFiles(useUi.getState().cycleId ?? '')
    fake.together = files.length
    for (const file of files) fake.choose(file)
  },
  switchDocumentsOff: () => fake.switchDocumentsOff(),
  switchGraphicsOff: () => {
    fake.isWithoutGraphics = true
    useHelpNeeds.setState({ isWithoutGraphics: true })
  },
  addProgram: () => {
    fake.programs = twoPrograms
  },
  asked: () => fake.askedOutside(),
  letGo: () => fake.letGo(),
}
